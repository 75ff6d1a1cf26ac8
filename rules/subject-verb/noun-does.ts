/** The base of whatever verb behind a noun that is one: “my brain make a sound”, “where the rope hang down”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { isOpening } from '../grammar/opening.js';
import { mayTakeBase } from '../grammar/takes-base.js';
import { isToldInPast, isToldInPresent } from '../grammar/told-tense.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { collective, groups } from '../lists/groups.js';
import { isIrregularPast, pastOf, thirdPersonOf } from '../lists/verb-forms.js';

const adverbs = words('always never often also still just finally suddenly only even slowly quickly');
const determiners = words('the a an his her my our your their its this that every each another');
/** They do what is wished, not told: “the Lord keep him”. */
const wished = words('lord god devil heaven saint saints plague pox');
const openers = words(
  'when as while because where but and so then how that until before after once since what which whom time',
);
/** What follows a verb, and seldom a noun. */
const behindVerb = words(`
  him them me us it the a an my his your their its her out up down away off back into over around
  through toward towards onto straight forward along past
`);

/** Most words from the determiner to the noun, it included. */
const longestPhrase = 4;

/** So far behind such a verb another may tell the time, in tokens. */
const reach = 8;

/** `my brain make the sound`, `Behind us the horn blow at dawn`. */
export function nounDoes(document: Document, verb: Token): Report | undefined {
  const next = document.nextInSentence(verb);
  if (verb.register !== 'narration' || !next || !behindVerb.has(next.lower) || document.isHyphenated(verb))
    return undefined;
  let noun = document.previousInSentence(verb);
  while (noun && adverbs.has(noun.lower)) noun = document.previousInSentence(noun);
  if (!noun || !standsBehindDeterminer(document, noun) || document.partOfSpeech(verb) !== 'VERB')
    return undefined;
  if (!(isOne(document, noun) || isManyInPast(document, noun, verb))) return undefined;
  let start = document.previousInSentence(noun);
  while (start && /^(?:ADJ|NUM)$/.test(document.partOfSpeech(start)))
    start = document.previousInSentence(start);
  if (!start || !determiners.has(start.lower)) return undefined;
  const opener = document.previousInSentence(start);
  if (opener && !opensClause(document, opener)) return undefined;
  // “The cold and the rain make us slow”, “the cat, the dog make a noise”
  if (opener?.lower === 'and' && document.previousInSentence(opener)?.text !== ',') return undefined;
  if (mayTakeBase(document, verb, opener)) return undefined;
  const isPresent = isToldInPresent(document, verb);
  const [third, past] = [thirdPersonOf(verb.lower), pastOf(verb.lower)];
  return {
    at: verb,
    expected: isPresent ? [third, past] : [past, third],
    reason: `“${noun.text} ${verb.text}” does not agree; it should be “${isPresent ? third : past}”.`,
    severity: 'warning',
  };
}

/** Whether a determiner stands a few words before: this is sooner asked than what the words are. */
function standsBehindDeterminer(document: Document, noun: Token): boolean {
  for (let step = 1; step <= longestPhrase; step++)
    if (determiners.has(document.at(noun.index - step)?.lower ?? '')) return true;
  return false;
}

/** “Every time she looks at me my brain make a sound”: an object and an adverb end what stands before as well. */
function opensClause(document: Document, opener: Token): boolean {
  if (opener.kind === 'mark') return opener.text === ',';
  return (
    openers.has(opener.lower) ||
    /^(?:me|him|us|them)$|[a-z]ly$/.test(opener.lower) ||
    isOpening(document, opener)
  );
}

/** “The blades crumple into rust and fell”: of many, only a past beside tells the time. */
function isManyInPast(document: Document, noun: Token, verb: Token): boolean {
  if (document.partOfSpeech(noun) !== 'NOUN' || !/[^su]s$/.test(noun.lower) || !isToldInPast(document, verb))
    return false;
  const behind = document.tokens.slice(verb.index + 1, verb.index + reach);
  const and = behind.findIndex(({ lower, kind }) => kind !== 'word' || lower === 'and');
  const next = behind[and + 1];
  return (
    behind[and]?.lower === 'and' &&
    next?.sentence === verb.sentence &&
    document.partOfSpeech(next) === 'VERB' &&
    (next.lower.endsWith('ed') || isIrregularPast(next.lower))
  );
}

function isOne(document: Document, noun: Token): boolean {
  return (
    noun.text === noun.lower &&
    document.partOfSpeech(noun) === 'NOUN' &&
    !/s$|(?:men|people|folk)$/.test(noun.lower) &&
    !irregularPlurals.has(noun.lower) &&
    !collective.has(noun.lower) &&
    !groups.has(noun.lower) &&
    !wished.has(noun.lower)
  );
}
