/**
 * Judges words that neither the dictionary nor the book knows: a slip for another word, or a word of its own?
 *
 * A noisy channel ranks the corrections: how well each goes into its place and how common it is, against the cost of
 * the slips that lead from it to what was typed. Boosted trees then weigh what speaks for a slip against what speaks for
 * a coined, foreign or spoken word; `tools/train-slips.ts` grows them.
 */
import type { Document, Token } from './document.js';
import { foreignWords } from './foreign-words.js';
import { movedSpaces } from './moved-space.js';
import { defineQuestion, type RuleContext } from './rule.js';
import { slipTrees } from './slip-trees.js';
import type { Correction, Speller } from './speller.js';
import { isAllCaps, isCapitalized, matchApostrophe, matchCase, straighten, words } from './text.js';
import { forestOf, scoreOf } from './trees.js';

type Book = Pick<RuleContext<unknown>, 'speller' | 'story' | 'ear'>;

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

/** How many corrections are weighed, and how many offered. */
const weighed = 12;
const offered = 5;

/** What the place counts for in the choice of a correction, beside its use and its slip. */
const fitWeight = 0.8;

const judge = forestOf(slipTrees);

/**
 * For so many different words of a chapter corrections are looked for, which takes a millisecond a word. A novel has
 * some hundred unknown words; who has more writes another language, or is a list of names.
 */
const mostGuesses = 1000;

const judged = new WeakMap<Document, UnknownWord[]>();

/** The unknown words of a document, in order; found once a document. Stutters and shouts are left out. */
export function unknownWords(document: Document, book: Book): readonly UnknownWord[] {
  let found = judged.get(document);
  if (!found) {
    found = [];
    const odd = countOdd(document, book);
    const guessed = new Set<string>();
    const moved = movedSpaces(document, book);
    for (const token of document.tokens) {
      if (token.kind !== 'word' || token.text.length < 2) continue;
      if (moved.has(token.index) || moved.has(token.index - 1)) continue;
      // “r u commin or wut”: messages have a spelling of their own.
      if (document.paragraphOf(token).kind === 'message') continue;
      const isGuessed = guessed.size < mostGuesses || guessed.has(token.lower);
      const unknown = isGuessed ? judgeAt(document, token, odd, book) : leaveUnguessed(document, token, book);
      if (!unknown) continue;
      found.push(unknown);
      if (isGuessed) guessed.add(token.lower);
    }
    judged.set(document, found);
  }
  return found;
}

function judgeAt(document: Document, token: Token, odd: Int32Array, book: Book): UnknownWord | undefined {
  const { speller } = book;
  const { text } = token;
  if (text.length === 2) return shortSlipAt(document, token, odd, book);
  const runTogether = partsOf(token, speller);
  // “Dr. A. DeWitt”: a capital that no sentence gave is a name's.
  const isName = isCapitalized(text) && !document.startsSentence(token) && !document.opensQuotation(token);
  if (runTogether && !isName && !book.story.knows(text)) {
    if (isPartOfStutter(document, token) || isAllCaps(text)) return undefined;
    return { token, expected: [runTogether], isRunTogether: true, odds: Number.POSITIVE_INFINITY };
  }
  const suspect = suspectAt(document, token, odd, book);
  if (!suspect) return undefined;
  const { ranked } = suspect;
  const sure =
    regularForm(token, speller) ?? withoutApostrophe(token, speller) ?? contractionOf(token, ranked);
  if (sure !== undefined && suspect.uses < 3) {
    return { token, expected: [sure], isRunTogether: false, odds: evident };
  }
  const expected = ranked.slice(0, offered).map(({ text }) => text);
  const marked = withMark(document, token, speller);
  if (marked !== undefined) expected.unshift(marked);
  if (ranked.length === 0) {
    return { token, expected, isRunTogether: false, odds: Number.NEGATIVE_INFINITY };
  }
  return {
    token,
    expected,
    isRunTogether: false,
    odds: scoreOf(judge, slipFeatures(document, suspect, speller)) - nameDoubt(document, suspect),
  };
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

/** Whether neither the dictionary nor the book knows the word, and it is no name, shout or stutter. */
function mayBeSlip(document: Document, token: Token, { speller, story }: Book): boolean {
  const { text } = token;
  if (story.knows(text) || speller.has(text)) return false;
  if (isPartOfStutter(document, token) || isAllCaps(text) || isForeign(token)) return false;
  return !isCapitalized(text) || document.hasFreeCapital(token);
}

/**
 * How much less sure a word with the capital of its sentence is, which may be a name that comes but once: “Ilse froze.”
 * Whole books, from which the trees are grown, have few such names.
 */
function nameDoubt(document: Document, { token, ranked }: Suspect): number {
  if (!isCapitalized(token.text) || document.paragraphOf(token).kind === 'heading') return 0;
  const next = document.nextInSentence(token);
  const isSubject = next?.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next));
  // “Wich one?”: of the commonest words there is little doubt.
  return (isSubject ? 2.5 : 1) * (ranked[0].use > everyday ? 0.4 : 1);
}

/** Uses in a million words that the commonest words have. */
const everyday = 300;

/** The score, and the fit alone, from which a word of two letters is a slip. */
const shortScore = 2.5;
const shortFit = 2.5;

/** How sure it is that `tapestrys` are tapestries, and `aw'ay` is away. */
const evident = 3;

/** Endings that are joined in a wrong way, and how they should be. */
const joins: readonly (readonly [RegExp, string])[] = [
  // tapestrys, heros, skinnyest, tryed, lieing, writeing
  [/([^aeiou])ys$/, '$1ies'],
  [/(...)os$/, '$1oes'],
  [/([^aeiou])y(est|er|ness|ly|less|ful|ed)$/, '$1i$2'],
  [/ieing$/, 'ying'],
  [/([^aeiouy])eing$/, '$1ing'],
];

/** “tapestrys”, “skinnyest”: the form that was meant, of a word with an ending that changes it. */
function regularForm({ text, lower }: Token, speller: Speller): string | undefined {
  for (const [wrong, right] of joins) {
    const form = lower.replace(wrong, right);
    if (form !== lower && speller.frequency(form) > 0.3) return matchCase(form, text);
  }
  return undefined;
}

/** “aw'ay”, “w'hat”: the everyday word without the apostrophe. Of one letter behind it a contraction is made. */
function withoutApostrophe({ text, lower }: Token, speller: Speller): string | undefined {
  if (!/^[a-z]+'[a-z]{2,}$/.test(lower) || /^(?:th|[odlyt])'/.test(lower)) return undefined;
  return speller.frequency(lower.replace("'", '')) > 100 ? text.replace(/['’]/, '') : undefined;
}

/** What follows a comma oftener than it follows a word directly. */
const afterComma = words(
  'and but so or not then which who when while because though although yet he she they we i',
);

/** “coldm and wet”: typed with the key beside that of the comma. */
function withMark(document: Document, token: Token, speller: Speller): string | undefined {
  const stem = token.text.slice(0, -1);
  if (!/^[a-z]{2,}m$/.test(token.text) || speller.frequency(stem) < 3) return undefined;
  const next = document.nextInSentence(token);
  return next?.kind === 'word' && afterComma.has(next.lower) ? `${stem},` : undefined;
}

/** What it costs at most to miss a contraction by its apostrophe's place, and by a lost letter: “hedn't” is dialect. */
const movedApostrophe = 20;
const oneLetter = 46;

/** “could'nt”, “your'e”, “did't”: the contraction, where the apostrophe alone has moved or a letter is lost. */
function contractionOf({ text, lower }: Token, ranked: readonly Ranked[]): string | undefined {
  if (!lower.includes("'") || ranked.length === 0) return undefined;
  // A key beside the I, or what a scanner takes it for: “l'll”.
  const behind = /^[ljku]('(?:m|ve|ll|d))$/.exec(lower) ?? /^T('(?:m|ve|ll|d))$/.exec(straighten(text));
  if (behind) return matchApostrophe(`I${behind[1]}`, text);
  const [best, second] = ranked;
  const isClear = !second || best.score - second.score > 3;
  const found = ranked.find(({ word, cost }) => word.includes("'") && cost <= movedApostrophe);
  if (found && found.use > 1) return found.text;
  return isClear && best.use > 30 && /n't$/.test(best.word) && /'t$/.test(lower) && best.cost <= oneLetter
    ? best.text
    : undefined;
}

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

interface Ranked extends Correction {
  /** Natural logarithm; see `Ear.fit`. 0 where the ear is silent. */
  fit: number;
  score: number;
}

/** What is to be known of a token, if it is an unknown word. */
export function suspectAt(
  document: Document,
  token: Token,
  odd: Int32Array,
  book: Book,
): Suspect | undefined {
  const { speller, story, ear } = book;
  const { text } = token;
  if (!mayBeSlip(document, token, book)) return undefined;
  const corrections = speller.corrections(text, weighed);
  const best = corrections[0]?.word ?? '';
  // Other rules look after a lost apostrophe (“dont”) and a lost capital (“english”).
  if (best.toLowerCase().replaceAll("'", '') === straighten(token.lower)) return undefined;
  const fits = ear?.fit(
    document,
    token,
    corrections.map(({ word }) => word),
  );
  const ranked = corrections.map((correction, index) => {
    const fit = Math.max(-8, Math.min(10, fits?.[index] ?? 0));
    return {
      ...correction,
      fit,
      score: Math.log(correction.use + 0.004) + fitWeight * fit - correction.cost / 7,
    };
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

/** Short words of other languages may be slips of English ones too: `ist`. */
function isForeign({ lower }: Token): boolean {
  return lower.length > 3 && foreignWords.has(lower);
}

/** Names of the features, in the order of `slipFeatures`. */
export const slipFeatureNames = [
  'use',
  'fit',
  'cost',
  'cost a letter',
  'evidence',
  'length',
  'split',
  'rarer part',
  'commoner part',
  'a part is “a”',
  'name',
  'letters',
  'register',
  'hyphen',
  'odd neighbours',
  'capital',
  'uses',
  'derivation',
  'cut off',
  'odd around',
  'heard',
  'apostrophe',
  'ending',
  'sound',
  'last vowel',
  'heading',
  'lead',
  'rare',
  'kin',
  'favour',
] as const;

/** What speaks for a slip, as numbers. */
export function slipFeatures(document: Document, suspect: Suspect, speller: Speller): Float32Array {
  const { token, ranked } = suspect;
  const [best, second] = ranked;
  const typed = straighten(token.lower);
  const meant = best.word.toLowerCase();
  const parts = meant.split(' ');
  const isSplit = parts.length > 1;
  const uses = parts.map((part) => logUse(speller.frequency(part)));
  const mark = (is: boolean) => (is ? 1 : 0);
  let evidence = 0;
  for (const one of ranked) evidence += Math.exp(one.score);
  return Float32Array.of(
    logUse(best.use),
    best.fit,
    best.cost,
    best.cost / typed.length,
    Math.log(evidence + 1e-9),
    typed.length,
    mark(isSplit),
    isSplit ? Math.min(...uses) : 0,
    isSplit ? Math.max(...uses) : 0,
    mark(isSplit && (parts[0] === 'a' || parts[1] === 'a')),
    mark(isCapitalized(best.word)),
    suspect.letters,
    mark(token.register === 'dialogue'),
    mark(document.isHyphenated(token)),
    suspect.oddBeside,
    mark(isCapitalized(token.text)),
    Math.min(9, suspect.uses),
    suspect.derivation,
    mark(isCutOff(document, token)),
    suspect.oddAround,
    mark(suspect.isHeard),
    mark(typed.includes("'")),
    endingKind(typed, meant),
    skeleton(typed) === skeleton(meant) ? 1 : 0,
    mark(/[aiou]$/.test(typed)),
    mark(document.paragraphOf(token).kind !== 'prose'),
    Math.min(10, second ? best.score - second.score : 10),
    mark(speller.isRare(typed)),
    Math.min(9, suspect.usesOfKin),
    suspect.favour,
  );
}

function logUse(use: number): number {
  return Math.log(use + 0.004);
}

/** How the words differ by an ending alone: 1 `warmths` for warmth, 2 `lonesomer`, 3 `metaphysic`, 0 otherwise. */
function endingKind(typed: string, meant: string): number {
  if (typed === `${meant}s` || typed === `${meant}es`) return 1;
  if (typed.startsWith(meant)) return 2;
  return meant.startsWith(typed) ? 3 : 0;
}

/** The consonants alone, each once: `vurry` and `very` sound alike. */
function skeleton(word: string): string {
  return word.replace(/(?<=.)[aeiouyhw']+/g, '').replace(/(.)\1+/g, '$1');
}

/** How far around a word unknown words speak of dialect, in tokens. */
const reach = 60;

function oddAround({ index }: Token, odd: Int32Array): number {
  return odd[Math.min(odd.length - 1, index + reach + 1)] - odd[Math.max(0, index - reach)] - 1;
}

/** Up to each token, how many words no dictionary has, or which are clipped as in speech: `goin'`, `'ouse`. */
export function countOdd(document: Document, { speller, story }: Book): Int32Array {
  const { tokens } = document;
  const odd = new Int32Array(tokens.length + 1);
  for (let index = 0; index < tokens.length; index++) {
    const { kind, text, lower } = tokens[index];
    const isOdd =
      kind === 'word' &&
      text.length > 1 &&
      (/^'.|[a-z]'$/.test(lower) || (!isCapitalized(text) && !story.knows(text) && !speller.has(text)));
    odd[index + 1] = odd[index] + (isOdd ? 1 : 0);
  }
  return odd;
}

/** “ButI’m”, “rememberremember”: two words, where a capital or the repetition shows the seam. */
function partsOf({ text, lower }: Token, speller: Speller): string | undefined {
  const seam = text === lower ? null : /^(\p{Lu}?\p{Ll}+)(\p{Lu}[\p{Ll}'’]*)$/u.exec(text);
  if (
    seam &&
    speller.hasLower(seam[1].toLowerCase()) &&
    speller.has(seam[2]) &&
    speller.frequency(seam[1].toLowerCase()) > 50
  ) {
    return seam[2].length > 1 || seam[2] === 'I' ? `${seam[1]} ${seam[2]}` : undefined;
  }
  const middle = text.length / 2;
  if (middle < 4 || text[0] !== text[middle]) return undefined;
  const half = text.slice(0, middle);
  return text === half + half && speller.has(half) ? half : undefined;
}

/** “th—think”, “shor— so sorry”, “lat.”: a word broken off, or an abbreviation. */
function isCutOff(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  if (!next || !document.touchesPrevious(next)) return false;
  const endsSentence = document.sentenceOf(token).last === next.index + 1;
  return (
    /^[—–…]|^--|^\.{3,}/.test(next.text) || (next.text === '.' && !endsSentence && token.text.length < 5)
  );
}

/** How many neighbours are foreign or unknown too, those at two places by half: “Che mala fortuna”, “Vell, anyvay”. */
function oddBeside(document: Document, token: Token, { speller, story }: Book): number {
  let sum = 0;
  for (const step of [-2, -1, 1, 2]) {
    const other = document.at(token.index + step);
    if (other?.kind !== 'word' || other.sentence !== token.sentence) continue;
    const isOdd =
      foreignWords.has(other.lower) ||
      /[^\0-\x7f’]/.test(other.text) ||
      (!speller.has(other.text) && !story.knows(other.text));
    if (isOdd) sum += Math.abs(step) === 1 ? 1 : 0.5;
  }
  return sum;
}

const endings = words(
  's es ed ing ly er ers est ness less like y ish ward wards able ism ist ful let dom some ation ment',
);
const beginnings = words(
  'un re non de over under out in im a up mis fore anti pre inter semi sub super dis be en after off down',
);

/**
 * How well the word may be another with an ending or beginning that makes new words: 2 for “engined”, “bonelessly”,
 * “unsighted”, 1 where the other word is rare or the ending says little: “steedy”.
 */
function derivation(word: string, speller: Speller): 0 | 1 | 2 {
  let best: 0 | 1 | 2 = 0;
  const consider = (stem: string, isWeak: boolean) => {
    if (best === 2 || !speller.hasLower(stem)) return;
    best = isWeak || speller.frequency(stem) < 1 ? 1 : 2;
  };
  for (let cut = 3; cut < word.length; cut++) {
    const stem = word.slice(0, cut);
    const ending = word.slice(cut);
    if (!endings.has(ending) && !(ending === 'd' && stem.endsWith('e'))) continue;
    if (ending === 's' && /[sxz]$/.test(stem)) continue;
    const isWeak = cut < 4 || ending === 'y';
    consider(stem, isWeak);
    consider(`${stem}e`, isWeak);
    if (stem.at(-1) === stem.at(-2) && cut > 3) consider(stem.slice(0, -1), isWeak);
    if (stem.endsWith('i')) consider(`${stem.slice(0, -1)}y`, isWeak);
  }
  for (let cut = 1; cut <= 5 && word.length - cut >= 4; cut++) {
    if (beginnings.has(word.slice(0, cut))) consider(word.slice(cut), cut === 1);
  }
  return best;
}

/** `s-sorry`, `wh-what`: the letters before the hyphen begin the word after it. */
function isPartOfStutter(document: Document, token: Token): boolean {
  const hyphen = document.at(token.index + 1);
  const next = document.at(token.index + 2);
  if (hyphen?.text !== '-' || !document.touchesPrevious(hyphen) || !next) return false;
  return next.lower.startsWith(token.lower.slice(0, 1)) && token.text.length <= 4;
}
