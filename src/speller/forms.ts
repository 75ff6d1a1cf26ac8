/** Forms of known words that no dictionary lists: clipped speech, drawn-out cries, possessives, free compounds. */

/** Answers a question about a word in lower case, with straight apostrophes and no accents. */
export type Asks = (lower: string) => boolean;

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
const laughter = /^(?:m?w?[aeiou]?h?)(?:[hw]?[aeiou]h?){0,1}(?:h[aeiou]+){2,}h*$|^(?:ha|he|ho|hi|ah|eh|heh|hah){2,}$/;

/** What speakers drop before an apostrophe: 'ouse, 'bout, 'fore, 'lectric, 'stead, 'dentical. */
const droppedStarts = ['h', 'a', 'be', 'e', 're', 'in', 'i', 'y', 'to', 'w', 'sa', 'ex', 'o'];

/** What speakers drop after one: an', goin', wi', o', ol', jus', hav'. */
const droppedEnds = ['', 'd', 'g', 't', 'e', 'f', 'h', 'k', 'th', 've', 'p', 'l', 'n', 'r', 'ed'];

/** What speakers swallow within: ev'ry, gen'ral, p'lice, int'rest, cap'n, mis'ry, gov'nor, s'prise. */
const swallowed = ['e', 'o', 'i', 'a', 'u', 'er', 'or', 'ir', 'en', 'tai', 'ou', 'ur', 'ee', 'is', 'y', 'h'];

/** Whether a word that the lexicon lacks is a form of words that it has. `common` answers for everyday words only. */
export function isForm(lower: string, known: Asks, common: Asks): boolean {
  if (lower.length === 1) return true;
  if (lower.includes("'")) return isApostropheForm(lower, known, common);
  return (
    isRoman(lower) ||
    isDrawnOut(lower, known, common) ||
    laughter.test(lower) ||
    isDerived(lower, common) ||
    isCompound(lower, common)
  );
}

/** Whether letters in lower case are a Roman numeral of two or more digits. */
export function isRoman(lower: string): boolean {
  return lower.length > 1 && roman.test(lower);
}

function isApostropheForm(lower: string, known: Asks, common: Asks): boolean {
  if (ownPossessives.test(lower)) return false;
  const is = (word: string): boolean => word.length === 1 || known(word) || isForm(word, known, common);
  if (lower.endsWith("'s") && lower.length > 2) return is(lower.slice(0, -2));
  const contracted = contractedEnd.exec(lower);
  if (contracted) return is(contracted[1]);
  if (lower.endsWith("'")) {
    const stem = lower.slice(0, -1);
    return droppedEnds.some((end) => known(stem + end)) || isDrawnOut(`${stem}g`, known, common);
  }
  if (lower.startsWith("'")) {
    const rest = lower.slice(1);
    if (rest.endsWith("'")) return isApostropheForm(rest, known, common);
    return known(rest) || (rest.length > 2 && droppedStarts.some((start) => known(start + rest)));
  }
  if (contraction.test(lower)) return false;
  const inner = lower.indexOf("'");
  const before = lower.slice(0, inner);
  const after = lower.slice(inner + 1);
  if (after.includes("'")) return false;
  return lower.length > 4 && swallowed.some((letters) => common(before + letters + after));
}

/**
 * `nooo`, `whaaat`, `hmmmm`: one letter drawn out. Three of a letter that the word has twice (`keeeping`) are a slip of
 * the keys, so three must shorten to one; four or more may shorten to two (`alllll`).
 */
export function isDrawnOut(lower: string, known: Asks, common: Asks): boolean {
  const runs = [...lower.matchAll(/(.)\1{2,}/g)];
  if (runs.length === 0 || runs.length > 3) return false;
  const shorten = (index: number, done: string): boolean => {
    if (index === runs.length) {
      const word = done + lower.slice(runs[index - 1].index + runs[index - 1][0].length);
      return word.length > 1 ? known(word) && (word.length > 2 || common(word)) : word === 'o';
    }
    const run = runs[index];
    const start = index === 0 ? 0 : runs[index - 1].index + runs[index - 1][0].length;
    const before = done + lower.slice(start, run.index);
    if (shorten(index + 1, before + run[1])) return true;
    return run[0].length > 3 && shorten(index + 1, before + run[1] + run[1]);
  };
  return shorten(0, '');
}

const prefixes = ['un', 're', 'non', 'over', 'under', 'out', 'mis', 'pre', 'anti', 'super', 'semi', 'mid', 'half', 'fore'];
const suffixes = ['like', 'less', 'ness', 'ish', 'wise', 'fold', 'ward', 'wards', 'ly', 'proof'];

/** `unmagical`, `ghostlike`, `lampless`, `greenish`: a common word of four letters or more with a productive affix. */
function isDerived(lower: string, common: Asks): boolean {
  for (const prefix of prefixes) {
    if (lower.length >= prefix.length + 4 && lower.startsWith(prefix) && common(lower.slice(prefix.length)))
      return true;
  }
  for (const suffix of suffixes) {
    if (lower.length < suffix.length + 4 || !lower.endsWith(suffix)) continue;
    const stem = lower.slice(0, -suffix.length);
    if (common(stem)) return true;
    if (stem.endsWith('i') && common(`${stem.slice(0, -1)}y`)) return true;
  }
  return false;
}

/** `lampglow`: two common words of four letters or more. */
function isCompound(lower: string, common: Asks): boolean {
  for (let cut = 4; cut <= lower.length - 4; cut++) {
    if (common(lower.slice(0, cut)) && common(lower.slice(cut))) return true;
  }
  return false;
}
