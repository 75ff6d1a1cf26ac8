/** Finds a possessive of a common noun written as a plural. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { judge, mayOwn } from './missing-possessive/places.js';

const ownerForms = formsThat(
  ({ kind, lower }) => kind === 'word' && lower.endsWith('s') && lower.length > 3 && mayOwn(lower),
);

export default defineRule({
  id: 'missing-possessive',
  category: 'apostrophes',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A possessive of a common noun without its apostrophe.',
  why: 'What belongs to somebody stands behind an apostrophe: the night’s work, the girl’s hair.',
  examples: [
    {
      bad: '“I fell asleep over the [[nights]] work,” she said.',
      good: '“I fell asleep over the night’s work,” she said.',
    },
    { bad: '“He bound the [[giants]] feet,” she said.', good: '“He bound the giant’s feet,” she said.' },
    { bad: '“They held each [[others]] hands,” he said.', good: '“They held each other’s hands,” he said.' },
    { bad: '“It was a [[moments]] work,” said Tomas.', good: '“It was a moment’s work,” said Tomas.' },
    { bad: '“Give me two [[weeks]] notice,” she said.', good: '“Give me two weeks’ notice,” she said.' },
    { bad: '“I have read [[todays]] paper,” he said.', good: '“I have read today’s paper,” he said.' },
    { bad: 'He’d stayed at a [[friends]] house.', good: 'He’d stayed at a friend’s house.' },
    { bad: 'She’d laid a hand on the [[boys]] shoulder.', good: 'She’d laid a hand on the boy’s shoulder.' },
    { bad: 'The [[boys]] parents hadn’t come.', good: 'The boy’s parents hadn’t come.' },
    { bad: 'He’d missed his [[mothers]] stew.', good: 'He’d missed his mother’s stew.' },
    { bad: 'She’d put on her [[dads]] old coat.', good: 'She’d put on her dad’s old coat.' },
    {
      bad: 'He’d seen the light of a [[fishermens]] boat.',
      good: 'He’d seen the light of a fishermen’s boat.',
    },
    { ok: 'The omens were good, and the specimens fresh.', because: 'plurals' },
    { ok: 'My fathers were kings, and their mothers cooks.', because: 'many' },
    { ok: 'The girls face the wall and count.', because: 'a verb' },
    { ok: 'In those days people walked.', because: 'a plural' },
    { ok: '“He mans the gate by night,” she said.', because: 'a verb' },
    { ok: '“The others hands were full,” is a line she crossed out.', because: 'only “each others” is sure' },
    { ok: '“For three days work was slow,” he said.', because: 'the work is a subject' },
    { ok: '“I know that girls will be girls,” he said, “and that fathers love them.”', because: 'a verb' },
    { ok: 'The sisters looked at the night sky.', because: 'nothing is owned' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(ownerForms)) {
      const found = judge(document, token);
      if (found) report(found);
    }
  },
});
