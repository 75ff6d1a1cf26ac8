/** Two bases in a row behind “to” or a modal: “he had to bring carry the crates”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { infinitiveTakers, pureBases } from '../lists/infinitives.js';

const takers = words(
  "to will would can could should must might shall can't couldn't won't wouldn't didn't don't doesn't i'll you'll he'll she'll we'll they'll",
);
/** Behind these a base stands by right: “go find it”, “help carry it”, “make do”, “hear tell of it”, “do say”. */
const takesBase = words(
  'go come help let make have dare need hear see watch feel be get run hurry stop please try just',
);
const objectStarts = words('the a an his her my our your their him them me us it this that these those');

/** Whether the second of two bases is one too many. */
export function areTwoBases(document: Document, first: Token, second: Token): boolean {
  if (!pureBases.has(second.lower) || takesBase.has(first.lower) || infinitiveTakers.has(first.lower))
    return false;
  if (!pureBases.has(first.lower)) return false;
  const taker = document.previousInSentence(first);
  const next = document.nextWord(second);
  if (!taker || !next || !takers.has(taker.lower) || !objectStarts.has(next.lower)) return false;
  // “Do take the lamp”, “the things I could do take time”
  return taker.lower === 'to' || first.lower !== 'do';
}
