/** In which tense the story is told around a place. */
import type { Document, Token } from '../../src/core/document.js';

/** Whether the narration around has “was”, “had” and “said” but no “is”. */
export function isToldInPast(document: Document, token: Token): boolean {
  return pastBalance(document, token) > 2;
}

/** Whether the narration around has many an “is”. */
export function isToldInPresent(document: Document, token: Token): boolean {
  return pastBalance(document, token) < -9;
}

/** The pasts of the narration around, thirty sentences at most either way; each “is” takes three away. */
function pastBalance(document: Document, token: Token): number {
  let balance = 0;
  for (
    let index = Math.max(0, token.index - 600);
    index < Math.min(document.tokens.length, token.index + 600);
    index++
  ) {
    const { lower, register } = document.tokens[index];
    if (register !== 'narration') continue;
    if (/^(?:was|were|had|said|did)$/.test(lower)) balance++;
    else if (/^(?:is|are|has|says|am|do|does)$/.test(lower)) balance -= 3;
  }
  return balance;
}
