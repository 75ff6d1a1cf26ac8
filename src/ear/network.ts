/**
 * A neural network with a hidden layer of rectifiers, which tells from the words on both sides of a place which of
 * several words stands there. The commonest neighbours have weights of their own at every distance, all share those of
 * their class; so does a word for the place that was seldom met. One layer cannot tell what two neighbours say together,
 * so the nearest ones speak in pairs too, and where it leaves a doubt, a second layer is asked.
 */
import type { BagNetwork } from './bag-network.js';
import { type DeepAddresses, type DeepLayer, DeepWitness } from './deep-layer.js';
import { ownClasses } from './kinds.js';
import { mostForms, Vectors } from './vectors.js';

/** Rectifiers of the hidden layer. */
export const hiddenUnits = 112;

/** How many words on each side are looked at. */
export const networkReach = 4;

/** Pairs of neighbours that speak together: those around the place, and the nearest two on each side. */
const pairColumns = 3;

/** Pairs of classes share so many rows a column, by hash. */
const pairBits = 12;

/** How many rows may speak at a place. */
const mostRows = 4 * networkReach + 1 + pairColumns;

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
  readonly rows: Int32Array;
  length = 0;
  readonly #classes: Uint16Array;
  readonly #first: number[] = [];
  readonly #pairsFrom: number;

  /** `classes` gives the class of each form, one of so many; the first `ownClasses` forms are a class each. */
  constructor(classes: Uint16Array, countOfClasses: number, rows: Int32Array = new Int32Array(mostRows)) {
    this.#classes = classes;
    this.rows = rows;
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

/** What some rows sum up to. */
interface Sum {
  units: Int16Array;
  /** The neighbours that it is the sum of, for one side of a place. */
  words: Int32Array;
}

/** Asks a network about places. */
export class Witness {
  /** The forms that are asked of. */
  readonly forms: Uint16Array;
  /** What the first layer and the second one say of each form that was asked of last. */
  readonly rough = new Float64Array(mostForms);
  readonly deep = new Float64Array(mostForms);
  readonly #network: Network;
  readonly #vectors: Vectors;
  readonly #addresses: DeepAddresses & Record<'inputs' | 'outputs', number>;
  readonly #inputs: NetworkInputs;
  /**
   * Sums of the two left and the two right sides looked at last: as one goes through a text, the gap before a word has its
   * left side in common with the word, and its right side with the word before.
   */
  readonly #sides: Sum[][];
  readonly #answers: Int16Array;
  readonly #products: Int32Array;
  readonly #deep: DeepWitness;
  #isDeep = false;

  constructor(network: Network, classes: Uint16Array, countOfClasses: number) {
    const { inputs, outputs, outputRows, deep } = network;
    const { vectors, addresses } = Vectors.holding({
      inputs,
      outputs,
      outputRows,
      deepWeights: deep.weights,
      deepOutputs: deep.outputs,
    });
    this.#network = network;
    this.#vectors = vectors;
    this.#addresses = addresses;
    this.#inputs = new NetworkInputs(classes, countOfClasses, vectors.room(Int32Array, mostRows));
    const newSum = (): Sum => ({
      units: vectors.room(Int16Array, hiddenUnits),
      words: new Int32Array(networkReach).fill(-1),
    });
    this.#sides = [
      [newSum(), newSum()],
      [newSum(), newSum()],
    ];
    this.#answers = vectors.room(Int16Array, hiddenUnits);
    this.forms = vectors.room(Uint16Array, mostForms);
    this.#products = vectors.room(Int32Array, mostForms);
    this.#deep = new DeepWitness(vectors, addresses, deep.biases, inputStep);
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
    const inputs = this.#inputs;
    inputs.lookAside(side, words);
    this.#vectors.code.sum(
      inputs.rows.byteOffset,
      inputs.length,
      this.#addresses.inputs,
      oldest.units.byteOffset,
    );
    return oldest;
  }

  /** Looks at a place; see `NetworkInputs.look`. */
  look(left: ArrayLike<number>, right: ArrayLike<number>, speech: number): void {
    const before = this.#sumOf(0, left).units;
    const after = this.#sumOf(1, right).units;
    const inputs = this.#inputs;
    inputs.lookAcross(left[0], right[0], speech);
    this.#vectors.code.answer(
      inputs.rows.byteOffset,
      inputs.length,
      this.#addresses.inputs,
      before.byteOffset,
      after.byteOffset,
      this.#answers.byteOffset,
    );
    this.#isDeep = false;
  }

  /**
   * Puts into `rough` how much the first layer says for the first `count` of the forms at the place looked at: only
   * differences between forms mean anything, which are log odds of the one against the other.
   */
  askRoughly(count: number): void {
    const { forms, rough } = this;
    const { biases } = this.#network;
    const { outputs, outputRows } = this.#addresses;
    const products = this.#products;
    this.#vectors.code.score(
      forms.byteOffset,
      count,
      outputRows,
      outputs,
      this.#answers.byteOffset,
      products.byteOffset,
    );
    for (let index = 0; index < count; index++) {
      rough[index] = products[index] * inputStep * outputStep + biases[forms[index]] * biasStep;
    }
  }

  /** Puts into `deep` what the second layer says besides. */
  askDeeply(count: number): void {
    if (!this.#isDeep) {
      this.#isDeep = true;
      this.#deep.look(this.#answers);
    }
    this.#deep.ask(this.forms, count, this.deep);
  }

  /** How much both layers say for a form. */
  scoreOf(form: number): number {
    const rough = this.roughScoreOf(form);
    this.askDeeply(1);
    return rough + this.deep[0];
  }

  /** How much the first layer says for a form, which is sooner asked. */
  roughScoreOf(form: number): number {
    this.forms[0] = form;
    this.askRoughly(1);
    return this.rough[0];
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
