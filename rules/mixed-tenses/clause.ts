/** Whether a clause tells in the past what somebody did. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { isCapitalized } from '../../src/core/text.js';
import { beforeAdverbs } from '../grammar/clause.js';
import { baseOfPast } from '../lists/verb-forms.js';
import { being, surePasts } from './forms.js';

/** “He grabs his coat and ran out”: behind “and” a verb that can only be a past. */
export function goesOnInPast(document: Document, verb: Token, last: number): boolean {
  for (let index = verb.index + 1; index < Math.min(last - 1, verb.index + 9); index++) {
    const token = document.tokens[index];
    if (
      token.kind === 'mark' ||
      (/^(?:VERB|AUX|PRON)$/.test(document.partOfSpeech(token)) &&
        !/^(?:his|her|it|him|them|my)$/.test(token.lower))
    )
      return false;
    if (token.lower === 'and')
      return surePasts.has(document.tokens[index + 1].lower) && document.tokens[index + 2].lower !== 'by';
  }
  return false;
}

/** Whether the clause between two places has a verb in the past right behind its subject, and none in the present. */
export function hasPast(document: Document, first: number, last: number, speller: Speller): boolean {
  let found = false;
  for (let index = first + 1; index < last; index++) {
    const token = document.tokens[index];
    if (
      being.has(token.lower) ||
      /^(?:do|does|have|will|can|may|must|shall|would|could|should)$|['’](?:s|re|ll|ve|m)$/.test(token.lower)
    )
      return false;
    if (
      isTold(document, token) &&
      (/^(?:was|were|had)$/.test(token.lower) || baseOfPast(token.lower, speller) !== undefined)
    )
      found = true;
  }
  return found;
}

/** Whether somebody did something in the clause right before a joiner: “they ran until”. */
export function isToldBeside(document: Document, joiner: Token, speller: Speller): boolean {
  let at = document.previousInSentence(joiner);
  for (let count = 0; at?.kind === 'word' && count < 8; count++, at = document.previousInSentence(at)) {
    if (/^(?:to|that|would|could|should)$/.test(at.lower)) return false;
    const subject = document.previousInSentence(at);
    if (
      subject &&
      /^(?:i|he|she|they|we|it)$/.test(subject.lower) &&
      (/^(?:was|were|had)$/.test(at.lower) || baseOfPast(at.lower, speller) !== undefined)
    )
      return hasPast(document, document.sentenceOf(joiner).first, joiner.index, speller);
  }
  return false;
}

/** Whether a subject stands right before a verb. */
export function isTold(document: Document, verb: Token): boolean {
  const subject = beforeAdverbs(document, verb);
  return (
    subject !== undefined &&
    (isOne(document, subject) ||
      /^(?:i|they|we)$/.test(subject.lower) ||
      document.partOfSpeech(subject) === 'NOUN')
  );
}

/** “he”, “she”, “it” or a name */
export function isOne(document: Document, token: Token): boolean {
  return (
    /^(?:he|she|it)$/.test(token.lower) ||
    (isCapitalized(token.text) && !/['’]/.test(token.text) && document.partOfSpeech(token) === 'PROPN')
  );
}
