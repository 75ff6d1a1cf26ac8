/** Finds a question whose verb does not agree with the subject behind it: “Where is your shoes?”, “Do she know?” */

import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { matchApostrophe, matchCase, withS, words } from '../src/core/text.js';
import { isSpokenInDialect, isToldInDialect } from '../src/tongues/dialect.js';
import { countNouns } from './lists/count-nouns.js';
import { collective, groups } from './lists/groups.js';
import { kin } from './lists/persons.js';
import { mayBeSingular } from './lists/singular-in-s.js';

/** Before one. */
const singularOf = new Map([
  ['were', 'was'],
  ['are', 'is'],
  ['do', 'does'],
  ['have', 'has'],
  ["weren't", "wasn't"],
  ["aren't", "isn't"],
  ["don't", "doesn't"],
  ["haven't", "hasn't"],
]);
/** Before several. */
const pluralOf = new Map([...singularOf].map(([plural, singular]) => [singular, plural]));
const verbs = wordForms(new Set([...singularOf.keys(), ...pluralOf.keys()]));

const plurals: ReadonlySet<string> = new Set([
  ...[...countNouns].map(withS),
  ...words('people men women children feet teeth parents brothers sisters friends shoes eyes clothes others'),
]);
const asking = words('where when why how what who');
const openers = words('and but so then well oh');
const determiners = words('my your his her our their the these those');
/** Behind these a verb with its subject goes on to another noun: “Were the man and his wife at home?” */
const joining = /^(?:and|or|nor|of|,|-|['’].*)$/;

export default defineRule({
  id: 'question-agreement',
  category: 'grammar',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A question whose verb does not agree with its subject: “Where is your shoes?”, “Do she know?”',
  why: 'The verb follows the number of its subject, which in a question stands behind it.',
  examples: [
    { bad: '“Where [[is]] your boots?” he asked.', good: '“Where are your boots?” he asked.' },
    { bad: '“[[Do]] she know the way?” he asked.', good: '“Does she know the way?” he asked.' },
    { bad: '“What [[does]] they want?” asked Tom.', good: '“What do they want?” asked Tom.' },
    { bad: '“[[Were]] she at the feast?” he asked.', good: '“Was she at the feast?” he asked.' },
    { bad: 'Why [[was]] we so slow?', good: 'Why were we so slow?' },
    { bad: '“[[Is]] your brothers at home?” he asked.', good: '“Are your brothers at home?” he asked.' },
    { bad: '“[[Do]] your uncle know?” she asked.', good: '“Does your uncle know?” she asked.' },
    {
      bad: '“Since when [[does]] your friends pay?” he said.',
      good: '“Since when do your friends pay?” he said.',
    },
    { ok: 'Were he alive, would she be here?', because: 'a condition' },
    { ok: '“Were the smith and his wife there?” he asked.', because: 'two of them' },
    { ok: '“Was the boys’ boat at the pier?” he asked.', because: 'one boat' },
    {
      ok: '“Where is the news? Who has the keys?” he asked. “Have the police been told?”',
      because: 'a singular in -s, and many',
    },
    { ok: '“Don’t he know it ain’t so?” said the tramp.', because: 'speech may say so' },
    { ok: '“Do your job well?” he asked. “But why do it now?”', because: 'a subject left out' },
  ],
  check(document, _context, report) {
    const isOwnGrammar = isToldInDialect(document);
    for (const verb of document.tokensOf(verbs)) {
      if (verb.register === 'verse' || (isOwnGrammar && verb.register === 'narration')) continue;
      const right = opensQuestion(document, verb) ? agreeing(document, verb) : undefined;
      if (!right || isSpokenInDialect(document, verb)) continue;
      report({
        at: verb,
        expected: [matchApostrophe(matchCase(right, verb.text), verb.text)],
        reason: `“${verb.text}” does not agree with its subject; it should be “${right}”.`,
      });
    }
  },
});

/** Whether the verb opens a clause that ends in a question mark, perhaps behind a word that asks. */
function opensQuestion(document: Document, verb: Token): boolean {
  let before = document.previousInSentence(verb);
  if (before && asking.has(before.lower)) before = document.previousInSentence(before);
  // “Since when does your friends pay?”
  if (before && /^(?:since|until|till|from)$/.test(before.lower))
    before = document.previousInSentence(before);
  if (before?.text === ',') before = document.previousInSentence(before);
  if (before && openers.has(before.lower)) before = document.previousInSentence(before);
  const isOpening = before === undefined || document.at(verb.index - 1)?.quote === 'open';
  if (!isOpening) return false;
  for (let at = document.nextInSentence(verb); at; at = document.nextInSentence(at)) {
    if (/^[?]/.test(at.text)) return true;
    if (at.kind === 'mark' && !/^[-'’]$/.test(at.text)) return false;
  }
  return false;
}

/** The form that agrees with the subject behind, where the verb does not. */
function agreeing(document: Document, verb: Token): string | undefined {
  const subject = document.nextWord(verb);
  if (!subject) return undefined;
  const singular = singularOf.get(verb.lower);
  const plural = pluralOf.get(verb.lower);
  const isSpeech = verb.register === 'dialogue';
  if (/^(?:he|she|it|we|they|you)$/.test(subject.lower)) {
    const next = document.nextInSentence(subject);
    if (next === undefined || joining.test(next.lower) || next.lower === 'who') return undefined;
    // “Don’t it hurt?” and “was you there?” are spoken so.
    if (isSpeech && /n't$/.test(verb.lower)) return undefined;
    // “Why do it now? Have it your way?”
    if (subject.lower === 'it' && /^(?:do|have)$/.test(verb.lower)) return undefined;
    if (/^(?:he|she|it)$/.test(subject.lower)) return singular;
    // “Who is we?”, he asks of her word.
    if (document.previousInSentence(verb)?.lower === 'who') return undefined;
    return isSpeech && subject.lower === 'you' && verb.lower === 'was' ? undefined : plural;
  }
  // “Who has the arms? What was the names?”
  if (
    !determiners.has(subject.lower) ||
    /^(?:who|what)$/.test(document.previousInSentence(verb)?.lower ?? '')
  )
    return undefined;
  const noun = document.nextWord(subject);
  const next = noun && document.nextInSentence(noun);
  if (!next || joining.test(next.lower)) return undefined;
  if (plural && plurals.has(noun.lower) && !mayBeSingular.has(noun.lower)) return plural;
  if (
    !singular ||
    /^(?:the|these|those)$/.test(subject.lower) ||
    !(kin.has(noun.lower) || countNouns.has(noun.lower))
  )
    return undefined;
  if (collective.has(noun.lower) || groups.has(noun.lower)) return undefined;
  // “Do your job well?”, “Are your house guests gone?”
  return /^(?:VERB|ADP|AUX)$/.test(document.partOfSpeech(next)) || /^[?]/.test(next.text)
    ? singular
    : undefined;
}
