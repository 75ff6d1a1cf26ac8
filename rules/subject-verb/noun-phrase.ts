/** The phrase of a noun before its verb, and what shows the verb. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** What stands behind a verb and seldom behind a noun. */
const behindVerb = words(`
  at him her them me us it up down out away back over around into towards toward through the a an his my their himself
  herself itself
`);
/** What opens the phrase of a noun. */
export const determiners = words('the his her my your our their these those both all');
const clauseStart = /^(?:and|but|when|as|because|while|where|if|that|so|although|though|,|;|:|—)$/;

/** “The girl look at him”: what follows shows a verb, where “the clock face” would be a thing. */
export function showsVerb(document: Document, token: Token): boolean {
  const next = document.nextInSentence(token);
  // “a house close at hand”, “her quick glance at him”
  return next !== undefined && behindVerb.has(next.lower) && !/^(?:close|glance)$/.test(token.lower);
}

/** Whether the phrase of a noun opens its clause, and its determiner, where it has one. */
export function determinerOpening(document: Document, noun: Token): Token | undefined {
  let start = document.at(noun.index - 1);
  if (start && document.partOfSpeech(start) === 'ADJ') start = document.at(start.index - 1);
  if (!start || start.sentence !== noun.sentence || !determiners.has(start.lower)) return undefined;
  const before = document.at(start.index - 1);
  return document.startsSentence(start) ||
    (before !== undefined && (before.quote === 'open' || clauseStart.test(before.lower)))
    ? start
    : undefined;
}
