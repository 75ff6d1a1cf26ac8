/** In which tense the story is told around a place. */
import type { Document, Token } from '../../src/core/document.js';
import { wordForms } from '../../src/core/forms.js';
import { oncePerDocument } from '../../src/core/once.js';
import { words } from '../../src/core/text.js';

const pasts = wordForms(words('was were had said did'));
const presents = wordForms(words('is are has says am do does'));

/** How far around a place the narration is looked at, in tokens: thirty sentences or so. */
const reach = 600;

/** Whether the narration around has “was”, “had” and “said” but no “is”. */
export function isToldInPast(document: Document, token: Token): boolean {
  return pastBalance(document, token) > 2;
}

/** Whether the narration around has many an “is”. */
export function isToldInPresent(document: Document, token: Token): boolean {
  return pastBalance(document, token) < -9;
}

/** The pasts of the narration around; each “is” takes three away. */
function pastBalance(document: Document, { index }: Token): number {
  const sums = balances(document);
  return sums[Math.min(sums.length - 1, index + reach)] - sums[Math.max(0, index - reach)];
}

/** The balance of all tokens before each: a hundred verbs of a chapter are asked about. */
const balances = oncePerDocument((document) => {
  const { tokens } = document;
  const [isPast, isPresent] = [document.verdictsOf(pasts), document.verdictsOf(presents)];
  const sums = new Int32Array(tokens.length + 1);
  for (const { index, form, register } of tokens) {
    const speaks = register === 'narration' ? isPast[form] - 3 * isPresent[form] : 0;
    sums[index + 1] = sums[index] + speaks;
  }
  return sums;
});
