/** Finds the noun that a word counts. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { surelyFinite } from '../lists/finite-verbs.js';
import { collective, invariant } from '../lists/groups.js';
import { behindCounted } from '../lists/small-words.js';

const manyWords = words('these those several many both');
/** Behind these no noun is a measure. */
export const firmWords = words('these those several one');
/** “lots of question”, “a couple of day”. */
export const amounts = words('lots tons dozens hundreds thousands lot couple bunch number');
/** “Most of the window were broken”: behind a part of it, the verb tells that there are several. */
const portions = words('some most none half all');
const numbers = words(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand',
);
/** Behind these a number names or tells the time: “page two”, “at six”. */
const beforeNumber = words(`
  page chapter part number no room line act scene book verse form grade class platform deck level floor ward cell car flight
  other at by past till until before after around about since
`);

/** One has a lot of these as well as many, and hears a lot of what is played. */
const masses = words(`
  difference change movement room use truth light thought way sense trouble doubt feeling
  cello violin viola fiddle piano organ guitar banjo drum bass harp flute oboe clarinet horn trumpet trombone saxophone
  accordion harmonica
`);
/** What one is like: “one of his size”, “one of the utmost delicacy”. */
const likenesses = words(
  'delicacy importance size age height build weight kind sort type class rank station temper nature',
);
/** What goes by the clock: “the eleven train”. */
const services = words('train bus boat ferry coach post mail news bell flight tram show mass');

/** What a meal is ordered by: “two ham and cheese”. */
const foods = words(
  'egg ham cheese bacon chicken fish steak sausage tomato salad tea coffee rum gin vodka whisky',
);

/** What ends the phrase too: “the twelve stair into the attic”, “in the five year she lived there”, “as many dog as men”. */
const behindNumber = words(
  'into onto toward towards across down out off behind as than here there he she they we i',
);

const tens = words('twenty thirty forty fifty sixty seventy eighty ninety');

const smallNumber = /^[2-9]$|^[1-9]\d{1,2}$/;

/** Whether the word may count the noun behind it; asked first. */
export function mayCount(kind: string, text: string, lower: string): boolean {
  return (
    manyWords.has(lower) ||
    numbers.has(lower) ||
    amounts.has(lower) ||
    /^(?:both|few|one|each|neither)$/.test(lower) ||
    portions.has(lower) ||
    (kind === 'number' && smallNumber.test(text))
  );
}

/** “They were both present.” */
const be = /^(?:is|are|was|were|be|been|they|we|you)$/;

/** The noun that a counting word counts, where nothing but the end of its phrase follows. */
export function nounAfter(document: Document, token: Token): Token | undefined {
  let at: Token | undefined;
  const isOf = document.nextWord(token)?.lower === 'of';
  if (token.lower === 'both' && be.test(document.previousInSentence(token)?.lower ?? '')) return undefined;
  if (isOf && isOneOrSome(token.lower)) at = afterOneOf(document, token);
  else if (isOf && portions.has(token.lower)) at = isTold(document, afterOneOf(document, token));
  else if (manyWords.has(token.lower)) at = behindAdjectives(document, document.nextWord(token));
  else if (token.lower === 'few' && document.previousInSentence(token)?.lower === 'a')
    at = document.nextWord(token);
  else if (numbers.has(token.lower) || (token.kind === 'number' && smallNumber.test(token.text)))
    at = kindOfCoin(document, token);
  else if (amounts.has(token.lower) && document.nextWord(token)?.lower === 'of')
    at = document.nextWord(document.tokens[token.index + 1]);
  if (!at || isMeasured(document, token, at)) return undefined;
  // “You two figure it out”, “of those present”
  if (at.index === token.index + 1 && /^(?:you|we|they|us)$/.test(document.at(token.index - 1)?.lower ?? ''))
    return undefined;
  if (/^(?:present|left|right|alike)$/.test(at.lower)) return undefined;
  const isGroup =
    (invariant.has(at.lower) || (isOf && collective.has(at.lower))) &&
    !(token.lower === 'both' && /^(?:hand|foot)$/.test(at.lower));
  if (isGroup || at.text !== at.lower || /s$/.test(at.lower)) return undefined;
  const next = document.at(at.index + 1);
  if (next === undefined || next.sentence !== at.sentence) return at;
  // “arm in arm”
  if (document.at(next.index + 1)?.lower === at.lower) return undefined;
  if (next.text === '-' || /^['’]/.test(next.text)) return undefined;
  // “Several wolf and bear skins”, but “several book and a lamp”
  const afterNext = document.at(next.index + 1);
  const goesOn =
    (next.lower === 'and' &&
      /^(?:an?|the|his|her|my|two|three|several|many|some)$/.test(afterNext?.lower ?? '')) ||
    // “These barn, and the yard behind it”
    (next.text === ',' &&
      /^(?:and|but|all|which|who|where|so|he|she|they|we|i|it)$/.test(afterNext?.lower ?? ''));
  if (manyWords.has(token.lower) && /^(?:and|,|over)$/.test(next.lower) && !goesOn) return undefined;
  // “Five hundred land and sea birds”
  const behind = document.at(next.index + 2);
  if (
    /^(?:and|or)$/.test(next.lower) &&
    !/s$/.test(afterNext?.lower ?? '') &&
    /[^su']s$/.test(behind?.lower ?? '')
  )
    return undefined;
  // “Four egg and onion, please”
  if (next.lower === 'and' && foods.has(at.lower)) return undefined;
  if (next.kind === 'mark' || behindCounted.has(next.lower) || behindNumber.has(next.lower)) return at;
  // “Those word stayed with her”, “three old woman sat by the fire”
  const isFirm = firmWords.has(token.lower) || token.lower === 'both' || at.index > token.index + 1;
  return isFirm && surelyFinite.has(next.lower) ? at : undefined;
}

/** “These are the only key”, “those were my brother”: what several are, where the sentence ends. */
export function predicateOf(document: Document, token: Token): Token | undefined {
  if (!/^(?:these|those)$/.test(token.lower)) return undefined;
  const be = document.nextWord(token);
  if (!be || !/^(?:are|were|aren't|weren't)$/.test(be.lower)) return undefined;
  const determiner = document.nextWord(be);
  if (!determiner || !/^(?:the|my|your|his|her|our|their)$/.test(determiner.lower)) return undefined;
  const noun = behindAdjectives(document, document.nextWord(determiner));
  if (!noun || noun.text !== noun.lower || /s$/.test(noun.lower)) return undefined;
  if (invariant.has(noun.lower) || collective.has(noun.lower)) return undefined;
  const next = document.at(noun.index + 1);
  return next === undefined || /^[,.;!?]$/.test(next.text) ? noun : undefined;
}

/** So many adjectives may stand before what is counted: “two clean white towel”. */
const mostAdjectives = 2;

/** The word itself, or what stands behind it where it is an adjective. */
function behindAdjectives(document: Document, word: Token | undefined): Token | undefined {
  let at = word;
  for (let count = 0; at && count < mostAdjectives && isAdjective(document, at); count++) {
    const next = document.nextWord(at);
    // “He owned eight key.”
    if (!next) return at;
    at = next;
  }
  return at;
}

/** Not “at ten to nine next morning”, “the three pronged fork”. */
function isAdjective(document: Document, word: Token): boolean {
  if (/^(?:only|very|same)$/.test(word.lower)) return true;
  return !/^(?:next|last|present)$|ed$/.test(word.lower) && document.partOfSpeech(word) === 'ADJ';
}

/** “Three sleeping guard”, “six frightened child”; not “the three pronged fork”. */
function behindParticiple(document: Document, word: Token): Token {
  const next = /[a-z]{2}(?:ing|ed)$/.test(word.lower) ? document.nextWord(word) : undefined;
  return next && document.partOfSpeech(next) === 'NOUN' ? next : word;
}

/** The noun, where the verb of several follows it. */
function isTold(document: Document, noun: Token | undefined): Token | undefined {
  return noun && /^(?:were|are)$/.test(document.nextInSentence(noun)?.lower ?? '') ? noun : undefined;
}

/** “A lot of difference”, “one of his size”, “the eleven train”: no number of things. */
function isMeasured(document: Document, token: Token, noun: Token): boolean {
  if (amounts.has(token.lower)) return masses.has(noun.lower);
  if (token.lower === 'one') return likenesses.has(noun.lower);
  return services.has(noun.lower) && document.previousInSentence(token)?.lower === 'the';
}

/** “both of her hand”, “one of the wheel”, “each of the boy” */
function isOneOrSome(lower: string): boolean {
  return /^(?:one|two|three|both|several|many|few|each|neither)$/.test(lower);
}

const materials = words('gold silver copper bronze iron stone wooden dead more other');

/** “two brother”, “ten gold coin”, “two clean towel”: a number, perhaps what the thing is like, and the thing. */
function kindOfCoin(document: Document, token: Token): Token | undefined {
  const before = document.at(token.index - 1);
  if (/^[-–—]$/.test(before?.text ?? '') && !tens.has(document.at(token.index - 2)?.lower ?? ''))
    return undefined;
  // “Room six door”, “at two sister”: a number may end what stands before it.
  if (before?.kind === 'word' && beforeNumber.has(before.lower)) return undefined;
  const next = document.nextWord(token);
  if (!next) return undefined;
  // “Nine million acre”
  if (materials.has(next.lower) || next.lower === 'million') return document.nextWord(next);
  const isFree = before?.kind !== 'word' || document.partOfSpeech(before) !== 'DET';
  const thing = behindAdjectives(document, isFree ? behindParticiple(document, next) : next);
  if (thing !== next) return thing;
  return token.kind === 'number' || /^(?:hundred|thousand)$/.test(token.lower) ? undefined : next;
}

/** “one of the wheel”, “one of the captain’s old coat”. */
function afterOneOf(document: Document, token: Token): Token | undefined {
  const of = document.nextWord(token);
  const before = document.previousInSentence(token);
  if (
    of?.lower !== 'of' ||
    (before?.kind === 'word' &&
      // “Part one of the speech”
      (/^(?:or|at|till|until|about|to|part|book|volume|chapter|act|day|phase|stage|rule|step|number|page)$/.test(
        before.lower,
      ) ||
        /^(?:ADJ|DET|NUM)$/.test(document.partOfSpeech(before))))
  )
    return undefined;
  let opener: Token | undefined;
  for (let at = document.nextWord(of), count = 0; at && count < 3; count++) {
    if (/['’]s$/.test(at.text) || (count === 0 && /^(?:the|my|your|our|his|her|their)$/.test(at.lower)))
      opener = at;
    at = document.nextWord(at);
  }
  let noun = opener && document.nextWord(opener);
  while (noun && (document.partOfSpeech(noun) === 'ADJ' || /^(?:worst|best|.{3,}est)$/.test(noun.lower)))
    noun = document.nextWord(noun);
  return noun;
}
