/**
 * A small network beside the other, which tells from the words near a place in its sentence, in whatever order, which of
 * several words stands there: “bacon” among eggs and plates. It has a row of few weights for many more words than the
 * other one can know one by one, and leaves out the commonest, which stand in any company. It adds the rows up and has
 * no layer of rectifiers: with one, it learned less (continuous bag of words, Mikolov et al. 2013).
 */

import { mostForms, Vectors } from './vectors.js';

/** Numbers of a row of weights. */
export const bagUnits = 32;

/** How many words on each side are looked at. */
export const bagReach = 12;

/** Forms commoner than this one say nothing of what a sentence is about. */
const firstTelling = 120;

/** One step of the stored weights. */
export const bagStep = 1 / 64;

/** What the network has learned. */
export interface BagNetwork {
  inputs: Int8Array;
  outputs: Int8Array;
  /** The row of each form among the inputs. */
  inputRows: Uint16Array;
  /** The row of each form among the outputs; row 0 is that of forms of which nothing is said. */
  outputRows: Uint16Array;
}

const mostRows = 2 * bagReach;

/** Finds the words that speak at a place. */
export class Bag {
  /** The rows of the place looked at last, `length` of them, each once. */
  readonly rows: Int32Array;
  length = 0;
  readonly #inputRows: Uint16Array;

  constructor(inputRows: Uint16Array, rows: Int32Array = new Int32Array(mostRows)) {
    this.#inputRows = inputRows;
    this.rows = rows;
  }

  /** Looks at what stands in the sentence up to `before` and from `after` on. */
  look(ids: ArrayLike<number>, before: number, after: number): void {
    this.length = 0;
    for (let place = before; place > before - bagReach && ids[place] > 1; place--) this.#add(ids[place]);
    for (let place = after; place < after + bagReach && ids[place] > 1; place++) this.#add(ids[place]);
  }

  #add(word: number): void {
    if (word < firstTelling) return;
    const row = this.#inputRows[word];
    for (let index = 0; index < this.length; index++) if (this.rows[index] === row) return;
    this.rows[this.length++] = row;
  }
}

/** Asks such a network about places. */
export class BagWitness {
  /** The forms that are asked of, and what the network says of each that was asked of last. */
  readonly forms: Uint16Array;
  readonly scores = new Float64Array(mostForms);
  readonly #outputRows: Uint16Array;
  readonly #vectors: Vectors;
  readonly #addresses: Record<'inputs' | 'outputs' | 'outputRows', number>;
  readonly #bag: Bag;
  readonly #sums: Int16Array;
  readonly #products: Int32Array;
  /** What a step of a sum weighs, times one of the outputs. */
  #step = 0;

  constructor({ inputs, outputs, inputRows, outputRows }: BagNetwork) {
    const { vectors, addresses } = Vectors.holding({ inputs, outputs, outputRows });
    this.#vectors = vectors;
    this.#addresses = addresses;
    this.#outputRows = outputRows;
    this.#bag = new Bag(inputRows, vectors.room(Int32Array, mostRows));
    this.#sums = vectors.room(Int16Array, bagUnits);
    this.forms = vectors.room(Uint16Array, mostForms);
    this.#products = vectors.room(Int32Array, mostForms);
  }

  /** Looks at a place; see `Bag.look`. */
  look(ids: ArrayLike<number>, before: number, after: number): void {
    const bag = this.#bag;
    bag.look(ids, before, after);
    const { rows, length } = bag;
    this.#step = length === 0 ? 0 : (bagStep * bagStep) / Math.sqrt(length);
    if (length === 0) this.#sums.fill(0);
    else this.#vectors.code.sumBag(rows.byteOffset, length, this.#addresses.inputs, this.#sums.byteOffset);
  }

  /**
   * Puts into `scores` how much speaks for the first `count` of the forms at the place looked at, in log odds; 0 for one of
   * which nothing is said.
   */
  ask(count: number): void {
    const { forms, scores } = this;
    const { outputs, outputRows } = this.#addresses;
    const products = this.#products;
    this.#vectors.code.scoreBag(
      forms.byteOffset,
      count,
      outputRows,
      outputs,
      this.#sums.byteOffset,
      products.byteOffset,
    );
    for (let index = 0; index < count; index++) {
      scores[index] = this.#outputRows[forms[index]] === 0 ? 0 : products[index] * this.#step;
    }
  }
}
