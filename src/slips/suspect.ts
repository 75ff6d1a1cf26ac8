/**
 * An unknown word and what may have been meant by it.
 *
 * A noisy channel ranks the corrections: how well each goes into its place and how common it is, against the cost of
 * the slips that lead from it to what was typed.
 */

import type { Document, Token } from '../core/document.js';
import { defineQuestion, type RuleContext } from '../core/rule.js';
import type { Correction, Speller } from '../core/speller.js';
import { isAllCaps, isCapitalized, straighten, words } from '../core/text.js';
import { isBroadlyTold } from '../tongues/dialect.js';
import { isDrawnOut } from '../tongues/drawn-out.js';
import { isBesideForeign } from '../tongues/foreign.js';
import { foreignWords } from '../tongues/foreign-words.js';
import { spokenSpellings } from '../tongues/spoken-spellings.js';
import { derivation } from './derivation.js';
import { oddAround, oddBeside } from './odd-words.js';

/** What is asked of the book, and of English, about a word. */
export type Book = Pick<RuleContext<unknown>, 'speller' | 'story' | 'ear'>;

/** How many corrections are weighed. */
const weighed = 12;

/** What the place counts for in the choice of a correction, beside its use and its slip: by counts and by the networks. */
const fitWeight = 0.8;
export const gainWeight = 0.5;

/** An unknown word with what is known of it. */
export interface Suspect {
  token: Token;
  ranked: Ranked[];
  /** Uses in the book, in lower case. */
  uses: number;
  /** Uses in the book of its plural, or of what it may be the plural of. */
  usesOfKin: number;
  /** Natural logarithm of how much oftener the book uses the best correction than others do. */
  favour: number;
  /** Unknown words and spellings of speech among those around, this one left aside. */
  oddAround: number;
  /** How much its letters look like English: mean natural logarithm of the probability of a letter. */
  letters: number;
  derivation: number;
  /** How many words of other languages, or unknown, stand one or two places away. */
  oddBeside: number;
  /** Whether the ear could say how well the corrections go into the place. */
  isHeard: boolean;
}

/** A correction with what speaks for it. */
export interface Ranked extends Correction {
  /** Natural logarithm; see `Ear.fit`. 0 where the ear is silent. */
  fit: number;
  /** Natural logarithm: its fit, its use and its slip together. */
  score: number;
}

/** What is to be known of a token, if it is an unknown word. */
export function suspectAt(
  document: Document,
  token: Token,
  odd: Int32Array,
  book: Book,
): Suspect | undefined {
  if (!mayBeSlip(document, token, book)) return undefined;
  const corrections = book.speller.corrections(token.text, weighed);
  const best = corrections[0]?.word ?? '';
  // Other rules look after a lost apostrophe (“dont”) and a lost capital (“english”).
  if (best.toLowerCase().replaceAll("'", '') === straighten(token.lower)) return undefined;
  const suspect = describe(document, token, corrections, odd, book);
  return { ...suspect, ranked: byGain(document, token, suspect.ranked, book) };
}

/** What is to be known of a token that may be one of these corrections. */
export function describe(
  document: Document,
  token: Token,
  corrections: readonly Correction[],
  odd: Int32Array,
  book: Book,
): Suspect {
  const { speller, story, ear } = book;
  const fits = ear?.fit(
    document,
    token,
    corrections.map(({ word }) => word),
  );
  const ranked = corrections.map((correction, index) => {
    const fit = boundFit(fits?.[index] ?? 0);
    return { ...correction, fit, score: scoreOfWord(correction.use, fit) - correction.cost / 7 };
  });
  ranked.sort((one, other) => other.score - one.score);
  return {
    token,
    ranked,
    uses: story.census.lower(token.lower),
    usesOfKin: Math.max(...kinOf(token.lower).map((form) => story.census.lower(form))),
    favour: ranked.length > 0 ? story.ask(favourOf, ranked[0].word, ranked[0].use) : 0,
    oddAround: oddAround(token, odd),
    letters: speller.likeness(token.lower),
    derivation: derivation(token.lower, speller),
    oddBeside: oddBeside(document, token, book),
    isHeard: fits !== undefined,
  };
}

/**
 * Ranks corrections by what the networks expect, too: “when the seel broke” is no steel. The scores stay as they were, for
 * the trees were grown by them.
 */
function byGain(document: Document, token: Token, ranked: readonly Ranked[], { ear }: Book): Ranked[] {
  const gains = ear?.expect(
    document,
    token,
    ranked.map(({ word }) => word),
  );
  if (!gains) return [...ranked];
  // Of two words for one the networks know nothing.
  const gainOf = (index: number) => (ranked[index].word.includes(' ') ? 0 : boundFit(gains[index]));
  return ranked
    .map((one, index) => ({ one, score: one.score + gainWeight * gainOf(index) }))
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}

/** A fit that no single place of the text can make decisive. */
export function boundFit(fit: number): number {
  return Math.max(-8, Math.min(10, fit));
}

/** What speaks for a word at its place, in natural logarithms: its use in a million words and its fit. */
export function scoreOfWord(use: number, fit: number): number {
  return logUse(use) + fitWeight * fit;
}

/** Natural logarithm of a use in a million words; a word that is never met counts as one that is hardly ever. */
export function logUse(use: number): number {
  return Math.log(use + 0.004);
}

function kinOf(lower: string): string[] {
  return lower.endsWith('s') ? [lower.slice(0, -1), `${lower}es`] : [`${lower}s`, `${lower}es`];
}

/**
 * How much oftener the book uses a word than fiction does, which is so often in a million words, in natural logarithms;
 * to a quarter, so that the edit of a chapter seldom makes the checks of others stale.
 */
export const favourOf = defineQuestion(
  'favour of a word',
  ({ story: { census } }, word: string, use: number) => {
    const expected = (use * census.words()) / 1e6;
    return Math.round(4 * Math.log((census.lower(word) + 0.5) / (expected + 0.5))) / 4;
  },
);

/** Whether neither the dictionary nor the book knows the word, and it is no name, shout or stutter. */
export function mayBeSlip(document: Document, token: Token, { speller, story }: Book): boolean {
  const { text } = token;
  if (speller.has(text) || story.knows(text) || isSpelledAsSpoken(document, token)) return false;
  if (hasDroppedG(token, speller)) return false;
  if (
    isPartOfStutter(document, token) ||
    isUnit(document, token) ||
    isAllCaps(text) ||
    isForeign(document, token, speller)
  )
    return false;
  if (token.register === 'dialogue' && isDrawnOut(document, token)) return false;
  return !isCapitalized(text) || document.hasFreeCapital(token);
}

const units = words(
  'oz lb lbs tsp tbsp qt qts pt ml cl dl kg km cm mm ft yd yds hr hrs min mins sec secs mph pkg',
);

/** “16 oz sour cream”, “½ tsp salt”. */
export function isUnit(document: Document, { index, lower }: Token): boolean {
  return units.has(lower) && /\p{N}$/u.test(document.at(index - 1)?.text ?? '');
}

/** “That dawg’s yella”, in speech or where the teller talks so. */
export function isSpelledAsSpoken(document: Document, token: Token): boolean {
  return (
    spokenSpellings.has(token.lower) &&
    (token.register === 'dialogue' || isBroadlyTold(document) || document.isInEmphasis(token))
  );
}

/**
 * Short words of other languages may be slips of English ones too, unless they stand together, or before what is no word
 * of English: `ist`, “mon ami”, “ein Wort”.
 */
function isForeign(document: Document, token: Token, speller: Speller): boolean {
  if (!foreignWords.has(token.lower)) return false;
  if (token.lower.length > 3 || isBesideForeign(document, token)) return true;
  const next = document.nextInSentence(token);
  return next?.kind === 'word' && !speller.has(next.text);
}

/** `s-sorry`, `wh-what`: the letters before the hyphen begin the word after it. */
export function isPartOfStutter(document: Document, token: Token): boolean {
  const hyphen = document.at(token.index + 1);
  const next = document.at(token.index + 2);
  if (hyphen?.text !== '-' || !document.touchesPrevious(hyphen) || !next) return false;
  return next.lower.startsWith(token.lower.slice(0, 1)) && token.text.length <= 4;
}

/** “It were movin,” he said: an -ing as many say it. */
function hasDroppedG({ lower, register }: Token, speller: Speller): boolean {
  return register === 'dialogue' && /[a-z]{3}in$/.test(lower) && speller.hasLower(`${lower}g`);
}
