/** Finds a count noun behind a preposition with no article or possessive: “he looked out of window”. */
import type { Document, Token } from '../src/core/document.js';
import { type Ear, weighedForm } from '../src/core/ear.js';
import { formsThat, wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { isBareNoun, isBareOwn, prepositions } from './missing-determiner/noun.js';
import { bodyParts, ownersFirst } from './missing-determiner/owner.js';

const determiners = ['the', 'a', 'his', 'her', 'my', 'their', 'your'];
/** Bits by which a determiner must make the place likelier to be sure. */
const sure = 7;
/** Doubt for each bit that is missing. */
const doubtOfBit = 0.8;
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
  summary: 'A thing one can count, with no article or possessive before it: “he went into yard”.',
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
      const ranked = weighDeterminers(document, ear, noun);
      const doubt = (sure - ranked[0].bits) * doubtOfBit;
      if (doubt > 3) continue;
      const best = ranked.slice(0, 3).map(({ word }) => word);
      report({
        at: noun,
        expected: (bodyParts.has(noun.lower) ? ownersFirst(document, noun, best) : best).map(
          (word) => `${word} ${noun.text}`,
        ),
        reason: `“${noun.text}” has no article or possessive before it.`,
        doubt: Math.max(0, doubt),
      });
    }
  },
});

/** The determiners, by how many bits likelier each makes the place. */
function weighDeterminers(document: Document, ear: Ear, noun: Token): { word: string; bits: number }[] {
  const formAt = (index: number) => weighedForm(document, index);
  const before = [3, 2, 1].map((step) => formAt(noun.index - step));
  const after = [0, 1, 2].map((step) => formAt(noun.index + step));
  const bare = ear.weigh([...before, ...after]);
  return determiners
    .map((word) => (word === 'a' && /^[aeiou]/.test(noun.lower) ? 'an' : word))
    .map((word) => ({ word, bits: ear.weigh([...before, word, ...after]) - bare }))
    .sort((a, b) => b.bits - a.bits);
}
