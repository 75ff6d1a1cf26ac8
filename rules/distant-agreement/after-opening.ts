/** Many behind what opens a sentence: “Above the town the clouds was”, “Outside, the gulls was”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { isOpening } from '../grammar/opening.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { mayBeSingular } from '../lists/singular-in-s.js';
import { describe, pluralVerb } from './forms.js';

const adverbs = words('also just already always still now then all both really never');
const determiners = words(
  'the these those his her my our your their two three four five six seven eight nine ten',
);

/** `Above the town the clouds was`, `of whom the guards was unaware`. */
export function manyAfterOpening(document: Document, verb: Token): Report | undefined {
  const plural = pluralVerb.get(verb.lower);
  if (!plural) return undefined;
  let noun = document.previousInSentence(verb);
  while (noun && adverbs.has(noun.lower)) noun = document.previousInSentence(noun);
  if (!noun || !isPlural(document, noun)) return undefined;
  let start = document.previousInSentence(noun);
  while (start && /^(?:ADJ|NUM)$/.test(document.partOfSpeech(start)) && !determiners.has(start.lower))
    start = document.previousInSentence(start);
  if (!start || !(determiners.has(start.lower) || /\p{L}['’]s$/u.test(start.text))) return undefined;
  const before = document.previousInSentence(start);
  return before && isOpening(document, before) ? describe(verb, plural) : undefined;
}

function isPlural(document: Document, noun: Token): boolean {
  if (noun.text !== noun.lower || document.partOfSpeech(noun) !== 'NOUN') return false;
  if (irregularPlurals.has(noun.lower)) return true;
  return /[^su'i]s$/.test(noun.lower) && !noun.lower.endsWith('ics') && !mayBeSingular.has(noun.lower);
}
