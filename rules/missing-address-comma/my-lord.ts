/** Where somebody is spoken to as the speaker’s own: “Thank you my lord.”, “With pleasure my dear lady.” */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { closers } from './closers.js';
import { endsThere } from './places.js';

const owned = words('lord lady liege dear dearest friend friends child son girl boy darling love lad lass');
const endearing = words('dear good old sweet young little dearest own');
const answers = words('yes no indeed well welcome please thanks goodbye farewell hello aye certainly sorry');
const copula = /^(?:is|are|am|was|were|be|been|being|isn't|aren't|wasn't|weren't|[a-z]+'(?:s|re|m))$/;
/** Behind these a pronoun has another object: “show him my son”. */
const giving =
  /^(?:show|giv|gave|bring|brought|send|sent|lend|lent|mak|made|call|buy|bought|find|found|get|got|consider|nam|is|are|was|were)/;

/** The word before “my” behind which the comma is missing, and how far that is from sure. */
export function beforeMine(document: Document, name: Token): { before: Token; doubt: number } | undefined {
  if (!owned.has(name.lower) || !endsThere(document, name)) return undefined;
  let mine = document.at(name.index - 1);
  if (mine && endearing.has(mine.lower)) mine = document.at(mine.index - 1);
  const before = mine?.lower === 'my' ? document.at(mine.index - 1) : undefined;
  if (before?.kind !== 'word' || before.sentence !== name.sentence || before.register !== 'dialogue')
    return undefined;
  const earlier = document.previousInSentence(before);
  if (document.opensSentence(before)) return answers.has(before.lower) ? { before, doubt: 0 } : undefined;
  if (earlier?.kind !== 'word') return undefined;
  if (
    closers.has(before.lower) &&
    !/^(?:it|you|him|me|yes|no|well|right|everything|nothing)$/.test(before.lower)
  )
    return { before, doubt: 0.5 };
  // “You are still my friend.”
  if (copula.test(earlier.lower)) return undefined;
  if (/^(?:you|it|him|them|us|me)$/.test(before.lower))
    return giving.test(earlier.lower) ? undefined : { before, doubt: earlier.lower === 'thank' ? 0 : 1 };
  if (document.partOfSpeech(before) !== 'NOUN' || name.lower === 'love') return undefined;
  return document.partOfSpeech(earlier) === 'PROPN' ? undefined : { before, doubt: 1.5 };
}
