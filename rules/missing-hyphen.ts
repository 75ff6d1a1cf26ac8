/** Finds a compound adjective without its hyphen before a noun: “a five day flight”, “a heart shaped stone”. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { bodyVerbs, bodyWords, joiningAdverbs } from './lists/compound-adjectives.js';
import { endOfAge, endOfFraction, endOfNumber, numbers, startOfNumber } from './missing-hyphen/numbers.js';
import {
  depths,
  endOfDepth,
  endOfPair,
  endOfPhrase,
  pairFirsts,
  phrasesByFirst,
  senses,
} from './missing-hyphen/pairs.js';

/** Words that may be joined to the next one, and those that may be joined to the one before. */
const mayJoinNext = formsThat(
  ({ kind, lower }) =>
    kind === 'word' &&
    (numbers.has(lower) ||
      /^(?:one|two|three|four|five)$/.test(lower) ||
      phrasesByFirst.has(lower) ||
      pairFirsts.has(lower) ||
      joiningAdverbs.has(lower) ||
      depths.has(lower)),
);
const mayBeJoined = formsThat(
  ({ lower }) => bodyWords.has(lower) || bodyVerbs.has(lower) || senses.has(lower),
);

/** “A queer looking man”: some houses print it so. */
const doubtOfSenses = 0.7;

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
    { bad: 'It was a [[strange looking]] town.', good: 'It was a strange-looking town.', careless: true },
    { bad: 'She stood [[knee deep]] in the river.', good: 'She stood knee-deep in the river.' },
    { ok: 'He stood with his elbow deep in his pocket.', because: 'his elbow' },
    { ok: 'She hung an old looking glass on the wall.', because: 'a mirror' },
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
        endOfPair(document, token) ??
        endOfDepth(document, token);
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
        reason: `“${actual}” takes a hyphen ${depths.has(token.lower) ? 'here' : 'before a noun'}: “${expected}”.`,
        doubt: senses.has(document.tokens[last - 1].lower) ? doubtOfSenses : undefined,
      });
    }
  },
});
