/** What the words of a whole text say of an edit: a text of pirates and islands has `sail` more often than others have. */
import type { EarModel } from './model.js';

/** What a text's own use of the written and of the meant word weighs; by the errors found in books held back. */
const writtenWeight = 0.5;
const meantWeight = 0.3;

/** Knows which words a text has more often, or less, than books have. */
export class Topic {
  readonly #model: EarModel;
  readonly #uses: Uint32Array;
  readonly #length: number;

  /** `ids` are all words of the text as numbers, of which the first `length` count. */
  constructor(model: EarModel, ids: Uint16Array, length: number) {
    this.#model = model;
    this.#length = length;
    this.#uses = new Uint32Array(model.lexicon.size);
    for (let place = 0; place < length; place++) this.#uses[ids[place]]++;
  }

  usesOf(word: number): number {
    return this.#uses[word];
  }

  /** How much more, in log odds, `meant` belongs to the text than `written`, which has so many uses elsewhere in it. */
  speaksFor(meant: number, written: number, elsewhere: number): number {
    return (
      meantWeight * this.#excess(meant, this.#uses[meant]) - writtenWeight * this.#excess(written, elsewhere)
    );
  }

  /** Log of how many times as often a word is used as in other books; near 0 where few uses are to be expected. */
  #excess(word: number, uses: number): number {
    const { counts, total } = this.#model;
    return Math.log((uses + 1) / ((counts[word] / total) * this.#length + 1));
  }
}
