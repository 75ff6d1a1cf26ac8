/** “Myself” where nobody else than “me” is meant, and reflexives that no grammar has: “hisself”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';

/** Forms made by the wrong pattern. */
export const coined = new Map([
  ['hisself', 'himself'],
  ['himselves', 'himself'],
  ['theirself', 'themselves'],
  ['theirselves', 'themselves'],
  ['meself', 'myself'],
]);

const prepositions = words(
  'from to for with at behind beside near after against toward towards without about',
);
/** Where one of these stands in the sentence, “myself” may be his. */
const selves = /^(?:i|me|my|mine|we|us|our|let)$|^(?:i|we)'|^let's$/;
const others = words('he she you they nobody everyone everybody somebody someone who');

/** `You got it from myself`: behind a preposition, in a clause that has a subject, and no “I”. */
export function meForMyself(document: Document, token: Token): Report | undefined {
  const preposition = document.previousInSentence(token);
  if (!preposition || !prepositions.has(preposition.lower)) return undefined;
  const { first } = document.sentenceOf(token);
  let hasSubject = false;
  for (let index = preposition.index - 1; index >= first; index--) {
    const { lower, quote } = document.tokens[index];
    if (quote === 'open') break;
    if (selves.test(lower)) return undefined;
    // “He told of a wish to be alone with myself”
    if (lower === 'to' || /[a-z]{2}ing$/.test(lower)) return undefined;
    if (others.has(lower.replace(/['’].*$/, ''))) hasSubject = true;
  }
  if (!hasSubject) return undefined;
  return {
    at: token,
    expected: ['me'],
    reason: 'No “I” stands before “myself”; it should be “me”.',
    doubt: 2,
  };
}
