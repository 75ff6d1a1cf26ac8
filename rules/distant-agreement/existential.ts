/** Subjects behind “there was” and “there were”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { isToldInOwnVoice } from '../grammar/told-by.js';
import { countNouns } from '../lists/count-nouns.js';
import { groups } from '../lists/groups.js';
import { mayBeSingular } from '../lists/singular-in-s.js';
import { describe, singularOf } from './forms.js';

/** What stands with “there” for one, with what stands for several. */
export const pluralOf = new Map([
  ['was', 'were'],
  ['is', 'are'],
  ["there's", 'there are'],
]);
const counts = words(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety several many hundreds thousands dozens
`);

/** `There was three men`, not `There was ten years between them`. */
export function thereWas(document: Document, verb: Token): Report | undefined {
  const plural = pluralOf.get(verb.lower);
  const there = verb.lower === "there's" ? verb : document.at(verb.index - 1);
  if (!plural || there?.sentence !== verb.sentence || !/^there(?:'s)?$/.test(there.lower)) return undefined;
  // “There was about two hundred people.”
  const isRough = /^(?:about|nearly|almost|over|only)$/.test(document.at(verb.index + 1)?.lower ?? '');
  const number = document.at(verb.index + (isRough ? 2 : 1));
  let noun = number && document.at(number.index + 1);
  if (noun && /^(?:hundred|thousand|million|dozen)$/.test(noun.lower)) noun = document.at(noun.index + 1);
  if (
    !number ||
    !counts.has(number.lower) ||
    noun?.kind !== 'word' ||
    !/(?:[^s]s|men|women|children|people)$/.test(noun.lower)
  )
    return undefined;
  if (
    /^(?:years|months|weeks|days|hours|minutes|miles|feet|yards|pounds|dollars|inches|times|seconds)$/.test(
      noun.lower,
    )
  )
    return undefined;
  // “There’s two ways to tell it, and I know both”: whoever tells it talks so.
  const isVoice = verb === there && isToldInOwnVoice(document);
  return isVoice ? { ...describe(verb, plural), severity: 'suggestion' } : describe(verb, plural);
}

/** `There was names on the bark`: many, with nothing before them. */
export function thereWasMany(document: Document, verb: Token): Report | undefined {
  const there = document.at(verb.index - 1);
  if (verb.lower !== 'was' || there?.lower !== 'there' || there.sentence !== verb.sentence) return undefined;
  const noun = document.nextInSentence(verb);
  if (noun?.kind !== 'word' || noun.text !== noun.lower) return undefined;
  // Behind “was” a plural may be read as a verb.
  if (!/^(?:NOUN|VERB)$/.test(document.partOfSpeech(noun))) return undefined;
  if (!/[^su'i]s$/.test(noun.lower) || noun.lower.endsWith('ics') || mayBeSingular.has(noun.lower))
    return undefined;
  const behind = document.nextInSentence(noun);
  return behind?.kind === 'word' && /^(?:NOUN|ADJ|PART)$/.test(document.partOfSpeech(behind))
    ? undefined
    : describe(verb, 'were');
}

/** `There are a dog outside`, not `There were a man and a woman`, `There are a lot of them`. */
export function thereAre(document: Document, verb: Token): Report | undefined {
  const singular = singularOf.get(verb.lower);
  const [there, article, noun] = [-1, 1, 2].map((step) => document.at(verb.index + step));
  if (!singular || !there || !document.startsSentence(there) || there.lower !== 'there') return undefined;
  if (article?.lower === 'no' && noun?.kind === 'word' && countNouns.has(noun.lower)) {
    const behind = document.nextInSentence(noun);
    return !behind || !(/^(?:and|or|nor|-)$/.test(behind.text) || document.partOfSpeech(behind) === 'NOUN')
      ? describe(verb, singular)
      : undefined;
  }
  if (!/^an?$/.test(article?.lower ?? '') || noun?.kind !== 'word' || groups.has(noun.lower))
    return undefined;
  // “There are a great many of them”, “a good dozen men”, “a man, a boy”
  if (document.partOfSpeech(noun) !== 'NOUN' || /s$/.test(noun.lower)) return undefined;
  const rest = document.tokens.slice(noun.index, document.sentenceOf(verb).last);
  return rest.some(({ lower }) => /^(?:and|or|nor|,|thousand|hundred|dozen|many)$/.test(lower))
    ? undefined
    : describe(verb, singular);
}
