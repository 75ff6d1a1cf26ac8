/** Tells sentences of another language, of which English grammar says nothing. */
import type { Document, Sentence, Token } from '../core/document.js';
import { oncePerPart } from '../core/once.js';
import type { Speller } from '../core/speller.js';
import { isCapitalized } from '../core/text.js';
import { foreignWords } from './foreign-words.js';

/** Words met less often than this in a million words of fiction say little for English: “non”, “dice”. */
const rare = 15;

/**
 * Whether a sentence is in another language: two words that English fiction does not have, and half of them rare, as in
 * “Non si dice mai di no a Don Calogero.” Judged once, for a long one may hold a thousand findings.
 */
export const isForeign = oncePerPart((document, { first, last }: Sentence, speller: Speller) => {
  let words = 0;
  let odd = 0;
  let unheard = 0;
  for (let index = first; index < last; index++) {
    const { kind, text, lower } = document.tokens[index];
    if (kind !== 'word' || lower.includes("'") || (isCapitalized(text) && index > first)) continue;
    words++;
    const frequency = speller.frequency(lower);
    if (frequency < rare) odd++;
    if (text === lower && !speller.hasLower(lower)) unheard++;
  }
  return unheard > 1 && odd * 2 >= words;
});

/** Whether the word before or behind is one of another language: “Gott im Himmel”. */
export function isBesideForeign(document: Document, token: Token): boolean {
  return [document.previousInSentence(token), document.nextInSentence(token)].some(
    (other) => other?.kind === 'word' && foreignWords.has(other.lower),
  );
}
