/** Everybody and nobody are one, wherever their clause stands: “where everybody rinse”, “somebody else have”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { behindPhrases } from '../grammar/phrase-behind.js';
import { mayTakeBase } from '../grammar/takes-base.js';
import { isToldInPast } from '../grammar/told-tense.js';
import { pastOf, thirdPersonOf } from '../lists/verb-forms.js';
import { describe, singularOf } from './forms.js';
import { opensClause } from './one-of.js';

export const ones = words(
  'everyone everybody someone somebody nobody everything something nothing anyone anybody',
);
/** Words of a world of its own: “everypony”. */
export const coined = /^(?:every|some)[a-z]{3,}$/;
const places = words(
  'everyday everywhere everyplace everytime evermore someday somewhere someplace sometime sometimes somewhat somehow someways',
);
const often = words(
  'always never ever usually often still just really also suddenly finally else aboard here there present inside outside upstairs downstairs alive nearby',
);
/** Nobody commands these: “Everybody know!” */
const uncommanded = words('know want seem like love hate need mean think belong matter deserve expect');
/** What one thinks, one thinks today as well: “everybody thinks I did it”. */
const ofToday = words('think know say believe want love hate agree call need like seem');
/** So many words of a phrase may stand behind everybody: “everybody in the old town”. */
const longestPhrase = 4;

/** `Everybody at the school think`, `somebody always leave a key`. */
export function everybodyDo(
  document: Document,
  verb: Token,
  speller: Speller,
  one?: Token,
): Report | undefined {
  const singular = singularOf.get(verb.lower);
  if (!singular && !isBase(verb, speller)) return undefined;
  const next = document.nextInSentence(verb);
  const subject = one ?? subjectOf(document, verb);
  if (!subject || document.touchesPrevious(verb)) return undefined;
  const isVerb =
    document.partOfSpeech(verb) === 'VERB' ||
    (subject.index === verb.index - 1 &&
      document.partOfSpeech(verb) === 'NOUN' &&
      /^(?:the|a|his|her|their|its|my)$/.test(next?.lower ?? ''));
  if (!singular && !isVerb) return undefined;
  // “Something damp and clinging”
  if (!singular && subject.lower.endsWith('thing') && next?.lower === 'and') return undefined;
  const opener = document.previousInSentence(subject);
  if (mayTakeBase(document, verb, opener)) return undefined;
  // “Anyone care for tea?”; “as far as anyone know”
  if (
    /^any/.test(subject.lower) &&
    !/^(?:as|that|when|because|where|what|which|who|whom)$/.test(opener?.lower ?? '')
  )
    return undefined;
  const isSpeech = verb.register === 'dialogue';
  if (isSpeech && !opener) {
    // “Everybody have fun!” and “Somebody help me!” command; “somebody have to” does not.
    const isTold =
      uncommanded.has(verb.lower) ||
      /^(?:are|were)/.test(verb.lower) ||
      (verb.lower === 'have' && /(?:ed|en)$|^(?:gone|come|been|got|to)$/.test(next?.lower ?? ''));
    if (!isTold) return undefined;
  }
  // “Nobody move.”
  if (!opener && (next === undefined || next.kind === 'mark')) return undefined;
  const isToday = ofToday.has(verb.lower) || !isToldInPast(document, verb) || isSpeech;
  const right = singular ?? (isToday ? thirdPersonOf(verb.lower) : pastOf(verb.lower));
  const isUnsure = isSpeech || (opener !== undefined && /^(?:VERB|ADP)$/.test(document.partOfSpeech(opener)));
  return isUnsure ? { ...describe(verb, right), doubt: 1 } : describe(verb, right);
}

function subjectOf(document: Document, verb: Token): Token | undefined {
  let at = document.previousInSentence(verb);
  while (at && often.has(at.lower)) at = document.previousInSentence(at);
  if (at && isOne(document, at)) return at;
  // “Everybody in the old town know”
  for (let count = 0; at?.kind === 'word' && count < longestPhrase; count++) {
    const before: Token | undefined = document.previousInSentence(at);
    if (document.partOfSpeech(at) === 'ADP')
      return before && isOne(document, before) && document.startsSentence(before) ? before : undefined;
    if (!/^(?:NOUN|PROPN|ADJ|DET|PRON)$/.test(document.partOfSpeech(at)) || /s$/.test(at.lower))
      return undefined;
    at = before;
  }
  return undefined;
}

/** The verb behind “everybody in the old town”, wherever the clause begins. */
export function verbOfOne(document: Document, one: Token): Token | undefined {
  if (!isOne(document, one) || !opensClause(document, one)) return undefined;
  const next = document.nextWord(one);
  return next && document.partOfSpeech(next) === 'ADP' ? behindPhrases(document, next) : undefined;
}

function isOne(document: Document, { index, lower }: Token): boolean {
  if (ones.has(lower)) return true;
  if (lower === 'one') return document.at(index - 1)?.lower === 'no';
  return coined.test(lower) && !places.has(lower);
}
