/** The base of whatever verb behind “he”, “it” or a name: “and then it close up behind her”, “Tobin whisper.” */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Story } from '../../src/core/story.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { mayTakeBase } from '../grammar/takes-base.js';
import { isToldInPast, isToldInPresent } from '../grammar/told-tense.js';
import { nounLikeDeeds } from '../lists/deeds.js';
import { doings, pastOf, thirdPersonOf } from '../lists/verb-forms.js';

const adverbs = words(
  'always never often also still usually suddenly finally just only even then now quickly slowly',
);
/** A clause that tells begins behind these. */
const openers = words(
  'and but so then when while as because where time since that although whenever who which what how until before after once than',
);
/** What follows the verb of a name: not “Ilse love, come here”. */
const behindName = words(`
  at him her them me us it up down out away back over around into towards toward through the a an my his their himself
  herself itself from off on to with
`);

/** Words of a subject, and the fewest of an aside. */
const longestSubject = 4;
const shortestAside = 3;
/** So long a subject with its aside may be, in tokens. */
const longestBefore = 40;

/** `It belong to him`, `and then it close up`, `Tobin whisper.` */
export function anyVerb(document: Document, verb: Token, story: Story): Report | undefined {
  if (document.isHyphenated(verb) || verb.register === 'verse') return undefined;
  let subject = document.previousInSentence(verb);
  while (subject && adverbs.has(subject.lower)) subject = document.previousInSentence(subject);
  if (subject?.kind !== 'word') return undefined;
  const next = document.nextInSentence(verb);
  // “It dose not” is another word; “it sort of grows”
  if (next?.lower === 'not' || (next?.lower === 'of' && /^(?:sort|kind)$/.test(verb.lower))) return undefined;
  const isName = !/^(?:he|she|it)$/.test(subject.lower);
  if (isName && !isNameThatActs(document, subject, verb, next, story)) return undefined;
  const opener = document.previousInSentence(subject);
  const opens = !opener || /^[,;:—…]$/.test(opener.text) || openers.has(opener.lower);
  if (!opens || mayTakeBase(document, verb, opener)) return undefined;
  // Asked last, for it costs most.
  if (next?.kind === 'word' && /^(?:VERB|AUX|NOUN)$/.test(document.partOfSpeech(next))) return undefined;
  const isAct = doings.has(verb.lower) || nounLikeDeeds.has(verb.lower);
  if (document.partOfSpeech(verb) !== 'VERB' && !(isAct && subject.lower !== 'it')) return undefined;
  const isSpeech = verb.register === 'dialogue';
  // Who speaks so may always speak so.
  // “Before he go” was a wish once.
  const doubt =
    isSpeech || opener?.lower === 'that'
      ? 2
      : /^(?:before|after|once|than)$/.test(opener?.lower ?? '')
        ? 1
        : 0;
  const isPresent = isSpeech || isToldInPresent(document, verb);
  const right = isPresent ? thirdPersonOf(verb.lower) : pastOf(verb.lower);
  return {
    at: verb,
    expected: [right, isPresent ? pastOf(verb.lower) : thirdPersonOf(verb.lower)],
    reason: `“${subject.text} ${verb.text}” does not agree; it should be “${right}”.`,
    severity: 'warning',
    ...(doubt > 0 && { doubt }),
  };
}

/** `The keeper, whose name was Rolf, look him over`: the subject opens the sentence, and an aside parts it from its verb. */
export function behindAside(document: Document, verb: Token): Report | undefined {
  const comma = document.previousInSentence(verb);
  const next = document.nextInSentence(verb);
  if (comma?.text !== ',' || !next || verb.register !== 'narration' || !behindName.has(next.lower))
    return undefined;
  if (document.partOfSpeech(verb) !== 'VERB') return undefined;
  const { first } = document.sentenceOf(verb);
  if (verb.index - first > longestBefore) return undefined;
  const other = document.tokens.slice(first, comma.index).find(({ text }) => text === ',');
  if (!other || other.index - first > longestSubject || comma.index - other.index < shortestAside)
    return undefined;
  const noun = document.tokens[other.index - 1];
  const isMany = /s$|men$|people$|children$/.test(noun.lower);
  if (!/^(?:NOUN|PROPN)$/.test(document.partOfSpeech(noun))) return undefined;
  const opener = document.tokens[first];
  if (!isCapitalized(noun.text) && !/^(?:the|a|an|his|her|my|our|their)$/.test(opener.lower))
    return undefined;
  if (noun.index > first && isCapitalized(noun.text)) return undefined;
  if (
    !/^(?:who|whose|whom|which|still|now|in|with|his|her|the|a|an|at|on|as)$|(?:ing|ed)$/.test(
      document.tokens[other.index + 1].lower,
    )
  )
    return undefined;
  if (document.tokens.slice(first, other.index).some((token) => document.partOfSpeech(token) === 'VERB'))
    return undefined;
  if (document.tokens.slice(other.index + 1, comma.index).some(({ text }) => text === ',')) return undefined;
  const isPresent = isToldInPresent(document, verb);
  if (isPresent && isMany) return undefined;
  if (!isPresent && !isToldInPast(document, verb)) return undefined;
  const right = isPresent ? thirdPersonOf(verb.lower) : pastOf(verb.lower);
  return {
    at: verb,
    expected: [right],
    reason: `“${noun.text} … ${verb.text}” does not agree; it should be “${right}”.`,
    severity: 'warning',
    doubt: 1,
  };
}

function isNameThatActs(
  document: Document,
  name: Token,
  verb: Token,
  next: Token | undefined,
  story: Story,
): boolean {
  if (!isCapitalized(name.text) || verb.register !== 'narration' || /['’]/.test(name.text)) return false;
  if (name.index !== verb.index - 1 || !document.startsSentence(name) || !story.name(name.lower))
    return false;
  return next === undefined || next.text === '.' || behindName.has(next.lower);
}
