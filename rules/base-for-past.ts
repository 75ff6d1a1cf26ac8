/** Finds a verb that lost its ending behind a noun: “the phone ring twice”, “the waves crash over the deck as we ran”. */

import type { Document, Token } from '../src/core/document.js';
import { type Ear, weighedForm } from '../src/core/ear.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isToldInDialect } from '../src/tongues/dialect.js';
import { forms, isOnlyVerb, mayBeVerb, pasts, states } from './base-for-past/places.js';
import { subjectOf } from './grammar/phrase-subject.js';
import { isToldInPast, isToldInPresent } from './grammar/told-tense.js';
import { thirdPersonOf } from './lists/verb-forms.js';

/** Bits by which the past must make the place likelier than the base does. */
const sure = 1;

const bases = formsThat(({ text, lower }) => text === lower && forms.has(lower));

export default defineRule({
  id: 'base-for-past',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  hears: 'fit',
  summary:
    'A verb that lost its ending behind its subject: “the phone ring twice”, “a boy in a blue coat wave at us”.',
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
      bad: 'It was late, and she had said that he was asleep. A boy in a blue coat [[wave]] at us.',
      good: 'It was late, and she had said that he was asleep. A boy in a blue coat waved at us.',
      careless: true,
    },
    {
      bad: 'It is late, it is cold, and she is tired. He is old, and there is no wood. Her coat [[smell]] of smoke.',
      good: 'It is late, it is cold, and she is tired. He is old, and there is no wood. Her coat smells of smoke.',
      careless: true,
    },
    {
      bad: 'It was late, and she had said that he was asleep. His hands [[shake]].',
      good: 'It was late, and she had said that he was asleep. His hands shook.',
      careless: true,
    },
    {
      ok: 'It was late, and she had said that he was asleep. The sun set behind the hill. One eye open, he slept.',
      because: 'a past like its base, and no clause',
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
    for (const verb of document.tokensOf(bases)) {
      if (verb.register !== 'narration') continue;
      const found =
        pasts.has(verb.lower) && isToldInPast(document, verb) && mayBeVerb(document, verb)
          ? { right: pasts.get(verb.lower)!, doubt: 0 }
          : behindPhrase(document, verb);
      if (!found) continue;
      const isHeard = gain(document, ear, verb, found.right) >= sure;
      if (!isHeard && found.doubt === 0) continue;
      const doubt = found.doubt + (isHeard ? 0 : 1);
      report({
        at: verb,
        expected: [found.right],
        reason: `“${verb.text}” lacks its ending: “${found.right}”.`,
        ...(doubt > 0 && { doubt }),
      });
    }
  },
});

/** `A man with a beard want to come in`, `her hair smell of soap`: the form that a verb should have behind a phrase. */
function behindPhrase(document: Document, verb: Token): { right: string; doubt: number } | undefined {
  if (document.isHyphenated(verb) || document.paragraphOf(verb).kind !== 'prose') return undefined;
  const isPast = isToldInPast(document, verb);
  if (!isPast && !isToldInPresent(document, verb)) return undefined;
  const subject = subjectOf(document, verb);
  if (!subject || !isOnlyVerb(document, verb, false)) return undefined;
  if (subject.isMany)
    return isPast && !states.has(verb.lower) && !isTimeless(document, verb)
      ? { right: forms.get(verb.lower)!, doubt: 2 }
      : undefined;
  return { right: isPast ? forms.get(verb.lower)! : thirdPersonOf(verb.lower), doubt: 1 };
}

/** So far around it, in tokens. */
const reach = 20;

/** “The old men walk by the river every day.” */
function isTimeless(document: Document, verb: Token): boolean {
  const { first, last } = document.sentenceOf(verb);
  return document.tokens
    .slice(Math.max(first, verb.index - reach), Math.min(last, verb.index + reach))
    .some(({ lower }) => /^(?:every|always|never|often|usually|sometimes|still|today|now)$/.test(lower));
}

/** By how many bits the right form goes better than the base between its neighbours. */
function gain(document: Document, ear: Ear, verb: Token, right: string): number {
  const around = (steps: readonly number[]) => steps.map((step) => weighedForm(document, verb.index + step));
  const [before, after] = [around([-3, -2, -1]), around([1, 2, 3])];
  return ear.weigh([...before, right, ...after]) - ear.weigh([...before, verb.lower, ...after]);
}
