/** What stands for a thing and its owner, before the thing itself: “he took mine coat”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { phraseEnds } from '../lists/small-words.js';

/** What stands alone for what is owned, with what stands before it. */
export const beforeThing = new Map([
  ['mine', 'my'],
  ['yours', 'your'],
  ['hers', 'her'],
  ['ours', 'our'],
  ['theirs', 'their'],
]);

/** “He put mine aside”, “she sold hers yesterday”: where and when, and no thing. */
const wheres = words(
  'home back aside yesterday today tomorrow tonight morning night afternoon evening last next first half left right way time times work host own each',
);

/** So seldom a noun of things stands bare. */
const counted = 0.25;

/** `took mine coat`, `in hers hand`: the form that stands before a noun. */
export function formBeforeThing(document: Document, token: Token, speller: Speller): string | undefined {
  const noun = document.nextWord(token);
  const before = document.previousInSentence(token);
  if (!noun || before?.kind !== 'word' || noun.text !== noun.lower || wheres.has(noun.lower))
    return undefined;
  // “Mine eyes”
  if (token.lower === 'mine' && /^[aeiouh]/.test(noun.lower)) return undefined;
  const behind = document.nextInSentence(noun);
  if (behind?.kind === 'word' && !phraseEnds.has(behind.lower)) return undefined;
  const singular = noun.lower.replace(/s$/, '');
  if (speller.bareness(noun.lower) > counted && speller.bareness(singular) > counted) return undefined;
  return document.partOfSpeech(noun) === 'NOUN' && /^(?:VERB|ADP|AUX)$/.test(document.partOfSpeech(before))
    ? beforeThing.get(token.lower)
    : undefined;
}
