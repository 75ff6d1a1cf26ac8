/** Finds a small number in figures where the book writes such numbers in words: “3 boats”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { capitalize, isCapitalized, words } from '../src/core/text.js';
import { measures, named } from './lists/measures.js';

const id = 'number-style';

const ones =
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
  eighteen nineteen`.split(/\s+/);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
/** “One” and “second” are other words too. */
const spelled = words([...ones.slice(2), ...tens].join(' '));

/** Words for figures stand so many times as often in a book that writes in words. */
const leastRatio = 3;

/** Whether the book writes small numbers in words. */
const isInWords = defineQuestion(
  `${id} words`,
  ({ story: { census } }) => census.tally(id, 'word') >= Math.max(4, leastRatio * census.tally(id, 'figure')),
);

const smallNumber = /^(?:[2-9]|[1-9]\d|100)$/;

const figures = formsThat(({ kind, text }) => kind === 'number' && smallNumber.test(text));
const numbers = formsThat(
  ({ kind, text, lower }) => spelled.has(lower) || (kind === 'number' && smallNumber.test(text)),
);

export default defineRule({
  id,
  category: 'consistency',
  severity: 'suggestion',
  fix: 'unsafe',
  where: 'all',
  summary: 'A number up to one hundred in figures, in a book that writes such numbers in words.',
  why: 'Most books write the numbers up to one hundred in words, and a book writes them in one way.',
  examples: [
    {
      bad: 'She saw [[3]] boats.',
      good: 'She saw three boats.',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
    {
      bad: '“I counted [[24]] sheep,” he said.',
      good: '“I counted twenty-four sheep,” he said.',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
    {
      bad: '[[12]] men stood there.',
      good: 'Twelve men stood there.',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
    {
      bad: 'He bought [[40]] apples.',
      good: 'He bought forty apples.',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
    { ok: 'She saw 3 boats and 4 men.', because: 'the book writes figures' },
    {
      ok: 'He lived in Room 12.',
      because: 'a name',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
    {
      ok: '“It is 10:30,” she said. “The year is 1845.”',
      because: 'the time, and a year',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
    {
      ok: 'It weighed 20 kg and cost $15, or 5%.',
      because: 'measures',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
    {
      ok: '“The F-16 won 3-2 on the 5th,” he said.',
      because: 'a model, a result and a date',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
    {
      ok: 'Airlock 3 stuck again. She took the 38 bus home.\n\n[You have 5 points left.]',
      because: 'what has the number as its name, and a game that tells',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
    {
      ok: 'She saw 350 boats.',
      because: 'above one hundred',
      book: 'Two men came. He had four sons, and five dogs. Six of them ran, and ten stayed.',
    },
  ],
  questions: [isInWords],
  count(document, add) {
    for (const token of document.tokensOf(numbers)) {
      if (spelled.has(token.lower)) add('word');
      else if (wordsFor(document, token) !== undefined) add('figure');
    }
  },
  check(document, { story }, report) {
    for (const token of document.tokensOf(figures)) {
      const meant = wordsFor(document, token);
      if (meant === undefined || !story.ask(isInWords)) continue;
      const expected = document.opensSentence(token) ? capitalize(meant) : meant;
      report({
        at: token,
        expected: [expected],
        reason: `The book writes such numbers in words: “${expected}”.`,
      });
    }
  },
});

/** The words for a number from 2 to 100 in figures that counts something. */
function wordsFor(document: Document, token: Token): string | undefined {
  if (token.kind !== 'number' || !smallNumber.test(token.text)) return undefined;
  if (document.paragraphOf(token).kind !== 'prose') return undefined;
  const [before, next] = [document.at(token.index - 1), document.at(token.index + 1)];
  if (document.touchesPrevious(token) && before?.quote !== 'open') return undefined;
  if (before?.sentence === token.sentence) {
    // “Stage 16”, “No. 3”
    if (before.kind === 'word' && (named.has(before.lower) || isName(document, before))) return undefined;
    if (before.text === '.') return undefined;
  }
  // “the 5th”, “3-2”, “10:30”, “5%”; a comma or stop behind it may be a list's or a label's.
  if (next?.kind !== 'word' || document.touchesPrevious(next) || measures.has(next.lower)) return undefined;
  if (isCapitalized(next.text) || isLabel(document, token, next) || isNotice(document, token))
    return undefined;
  const value = Number(token.text);
  if (value === 100) return 'a hundred';
  if (value < 20) return ones[value];
  const [ten, one] = [tens[Math.floor(value / 10) - 2], value % 10];
  return one === 0 ? ten : `${ten}-${ones[one]}`;
}

/** “Airlock 3 sticking again”, “the 38 bus”: what has the number, and not so many of what follows. */
function isLabel(document: Document, token: Token, next: Token): boolean {
  const before = document.previousInSentence(token);
  if (before?.kind !== 'word') return false;
  const isOne = /(?:[^s]|[iu]s|ss)$/.test(next.lower) && document.partOfSpeech(next) === 'NOUN';
  if (/^(?:the|a|that|this|my|our)$/.test(before.lower))
    return isOne && !/^(?:men|women|people|children)$/.test(next.lower);
  return /^(?:NOUN|PROPN)$/.test(document.partOfSpeech(before)) && !/s$/.test(next.lower);
}

/** “[You have 5 points left.]”: what a machine or a game tells, in brackets. */
function isNotice(document: Document, token: Token): boolean {
  const { first } = document.paragraphOf(token);
  return /^[[<{【]/.test(document.tokens[first].text);
}

function isName(document: Document, token: Token): boolean {
  return isCapitalized(token.text) && !document.hasFreeCapital(token) && token.text !== 'I';
}
