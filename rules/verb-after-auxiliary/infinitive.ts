/** Behind “to” stands the base: “tried to opened”, “able to going”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { baseOfPast, baseOfThirdPerson } from '../lists/verb-forms.js';
import { describe, previous } from './clause.js';
import { bases, purePasts, regularBase, thirdPersons } from './forms.js';

const beforeToPast = words(`
  going had have has used about started began begin continue trying like liked love loved hate hated need needs needed ready
  how forgot remember hope hoped
`);
/** Behind these stands “to” and the base: “wanted to walked”, “able to going”. */
const beforeTo = words(
  'able unable want wants wanted try tries tried decided supposed ought managed refused condition willing used start started starts begin began begins hoped attempted',
);

/** `tried to opened`, `able to going`, `wanted to knows`. */
export function afterTo(document: Document, token: Token, to: Token, speller: Speller): Report | undefined {
  const before = previous(document, to);
  if (!before) return undefined;
  if (purePasts.has(token.lower) && (beforeTo.has(before.lower) || beforeToPast.has(before.lower)))
    return toBase(token, baseOfPast(token.lower, speller));
  if (!beforeTo.has(before.lower)) return undefined;
  if (thirdPersons.has(token.lower)) return toBase(token, baseOfThirdPerson(token.lower, speller));
  if (token.lower.endsWith('ed')) {
    return document.partOfSpeech(token) === 'VERB' ? toBase(token, regularBase(token, speller)) : undefined;
  }
  // “He was used to being alone.”
  if (!token.lower.endsWith('ing') || before.lower === 'used') return undefined;
  return toBase(token, bases.get(token.lower));
}

function toBase(token: Token, base: string | undefined): Report | undefined {
  return base ? describe(token, base) : undefined;
}
