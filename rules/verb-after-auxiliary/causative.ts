/** Behind make and let and whom stands the base: “made him felt”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { baseOfPast, baseOfThirdPerson } from '../lists/verb-forms.js';
import { describe, previous } from './clause.js';
import { thirdPersons } from './forms.js';

/** `made him felt`, `let her goes`; not `the tea she made him tasted`. */
export function afterMake(
  document: Document,
  token: Token,
  object: Token,
  speller: Speller,
): Report | undefined {
  const make = previous(document, object);
  if (!make || !/^(?:made|make|makes|making|let|lets|letting)$/.test(make.lower)) return undefined;
  const base = thirdPersons.has(token.lower)
    ? baseOfThirdPerson(token.lower, speller)
    : /ed$|^(?:lay|saw|found|fell|left|wound|bound|bore|ground|lost|hung|stuck|lit)$/.test(token.lower)
      ? undefined
      : baseOfPast(token.lower, speller);
  if (!base || base === token.lower || document.partOfSpeech(token) !== 'VERB') return undefined;
  const subject = previous(document, make);
  if (subject?.kind !== 'word') return undefined;
  if (/^(?:he|she|it|they|we|i|you)$/.test(subject.lower)) {
    const before = previous(document, subject);
    if (before && !/^(?:[,;]|and|but|when|as|because|if)$/.test(before.lower)) return undefined;
  }
  return isHeld(document, make) ? undefined : describe(token, base);
}

/** Whether a relative clause may hold the verb: “what he made her”, “the face that made her”. */
function isHeld(document: Document, verb: Token): boolean {
  for (let at = previous(document, verb), count = 0; at && count < 8; count++) {
    if (/^(?:that|what|which|who|whatever|all|everything|than|those|when|if|as)$/.test(at.lower)) return true;
    at = previous(document, at);
  }
  return false;
}
