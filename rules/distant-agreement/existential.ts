/** Subjects behind “there was” and “there were”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { isToldInOwnVoice } from '../grammar/told-by.js';
import { isWish } from '../grammar/wish.js';
import { countNouns, irregularPlurals } from '../lists/count-nouns.js';
import { groups } from '../lists/groups.js';
import { mayBeSingular, notCounted } from '../lists/singular-in-s.js';
import { describe, singularOf } from './forms.js';

/** What stands with “there” for one, with what stands for several. */
export const pluralOf = new Map([
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
  ['seems', 'seem'],
  ["wasn't", "weren't"],
  ["isn't", "aren't"],
  ["hasn't", "haven't"],
  ["there's", 'there are'],
]);
const counts = words(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety several many hundreds thousands dozens both
`);
const large = words('hundred thousand million dozen score');
const sums = words(
  'years months weeks days hours minutes miles feet yards pounds dollars inches times seconds degrees cents percent',
);
/** What may stand between the verb and how many there are. */
const roughly = words(
  'about nearly almost over only just also still now always already at least some not never maybe perhaps',
);
/** What may stand before several, and does not count them. */
const openers = words('no any some more other such those these fewer enough');
const ones = words('nobody nothing somebody something someone anybody anything anyone everything');

/** `There was three men`, `there is wolves in the hills`, `there was supposed to be ten of them`. */
export function thereWas(document: Document, verb: Token): Report | undefined {
  const plural = pluralOf.get(verb.lower);
  const there = plural && thereOf(document, verb);
  if (!there) return undefined;
  const isAsked = there.index > verb.index;
  const first = behindVerb(document, isAsked ? there : verb, verb.lower);
  const several = first && severalAt(document, first);
  if (!several) return undefined;
  const isSpeech = verb.register === 'dialogue';
  if (verb === there) {
    // “There’s two ways to tell it, and I know both”: whoever tells it talks so.
    if (isSpeech || !several.isCounted) return undefined;
    return isToldInOwnVoice(document)
      ? { ...describe(verb, plural), severity: 'suggestion' }
      : describe(verb, plural);
  }
  // “There was three of us”: whoever tells it may talk so.
  const isUnsure = several.isPart || !(several.isCounted || verb.lower === 'was');
  const doubt = (isSpeech ? 2.5 : 0) + (isUnsure ? 1 : 0);
  return doubt > 0 ? { ...describe(verb, plural), doubt } : describe(verb, plural);
}

/** The “there” of the verb, where it opens a clause: not “the man who lived there was two years older”. */
function thereOf(document: Document, verb: Token): Token | undefined {
  if (verb.lower === "there's") return verb;
  const before = document.at(verb.index - 1);
  if (before?.sentence === verb.sentence && before.lower === 'there')
    return opensClause(document, before) ? before : undefined;
  // “Is there any eggs left?”, “Why is there no chairs?”
  const next = document.nextWord(verb);
  if (next?.lower !== 'there' || !/^(?:is|was|isn't|wasn't)$/.test(verb.lower)) return undefined;
  const asks = document.opensSentence(verb) || /^(?:why|when|how)$/.test(before?.lower ?? '');
  return asks ? next : undefined;
}

function opensClause(document: Document, there: Token): boolean {
  const before = document.previousInSentence(there);
  if (!before || document.opensQuotation(there)) return true;
  if (before.kind === 'mark') return true;
  const part = document.partOfSpeech(before);
  if (
    /^(?:that|like|for|as|because|if|than|said|knew|thought|know|think|until|till|before|after)$/.test(
      before.lower,
    )
  )
    return true;
  // “On the far-off hills there was”
  if (part === 'NOUN')
    return document.partOfSpeech(document.tokens[document.sentenceOf(there).first]) === 'ADP';
  return !/^(?:PROPN|PRON|VERB|DET|ADP|AUX)$/.test(part);
}

/** Where it is told how many there are: behind “was supposed to be”, “has been”, “was about”. */
function behindVerb(document: Document, verb: Token, lower: string): Token | undefined {
  let at = document.nextWord(verb);
  while (at && (roughly.has(at.lower) || at.lower === 'been')) at = document.nextWord(at);
  if (!at || (/^has/.test(lower) && document.tokens[at.index - 1].lower !== 'been')) return undefined;
  if (/^(?:supposed|said|bound|going|likely|sure|meant|rumored|rumoured)$/.test(at.lower))
    at = document.nextWord(at);
  const isTo = at?.lower === 'to';
  if (isTo) {
    const be = document.nextWord(at!);
    at = be?.lower === 'be' ? document.nextWord(be) : undefined;
  }
  if (lower === 'seems' && !isTo) return undefined;
  while (at && roughly.has(at.lower)) at = document.nextWord(at);
  return at;
}

interface Several {
  /** Whether a number tells that there are several. */
  isCounted: boolean;
  /** “Three of us” */
  isPart?: boolean;
}

/** Whether several things are named from here on. */
function severalAt(document: Document, first: Token): Several | undefined {
  const isFew = first.lower === 'a' && document.nextWord(first)?.lower === 'few';
  const isCounted =
    isFew || counts.has(first.lower) || (first.kind === 'number' && /^[2-9]\d*$|^1\d+$/.test(first.text));
  let at: Token | undefined = isFew ? document.nextWord(document.nextWord(first)!) : first;
  if (isCounted && !isFew) {
    at = document.nextWord(first);
    const hyphen = document.at(first.index + 1);
    if (hyphen?.text === '-' && counts.has(document.at(first.index + 2)?.lower ?? ''))
      at = document.nextWord(document.tokens[first.index + 2]);
    if (at?.lower === 'of')
      return /^(?:us|them|you)$/.test(document.nextWord(at)?.lower ?? '')
        ? { isCounted, isPart: true }
        : undefined;
    while (at && (large.has(at.lower) || openers.has(at.lower))) at = document.nextWord(at);
  } else if (openers.has(first.lower)) at = document.nextWord(first);
  const noun = at && nounAt(document, at, isCounted, at !== first);
  if (!noun || (isCounted && sums.has(noun.lower))) return undefined;
  return { isCounted };
}

/** The plural that ends a run of adjectives and nouns. */
function nounAt(document: Document, first: Token, isCounted: boolean, isLed: boolean): Token | undefined {
  let at: Token | undefined = first;
  while (at && document.partOfSpeech(at) === 'ADJ') at = document.nextWord(at);
  let noun: Token | undefined;
  while (at && document.partOfSpeech(at) === 'NOUN') {
    noun = at;
    at = document.nextWord(at);
  }
  // Behind “was” a plural may be read as a verb.
  if (!noun && at === first && document.partOfSpeech(first) === 'VERB') noun = first;
  if (!noun || noun.text !== noun.lower) return undefined;
  const isPlural =
    irregularPlurals.has(noun.lower) ||
    (/[^su'i]s$/.test(noun.lower) &&
      !noun.lower.endsWith('ics') &&
      !mayBeSingular.has(noun.lower) &&
      (isCounted || !notCounted.has(noun.lower) || noun.lower === 'ones'));
  if (!isPlural) return undefined;
  const behind = document.nextInSentence(noun);
  // “There was books galore”
  const goesOn = behind?.kind === 'word' && /^(?:NOUN|PART)$/.test(document.partOfSpeech(behind));
  const isAdjective = !isLed && behind?.kind === 'word' && document.partOfSpeech(behind) === 'ADJ';
  return goesOn || isAdjective || document.isHyphenated(noun) ? undefined : noun;
}

/** `There are a dog outside`, not `There were a man and a woman`, `There are a lot of them`. */
export function thereAre(document: Document, verb: Token): Report | undefined {
  const singular = singularOf.get(verb.lower);
  const there = document.at(verb.index - 1);
  if (!singular || there?.lower !== 'there' || !opensClause(document, there)) return undefined;
  if (/^were/.test(verb.lower) && isWish(document, there)) return undefined;
  const article = behindVerb(document, verb, verb.lower === 'have' ? 'has' : verb.lower);
  if (!article) return undefined;
  const doubt = verb.register === 'dialogue' ? 1 : 0;
  const found = doubt > 0 ? { ...describe(verb, singular), doubt } : describe(verb, singular);
  if (ones.has(article.lower)) return isFollowed(document, article) ? undefined : found;
  let noun = document.nextWord(article);
  if (article.lower === 'no' && noun && countNouns.has(noun.lower)) {
    const behind = document.nextInSentence(noun);
    return !behind || !(/^(?:and|or|nor|-)$/.test(behind.text) || document.partOfSpeech(behind) === 'NOUN')
      ? found
      : undefined;
  }
  if (!/^an?$/.test(article.lower)) return undefined;
  while (noun && document.partOfSpeech(noun) === 'ADJ' && !groups.has(noun.lower))
    noun = document.nextWord(noun);
  if (!noun || groups.has(noun.lower)) return undefined;
  // “There are a great many of them”, “a good dozen men”, “a man, a boy”
  if (document.partOfSpeech(noun) !== 'NOUN' || /s$/.test(noun.lower)) return undefined;
  // “There were a band of boys”
  return document.nextWord(noun)?.lower === 'of' || isFollowed(document, noun) ? undefined : found;
}

/** Whether there is another beside it: “a man and a woman”, “a man, a boy”. */
function isFollowed(document: Document, noun: Token): boolean {
  for (
    let at = document.at(noun.index);
    at && at.sentence === noun.sentence;
    at = document.at(at.index + 1)
  ) {
    // “There are a man at the door,” she said.
    if (at.quote === 'close' || document.at(at.index + 1)?.quote === 'close') return false;
    if (/^(?:and|or|nor|but|,|thousand|hundred|dozen|many)$/.test(at.lower)) return true;
  }
  return false;
}
