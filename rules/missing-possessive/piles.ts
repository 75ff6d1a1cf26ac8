/** A plural before a noun of its own, as no English phrase has them: “my uncles orchard”, “a rivers edge”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { notThings, owners, pluralsInCompounds, takersOfTwo } from '../lists/possession.js';
import { baseOfPast } from '../lists/verb-forms.js';

const single = words('a an another one each every this');
const determiners = words('the my his her their our your its');

/** What belongs to many, and is named without an apostrophe as well: “the girls school”, “a farmers market”. */
const ofMany = words(
  'school schools market union club room quarters hall mess league team home hospital college lounge',
);

/** By how much the possessive must go better; undefined where the plural may stand. */
export function neededGain(document: Document, token: Token, speller: Speller): number | undefined {
  if (pluralsInCompounds.has(token.lower)) return undefined;
  const determiner = determinerOf(document, token);
  if (!determiner) return undefined;
  const thing = thingAfter(document, token);
  if (!thing || notThings.has(thing.lower) || ofMany.has(thing.lower)) return undefined;
  if (/(?:ing|ed|ly|ward|wards)$/.test(thing.lower)) return undefined;
  const isOwner = owners.has(baseOf(token).lower);
  const part = document.partOfSpeech(token);
  if (part === 'VERB' && !(isOwner && determiner.lower !== 'this')) return undefined;
  const verb = document.previousInSentence(determiner);
  const isSecondObject = verb !== undefined && takersOfTwo.has(verb.lower);
  // “This changes things.”
  if (determiner.lower === 'this' && isBase(baseOf(token), speller)) return undefined;
  // “A handicrafts class”, “the reservations office”: things stand so in compounds, persons and beasts do not.
  const inCompounds = isOwner ? 0 : 1.5;
  if (single.has(determiner.lower)) return (isSecondObject ? 3 : 0.5) + inCompounds;
  if (isSecondObject) return undefined;
  const mayBeVerb = isBase(thing, speller) || baseOfPast(thing.lower, speller) !== undefined;
  if (mayBeVerb && !isObject(document, determiner) && !hasVerbBehind(document, thing)) return undefined;
  const ends = endsAfter(document, thing);
  return 1 + inCompounds + (mayBeVerb ? 1 : 0) + (ends ? 0 : 1);
}

/** “Into the ships hold”: what stands behind a preposition or a verb is no subject, so that no verb follows. */
function isObject(document: Document, determiner: Token): boolean {
  const before = document.previousInSentence(determiner);
  // “Which of the lights buzz?”
  if (before?.kind !== 'word' || clauseOpeners.has(before.lower) || before.lower === 'of') return false;
  return /^(?:ADP|VERB)$/.test(document.partOfSpeech(before));
}

const clauseOpeners = words(
  'as when if while because before after until till than since though like said says say',
);

/** “The ships bell was rung.” */
function hasVerbBehind(document: Document, thing: Token): boolean {
  const after = document.nextInSentence(thing);
  return after !== undefined && document.partOfSpeech(after) === 'AUX';
}

function baseOf({ lower }: Token): { kind: 'word'; text: string; lower: string } {
  const base = lower.slice(0, -1);
  return { kind: 'word', text: base, lower: base };
}

/** The article or possessive of the phrase, adjectives passed over. */
function determinerOf(document: Document, token: Token): Token | undefined {
  let before = document.previousInSentence(token);
  for (let passed = 0; passed < 3 && before?.kind === 'word'; passed++) {
    if (single.has(before.lower) || determiners.has(before.lower)) return before;
    if (document.partOfSpeech(before) !== 'ADJ') return undefined;
    before = document.previousInSentence(before);
  }
  return undefined;
}

/** The noun that follows, an adjective passed over. */
function thingAfter(document: Document, token: Token): Token | undefined {
  const next = document.nextWord(token);
  if (!next || next.text !== next.lower || document.isHyphenated(next)) return undefined;
  const part = document.partOfSpeech(next);
  if (part === 'NOUN') return next;
  const second = part === 'ADJ' ? document.nextWord(next) : undefined;
  return second && second.text === second.lower && document.partOfSpeech(second) === 'NOUN'
    ? second
    : undefined;
}

const behind = words(
  'was were is are had has have would could will did as and or but with in on at to from for of that who which while when',
);

function endsAfter(document: Document, thing: Token): boolean {
  const after = document.nextInSentence(thing);
  return after === undefined || (after.kind === 'mark' && after.text !== '-') || behind.has(after.lower);
}
