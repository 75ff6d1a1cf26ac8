/** Finds a count noun behind a preposition with no article or possessive: “he looked out of window”. */
import type { Document, Token } from '../src/core/document.js';
import { type Ear, weighedForm } from '../src/core/ear.js';
import { formsThat, wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { words } from '../src/core/text.js';
import { phraseEnds } from './lists/small-words.js';

/** Behind these, a count noun rarely stands bare; not `by`, `at`, `in`: “by train”, “at sea”, “in hand”. */
const prepositions = words(`
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
  set base court call track class practice lookout
`);

const determiners = ['the', 'a', 'his', 'her', 'my', 'their', 'your'];

/** What somebody has but one of, or is one's own where it is spoken of at all. */
const bodyParts = words('head mind chest heart face mouth neck throat forehead stomach chin nose brain skin');
const ownerOf = new Map([
  ['he', 'his'],
  ['him', 'his'],
  ['his', 'his'],
  ['she', 'her'],
  ['her', 'her'],
  ['i', 'my'],
  ['my', 'my'],
]);
/** How many tokens before its sentence tell whose it is. */
const lookBack = 80;
/** However long the sentence is, no farther. */
const farthest = 100;

/** Bits by which a determiner must make the place likelier to be sure. */
const sure = 7;

/** Doubt for each bit that is missing. */
const doubtOfBit = 0.8;

/** A noun as rare in fiction, in uses in a million words, or as often bare tells nothing. */
const leastFrequency = 3;
const mostBareness = 0.22;

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
    { bad: 'They ran out into [[yard]].', good: 'They ran out into the yard.' },
    { bad: 'She paused for [[moment]] before going on.', good: 'She paused for a moment before going on.' },
    { bad: '“He is waiting on [[platform]],” said Tom.', good: '“He is waiting on the platform,” said Tom.' },
    { bad: 'She climbed onto [[roof]].', good: 'She climbed onto the roof.', careless: true },
    { bad: 'He has a room of [[own]] near the kitchen.', good: 'He has a room of his own near the kitchen.' },
    {
      bad: 'She could not get it out of [[head]].',
      good: 'She could not get it out of her head.',
      careless: true,
    },
    { ok: 'They went from house to house.', because: 'the same noun twice needs no article' },
    { ok: 'He was sick at heart and went to bed.', because: 'set phrases' },
    { ok: 'It was a kind of window.', because: 'a kind of thing has no article' },
    { ok: '“He went by train,” she said.', because: 'a way to travel has no article' },
    { ok: 'They searched from cellar to garret.', because: 'the two ends of a way' },
    { ok: '“Now go to bed,” he said.', because: 'a set phrase' },
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

/** “A room of own near the kitchen”; not “of Own Farm”, “they of own accord” in old books. */
function isBareOwn(document: Document, own: Token): boolean {
  const previous = document.tokens[own.index - 1];
  return (
    own.text === own.lower &&
    previous?.sentence === own.sentence &&
    /^(?:of|on|in|with|for|from|at|by|into|after)$/.test(previous.lower) &&
    !document.isHyphenated(own)
  );
}

/** Whether a token is a count noun alone between a preposition and the end of its phrase. */
function isBareNoun(document: Document, speller: Speller, noun: Token): boolean {
  const { tokens } = document;
  const previous = tokens[noun.index - 1];
  if (noun.kind !== 'word' || noun.text !== noun.lower || noun.lower.length < 3) return false;
  if (previous?.kind !== 'word' || previous.sentence !== noun.sentence) return false;
  const before = tokens[noun.index - 2];
  const isPart = previous.lower === 'of' && before?.kind === 'word' && partWords.has(before.lower);
  if (!isPart && !prepositions.has(previous.lower)) return false;
  if (/[^s]s$|ing$/.test(noun.lower) || bareNouns.has(noun.lower) || !endsPhrase(document, noun))
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

function endsPhrase(document: Document, noun: Token): boolean {
  const next = document.tokens[noun.index + 1];
  if (!next || next.sentence !== noun.sentence) return true;
  // “Into yard and shouted”, not “for pipe and tobacco”.
  const afterNext = document.tokens[next.index + 1];
  if (next.lower === 'and') return /ed$/.test(afterNext?.lower ?? '');
  return next.kind === 'mark' ? !/^[-–—(]/.test(next.text) : phraseEnds.has(next.lower);
}

/** The owner that the sentence, or the text before it, speaks of put first. */
function ownersFirst(document: Document, noun: Token, owners: readonly string[]): string[] {
  const { first, last } = document.sentenceOf(noun);
  const near = [
    ...document.tokens.slice(Math.max(0, first - lookBack, noun.index - farthest), noun.index).reverse(),
    ...document.tokens.slice(noun.index, Math.min(last, noun.index + farthest)),
  ];
  const pronoun = near.find(({ lower, register }) => register === noun.register && ownerOf.has(lower));
  const owner = pronoun && ownerOf.get(pronoun.lower)!;
  return owner === undefined ? [...owners] : [owner, ...owners.filter((other) => other !== owner)];
}

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
