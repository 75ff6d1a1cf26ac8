/** Finds a verb in the present that a verb in the past is joined to: “she laughed and shakes her head”. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { joinedTo, joinerOf } from './grammar/joined-verb.js';
import { nounLikeDeeds } from './lists/deeds.js';
import { pureBases } from './lists/infinitives.js';
import { doings, pastOf, thirdPersonOf } from './lists/verb-forms.js';

/** Verbs in the third person, each with its past. */
const pasts = new Map(
  [...doings, ...pureBases, ...nounLikeDeeds, 'run', 'come', 'become', 'lead', 'find', 'lie', 'do'].map(
    (base) => [thirdPersonOf(base), pastOf(base)],
  ),
);
for (const base of ['put', 'cut', 'set', 'hit', 'shut', 'read', 'let']) pasts.set(`${base}s`, base);

const presentForms = formsThat(({ text, lower }) => text === lower && pasts.has(lower));

export default defineRule({
  id: 'present-after-and',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary:
    'A verb in the present behind “and”, joined to one in the past: “she laughed and shakes her head”.',
  why: 'Verbs that “and” joins stand in the same tense.',
  examples: [
    { bad: 'She laughed and [[shakes]] her head.', good: 'She laughed and shook her head.' },
    { bad: 'He took his hat and [[goes]] out.', good: 'He took his hat and went out.' },
    { bad: 'The old cat stretched and [[looks]] at me.', good: 'The old cat stretched and looked at me.' },
    { bad: 'I found the letter and [[reads]] it twice.', good: 'I found the letter and read it twice.' },
    {
      bad: 'She stopped at the gate and [[turns]] to leave.',
      good: 'She stopped at the gate and turned to leave.',
    },
    { bad: 'He kissed her, then [[pulls]] away.', good: 'He kissed her, then pulled away.' },
    { bad: 'She opened the gate and [[walks]] inside.', good: 'She opened the gate and walked inside.' },
    {
      bad: 'She opened the window and [[leans]] out to see.',
      good: 'She opened the window and leaned out to see.',
    },
    {
      bad: 'He wiped the table, moved the cups, and [[goes]] back to bed.',
      good: 'He wiped the table, moved the cups, and went back to bed.',
    },
    { ok: 'She gave him nods and smiles.', because: 'nouns' },
    { ok: 'He sat down, and drinks were brought.', because: 'a noun and its verb' },
    { ok: 'She laughs and shakes her head.', because: 'told in the present' },
    { ok: '“He laughed and shakes his head at me,” she said.', because: 'speech may say so' },
    { ok: '“He came in and looks about,” said the boy.', because: 'speech may say so' },
    { ok: 'The coats he had and wears were old.', because: 'what is still so' },
    { ok: 'It was warm and rains were rare.', because: 'a noun and its verb' },
  ],
  check(document, context, report) {
    for (const token of document.tokensOf(presentForms)) {
      if (token.register !== 'narration' || document.touchesPrevious(token)) continue;
      const and = joinerOf(document, token);
      if (!and) continue;
      const first = joinedTo(document, and, token, context);
      const past = pasts.get(token.lower)!;
      if (!first || past === first.lower) continue;
      report({
        at: token,
        expected: [past],
        reason: `“${first.text} and ${token.text}” are of two tenses; it should be “${past}”.`,
      });
    }
  },
});
