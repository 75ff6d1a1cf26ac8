/** Finds marks in another style than the rest of the book: an ellipsis, dash, quotation mark, Mr or list comma. */
import type { Document, Token } from '../src/core/document.js';
import { defineQuestion, defineRule, number } from '../src/core/rule.js';
import { straighten } from '../src/core/text.js';
import { markStyleOf, markStyles, styledForms } from '../src/style/mark-style.js';

const id = 'mixed-marks';
const ways = new Map(markStyles.map(({ key, ways }) => [key, ways]));

const usualWay = defineQuestion(
  'mixed-marks usual way',
  ({ story }, key: string, way: string, ratio: number) => {
    const tally = (other: string) => story.census.tally(id, `${key} ${other}`);
    const names = Object.keys(ways.get(key) ?? {});
    const decided = names.find((name) => name === story.style(key));
    const most = decided ?? names.reduce((best, name) => (tally(name) > tally(best) ? name : best));
    const here = tally(way);
    const there = tally(most);
    if (most === way || (!decided && there < Math.max(5, here * ratio))) return undefined;
    return { way: most, here, there };
  },
);

export default defineRule({
  id,
  category: 'consistency',
  severity: 'suggestion',
  fix: 'unsafe',
  where: 'all',
  summary: 'A mark in another style than the book uses elsewhere.',
  why: 'Readers see a change of style as a slip; story.yml can say which style the book has.',
  options: {
    ratio: number(5, 'How many times more often the usual style must occur.'),
  },
  examples: [
    {
      bad: 'He waited[[…]] and left.',
      good: 'He waited... and left.',
      book: 'Well... no. I... see. So... then. Oh... yes. But... why. And... there. Or... not.',
    },
    {
      bad: 'He ran[[--]]and fell.',
      good: 'He ran—and fell.',
      book: 'One—two. Three—four. Five—six. Seven—eight. Nine—ten. More—less.',
    },
    {
      bad: 'Then [[Mr]] Hollis left.',
      good: 'Then Mr. Hollis left.',
      book: 'I saw Mr. Hollis. We met Mrs. Hollis. So Mr. Hollis sang. But Mr. Hollis ran. And Mr. Hollis sat.',
    },
    {
      bad: 'He was tired, [[cold and]] wet.',
      good: 'He was tired, cold, and wet.',
      book: 'It was red, white, and blue. It was big, bad, and old. It was hot, dry, and dull. It was one, two, and three. It was a, b, and c.',
    },
    { ok: 'He waited... and left.', because: 'one style' },
    { ok: 'He ran—and fell—and rose.', because: 'one style' },
    { ok: '“Mr. Hollis,” he said, “is here.”', because: 'one style' },
    { ok: '“It is six-thirty,” she said.', because: 'a hyphen is no dash' },
    { ok: 'He ran--and fell—and rose.', because: 'as many of one as of the other' },
    { ok: 'He came, she left and all was still.', because: 'clauses, not a list' },
  ],
  questions: [usualWay],
  count(document, add) {
    for (const token of document.tokensOf(styledForms)) {
      const style = markStyleOf(document, token);
      if (style) add(`${style.key} ${style.way}`);
    }
  },
  check(document, { story, options }, report) {
    for (const token of document.tokensOf(styledForms)) {
      const style = markStyleOf(document, token);
      const usual = style && story.ask(usualWay, style.key, style.way, options.ratio);
      if (!usual) continue;
      const { key, way } = style;
      const expected = corrected(document, token, key, usual.way);
      const isMissingComma = key === 'serial-comma' && usual.way === 'yes';
      // Told once for the whole book: to change this one alone would leave a pair half curly.
      const isToldOnce = key === 'quotes' || key === 'apostrophes';
      report({
        at: isMissingComma ? { first: token.index - 1, last: token.index + 1 } : token,
        expected: expected === undefined ? [] : [expected],
        reason: `The book has ${ways.get(key)?.[usual.way]} elsewhere (${usual.there} against ${usual.here}).`,
        fix: expected === undefined || isToldOnce ? 'none' : 'unsafe',
        once: isToldOnce ? `${key} ${way}` : undefined,
      });
    }
  },
});

/** The text of a token in another way; undefined where more than the token would change. */
function corrected(document: Document, token: Token, key: string, way: string): string | undefined {
  switch (key) {
    case 'ellipsis':
      return way === 'dots' ? '...' : '…';
    case 'apostrophes':
      return way === 'curly' ? token.text.replaceAll("'", '’') : straighten(token.text);
    case 'quotes':
      return way === 'straight' ? '"' : token.quote === 'open' ? '“' : '”';
    case 'mr':
      return way === 'stop' ? `${token.text}.` : undefined;
    case 'serial-comma':
      return way === 'yes' ? `${document.tokens[token.index - 1].text}, ${token.text}` : undefined;
    default:
      return touchesBoth(document, token) && way !== 'hyphen' && way !== 'spaced'
        ? way === 'em'
          ? '—'
          : '--'
        : undefined;
  }
}

function touchesBoth(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return document.touchesPrevious(token) && next !== undefined && document.touchesPrevious(next);
}
