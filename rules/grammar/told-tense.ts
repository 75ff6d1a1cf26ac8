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

/** Answers `isToldInPast` for a rule that asks it at many places: the document is looked through once, when first asked. */
export function toldInPastOf(document: Document): (token: Token) => boolean {
  let sums: Int32Array | undefined;
  return ({ index }) => {
    if (!sums) {
      sums = new Int32Array(document.tokens.length + 1);
      for (const token of document.tokens) sums[token.index + 1] = sums[token.index] + speaksForPast(token);
    }
    const last = Math.min(document.tokens.length, index + reach);
    return sums[last] - sums[Math.max(0, index - reach)] > 2;
  };
}

/** How far around a place the narration is looked at, in tokens: thirty sentences or so. */
const reach = 600;

/** The pasts of the narration around; each “is” takes three away. */
function pastBalance(document: Document, { index }: Token): number {
  let balance = 0;
  const last = Math.min(document.tokens.length, index + reach);
  for (let at = Math.max(0, index - reach); at < last; at++) balance += speaksForPast(document.tokens[at]);
  return balance;
}

function speaksForPast({ lower, register }: Token): number {
  if (register !== 'narration') return 0;
  if (/^(?:was|were|had|said|did)$/.test(lower)) return 1;
  return /^(?:is|are|has|says|am|do|does)$/.test(lower) ? -3 : 0;
}
