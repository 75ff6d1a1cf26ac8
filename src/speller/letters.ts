/** How letters follow each other in English words. */
import { letterCount, letterOf } from './lexicon.js';

/**
 * Counts of three letters in a row over words in lower case, at `(first * 28 + second) * 28 + third`; 0 stands before
 * the first letter and behind the last.
 */
export function countLetters(words: Iterable<string>): Uint32Array {
  const counts = new Uint32Array(letterCount ** 3);
  for (const word of words) {
    let before = 0;
    let last = 0;
    for (let index = 0; index <= word.length; index++) {
      const letter = index < word.length ? letterOf(word.charCodeAt(index)) : 0;
      counts[(before * letterCount + last) * letterCount + letter]++;
      before = last;
      last = letter;
    }
  }
  return counts;
}

/** How likely a word's letters are behind each other, by the counts of `countLetters`. */
export class LetterModel {
  readonly #three: Uint32Array;
  /** How often two letters stand together, where that was asked; a chapter asks of few. */
  readonly #two = new Map<number, number>();

  constructor(counts: Uint32Array) {
    this.#three = counts;
  }

  #countTwo(history: number): number {
    let count = this.#two.get(history);
    if (count === undefined) {
      const first = history * letterCount;
      count = this.#three.subarray(first, first + letterCount).reduce((sum, three) => sum + three, 0);
      this.#two.set(history, count);
    }
    return count;
  }

  /** Mean natural logarithm of the probability of each letter, and of the end, behind the two before. */
  meanLog(lower: string): number {
    let sum = 0;
    let before = 0;
    let last = 0;
    for (let index = 0; index <= lower.length; index++) {
      const letter = index < lower.length ? letterOf(lower.charCodeAt(index)) : 0;
      const history = before * letterCount + last;
      const three = this.#three[history * letterCount + letter];
      sum += Math.log((three + 0.2) / (this.#countTwo(history) + 0.2 * letterCount));
      before = last;
      last = letter;
    }
    return sum / (lower.length + 1);
  }
}
