/** Speech that keeps rules of its own. */
import type { Document, Paragraph, Token } from './document.js';
import { oncePerPart } from './once.js';

/** Spoken by those whose grammar is not the narrator's: “Can’t nobody pay up on a empty stomach, y’all.” */
const sign =
  /^(?:ain't|y'all|yer|ye|dat|dis|wuz|an'|o'|th'|'em|t'|naw|thet|git|hev|nuthin|nothin|ma|gal|reckon|yuh|tae|whit|dinnae|cannae)$|in'$/;

/** Whether a word is written as a dialect sounds. */
export function isDialect({ kind, lower }: Token): boolean {
  return kind === 'word' && sign.test(lower);
}

/** Whether a token is spoken in a paragraph that shows dialect. */
export function isSpokenInDialect(document: Document, token: Token): boolean {
  return token.register === 'dialogue' && hasDialect(document, document.paragraphOf(token));
}

/** Looked for once, for the paragraph may be a whole chapter. */
const hasDialect = oncePerPart((document, { first, last }: Paragraph) => {
  for (let index = first; index < last; index++) if (isDialect(document.tokens[index])) return true;
  return false;
});
