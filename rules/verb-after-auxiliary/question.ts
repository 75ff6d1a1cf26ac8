/** In a question, did and does have the form, and the verb none: “does he knows”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { baseOfPast, baseOfThirdPerson } from '../lists/verb-forms.js';
import { describe, previous } from './clause.js';
import { asked, purePasts, regularBase } from './forms.js';

/** `does he knows`, `did she went`: the question has its form in “does” and “did”. */
export function afterQuestion(
  document: Document,
  token: Token,
  subject: Token,
  speller: Speller,
): Report | undefined {
  if (!/^(?:he|she|it|they|we|you|i)$/.test(subject.lower)) return undefined;
  const isThird = asked.has(token.lower);
  if (!isThird && !purePasts.has(token.lower) && !token.lower.endsWith('ed')) return undefined;
  const auxiliary = previous(document, subject);
  if (!auxiliary || !/^(?:do|does|did|don't|doesn't|didn't)$/.test(auxiliary.lower)) return undefined;
  const before = previous(document, auxiliary);
  if (before && !/^(?:how|why|where|when|what|and|but|so|[“"‘',—…])$/.test(before.lower)) return undefined;
  // “What did the wounded men say?”
  const behind = document.nextInSentence(token);
  if (!isThird && behind && document.partOfSpeech(behind) === 'NOUN') return undefined;
  // “So did he, and went home.”
  if (before && /^(?:when|so|where)$/.test(before.lower) && !endsInQuestion(document, token))
    return undefined;
  const base = isThird
    ? baseOfThirdPerson(token.lower, speller)
    : purePasts.has(token.lower)
      ? baseOfPast(token.lower, speller)
      : regularBase(token, speller);
  return base ? describe(token, base) : undefined;
}

/** So many words of a subject may part the verb from “did”. */
const longestSubject = 4;

/** `Did the weather team says`, `Does your brother knows him`: what stands between is a noun with its words. */
export function afterAskedNoun(document: Document, token: Token, speller: Speller): Report | undefined {
  const isThird = asked.has(token.lower);
  if (!isThird && !purePasts.has(token.lower) && token.lower !== 'said' && token.lower !== 'told')
    return undefined;
  if (document.partOfSpeech(token) !== 'VERB') return undefined;
  let at = previous(document, token);
  if (!at || !/^(?:NOUN|PROPN)$/.test(document.partOfSpeech(at))) return undefined;
  for (let count = 0; at && count <= longestSubject; count++, at = previous(document, at)) {
    if (/^(?:did|does|didn't|doesn't)$/.test(at.lower)) {
      const before = previous(document, at);
      if (before && !/^(?:how|why|where|when|what|and|but|so|[“"‘',—…])$/.test(before.lower))
        return undefined;
      const base = isThird ? baseOfThirdPerson(token.lower, speller) : baseOfPast(token.lower, speller);
      return base && endsInQuestion(document, token) ? describe(token, base) : undefined;
    }
    if (at.kind !== 'word' || !/^(?:NOUN|PROPN|ADJ|DET|PRON)$/.test(document.partOfSpeech(at)))
      return undefined;
  }
  return undefined;
}

/** So far behind it, in tokens, a verb’s question mark is looked for: a sentence may have no end. */
const longestQuestion = 60;

function endsInQuestion(document: Document, token: Token): boolean {
  const last = Math.min(document.sentenceOf(token).last, token.index + longestQuestion);
  return document.tokens.slice(token.index, last).some(({ text }) => text.includes('?'));
}
