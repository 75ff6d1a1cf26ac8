/**
 * A small network beside the other, which tells from the words near a place in its sentence, in whatever order, which of
 * several words stands there: “bacon” among eggs and plates. It has a row of few weights for many more words than the
 * other one can know one by one, and leaves out the commonest, which stand in any company. It adds the rows up and has
 * no layer of rectifiers: with one, it learned less (continuous bag of words, Mikolov et al. 2013).
 */

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

/** Finds the words that speak at a place. */
export class Bag {
  /** The rows of the place looked at last, `length` of them, each once. */
  readonly rows = new Int32Array(2 * bagReach);
  length = 0;
  readonly #inputRows: Uint16Array;

  constructor(inputRows: Uint16Array) {
    this.#inputRows = inputRows;
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
  readonly #network: BagNetwork;
  readonly #bag: Bag;
  readonly #sums = new Int32Array(bagUnits);
  /** What a step of a sum weighs, times one of the outputs. */
  #step = 0;

  constructor(network: BagNetwork) {
    this.#network = network;
    this.#bag = new Bag(network.inputRows);
  }

  /** Looks at a place; see `Bag.look`. */
  look(ids: ArrayLike<number>, before: number, after: number): void {
    const bag = this.#bag;
    const sums = this.#sums;
    const { inputs } = this.#network;
    bag.look(ids, before, after);
    const { rows, length } = bag;
    this.#step = length === 0 ? 0 : (bagStep * bagStep) / Math.sqrt(length);
    sums.fill(0);
    for (let index = 0; index < length; index++) {
      const from = rows[index] * bagUnits;
      for (let unit = 0; unit < bagUnits; unit++) sums[unit] += inputs[from + unit];
    }
  }

  /** How much speaks for a form at the place looked at, in log odds; 0 for one of which nothing is said. */
  scoreOf(form: number): number {
    const { outputs, outputRows } = this.#network;
    const sums = this.#sums;
    const row = outputRows[form];
    if (row === 0) return 0;
    const from = row * bagUnits;
    let score = 0;
    for (let unit = 0; unit < bagUnits; unit++) score += sums[unit] * outputs[from + unit];
    return score * this.#step;
  }
}
