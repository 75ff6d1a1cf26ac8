/** How letters follow each other in English words. */
import { Edge, type Lexicon, letterOf, longest } from './lexicon.js';

const letters = 28;

/** Counts of three letters in a row, over the words of a lexicon; 0 stands before the first and behind the last. */
export class LetterModel {
  readonly #three = new Float64Array(letters ** 3);
  readonly #two = new Float64Array(letters ** 2);

  constructor(lexicon: Lexicon) {
    const { edges } = lexicon;
    const path = new Uint8Array(longest + 2);
    const walk = (first: number, length: number): void => {
      for (let edge = first; ; edge++) {
        const value = edges[edge];
        path[length] = value & Edge.letter;
        if (value & Edge.word) this.#count(path, length + 1);
        if (value >>> Edge.shift) walk(value >>> Edge.shift, length + 1);
        if (value & Edge.last) return;
      }
    };
    walk(1, 0);
  }

  #count(path: Uint8Array, length: number): void {
    let before = 0;
    let last = 0;
    for (let index = 0; index <= length; index++) {
      const letter = index < length ? path[index] : 0;
      this.#three[(before * letters + last) * letters + letter]++;
      this.#two[before * letters + last]++;
      before = last;
      last = letter;
    }
  }

  /** Mean natural logarithm of the probability of each letter, and of the end, behind the two before. */
  meanLog(lower: string): number {
    let sum = 0;
    let before = 0;
    let last = 0;
    for (let index = 0; index <= lower.length; index++) {
      const letter = index < lower.length ? letterOf(lower.charCodeAt(index)) : 0;
      const history = before * letters + last;
      sum += Math.log((this.#three[history * letters + letter] + 0.2) / (this.#two[history] + 0.2 * letters));
      before = last;
      last = letter;
    }
    return sum / (lower.length + 1);
  }
}
