/** Where a pronoun is an object: behind a preposition, or given something. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { embedding, notDoneToOne } from '../lists/clause-takers.js';
import { pureBases } from '../lists/infinitives.js';

const prepositions = words(
  'between for with to from at by of about against toward towards beside behind near without around upon on after',
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

/** `between her and I.`, `to Ilse and I`, `between he and`: behind a preposition, where no verb follows. */
export function isObject(document: Document, token: Token): boolean {
  const before = document.at(token.index - 1);
  if (before?.sentence !== token.sentence) return false;
  if (before.lower === 'between') return document.at(token.index + 1)?.lower === 'and';
  if (before.lower !== 'and' || !standsBeforeMark(document, token)) return false;
  const partner = document.at(token.index - 2);
  const preposition = document.at(token.index - 3);
  if (partner?.sentence !== token.sentence || preposition?.sentence !== token.sentence) return false;
  if (!prepositions.has(preposition.lower)) return false;
  return /^(?:me|him|her|us|them|you|it|he|she)$/.test(partner.lower) || isCapitalized(partner.text);
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

/** “She will blame Ilse and I for this”: two to whom it is done, where no verb of their own follows. */
export function isDoneTo(document: Document, token: Token): boolean {
  if (token.lower !== 'i') return false;
  const [verb, partner, and] = [-3, -2, -1].map((step) => document.at(token.index + step));
  const before = document.at(token.index - 4);
  if (and?.lower !== 'and' || !verb || !partner || !before || before.sentence !== token.sentence)
    return false;
  if (!isCapitalized(partner.text) || verb.kind !== 'word' || partner.kind !== 'word') return false;
  if (
    verb.text !== verb.lower ||
    embedding.has(verb.lower) ||
    notDoneToOne.has(verb.lower) ||
    !beforeVerb.has(before.lower)
  )
    return false;
  if (document.partOfSpeech(verb) !== 'VERB') return false;
  return (
    standsBeforeMark(document, token) ||
    /^(?:for|at|to|with|about|from|into|by)$/.test(document.nextWord(token)?.lower ?? '')
  );
}
