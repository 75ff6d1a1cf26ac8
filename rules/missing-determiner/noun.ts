/** Nouns that stand bare where one counts them. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { determined, phraseEnds } from '../lists/small-words.js';

/** Behind these, a count noun rarely stands bare; not `by`, `at`, `in`: “by train”, “at sea”, “in hand”. */
export const prepositions = words(`
  within on to from with into for through over under behind near against across toward towards around along beside inside outside
  upon after before beneath above below onto
`);
/** What “of” follows where a thing is meant and not its kind: “out of window”, not “a kind of window”. */
const partWords = words(
  'out edge top side sides end middle front back bottom rest inside centre center foot',
);
/** Bare behind a preposition as often as not, in phrases of their own: “on scene”, “a couple” as “couple of days”. */
const bareNouns = words(`
  couple scene margin table arrival heart part type sort kind lot bit mother father stage screen camera campus shift tour
  set base court call track class practice lookout surgery ash
`);
/** A noun as rare in fiction, in uses in a million words, or as often bare tells nothing. */
const leastFrequency = 3;
const mostBareness = 0.22;

/** “A boat of own at the lower pier”; not “of Own Farm”, “they of own accord” in old books. */
export function isBareOwn(document: Document, own: Token): boolean {
  const previous = document.tokens[own.index - 1];
  return (
    own.text === own.lower &&
    previous?.sentence === own.sentence &&
    /^(?:of|on|in|with|for|from|at|by|into|after)$/.test(previous.lower) &&
    !document.isHyphenated(own)
  );
}

/** Whether a token is a count noun alone between a preposition and the end of its phrase. */
export function isBareNoun(document: Document, speller: Speller, noun: Token): boolean {
  const { tokens } = document;
  const previous = tokens[noun.index - 1];
  if (noun.kind !== 'word' || noun.text !== noun.lower || noun.lower.length < 3) return false;
  if (previous?.kind !== 'word' || previous.sentence !== noun.sentence) return false;
  const before = tokens[noun.index - 2];
  // “The near bank”
  if (previous.lower === 'near' && determined.has(before?.lower ?? '')) return false;
  const isPart = previous.lower === 'of' && before?.kind === 'word' && partWords.has(before.lower);
  if (!isPart && !prepositions.has(previous.lower)) return false;
  if (isPart && isOfTheatre(document, noun)) return false;
  if (/[^s]s$|ing$/.test(noun.lower) || bareNouns.has(noun.lower) || !endsPrepositionPhrase(document, noun))
    return false;
  if (speller.bareness(noun.lower) > mostBareness || speller.frequency(noun.lower) < leastFrequency)
    return false;
  if (document.paragraphOf(noun).kind !== 'prose' || document.partOfSpeech(noun) !== 'NOUN') return false;
  // “From cellar to garret”, “from house to house”, “mile upon mile”.
  for (let index = Math.max(document.sentenceOf(noun).first, noun.index - 6); index < noun.index - 1; index++)
    if (tokens[index].lower === noun.lower || (previous.lower === 'to' && tokens[index].lower === 'from'))
      return false;
  const next = tokens[noun.index + 1];
  return previous.lower !== 'from' || next?.lower !== 'to';
}

/** “She works front of house”, not “in front of house”. */
function isOfTheatre({ tokens }: Document, { index, lower }: Token): boolean {
  return (
    lower === 'house' &&
    /^(?:front|back)$/.test(tokens[index - 2].lower) &&
    !/^(?:in|at|the)$/.test(tokens[index - 3]?.lower ?? '')
  );
}

/** Whether nothing behind the noun belongs to it; any comma may follow, for no list is likely behind a preposition. */
function endsPrepositionPhrase(document: Document, noun: Token): boolean {
  const next = document.tokens[noun.index + 1];
  if (!next || next.sentence !== noun.sentence) return true;
  // “Into yard and shouted”, not “for pipe and tobacco”.
  const afterNext = document.tokens[next.index + 1];
  if (next.lower === 'and') return /ed$/.test(afterNext?.lower ?? '');
  return next.kind === 'mark' ? !/^[-–—(]/.test(next.text) : phraseEnds.has(next.lower);
}
