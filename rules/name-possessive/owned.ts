/** What somebody owns, behind a name. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { owned, ownedOrDone } from '../lists/possession.js';

const objects = words(
  'the a an my his her their our your its this these those me him them us it you himself herself themselves',
);
/** After a possessive no such word can stand; after a subject or object it can. */
const notOwned = words(`
  there here home today tonight tomorrow yesterday everything nothing something anything someone anyone no please sir
  ma'am and or as that one others people past next north south east west inside outside upstairs downstairs
`);

/** Whether a noun, or an adjective with its noun, follows, and no verb of which the name could be the subject. */
export function isOwnedNoun(document: Document, next: Token | undefined, token: Token): next is Token {
  if (next?.kind !== 'word' || next.sentence !== token.sentence || isCapitalized(next.text)) return false;
  if (notOwned.has(next.lower) || /(?:ed|ly)$/.test(next.lower)) return false;
  if (owned.has(next.lower)) return true;
  // "The Brands house their horses": what has an object is a verb.
  if (objects.has(document.nextInSentence(next)?.lower ?? '')) return false;
  const part = document.partOfSpeech(next);
  if (part === 'NOUN') return true;
  if (part !== 'ADJ') return false;
  const after = document.nextInSentence(next);
  return after?.kind === 'word' && /^(?:NOUN|ADJ)$/.test(document.partOfSpeech(after));
}

/** Whether a thing follows that persons own, and no verb. */
export function isSurelyOwned(document: Document, next: Token): boolean {
  if (owned.has(next.lower)) return true;
  if (!ownedOrDone.has(next.lower)) return false;
  const after = document.nextInSentence(next);
  return (
    after === undefined || after.kind === 'mark' || /^(?:to|was|is|had|in|on|with|and)$/.test(after.lower)
  );
}

/** Whether a noun, or the adjective before it, is no plural. */
export function isSingular(document: Document, noun: Token): boolean {
  if (document.partOfSpeech(noun) === 'ADJ') return true;
  return !noun.lower.endsWith('s') || noun.lower.endsWith('ss');
}
