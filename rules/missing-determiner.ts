/** Finds a count noun behind a preposition with no article or possessive: “he looked out of window”. */
import type { Document, Token } from '../src/core/document.js';
import { type Ear, weighedForm } from '../src/core/ear.js';
import { formsThat, wordForms } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { bareCounted, countedForms } from './missing-determiner/counted.js';
import { isBareNoun, isBareOwn, prepositions } from './missing-determiner/noun.js';
import { bodyParts, ownersFirst } from './missing-determiner/owner.js';
import { barePhrase, mayBeCounted } from './missing-determiner/phrase.js';

const determiners = ['the', 'a', 'his', 'her', 'my', 'their', 'your'];
/** Bits by which a determiner must make the place likelier to be sure. */
const sure = 7;
/** Doubt for each bit that is missing. */
const doubtOfBit = 0.8;
/** The same of any phrase, how bare its noun stands elsewhere counted against it. */
const surePhrase = 6.7;
const doubtOfPhraseBit = 0.4;
const own = wordForms(words('own'));
const beforeNoun = formsThat(
  ({ kind, lower }) => kind === 'word' && (lower === 'of' || prepositions.has(lower)),
);

export default defineRule({
  id: 'missing-determiner',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary:
    'A thing one can count, with no article or possessive before it: “he went into yard”, “she shook head”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  hears: 'fit',
  examples: [
    { bad: 'They ran out [[into yard]].', good: 'They ran out into the yard.' },
    { bad: 'She paused [[for moment]] before going on.', good: 'She paused for a moment before going on.' },
    { bad: '“He is waiting [[on platform]],” said Tom.', good: '“He is waiting on the platform,” said Tom.' },
    { bad: 'She climbed [[onto roof]].', good: 'She climbed onto the roof.', careless: true },
    {
      bad: 'He has a boat [[of own]] at the lower pier.',
      good: 'He has a boat of his own at the lower pier.',
    },
    {
      bad: 'She could not get it out [[of head]].',
      good: 'She could not get it out of her head.',
      careless: true,
    },
    { bad: 'She smiled and [[shook head]].', good: 'She smiled and shook her head.' },
    {
      bad: 'On the hill the girl [[put kettle]] down and waved.',
      good: 'On the hill the girl put the kettle down and waved.',
      careless: true,
    },
    {
      bad: 'She rocked the lamb as though it [[were baby]].',
      good: 'She rocked the lamb as though it were a baby.',
      careless: true,
    },
    { ok: '“She is in surgery,” he said. The letter curled into ash.', because: 'nouns that stand bare' },
    {
      bad: 'She had set [[down basket]] to look at him.',
      good: 'She had set down the basket to look at him.',
      careless: true,
    },
    {
      bad: 'The clerk [[wore hat]] even in summer.',
      good: 'The clerk wore his hat even in summer.',
      careless: true,
    },
    {
      bad: 'They waited there [[until train]] came.',
      good: 'They waited there until the train came.',
      careless: true,
    },
    {
      bad: 'She came down to them [[with tray]] and smiled.',
      good: 'She came down to them with a tray and smiled.',
      careless: true,
    },
    {
      bad: 'The sergeant said he [[was very old man]].',
      good: 'The sergeant said he was a very old man.',
      careless: true,
    },
    {
      bad: 'She sat alone [[in dark]] until we came.',
      good: 'She sat alone in the dark until we came.',
      careless: true,
    },
    {
      bad: 'He moved it from one hand [[to other]].',
      good: 'He moved it from one hand to the other.',
      careless: true,
    },
    {
      bad: 'They had never met [[such man]] before.',
      good: 'They had never met such a man before.',
      careless: true,
    },
    { ok: 'They dined in dark, crowded rooms.', because: 'an adjective' },
    { ok: 'He told no such thing to such man as would hear it.', because: 'phrases of their own' },
    { ok: 'Rod and basket fell to the ground.', because: 'a pair' },
    { ok: 'He was a sort of hermit, and they met at a corner of wall.', because: 'what a thing is part of' },
    { ok: 'He made note of it and lost face, and she touched ground.', because: 'set phrases' },
    { ok: 'They stood on the near bank beside an upside-down boat.', because: '“near” is an adjective' },
    {
      ok: 'It was a kind of hotel, and with his drained glass he rose.',
      because: 'a kind, and a participle',
    },
    { ok: '“Well,” said mother, “there was mystery enough.”', because: 'a family, and an amount' },
    { ok: 'They went from house to house.', because: 'the same noun twice needs no article' },
    { ok: 'He was sick at heart and went to bed.', because: 'set phrases' },
    { ok: 'It was a kind of window.', because: 'a kind of thing has no article' },
    { ok: '“He went by train,” she said.', because: 'a way to travel has no article' },
    { ok: 'They searched from cellar to garret.', because: 'the two ends of a way' },
    { ok: '“Now go to bed,” he said.', because: 'a set phrase' },
    { ok: 'A boy from front of house came for the key.', because: 'a department of a theatre' },
    { ok: 'The long night on stage had been hard.', because: 'a set phrase of today' },
  ],
  check(document, { ear, speller }, report) {
    if (!ear) return;
    for (const noun of document.tokensWhere({ is: own, behind: beforeNoun })) {
      if (noun.lower === 'own' && isBareOwn(document, noun)) {
        report({
          at: noun,
          expected: ownersFirst(document, noun, ['his', 'her', 'their']).map((owner) => `${owner} own`),
          reason: 'Before “own” stands whose own it is.',
        });
        continue;
      }
      if (!isBareNoun(document, speller, noun)) continue;
      const ranked = weighDeterminers(document, ear, noun, noun);
      const doubt = (sure - ranked[0].bits) * doubtOfBit;
      if (doubt <= 3) report(describe(document, noun, noun, ranked, doubt));
    }
    for (const word of document.tokensOf(countedForms)) {
      const bare = bareCounted(document, word);
      if (!bare) continue;
      const phrase = document.text.slice(bare.first.start, bare.last.end);
      report({
        at: { first: bare.first.index, last: bare.last.index + 1 },
        expected: bare.articles.map((article) => `${article} ${phrase}`),
        reason: `“${phrase}” has no article or possessive before it.`,
        doubt: bare.doubt,
      });
    }
    for (const noun of document.tokensOf(mayBeCounted(speller))) {
      const phrase = barePhrase(document, speller, noun);
      if (!phrase) continue;
      const ranked = weighDeterminers(document, ear, phrase.first, noun);
      const doubt = (surePhrase - (ranked[0].bits - phrase.lack)) * doubtOfPhraseBit;
      if (doubt <= 3) report(describe(document, phrase.first, noun, ranked, doubt));
    }
  },
});

interface Weighed {
  word: string;
  bits: number;
}

function describe(
  document: Document,
  first: Token,
  noun: Token,
  ranked: readonly Weighed[],
  doubt: number,
): Report {
  const best = ranked.slice(0, 3).map(({ word }) => word);
  const phrase = document.text.slice(first.start, noun.end);
  return {
    at: { first: first.index, last: noun.index + 1 },
    expected: (bodyParts.has(noun.lower) ? ownersFirst(document, noun, best) : best).map(
      (word) => `${word} ${phrase}`,
    ),
    reason: `“${phrase}” has no article or possessive before it.`,
    doubt: Math.max(0, doubt),
  };
}

/** The determiners, by how many bits likelier each makes the place. */
function weighDeterminers(document: Document, ear: Ear, first: Token, noun: Token): Weighed[] {
  const formAt = (index: number) => weighedForm(document, index);
  const before = [3, 2, 1].map((step) => formAt(first.index - step));
  const after: string[] = [];
  for (let index = first.index; index <= noun.index + 2; index++) after.push(formAt(index));
  const bare = ear.weigh([...before, ...after]);
  return determiners
    .map((word) => (word === 'a' && /^[aeiou]/.test(first.lower) ? 'an' : word))
    .map((word) => ({ word, bits: ear.weigh([...before, word, ...after]) - bare }))
    .sort((a, b) => b.bits - a.bits);
}
