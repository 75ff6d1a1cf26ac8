/** Finds slips that show what was meant by their form alone, so that nothing need be weighed. */
import type { Document, Token } from '../core/document.js';
import { formsThat, type Written } from '../core/forms.js';
import type { Speller } from '../core/speller.js';
import { matchApostrophe, matchCase, straighten, words } from '../core/text.js';
import type { Ranked } from './suspect.js';

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
export function regularForm({ text, lower }: Token, speller: Speller): string | undefined {
  for (const [wrong, right] of joins) {
    const form = lower.replace(wrong, right);
    if (form !== lower && speller.frequency(form) > 0.3) return matchCase(form, text);
  }
  return undefined;
}

/** “aw'ay”, “w'hat”: the everyday word without the apostrophe. Of one letter behind it a contraction is made. */
export function withoutApostrophe({ text, lower }: Token, speller: Speller): string | undefined {
  if (!/^[a-z]+'[a-z]{2,}$/.test(lower) || /^(?:th|[odlyt])'/.test(lower)) return undefined;
  return speller.frequency(lower.replace("'", '')) > 100 ? text.replace(/['’]/, '') : undefined;
}

/** What follows a comma oftener than it follows a word directly. */
const afterComma = words(
  'and but so or not then which who when while because though although yet he she they we i',
);

/** “coldm and wet”: typed with the key beside that of the comma. */
export function withMark(document: Document, token: Token, speller: Speller): string | undefined {
  const stem = token.text.slice(0, -1);
  if (!/^[a-z]{2,}m$/.test(token.text) || speller.frequency(stem) < 3) return undefined;
  const next = document.nextInSentence(token);
  return next?.kind === 'word' && afterComma.has(next.lower) ? `${stem},` : undefined;
}

/** What it costs at most to miss a contraction by its apostrophe's place, and by a lost letter: “hedn't” is dialect. */
const movedApostrophe = 20;
const oneLetter = 46;

/** “could'nt”, “your'e”, “did't”: the contraction, where the apostrophe alone has moved or a letter is lost. */
export function contractionOf({ text, lower }: Token, ranked: readonly Ranked[]): string | undefined {
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

const seamed = /^(\p{Lu}?\p{Ll}+)(\p{Lu}[\p{Ll}'’]*)$/u;

/** Words that show a seam, or are one half twice; see `partsOf`. */
export const seamedForms = formsThat(
  ({ kind, text, lower }) => kind === 'word' && ((text !== lower && seamed.test(text)) || isDouble(text)),
);

function isDouble(text: string): boolean {
  const middle = text.length / 2;
  return middle >= 4 && text[0] === text[middle] && text.slice(0, middle) === text.slice(middle);
}

/** “ButI’m”, “rememberremember”: two words, where a capital or the repetition shows the seam. */
export function partsOf(
  { text, lower }: Pick<Written, 'text' | 'lower'>,
  speller: Speller,
): string | undefined {
  const seam = text === lower ? null : seamed.exec(text);
  if (
    seam &&
    speller.hasLower(seam[1].toLowerCase()) &&
    speller.has(seam[2]) &&
    speller.frequency(seam[1].toLowerCase()) > 50
  ) {
    return seam[2].length > 1 || seam[2] === 'I' ? `${seam[1]} ${seam[2]}` : undefined;
  }
  if (!isDouble(text)) return undefined;
  const half = text.slice(text.length / 2);
  return speller.has(half) ? half : undefined;
}
