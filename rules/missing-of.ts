/** Finds “of” left out behind a number or a noun: “one the robots”, “the smell the sea”. */
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { lacksLink, secondOpeners } from './missing-of/between-nouns.js';
import { counts, lacksOfBehindCount } from './missing-of/counts.js';

const countForms = wordForms(counts);

export default defineRule({
  id: 'missing-of',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: '“Of” left out behind a number or a noun: “one the robots”, “the smell the sea”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  hears: 'fit',
  examples: [
    { bad: 'He got coffee from [[one the]] robots.', good: 'He got coffee from one of the robots.' },
    { bad: 'She gave it to [[one her]] brothers.', good: 'She gave it to one of her brothers.' },
    {
      bad: '“He is [[one my]] oldest friends,” she said.',
      good: '“He is one of my oldest friends,” she said.',
    },
    { bad: 'He was [[one the]] few people who knew.', good: 'He was one of the few people who knew.' },
    { bad: '“[[One the]] boys did it,” he said.', good: '“One of the boys did it,” he said.' },
    { bad: 'He spoke to [[some the]] farmers.', good: 'He spoke to some of the farmers.' },
    {
      bad: 'She waited for them at the [[corner the]] barn.',
      good: 'She waited for them at the corner of the barn.',
      careless: true,
    },
    {
      bad: 'She admired the [[smell the]] sea, and sat down.',
      good: 'She admired the smell of the sea, and sat down.',
    },
    { ok: 'At the edge the wood was dry.', because: 'a clause behind a place' },
    {
      ok: 'She ate the apple the boy picked. They were none the worse for it.',
      because: 'a clause about it',
    },
    {
      ok: 'They gave the captain the keys. He was her friend the baker.',
      because: 'two objects; who somebody is',
    },
    { ok: 'They looked from one to the other.', because: 'one and the other' },
    { ok: 'He was the one the police wanted.', because: 'a clause about the one' },
    { ok: '“It was one his father knew,” she said.', because: 'a clause about the one' },
    { ok: '“He’s the one my sisters like,” she said.', because: 'a clause about the one' },
    { ok: 'One by one the lights went out.', because: 'a manner, and then the subject' },
    { ok: 'They gave each one the keys.', because: 'two objects' },
  ],
  check(document, { ear }, report) {
    for (const count of document.tokensOf(countForms)) {
      const found = lacksOfBehindCount(document, count);
      if (found) report(found);
    }
    for (const second of document.tokensOf(secondOpeners)) {
      const found = lacksLink(document, ear, second);
      if (found) report(found);
    }
  },
});
