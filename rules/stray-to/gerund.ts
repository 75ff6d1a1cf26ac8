/** What takes a verb in -ing: “enjoyed swimming”, “worth seeing”, “couldn’t help laughing”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** “enjoyed to swim”, “without to say a word” */
const takers = words(
  'enjoy enjoys enjoyed enjoying avoid avoids avoided avoiding suggest suggested suggests suggesting postponed without kept finish finishing worth',
);

/** How many words before “worth” may ask for the price. */
const priceReach = 12;

/** Whether behind the word stands the form in -ing. */
export function takesGerund(document: Document, word: Token): boolean {
  return (takers.has(word.lower) && !isPriced(document, word)) || isHelpless(document, word);
}

/** “What it was worth to have her” is asked of somebody. */
function isPriced(document: Document, worth: Token): boolean {
  if (worth.lower !== 'worth') return false;
  const { first } = document.sentenceOf(worth);
  return document.tokens
    .slice(Math.max(first, worth.index - priceReach), worth.index)
    .some(({ lower }) => /^(?:what|how|whatever|much|more|less|all|anything|nothing|something)$/.test(lower));
}

/** “She couldn’t help to laugh.” */
function isHelpless(document: Document, help: Token): boolean {
  if (help.lower !== 'help') return false;
  const before = document.previousInSentence(help);
  return /^(?:couldn't|can't|cannot)$/.test(before?.lower ?? '');
}
