/** Finds an action joined to speech as if it were a tag. */
import { defineRule } from '../src/core/rule.js';
import { beatAfter } from './beat-as-tag/after-speech.js';
import { beatBefore } from './beat-as-tag/before-speech.js';

export default defineRule({
  id: 'beat-as-tag',
  category: 'dialogue',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'An action beside speech, punctuated as if it were a tag.',
  why: 'Nobody can look, walk or rub a knee words: an action beside speech is a sentence of its own, with its own capital and full stop.',
  examples: [
    { bad: '“I’m fine[[,” he]] rubbed his knee.', good: '“I’m fine.” He rubbed his knee.' },
    {
      bad: '“And then the lamp went out…” [[she]] stared at her hands.',
      good: '“And then the lamp went out…” She stared at her hands.',
    },
    {
      bad: '“Who is there?” [[her]] last question was hardly audible.',
      good: '“Who is there?” Her last question was hardly audible.',
    },
    { bad: 'He set down the lamp[[,]] “Nobody is home.”', good: 'He set down the lamp. “Nobody is home.”' },
    { bad: 'Ilse cocked her head[[,]] “You came back?”', good: 'Ilse cocked her head. “You came back?”' },
    { bad: '“We wait[[,” Tomas]] closed the shutter.', good: '“We wait.” Tomas closed the shutter.' },
    {
      bad: '“I am tired.” [[she]] yawned and closed the book.',
      good: '“I am tired.” She yawned and closed the book.',
    },
    { ok: '“I’m fine,” he said, and rubbed his knee.', because: 'a tag' },
    { ok: '“I’m fine.” He rubbed his knee.', because: 'an action, rightly' },
    { ok: 'He looked up and said, “Nobody is home.”', because: 'a tag leads to it' },
    { ok: '“I’m fine,” he put in.', because: '“put in” carries speech' },
    { ok: 'She turned, her voice low, “Nobody is home.”', because: 'a voice leads to it' },
    { ok: '“Who moved it?” they heard him ask.', because: 'the speech is what they heard' },
    { ok: '“This is mine,” was all he said.', because: 'the speech is the subject' },
    { ok: '“No joke meant,” she hurried to add.', because: 'the act is to speak' },
    { ok: 'He nodded toward the door and, “After you,” he said.', because: 'a tag follows' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (!quotation.speech || quotation.depth > 0) continue;
      const found = beatAfter(document, quotation);
      if (found) report(found);
      const led = beatBefore(document, quotation);
      if (led) report(led);
    }
  },
});
