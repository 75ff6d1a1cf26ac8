/**
 * Judges words that neither the dictionary nor the book knows: a slip for another word, or a word of its own?
 *
 * Boosted trees weigh what speaks for a slip against what speaks for a coined, foreign or spoken word;
 * `tools/train-slips.ts` grows them.
 */
import type { Document, Token } from '../core/document.js';
import { oncePerDocument } from '../core/once.js';
import { isAllCaps, isCapitalized, straighten, words } from '../core/text.js';
import { forestOf, scoreOf } from '../models/trees.js';
import { accentOf } from '../tongues/accent.js';
import { isBroadlyTold } from '../tongues/dialect.js';
import { foreignWords } from '../tongues/foreign-words.js';
import { coinageDoubt } from './coinage.js';
import {
  contractionOf,
  partsOf,
  regularForm,
  seamedForms,
  withMark,
  withoutApostrophe,
} from './evident-slip.js';
import { movedSpaces } from './moved-space.js';
import { countOdd, mayBeOdd, othersAround } from './odd-words.js';
import { isCutOff, slipFeatures } from './slip-features.js';
import { slipTrees } from './slip-trees.js';
import { type Book, isPartOfStutter, mayBeSlip, type Suspect, suspectAt } from './suspect.js';
import { unknownForms } from './unknown-forms.js';

/** What an unknown word is taken for. */
export interface UnknownWord {
  token: Token;
  /** Corrections, best first; empty where nothing is near. */
  expected: string[];
  /** Two words without their space, or one twice: no guess is needed. */
  isRunTogether: boolean;
  /** Natural logarithm of the odds that it is a slip, not a word of its own, in a clean book. */
  odds: number;
}

/** How many corrections are offered. */
const offered = 5;

const judge = forestOf(slipTrees);

/**
 * For so many different words of a chapter corrections are looked for. A novel has some hundred unknown words; who has
 * more writes another language, or is a list of names.
 */
const mostGuesses = 1000;

/** A word that is like no other counts for so many: what is near is looked for first, and then what is far. */
const vainGuess = 5;

/** An unknown word whose odds rest on those around it. */
type Suspected = Omit<UnknownWord, 'odds'> & { suspect: Suspect };

/** The unknown words of a document, in order; found once a document. Stutters and shouts are left out. */
export const unknownWords = oncePerDocument((document, book: Book): readonly UnknownWord[] => {
  const found: (UnknownWord | Suspected)[] = [];
  const odd = countOdd(document, book);
  const guessed = new Set<string>();
  let guesses = 0;
  const moved = movedSpaces(document, book);
  const isUnknown = unknownForms(document, book);
  const isSeamed = document.verdictsOf(seamedForms);
  const candidates = document.judgeForms((form) => {
    if (isUnknown[form.number] === 1) return form.text.length > 1;
    return isSeamed[form.number] === 1 && partsOf(form, book.speller) !== undefined;
  });
  for (const token of document.tokensOf(candidates)) {
    if (moved.has(token.index) || moved.has(token.index - 1)) continue;
    // “r u commin or wut”: messages have a spelling of their own.
    if (token.register === 'message') continue;
    const isGuessed = guesses < mostGuesses || guessed.has(token.lower);
    const unknown = isGuessed ? judgeAt(document, token, odd, book) : leaveUnguessed(document, token, book);
    if (!unknown) continue;
    found.push(unknown);
    if (!isGuessed || guessed.has(token.lower)) continue;
    guessed.add(token.lower);
    guesses += unknown.expected.length > 0 ? 1 : vainGuess;
  }
  return amongSlips(document, found, book);
});

/** As odds, how sure of a word alone one must be for half of it to count as a slip. */
const slipFrom = 1;

/**
 * Judges words again among each other: where a “leeder”, “tabel” and “wisper” stand near, each of which would be a slip
 * if it stood alone, they speak for no dialect, which they did as unknown words.
 */
function amongSlips(
  document: Document,
  found: readonly (UnknownWord | Suspected)[],
  book: Book,
): readonly UnknownWord[] {
  const judged = found.map((word) => {
    if (!('suspect' in word)) return word;
    const { suspect, ...unknown } = word;
    return { ...unknown, suspect, odds: oddsOf(document, { ...suspect, oddAround: 0 }, book) };
  });
  /** Up to each token, how many words are slips. */
  const slips = new Float64Array(document.tokens.length + 1);
  for (const { token, odds } of judged)
    if (mayBeOdd(token)) slips[token.index + 1] = 1 / (1 + Math.exp(slipFrom - odds));
  for (let index = 1; index < slips.length; index++) slips[index] += slips[index - 1];
  return judged.map((word) => {
    if (!('suspect' in word)) return word;
    const { suspect, ...unknown } = word;
    if (suspect.oddAround === 0) return unknown;
    const oddAround = suspect.oddAround - othersAround(unknown.token, slips);
    return { ...unknown, odds: oddsOf(document, { ...suspect, oddAround }, book) };
  });
}

/** Natural logarithm of the odds that an unknown word is a slip. */
function oddsOf(document: Document, suspect: Suspect, book: Book): number {
  return (
    scoreOf(judge, slipFeatures(document, suspect, book.speller)) -
    nameDoubt(document, suspect) -
    accentDoubt(suspect) -
    coinageDoubt(document, suspect, book) -
    cryDoubt(document, suspect.token) -
    glossDoubt(document, suspect.token) -
    (isBroadlyTold(document) ? dialectDoubt : 0)
  );
}

function judgeAt(
  document: Document,
  token: Token,
  odd: Int32Array,
  book: Book,
): UnknownWord | Suspected | undefined {
  const { speller } = book;
  const { text } = token;
  if (text.length === 2) return shortSlipAt(document, token, odd, book);
  const runTogether = partsOf(token, speller);
  // “Dr. A. DeWitt”: a capital that no sentence gave is a name's.
  const isName = isCapitalized(text) && !document.opensSentence(token);
  // A “flakflak gun” that comes again and again is the book's own.
  const isHabit = () => book.story.knows(text) || book.story.census.lower(token.lower) > 2;
  if (runTogether && !isName && !isHabit()) {
    if (isPartOfStutter(document, token) || isAllCaps(text)) return undefined;
    return { token, expected: [runTogether], isRunTogether: true, odds: Number.POSITIVE_INFINITY };
  }
  const suspect = suspectAt(document, token, odd, book);
  if (!suspect) return undefined;
  const { ranked } = suspect;
  if (isPutRight(document, token, ranked[0]?.word)) return undefined;
  // “What are you going on abou…” He stopped.
  if (isCutOff(document, token) && ranked[0]?.word.startsWith(token.lower)) return undefined;
  // “volcanos” is right, if rare.
  const irregular = speller.isRare(token.lower) ? undefined : regularForm(token, speller);
  const sure = irregular ?? withoutApostrophe(token, speller) ?? contractionOf(token, ranked);
  if (sure !== undefined && suspect.uses < 3) {
    return { token, expected: [sure], isRunTogether: false, odds: evident };
  }
  const expected = ranked.slice(0, offered).map(({ text }) => text);
  const marked = withMark(document, token, speller);
  if (marked !== undefined) expected.unshift(marked);
  if (ranked.length === 0) {
    return { token, expected, isRunTogether: false, odds: Number.NEGATIVE_INFINITY };
  }
  return { token, expected, isRunTogether: false, suspect };
}

/** How much less sure a word is in a chapter told in dialect: “we all got by in the one wee hoose”. */
const dialectDoubt = 2;

/** “Pembrton? Pemberton! Is that your name?”: somebody reads what is hard to read. */
function isPutRight(document: Document, { index }: Token, meant: string | undefined): boolean {
  const mark = document.at(index + 1);
  return (
    meant !== undefined &&
    /^[?…]/.test(mark?.text ?? '') &&
    document.at(index + 2)?.lower === meant.toLowerCase()
  );
}

/**
 * “th table”, “ym hand”: of two letters little can be said but that the place wants another word. The trees have seen
 * none so short.
 */
function shortSlipAt(document: Document, token: Token, odd: Int32Array, book: Book): UnknownWord | undefined {
  if (!/^[a-z]{2}$/.test(token.text) || foreignWords.has(token.text)) return undefined;
  if (document.isHyphenated(token) || isCutOff(document, token)) return undefined;
  const suspect = suspectAt(document, token, odd, book);
  const best = suspect?.ranked[0];
  if (!suspect || !best || suspect.uses > 2) return undefined;
  const oddness = suspect.oddAround / 2;
  if (best.use < everyday || best.score < shortScore || best.fit < shortFit + oddness) return undefined;
  const expected = suspect.ranked.slice(0, offered).map(({ text }) => text);
  return { token, expected, isRunTogether: false, odds: evident };
}

/** An unknown word after too many others: no correction is looked for. */
function leaveUnguessed(document: Document, token: Token, book: Book): UnknownWord | undefined {
  if (!mayBeSlip(document, token, book)) return undefined;
  return { token, expected: [], isRunTogether: false, odds: Number.NEGATIVE_INFINITY };
}

/**
 * How much less sure a word with the capital of its sentence is, which may be a name that comes but once: “Ilse froze.”
 * Whole books, from which the trees are grown, have few such names.
 */
function nameDoubt(document: Document, { token, ranked }: Suspect): number {
  if (!isCapitalized(token.text) || document.paragraphOf(token).kind === 'heading') return 0;
  const next = document.nextInSentence(token);
  // “Vist the old mill”: no article follows a name.
  if (next?.kind === 'word' && determiners.has(next.lower) && !isEpithet(document, next)) return 0;
  const isSubject = next?.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next));
  // “Wich one?”: of the commonest words there is little doubt.
  return (isSubject ? 2.5 : 1) * (ranked[0].use > everyday ? 0.4 : 1);
}

/** “Bex the Merciful” */
function isEpithet(document: Document, { index, lower }: Token): boolean {
  const next = document.at(index + 1);
  return lower === 'the' && next?.kind === 'word' && isCapitalized(next.text);
}

/**
 * How much less sure a word is that sounds like what was meant, in speech: “I am villing”, “’tis a thrifle”. The trees
 * were grown among slips as dense as no author’s, so that they learned little from odd words around.
 */
function accentDoubt({ token, ranked, oddAround, uses }: Suspect): number {
  const company = Math.max(0, oddAround) + (uses > 1 ? 1 : 0);
  const isSpoken = token.register === 'dialogue';
  if (!isSpoken && company < 3) return 0;
  const typed = straighten(token.lower);
  const accents = ranked.slice(0, likelyMeant).map(({ word }) => accentOf(typed, word.toLowerCase()));
  if (accents.includes('broad')) return 4.5 + Math.min(2, company);
  return isSpoken && accents.includes('faint') ? Math.min(2, company) : 0;
}

/** Among so many corrections is what an accent means. */
const likelyMeant = 2;

/**
 * How much less sure a word is that stands alone between marks, where sounds, cries and pet names do: “Uggh!”, “Come on,
 * yaar, move!”; one behind “went”: “the gun went whoomp!”; and one in italics: “slugs went *spang* off the iron”.
 */
function cryDoubt(document: Document, token: Token): number {
  const { index, sentence } = token;
  const [before, after] = [document.at(index - 1), document.at(index + 1)];
  if (isSetApart(document, token)) return 2.5;
  if (after?.kind === 'word' || after?.text === '-') return 0;
  if (before?.sentence === sentence && /^(?:go|goes|going|went)$/.test(before.lower)) return 1.5;
  return before === undefined || before.kind !== 'word' ? (before?.text === '-' ? 0 : 1.5) : 0;
}

/** Whether a word stands in italics, alone or with two others, as words do that are foreign or sounds. */
export function isSetApart({ source }: Document, token: Token): boolean {
  const { start, end } = source.toSource(token);
  return (
    /[*_](?:\p{L}{1,20} ){0,2}$/u.test(source.source.slice(Math.max(0, start - 44), start)) &&
    /^(?: \p{L}{1,20}){0,2}[.,!?]?[*_]/u.test(source.source.slice(end, end + 44))
  );
}

/** How much less sure a word is that is explained at once, as a new word is: “Her vharn, a shaggy grey brute, lay down.” */
function glossDoubt(document: Document, { index }: Token): number {
  const before = document.at(index - 1);
  return before !== undefined &&
    determiners.has(before.lower) &&
    document.at(index + 1)?.text === ',' &&
    /^an?$/.test(document.at(index + 2)?.lower ?? '')
    ? 1
    : 0;
}

const determiners = words('a an the my your his her its our their this that these those');

/** Uses in a million words that the commonest words have. */
const everyday = 300;

/** The score, and the fit alone, from which a word of two letters is a slip. */
const shortScore = 2.5;
const shortFit = 2.5;

/** How sure it is that `tapestrys` are tapestries, and `aw'ay` is away. */
const evident = 3;
