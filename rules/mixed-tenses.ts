/** Finds a verb in the present in a sentence told in the past: “he stopped when she calls his name”, “he knew she hates him”. */
import type { Document, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { isToldInPresent } from './grammar/told-tense.js';
import { presentForms } from './mixed-tenses/forms.js';
import { pastFor } from './mixed-tenses/places.js';

export default defineRule({
  id: 'mixed-tenses',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'A verb in the present in a sentence told in the past: “he stopped when she calls his name”.',
  why: 'What happens at one time is told in one tense.',
  examples: [
    { bad: 'He stopped when she [[calls]] his name.', good: 'He stopped when she called his name.' },
    { bad: 'She waited until he [[comes]] back.', good: 'She waited until he came back.' },
    { bad: 'She thought that he [[likes]] her.', good: 'She thought that he liked her.' },
    {
      bad: 'She did not answer, she just [[shakes]] her head.',
      good: 'She did not answer, she just shook her head.',
    },
    { bad: 'He looked up, and she [[is]] gone.', good: 'He looked up, and she was gone.' },
    {
      ok: 'She laughed and took my hand, and she has a hand like a shovel.',
      because: 'what she has still',
    },
    { ok: 'He was, she thinks, too old for the sea.', because: 'a teller of today breaks in' },
    { bad: 'He knew she [[hates]] him.', good: 'He knew she hated him.' },
    {
      bad: 'When he came home, she [[is]] already asleep.',
      good: 'When he came home, she was already asleep.',
    },
    {
      bad: 'The lamp went out, and she [[screams]] for help.',
      good: 'The lamp went out, and she screamed for help.',
    },
    { bad: 'They ran until they [[reach]] the river.', good: 'They ran until they reached the river.' },
    { bad: 'He [[grabs]] his coat and ran out.', good: 'He grabbed his coat and ran out.' },
    {
      ok: 'He coughed, the way a cold engine does before it starts.',
      because: 'what is so of any engine',
    },
    { ok: 'He lived where she lives now.', because: 'what is still so' },
    { ok: 'She waits until he comes back.', because: 'told in the present' },
    { ok: '“He ran when she calls,” he said.', because: 'speech may say so' },
    { ok: 'I knew then what he always says.', because: 'what is so at all times' },
    {
      ok: 'She was sinister even when she smiles. He slept as they sleep in the south.',
      because: 'what is so at all times',
    },
    { ok: 'Nobody heard it. Rolf swears he did, but Rolf swears to a lot of things.', because: 'a habit' },
    { ok: '“She stopped and he looks at me,” said the boy.', because: 'speech may say so' },
  ],
  check(document, { speller }, report) {
    for (const verb of document.tokensOf(presentForms)) {
      if (verb.register !== 'narration') continue;
      const right = pastFor(document, verb, speller);
      if (!right || isToldInPresent(document, verb) || isSaidAgain(document, verb)) continue;
      report({
        at: verb,
        expected: [right],
        reason: `“${verb.text}” is in the present, the sentence in the past: “${right}”.`,
      });
    }
  },
});

/** “Rolf swears he did, but Rolf swears to a lot of things”: who writes it twice means it. */
function isSaidAgain(document: Document, verb: Token): boolean {
  const { first, last } = document.sentenceOf(verb);
  return document.tokens.slice(first, last).some((other) => other !== verb && other.lower === verb.lower);
}
