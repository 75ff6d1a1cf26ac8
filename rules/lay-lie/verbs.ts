/** What “laid”, “laying”, “lay” and “lied” should be where they stand. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { hasNoObject, isLaidDown, objects, states } from './object.js';
import { beginsOwnClause, hasAuxiliaryBefore, isSubjectNoun, skipAdverb } from './subject.js';

const subjects = words('i he she it we they you who which');
/** Behind these “lay” wants an object or should be “lie”. */
const beforeBase = words(
  "to could would should must might can will may shall couldn't wouldn't shouldn't can't won't didn't don't did let's i'll he'll she'll we'll they'll you'll i'd he'd she'd go",
);
const birds = /^(?:hens?|birds?|ducks?|goose|geese|queen|chickens?)$/;
const auxiliaries = words("was were is are am be been being 's he's she's i'm they're we're you're");

/** The form of lie or lay that belongs in the place of the verb, if it is not this one. */
export function correctionOf(document: Document, token: Token): string | undefined {
  switch (token.lower) {
    case 'laid':
      return forLaid(document, token);
    case 'laying':
      return forLaying(document, token);
    case 'lays':
      return forLays(document, token);
    case 'lay':
      return forLay(document, token);
    case 'lied':
      return forLied(document, token);
  }
  return undefined;
}

function forLaid(document: Document, token: Token): string | undefined {
  if (!hasNoObject(document, token)) return undefined;
  const before = skipAdverb(document, document.previousInSentence(token));
  if (before?.kind !== 'word') return undefined;
  const after = document.nextInSentence(token);
  if (before.lower === 'had' || before.lower === 'has' || before.lower === 'have') {
    const subject = document.previousInSentence(before);
    const isSure = states.has(after?.lower ?? '') || after?.lower === 'down';
    return subject && subjects.has(subject.lower) && isSure && beginsOwnClause(document, subject)
      ? 'lain'
      : undefined;
  }
  if (before.lower === 'what' || before.lower === 'there') return 'lay';
  if (before.lower === 'and' || before.lower === 'then')
    return document.previousInSentence(before)?.kind === 'word' && !hasAuxiliaryBefore(document, token)
      ? 'lay'
      : undefined;
  if (isSubjectNoun(document, before)) return 'lay';
  if (subjects.has(before.lower)) {
    if (before.lower === 'which' || before.lower === 'who') return 'lay';
    return beginsOwnClause(document, before) ? 'lay' : undefined;
  }
  return isCapitalized(before.text) && beginsOwnClause(document, before) && !document.startsSentence(token)
    ? 'lay'
    : undefined;
}

/** “He lays down on the couch”: what birds lay are eggs. */
function forLays(document: Document, token: Token): string | undefined {
  const before = skipAdverb(document, document.previousInSentence(token));
  if (!before || birds.test(before.lower)) return undefined;
  return forLaid(document, token) === 'lay' ? 'lies' : undefined;
}

function forLaying(document: Document, token: Token): string | undefined {
  if (!hasNoObject(document, token)) return undefined;
  const after = document.nextInSentence(token);
  const behind = after && document.nextInSentence(after);
  if (behind?.lower === 'of') return undefined;
  const before = skipAdverb(document, document.previousInSentence(token));
  const subject = before && document.previousInSentence(before);
  if (before && auxiliaries.has(before.lower)) return birds.test(subject?.lower ?? '') ? undefined : 'lying';
  if (before === undefined || before.text === ',')
    return states.has(after?.lower ?? '') || /^(?:on|in|down)$/.test(after?.lower ?? '')
      ? 'lying'
      : undefined;
  return /^(?:him|her|it|them|me|us|you)$/.test(before.lower) ? 'lying' : undefined;
}

function forLay(document: Document, token: Token): string | undefined {
  const before = document.previousInSentence(token);
  const after = document.nextInSentence(token);
  if (!before || !after) return undefined;
  if (/^(?:was|were|is|are|been|being)$/.test(before.lower))
    return /^(?:before|by|upon|out|down|on)$/.test(after.lower) ? 'laid' : undefined;
  if (!beforeBase.has(before.lower) || !hasNoObject(document, token)) return undefined;
  return after.lower === 'down' || states.has(after.lower) ? 'lie' : undefined;
}

/** “he lied down”; but “he lied to her”, “he lied in court”. */
function forLied(document: Document, token: Token): string | undefined {
  const after = document.nextInSentence(token);
  if (!after) return undefined;
  if (/^(?:down|awake|beside|motionless|asleep)$/.test(after.lower)) return 'lay';
  const subject = document.previousInSentence(token);
  // “The place where he lied, and”
  if (
    document.previousInSentence(subject ?? token)?.lower === 'where' &&
    /^(?:i|he|she|they|we|it)$/.test(subject?.lower ?? '') &&
    /^[,.;]$/.test(after.text)
  )
    return 'lay';
  // “She had lied there for hours”
  if (/^(?:there|here)$/.test(after.lower) && document.nextInSentence(after)?.lower === 'for')
    return /^(?:had|have|has)$/.test(subject?.lower ?? '') ? 'lain' : 'lay';
  // “He lied very still”; but “he lied still more”
  const state = /^(?:very|quite|so|perfectly)$/.test(after.lower) ? document.nextInSentence(after) : after;
  if (state?.lower === 'still')
    return /^(?:[.,!?;:…—]|for|and|in|on|until|as|while)$/.test(document.at(state.index + 1)?.lower ?? '')
      ? 'lay'
      : undefined;
  if (objects.has(after.lower)) return isLaidDown(document, after) ? 'laid' : undefined;
  if (after.lower !== 'on' && after.lower !== 'in') return undefined;
  const next = document.nextInSentence(after);
  const place = next && objects.has(next.lower) ? document.nextInSentence(next) : next;
  return place && /^(?:back|side|stomach|belly|bed|sofa|couch|floor|grass|ground|snow)$/.test(place.lower)
    ? 'lay'
    : undefined;
}
