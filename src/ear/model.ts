/** What `models/ear.bin` holds, ready for listening. */

import type { Forest } from '../models/trees.js';
import type { Lexicon } from './lexicon.js';
import type { Network } from './network.js';
import type { NgramTable } from './ngrams.js';

/** The ear's knowledge; see `format.ts` for how it is stored. */
export interface EarModel {
  lexicon: Lexicon;
  /** The number of an opening quotation mark in mid-sentence. */
  openQuote: number;
  /** The numbers of the articles. */
  a: number;
  an: number;
  /** Uses of each form in the training part. */
  counts: Float64Array;
  /** All uses. */
  total: number;
  /** Class of each form. */
  classes: Uint16Array;
  /** 1 for forms that are spelled as they sound or unknown. */
  odd: Uint8Array;
  /** 1 for words that are commoner today than in the books counted. */
  younger: Uint8Array;
  /** Uses of each class. */
  classCounts: Float64Array;
  table: NgramTable;
  network: Network;
  /** Rivals of form `id` stand from `rivalStart[id]` to `rivalStart[id + 1]`. */
  rivalStart: Uint32Array;
  rivals: Uint16Array;
  relations: Uint8Array;
  /** Log odds, in eighths, that a first suspicion of this rival is right; -128: never offered. */
  rivalPrior: Int8Array;
  /** Words that may have been left out, and the group of each; see `gap-groups.ts`. */
  insertable: Uint16Array;
  gapGroups: Uint8Array;
  /** Of a hundred uses of each form, how many stand in a phrase that a determiner begins. */
  determined: Uint8Array;
  /** 1 for words that may be one too many. */
  deletable: Uint8Array;
  /** For a wrong word; where that is one of the commonest forms, `small` judges. */
  wrong: Forest;
  small: Forest;
  missing: Forest;
  extra: Forest;
  thresholds: Thresholds;
}

/** The relation of words that are often written for each other; see `relations` in tools/ear/rivals.ts. */
export const listedRelation = 0;

/** Scores from which a finding is shown, and from which it is an error. */
export interface Limits {
  error: number;
  warning: number;
  /** How fast false alarms grow below the warning: by this power of e for each log odd. */
  growth: number;
}

/** Limits by kind; of a wrong word by its group. */
export interface Thresholds {
  /** See `groupOf`. */
  wrong: Limits[];
  missing: Limits;
  extra: Limits;
}

/**
 * From which number on a written form is in the next band: the rarer it is, the fewer false alarms it can cause, and
 * the likelier it stands for a commoner word.
 */
export const bandStarts: readonly number[] = [220, 1000, 4000];

/** How many groups of wrong words have limits of their own. */
export const wrongGroups: number = 2 * (bandStarts.length + 1);

/** The band of a written form, the commonest first. */
export function bandOf(written: number): number {
  let band = 0;
  while (band < bandStarts.length && written >= bandStarts[band]) band++;
  return band;
}

/** The group of a wrong word: by the band of the written form, and whether it is often written for the meant one. */
export function groupOf(written: number, relation: number): number {
  return 2 * bandOf(written) + (relation === listedRelation ? 0 : 1);
}

/** Whether a form is among the commonest, nearly all function words and marks: what is written for them is judged apart. */
export function isSmallForm(id: number): boolean {
  return id < bandStarts[0];
}

/** The forest that judges a kind of edit at a written form. */
export function forestOf(model: EarModel, kind: 'wrong' | 'missing' | 'extra', written: number): Forest {
  return kind === 'wrong' && isSmallForm(written) ? model.small : model[kind];
}
