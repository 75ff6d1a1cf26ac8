/** The form that agrees with the subject right before a verb. */
import type { Document, Token } from '../../src/core/document.js';
import type { Story } from '../../src/core/story.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { isToldInPast, isToldInPresent } from '../grammar/told-tense.js';
import { isWish } from '../grammar/wish.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { gestures } from '../lists/gestures.js';
import { pastOf, tellingVerbs, thirdPersonOf } from '../lists/verb-forms.js';
import { afterI, afterPlural, afterSingular, doneByOne, itBases, thirdPerson } from './forms.js';
import { itDoes } from './it.js';
import { showsVerb } from './noun-phrase.js';
import { manyDo, pluralNoun } from './plural-nouns.js';
import { kinBases, oneDoes, singularNoun } from './singular-nouns.js';

const pluralPronouns = words('we they you');
const clauseStart = words(
  'and but so as when while where then until till before after because since that for yet which what how although though',
);
/** Behind these a clause tells what happens, and wishes nothing. */
const tellers = words('when because but while as after until where whenever although since , how');

/** “She pick up her pen”, “he snort”: nouns too, but not behind who does it. */
const gesturePasts = new Map([...gestures].map((base) => [base, pastOf(base)]));

/** Whether the word may tell what somebody’s body does. */
export function isGestureBase(lower: string): boolean {
  return gesturePasts.has(lower);
}

/** The form of the verb that agrees, if this one does not. */
export function correctionOf(document: Document, token: Token, story: Story): string | undefined {
  const { lower } = token;
  const single = afterSingular.get(lower);
  const plural = afterPlural.get(lower);
  const base = tellingVerbs.get(lower);
  const told =
    (base || gesturePasts.has(lower)) && isToldInPresent(document, token)
      ? thirdPersonOf(lower)
      : (base ?? gesturePasts.get(lower));
  const third = thirdPerson.get(lower);
  const done = doneByOne.get(lower);
  const isKinBase = kinBases.has(lower);
  if (!single && !plural && !told && !third && !done && !isKinBase && !itBases.has(lower)) return undefined;
  let subject = document.at(token.index - 1);
  // “She always smile at him.”
  if (base && subject && /^(?:always|never|often|also|still|usually|suddenly|finally)$/.test(subject.lower))
    subject = document.at(subject.index - 1);
  if (subject?.kind !== 'word' || subject.sentence !== token.sentence) return undefined;
  const before = document.previousInSentence(subject);
  const opens = before === undefined || /^[,;:—…]$/.test(before.text) || clauseStart.has(before.lower);
  const isSpeech = token.register === 'dialogue';
  const past = showsVerb(document, token) ? base : undefined;
  if (!opens)
    return (
      pluralNoun(document, token, subject, plural ?? third, story) ??
      singularNoun(document, token, subject, single ?? past) ??
      manyDo(document, token, subject, done) ??
      oneDoes(document, token, subject)
    );
  if (isPerson(document, subject, story))
    return showsVerb(document, token) && (base || !/['’]/.test(subject.text)) ? told : undefined;
  if (subject.lower === 'i' && token.register === 'narration')
    return before?.lower === 'and' || isWish(document, subject) ? undefined : afterI.get(lower);
  if (subject.lower === 'it' && itBases.has(lower)) {
    const right = itDoes(document, token, before);
    if (right) return right;
  }
  if (/^(?:he|she|it)$/.test(subject.lower)) {
    if (single && (before?.lower === 'and' || (subject.lower === 'it' && lower === 'were'))) return undefined;
    if (single)
      return isWish(document, subject) ||
        (subject.lower === 'it' && before !== undefined && before.text !== ',')
        ? undefined
        : single;
    if (
      told &&
      (base || subject.lower !== 'it') &&
      (subject.lower !== 'it' || showsVerb(document, token)) &&
      (before === undefined || (subject.lower !== 'it' && tellers.has(before.lower))) &&
      document.nextInSentence(token)?.lower !== 'not' &&
      !(lower === 'need' && mayLackTo(document, token))
    )
      return told;
    return undefined;
  }
  if (isSpeech) return undefined;
  // “We goes” and “they needs must” are dialect.
  if (done && subject.lower === 'they' && token.register === 'narration' && lower !== 'needs')
    return before === undefined || /^(?:and|but|when|while|then)$/.test(before.lower)
      ? isToldInPast(document, token)
        ? pastOf(done)
        : done
      : undefined;
  if (pluralPronouns.has(subject.lower))
    return before && /^(?:what|which|for|after|before|till|until|but)$/.test(before.lower)
      ? undefined
      : plural;
  return irregularPlurals.has(subject.lower) && before === undefined ? (plural ?? third) : undefined;
}

/** “He need say no more”, “he need no longer fear”. */
function mayLackTo(document: Document, token: Token): boolean {
  const next = document.nextInSentence(token);
  return (
    next !== undefined &&
    (/^(?:no|never|only|but)$/.test(next.lower) || document.partOfSpeech(next) === 'VERB')
  );
}

/** “Ilse look at him”, where the sentence begins. */
function isPerson(document: Document, token: Token, story: Story): boolean {
  if (!isCapitalized(token.text) || token.register !== 'narration' || !document.startsSentence(token))
    return false;
  const name = story.name(token.lower);
  return name !== undefined && name.kind !== 'place' && name.kind !== 'term';
}
