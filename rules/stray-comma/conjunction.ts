/** A comma behind “but” or “and”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

const clauseOpeners = words(
  "i you he she we they it there i'm it's you're he's she's we're they're i'd i'll we'll who how",
);
/** A second comma is to come within this many tokens where a "but," opens an aside: "But, as he knew, ..." */
const asideReach = 14;

/** `But, he knew`: a conjunction opens the sentence, its subject follows, and no aside ends soon. */
export function isLoneOpening(document: Document, before: Token, comma: Token, after: Token): boolean {
  if (!document.startsSentence(before) || !clauseOpeners.has(after.lower)) return false;
  const { last } = document.sentenceOf(comma);
  // "But, I say!" is a cry.
  if (last - after.index < 4) return false;
  for (let index = after.index; index < Math.min(last, after.index + asideReach); index++) {
    if (/^[,—–]|^--/.test(document.tokens[index].text)) return false;
  }
  return true;
}

/** `It was late, but, he went on`: no aside ends soon behind the conjunction. */
export function isLoneInside(document: Document, comma: Token, after: Token): boolean {
  const { last } = document.sentenceOf(comma);
  if (!clauseOpeners.has(after.lower) || last - after.index < 4) return false;
  return !document.tokens
    .slice(after.index, Math.min(last, after.index + asideReach))
    .some(({ text }) => /^[,—–]|^--/.test(text));
}
