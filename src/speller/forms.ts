/** Forms of known words that no dictionary lists: clipped speech, drawn-out cries, possessives, free compounds. */
import { prefixes, smallWords } from './word-parts.js';

/** What forms are made from; all words in lower case, with straight apostrophes and no accents. */
export interface Words {
  /** Whether the lexicon has the word. */
  known(lower: string): boolean;
  /** Whether the word is known or a form of known words. */
  right(lower: string): boolean;
  /** How common a known word is, on the lexicon's scale of 0 to 255; 0 for any other. */
  use(lower: string): number;
}

/** The text without accents, ligatures spelled out: `mêlée` gives `melee`. ASCII text comes back as it is. */
export function stripAccents(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒæÆøØßðþłŁ]/g, (letter) => plainLetters[letter]);
}

const plainLetters: Record<string, string> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  ß: 'ss',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  Ł: 'L',
};

/** Possessives that take no apostrophe: `her's` is a slip though `her` is a word. */
const ownPossessives = /^(?:her|our|your|their|his|my|its|hers|ours|yours|theirs|whose)'s?$/;

const contractedEnd = /^(.+)'(?:ll|d|ve|re|d've|ll've)$/;
const contraction = /'(?:ll|d|ve|re|s|m|t)$/;
const roman = /^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;
const laughter =
  /^(?:m?w?[aeiou]?h?)(?:[hw]?[aeiou]h?){0,1}(?:h[aeiou]+){2,}h*$|^(?:ha|he|ho|hi|ah|eh|heh|hah){2,}$/;

/** What speakers drop before an apostrophe: 'ouse, 'bout, 'fore, 'lectric, 'less, 'pears, 'quainted. */
const droppedStarts = [
  'h',
  'a',
  'be',
  'e',
  're',
  'in',
  'i',
  'y',
  'to',
  'w',
  'ex',
  'o',
  'u',
  'un',
  'ap',
  'ac',
  'as',
  'su',
];

/** What they drop after one: an', goin', wi', jus', hav', nev'. */
const droppedEnds = ['', 'd', 'g', 't', 'e', 'f', 'h', 'k', 'th', 've', 'p', 'l', 'n', 'r', 'ed', 'er'];

/** What they swallow within: ev'ry, gen'ral, p'lice, int'rest, cap'n, c'lect, s'prise. */
const swallowed = [
  'e',
  'o',
  'i',
  'a',
  'u',
  'er',
  'or',
  'ir',
  'en',
  'tai',
  'ou',
  'ur',
  'ee',
  'is',
  'y',
  'h',
  'ol',
  'll',
  't',
];

/** What clings to the word behind: th'house, t'hell, o'coffee, d'artagnan, l'hôtel, y'might. */
const clinging = /^(?:th|t|o|d|l|y|an|wi|i)'(.{3,})$/;

/** As common as this, on the lexicon's scale, a word may be drawn out, clipped within, or take an affix. */
const everyday = 63;

/** Whether a word that the lexicon lacks is surely a form of words that it has. */
export function isForm(lower: string, words: Words): boolean {
  if (lower.length === 1) return true;
  if (lower.includes("'")) return isApostropheForm(lower, words);
  return isRoman(lower) || isDrawnOut(lower, words) || laughter.test(lower) || isLikened(lower, words);
}

/** `timelike`, `kitelike`: anything may be likened, however near another word is: `timeline`. */
function isLikened(lower: string, words: Words): boolean {
  const stem = /^([a-z]{4,})like$/.exec(lower)?.[1];
  return stem !== undefined && words.use(stem) >= stemUse;
}

/** Whether letters in lower case are a Roman numeral of two or more digits. */
export function isRoman(lower: string): boolean {
  return lower.length > 1 && roman.test(lower);
}

function isApostropheForm(lower: string, words: Words): boolean {
  if (ownPossessives.test(lower)) return false;
  const is = (word: string): boolean => word.length === 1 || words.right(word);
  if (lower.endsWith("'s") && lower.length > 2) {
    const stem = lower.slice(0, -2);
    // `the comin's and goin's`
    return is(stem) || (stem.endsWith('in') && words.known(`${stem}g`));
  }
  const contracted = contractedEnd.exec(lower);
  if (contracted) return contracted[1].length > 1 && words.right(contracted[1]);
  if (lower.endsWith("'")) {
    const stem = lower.slice(0, -1);
    return droppedEnds.some((end) => words.known(stem + end)) || words.right(stem) || words.right(`${stem}g`);
  }
  if (lower.startsWith("'")) {
    const rest = lower.slice(1);
    return words.right(rest) || (rest.length > 2 && droppedStarts.some((start) => words.known(start + rest)));
  }
  if (contraction.test(lower)) return false;
  // `older'n`, `more'n`: than.
  if (lower.endsWith("'n")) return is(lower.slice(0, -2));
  const clung = clinging.exec(lower);
  if (clung && words.known(clung[1])) return true;
  const inner = lower.indexOf("'");
  const before = lower.slice(0, inner);
  const after = lower.slice(inner + 1);
  return (
    lower.length > 4 &&
    !after.includes("'") &&
    swallowed.some((letters) => words.use(before + letters + after) >= everyday)
  );
}

/**
 * `nooo`, `whaaat`, `hmmmm`: letters drawn out. Three of a letter that the word has twice (`keeep`) are a slip of the
 * keys, so three must shorten to one and not to two; four or more may shorten to two (`alllll`).
 */
function isDrawnOut(lower: string, words: Words): boolean {
  const runs = [...lower.matchAll(/(.)\1{2,}/g)];
  if (runs.length === 0 || runs.length > 3) return false;
  const [single, double] = [1, 2].map((count) => lower.replace(/(.)\1{2,}/g, '$1'.repeat(count)));
  if (/(.)\1{3,}/.test(lower))
    return words.known(single) || words.known(double) || isMixedRun(lower, runs, words);
  return single.length > 1 && words.known(single) && words.use(double) === 0;
}

/** `hellloooo`: each run shortens by itself. */
function isMixedRun(lower: string, runs: RegExpMatchArray[], words: Words): boolean {
  for (let choice = 1; choice < 2 ** runs.length - 1; choice++) {
    let at = 0;
    const shortened = lower.replace(/(.)\1{2,}/g, (_run, letter: string) =>
      (choice >> at++) & 1 ? letter + letter : letter,
    );
    if (words.known(shortened)) return true;
  }
  return false;
}

/** How common a stem must be to take an affix, and a part to make a compound: 0.2 and 1 in a million words. */
const stemUse = 49;
const partUse = 74;

const prefix = new RegExp(`^(?:${[...prefixes].join('|')})(?=.{4})`);

const suffixes: [RegExp, string[]][] = [
  [/(?:like|less|ness|ish|wise|fold|wards?|ly|proof|men|man|ful|some|hood|dom|y|able)$/, ['']],
  [/i(?:ness|ly|er|est|less|ful)$/, ['y']],
  [/(?:ings|nesses|ers|ors|ists|isms|ities)$/, ['*']],
  [/ings$/, ['', 'e']],
  [/(?:ed|er|ers|est|ing)$/, ['', 'e']],
  [/ally$/, ['al', '']],
];

/**
 * Whether a word that the lexicon lacks may be coined from common ones: `unmagical`, `ghostlike`, `lampglow`. So may
 * some slips; the caller looks whether a common word is near.
 */
export function isCoined(lower: string, words: Words): boolean {
  if (lower.length < 6 || !/^[a-z]+$/.test(lower)) return false;
  const isStem = (stem: string): boolean => stem.length > 3 && words.use(stem) >= stemUse;
  const start = prefix.exec(lower);
  if (start && isStem(lower.slice(start[0].length))) return true;
  for (const [suffix, ends] of suffixes) {
    const match = suffix.exec(lower);
    if (!match) continue;
    for (const end of ends) {
      if (end === '*' ? words.known(lower.slice(0, -1)) : isStem(lower.slice(0, match.index) + end))
        return true;
    }
  }
  return isCompound(lower, words);
}

/**
 * `lampglow`, `jamjars`: two common nouns. Anything else that holds two words is likelier a lost space: `whiteroses`,
 * `lookedback`, `hillsand`.
 */
function isCompound(lower: string, words: Words): boolean {
  for (let cut = 1; cut < lower.length; cut++) {
    const [head, tail] = [lower.slice(0, cut), lower.slice(cut)];
    if ((smallWords.has(head) && words.known(tail)) || (smallWords.has(tail) && words.known(head)))
      return false;
  }
  for (let cut = 3; cut <= lower.length - 3; cut++) {
    const head = lower.slice(0, cut);
    const tail = lower.slice(cut);
    if (
      isNoun(head, words) &&
      (isNoun(tail, words) || (tail.endsWith('s') && isNoun(tail.slice(0, -1), words)))
    ) {
      return true;
    }
  }
  return false;
}

/** Whether a word is common, has a plural, and is neither an adjective nor bent. */
function isNoun(word: string, words: Words): boolean {
  return (
    words.use(word) >= partUse &&
    words.known(`${word}s`) &&
    !words.known(`${word.replace(/e$/, '').replace(/y$/, 'i')}est`) &&
    !/(?:ed|ly|ing)$/.test(word) &&
    !smallWords.has(word)
  );
}
