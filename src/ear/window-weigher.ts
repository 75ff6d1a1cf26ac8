/** Weighs the window around a place, as it is written and with other words in its middle, by counted sequences. */
import { kinds } from './kinds.js';
import type { EarModel } from './model.js';
import { countOfLevel } from './ngrams.js';
import { readSide } from './side.js';

/**
 * What the shorter history weighs against a history of so many uses, in uses: the more often a history was met, the
 * more words followed it that were never counted (Heaps' law). Numbers by the least perplexity on books not counted.
 */
const weightOf = (factor: number) => (uses: number) => factor * uses ** 0.6;
const weight2 = weightOf(16);
const weight3 = Float64Array.from(countOfLevel, weightOf(32));
const weight4 = Float64Array.from(countOfLevel, weightOf(64));

/** So many words on each side of a place are looked at. */
export const window = 4;

/** In place of a word in the middle of a window: none stands there, and none has been weighed there yet. */
export const noWord = -1;
const notWeighed = -2;

/** Computes the probabilities of the words around a place. */
export class WindowWeigher {
  readonly #model: EarModel;
  /** Ids left and right of the place, the nearest first, boundaries repeated. */
  readonly left = new Int32Array(window);
  readonly right = new Int32Array(window);
  readonly #sequence = new Int32Array(2 * window + 2);
  /** Log2 of the probabilities of the window weighed last: of the words right of the middle, behind them of the middle. */
  readonly parts = new Float64Array(window + 2);
  readonly classParts = new Float64Array(window + 2);
  /** The same of the window as it is written, with `#weighed` in the middle. */
  readonly writtenParts = new Float64Array(window + 2);
  readonly writtenClassParts = new Float64Array(window + 2);
  #weighed = notWeighed;
  /** Levels of the words around the middle that every edit there needs. */
  readonly #around = { left2: 0, left3: 0, right2: 0, next2: 0, right3: 0 };
  #isAround = false;
  /** `weight2` of each word that was asked of, else 0. */
  readonly #weight2: Float64Array;

  constructor(model: EarModel) {
    this.#model = model;
    this.#weight2 = new Float64Array(model.counts.length);
  }

  /** Looks at what stands up to `before` and from `after` on. */
  look(ids: Uint16Array, before: number, after: number): void {
    this.#isAround = false;
    this.#weighed = notWeighed;
    readSide(ids, before, -1, this.left);
    readSide(ids, after, 1, this.right);
  }

  /** Log2 of the probability of a word behind three. */
  #log4(a: number, b: number, c: number, word: number): number {
    const { table } = this.#model;
    const pair = table.level2(kinds.words2, c, word);
    const history3 = table.level2(kinds.words2, b, c);
    if (!history3) return this.#interpolate(c, word, pair, 0, 0, 0, 0);
    const three = table.level3(kinds.words3, b, c, word);
    const history4 = table.level3(kinds.words3, a, b, c);
    const four = history4 && three ? table.level4(kinds.words4, a, b, c, word) : 0;
    return this.#interpolate(c, word, pair, history3, three, history4, four);
  }

  /**
   * Log2 of the probability of a word behind `c` and two more, by the levels of the two, three and four words together
   * and of the two and three before it.
   */
  #interpolate(
    c: number,
    word: number,
    pair: number,
    history3: number,
    three: number,
    history4: number,
    four: number,
  ): number {
    const { counts, total } = this.#model;
    let p = (counts[word] + 0.5) / total;
    const uses2 = countOfLevel[pair];
    if (this.#weight2[c] === 0) this.#weight2[c] = weight2(counts[c] + 1);
    const weight = this.#weight2[c];
    p = (uses2 + weight * p) / (Math.max(counts[c], uses2) + weight);
    if (history3) {
      const uses3 = countOfLevel[three];
      p = (uses3 + weight3[history3] * p) / (Math.max(countOfLevel[history3], uses3) + weight3[history3]);
      if (history4) {
        const uses4 = countOfLevel[four];
        p = (uses4 + weight4[history4] * p) / (Math.max(countOfLevel[history4], uses4) + weight4[history4]);
      }
    }
    return Math.log2(p);
  }

  /** Log2 of the probability of all ids of a sequence behind the first three. */
  weighAll(ids: readonly number[]): number {
    let sum = 0;
    for (let at = 3; at < ids.length; at++) sum += this.#log4(ids[at - 3], ids[at - 2], ids[at - 1], ids[at]);
    return sum;
  }

  /** Log2 of the probability of a word behind the classes of two. */
  #logClass(b: number, c: number, word: number): number {
    const { table, classes, classCounts, counts, total } = this.#model;
    const before2 = classes[b];
    const before1 = classes[c];
    const own = classes[word];
    let p = (classCounts[own] + 1) / total;
    p =
      (countOfLevel[table.level2(kinds.classes2, before1, own)] + 20 * p) /
      (Math.max(1, classCounts[before1]) + 20);
    const history = table.level2(kinds.classes2, before2, before1);
    if (history) {
      const seen = countOfLevel[table.level3(kinds.classes3, before2, before1, own)];
      p = (seen + 20 * p) / (Math.max(seen, countOfLevel[history]) + 20);
    }
    return Math.log2((p * (counts[word] + 0.5)) / (classCounts[own] + 1));
  }

  /** Puts the window with up to two middle words into `#sequence`. Returns how many those are. */
  #fill(middle: number, middle2: number): number {
    const sequence = this.#sequence;
    const left = this.left;
    const right = this.right;
    sequence[0] = left[2];
    sequence[1] = left[1];
    sequence[2] = left[0];
    let length = 3;
    if (middle !== noWord) sequence[length++] = middle;
    if (middle2 !== noWord) sequence[length++] = middle2;
    for (let index = 0; index < 3; index++) sequence[length + index] = right[index];
    return length - 3;
  }

  /** Scores the middle words of the window and the three behind them into `parts`, those of the right context first. */
  #weigh(words: number): void {
    const sequence = this.#sequence;
    const parts = this.parts;
    parts.fill(0);
    for (let at = 3; at < 6 + words; at++) {
      const part = at - 3 < words ? at : at - 3 - words;
      parts[part] = this.#log4(sequence[at - 3], sequence[at - 2], sequence[at - 1], sequence[at]);
      if (sequence[at] <= 1) break;
    }
  }

  /**
   * Does the same with one word in the middle, and returns by how much the sum is above that of the written window.
   * Ends as soon as this cannot rise above `least`, for no part is above 0; what it returns is not above it either.
   */
  #weighWord(word: number, least: number): number {
    const { table } = this.#model;
    const parts = this.parts;
    const left = this.left;
    const right = this.right;
    const l1 = left[0];
    const l2 = left[1];
    const l3 = left[2];
    const r1 = right[0];
    const r2 = right[1];
    const [a0, a1, a2, a3] = this.writtenParts;
    const around = this.#around;
    if (!this.#isAround) {
      this.#isAround = true;
      around.left2 = table.level2(kinds.words2, l2, l1);
      around.left3 = table.level3(kinds.words3, l3, l2, l1);
      around.right2 = table.level2(kinds.words2, r1, r2);
      around.next2 = table.level2(kinds.words2, r2, right[2]);
      around.right3 = table.level3(kinds.words3, r1, r2, right[2]);
    }
    parts.fill(0);
    const { left2, left3, right2 } = around;
    const behind2 = table.level2(kinds.words2, l1, word);
    const behind3 = table.level3(kinds.words3, l2, l1, word);
    let four = left2 && left3 && behind3 ? table.level4(kinds.words4, l3, l2, l1, word) : 0;
    parts[3] = this.#interpolate(l1, word, behind2, left2, behind3, left3, four);
    let gain = parts[3] - a0 - a1 - a2 - a3;
    if (word <= 1 || gain <= least) return gain;

    const before2 = table.level2(kinds.words2, word, r1);
    const between3 = behind2 || before2 ? table.level3(kinds.words3, l1, word, r1) : 0;
    four = behind2 && behind3 && between3 ? table.level4(kinds.words4, l2, l1, word, r1) : 0;
    parts[0] = this.#interpolate(word, r1, before2, behind2, between3, behind3, four);
    gain = parts[0] + parts[3] - a0 - a1 - a2 - a3;
    if (r1 <= 1 || gain <= least) return gain;

    const before3 = before2 || right2 ? table.level3(kinds.words3, word, r1, r2) : 0;
    four = before2 && before3 && between3 ? table.level4(kinds.words4, l1, word, r1, r2) : 0;
    parts[1] = this.#interpolate(r1, r2, right2, before2, before3, between3, four);
    gain = parts[0] + parts[1] + parts[3] - a0 - a1 - a2 - a3;
    if (r2 <= 1 || gain <= least) return gain;

    four = right2 && around.right3 && before3 ? table.level4(kinds.words4, word, r1, r2, right[2]) : 0;
    parts[2] = this.#interpolate(r2, right[2], around.next2, right2, around.right3, before3, four);
    return parts[0] + parts[1] + parts[2] + parts[3] - a0 - a1 - a2 - a3;
  }

  /** Scores the same by classes, but for the last word, into `classParts`. */
  #weighClasses(words: number): void {
    const sequence = this.#sequence;
    const parts = this.classParts;
    parts.fill(0);
    for (let at = 3; at < 5 + words; at++) {
      const part = at - 3 < words ? at : at - 3 - words;
      parts[part] = this.#logClass(sequence[at - 2], sequence[at - 1], sequence[at]);
      if (sequence[at] <= 1) break;
    }
  }

  /** Scores the window as it is written, once for all edits of it. */
  #weighWritten(middle: number): void {
    if (this.#weighed === middle) return;
    this.#weighed = middle;
    const words = this.#fill(middle, noWord);
    this.#weigh(words);
    this.#weighClasses(words);
    this.writtenParts.set(this.parts);
    this.writtenClassParts.set(this.classParts);
  }

  /**
   * Log2 of how much likelier the window is with a word in the middle than with `written` there, where this is above
   * `least`, else anything not above it.
   */
  compare(written: number, word: number, least: number): number {
    this.#weighWritten(written);
    return this.#weighWord(word, least);
  }

  /** Weighs the window with a word in the middle by classes. */
  compareClasses(word: number): void {
    this.#weighClasses(this.#fill(word, noWord));
  }

  /**
   * Log2 of how much likelier the window is with a word in the middle, or with two, than by the words' own use;
   * `second` is -1 for one word.
   */
  fit(first: number, second: number): number {
    const { counts, total } = this.#model;
    this.#weigh(this.#fill(first, second));
    let sum = 0;
    for (const part of this.parts) sum += part;
    const use = (word: number) => Math.log2((counts[word] + 0.5) / total);
    return sum - use(first) - (second < 0 ? 0 : use(second));
  }
}
