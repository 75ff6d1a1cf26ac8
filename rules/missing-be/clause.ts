/** Whether a clause has its verb. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { verbsWithOwnPast } from '../lists/irregular-verbs.js';

/** Behind these another clause begins. */
const closers = words(
  'who which that as when where while because if than what how until before after and but or nor so though although',
);
const pasts = new Set(verbsWithOwnPast.map(({ past }) => past));
/** No clause of a plain sentence keeps its verb farther off. */
const reach = 25;

/** Whether a finite verb, or a word that may be one, stands in the rest of a clause, from a token on. */
export function hasFiniteVerb(document: Document, from: Token): boolean {
  const last = Math.min(document.sentenceOf(from).last, from.index + reach);
  for (let index = from.index; index < last; index++) {
    const token = document.tokens[index];
    if (token.quote || (token.kind === 'mark' && token.text !== '-')) return false;
    if (index > from.index && closers.has(token.lower)) return false;
    if (mayBeFinite(document, token)) return true;
  }
  return false;
}

/** “He clawed at it”: what looks like a past is taken for one, whatever the tagger says. */
function mayBeFinite(document: Document, token: Token): boolean {
  if (/'(?:s|d|ll|ve|re|m)$/.test(token.lower) || /ed$/.test(token.lower) || pasts.has(token.lower))
    return true;
  const tag = document.partOfSpeech(token);
  if (tag === 'AUX') return true;
  return tag === 'VERB' && !/ing$/.test(token.lower) && document.at(token.index - 1)?.lower !== 'to';
}
