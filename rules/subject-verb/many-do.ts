/** The form for one behind those who are several, and behind I: “the stairs creaks”, “lots of people was”, “I knocks”. */
import type { Document, Token } from '../../src/core/document.js';
import { formsSpelled } from '../../src/core/forms.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { subjectOf } from '../grammar/phrase-subject.js';
import { isToldInPast } from '../grammar/told-tense.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { baseOfThirdPerson, pastOf } from '../lists/verb-forms.js';
import { afterPlural } from './forms.js';

/** Verbs in the form for one. */
export const forOne = formsSpelled(
  ({ kind, text, lower }, speller) =>
    kind === 'word' && text === lower && (afterPlural.has(lower) || baseOf(lower, speller) !== undefined),
);
const adverbs = words('always never often also still just only even then really all both');
/** What follows a verb and no name that somebody is called. */
const behindVerb = words('the a an it him them me us my his their our this that to what how where');
const openers = words(
  'and but so then when while as because where since that although whenever which what how until before after if than time',
);

function baseOf(lower: string, speller: Speller): string | undefined {
  if (!/[^s'’]s$/.test(lower) || lower === 'needs') return undefined;
  const base = baseOfThirdPerson(lower, speller);
  if (!base) return undefined;
  return /^(?:run|come|become|do)$/.test(base) || isBase({ kind: 'word', text: base, lower: base }, speller)
    ? base
    : undefined;
}

/** `I knocks`, `you never listens`, `the lights in the hall flickers`, `some of us was`. */
export function manyDoAsOne(document: Document, verb: Token, speller: Speller): Report | undefined {
  let last = document.previousInSentence(verb);
  while (last && adverbs.has(last.lower)) last = document.previousInSentence(last);
  if (last?.kind !== 'word' || document.touchesPrevious(verb) || document.isHyphenated(verb))
    return undefined;
  const isPronoun = /^(?:i|you|we|they)$/.test(last.lower);
  if (
    !isPronoun &&
    !(
      /(?:[^su']s|men|people)$/.test(last.lower) ||
      irregularPlurals.has(last.lower) ||
      isAfterMany(document, last)
    )
  )
    return undefined;
  const plural = afterPlural.get(verb.lower);
  const base = plural ?? baseOf(verb.lower, speller);
  if (!base) return undefined;
  const doubt = isPronoun ? ofPronoun(document, last, verb) : ofPhrase(document, verb, plural !== undefined);
  if (doubt === undefined) return undefined;
  const isSpeech = verb.register === 'dialogue';
  const sum = doubt + (isSpeech ? 2 : 0);
  const isPast = plural === undefined && !isSpeech && isToldInPast(document, verb);
  const right = plural === 'were' && last.lower === 'i' ? 'was' : isPast ? pastOf(base) : base;
  return {
    at: verb,
    expected: [right],
    reason: `“${last.text} ${verb.text}” does not agree; it should be “${right}”.`,
    severity: 'warning',
    fix: 'unsafe',
    ...(sum > 0 && { doubt: sum }),
  };
}

/** “In the hall flickers”, “of us was”: what ends the phrase need not be several. */
function isAfterMany(document: Document, last: Token): boolean {
  for (let step = 1; step <= 4; step++)
    if (
      /^(?:of|in|on|by|at|from|with|behind|above|under|to|near)$/.test(
        document.at(last.index - step)?.lower ?? '',
      )
    )
      return true;
  return /^(?:us|them|you)$/.test(last.lower);
}

function ofPronoun(document: Document, subject: Token, verb: Token): number | undefined {
  // “I says to him”; “they was” is told where it is sure.
  if (
    (verb.lower === 'says' && subject.lower !== 'they') ||
    (afterPlural.has(verb.lower) && !/^(?:has|does)$/.test(verb.lower))
  )
    return undefined;
  const opener = document.previousInSentence(subject);
  const opens = !opener || /^[,;:—…]$/.test(opener.text) || openers.has(opener.lower);
  if (!opens || (subject.lower === 'i' && subject.text !== 'I')) return undefined;
  const next = document.nextInSentence(verb);
  if (next?.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next))) return undefined;
  // “You chaps!”, “you guys down there”
  const isCalled =
    subject.lower === 'you' && subject.index === verb.index - 1 && !behindVerb.has(next?.lower ?? '');
  return isCalled ? undefined : 1;
}

/** “Every girls in the village has”: the noun is wrong, and the verb is right. */
function isEach(document: Document, head: Token): boolean {
  return [1, 2].some((step) =>
    /^(?:every|each|another|an?)$/.test(document.at(head.index - step)?.lower ?? ''),
  );
}

function ofPhrase(document: Document, verb: Token, isAuxiliary: boolean): number | undefined {
  const subject = subjectOf(document, verb);
  if (!subject?.isMany || isEach(document, subject.head)) return undefined;
  const part = document.partOfSpeech(verb);
  const next = document.nextInSentence(verb);
  // “Two hundred pounds is a lot”, “three hoots means yes”
  const isSum =
    !/^(?:us|them|you)$/.test(subject.head.lower) &&
    document.tokens
      .slice(Math.max(0, subject.head.index - 3), subject.head.index)
      .some((token) => document.partOfSpeech(token) === 'NUM');
  // “Two long shadows has fallen”, “three windows was lit”
  const isDone = /^has/.test(verb.lower) || (!!next && /^(?:VERB|ADP)$/.test(document.partOfSpeech(next)));
  if (isSum && (isAuxiliary ? !isDone : verb.lower === 'means')) return undefined;
  if (isAuxiliary) return next === undefined || next.kind === 'mark' ? undefined : 0;
  if (next?.kind === 'word' && /^(?:VERB|AUX|NOUN)$/.test(document.partOfSpeech(next))) return undefined;
  // “The boys looks” may have lost an apostrophe, and is wrong too.
  return part === 'VERB' ? 0 : part === 'NOUN' && subject.head.index === verb.index - 1 ? 2 : undefined;
}
