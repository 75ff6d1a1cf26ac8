/** Numbers and measures before a noun: “a five day flight”, “a ten year old boy”, “a two thirds majority”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { units } from '../lists/compound-adjectives.js';
import { determiners, isNounAfter } from './noun-phrase.js';

/** What may be counted by. */
export const numbers: ReadonlySet<string> = words(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
`);

/** “ten-year old boy”, “ten year-old boy”: half of the hyphens; the index behind it. */
export function endOfAge(document: Document, number: Token): number | undefined {
  if (!numbers.has(number.lower)) return undefined;
  const parts = document.tokens.slice(number.index, number.index + 4).map(({ lower }) => lower);
  const isHalf =
    (parts[1] === '-' && /^(?:year|month|day|week)$/.test(parts[2] ?? '') && parts[3] === 'old') ||
    (/^(?:year|month|day|week)$/.test(parts[1] ?? '') && parts[2] === '-' && /^olds?$/.test(parts[3] ?? ''));
  return isHalf && document.tokens[number.index + 3].sentence === number.sentence
    ? number.index + 4
    : undefined;
}

/** “a two thirds majority”: the index behind the fraction. */
export function endOfFraction(document: Document, number: Token): number | undefined {
  if (!/^(?:two|three|four|five)$/.test(number.lower)) return undefined;
  const part = document.nextWord(number);
  if (!part || !/^(?:thirds|quarters|fourths|fifths)$/.test(part.lower)) return undefined;
  const next = document.nextWord(part);
  return next && document.partOfSpeech(next) === 'NOUN' ? part.index + 1 : undefined;
}

/** “five day” before a noun, “ten year old”: the index behind it. */
export function endOfNumber(document: Document, number: Token): number | undefined {
  const isOne = number.lower === 'one' && determiners.has(document.previousInSentence(number)?.lower ?? '');
  if (!numbers.has(number.lower) && !isOne) return undefined;
  const unit = document.nextWord(number);
  if (!unit || !units.has(unit.lower)) return undefined;
  const next = document.nextWord(unit);
  if (!next) return undefined;
  if (next.lower === 'old' && unit.lower !== 'man' && unit.lower !== 'woman') return next.index + 1;
  if (isOne && !/^(?:man|woman|day|way|person|night|room|horse)$/.test(unit.lower)) return undefined;
  // “a five day walk to the town”: “a” before five wants one thing, whatever the tagger takes “walk” for.
  const isOneThing =
    document.previousInSentence(number)?.lower === 'a' && !/^(?:one|hundred|thousand)$/.test(number.lower);
  const isPlain =
    next.text === next.lower && !/(?:ly|ing)$/.test(next.lower) && document.partOfSpeech(next) === 'VERB';
  return isNounAfter(document, next) || (isOneThing && isPlain) ? unit.index + 1 : undefined;
}

/**
 * Where a number of several words begins: “a twenty-four hour watch”, “two thousand foot walls”. Undefined in “three or
 * four pound notes”, which would want hanging hyphens.
 */
export function startOfNumber(document: Document, token: Token): number | undefined {
  let index = token.index;
  if (!numbers.has(token.lower)) return index;
  for (;;) {
    const before = document.at(index - 1);
    if (before?.sentence !== token.sentence) return index;
    if (/^(?:or|to|and)$/.test(before.lower)) return undefined;
    if (
      before.text === '-' &&
      document.touchesPrevious(before) &&
      document.touchesPrevious(document.tokens[index])
    )
      index -= 2;
    else if (numbers.has(before.lower) && /^(?:hundred|thousand)$/.test(document.tokens[index].lower))
      index -= 1;
    else return index;
  }
}
