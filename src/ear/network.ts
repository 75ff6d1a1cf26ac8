/**
 * A neural network with one hidden layer of rectifiers, which tells from the words on both sides of a place which of
 * several words stands there. The commonest neighbours have weights of their own at every distance, all share those of
 * their class; so does a word for the place that was seldom met. One layer cannot tell what two neighbours say together,
 * so the nearest ones speak in pairs too.
 */
import { ownClasses } from './kinds.js';

/** Rectifiers of the hidden layer. */
export const hiddenUnits = 64;

/** How many numbers of 32 bits hold the weights of a neighbour, one byte each. */
const columns = hiddenUnits / 4;

/** How many words on each side are looked at. */
export const networkReach = 4;

/** Pairs of neighbours that speak together: those around the place, and the nearest two on each side. */
const pairColumns = 3;

/** Pairs share so many rows a column, by hash. */
const pairBits = 13;

/** In a pair, the commonest forms stand for themselves, the others for their class. */
const pairWords = 1000;

/** One step of the stored weights: of a neighbour, of a word for the place, and of its bias. */
export const inputStep = 1 / 40;
export const outputStep = 1 / 60;
export const biasStep = 1 / 16;

/** What the network has learned. */
export interface Network {
  /** A row of `hiddenUnits` weights for each neighbour; see `NetworkInputs`. */
  inputs: Int8Array;
  /** A row of weights for each word that may stand at the place; those of many uses have one each. */
  outputs: Int8Array;
  /** The row of each form in `outputs`; the last but one is that of no word, the last one that of any left out. */
  outputRows: Uint16Array;
  /** How usual each form is, then no word, then any left out. */
  biases: Int8Array;
}

/** Finds the rows that speak at a place. */
export class NetworkInputs {
  /** Number of all rows. */
  readonly size: number;
  /** The rows of the place looked at last, `length` of them. */
  readonly rows = new Int32Array(4 * networkReach + 1 + pairColumns);
  length = 0;
  readonly #classes: Uint16Array;
  readonly #first: number[] = [];
  readonly #pairsFrom: number;

  /** `classes` gives the class of each form; the first `ownClasses` forms are a class each. */
  constructor(classes: Uint16Array) {
    this.#classes = classes;
    const clusters = Math.max(0, classes.reduce((most, value) => Math.max(most, value), 0) + 1 - ownClasses);
    let size = 0;
    for (let column = 0; column < 2 * networkReach; column++) {
      this.#first.push(size);
      size += wordsOf(column) + clusters;
    }
    this.#first.push(size);
    this.#pairsFrom = size + 2;
    this.size = size + 2 + pairColumns * 2 ** pairBits;
  }

  /** Looks at a place between neighbours, the nearest first; `speech` is 1 where somebody speaks. */
  look(left: ArrayLike<number>, right: ArrayLike<number>, speech: number): void {
    this.length = 0;
    for (let distance = 0; distance < networkReach; distance++) {
      this.#add(2 * distance, left[distance]);
      this.#add(2 * distance + 1, right[distance]);
    }
    this.rows[this.length++] = this.#first[2 * networkReach] + speech;
    this.#addPair(0, left[0], right[0]);
    this.#addPair(1, left[1], left[0]);
    this.#addPair(2, right[0], right[1]);
  }

  #addPair(column: number, a: number, b: number): void {
    const mixed = Math.imul(this.#shorten(a) * 4096 + this.#shorten(b), 0x9e3779b1);
    const hash = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77) >>> (32 - pairBits);
    this.rows[this.length++] = this.#pairsFrom + (column << pairBits) + hash;
  }

  #shorten(word: number): number {
    return word < pairWords ? word : pairWords + this.#classes[word] - ownClasses;
  }

  #add(column: number, word: number): void {
    const first = this.#first[column];
    const words = wordsOf(column);
    if (word < words) this.rows[this.length++] = first + word;
    if (word >= ownClasses) this.rows[this.length++] = first + words + this.#classes[word] - ownClasses;
  }
}

/** How many of the commonest forms have weights of their own, near the place and farther off. */
function wordsOf(column: number): number {
  return column < 4 ? 6000 : 2000;
}

/** Asks a network about places. */
export class Witness {
  readonly #network: Network;
  readonly #inputs: NetworkInputs;
  /** The weights of the inputs, four units at a time. */
  readonly #fours: Int32Array;
  readonly #hidden = new Int32Array(hiddenUnits);
  /** The units that answer to the place, `firing` of them, and how loudly; the others are silent. */
  readonly #units = new Int32Array(hiddenUnits);
  readonly #answers = new Int32Array(hiddenUnits);
  #firing = 0;

  constructor(network: Network, classes: Uint16Array) {
    this.#network = network;
    const { inputs } = network;
    this.#fours = new Int32Array(inputs.buffer, inputs.byteOffset, inputs.length / 4);
    this.#inputs = new NetworkInputs(classes);
  }

  /** Looks at a place; see `NetworkInputs.look`. */
  look(left: ArrayLike<number>, right: ArrayLike<number>, speech: number): void {
    this.#inputs.look(left, right, speech);
    const { rows, length } = this.#inputs;
    const fours = this.#fours;
    const hidden = this.#hidden;
    // Weights from -128 to 127 are summed as 0 to 255, two in one number: so many rows stay within its halves.
    const excess = 128 * length;
    for (let column = 0; column < columns; column += 2) {
      let even = 0;
      let odd = 0;
      let nextEven = 0;
      let nextOdd = 0;
      for (let index = 0; index < length; index++) {
        const at = rows[index] * columns + column;
        const four = fours[at] ^ 0x80808080;
        even = (even + (four & 0xff00ff)) | 0;
        odd = (odd + ((four >>> 8) & 0xff00ff)) | 0;
        const next = fours[at + 1] ^ 0x80808080;
        nextEven = (nextEven + (next & 0xff00ff)) | 0;
        nextOdd = (nextOdd + ((next >>> 8) & 0xff00ff)) | 0;
      }
      const unit = 4 * column;
      hidden[unit] = (even & 0xffff) - excess;
      hidden[unit + 1] = (odd & 0xffff) - excess;
      hidden[unit + 2] = (even >>> 16) - excess;
      hidden[unit + 3] = (odd >>> 16) - excess;
      hidden[unit + 4] = (nextEven & 0xffff) - excess;
      hidden[unit + 5] = (nextOdd & 0xffff) - excess;
      hidden[unit + 6] = (nextEven >>> 16) - excess;
      hidden[unit + 7] = (nextOdd >>> 16) - excess;
    }
    this.#firing = 0;
    for (let unit = 0; unit < hiddenUnits; unit++) {
      if (hidden[unit] <= 0) continue;
      this.#answers[this.#firing] = hidden[unit];
      this.#units[this.#firing++] = unit;
    }
  }

  /**
   * How much speaks for a form at the place looked at: only differences between forms mean anything, which are log
   * odds of the one against the other.
   */
  scoreOf(form: number): number {
    const { outputs, outputRows, biases } = this.#network;
    const units = this.#units;
    const answers = this.#answers;
    const from = outputRows[form] * hiddenUnits;
    const firing = this.#firing;
    let sum = 0;
    for (let index = 0; index < firing; index++) {
      sum = (sum + Math.imul(answers[index], outputs[from + units[index]])) | 0;
    }
    return sum * inputStep * outputStep + biases[form] * biasStep;
  }

  /** How much speaks for no word at all between the neighbours. */
  scoreOfNothing(): number {
    return this.scoreOf(this.#network.outputRows.length - 2);
  }

  /** Log odds, but for a constant, that a small word has been left out between the neighbours. */
  scoreOfGap(): number {
    return this.scoreOf(this.#network.outputRows.length - 1);
  }
}
