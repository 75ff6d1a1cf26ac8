/** Where a pronoun is an object: behind a preposition, or given something. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';

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
