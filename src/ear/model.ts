/** What `models/ear.bin` holds, ready for listening. */
import type { Lexicon } from './lexicon.js';
import type { NgramTable } from './ngrams.js';
import type { Forest } from './trees.js';

/** The ear's knowledge; see `format.ts` for how it is stored. */
export interface EarModel {
  lexicon: Lexicon;
  /** The number of an opening quotation mark in mid-sentence. */
  openQuote: number;
  /** Uses of each form in the training part. */
  counts: Float64Array;
  /** All uses. */
  total: number;
  /** Class of each form. */
  classes: Uint16Array;
  /** 1 for forms that are spelled as they sound or unknown. */
  odd: Uint8Array;
  /** Uses of each class. */
  classCounts: Float64Array;
  table: NgramTable;
  /** Rivals of form `id` stand from `rivalStart[id]` to `rivalStart[id + 1]`. */
  rivalStart: Uint32Array;
  rivals: Uint16Array;
  relations: Uint8Array;
  /** Log odds, in eighths, that a first suspicion of this rival is right; -128: never offered. */
  rivalPrior: Int8Array;
  /** What is added to the score of a rival, in eighths: where its pair proved surer or less sure than the trees know. */
  rivalOffset: Int8Array;
  /** Words that may have been left out. */
  insertable: Uint16Array;
  /** For each form, two words of bits: which insertable words have stood behind it. */
  goesAfter: Int32Array;
  /** Which have stood before it. */
  goesBefore: Int32Array;
  /** 1 for words that may be one too many. */
  deletable: Uint8Array;
  wrong: Forest;
  missing: Forest;
  extra: Forest;
  thresholds: Thresholds;
}

/** Scores from which a finding is shown, and from which it is an error. */
export interface Limits {
  error: number;
  warning: number;
}

/** Limits by kind; of a wrong word by how it is confused. */
export interface Thresholds {
  wrong: Limits[];
  missing: Limits;
  extra: Limits;
}
