/** Tells sentences of another language, of which English grammar says nothing. */
import type { Document, Sentence } from './document.js';
import type { Speller } from './speller.js';
import { isCapitalized } from './text.js';

/** Words met less often than this in a million words of fiction say little for English: “non”, “dice”. */
const rare = 15;

/** “Non si dice mai di no a Don Calogero.”: two words that English fiction does not have, and half of them rare. */
export function isForeign(document: Document, { first, last }: Sentence, speller: Speller): boolean {
  let words = 0;
  let odd = 0;
  let unheard = 0;
  for (let index = first; index < last; index++) {
    const { kind, text, lower } = document.tokens[index];
    if (kind !== 'word' || lower.includes("'") || (isCapitalized(text) && index > first)) continue;
    words++;
    const frequency = speller.frequency(lower);
    if (frequency < rare) odd++;
    if (frequency === 0 && text === lower) unheard++;
  }
  return unheard > 1 && odd * 2 >= words;
}
