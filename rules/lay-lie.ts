/** Finds “laid” and “laying” where nothing is laid: “the dog laid by the fire”. */
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { correctionOf } from './lay-lie/verbs.js';

const lays = wordForms(words('lay lays laid laying lied'));

export default defineRule({
  id: 'lay-lie',
  category: 'grammar',
  severity: 'error',
  fix: 'safe',
  where: 'narration',
  summary: '“laid” or “laying” for “lay” or “lying”, where nothing is laid down.',
  why: 'To lay takes an object (she laid the book down); to lie takes none (she lay down, had lain, was lying).',
  examples: [
    { bad: 'She [[laid]] under the tree and listened.', good: 'She lay under the tree and listened.' },
    { bad: 'As he [[laid]] in the grass, a bee came by.', good: 'As he lay in the grass, a bee came by.' },
    { bad: 'He [[laid]] down on the bed.', good: 'He lay down on the bed.' },
    { bad: 'She came in and [[laid]] on the floor.', good: 'She came in and lay on the floor.' },
    { bad: 'The cat was [[laying]] on the stairs.', good: 'The cat was lying on the stairs.' },
    { bad: 'Tired out, she went to [[lay]] down.', good: 'Tired out, she went to lie down.' },
    { bad: 'Nobody knew what [[laid]] ahead.', good: 'Nobody knew what lay ahead.' },
    { bad: 'He had [[laid]] awake all night.', good: 'He had lain awake all night.' },
    { bad: 'She [[lied]] the book on the table.', good: 'She laid the book on the table.' },
    { bad: 'He [[lied]] very still for an hour.', good: 'He lay very still for an hour.' },
    { bad: 'He [[lays]] down on the couch.', good: 'He lies down on the couch.' },
    { bad: 'She stood where he [[lied]], and wept.', good: 'She stood where he lay, and wept.' },
    { ok: 'The hen lays in the barn. She lays down her pen.', because: 'eggs, and an object' },
    { ok: 'She laid her hand on the table.', because: 'she laid something' },
    { ok: 'The hand she laid on his arm was cold.', because: 'the hand is what she laid' },
    { ok: 'He laid down his pen and laid in supplies.', because: 'with objects' },
    { ok: 'The hens were laying in the barn.', because: 'eggs' },
    { ok: '“I just laid on the bed all day,” he said.', because: 'speech may say so' },
    { ok: '“She was laying there,” said Tom.', because: 'speech may say so' },
    { ok: 'The cards were laid on the cloth.', because: 'a passive' },
    { ok: 'She lay on the grass.', because: 'the past of to lie' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(lays)) {
      const expected = correctionOf(document, token);
      if (!expected) continue;
      report({
        at: token,
        expected: [expected],
        reason: `“${token.text}” needs an object; where somebody or something just lies, it is “${expected}”.`,
      });
    }
  },
});
