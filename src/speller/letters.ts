/** How letters follow each other in English words. */
import { letterOf } from './lexicon.js';

const letters = 28;

/**
 * Counts of three letters in a row over words in lower case, at `(first * 28 + second) * 28 + third`; 0 stands before
 * the first letter and behind the last.
 */
export function countLetters(words: Iterable<string>): Uint32Array {
  const counts = new Uint32Array(letters ** 3);
  for (const word of words) {
    let before = 0;
    let last = 0;
    for (let index = 0; index <= word.length; index++) {
      const letter = index < word.length ? letterOf(word.charCodeAt(index)) : 0;
      counts[(before * letters + last) * letters + letter]++;
      before = last;
      last = letter;
    }
  }
  return counts;
}

/** How likely a word's letters are behind each other, by the counts of `countLetters`. */
export class LetterModel {
  readonly #three: Uint32Array;
  readonly #two = new Float64Array(letters ** 2);

  constructor(counts: Uint32Array) {
    this.#three = counts;
    for (let index = 0; index < counts.length; index++)
      this.#two[Math.trunc(index / letters)] += counts[index];
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
