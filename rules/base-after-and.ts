/** Finds a verb in its base form that a verb in the past is joined to: “she turned and look at him”. */
import { formsThat, wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { formJoinedFar } from './base-after-and/far.js';
import { joinedTo, joinerOf } from './grammar/joined-verb.js';
import { pureBases } from './lists/infinitives.js';
import { doings, pastOf } from './lists/verb-forms.js';

/** What hands do; nouns too, but not where a noun stands before “and” and an object behind. */
const handy = words(`
  dial place lift raise wipe press slide toss check kick type unlock lock plug tug yank shove slam flick fold wrap
  tie fill hang peel stir swallow gulp blink squint bow clap swing spin drop park fetch empty lean
`);
/** Bases with their pasts; behind “and” lead is no metal. */
const pasts = new Map([
  ...[...doings, ...pureBases, ...handy].map((base) => [base, pastOf(base)] as const),
  ['lead', 'led'],
]);

const pastForms = formsThat(({ text, lower }) => text === lower && pasts.has(lower));
const joiners = wordForms(new Set(['and', 'then']));

export default defineRule({
  id: 'base-after-and',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'A verb that lost its ending behind “and”: “she turned and look at him”.',
  why: 'Verbs that “and” joins stand in the same tense.',
  examples: [
    { bad: 'She turned and [[look]] at him.', good: 'She turned and looked at him.' },
    { bad: 'He sat down and [[take]] off his boots.', good: 'He sat down and took off his boots.' },
    { bad: 'She kissed him and [[leave]] the room.', good: 'She kissed him and left the room.' },
    { bad: 'He ran to the door and [[open]] it.', good: 'He ran to the door and opened it.' },
    { bad: 'She took the phone and [[dial]] the number.', good: 'She took the phone and dialed the number.' },
    {
      bad: 'He leaned over the rail and [[look]] at the water.',
      good: 'He leaned over the rail and looked at the water.',
    },
    { bad: 'They laughed and then [[go]] home.', good: 'They laughed and then went home.' },
    { bad: 'The gate creaked and [[open]] slowly.', good: 'The gate creaked and opened slowly.' },
    {
      bad: 'He took the rope and cut it and [[throw]] it away.',
      good: 'He took the rope and cut it and threw it away.',
    },
    { bad: 'She closed her eyes and [[listen]].', good: 'She closed her eyes and listened.' },
    {
      bad: 'He stood by the door, and [[walk]] over to the bed.',
      good: 'He stood by the door, and walked over to the bed.',
    },
    {
      bad: 'It was late, she was tired, and it was cold. The old man got up, shook his head and [[reach]] for his hat.',
      good: 'It was late, she was tired, and it was cold. The old man got up, shook his head and reached for his hat.',
    },
    {
      bad: 'It was late, she was tired, and it was cold. Ilse had been waiting for him, and [[gather]] up her skirts.',
      good: 'It was late, she was tired, and it was cold. Ilse had been waiting for him, and gathered up her skirts.',
    },
    {
      bad: 'It is late and it is cold. She is tired, and it is dark. She sits down by the fire and [[watch]] the rain.',
      good: 'It is late and it is cold. She is tired, and it is dark. She sits down by the fire and watches the rain.',
    },
    {
      ok: 'You stand still. Corn flies about, and thirty hens move in from the yard and begin to peck. It is late, and it is cold. It is no use, and she is gone.',
      because: 'the birds do',
    },
    { ok: 'It was late, and she was tired. She had risen and come out to them.', because: 'a participle' },
    {
      ok: 'It was late, and she was tired. He ran down the steps and round the house.',
      because: 'a preposition',
    },
    {
      ok: 'It was late, and she was tired. They eat and drink the wine of their masters, and she hated it.',
      because: 'what is so',
    },
    { ok: 'The cellar was damp and close about her.', because: 'adjectives' },
    { ok: 'He took the hook and line out of the basket.', because: 'a noun' },
    { ok: 'She watched him turn and look at the sea.', because: 'bases, rightly' },
    { ok: 'He wanted to sit and drink.', because: 'behind to' },
    {
      ok: 'It is late, and I am tired. I lay the lamp on the table and get out my knife.',
      because: 'to lay, in the present',
    },
    { ok: 'She gave a nod and smile.', because: 'nouns' },
    { ok: 'She knew the face and look of the man.', because: 'nouns' },
    { ok: 'He stood there, tall and lean against the sky.', because: 'adjectives' },
    { ok: '“He turned and look at me,” she said.', because: 'speech may say so' },
    { ok: '“Come and look,” she said. “He came and left.”', because: 'both are right' },
    { ok: 'They offered food and drink.', because: 'nouns' },
    { ok: 'He told them what he knew and let them choose and take.', because: 'behind let' },
    { ok: 'She felt her knees shake and give way.', because: 'bases, rightly' },
    { ok: 'He knew that she would come and take it.', because: 'behind would' },
  ],
  check(document, context, report) {
    for (const token of document.tokensWhere({ is: pastForms, behind: joiners })) {
      if (token.register !== 'narration' || token.kind !== 'word' || document.touchesPrevious(token))
        continue;
      const and = joinerOf(document, token);
      if (!and) continue;
      const past = pasts.get(token.lower);
      const first = past && joinedTo(document, and, token, context);
      if (!first) {
        const right = formJoinedFar(document, and, token, context.speller);
        if (right)
          report({
            at: token,
            expected: [right],
            reason: `“and ${token.text}” goes on with what was told before; it should be “${right}”.`,
          });
        continue;
      }
      report({
        at: token,
        expected: [past],
        reason: `“${first.text} and ${token.text}” are of two tenses; it should be “${past}”.`,
      });
    }
  },
});
