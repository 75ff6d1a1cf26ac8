/**
 * Judges words that are right as such and that hardly anybody writes: “the men cam in”, a slip for a common word?
 *
 * The dictionary cannot tell; the ear hears how much better the common word goes into the place. Boosted trees weigh it
 * all; `tools/train-slips.ts` grows them.
 */
import type { Document, Token } from '../core/document.js';
import { formsSpelled, type Written } from '../core/forms.js';
import { oncePerDocument } from '../core/once.js';
import type { Speller } from '../core/speller.js';
import { words } from '../core/text.js';
import { forestOf, scoreOf } from '../models/trees.js';
import { isDrawnOut } from '../tongues/drawn-out.js';
import { foreignWords } from '../tongues/foreign-words.js';
import { countOdd } from './odd-words.js';
import { rareTrees } from './rare-trees.js';
import { isCutOff, slipFeatureNames, slipFeatures } from './slip-features.js';
import {
  type Book,
  boundFit,
  describe,
  gainWeight,
  isPartOfStutter,
  isUnit,
  logUse,
  type Ranked,
  type Suspect,
  scoreOfWord,
} from './suspect.js';
import { todaysWords } from './todays-words.js';

/** A rare word that is taken for a slip. */
export interface RareSlip {
  token: Token;
  /** Corrections, best first. */
  expected: string[];
  /** Natural logarithm of the odds that it is a slip in a clean book. */
  odds: number;
}

/** A rare word with what is known of it. */
export interface RareSuspect extends Suspect {
  /** Uses in a million words. */
  ownUse: number;
  /** How well it goes into its place; see `Ear.fit`. */
  ownFit: number;
  ranked: Expected[];
}

/** A correction with how much rather it is expected than the rare word; see `Ear.expect`. */
interface Expected extends Ranked {
  gain: number;
}

/** Uses in a million words below which a word is rare. Others are left to the ear. */
export const rareUse = 8;

/** How many times as common the word is that was meant. */
const commoner = 8;

/** A word of which the book has more is its own. */
const mostUses = 2;

/** A word that goes so well into its place is left alone. */
const bestFit = 2;

/** The books by which words are counted are old: to doubt a word of today, one must be so much surer, in log odds. */
const todaysHandicap = 2;

/** Words that hardly stand but in a phrase, with what is near them: “mac and cheese”, “oat milk”, “rein in”. */
const companions = new Map([
  ['mac', words('cheese')],
  ['rein', words('in')],
  ['lode', words('mother')],
  ['soy', words('sauce milk bean beans latte protein')],
  ['oat', words('milk milks bran flour biscuit biscuits cake cakes')],
]);

/** How many corrections are weighed. */
const weighed = 30;

/** How many corrections are offered. */
const offered = 3;

const judge = forestOf(rareTrees);

/** The rare words of a document that may be slips, in order; found once a document. */
export const rareSlips = oncePerDocument((document, book: Book): readonly RareSlip[] => {
  const found: RareSlip[] = [];
  const odd = countOdd(document, book);
  const rare = document.judgeForms((form) => isRare(form, book), rareForms(book.speller));
  for (const token of document.tokensOf(rare)) {
    const suspect = rareSuspectAt(document, token, odd, book);
    if (!suspect || isDweltOn(document, token) || isAbroad(suspect)) continue;
    const expected = suspect.ranked.slice(0, offered).map(({ text }) => text);
    const handicap = todaysWords.has(token.lower) ? todaysHandicap : 0;
    const odds = scoreOf(judge, rareFeatures(document, suspect, book.speller)) - handicap;
    found.push({ token, expected, odds });
  }
  return found;
});

/** “Da parte di chi?”: a little word of another language beside others of it. */
function isAbroad({ token, oddBeside }: RareSuspect): boolean {
  return oddBeside > 0 && foreignWords.has(token.lower);
}

/** “‘Hi,’ he said. Hi was good, he thought, and he said hi again”: the chapter has more of it than its small letters show. */
function isDweltOn(document: Document, { lower }: Token): boolean {
  return (plainUses(document).get(lower) ?? 0) > mostUses;
}

/** How often a chapter has each word, small or with a capital that says nothing. */
const plainUses = oncePerDocument((document) => {
  const uses = new Map<string, number>();
  for (const token of document.tokens) {
    const { kind, text, lower } = token;
    if (kind === 'word' && (text === lower || document.hasFreeCapital(token)))
      uses.set(lower, (uses.get(lower) ?? 0) + 1);
  }
  return uses;
});

const rareForms = formsSpelled(isRareWord);

/** Whether a word is rare in the language. */
function isRareWord({ kind, text }: Written, speller: Speller): boolean {
  return kind === 'word' && /^[a-z]{2,8}$/.test(text) && speller.frequency(text) < rareUse;
}

/** Whether a word is rare, and none of the book's own. */
export function isRare(form: Written, { speller, story }: Book): boolean {
  const { text } = form;
  if (!isRareWord(form, speller) || !speller.has(text) || story.declares(text)) return false;
  return story.census.lower(text) <= mostUses;
}

/** What is to be known of a token of a rare form, if a much commoner word is near. */
export function rareSuspectAt(
  document: Document,
  token: Token,
  odd: Int32Array,
  book: Book,
): RareSuspect | undefined {
  const { speller, ear } = book;
  const { text } = token;
  const ownUse = speller.frequency(text);
  if (isPartOfStutter(document, token) || isCutOff(document, token)) return undefined;
  if (token.register === 'message' || (token.register === 'dialogue' && isDrawnOut(document, token)))
    return undefined;
  if (isUnit(document, token) || isInPhrase(document, token)) return undefined;
  const before = todaysWords.has(text) ? document.previousInSentence(token) : undefined;
  // “On the lino”, “her promo”.
  if (before && /^(?:DET|ADJ|NUM|PRON)$/.test(document.partOfSpeech(before))) return undefined;
  const heard = ear?.fit(document, token, [text]);
  if (!heard || heard[0] > bestFit) return undefined;
  const corrections = speller.oneSlipAway(text, commoner * Math.max(ownUse, 1));
  if (corrections.length === 0) return undefined;
  const suspect = describe(document, token, corrections, odd, book);
  const near = suspect.ranked.slice(0, weighed);
  const gains = ear!.expect(
    document,
    token,
    near.map(({ word }) => word),
  )!;
  const ranked = near
    .map((one, index) => ({
      ...one,
      gain: gains[index],
      score: one.score + gainWeight * boundFit(gains[index]),
    }))
    .sort((one, other) => other.score - one.score);
  return { ...suspect, ranked, ownUse, ownFit: boundFit(heard[0]) };
}

function isInPhrase(document: Document, { index, lower }: Token): boolean {
  const companion = companions.get(lower);
  // “He says hi, and that he is well.”
  if (lower === 'hi' && /^(?:say|says|said|saying)$/.test(document.at(index - 1)?.lower ?? '')) return true;
  return (
    companion !== undefined &&
    [-1, 1, 2].some((step) => companion.has(document.at(index + step)?.lower ?? ''))
  );
}

/** Names of the features, in the order of `rareFeatures`. */
export const rareFeatureNames = [
  ...slipFeatureNames,
  'own use',
  'own fit',
  'fit gained',
  'gain',
  'expected',
  'most expected',
] as const;

/** What speaks for a slip, as numbers. */
export function rareFeatures(document: Document, suspect: RareSuspect, speller: Speller): Float32Array {
  const { ranked, ownUse, ownFit } = suspect;
  const [best] = ranked;
  return Float32Array.of(
    ...slipFeatures(document, suspect, speller),
    logUse(ownUse),
    ownFit,
    best.fit - ownFit,
    best.score - scoreOfWord(ownUse, ownFit),
    best.gain,
    Math.max(...ranked.map(({ gain }) => gain)),
  );
}
