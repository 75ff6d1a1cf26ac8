/** Finds a number in words that lacks its hyphen: “twenty six”. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';

const tens = words('twenty thirty forty fifty sixty seventy eighty ninety');
const ones = words(
  'one two three four five six seven eight nine first second third fourth fifth sixth seventh eighth ninth',
);

/** “At thirty one begins to ask”, “at twenty two roads met”: an age or an hour may end at the ten. */
const mayEndBefore = words('at by since from');

const tenForms = formsThat(({ lower }) => tens.has(lower));

export default defineRule({
  id: 'number-word',
  category: 'compounds',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A number from 21 to 99 in words, without its hyphen.',
  why: 'In words, the numbers from twenty-one to ninety-nine take a hyphen.',
  examples: [
    { bad: 'She was [[twenty six]] and tired.', good: 'She was twenty-six and tired.' },
    { bad: '“That makes [[forty two]] sheep,” he said.', good: '“That makes forty-two sheep,” he said.' },
    { bad: 'On her [[thirty first]] birthday it snowed.', good: 'On her thirty-first birthday it snowed.' },
    { bad: '[[Ninety nine]] steps led down.', good: 'Ninety-nine steps led down.' },
    { ok: 'She was twenty-six and tired.', because: 'the hyphen is there' },
    { ok: 'He counted ten, twenty, five at a time.', because: 'commas part them' },
    { ok: 'They set up twenty two-man tents.', because: 'the second belongs to what follows' },
    { ok: '“At thirty one begins to wonder,” she said.', because: '“one” is a pronoun' },
    { ok: '“Two hundred and six,” he counted.', because: 'no hyphen after a hundred' },
    { ok: 'Twenty second lieutenants stood in a row.', because: 'second is their rank' },
  ],
  check(document, _context, report) {
    for (const ten of document.tokensOf(tenForms)) {
      const one = document.at(ten.index + 1);
      if (!one || !ones.has(one.lower) || one.sentence !== ten.sentence || document.touchesPrevious(one))
        continue;
      const before = document.previousInSentence(ten);
      if (before && mayEndBefore.has(before.lower)) continue;
      if (before?.text === '-' && document.touchesPrevious(ten)) continue;
      const after = document.at(one.index + 1);
      if (after?.text === '-' && document.touchesPrevious(after)) continue;
      if (
        one.lower === 'second' &&
        after?.kind === 'word' &&
        /^(?:lieut|l[tT]|intervals?$)/.test(after.lower)
      )
        continue;
      const expected = `${ten.text}-${one.text}`;
      report({
        at: { first: ten.index, last: one.index + 1 },
        expected: [expected],
        reason: `“${ten.text} ${one.text}” takes a hyphen: “${expected}”.`,
      });
    }
  },
});
