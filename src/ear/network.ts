/**
 * A neural network with a hidden layer of rectifiers, which tells from the words on both sides of a place which of
 * several words stands there. The commonest neighbours have weights of their own at every distance, all share those of
 * their class; so does a word for the place that was seldom met. One layer cannot tell what two neighbours say together,
 * so the nearest ones speak in pairs too, and where it leaves a doubt, a second layer is asked.
 */
import type { BagNetwork } from './bag-network.js';
import { type DeepLayer, DeepWitness } from './deep-layer.js';
import { Firing } from './firing.js';
import { ownClasses } from './kinds.js';

/** Rectifiers of the hidden layer. */
export const hiddenUnits = 112;

/** How many numbers of 32 bits hold the weights of a neighbour, one byte each. */
const columns = hiddenUnits / 4;

/** How many words on each side are looked at. */
export const networkReach = 4;

/** Pairs of neighbours that speak together: those around the place, and the nearest two on each side. */
const pairColumns = 3;

/** Pairs of classes share so many rows a column, by hash. */
const pairBits = 12;

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
  deep: DeepLayer;
  /** What speaks besides, where a word for the place is not among the commonest. */
  bag: BagNetwork;
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

  /** `classes` gives the class of each form, one of so many; the first `ownClasses` forms are a class each. */
  constructor(classes: Uint16Array, countOfClasses: number) {
    this.#classes = classes;
    const clusters = Math.max(0, countOfClasses - ownClasses);
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

  /** Does the same with the neighbours on one side only, 0 for the left. */
  lookAside(side: number, words: ArrayLike<number>): void {
    this.length = 0;
    for (let distance = 0; distance < networkReach; distance++)
      this.#add(2 * distance + side, words[distance]);
    if (side === 0) this.#addPair(1, words[1], words[0]);
    else this.#addPair(2, words[0], words[1]);
  }

  /** And with what speaks beside the two sides. */
  lookAcross(left: number, right: number, speech: number): void {
    this.length = 0;
    this.rows[this.length++] = this.#first[2 * networkReach] + speech;
    this.#addPair(0, left, right);
  }

  #addPair(column: number, a: number, b: number): void {
    const mixed = Math.imul(this.#classes[a] * 4096 + this.#classes[b], 0x9e3779b1);
    const hash = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca77) >>> (32 - pairBits);
    this.rows[this.length++] = this.#pairsFrom + (column << pairBits) + hash;
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
  return column < 4 ? 3000 : 900;
}

/** What some rows sum up to: weights from -128 to 127 as 0 to 255, two in one number, and how many rows those were. */
interface Sum {
  packed: Int32Array;
  rows: number;
  /** The neighbours that it is the sum of, for one side of a place. */
  words: Int32Array;
}

const newSum = (): Sum => ({
  packed: new Int32Array(2 * columns),
  rows: 0,
  words: new Int32Array(networkReach).fill(-1),
});

/** Asks a network about places. */
export class Witness {
  readonly #network: Network;
  readonly #inputs: NetworkInputs;
  /** The weights of the inputs, four units at a time. */
  readonly #fours: Int32Array;
  /**
   * Sums of the two left and the two right sides looked at last, and what speaks beside them: as one goes through a
   * text, the gap before a word has its left side in common with the word, and its right side with the word before.
   */
  readonly #sides = [
    [newSum(), newSum()],
    [newSum(), newSum()],
  ];
  readonly #across = newSum();
  readonly #hidden = new Int32Array(hiddenUnits);
  readonly #firing = new Firing(hiddenUnits);
  readonly #deep: DeepWitness;
  #isDeep = false;

  constructor(network: Network, classes: Uint16Array, countOfClasses: number) {
    this.#network = network;
    const { inputs } = network;
    this.#fours = new Int32Array(inputs.buffer, inputs.byteOffset, inputs.length / 4);
    this.#inputs = new NetworkInputs(classes, countOfClasses);
    this.#deep = new DeepWitness(network.deep, inputStep);
  }

  /** Adds up the rows that the inputs name. */
  #sumUp(sum: Sum): void {
    const { packed } = sum;
    const { rows, length } = this.#inputs;
    const fours = this.#fours;
    sum.rows = length;
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
      packed[2 * column] = even;
      packed[2 * column + 1] = odd;
      packed[2 * column + 2] = nextEven;
      packed[2 * column + 3] = nextOdd;
    }
  }

  /** The sum of a side. */
  #sumOf(side: number, words: ArrayLike<number>): Sum {
    const sums = this.#sides[side];
    for (const sum of sums) {
      let isSame = true;
      for (let at = 0; at < networkReach; at++) if (sum.words[at] !== words[at]) isSame = false;
      if (isSame) return sum;
    }
    const oldest = sums[1];
    sums[1] = sums[0];
    sums[0] = oldest;
    oldest.words.set(words);
    this.#inputs.lookAside(side, words);
    this.#sumUp(oldest);
    return oldest;
  }

  /** Looks at a place; see `NetworkInputs.look`. */
  look(left: ArrayLike<number>, right: ArrayLike<number>, speech: number): void {
    const before = this.#sumOf(0, left);
    const after = this.#sumOf(1, right);
    const across = this.#across;
    this.#inputs.lookAcross(left[0], right[0], speech);
    this.#sumUp(across);
    const hidden = this.#hidden;
    // So many rows stay within the halves of a number.
    const excess = 128 * (before.rows + after.rows + across.rows);
    for (let column = 0; column < columns; column++) {
      const at = 2 * column;
      const even = before.packed[at] + after.packed[at] + across.packed[at];
      const odd = before.packed[at + 1] + after.packed[at + 1] + across.packed[at + 1];
      const unit = 4 * column;
      hidden[unit] = (even & 0xffff) - excess;
      hidden[unit + 1] = (odd & 0xffff) - excess;
      hidden[unit + 2] = (even >>> 16) - excess;
      hidden[unit + 3] = (odd >>> 16) - excess;
    }
    this.#isDeep = false;
    this.#firing.take(hidden);
  }

  /**
   * How much speaks for a form at the place looked at: only differences between forms mean anything, which are log
   * odds of the one against the other.
   */
  scoreOf(form: number): number {
    return this.roughScoreOf(form) + this.deepScoreOf(form);
  }

  /** How much of that the second layer says. */
  deepScoreOf(form: number): number {
    if (!this.#isDeep) {
      this.#isDeep = true;
      this.#deep.look(this.#firing);
    }
    return this.#deep.scoreOf(this.#network.outputRows[form]);
  }

  /** And how much the first, which is sooner asked. */
  roughScoreOf(form: number): number {
    const { outputs, outputRows, biases } = this.#network;
    const sum = this.#firing.weigh(outputs, outputRows[form] * hiddenUnits);
    return sum * inputStep * outputStep + biases[form] * biasStep;
  }

  /** The form that stands for no word at all between the neighbours. */
  get nothing(): number {
    return this.#network.outputRows.length - 2;
  }

  /** The form whose score is, but for a constant, the log odds that a small word has been left out between them. */
  get gap(): number {
    return this.#network.outputRows.length - 1;
  }
}
