/** Finds a space typed a key too early or too late, and one that breaks a word. */

import { defineRule } from '../src/core/rule.js';
import { movedSpaces } from '../src/slips/moved-space.js';

export default defineRule({
  id: 'misplaced-space',
  category: 'spelling',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  hears: 'fit',
  summary: 'A space typed a key too early or too late.',
  why: 'With the space one key on, both are everyday words; as they stand, one is none.',
  examples: [
    { bad: 'She sat down [[o nthe]] stairs.', good: 'She sat down on the stairs.' },
    { bad: 'He hid [[behin dthe]] bar.', good: 'He hid behind the bar.' },
    { bad: '“I ran [[fro mthe]] others,” she said.', good: '“I ran from the others,” she said.' },
    { bad: 'They were [[wor king]] late again.', good: 'They were working late again.' },
    { ok: '“Th’ man’s mad, an’ no mistake,” said the smith.', because: 'speech as it sounds' },
    { ok: 'Plan b was worse than plan a.', because: 'a letter that counts' },
    { ok: 'They sang la la la all day.', because: 'words' },
    { ok: '“Sing ing was ne ver my for te, but drink ing is,” he said.', because: 'a drunkard' },
    { ok: '“Dis iss it, ja? Iss it not?” he said.', because: 'an accent' },
    { ok: 'The tall mage sat in the tavern.', because: 'other letters would do as well' },
  ],
  check(document, context, report) {
    for (const { first, second, expected } of movedSpaces(document, context).values()) {
      report({
        at: { first: first.index, last: second.index + 1 },
        expected: [expected],
        reason: `“${first.text} ${second.text}” has its space in the wrong place: “${expected}”.`,
      });
    }
  },
});
