/** Finds a compound adjective without its hyphen before a noun: “a five day flight”, “a heart shaped stone”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import {
  bodyVerbs,
  bodyWords,
  joiningAdverbs,
  pairs,
  phrases,
  plainBefore,
  units,
} from './lists/compound-adjectives.js';

const pairFirsts: ReadonlySet<string> = new Set([...pairs].map((pair) => pair.split('_')[0]));

const numbers = words(`
  two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
`);

/** A noun phrase begins with one of these. */
const determiners = words(`
  a an the my your his her its our their this that these those each every another some any no one two three four
`);

/** Participles that do not end in -ed; after “well” and “half” before a noun. */
const participles = words(`
  known worn made kept born built bred read fed lit grown chosen drawn eaten forgotten gotten hidden broken open mad drunk
  written spoken taught done shut asleep dead full empty told bitten burnt frozen sunk thought begotten lost
`);

/** Words that may be joined to the next one, and those that may be joined to the one before. */
const mayJoinNext = formsThat(
  ({ kind, lower }) =>
    kind === 'word' &&
    (numbers.has(lower) ||
      /^(?:one|two|three|four|five)$/.test(lower) ||
      phrasesByFirst.has(lower) ||
      pairFirsts.has(lower) ||
      joiningAdverbs.has(lower)),
);
const mayBeJoined = formsThat(({ lower }) => bodyWords.has(lower) || bodyVerbs.has(lower));

export default defineRule({
  id: 'missing-hyphen',
  category: 'compounds',
  severity: 'warning',
  fix: 'safe',
  where: 'all',
  summary: 'A compound adjective before its noun, without its hyphen.',
  why: 'Before a noun the hyphen shows which words belong together: a five-day flight, but a flight of five days.',
  examples: [
    { bad: 'It was a [[five day]] flight to the coast.', good: 'It was a five-day flight to the coast.' },
    { bad: 'She wore a [[heart shaped]] stone.', good: 'She wore a heart-shaped stone.' },
    { bad: '“Who is that [[red haired]] man?” she asked.', good: '“Who is that red-haired man?” she asked.' },
    { bad: 'A [[ten year old]] boy held the reins.', good: 'A ten-year-old boy held the reins.' },
    { bad: 'He put down the [[half eaten]] apple.', good: 'He put down the half-eaten apple.' },
    { bad: 'A [[ten-year old]] boy held the reins.', good: 'A ten-year-old boy held the reins.' },
    {
      bad: '“That is a [[five year-old]] girl,” she said.',
      good: '“That is a five-year-old girl,” she said.',
    },
    { bad: 'They had a [[face to face]] talk.', good: 'They had a face-to-face talk.' },
    { bad: 'It passed with a [[two thirds]] majority.', good: 'It passed with a two-thirds majority.' },
    { bad: 'A tall, [[broad shouldered]] man came in.', good: 'A tall, broad-shouldered man came in.' },
    { ok: 'They talked face to face for an hour.', because: 'no adjective' },
    { ok: 'Two thirds of the men had gone.', because: 'a noun' },
    { ok: 'The stone was heart shaped.', because: 'after the noun' },
    { ok: 'They rode for five days without rest.', because: 'a plural, no adjective' },
    { ok: '“He stands six foot two,” she said.', because: 'a height' },
    { ok: 'The old man faced Tom and smiled.', because: 'a verb' },
    { ok: '“I gave him ten pound for it,” said the farmer.', because: 'a dialect plural' },
    { ok: '“I have three or four pound notes,” he said.', because: 'a range wants hanging hyphens' },
    { ok: 'He is well known in the village.', because: 'after its noun' },
    { ok: 'A neatly dressed girl came in.', because: 'an adverb in -ly takes no hyphen' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensWhere({ is: mayJoinNext, before: mayBeJoined })) {
      if (token.kind !== 'word') continue;
      const last =
        endOfAge(document, token) ??
        endOfNumber(document, token) ??
        endOfFraction(document, token) ??
        endOfPhrase(document, token) ??
        endOfPair(document, token);
      if (last === undefined) continue;
      const first = startOfNumber(document, token);
      if (first === undefined) continue;
      const actual = document.slice({
        start: document.tokens[first].start,
        end: document.tokens[last - 1].end,
      });
      const expected = actual.replaceAll(/\s+/g, '-').replaceAll(/-{2,}/g, '-');
      report({
        at: { first, last },
        expected: [expected],
        reason: `“${actual}” takes a hyphen before a noun: “${expected}”.`,
      });
    }
  },
});

/** “ten-year old boy”, “ten year-old boy”: half of the hyphens; the index behind it. */
function endOfAge(document: Document, number: Token): number | undefined {
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
function endOfFraction(document: Document, number: Token): number | undefined {
  if (!/^(?:two|three|four|five)$/.test(number.lower)) return undefined;
  const part = document.nextWord(number);
  if (!part || !/^(?:thirds|quarters|fourths|fifths)$/.test(part.lower)) return undefined;
  const next = document.nextWord(part);
  return next && document.partOfSpeech(next) === 'NOUN' ? part.index + 1 : undefined;
}

/** “a face to face talk”: the index behind a phrase between an article and a noun. */
function endOfPhrase(document: Document, first: Token): number | undefined {
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

const phrasesByFirst = new Map<string, string[][]>();
for (const phrase of phrases) {
  const parts = phrase.split(' ');
  phrasesByFirst.set(parts[0], [...(phrasesByFirst.get(parts[0]) ?? []), parts]);
}

/** “five day” before a noun, “ten year old”: the index behind it. */
function endOfNumber(document: Document, number: Token): number | undefined {
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
function startOfNumber(document: Document, token: Token): number | undefined {
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

function endOfPair(document: Document, first: Token): number | undefined {
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
  if (!next || !isNounAfter(document, next)) return undefined;
  // “a double edged sword”: the tagger takes many a first part for an adverb.
  if (pairs.has(`${first.lower}_${second.lower}`) && /(?:ed|ing)$/.test(second.lower))
    return second.index + 1;
  const part = document.partOfSpeech(first);
  return joiningAdverbs.has(first.lower) || part === 'NOUN' || part === 'ADJ' || part === 'NUM'
    ? second.index + 1
    : undefined;
}

function joins(first: Token, second: Token): boolean {
  if (pairFirsts.has(first.lower) && pairs.has(`${first.lower}_${second.lower}`)) return true;
  if (first.lower.endsWith('ly') || determiners.has(first.lower))
    return /^(?:one|two|three|four)$/.test(first.lower) && bodyWords.has(second.lower);
  if (bodyWords.has(second.lower)) return true;
  if (bodyVerbs.has(second.lower))
    return plainBefore.has(first.lower) && !(numbers.has(first.lower) && second.lower.startsWith('colo'));
  return (
    joiningAdverbs.has(first.lower) && (participles.has(second.lower) || /[a-z]{2}ed$/.test(second.lower))
  );
}

/** Whether a noun stands here, with at most one adjective before it. */
function isNounAfter(document: Document, token: Token): boolean {
  const part = document.partOfSpeech(token);
  if (part === 'NOUN') return true;
  const next = part === 'ADJ' ? document.nextWord(token) : undefined;
  return next !== undefined && document.partOfSpeech(next) === 'NOUN';
}
