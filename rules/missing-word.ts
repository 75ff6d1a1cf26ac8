/** Finds a small word left out, by its context. */
import { timesLikelier } from '../src/core/ear.js';
import { defineRule } from '../src/core/rule.js';

export default defineRule({
  id: 'missing-word',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A small word left out: “it must have hard”, “after a moment silence”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  hears: true,
  examples: [
    { bad: 'He wanted [[go]] home at once.', good: 'He wanted to go home at once.' },
    { bad: 'She sat down on the edge [[the]] bed.', good: 'She sat down on the edge of the bed.' },
    { bad: 'They were going [[be]] late.', good: 'They were going to be late.' },
    {
      bad: '“I would like [[see]] the garden,” she said.',
      good: '“I would like to see the garden,” she said.',
    },
    { ok: 'He wanted to go home at once.', because: 'nothing is missing' },
    { ok: 'She went home and sat by the fire.', because: 'home needs no article' },
    { ok: '“Been there long?” he asked.', because: 'speech drops its first words' },
    { ok: '“Course I would,” said the old man.', because: 'speech drops its first words' },
    { ok: 'Azura Brand walked on.', because: 'two names' },
    { ok: 'No answer. Nothing but wind.', because: 'fragments' },
  ],
  count(document, add, ear) {
    for (const heard of ear?.hear(document) ?? []) if (heard.kind === 'missing') add(heard.writtenPhrase);
  },
  check(document, { ear, story }, report) {
    for (const heard of ear?.hear(document) ?? []) {
      if (heard.kind !== 'missing') continue;
      // What the author writes three times is no slip.
      if (story.census.tally('missing-word', heard.writtenPhrase) >= 3) continue;
      report({
        at: heard.at,
        expected: [heard.expected],
        reason: `“${heard.expectedPhrase}” is ${timesLikelier(heard)} likelier here than “${heard.writtenPhrase}”.`,
        severity: heard.severity,
      });
    }
  },
});
