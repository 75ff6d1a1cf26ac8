/** Finds a thought in the quotation marks of speech: “He knows,” she thought. */
import type { Document, Quotation } from '../src/core/document.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';

const id = 'quoted-thought';

/** A book that quotes so many thoughts does so on purpose. */
const mostQuoted = 3;

const isHabit = defineQuestion(
  `${id} habit`,
  ({ story: { census } }) => census.tally(id, 'quoted') > mostQuoted,
);

export default defineRule({
  id,
  category: 'dialogue',
  severity: 'suggestion',
  fix: 'unsafe',
  where: 'all',
  summary: 'A thought in the quotation marks of speech.',
  why: 'In quotation marks a thought reads as spoken until its tag comes; most books set it in italics, or plain.',
  examples: [
    { bad: '[[“He knows,”]] she thought.', good: 'He knows, she thought.' },
    { bad: '[[“What a night!”]] thought Ilse.', good: 'What a night! thought Ilse.' },
    { bad: '[[“He knows,”]] she thought with a start.', good: 'He knows, she thought with a start.' },
    { bad: 'He stopped. [[“Who did it?”]] he thought.', good: 'He stopped. Who did it? he thought.' },
    { ok: '“He knows,” she said.', because: 'speech' },
    { ok: '“He knows,” she thought aloud.', because: 'spoken after all' },
    { ok: '“He knows,” she said, and thought of him.', because: 'speech' },
    { ok: 'He knows, she thought.', because: 'no marks' },
    { ok: 'She thought of “the bridge” and the fog.', because: 'a name' },
    { ok: '“He knows.” She thought of the bridge.', because: 'speech, and then a thought' },
  ],
  questions: [isHabit],
  count(document, add) {
    for (const quotation of document.quotations) if (isThought(document, quotation)) add('quoted');
  },
  check(document, { story }, report) {
    for (const quotation of document.quotations) {
      if (!isThought(document, quotation) || story.ask(isHabit)) continue;
      const next = document.quotations[quotation.index + 1];
      // “He knows,” she thought, “or he guesses”: the half alone is no correction.
      if (next?.paragraph === quotation.paragraph) continue;
      const [first, last] = [document.tokens[quotation.open], document.tokens[quotation.close!]];
      report({
        at: { start: first.start, end: last.end },
        expected: [document.slice({ start: first.end, end: last.start })],
        reason: 'A thought stands in quotation marks as if it were spoken.',
      });
    }
  },
});

/** Whether a tag says that the words are thought. */
function isThought(document: Document, { depth, close, after }: Quotation): boolean {
  if (depth > 0 || close === undefined || after?.kind !== 'tag' || document.tokens[close - 1].text === '.')
    return false;
  const verb = document.tokens[after.verb];
  return (
    /^(?:thought|thinks)$/.test(verb.lower) &&
    !/^(?:aloud|out|of|about|it)$/.test(document.at(verb.index + 1)?.lower ?? '')
  );
}
