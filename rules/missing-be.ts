/** Finds a clause that lacks a form of be: “it must have easy for them”, “while we mending the nets”. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { lacksHaveBefore } from './missing-be/been.js';
import { lacksPassive, participles } from './missing-be/passive.js';
import { doneWith, lacksBeen, lacksHave, modals } from './missing-be/perfect.js';
import { lacksBeBehind } from './missing-be/predicates.js';
import { conjunctions, forms, lacksAtStart, lacksAuxiliary } from './missing-be/progressive.js';
import { lacksBeBehindThere } from './missing-be/there.js';
import { lacksVerb } from './missing-be/verbless.js';

const mayLack = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    (modals.has(lower) ||
      /^(?:will|should)$/.test(lower) ||
      conjunctions.has(lower) ||
      participles.has(text) ||
      doneWith.test(text) ||
      forms.has(lower) ||
      lower === 'there'),
);

export default defineRule({
  id: 'missing-be',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A clause without its form of be: “it must have easy for them”, “while we mending the nets”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    {
      bad: '“That must [[have hard]] on you,” she said.',
      good: '“That must have been hard on you,” she said.',
    },
    { bad: '“It must [[have rather]] dull,” he said.', good: '“It must have been rather dull,” he said.' },
    { bad: 'She must [[have very]] tired.', good: 'She must have been very tired.' },
    { bad: 'Tom slept while [[we loading]] the ship.', good: 'Tom slept while we were loading the ship.' },
    { bad: 'He saw that [[she smiling]] at him.', good: 'He saw that she was smiling at him.' },
    { bad: '[[They sitting]] by the fire when I came.', good: 'They were sitting by the fire when I came.' },
    { bad: '[[It raining]] when they left the mill.', good: 'It was raining when they left the mill.' },
    { bad: '[[We about]] to leave when it rang.', good: 'We were about to leave when it rang.' },
    { bad: '[[It too]] dark to see the path.', good: 'It was too dark to see the path.' },
    { bad: '[[She been]] there since the war.', good: 'She had been there since the war.' },
    { bad: '[[He afraid]] of the sea, and of storms.', good: 'He was afraid of the sea, and of storms.' },
    { bad: '[[He late]] again.', good: 'He was late again.' },
    {
      bad: 'While [[she been]] packing, the cab had come.',
      good: 'While she had been packing, the cab had come.',
    },
    { bad: 'The [[road been]] mended since.', good: 'The road had been mended since.' },
    { bad: 'He knocked, but [[there no]] answer.', good: 'He knocked, but there was no answer.' },
    { bad: '[[He no]] longer the youngest of them.', good: 'He was no longer the youngest of them.' },
    {
      bad: 'It was Tom, with whom [[she too]] busy to talk.',
      good: 'It was Tom, with whom she was too busy to talk.',
    },
    { ok: 'Here stood a chair, there a stool. He had come and been refused.', because: 'a verb is shared' },
    {
      ok: 'Such men as she in her youth had known. When we at last arrived, it rained.',
      because: 'the verb follows',
    },
    { bad: 'It [[would nice]] to sleep.', good: 'It would be nice to sleep.' },
    { bad: 'They [[will here]] soon.', good: 'They will be here soon.' },
    {
      bad: '“He likes her because [[she kind]] to him,” she said.',
      good: '“He likes her because she is kind to him,” she said.',
    },
    { bad: '[[It not]] fair at all.', good: 'It was not fair at all.' },
    { bad: '[[It time]] to go home.', good: 'It was time to go home.' },
    { ok: '“I must here tell of it, and I would home,” he said.', because: 'as it was said once' },
    {
      ok: 'They only open the gate at noon. You still slow at the bend.',
      because: 'adjectives that are verbs',
    },
    { ok: 'He alone knew. They alone of all the village had seen it.', because: 'nobody else' },
    {
      ok: 'He being away, and she waiting, we left. “He been there,” said the tramp.',
      because: 'beside the rest, and speech',
    },
    { bad: 'She [[should gone]] home with them.', good: 'She should have gone home with them.' },
    { bad: 'He asked [[to given]] a part.', good: 'He asked to be given a part.' },
    {
      bad: '“The boat needs [[to seen]] by all,” he said.',
      good: '“The boat needs to be seen by all,” he said.',
    },
    { ok: 'The cup was reduced to broken glass.', because: 'an adjective' },
    { ok: '“When you going back?” she asked. “So you coming or not?”', because: 'spoken questions' },
    { ok: '“You must have more than that,” he said.', because: 'more of something' },
    { ok: 'He would have good reasons to go.', because: 'an adjective before its noun' },
    { ok: '“You could have very little of it,” she said.', because: 'an amount' },
    { ok: 'He saw her smiling at him.', because: 'an object and what it does' },
    { ok: '“We’d heard that, he being away,” she said.', because: 'a comma parts them' },
    { ok: 'They had to have warm coats.', because: 'an adjective before its noun' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(mayLack)) {
      const found =
        lacksBeen(document, token) ??
        lacksAuxiliary(document, token) ??
        lacksPassive(document, token) ??
        lacksHave(document, token) ??
        lacksBeBehind(document, token) ??
        lacksAtStart(document, token) ??
        lacksHaveBefore(document, token) ??
        lacksBeBehindThere(document, token) ??
        lacksWholeVerb(document, token);
      if (found && !isSpokenInDialect(document, token)) report(found);
    }
  },
});

/** “He no longer a stranger.” */
function lacksWholeVerb(document: Document, token: Token): Report | undefined {
  const ofSubject = forms.get(token.lower);
  return ofSubject && lacksVerb(document, token, ofSubject);
}
