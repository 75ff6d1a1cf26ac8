/** Finds a past where the base belongs, behind somebody who is seen, heard or made to act: “heard him came in”. */

import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { baseOfPast } from './lists/verb-forms.js';
import { mayStandBehind, perceived } from './past-after-object/places.js';

const pasts = formsThat(({ text, lower }) => text === lower && mayStandBehind(lower));

export default defineRule({
  id: 'past-after-object',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A past behind somebody who is seen, heard or made to act: “heard him came in”, “let him fell”.',
  why: 'What one sees, hears or makes somebody do is told by the base form.',
  examples: [
    { bad: 'She heard him [[came]] in.', good: 'She heard him come in.' },
    { bad: 'They saw her [[went]] down the road.', good: 'They saw her go down the road.' },
    { bad: 'He let me [[fell]] into the snow.', good: 'He let me fall into the snow.' },
    { bad: 'The news made her [[cried]].', good: 'The news made her cry.' },
    {
      bad: 'We watched the boat [[vanished]] into the fog.',
      good: 'We watched the boat vanish into the fog.',
    },
    {
      bad: '“I saw him [[opened]] the safe,” she said.',
      good: '“I saw him open the safe,” she said.',
    },
    { bad: 'She helped him [[found]] his shoes.', good: 'She helped him find his shoes.' },
    {
      ok: 'Those who saw him went pale, and the man I saw came nearer.',
      because: 'a clause within a clause',
    },
    { ok: 'He saw her seated by the fire, and heard her named.', because: 'participles' },
    { ok: 'She saw him laughed at, and heard it sung.', because: 'participles' },
    { ok: 'I felt the man lied, and saw the boat was gone.', because: 'a clause tells what was felt' },
    { ok: 'A longing to hear her grew in him.', because: 'the wish arose' },
    { ok: 'What made them came from afar.', because: 'a clause within a clause' },
    { ok: 'He heard her hurried breathing. It made her tired.', because: 'adjectives' },
    { ok: '“I never saw him called a fool,” she said.', because: 'a participle' },
    { ok: '“Help! Let him, came the answer,” she read.', because: 'a comma parts them' },
    { ok: '“That’s what made him came to the same,” he said.', because: 'a clause within a clause' },
  ],
  check(document, { speller }, report) {
    for (const token of document.tokensOf(pasts)) {
      if (token.register === 'verse') continue;
      const verb = perceived(document, token);
      if (!verb || isSpokenInDialect(document, token)) continue;
      const base = baseOfPast(token.lower, speller);
      if (!base) continue;
      report({
        at: token,
        expected: [base],
        reason: `Behind “${verb.text}” it should be “${base}”.`,
      });
    }
  },
});
