/** Counts words that are no English of today near a word: where they abound, one more is dialect or another tongue. */

import type { Document, Token } from '../core/document.js';
import { formsThat } from '../core/forms.js';
import { oncePerDocument } from '../core/once.js';
import type { RuleContext } from '../core/rule.js';
import { isCapitalized } from '../core/text.js';
import { foreignWords } from '../tongues/foreign-words.js';
import { unknownForms } from './unknown-forms.js';

type Book = Pick<RuleContext<unknown>, 'speller' | 'story'>;

/** `goin'`, `'ouse`. */
const clippedForms = formsThat(({ kind, lower }) => kind === 'word' && /^'.|[a-z]'$/.test(lower));

/** How far around a word unknown words speak of dialect, in tokens. */
const reach = 60;

/** How many odd words stand within reach of a token, itself left aside; `odd` is `countOdd`'s. */
export function oddAround({ index }: Token, odd: Int32Array): number {
  return odd[Math.min(odd.length - 1, index + reach + 1)] - odd[Math.max(0, index - reach)] - 1;
}

/**
 * Up to each token, how many words no dictionary has, or which are clipped as in speech: `goin'`, `'ouse`; counted once
 * a document.
 */
export const countOdd = oncePerDocument((document, book: Book): Int32Array => {
  const unknown = unknownForms(document, book);
  const clipped = document.verdictsOf(clippedForms);
  const isOdd = document.judgeForms(
    ({ number, text }) =>
      clipped[number] === 1 || (unknown[number] === 1 && text.length > 1 && !isCapitalized(text)),
  );
  const { formNumbers } = document;
  const odd = new Int32Array(formNumbers.length + 1);
  for (let index = 0; index < formNumbers.length; index++)
    odd[index + 1] = odd[index] + isOdd[formNumbers[index]];
  return odd;
});

/** How many neighbours are foreign or unknown too, those at two places by half: “Che mala fortuna”, “Vell, anyvay”. */
export function oddBeside(document: Document, token: Token, { speller, story }: Book): number {
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
