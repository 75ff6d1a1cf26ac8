/**
 * Judges words that neither the dictionary nor the book knows: a slip for another word, or a word of its own?
 *
 * A noisy channel: the use in fiction of the word that was probably meant, against the cost of the slips that lead
 * from it to what was typed (see `Speller.slip`), with what speaks for a coined, foreign or spoken word.
 */
import type { Document, Token } from './document.js';
import type { RuleContext } from './rule.js';
import { isAllCaps, isCapitalized, words } from './text.js';

type Book = Pick<RuleContext<unknown>, 'speller' | 'story'>;

/** What an unknown word is taken for. */
export interface UnknownWord {
  token: Token;
  /** Corrections, best first; empty where nothing is near. */
  expected: string[];
  /** Two words without their space, or one twice: no guess is needed. */
  isRunTogether: boolean;
  /** How likely it is a slip for `expected[0]`, in tenths of a nat; -40 is about as likely as not. */
  suspicion: number;
}

/** Little words of other languages; a word beside one is not English. Compiled for this project. */
const foreign = words(`
  de la le les des du un une et est vous je tu il elle nous mon ma mes pour que qui au aux avec sans ne pas der das und
  ist ich nicht ein eine el los las del por muy per che di lo y su mi es con et ad cum pro sub homo lingua doo dem den
`);

const judged = new WeakMap<Document, UnknownWord[]>();

/** The unknown words of a document, in order; found once a document. Stutters and shouts are left out. */
export function unknownWords(document: Document, book: Book): readonly UnknownWord[] {
  let found = judged.get(document);
  if (!found) {
    found = [];
    for (const token of document.tokens) {
      if (token.kind !== 'word' || token.text.length < 3) continue;
      const unknown = judge(document, token, book);
      if (unknown) found.push(unknown);
    }
    judged.set(document, found);
  }
  return found;
}

function judge(document: Document, token: Token, { speller, story }: Book): UnknownWord | undefined {
  const { text } = token;
  const runTogether = text.length > 7 || /\p{Ll}\p{Lu}/u.test(text) ? partsOf(text, speller) : undefined;
  if (story.knows(text) || (speller.has(text) && !runTogether)) return undefined;
  if (isPartOfStutter(document, token) || isAllCaps(text)) return undefined;
  if (runTogether) return { token, expected: [runTogether], isRunTogether: true, suspicion: 0 };
  if (isCapitalized(text) && !document.hasFreeCapital(token)) return undefined;
  const expected = speller.suggest(text);
  const best = (expected[0] ?? '').toLowerCase().replaceAll('’', "'");
  // Other rules look after a lost apostrophe (“dont”) and a lost capital (“english”).
  if (best.replaceAll("'", '') === token.lower) return undefined;
  const uses = story.census.lower(token.lower);
  const isOwnWord = uses > 2 || best === '';
  const suspicion = isOwnWord ? Number.NEGATIVE_INFINITY : weigh(document, token, best, { speller, story });
  return { token, expected, isRunTogether: false, suspicion };
}

/** How likely the word is a slip for `best`. */
function weigh(document: Document, token: Token, best: string, book: Book): number {
  const { speller, story } = book;
  const { length } = token.lower;
  const parts = best.split(' ').map((part) => speller.frequency(part));
  const isSplit = parts.length > 1;
  // “intothe” is a slip; “bartending” and “planetlit” are words, though no dictionary has them.
  if (isSplit && (Math.min(...parts) < 100 || Math.max(...parts) < 1500)) return Number.NEGATIVE_INFINITY;
  let degree = isSplit ? -32 : 7 * Math.log(parts[0] + 0.004) - speller.slip(best, token.lower);
  // Few words of nine letters are one slip from another; of three, nearly all are.
  degree += length >= 5 ? 8 * Math.min(length - 5, parts[0] < 1 ? 5 : 7) : -12 * (5 - length);
  if (token.register === 'dialogue') degree -= 15;
  if (document.isHyphenated(token)) degree -= 8;
  if (hasOddNeighbour(document, token, book)) degree -= 35;
  if (isCapitalized(token.text) && document.paragraphOf(token).kind !== 'heading') degree -= 20;
  if (story.census.lower(token.lower) > 1) degree -= 15;
  degree -= derivation(token.lower, speller);
  if (!isSplit && speller.slip(best, token.lower) > 60 + 6 * length) degree -= 15;
  if (isCutOff(document, token)) degree -= 35;
  return degree;
}

/** “ButI’m”, “rememberremember”: two words, where a capital or the repetition shows the seam. */
function partsOf(text: string, speller: Book['speller']): string | undefined {
  const seam = /^(\p{Lu}?\p{Ll}+)(\p{Lu}[\p{Ll}'’]*)$/u.exec(text);
  if (
    seam &&
    speller.hasLower(seam[1].toLowerCase()) &&
    speller.has(seam[2]) &&
    speller.frequency(seam[1].toLowerCase()) > 50
  ) {
    return seam[2].length > 1 || seam[2] === 'I' ? `${seam[1]} ${seam[2]}` : undefined;
  }
  const half = text.slice(0, text.length / 2);
  return half.length > 3 && text === half + half && speller.has(half) ? half : undefined;
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

/** Whether a neighbour is foreign or unknown too: “Che mala fortuna”, “Vell, anyvay”. */
function hasOddNeighbour(document: Document, token: Token, { speller, story }: Book): boolean {
  return [-1, 1].some((step) => {
    const other = document.at(token.index + step);
    if (other?.kind !== 'word' || other.sentence !== token.sentence) return false;
    return foreign.has(other.lower) || (!speller.has(other.text) && !story.knows(other.text));
  });
}

const endings = words(
  's es ed ing ly er ers est ness less like y ish ward wards able ism ist ful let dom some ation ment',
);
const beginnings = words(
  'un re non de over under out in im a up mis fore anti pre inter semi sub super dis be en after off down',
);

/**
 * What speaks for a word being another with an ending or beginning that makes new words: “engined”, “bonelessly”,
 * “unsighted”. The commoner the other word, the likelier; “steedy” is no word for all that there are steeds.
 */
function derivation(word: string, speller: Book['speller']): number {
  let best = 0;
  const consider = (stem: string, isWeak: boolean) => {
    if (speller.hasLower(stem)) best = Math.max(best, isWeak || speller.frequency(stem) < 1 ? 14 : 30);
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
