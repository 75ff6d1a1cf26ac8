/** A clause behind a conjunction without its subject: “because didn’t know”. */

import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { isSpokenInDialect } from '../../src/tongues/dialect.js';
import { verbsWithOwnPast } from '../lists/irregular-verbs.js';
import { nominatives } from '../lists/small-words.js';
import { longestQuestion } from './question.js';
import { subjectsNear } from './tag.js';

/** Behind these a clause wants its subject. */
export const conjunctions = words('because although unless until if when while');
/** Behind a conjunction these want a subject before them. */
const finite = words(`
  was were had did could would didn't couldn't wouldn't wasn't weren't hadn't don't doesn't isn't
`);

/** “Because didn’t know”: the subjects that its sentence has before, the last first; undefined where nothing is missing. */
export function subjectsOfClause(document: Document, conjunction: Token): string[] | undefined {
  if (!conjunctions.has(conjunction.lower) || conjunction.text !== conjunction.lower) return undefined;
  // “For a long while was quite happy.”
  if (/^(?:a|the|this|long|little|short|good)$/.test(document.tokens[conjunction.index - 1]?.lower ?? ''))
    return undefined;
  const verb = document.tokens[conjunction.index + 1];
  if (verb?.sentence !== conjunction.sentence || !finite.has(verb.lower) || verb.register === 'verse')
    return undefined;
  // “If were I to tell”, “until could she speak”.
  if (nominatives.has(document.tokens[verb.index + 1]?.lower ?? '') || isSpokenInDialect(document, verb))
    return undefined;
  const { first, last } = document.sentenceOf(verb);
  for (let index = verb.index; index < Math.min(last, verb.index + longestQuestion); index++)
    if (document.tokens[index].text.startsWith('?')) return undefined;
  const fitting = /^(?:were|don't|weren't)$/.test(verb.lower)
    ? /^(?:we|they|you)$/
    : /^(?:was|wasn't|isn't|doesn't)$/.test(verb.lower)
      ? /^(?:he|she|it)$/
      : /^(?:he|she|it|we|they|you|i)$/;
  const found: string[] = [];
  for (
    let index = conjunction.index - 1;
    index >= Math.max(first, conjunction.index - longestQuestion);
    index--
  ) {
    const { lower, text } = document.tokens[index];
    if (fitting.test(lower) && !found.includes(lower === 'i' ? text : lower))
      found.push(lower === 'i' ? text : lower);
  }
  return found.length > 0 ? found : undefined;
}

/** Behind these a past with its object has lost its subject: “as opened the door”, “when took it”. */
export const openers = words('when as because if while until although though');
const objects = words(`
  his her the a an my its their our it him them me us himself herself themselves itself myself
`);
/** Participles that keep an object, and what befits somebody: “when asked his name”, “as became a man”. */
const keepsObject = words(`
  asked told given shown offered taught paid called named made granted promised left became befitted suited regarded concerned differed seemed
  handed brought sent lent
`);
const pasts = new Set(verbsWithOwnPast.map(({ past }) => past));
/** Pasts that are other words as well, or that a place stands before. */
const notPasts = words(
  'was had did lay got let put set shut hit hurt cut read shed split spread bid cast cost',
);

/** “As opened the door”, “when began to run”: the subjects of the sentence, then “he” and “she”. */
export function subjectsOfPast(document: Document, conjunction: Token): string[] | undefined {
  if (!openers.has(conjunction.lower) || conjunction.register !== 'narration') return undefined;
  const verb = document.nextWord(conjunction);
  const next = verb && document.nextWord(verb);
  if (!next || verb.text !== verb.lower || notPasts.has(verb.lower) || keepsObject.has(verb.lower))
    return undefined;
  const isPast = pasts.has(verb.lower);
  // “When lowered the edge was flat”, “if afforded a chance”: a participle, unless it has an object that cannot begin a clause.
  const mayBeParticiple = !isPast && !/^(?:as|while|because|although|though)$/.test(conjunction.lower);
  const object = mayBeParticiple
    ? /^(?:him|me|them|us|(?:him|her|my|them)sel(?:f|ves))$/.test(next.lower)
    : objects.has(next.lower);
  const isCalledFor = isPast || (object && /..ed$/.test(verb.lower));
  if (!isCalledFor || document.partOfSpeech(verb) !== 'VERB') return undefined;
  if (document.paragraphOf(verb).kind !== 'prose' || isCompared(document, conjunction)) return undefined;
  return subjectsNear(document, verb);
}

/** “Not so much healed his foot as spared it”, “such words as came to her”, “as if stung by it”. */
function isCompared(document: Document, conjunction: Token): boolean {
  // “For a while”, “where and when”
  if (conjunction.lower !== 'as')
    return /^(?:as|even|long|little|short|what|a|the|and)$/.test(
      document.at(conjunction.index - 1)?.lower ?? '',
    );
  const { first } = document.sentenceOf(conjunction);
  for (let index = Math.max(first, conjunction.index - 15); index < conjunction.index; index++)
    if (
      /^(?:so|such|as|same|rather|not|never)$/.test(document.tokens[index].lower) ||
      document.tokens[index].lower === document.at(conjunction.index + 1)?.lower
    )
      return true;
  return false;
}
