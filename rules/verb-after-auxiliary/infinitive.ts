/** Behind “to” stands the base: “tried to opened”, “able to going”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { baseOfPast, baseOfThirdPerson } from '../lists/verb-forms.js';
import { describe, previous } from './clause.js';
import { asked, bases, purePasts, regularBase, thirdPersons } from './forms.js';

const beforeToPast = words(`
  going had have has used about started began begin continue trying like liked love loved hate hated need needs needed ready
  how forgot remember hope hoped
`);
/** Behind these stands “to” and the base: “wanted to walked”, “able to going”. */
const beforeTo = words(
  'able unable want wants wanted try tries tried decided supposed ought managed refused condition willing used start started starts begin began begins hoped attempted',
);

const objectStarts = /^(?:it|him|her|them|me|us|you|the|an?|my|his|your|our|their)$/;

/** `tried to opened`, `able to going`, `wanted to knows`. */
export function afterTo(document: Document, token: Token, to: Token, speller: Speller): Report | undefined {
  const before = previous(document, to);
  if (!before) return undefined;
  if (purePasts.has(token.lower) && (beforeTo.has(before.lower) || beforeToPast.has(before.lower)))
    return toBase(token, baseOfPast(token.lower, speller));
  // “She had to tilted her head”: not “the men he had to trained dogs”
  if (
    /^(?:have|has|had|need|needs|needed|going|about|meant|trying)$/.test(before.lower) &&
    token.lower.endsWith('ed') &&
    objectStarts.test(document.nextInSentence(token)?.lower ?? '')
  )
    return document.partOfSpeech(token) === 'VERB' ? toBase(token, regularBase(token, speller)) : undefined;
  if (!beforeTo.has(before.lower)) return undefined;
  // “What one never gets used to is the cold.”
  if (before.lower === 'used' && /^(?:is|was)$/.test(token.lower)) return undefined;
  if (thirdPersons.has(token.lower)) return toBase(token, baseOfThirdPerson(token.lower, speller));
  if (token.lower.endsWith('ed')) {
    return document.partOfSpeech(token) === 'VERB' ? toBase(token, regularBase(token, speller)) : undefined;
  }
  // “He was used to being alone.”
  if (!token.lower.endsWith('ing') || before.lower === 'used') return undefined;
  return toBase(token, bases.get(token.lower));
}

/** Pasts that only “to” stranded by its verb has behind it: “the man she spoke to told me”. */
const saidPasts = words('told said heard made kept thought brought stood knew went came took gave saw');
/** What somebody is wanted to do. */
const wishing = words(
  'want wants wanted need needs needed like liked ask asks asked expect expected tell tells told let allow allowed beg begged order ordered force forced help',
);
/** Somebody who shall do something, with the article before a noun, has so many words. */
const longestSomebody = 3;

/** `have to stands`, `I don’t need a captain to told me`, `I would like you to considered it`. */
export function asToDo(document: Document, token: Token, to: Token, speller: Speller): Report | undefined {
  const { lower } = token;
  const before = previous(document, to);
  if (!before) return undefined;
  if (asked.has(lower) && /^(?:have|has|had)$/.test(before.lower))
    return document.partOfSpeech(token) === 'VERB'
      ? toBase(token, baseOfThirdPerson(lower, speller))
      : undefined;
  if (!saidPasts.has(lower) && !purePasts.has(lower) && !lower.endsWith('ed')) return undefined;
  const next = document.nextInSentence(token);
  if (!/^(?:me|him|her|them|us|it|you|the|my|your|his|their)$/.test(next?.lower ?? '')) return undefined;
  let verb: Token | undefined = before;
  for (let count = 0; verb && count <= longestSomebody; count++, verb = previous(document, verb)) {
    if (verb.kind !== 'word') return undefined;
    if (wishing.has(verb.lower))
      return count > 0
        ? toBase(
            token,
            saidPasts.has(lower) || purePasts.has(lower)
              ? baseOfPast(lower, speller)
              : regularBase(token, speller),
          )
        : undefined;
  }
  return undefined;
}

function toBase(token: Token, base: string | undefined): Report | undefined {
  return base ? describe(token, base) : undefined;
}
