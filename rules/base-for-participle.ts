/** Finds a verb that lost its ending behind a form of “be”: “was kill by the guard”, “had been ask to leave”. */

import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { isPassive, watched } from './grammar/passive.js';
import { passives } from './lists/passives.js';
import { participleOf } from './lists/verb-forms.js';

const forms = wordForms(new Set([...passives, ...watched]));

export default defineRule({
  id: 'base-for-participle',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary:
    'A verb that lost its ending behind a form of “be”: “was kill by the guard”, “had been ask to leave”.',
  why: 'What is done to somebody is told by the participle.',
  examples: [
    { bad: 'The scout was [[kill]] by an arrow.', good: 'The scout was killed by an arrow.' },
    { bad: 'They had been [[ask]] to leave.', good: 'They had been asked to leave.' },
    { bad: 'She was [[show]] to her room.', good: 'She was shown to her room.' },
    {
      bad: '“The bread was [[steal]] last night,” he said.',
      good: '“The bread was stolen last night,” he said.',
    },
    { bad: 'He was quickly [[push]] into the cart.', good: 'He was quickly pushed into the cart.' },
    { bad: 'Their arms were [[tie]] behind them.', good: 'Their arms were tied behind them.' },
    { bad: 'I had never been [[kiss]].', good: 'I had never been kissed.' },
    { bad: 'She felt that she was being [[watch]].', good: 'She felt that she was being watched.' },
    { bad: 'Her name was never [[mention]] again.', good: 'Her name was never mentioned again.' },
    { bad: 'The pipe wasn’t [[attach]] to the wall.', good: 'The pipe wasn’t attached to the wall.' },
    { ok: 'All he could do was send for help.', because: 'what he did' },
    { ok: 'There was guard duty, and there had been attack upon attack.', because: 'nouns' },
    { ok: 'Her only thought was escape, and his work was trade.', because: 'nouns' },
    { ok: 'She was captain once, and had been guide and friend.', because: 'nouns' },
    { ok: 'He was, as it were, forgive me, a fool.', because: 'somebody breaks in' },
    { ok: '“He be kill by they folk, ye ken,” said the old man.', because: 'dialect' },
    { ok: 'His last word was “forgive”.', because: 'a word spoken of' },
    { ok: 'They were hit, and he was hurt.', because: 'participles like their bases' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(forms)) {
      if (token.register === 'verse' || document.isHyphenated(token)) continue;
      const participle = participleOf(token.lower);
      if (participle === token.lower || !isPassive(document, token)) continue;
      if (isSpokenInDialect(document, token)) continue;
      report({
        at: token,
        expected: [participle],
        reason: `“${token.text}” should be “${participle}” behind a form of “be”.`,
      });
    }
  },
});
