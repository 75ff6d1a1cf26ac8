/** Subjects that are one whatever they stand for: “everyone in the hall”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { isToldInPast, isToldInPresent } from '../grammar/told-tense.js';
import { doings, pastOf, thirdPersonOf } from '../lists/verb-forms.js';
import { describe, singularOf } from './forms.js';

/** Pronouns that are one. */
export const indefinite = words(
  'everyone everybody someone somebody anyone anybody nobody everything something nothing anything',
);

/** `Everyone in the hall were`. */
export function indefiniteSubject(document: Document, verb: Token): Report | undefined {
  const singular = singularOf.get(verb.lower);
  if (!singular) return undefined;
  const { first } = document.sentenceOf(verb);
  const opener = document.tokens[first];
  if (!indefinite.has(opener.lower)) return undefined;
  if (
    verb.index - first > 6 ||
    (verb.index - first > 1 && !/^(?:in|at|on|of|else)$/.test(document.tokens[first + 1].lower))
  )
    return undefined;
  // “Everyone in the hall and the yard were”
  for (let index = first + 1; index < verb.index; index++) {
    const token = document.tokens[index];
    if (
      token.kind !== 'word' ||
      /^(?:and|or|that|who|which|what|but|he|she|it|they|we|i|you|if)$/.test(token.lower)
    )
      return undefined;
    if (index > first + 1 && /^(?:VERB|AUX)$/.test(document.partOfSpeech(token))) return undefined;
  }
  return describe(verb, singular);
}

/** `Nobody know what happened`: at the head of a sentence that does not command. */
export function indefiniteBase(document: Document, verb: Token, speller: Speller): Report | undefined {
  const subject = document.at(verb.index - 1);
  if (subject?.sentence !== verb.sentence || !indefinite.has(subject.lower)) return undefined;
  const opener = document.previousInSentence(subject);
  // “The lights went out and everyone scream.”
  const isJoined =
    /^(?:and|but|when|because|so)$/.test(opener?.lower ?? '') && !isToldInPresent(document, verb);
  if (opener && !isJoined) return undefined;
  if (!isBase(verb, speller)) return undefined;
  const next = document.nextInSentence(verb);
  // “Nobody answer.”
  const isTold = verb.register === 'narration' && next?.text === '.' && subject.lower === 'nobody';
  if (document.partOfSpeech(verb) !== 'VERB' && !((isJoined || isTold) && doings.has(verb.lower)))
    return undefined;
  if (isJoined) return describe(verb, pastOf(verb.lower));
  // “Everybody run!” commands; “Nobody move.” does too.
  if (!isTold && (next?.kind !== 'word' || next.lower === 'and')) return undefined;
  const isPast = verb.register === 'narration' && isToldInPast(document, verb);
  return describe(verb, isPast ? pastOf(verb.lower) : thirdPersonOf(verb.lower));
}
