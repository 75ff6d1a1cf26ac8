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
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand',
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
/** What one is like: “one of his size”. */
const likenesses = words('size age height build weight kind sort type class rank station temper nature');
/** What goes by the clock: “the eleven train”. */
const services = words('train bus boat ferry coach post mail news bell flight tram show mass');

/** What a meal is ordered by: “two ham and cheese”. */
const foods = words(
  'egg ham cheese bacon chicken fish steak sausage tomato salad tea coffee rum gin vodka whisky',
);

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
  else if (manyWords.has(token.lower)) at = document.nextWord(token);
  else if (token.lower === 'few' && document.previousInSentence(token)?.lower === 'a')
    at = document.nextWord(token);
  else if (numbers.has(token.lower) || (token.kind === 'number' && smallNumber.test(token.text)))
    at = kindOfCoin(document, token);
  else if (amounts.has(token.lower) && document.nextWord(token)?.lower === 'of')
    at = document.nextWord(document.tokens[token.index + 1]);
  if (at && isMeasured(document, token, at)) return undefined;
  const isGroup =
    at !== undefined &&
    (invariant.has(at.lower) || (isOf && collective.has(at.lower))) &&
    !(token.lower === 'both' && /^(?:hand|foot)$/.test(at.lower));
  if (!at || isGroup || at.text !== at.lower || /s$/.test(at.lower)) return undefined;
  const next = document.at(at.index + 1);
  if (next === undefined || next.sentence !== at.sentence) return at;
  // “arm in arm”
  if (document.at(next.index + 1)?.lower === at.lower) return undefined;
  if (next.text === '-' || /^['’]/.test(next.text)) return undefined;
  // “Several wolf and bear skins”, but “several book and a lamp”
  const goesOn =
    next.lower === 'and' &&
    /^(?:an?|the|his|her|my|two|some)$/.test(document.at(next.index + 1)?.lower ?? '');
  if (manyWords.has(token.lower) && /^(?:and|,|over)$/.test(next.lower) && !goesOn) return undefined;
  // “Four egg and onion, please”
  if (next.lower === 'and' && foods.has(at.lower)) return undefined;
  if (next.kind === 'mark' || behindCounted.has(next.lower)) return at;
  // “Those word stayed with her.”
  return firmWords.has(token.lower) && surelyFinite.has(next.lower) ? at : undefined;
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

/** “two brother”, “ten gold coin”: a number, perhaps a material or the like, and the thing. */
function kindOfCoin(document: Document, token: Token): Token | undefined {
  const before = document.at(token.index - 1);
  if (/^[-–—]$/.test(before?.text ?? '')) return undefined;
  const material = document.nextWord(token);
  if (
    !material ||
    !/^(?:gold|silver|copper|bronze|iron|wooden|old|new|young|little|small|big|large|long|black|white|red|green|blue|tall|dead|heavy|golden|empty|huge|different|more|other)$/.test(
      material.lower,
    )
  ) {
    // “Room six door”, “at two sister”: a number may end what stands before it.
    const isName = before?.kind === 'word' && beforeNumber.has(before.lower);
    return isName || token.kind === 'number' || /^(?:hundred|thousand)$/.test(token.lower)
      ? undefined
      : material;
  }
  return document.nextWord(material);
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
