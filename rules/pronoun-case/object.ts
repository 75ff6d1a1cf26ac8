/** Where a pronoun is an object: behind a preposition, or given something. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { embedding, notDoneToOne } from '../lists/clause-takers.js';
import { pureBases } from '../lists/infinitives.js';
import { kin } from '../lists/persons.js';

const prepositions = words(
  'between for with to from at by of about against toward towards beside behind near without around upon on after but save except',
);
/** What one gives somebody something by. */
const givers = words('gave give gives giving told tell handed showed sent offered asked brought bought');

/** `She gave he a look.` */
export function isGiven(document: Document, token: Token): boolean {
  const before = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  return (
    token.lower !== 'i' &&
    before?.sentence === token.sentence &&
    givers.has(before.lower) &&
    next?.kind === 'word' &&
    /^(?:an?|the|his|her|my|their|everything|nothing)$/.test(next.lower)
  );
}

/** `between her and I.`, `to Ilse and I`, `with my wife and I`: behind a preposition, where no verb follows. */
export function isObject(document: Document, token: Token): boolean {
  const before = document.at(token.index - 1);
  if (before?.sentence !== token.sentence) return false;
  if (before.lower === 'between') return document.at(token.index + 1)?.lower === 'and';
  if (before.lower !== 'and' || !endsPhrase(document, token)) return false;
  const [partner, preposition] = partnerOf(document, before);
  if (!partner || !preposition || !prepositions.has(preposition.lower)) return false;
  // “After Ilse and I, nobody”, “he left it on Sunday and I”
  return partner.kind === 'word' && (token.lower === 'i' || standsBeforeMark(document, token));
}

/** With whom “and” joins a pronoun, and what stands before: “with my wife and I”, “to Ilse and I”. */
function partnerOf(document: Document, and: Token): [Token | undefined, Token | undefined] {
  const partner = document.at(and.index - 1);
  if (partner?.sentence !== and.sentence) return [undefined, undefined];
  let before = document.at(partner.index - 1);
  const isAlone = /^(?:me|him|her|us|them|you|it|he|she)$/.test(partner.lower) || isCapitalized(partner.text);
  if (!isAlone) {
    if (!/^(?:my|his|her|your|our|their|the)$/.test(before?.lower ?? '') || !kin.has(partner.lower))
      return [undefined, undefined];
    before = document.at(before!.index - 1);
  }
  return before?.sentence === and.sentence ? [partner, before] : [undefined, undefined];
}

/** Whether no clause begins with the pronoun: a mark follows, or a phrase of its own. */
function endsPhrase(document: Document, token: Token): boolean {
  return (
    standsBeforeMark(document, token) ||
    (token.lower === 'i' &&
      /^(?:for|at|to|with|about|from|into|by|in|on)$/.test(document.nextWord(token)?.lower ?? ''))
  );
}

function standsBeforeMark(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return next === undefined || next.sentence !== token.sentence || /^[,.?!;:…—]/.test(next.text);
}

const causing = words('make makes making let lets letting help');
/** Before these forms stands who does it, or nobody: not “the noise they make I hear”. */
const beforeCausing = words(
  "don't doesn't didn't won't can't couldn't wouldn't never not to will can could would must should please just and i'll you'll he'll she'll we'll they'll it'll",
);

/** “you can’t make I leave”, “let we go”: behind what makes somebody do something. */
export function isMadeTo(document: Document, token: Token): boolean {
  const cause = document.previousInSentence(token);
  const verb = document.nextWord(token);
  if (!cause || !verb || !causing.has(cause.lower) || document.at(token.index - 1) !== cause) return false;
  // “Let he who is without sin”
  const before = document.previousInSentence(cause);
  const isLed = before ? beforeCausing.has(before.lower) : document.startsSentence(cause);
  return (
    isLed &&
    (pureBases.has(verb.lower) || document.partOfSpeech(verb) === 'VERB') &&
    !/(?:s|ed|ing)$/.test(verb.lower)
  );
}

const beforeVerb = words(
  "to will can could would must should may might he she it they we you who don't didn't doesn't won't can't couldn't wouldn't i'll you'll he'll she'll we'll they'll it'll he'd she'd they'd",
);

/** “They saw you and I at the fair”: a clause seldom follows these where no verb does. */
const seeing = /^(?:saw|see|seen|sees|heard|hear|told|tell|find|found)$/;

/** “She will blame Ilse and I for this”: two to whom it is done, where no verb of their own follows. */
export function isDoneTo(document: Document, token: Token): boolean {
  const and = document.at(token.index - 1);
  if (token.lower !== 'i' || and?.lower !== 'and' || and.sentence !== token.sentence) return false;
  const [partner, verb] = partnerOf(document, and);
  const before = verb && document.previousInSentence(verb);
  if (!partner || !verb || !before) return false;
  const isVerb = document.partOfSpeech(verb) === 'VERB' || /[a-z]{2}ed$/.test(verb.lower);
  if (verb.kind !== 'word' || verb.text !== verb.lower || !isVerb || notDoneToOne.has(verb.lower))
    return false;
  if (embedding.has(verb.lower) && !seeing.test(verb.lower)) return false;
  const isDoer = beforeVerb.has(before.lower) || /^(?:NOUN|PROPN)$/.test(document.partOfSpeech(before));
  return isDoer && endsPhrase(document, token);
}
