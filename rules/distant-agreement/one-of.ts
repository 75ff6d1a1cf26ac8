/** One of many is one, wherever the clause stands: “neither of her brothers were”, “each of the clocks tick”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { isBase } from '../grammar/base-form.js';
import { isOpening } from '../grammar/opening.js';
import { behindPhrases } from '../grammar/phrase-behind.js';
import { mayTakeBase } from '../grammar/takes-base.js';
import { isToldInPast } from '../grammar/told-tense.js';
import { isWish } from '../grammar/wish.js';
import { pastOf, thirdPersonOf } from '../lists/verb-forms.js';
import { describe, singularOf } from './forms.js';

/** `One of the dogs were`, `that neither of them know`, `every one of us have`. */
export function oneOfMany(document: Document, one: Token, speller: Speller): Report | undefined {
  const of = /^(?:one|each|either|neither)$/.test(one.lower) ? document.nextWord(one) : undefined;
  if (of?.lower !== 'of') return undefined;
  const before = document.previousInSentence(one);
  const first = one.lower === 'one' && before && /^(?:every|not)$/.test(before.lower) ? before : one;
  if (!opensClause(document, first)) return undefined;
  const verb = behindPhrases(document, of);
  if (!verb || verb.sentence !== one.sentence || verb.register !== one.register) return undefined;
  const singular = verb.lower === "don't" ? "doesn't" : singularOf.get(verb.lower);
  if (singular && /^were/.test(verb.lower) && isWish(document, one)) return undefined;
  if (!singular && !isDeed(document, one, verb, speller)) return undefined;
  if (verb.lower !== 'were' && mayTakeBase(document, verb, document.previousInSentence(first)))
    return undefined;
  const isSpeech = verb.register === 'dialogue';
  const isPast = !isSpeech && isToldInPast(document, verb);
  const isUsual = /^(?:either|neither|each)$/.test(one.lower) && verb.lower !== 'have';
  const doubt = (isUsual ? 1 : 0) + (isSpeech ? (singular ? 2.5 : 1) : 0);
  const forms =
    singular && verb.lower !== 'have'
      ? [singular]
      : [thirdPersonOf(verb.lower), pastOf(verb.lower)].map((form) => (form === 'haves' ? 'has' : form));
  const [right, ...others] = isPast ? forms.reverse() : forms;
  const found = describe(verb, right, ...others);
  return doubt > 0 ? { ...found, doubt } : found;
}

/** “One of you run and fetch him”, she commands. */
function isDeed(document: Document, one: Token, verb: Token, speller: Speller): boolean {
  const isCommand = verb.register === 'dialogue' && document.at(one.index + 2)?.lower === 'you';
  return !isCommand && document.partOfSpeech(verb) === 'VERB' && isBase(verb, speller);
}

/** Whether a subject may begin here: not “with one of”, “all but one of”, “watched one of”. */
export function opensClause(document: Document, subject: Token): boolean {
  const before = document.previousInSentence(subject);
  if (!before || before.quote === 'open' || document.opensQuotation(subject)) return true;
  if (before.kind === 'mark') return /^[,;:—–…]$/.test(before.text);
  if (/^(?:that|because|when|while|where|although|though|whereas|if)$/.test(before.lower)) return true;
  const earlier = document.previousInSentence(before);
  if (/^(?:and|but|so|then|or|now)$/.test(before.lower)) return !earlier || earlier.kind === 'mark';
  // “I think each of us want”; not “those who knew each of them”
  if (/^(?:think|guess|suppose|believe|know|knew|hope|thought|hoped|said|say)$/.test(before.lower))
    return /^(?:i|he|she|we|they|don't|didn't)$/.test(earlier?.lower ?? '');
  if (/^(?:sure|afraid|certain|glad)$/.test(before.lower)) return true;
  return isOpening(document, before);
}
