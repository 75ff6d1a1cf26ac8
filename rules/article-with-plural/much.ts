/** “Much” before what is counted: “too much people”, “so much cups of tea”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { mayBeSingular, notCounted } from '../lists/singular-in-s.js';

/** Plural in form, and measured: “too much clothes” is said, “so much brains”. */
const measured = words(
  'clothes brains guts drugs sports wages oats ashes drinks spirits sweets greens nuts nerves',
);

/** The plural behind “much” that “so”, “too” and the like lead to. */
export function countedBehindMuch(document: Document, much: Token): Token | undefined {
  const lead = document.previousInSentence(much);
  if (!lead || !/^(?:so|too|how|very)$/.test(lead.lower)) return undefined;
  let noun = document.nextWord(much);
  while (noun && document.partOfSpeech(noun) === 'ADJ') noun = document.nextWord(noun);
  if (!noun || noun.text !== noun.lower || document.partOfSpeech(noun) !== 'NOUN') return undefined;
  const isPlural =
    irregularPlurals.has(noun.lower) ||
    (/[^su'i]s$/.test(noun.lower) &&
      !noun.lower.endsWith('ics') &&
      ![mayBeSingular, notCounted, measured].some((list) => list.has(noun.lower)));
  const next = document.nextInSentence(noun);
  if (!isPlural || (next?.kind === 'word' && document.partOfSpeech(next) === 'NOUN')) return undefined;
  // “How much people know”, but “how much sisters do you have”
  if (lead.lower === 'how' && !/^(?:do|does|did|are|were|have|had|of)$/.test(next?.lower ?? ''))
    return undefined;
  return noun;
}
