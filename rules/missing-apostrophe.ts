/** Finds contractions written without their apostrophe. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat, wordForms } from '../src/core/forms.js';
import { defineQuestion, defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import { isCapitalized, matchCase } from '../src/core/text.js';
import { withoutApostrophe } from './lists/contractions.js';
import { isFirstPerson, isNegation, isWeAre } from './missing-apostrophe/homographs.js';

/** Whether the book rather writes a word without its apostrophe. */
const isUsual = defineQuestion(
  'missing-apostrophe usual',
  ({ story: { census } }, bare: string, right: string) => {
    const uses = census.tally('missing-apostrophe', bare);
    return uses > 3 && uses > census.lower(right);
  },
);
const bareForms = wordForms(withoutApostrophe);
const mayLack = formsThat(
  ({ kind, lower }) =>
    kind === 'word' && (withoutApostrophe.has(lower) || /^(?:cant|wont|were|ill|id)$/.test(lower)),
);
const semicolon = formsThat(({ text }) => text === ';');

export default defineRule({
  id: 'missing-apostrophe',
  category: 'apostrophes',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A contraction without its apostrophe.',
  why: 'The apostrophe stands for the letters left out: do not, don’t.',
  examples: [
    { bad: '“We [[dont]] sail on Sundays,” she said.', good: '“We don’t sail on Sundays,” she said.' },
    {
      bad: '“[[Thats]] the last of the bread,” said Tomas.',
      good: '“That’s the last of the bread,” said Tomas.',
    },
    { bad: '“I [[cant]] see the shore,” he said.', good: '“I can’t see the shore,” he said.' },
    { bad: '“They [[wont]] find us here,” she said.', good: '“They won’t find us here,” she said.' },
    { bad: '“[[Ill]] be back by noon,” said Ilse.', good: '“I’ll be back by noon,” said Ilse.' },
    { bad: '“It was five [[oclock]],” he said.', good: '“It was five o’clock,” he said.' },
    { bad: '“I [[don;t]] know,” she said.', good: '“I don’t know,” she said.' },
    { bad: '“The door [[wont]] open,” he said.', good: '“The door won’t open,” he said.' },
    { bad: '“[[Were]] going home,” she said.', good: '“We’re going home,” she said.' },
    {
      bad: '“It was the best thing [[Id]] ever seen,” he said.',
      good: '“It was the best thing I’d ever seen,” he said.',
    },
    { ok: '“Were going and staying the same to you?” he asked.', because: 'a question' },
    { ok: 'She was wont to rise early, as was her wont.', because: 'a habit' },
    { ok: '“Spare me the cant of the court,” he said.', because: 'hollow talk' },
    { ok: '“Ill news, I fear,” said the guard.', because: 'an adjective' },
    { ok: 'He threw the shell into the well.', because: 'nouns' },
    { ok: '“She lets the cat out,” he said.', because: 'the verb' },
    { ok: '“He’s thinkin’ ’bout ’em,” said Tom.', because: 'letters dropped, each with its apostrophe' },
    { ok: 'Don’t tell her.', because: 'right as it is' },
  ],
  questions: [isUsual],
  count(document, add) {
    for (const { lower } of document.tokensOf(bareForms)) add(lower);
  },
  check(document, context, report) {
    for (const token of document.tokensWhere({ is: mayLack, before: semicolon })) {
      if (token.kind !== 'word') continue;
      const typed = semicolonFor(document, token, context);
      if (typed) report(typed);
      const right = rightFor(document, token, context);
      if (!right) continue;
      const expected = matchCase(right, token.text).replace("'", document.apostrophe);
      report({ at: token, expected: [expected], reason: `“${token.text}” is written “${expected}”.` });
    }
  },
});

/** “don;t”: the key beside the apostrophe. */
function semicolonFor(
  document: Document,
  token: Token,
  { speller }: RuleContext<unknown>,
): Report | undefined {
  const mark = document.at(token.index + 1);
  const after = document.at(token.index + 2);
  if (mark?.text !== ';' || !after || !/^(?:t|s|m|d|re|ve|ll)$/.test(after.text)) return undefined;
  if (!document.touchesPrevious(mark) || !document.touchesPrevious(after)) return undefined;
  const expected = token.text + document.apostrophe + after.text;
  if (!speller.has(expected)) return undefined;
  return {
    at: { first: token.index, last: after.index + 1 },
    expected: [expected],
    reason: `“${token.text};${after.text}” has a semicolon for its apostrophe.`,
  };
}

function rightFor(document: Document, token: Token, { story }: RuleContext<unknown>): string | undefined {
  const { lower } = token;
  const sure = withoutApostrophe.get(lower);
  if (sure) {
    // "im" and "ive" are lowercase-i's; "Im Westen" is German.
    const next = document.at(token.index + 1);
    if (sure.startsWith('I') && (!isCapitalized(token.text) || (next && isCapitalized(next.text))))
      return undefined;
    if (story.declares(token.text) || document.at(token.index + 1)?.text === '-') return undefined;
    return story.ask(isUsual, lower, sure) ? undefined : sure;
  }
  switch (lower) {
    case 'cant':
    case 'wont':
      return isNegation(document, token) ? (lower === 'cant' ? "can't" : "won't") : undefined;
    case 'were':
      return isWeAre(document, token) ? "we're" : undefined;
    case 'ill':
    case 'id':
      return isFirstPerson(document, token, lower) ? (lower === 'ill' ? "I'll" : "I'd") : undefined;
    default:
      return undefined;
  }
}
