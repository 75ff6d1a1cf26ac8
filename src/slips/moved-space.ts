/** Finds spaces typed a key too early or too late, and one that breaks a word: `behin dthe`, `o nthe`, `wor king`. */

import type { Document, Token } from '../core/document.js';
import { type Form, formsSpelled, type Verdicts } from '../core/forms.js';
import { oncePerDocument } from '../core/once.js';
import { isAllCaps, matchCase } from '../core/text.js';
import { foreignWords } from '../tongues/foreign-words.js';
import type { Book } from './suspect.js';
import { unknownForms } from './unknown-forms.js';

/** Two words whose letters make others with the space elsewhere. */
export interface MovedSpace {
  first: Token;
  second: Token;
  /** What was meant: two words, or one. */
  expected: string;
}

/** Uses in a million words that a meant word must have, and two of them multiplied. */
const leastUse = 3;
const pairUse = 3000;
/** What “I” has, which dictionaries do not list in lower case. */
const iUse = 15_000;
/** Two known words have no more that were not meant. */
const rare = 3;
/** How many bits likelier what was meant must make the place. */
const likelier = 4;
/** So many bits likelier a slip in one of the words makes the place where it is the better guess. */
const slipLikelier = 6;
/** Broken words from which on a chapter means them: “drink ing was ne ver wrong,” says a drunkard. */
const deliberate = 3;

/** Words that are rare in the language, and single letters. */
const seldomForms = formsSpelled(
  ({ kind, lower }, speller) => kind === 'word' && (lower.length === 1 || speller.frequency(lower) < rare),
);

/** The moved spaces of a document, by the index of the word before each; found once a document. */
export const movedSpaces = oncePerDocument((document, book: Book): ReadonlyMap<number, MovedSpace> => {
  const all = new Map<number, MovedSpace>();
  const strange = new Map<number, Strangeness>();
  const unknown = unknownForms(document, book);
  const mayBeStrange = document.verdictsOf(seldomForms(book.speller));
  const isStrange = document.judgeForms((form) => {
    if (mayBeStrange[form.number] !== 1 && unknown[form.number] !== 1) return false;
    const strangeness = strangenessOf(form, unknown, book);
    if (strangeness > 0) strange.set(form.number, strangeness);
    return strangeness > 0;
  });
  for (const second of document.tokensWhere({ is: isStrange, behind: isStrange })) {
    const first = document.at(second.index - 1);
    if (!first || all.has(first.index - 1)) continue;
    // A word that is none, or two rare ones.
    if ((strange.get(first.form) ?? 0) + (strange.get(second.form) ?? 0) < 2) continue;
    if (!isPair(document, first, second)) continue;
    const expected = repairOf(first, second, book);
    if (expected !== undefined && goesBetter(document, first, second, expected, book))
      all.set(first.index, { first, second, expected });
  }
  const broken = [...all.values()].filter(({ expected }) => !expected.includes(' '));
  if (broken.length >= deliberate) for (const { first } of broken) all.delete(first.index);
  return all;
});

/** Whether nothing but a space stands between two words of one sentence, and no hyphen beside them. */
function isPair(document: Document, first: Token, second: Token): boolean {
  if (first.kind !== 'word' || second.kind !== 'word' || first.sentence !== second.sentence) return false;
  if (!/^[A-Za-z][a-z]*$/.test(first.text) || !/^[a-z]+I?$/.test(second.text)) return false;
  if (!/^\s$/.test(document.gapBefore(second)) || document.isHyphenated(first)) return false;
  return !document.isHyphenated(second) && document.paragraphOf(first).kind === 'prose';
}

/** 2 for what is no word, 1 for a rare word; a word of the book or of another language is neither. */
type Strangeness = 0 | 1 | 2;

function strangenessOf(
  { number, kind, text, lower }: Form,
  unknown: Verdicts,
  { speller, story }: Book,
): Strangeness {
  if (kind !== 'word') return 0;
  if (lower.length === 1) return /^[aio]$/.test(lower) ? 0 : 2;
  if (unknown[number] !== 1 && speller.frequency(lower) >= rare) return 0;
  if (story.knows(text) || foreignWords.has(lower)) return 0;
  return unknown[number] === 1 ? 2 : 1;
}

function repairOf(first: Token, second: Token, { speller }: Book): string | undefined {
  if (isAllCaps(first.text + second.text)) return undefined;
  const [left, right] = [first.lower, second.lower];
  const use = (word: string): number => {
    if (word.length === 1) return word === 'i' ? iUse : word === 'a' ? speller.frequency(word) : 0;
    return speller.frequency(word);
  };
  const [best] = [
    [left + right[0], right.slice(1)],
    [left.slice(0, -1), left.slice(-1) + right],
  ]
    .filter((pair) => pair.every((word) => use(word) >= leastUse))
    .map(([one, other]) => ({ one, other, product: use(one) * use(other) }))
    .sort((a, b) => b.product - a.product);
  if (best && best.product >= pairUse)
    return `${matchCase(best.one, first.text)} ${best.other === 'i' ? 'I' : best.other}`;
  const isWhole = left.length > 1 && right.length > 1 && use(left + right) >= leastUse;
  return isWhole ? matchCase(left + right, first.text) : undefined;
}

/** Whether the ear finds that what was meant goes into the place, and no worse than a slip in one of the words would. */
function goesBetter(
  document: Document,
  first: Token,
  second: Token,
  expected: string,
  { ear, speller }: Book,
): boolean {
  if (!ear) return false;
  const formAt = (index: number): string => document.at(index)?.lower ?? '.';
  const before = [3, 2, 1].map((step) => formAt(first.index - step));
  const after = [1, 2].map((step) => formAt(second.index + step));
  const weigh = (words: readonly string[]): number => ear.weigh([...before, ...words, ...after]);
  const meant = weigh(expected.toLowerCase().split(' '));
  if (meant - weigh([first.lower, second.lower]) <= likelier) return false;
  // “Iss it so?” is no “Is sit so?”.
  const slips = (token: Token): string[] =>
    token.lower.length === 1 || speller.has(token.text)
      ? []
      : speller.corrections(token.lower, 3).map(({ word }) => word);
  const others = [
    ...slips(first).map((word) => [word, second.lower]),
    ...slips(second).map((word) => [first.lower, word]),
  ];
  return others.every((words) => weigh(words) - meant < slipLikelier);
}
