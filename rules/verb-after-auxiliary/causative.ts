/** Behind make and let and whom stands the base: “made him felt”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
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

export const perceivers = words(
  'watch watched watching watches let lets letting make makes made making help helps helped helping see sees saw seen hear hears heard feel feels felt',
);
/** Behind these a clause may follow as well: “I see the boy walks again”. */
const knowing = /^(?:s(?:ee|aw)|hear|fe(?:el|lt))/;

/** `watched the boys goes in`, `saw him falls`: the base stands behind whom somebody watches. */
export function perceivedForm(document: Document, verb: Token, speller: Speller): Report | undefined {
  const first = document.nextWord(verb);
  if (!first) return undefined;
  const mayKnow = knowing.test(verb.lower);
  let object: Token | undefined = /^(?:him|them|me|us)$/.test(first.lower) ? first : undefined;
  if (!object && !mayKnow && /^(?:her|it|you)$/.test(first.lower)) object = first;
  const isPronoun = object !== undefined;
  if (!object && /^(?:the|a|an|my|his|her|our|their|its|those|these)$/.test(first.lower)) {
    object = document.nextWord(first);
    if (object && document.partOfSpeech(object) === 'ADJ') object = document.nextWord(object);
    // “Making his business calls”; two plurals in a row are no phrase: “watched the boys goes in”.
    if (
      !object ||
      document.partOfSpeech(object) !== 'NOUN' ||
      !/[^su'i]s$|^(?:men|women|children)$/.test(object.lower)
    )
      return undefined;
  }
  const done = object && document.nextWord(object);
  if (!done || done.text !== done.lower || !/[^s'’]s$/.test(done.lower)) return undefined;
  const base = baseOfThirdPerson(done.lower, speller);
  if (!base || !(/^(?:come|run)$/.test(base) || isBase({ kind: 'word', text: base, lower: base }, speller)))
    return undefined;
  // “Let her eyes rest”, “made it happens-stance”, “heard the church bells”
  if (document.partOfSpeech(done) !== 'VERB') return undefined;
  const next = document.nextInSentence(done);
  if (next?.kind === 'word' && /^(?:VERB|AUX|NOUN)$/.test(document.partOfSpeech(next))) return undefined;
  const doubt = (mayKnow && !isPronoun ? 1 : 0) + (verb.register === 'dialogue' ? 1 : 0);
  return { ...describe(done, base), ...(doubt > 0 && { doubt }) };
}

/** Whether a relative clause may hold the verb: “what he made her”, “the face that made her”. */
function isHeld(document: Document, verb: Token): boolean {
  for (let at = previous(document, verb), count = 0; at && count < 8; count++) {
    if (/^(?:that|what|which|who|whatever|all|everything|than|those|when|if|as)$/.test(at.lower)) return true;
    at = previous(document, at);
  }
  return false;
}
