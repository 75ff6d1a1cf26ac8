/** Finds quotation marks and apostrophes of the wrong shape: turned the wrong way, or straight among curly ones. */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type Report } from '../src/core/rule.js';

const id = 'quote-shape';
const curlyOf: Record<string, [string, string]> = { double: ['“', '”'], single: ['‘', '’'] };
const straightOf: Record<string, string> = { double: '"', single: "'" };

/** Whether the book's quotation marks are curly ones. */
const isCurly = defineQuestion(
  'quote-shape curly',
  ({ story: { census } }) => census.tally(id, 'curly') >= census.tally(id, 'straight'),
);

const turnedApostrophes = formsThat(({ kind, text }) => kind !== 'mark' && text.includes('‘'));

export default defineRule({
  id,
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A curly mark turned the wrong way, or straight and curly marks in one pair.',
  why: 'Opening marks curl one way and closing marks and apostrophes the other; a pair has one shape.',
  examples: [
    { bad: "“I didn't mean to—[[“]]\n\nHe left.", good: "“I didn't mean to—”\n\nHe left." },
    { bad: "“Don't let [[‘em]] inside.”", good: "“Don't let ’em inside.”" },
    { bad: '[["]]Get inside,” she said. “Now.”', good: '“Get inside,” she said. “Now.”' },
    { bad: '“Get inside,[["]] she said. “Now.”', good: '“Get inside,” she said. “Now.”' },
    { bad: "[[”]]Don't go,” she said.", good: "“Don't go,” she said." },
    {
      bad: "“It wasn't in the winter of [[‘89]],” he said.",
      good: "“It wasn't in the winter of ’89,” he said.",
    },
    { ok: '“Get ’em inside,” she said.', because: 'an apostrophe, rightly' },
    { ok: '“He told me ‘never,’ and left,” she said.', because: 'a quotation in a quotation' },
    { ok: '“Does it say ‘six’ instead of ‘seventy-one’?” she asked.', because: 'a number quoted' },
    { ok: '"Get inside," she said.', because: 'straight throughout' },
    { ok: '“I never meant to—”', because: 'both turned the right way' },
    { ok: 'The boys’ father shouted, “Come ’ere!”', because: 'apostrophes that end and begin a word' },
    { ok: "“Don't,” she said.", because: 'a straight apostrophe is a matter for the style sheet' },
  ],
  questions: [isCurly],
  count(document, add) {
    for (const { open } of document.quotations)
      add(/["']/.test(document.tokens[open].text) ? 'straight' : 'curly');
  },
  check(document, { story }, report) {
    const curly = story.ask(isCurly);
    for (const quotation of document.quotations) {
      const found = wrongShape(document, quotation, curly);
      if (found) report(found);
    }
    for (const token of document.tokensOf(turnedApostrophes)) {
      report({
        at: token,
        expected: [token.text.replaceAll('‘', '’')],
        reason: `The apostrophe of “${token.text.replaceAll('‘', '’')}” is turned the wrong way.`,
      });
    }
  },
});

/** The mark of a pair that does not fit the other; `curly` is what the book uses. */
function wrongShape(document: Document, quotation: Quotation, curly: boolean): Report | undefined {
  const open = document.tokens[quotation.open];
  const close = quotation.close === undefined ? undefined : document.tokens[quotation.close];
  if (/[«»„]/.test(open.text)) return undefined;
  const [opening, closing] = curlyOf[quotation.mark];
  const straight = straightOf[quotation.mark];
  if (open.text === closing) return turned(open, opening);
  if (close?.text === opening) return turned(close, closing);
  if (!close || (open.text === straight) === (close.text === straight)) return undefined;
  const isOpenWrong = (open.text === straight) === curly;
  const wrong = isOpenWrong ? open : close;
  const right = curly ? (isOpenWrong ? opening : closing) : straight;
  return { at: wrong, expected: [right], reason: 'One mark of this pair is straight and the other curly.' };
}

function turned(mark: Token, right: string): Report {
  return { at: mark, expected: [right], reason: `The quotation mark ${mark.text} is turned the wrong way.` };
}
