/** In a question, did and does have the form, and the verb none: “does he knows”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { sameForms } from '../lists/infinitives.js';
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

/** The words that a question is asked with. */
export const askingAuxiliaries = words(
  "do does did would could will can should don't doesn't didn't wouldn't couldn't won't can't shouldn't",
);
/** What a question opens with and stands in front of its auxiliary. */
const beforeAuxiliary = /^(?:how|why|where|when|what|who|and|but|so|then|or|[“"‘',:—–…])$/;

/** `Does it counts?`, `How would a cat opens that?`, `Could he walks so far?`: any verb for one, whose subject stands behind an auxiliary. */
export function askedForm(document: Document, auxiliary: Token, speller: Speller): Report | undefined {
  const before = previous(document, auxiliary);
  if (before && !beforeAuxiliary.test(before.lower)) return undefined;
  const subject = subjectBehind(document, auxiliary);
  if (!subject) return undefined;
  let verb = document.nextWord(subject.last);
  while (
    verb &&
    (/^(?:really|ever|always|even|still|just|never|also|actually)$/.test(verb.lower) ||
      /ly$/.test(verb.lower))
  )
    verb = document.nextWord(verb);
  if (!verb || verb.text !== verb.lower || !/[^s'’]s$/.test(verb.lower) || document.isHyphenated(verb))
    return undefined;
  const base = baseOfThirdPerson(verb.lower, speller);
  if (!base) return undefined;
  const isVerb =
    base === 'come' ||
    (subject.isOne && sameForms.has(base)) ||
    isBase({ kind: 'word', text: base, lower: base }, speller);
  if (!isVerb) return undefined;
  if (!(subject.isOne || document.partOfSpeech(verb) === 'VERB') || !endsInQuestion(document, verb))
    return undefined;
  // “Does the guard dogs need food?”: no further verb may follow.
  const next = document.nextInSentence(verb);
  if (next?.kind === 'word' && /^(?:VERB|AUX|NOUN)$/.test(document.partOfSpeech(next))) return undefined;
  return describe(verb, base);
}

/** The last word of the subject, and whether no plural can end it: “it”, “a cat”, not “the guard” of “the guard dogs”. */
function subjectBehind(document: Document, auxiliary: Token): { last: Token; isOne: boolean } | undefined {
  const first = document.nextWord(auxiliary);
  if (!first) return undefined;
  if (/^(?:he|she|it|anyone|anybody|someone|somebody|everyone|everybody|nobody)$/.test(first.lower))
    return { last: first, isOne: true };
  if (/^(?:they|we|you|i|this|that)$/.test(first.lower)) {
    const next = document.nextWord(first);
    // “Does this road ends here?”
    if (!/^(?:this|that)$/.test(first.lower) || (next && document.partOfSpeech(next) === 'VERB'))
      return { last: first, isOne: false };
  }
  if (!/^(?:the|a|an|my|your|his|her|our|their|its|this|that|every|any|each)$/.test(first.lower))
    return undefined;
  let last = document.nextWord(first);
  for (let count = 0; last && count < longestSubject && document.partOfSpeech(last) === 'ADJ'; count++)
    last = document.nextWord(last);
  if (!last || document.partOfSpeech(last) !== 'NOUN' || /s$/.test(last.lower)) return undefined;
  return { last, isOne: /^(?:an?|every|any|each)$/.test(first.lower) };
}

/** So far behind it, in tokens, a verb’s question mark is looked for: a sentence may have no end. */
const longestQuestion = 60;

function endsInQuestion(document: Document, token: Token): boolean {
  const last = Math.min(document.sentenceOf(token).last, token.index + longestQuestion);
  return document.tokens.slice(token.index, last).some(({ text }) => text.includes('?'));
}
