/** Finds a verb that lost its ending behind a noun: “the phone ring twice”, “the waves crash over the deck as we ran”. */

import type { Document, Token } from '../src/core/document.js';
import { type Ear, weighedForm } from '../src/core/ear.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isToldInDialect } from '../src/tongues/dialect.js';
import { mayBeVerb, pasts } from './base-for-past/places.js';
import { isToldInPast } from './grammar/told-tense.js';

/** Bits by which the past must make the place likelier than the base does. */
const sure = 1;

const forms = formsThat(({ text, lower }) => text === lower && pasts.has(lower));

export default defineRule({
  id: 'base-for-past',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  hears: 'fit',
  summary: 'A verb that lost its ending behind a noun, in a tale told in the past: “the phone ring twice”.',
  why: 'What a tale tells in the past stays there.',
  examples: [
    {
      bad: 'It was late, and she had said that he was asleep. The phone [[ring]] twice.',
      good: 'It was late, and she had said that he was asleep. The phone rang twice.',
    },
    {
      bad: 'It was late, and she had said that he was asleep. His voice [[break]] on the last word.',
      good: 'It was late, and she had said that he was asleep. His voice broke on the last word.',
    },
    {
      bad: 'It was late, and she had said that he was asleep. The wizard [[raise]] his staff.',
      good: 'It was late, and she had said that he was asleep. The wizard raised his staff.',
    },
    {
      bad: 'It was late, and she had said that he was asleep. When the bell [[ring]], the children ran out.',
      good: 'It was late, and she had said that he was asleep. When the bell rang, the children ran out.',
    },
    {
      bad: 'It was late, and she had said that he was asleep. The men [[laugh]] and slapped the table.',
      good: 'It was late, and she had said that he was asleep. The men laughed and slapped the table.',
    },
    {
      ok: 'It was late, and she had said that he was asleep. The fox hunt had begun without him.',
      because: 'two nouns',
    },
    {
      ok: 'It was late, and she had said that he was asleep. The war cry of the riders was heard again.',
      because: 'two nouns',
    },
    {
      ok: 'It was late, and she had said that he was asleep. The old men walk by the river every day.',
      because: 'many, and what is still so',
    },
    {
      ok: 'It was late, and she had said that he was asleep. The listening look. She knew it well.',
      because: 'two nouns',
    },
    {
      ok: 'It was late, and she had said that he was asleep. He would stay until the guard and the boy turn.',
      because: 'behind would',
    },
    {
      ok: 'It was late, and she had said that he was asleep. The Lord keep him, and God help them all.',
      because: 'a wish',
    },
    { ok: '“The guard turn, and then the horse run,” said the boy.', because: 'speech may say so' },
    {
      ok: 'The phone ring and she pick it up. He run out and the dog follow.',
      because: 'too little is told to know',
    },
    {
      ok: 'It was late, and she had said that he was asleep. “The phone ring twice,” said the boy.',
      because: 'speech may say so',
    },
  ],
  check(document, { ear }, report) {
    if (!ear || isToldInDialect(document)) return;
    for (const verb of document.tokensOf(forms)) {
      if (!mayBeVerb(document, verb) || !isToldInPast(document, verb)) continue;
      const past = pasts.get(verb.lower)!;
      if (gain(document, ear, verb, past) < sure) continue;
      report({
        at: verb,
        expected: [past],
        reason: `“${verb.text}” lacks the ending of the past: “${past}”.`,
      });
    }
  },
});

/** By how many bits the past goes better than the base between its neighbours. */
function gain(document: Document, ear: Ear, verb: Token, past: string): number {
  const around = (steps: readonly number[]) => steps.map((step) => weighedForm(document, verb.index + step));
  const [before, after] = [around([-3, -2, -1]), around([1, 2, 3])];
  return ear.weigh([...before, past, ...after]) - ear.weigh([...before, verb.lower, ...after]);
}
