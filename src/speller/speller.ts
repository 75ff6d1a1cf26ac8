/** Knows the words of the lexicon, their forms, and what a misspelling was to be. */
import type { Speller } from '../core/speller.js';
import type { Language } from '../core/story.js';
import { capitalize, straighten } from '../core/text.js';
import { isForm, isRoman, stripAccents } from './forms.js';
import { dialects, type Lexicon, Mark, packFrequency, unpackFrequency } from './lexicon.js';

/** A word that a productive affix may join is as common as this, in uses a million words. */
const everyday = packFrequency(0.5);

/** `O'Shaughnessy`, `McAllister`, `d'Aubigny`: names that carry a capital within. */
const innerCapital = /^(?:\p{L}'|Mc|Mac|Fitz)\p{Lu}\p{Ll}+$/u;

export class LexiconSpeller implements Speller {
  readonly #lexicon: Lexicon;
  /** Which dialects count. */
  readonly #bits: number;

  constructor(lexicon: Lexicon, language: Language | undefined) {
    this.#lexicon = lexicon;
    this.#bits = language ? 1 << dialects.indexOf(language) : (1 << dialects.length) - 1;
  }

  has(word: string): boolean {
    const plain = stripAccents(straighten(word));
    const lower = plain.toLowerCase();
    if (plain === lower) return this.#hasLower(lower);
    if (plain === plain.toUpperCase()) {
      return this.#marks(lower) !== 0 || isRoman(lower) || this.#hasAnyCase(lower);
    }
    const first = lower.search(/[a-z]/);
    const sentenceCase = lower.slice(0, first) + capitalize(lower.slice(first));
    if (plain === sentenceCase) return this.#hasAnyCase(lower);
    if (this.#lexicon.mixed.has(plain.replace(/'s$/, '')) || innerCapital.test(plain)) return true;
    return false;
  }

  hasLower(lower: string): boolean {
    return this.#hasLower(stripAccents(straighten(lower)));
  }

  suggest(_word: string, _limit = 5): string[] {
    return [];
  }

  frequency(lower: string): number {
    const number = this.#lexicon.find(stripAccents(straighten(lower)));
    if (number < 0 || !(this.#lexicon.marks[number] & Mark.lower)) return 0;
    return unpackFrequency(this.#lexicon.frequencies[number]);
  }

  bareness(lower: string): number {
    const number = this.#lexicon.find(stripAccents(straighten(lower)));
    return number < 0 ? 1 : this.#lexicon.bareness[number] / 255;
  }

  #hasLower(lower: string): boolean {
    return this.#isLower(lower) || isForm(lower, this.#isLower, this.#isEveryday);
  }

  #hasAnyCase(lower: string): boolean {
    return this.#isCapital(lower) || isForm(lower, this.#isCapital, this.#isEveryday);
  }

  readonly #isLower = (lower: string): boolean => (this.#marks(lower) & Mark.lower) !== 0;

  readonly #isCapital = (lower: string): boolean =>
    (this.#marks(lower) & (Mark.lower | Mark.capital)) !== 0;

  readonly #isEveryday = (lower: string): boolean => {
    const number = this.#lexicon.find(lower);
    return (
      number >= 0 &&
      (this.#lexicon.marks[number] & Mark.lower) !== 0 &&
      this.#lexicon.frequencies[number] >= everyday
    );
  };

  /** What the lexicon says of a word in lower case; 0 where the language does not have it. */
  #marks(lower: string): number {
    const number = this.#lexicon.find(lower);
    if (number < 0) return 0;
    const marks = this.#lexicon.marks[number];
    return marks & this.#bits ? marks : 0;
  }
}
