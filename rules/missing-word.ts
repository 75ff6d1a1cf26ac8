/** Finds a small word left out, by its context. */
import type { Document, Token } from '../src/core/document.js';
import type { Heard } from '../src/core/ear.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { countOf, reportOf } from './reports/heard.js';

export default defineRule({
  id: 'missing-word',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A small word left out: “she was beginning feel”, “the key the lock”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  hears: 'chapter',
  examples: [
    {
      bad: 'She was [[beginning feel]] that he would never come.',
      good: 'She was beginning to feel that he would never come.',
    },
    { bad: 'It was [[time go]] home.', good: 'It was time to go home.' },
    { bad: 'He [[started run]].', good: 'He started to run.' },
    { bad: 'I should [[like see]] him again.', good: 'I should like to see him again.' },
    {
      bad: 'He was [[able see]] the lights of the town.',
      good: 'He was able to see the lights of the town.',
    },
    { bad: 'I am [[glad see]] you again.', good: 'I am glad to see you again.' },
    {
      bad: 'She knocked [[on door]] and waited.',
      good: 'She knocked on the door and waited.',
      careless: true,
    },
    {
      bad: 'She was [[standing the]] window when he came in.',
      good: 'She was standing by the window when he came in.',
    },
    { ok: 'She played piano, and he helped carry it.', because: 'many say so' },
    { ok: 'Come see what they found, and go look for the key.', because: 'many say “come see”' },
    {
      ok: 'She helped him find the key and let the old man keep it.',
      because: '“help” and “let” take no “to”',
    },
    { ok: 'I could not stop thinking about rule one.', because: 'rules are numbered' },
    { ok: 'They made do with bread.', because: 'to make do' },
    { ok: 'He wanted to go home at once.', because: 'nothing is missing' },
    { ok: 'She went home and sat by the fire.', because: 'home needs no article' },
    { ok: '“Been there long?” he asked.', because: 'speech drops its first words' },
    { ok: '“Course I would,” said the old man.', because: 'speech drops its first words' },
    { ok: 'Azura Brand walked on.', because: 'two names' },
    { ok: 'Nobody paid attention to the boy.', because: 'a “no” would turn it round' },
    { ok: 'No answer. Nothing but wind.', because: 'fragments' },
    { ok: 'He planned footsteps in week two, and a scream by day three.', because: 'weeks are numbered' },
  ],
  countHeard: countOf('missing'),
  check(document, { heard: all }, report) {
    for (const heard of all)
      if (heard.kind === 'missing' && !doesWithout(document, heard)) report(reportOf(heard));
  },
});

/**
 * “She played piano”, “he helped carry it”: many write these without the word, whatever older books have; and where
 * “some” or “any” could stand, nothing is missing without: “nobody paid attention”.
 */
function doesWithout(document: Document, { at, expectedWord }: Heard): boolean {
  const before = document.at(at.first - 1)?.lower ?? '';
  if (isBeforeNumber(document, document.tokens[at.first], expectedWord)) return true;
  if (expectedWord === 'some' || expectedWord === 'any') return true;
  if (expectedWord === 'or' && isNumbered(document, at.first)) return true;
  if (document.at(at.first)?.lower === 'do' && /^(?:mak(?:es?|ing)|made)$/.test(before)) return true;
  return /^help/.test(before)
    ? expectedWord === 'to' || expectedWord === 'and'
    : /^play(?:s|ed|ing)?$/.test(before) && expectedWord === 'the';
}

const numbers = words('one two three four five six seven eight nine ten');

/** “I thought of rule one.” */
function isBeforeNumber(document: Document, { index, lower }: Token, expected: string): boolean {
  const number = document.at(index + 1);
  return (
    /^(?:a|an|the)$/.test(expected) &&
    lower !== 'number' &&
    number !== undefined &&
    (number.kind === 'number' || numbers.has(number.lower)) &&
    document.at(index + 2)?.kind !== 'word'
  );
}

/** “In week two” has a number; “in a week two” lacks an “or”. */
function isNumbered(document: Document, number: number): boolean {
  return (
    /^(?:day|week|month|year|hour|minute|night|chapter|page|step)$/.test(
      document.at(number - 1)?.lower ?? '',
    ) &&
    /^(?:in|on|by|of|from|to|at|until|till|for|since|before|after|and|,)$/.test(
      document.at(number - 2)?.lower ?? '',
    )
  );
}
