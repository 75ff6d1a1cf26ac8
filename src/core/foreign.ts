/** Tells sentences of another language, of which English grammar says nothing. */
import type { Document, Sentence } from './document.js';
import type { Speller } from './speller.js';
import { isCapitalized } from './text.js';

/** Words met less often than this in a million words of fiction say little for English: “non”, “dice”. */
const rare = 15;

const judged = new WeakMap<Document, Map<number, boolean>>();

/** Whether a sentence is in another language; judged once, for a long one may hold a thousand findings. */
export function isForeign(document: Document, sentence: Sentence, speller: Speller): boolean {
  let answers = judged.get(document);
  if (!answers) {
    answers = new Map();
    judged.set(document, answers);
  }
  let answer = answers.get(sentence.index);
  if (answer === undefined) {
    answer = soundsForeign(document, sentence, speller);
    answers.set(sentence.index, answer);
  }
  return answer;
}

/** “Non si dice mai di no a Don Calogero.”: two words that English fiction does not have, and half of them rare. */
function soundsForeign(document: Document, { first, last }: Sentence, speller: Speller): boolean {
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
}
