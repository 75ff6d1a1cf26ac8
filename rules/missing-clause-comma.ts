/** Finds a comma left out before “but” or “and” with a clause of its own, where the book sets it elsewhere. */

import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { and, andClause } from './missing-clause-comma/and.js';
import { commaBehind, setsComma } from './reports/comma.js';

const subjects = words(
  "he she they we i it there i'm he's she's it's they're we're you're i'd he'd she'd they'd we'd",
);
const ownSubjects = words(
  "he she they we i it you there who this that these those i'm he's she's it's they're we're i'd he'd she'd",
);

/** Before "but", these make it mean "except": "nothing but he knew". */
const exceptions = words(`
  nothing nobody none anything anybody anyone everything everybody everyone all one other else no any only
  cannot help doubt know
`);

/** Whether the book sets the comma: thirty times as often as it leaves it out. */
const sets = setsComma('missing-clause-comma', 30);

/** How doubtful a comma is that “and” lacks, by the habit of the book; -1 where the book leaves it out often enough. */
const doubtOfAnd = defineQuestion('missing-clause-comma and', ({ story: { census } }) => {
  const comma = census.tally('missing-clause-comma', 'and comma');
  const bare = census.tally('missing-clause-comma', 'and bare');
  if (comma >= Math.max(20, bare * 15)) return 1;
  return comma >= Math.max(5, bare * 5) ? 2.5 : -1;
});

const but = wordForms(words('but'));

export default defineRule({
  id: 'missing-clause-comma',
  category: 'sentences',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'No comma before “but” or “and” with a clause of its own, in a book that sets it elsewhere.',
  why: 'A comma parts two main clauses: she called, but he was gone.',
  examples: [
    {
      bad: 'She called from the [[gate but]] he was gone.',
      good: 'She called from the gate, but he was gone.',
    },
    { bad: 'He looked for the [[boat but]] it had sunk.', good: 'He looked for the boat, but it had sunk.' },
    {
      bad: '“I may be [[old but]] I can still row,” she said.',
      good: '“I may be old, but I can still row,” she said.',
    },
    {
      bad: 'They knocked at the [[door but]] there was no answer.',
      good: 'They knocked at the door, but there was no answer.',
    },
    {
      bad: 'They drank from the [[spring and]] it was sweet.',
      good: 'They drank from the spring, and it was sweet.',
      book: 'She opened the old door, and he came in. They ate all the bread, and we had none.\n\n'.repeat(
        12,
      ),
      careless: true,
    },
    {
      ok: 'They drank from the spring and it was sweet. If he saw it and she was there, they ran.',
      because: 'no habit is known',
      careless: true,
    },
    { ok: 'There was nobody but he and she.', because: '“except”' },
    { ok: '“Tired but happy, they came home,” he said.', because: 'two adjectives' },
    {
      ok: '“It’s late but I know,” he said. She called but he slept. He ran but she won. We ate but they left.',
      because: 'the book’s own way',
    },
    { ok: 'She called, but he was gone.', because: 'right as it is' },
    { ok: '“Who but he would dare?” she asked.', because: '“except”' },
    { ok: 'He was old but strong.', because: 'no clause follows' },
    {
      ok: '“I was late, I ran, I was out of breath but I got there,” she said. He called, but she slept.',
      because: 'a run of clauses, as they are told in one breath',
    },
  ],
  questions: [sets, doubtOfAnd],
  count(document, add) {
    for (const token of document.tokensOf(but)) {
      if (!subjects.has(document.at(token.index + 1)?.lower ?? '')) continue;
      if (document.at(token.index - 1)?.text === ',') add('comma');
      else if (isClause(document, token)) add('bare');
    }
    for (const token of document.tokensOf(and)) {
      const clause = andClause(document, token);
      if (clause) add(clause.comma ? 'and comma' : 'and bare');
    }
  },
  check(document, { story }, report) {
    const doubt = story.ask(doubtOfAnd);
    for (const token of doubt < 0 ? [] : document.tokensOf(and)) {
      const clause = andClause(document, token);
      if (clause && !clause.comma)
        report({ ...commaBehind(document, clause.last, 'A comma parts the clause behind “and”.'), doubt });
    }
    if (!story.ask(sets)) return;
    for (const token of document.tokensOf(but)) {
      if (!isClause(document, token)) continue;
      const before = document.tokens[token.index - 1];
      report(commaBehind(document, before, 'A comma parts the clause behind “but”.'));
    }
  },
});

/** Whether `but` without a comma stands between two clauses that have a subject each. */
function isClause(document: Document, but: Token): boolean {
  const subject = document.at(but.index + 1);
  const before = document.at(but.index - 1);
  if (before?.kind !== 'word' || before.sentence !== but.sentence) return false;
  if (!subject || !subjects.has(subject.lower) || document.at(but.index + 2)?.kind !== 'word') return false;
  const { first } = document.sentenceOf(but);
  let hasSubject = false;
  let length = 0;
  if (isBreathless(document, first, before.index)) return false;
  for (let index = before.index; index >= first; index--) {
    const token = document.tokens[index];
    if (token.quote || /^[,;:—–(]/.test(token.text)) break;
    if (token.kind !== 'word') continue;
    if (exceptions.has(token.lower)) return false;
    if (ownSubjects.has(token.lower)) hasSubject = true;
    length++;
  }
  return hasSubject && length >= 3;
}

/** “I was late, I ran, I was out of breath”: a run of clauses with nothing but commas between them. */
function isBreathless(document: Document, first: number, last: number): boolean {
  let clauses = 0;
  // No further back than a breath, for a sentence may be a chapter.
  for (let index = Math.max(first + 1, last - 20); index < last; index++)
    if (document.tokens[index].text === ',' && ownSubjects.has(document.tokens[index + 1].lower)) clauses++;
  return clauses > 1;
}
