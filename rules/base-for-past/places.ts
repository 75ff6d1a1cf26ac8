/** Places where the base of a verb stands behind a noun that is its subject. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { nounLikeDeeds } from '../lists/deeds.js';
import { collective } from '../lists/groups.js';
import { nounLikeBases, pureBases, sameForms } from '../lists/infinitives.js';
import { doings, isIrregularPast, pastOf } from '../lists/verb-forms.js';

/** What is so, more than what happens, and bases that are participles: “the trees seem”, “a word come from the heart”. */
export const states = words(
  'seem have be become come know mean need want think like love live contain consist belong owe',
);
/** Participles and other words as well: “one eye open”, “a man like him”. */
const otherWords = words('come become run be have open close like need practice lean free clean wind');
/** Bases, each with its past, from which it differs, and which is nothing else. */
export const forms: ReadonlyMap<string, string> = new Map(
  [...doings, ...pureBases, ...nounLikeDeeds, ...nounLikeBases, ...states]
    .map((base) => [base, pastOf(base)] as const)
    .filter(([base, past]) => base !== past && !otherWords.has(base) && !sameForms.has(base)),
);
/** Bases, each with its past, from which it differs. */
export const pasts: ReadonlyMap<string, string> = new Map(
  [...doings, ...pureBases, ...nounLikeDeeds]
    .map((base) => [base, pastOf(base)] as const)
    .filter(([base, past]) => base !== past && !states.has(base)),
);

const determiners = words('the a an his her my our their its this');
/** They do what is wished, not told: “the Lord keep him”. */
const wished = words('lord god gods devil heavens saints');
const auxiliary =
  /^(?:was|were|is|are|had|has|have|would|could|should|did|does|do|can|will|must|may|might)$|n't$/;
/** Here a clause ends that has a verb of its own. */
const joiners = words(
  'and but as when while because until before after so if who that which where than then for since though although what how why',
);

/** What may still govern a base behind it: “would wait until the guard and the boy turn”. */
const takesBase =
  /^(?:to|would|could|should|might|must|may|can|will|shall|did|do|does|let|lets|make|makes|made|saw|see|watch(?:ed|ing)?|heard|hear|felt|feel|help(?:ed)?|had|have|if|is|are|has|am)$|n't$|['’](?:d|ll|s|re|ve)$/;

/** Whether a noun phrase that opens its sentence stands before the word, and no other verb behind it. */
export function mayBeVerb(document: Document, verb: Token): boolean {
  if (
    verb.register !== 'narration' ||
    document.isHyphenated(verb) ||
    document.paragraphOf(verb).kind !== 'prose'
  )
    return false;
  const noun = document.previousInSentence(verb);
  if (noun?.kind !== 'word' || noun.text !== noun.lower || document.partOfSpeech(noun) !== 'NOUN')
    return false;
  if (wished.has(noun.lower) || collective.has(noun.lower)) return false;
  let start = document.previousInSentence(noun);
  if (start && document.partOfSpeech(start) === 'ADJ') start = document.previousInSentence(start);
  if (!start || !determiners.has(start.lower) || !opensToldClause(document, start)) return false;
  return isOnlyVerb(document, verb, /(?:s|men)$/.test(noun.lower) || irregularPlurals.has(noun.lower));
}

/** Whether a clause that tells what happened begins here: “when the bell”, “, and the old woman”. */
function opensToldClause(document: Document, start: Token): boolean {
  if (document.startsSentence(start)) return true;
  const joiner = document.previousInSentence(start);
  if (!joiner || !/^(?:when|as|while|until|and|but)$/.test(joiner.lower)) return false;
  const before = document.previousInSentence(joiner);
  if (/^(?:and|but)$/.test(joiner.lower) && before?.text !== ',') return false;
  const { first } = document.sentenceOf(start);
  for (let index = first; index < joiner.index; index++)
    if (takesBase.test(document.tokens[index].lower)) return false;
  return true;
}

/** “The men laugh and slapped the table”, “the waves crash as the storm grew”: of many, only a past beside tells the time. */
export function isOnlyVerb(document: Document, verb: Token, isMany: boolean): boolean {
  const { last } = document.sentenceOf(verb);
  for (let index = verb.index + 1; index < last; index++) {
    const token = document.tokens[index];
    if (token.register !== 'narration') return false;
    if (token.kind === 'mark' || joiners.has(token.lower)) return !isMany || tellsPast(document, index, last);
    if (isPast(document, token)) return false;
  }
  return !isMany;
}

function tellsPast(document: Document, joiner: number, last: number): boolean {
  const next = document.tokens[joiner + 1];
  const { lower } = document.tokens[joiner];
  if (lower === 'and') return next.index < last && isPast(document, next);
  return (
    /^(?:as|when|while|until)$/.test(lower) &&
    !/^(?:if|though)$/.test(next.lower) &&
    hasPast(document, joiner, last)
  );
}

function hasPast(document: Document, first: number, last: number): boolean {
  for (let index = first; index < last; index++) if (isPast(document, document.tokens[index])) return true;
  return false;
}

function isPast(document: Document, { index, lower }: Token): boolean {
  if (auxiliary.test(lower)) return true;
  return (
    (lower.endsWith('ed') || isIrregularPast(lower)) &&
    document.partOfSpeech(document.tokens[index]) === 'VERB'
  );
}
