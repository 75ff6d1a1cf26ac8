/** A question without its subject: “Did get a meal?” */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** Base forms that are no nouns: behind “did” only a subject can be missing. */
const bases = words(`
  get hear tell see know have go come take give find make keep feel bring think say believe understand speak become meet send
  learn lose eat forget remember write choose buy want
`);
/** No further off, in tokens, is the question mark looked for. */
export const longestQuestion = 100;

/** “Did get a meal?” */
export function lacksSubject(document: Document, token: Token): boolean {
  const verb = document.tokens[token.index + 1];
  if (token.lower !== 'did' || verb?.sentence !== token.sentence || !bases.has(verb.lower)) return false;
  if (!document.opensSentence(token)) return false;
  const last = Math.min(document.sentenceOf(token).last, verb.index + longestQuestion);
  for (let index = verb.index; index < last; index++)
    if (document.tokens[index].text.startsWith('?')) return true;
  return false;
}
