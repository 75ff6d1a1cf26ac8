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

/** How many odd words stand within reach of a token that is one, itself left aside; `odd` is `countOdd`'s. */
export function oddAround(token: Token, odd: Int32Array): number {
  return around(token, odd) - 1;
}

/** What `sums` adds up to within reach of a token, which itself is left aside; `sums` has the sum up to each token. */
export function othersAround(token: Token, sums: Float64Array): number {
  return around(token, sums) - (sums[token.index + 1] - sums[token.index]);
}

function around({ index }: Token, sums: Int32Array | Float64Array): number {
  return sums[Math.min(sums.length - 1, index + reach + 1)] - sums[Math.max(0, index - reach)];
}

/** Whether an unknown word counts as odd: with a capital it may be a name. */
export function mayBeOdd({ text }: Pick<Token, 'text'>): boolean {
  return text.length > 1 && !isCapitalized(text);
}

/**
 * Up to each token, how many words no dictionary has, or which are clipped as in speech: `goin'`, `'ouse`; counted once
 * a document.
 */
export const countOdd = oncePerDocument((document, book: Book): Int32Array => {
  const unknown = unknownForms(document, book);
  const clipped = document.verdictsOf(clippedForms);
  const isOdd = document.judgeForms(
    (form) => clipped[form.number] === 1 || (unknown[form.number] === 1 && mayBeOdd(form)),
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
