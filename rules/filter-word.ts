/** Finds a sense put between the reader and what is there: "she saw that the door was open". */
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';

const senses = words('saw heard felt noticed watched realized realised wondered sensed spotted');
const persons = words('i he she they we');

/** What follows when something goes on before the senses: "saw the door open", "felt that". */
const objects = words('the a an that his her their how as something someone somebody it him them');

export default defineRule({
  id: 'filter-word',
  category: 'style',
  severity: 'suggestion',
  off: true,
  fix: 'none',
  where: 'narration',
  summary: 'A verb of sense that stands between the reader and the scene: she saw that.',
  why: 'What the person sees can mostly be told as it is; the reader knows whose eyes it is seen by.',
  examples: [
    { bad: 'She [[saw]] that the door was open.', good: 'The door was open.' },
    { bad: 'He [[heard]] the wind howl.', good: 'The wind howled.' },
    { bad: 'They [[felt]] the ground shake.', good: 'The ground shook.' },
    { bad: 'I [[noticed]] a light in the yard.', good: 'There was a light in the yard.' },
    { ok: 'The door was open.', because: 'told as it is' },
    { ok: '“I saw the door open,” he said.', because: 'speech' },
    { ok: '“She heard a noise,” said Tomas.', because: 'speech' },
    { ok: 'He felt ill.', because: 'a state' },
    { ok: 'She had not seen him for years.', because: 'nothing is told through it' },
    { ok: 'He watched over her.', because: 'another sense of the word' },
  ],
  check(document, _context, report) {
    for (const token of document.tokens) {
      if (!senses.has(token.lower) || token.register !== 'narration') continue;
      const subject = document.at(token.index - 1);
      const next = document.at(token.index + 1);
      if (!subject || !persons.has(subject.lower) || !next || !objects.has(next.lower)) continue;
      report({
        at: token,
        reason: `“${subject.text} ${token.text}” stands between the reader and the scene.`,
      });
    }
  },
});
