/** Finds a verb that lost its -ing: “she was sing softly”, “he kept walk”, “instead of wait he left”. */

import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { matchCase, words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { isSlipOfAnyone, lacksEnding, mayLack } from './base-for-gerund/places.js';
import { lacksTo } from './grammar/lacking-to.js';
import { isPassive } from './grammar/passive.js';
import { gerundOf } from './lists/verb-forms.js';

/** Behind these no speaker but of dialect says the base. */
const saidByNobody = words('without by besides beside despite of on you he she they');

const mayLackForms = formsThat(({ text, lower }) => text === lower && mayLack(lower));

export default defineRule({
  id: 'base-for-gerund',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A verb that lost its -ing: “she was sing softly”, “he kept walk”, “instead of wait he left”.',
  why: 'What somebody is doing, keeps doing or leaves off doing is told by the form in -ing.',
  examples: [
    { bad: 'She was [[sing]] softly to the child.', good: 'She was singing softly to the child.' },
    { bad: 'He had been [[work]] all day.', good: 'He had been working all day.' },
    { bad: 'He kept [[look]] over his shoulder.', good: 'He kept looking over his shoulder.' },
    { bad: 'They stopped [[talk]] when he came in.', good: 'They stopped talking when he came in.' },
    { bad: 'She started [[laugh]] at him.', good: 'She started laughing at him.' },
    {
      bad: '“He left without [[say]] a word,” she said.',
      good: '“He left without saying a word,” she said.',
    },
    { bad: 'Without [[look]] back she ran.', good: 'Without looking back she ran.' },
    { bad: 'Instead of [[wait]] for him they left.', good: 'Instead of waiting for him they left.' },
    { bad: 'She looked forward to [[see]] the sea.', good: 'She looked forward to seeing the sea.' },
    { bad: 'He was tired of [[run]] away.', good: 'He was tired of running away.' },
    { bad: 'She thanked him for [[save]] her life.', good: 'She thanked him for saving her life.' },
    { bad: '“What are you [[do]] here?” he asked.', good: '“What are you doing here?” he asked.' },
    { bad: 'They went [[swim]] in the lake.', good: 'They went swimming in the lake.' },
    { bad: 'He was not interested in [[buy]] it.', good: 'He was not interested in buying it.' },
    { bad: 'They enjoyed [[sing]] by the fire.', good: 'They enjoyed singing by the fire.' },
    { bad: 'She was busy [[make]] dinner.', good: 'She was busy making dinner.' },
    { bad: 'She couldn’t help [[smile]] at that.', good: 'She couldn’t help smiling at that.' },
    {
      ok: 'For be it known, and for imagine it who can, he was limp and lean.',
      because: 'wishes, and adjectives',
    },
    { ok: 'All she did was sing, and all they wanted was work.', because: 'what was done' },
    { ok: '“He be go home soon,” said the old man. “He was go.”', because: 'speech may say so' },
    { bad: 'He was [[carry]] a lantern.', good: 'He was carrying a lantern.' },
    { bad: 'She was [[hold]] the rope.', good: 'She was holding the rope.' },
    { bad: '“I was [[think]] about it, sir,” she said.', good: '“I was thinking about it, sir,” she said.' },
    { bad: 'Ilse was [[look]] at the inkwell.', good: 'Ilse was looking at the inkwell.', story: ['Ilse'] },
    { bad: 'His sister was [[listen]] at the door.', good: 'His sister was listening at the door.' },
    { bad: 'They were all [[yell]] at him.', good: 'They were all yelling at him.' },
    { ok: 'Their plan was look for the gate and get in.', because: 'what the plan was' },
    { ok: 'They began eat, and she began sing.', because: 'missing-to puts it right' },
    { ok: 'They kept watch, and she kept hold of the rope.', because: 'nouns' },
    { ok: 'He was mean, and they were close.', because: 'adjectives' },
    { ok: 'Without help they could not stop work.', because: 'nouns' },
    { ok: '“I was run over,” she said. He was run down, too.', because: 'a participle' },
    { ok: 'She looked forward to work and to supper.', because: 'nouns' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(mayLackForms)) {
      if (
        token.register === 'verse' ||
        document.touchesPrevious(token) ||
        document.at(token.index + 1)?.text === '-'
      )
        continue;
      const before = document.previousInSentence(token);
      if (
        !before ||
        (token.register === 'dialogue' && !saidByNobody.has(before.lower) && !isSlipOfAnyone(token))
      )
        continue;
      if (!lacksEnding(document, token, before) || isSpokenInDialect(document, token)) continue;
      // “They began eat” may lack either; missing-to tells it.
      if (isPassive(document, token) || lacksTo(document, token)) continue;
      const gerund = gerundOf(token.lower);
      report({
        at: token,
        expected: [matchCase(gerund, token.text)],
        reason: `“${before.text} ${token.text}” should be “${before.text} ${gerund}”.`,
      });
    }
  },
});
