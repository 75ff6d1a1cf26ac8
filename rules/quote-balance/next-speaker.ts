/** Weighs whether a speech that stays open goes on in the next paragraph, or lost its closing mark. */
import type { Document, Paragraph, Quotation } from '../../src/core/document.js';
import { defineQuestion } from '../../src/core/rule.js';
import type { Story } from '../../src/core/story.js';
import { words } from '../../src/core/text.js';

/** Words with which somebody answers, so that the paragraph before them was another's. */
const answers = words(`
  yes no oh well yeah yep nope why what who how ah certainly sure all right ok okay of nonsense thank perhaps maybe but
`);

/**
 * What speaks against a new speaker in a book where one speech in so many goes on in the next paragraph, to a hundredth;
 * see `suretyOfNewSpeaker`.
 */
export const useOfContinuing = defineQuestion('quote-balance continuing', ({ story: { census } }) => {
  const others = census.tally('quote-balance', 'continued') - 1;
  const perThousand = (1000 * (others + 1)) / (census.tally('quote-balance', 'speech') + 200);
  return Math.round(50 * Math.log(perThousand / 4)) / 100;
});

/**
 * How sure it is, above 0, that a paragraph without a closing mark is followed by another speaker. Weights are
 * those of a logistic regression on continued speeches and on speeches that had lost their mark, in 16 novels: a speech
 * is short that lost its mark, the next one has a tag of its own, or answers.
 */
export function suretyOfNewSpeaker(
  document: Document,
  quotation: Quotation,
  paragraph: Paragraph,
  story: Story,
): number {
  const next = document.paragraphs[paragraph.index + 1];
  const inNext = quotationsOf(document, next, quotation.index + 1);
  const last = document.tokens[paragraph.last - 1];
  let spoken = 0;
  for (let index = quotation.open; index < paragraph.last; index++)
    if (document.tokens[index].kind === 'word') spoken++;
  let surety = 2.7 - 0.6 * Math.log(spoken + 1) - 0.3 * Math.log(next.last - next.first + 1);
  if (/\?/.test(last.text)) surety += 0.9;
  if (!/^[.?!…—]/.test(last.text)) surety -= 0.9;
  // “Meet me at the station. ¶ “Ilse.”
  if (next.last - next.first <= 5 && !answers.has(firstSpoken(document, next.first))) surety -= 3;
  if (/^[,:]$/.test(last.text)) surety -= 2;
  if (spoken > 40) surety -= 1;
  // A tale told in speech: “‘No,’ said the judge. in marks of the other kind.
  if (last.quote) surety -= 1;
  if (inNext[0]?.after?.kind === 'tag') surety += 1.9;
  if (inNext.some(({ close }) => close === undefined)) surety -= 1.1;
  if (quotation.open === paragraph.first) surety += 0.9;
  if (answers.has(firstSpoken(document, next.first))) surety += 0.3;
  if (isContinuation(document, quotation)) surety -= 1.6;
  return surety - story.ask(useOfContinuing);
}

/** The quotations of a paragraph; `from` is the first that may be among them. */
function quotationsOf(document: Document, paragraph: Paragraph, from: number): Quotation[] {
  const found: Quotation[] = [];
  for (let index = from; document.quotations[index]?.paragraph <= paragraph.index; index++)
    if (document.quotations[index].paragraph === paragraph.index) found.push(document.quotations[index]);
  return found;
}

/** Whether the speech came over from the paragraph before. */
function isContinuation(document: Document, quotation: Quotation): boolean {
  for (let index = quotation.index - 1; index >= 0; index--) {
    const other = document.quotations[index];
    if (other.paragraph < quotation.paragraph)
      return other.paragraph === quotation.paragraph - 1 && other.continues;
  }
  return false;
}

/** The first word after the opening mark; of a stutter, the word that it comes to: “O-oh”. */
function firstSpoken(document: Document, open: number): string {
  const first = document.at(open + 1);
  const isStutter = first !== undefined && first.text.length < 3 && document.at(open + 2)?.text === '-';
  return (isStutter ? document.at(open + 3)?.lower : first?.lower) ?? '';
}
