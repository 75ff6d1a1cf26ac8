/** Pairs and phrases before a noun: “a heart shaped stone”, “a face to face talk”. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import {
  bodyVerbs,
  bodyWords,
  joiningAdverbs,
  pairs,
  phrases,
  plainBefore,
} from '../lists/compound-adjectives.js';
import { determiners, isNounAfter } from './noun-phrase.js';
import { numbers } from './numbers.js';

/** First words of pairs. */
export const pairFirsts: ReadonlySet<string> = new Set([...pairs].map((pair) => pair.split('_')[0]));

/** Participles that do not end in -ed; after “well” and “half” before a noun. */
const participles = words(`
  known worn made kept born built bred read fed lit grown chosen drawn eaten forgotten gotten hidden broken open mad drunk
  written spoken taught done shut asleep dead full empty told bitten burnt frozen sunk thought begotten lost
`);

/** “a face to face talk”: the index behind a phrase between an article and a noun. */
export function endOfPhrase(document: Document, first: Token): number | undefined {
  for (const phrase of phrasesByFirst.get(first.lower) ?? []) {
    if (
      !/^(?:a|an|this|that|his|her|their|our|my|your)$/.test(document.previousInSentence(first)?.lower ?? '')
    ) {
      return undefined;
    }
    const last = first.index + phrase.length;
    const isHere = phrase.every((word, index) => document.at(first.index + index)?.lower === word);
    const next = isHere ? document.nextWord(document.tokens[last - 1]) : undefined;
    if (next && isNounAfter(document, next)) return last;
  }
  return undefined;
}

/** The words of each phrase, by the first. */
export const phrasesByFirst = new Map<string, string[][]>();
for (const phrase of phrases) {
  const parts = phrase.split(' ');
  phrasesByFirst.set(parts[0], [...(phrasesByFirst.get(parts[0]) ?? []), parts]);
}

/** “a heart shaped stone”, “a tall, broad shouldered man”: the index behind the second word. */
export function endOfPair(document: Document, first: Token): number | undefined {
  const second = document.nextWord(first);
  if (!second || isCapitalized(first.text) || !joins(first, second)) return undefined;
  const before = document.previousInSentence(first);
  // “a tall, broad shouldered man”
  const isListed =
    before?.text === ',' &&
    bodyWords.has(second.lower) &&
    document.partOfSpeech(document.tokens[before.index - 1]) === 'ADJ';
  if (before === undefined || (before.kind !== 'word' && !isListed)) return undefined;
  if (document.touchesPrevious(first) && document.at(first.index - 1)?.text === '-') return undefined;
  if (before.lower === 'that' && joiningAdverbs.has(first.lower)) return undefined;
  if (!isListed && !determiners.has(before.lower) && !before.lower.endsWith("'s")) {
    if (document.partOfSpeech(before) !== 'ADJ') return undefined;
    const earlier = document.previousInSentence(before);
    if (!earlier || !determiners.has(earlier.lower)) return undefined;
  }
  const next = document.nextWord(second);
  if (next?.lower === 'glass' && second.lower === 'looking') return undefined;
  if (!next || !isNounAfter(document, next)) return undefined;
  // “a double edged sword”: the tagger takes many a first part for an adverb.
  if (pairs.has(`${first.lower}_${second.lower}`) && /(?:ed|ing)$/.test(second.lower))
    return second.index + 1;
  const part = document.partOfSpeech(first);
  return joiningAdverbs.has(first.lower) || part === 'NOUN' || part === 'ADJ' || part === 'NUM'
    ? second.index + 1
    : undefined;
}

/** “A strange smelling soup”, but “an old looking glass” */
export const senses = words('looking sounding smelling tasting');

/** “Elbow deep in flour”: the index behind it. “His elbow deep in his pocket” has a whose. */
export function endOfDepth(document: Document, first: Token): number | undefined {
  const second = document.nextWord(first);
  if (!second || !/^(?:deep|high)$/.test(second.lower) || !depths.has(first.lower)) return undefined;
  if (document.nextWord(second)?.lower !== 'in') return undefined;
  const before = document.previousInSentence(first);
  if (before?.kind === 'word' && !/^(?:AUX|VERB|ADV|PRON)$/.test(document.partOfSpeech(before)))
    return undefined;
  return before !== undefined && determiners.has(before.lower) ? undefined : second.index + 1;
}

/** How far somebody stands in something. */
export const depths = words('ankle knee thigh hip waist chest shoulder neck chin elbow wrist');

function joins(first: Token, second: Token): boolean {
  if (pairFirsts.has(first.lower) && pairs.has(`${first.lower}_${second.lower}`)) return true;
  if (first.lower.endsWith('ly') || determiners.has(first.lower))
    return /^(?:one|two|three|four)$/.test(first.lower) && bodyWords.has(second.lower);
  if (bodyWords.has(second.lower)) return true;
  // “A nice looking town”: what looks so is no object of anything.
  if (senses.has(second.lower)) return !/ing$/.test(first.lower);
  if (bodyVerbs.has(second.lower))
    return plainBefore.has(first.lower) && !(numbers.has(first.lower) && second.lower.startsWith('colo'));
  return (
    joiningAdverbs.has(first.lower) && (participles.has(second.lower) || /[a-z]{2}ed$/.test(second.lower))
  );
}
