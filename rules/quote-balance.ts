/** Finds quotation marks that open and never close, or close and never opened. */
import type { Document, Paragraph, Quotation } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { closeBefore, openAt, strayAt, strayClose } from './quote-balance/missing-mark.js';
import { suretyOfNewSpeaker, useOfContinuing } from './quote-balance/next-speaker.js';

/** How unsure it may be that another speaks next, and how much more doubt is told: a speech in order is worse to break. */
const [mostUnsure, caution] = [3, 2.6];

const doubleMarks = formsThat(({ text }) => /["“”]/.test(text));

export default defineRule({
  id: 'quote-balance',
  category: 'dialogue',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A quotation mark that opens and never closes, or closes and never opened.',
  why: 'Every speech opens and closes once; only a speech that goes on in the next paragraph, which opens again, stays open.',
  examples: [
    {
      bad: '“I came to say [[farewell.]]\n\nHe left before dawn.',
      good: '“I came to say farewell.”\n\nHe left before dawn.',
    },
    {
      bad: '“Well,” he said. “I do not know your [[name.]]\n\nShe bowed.',
      good: '“Well,” he said. “I do not know your name.”\n\nShe bowed.',
    },
    {
      bad: '“Where did you find [[it?]]\n\n“Down by the river,” she said.',
      good: '“Where did you find it?”\n\n“Down by the river,” she said.',
    },
    {
      bad: '“I am leaving,” I told him. [[My]] ship is ready.”',
      good: '“I am leaving,” I told him. “My ship is ready.”',
    },
    { bad: '[[I]] am leaving,” he said.', good: '“I am leaving,” he said.' },
    {
      bad: '“I am [[leaving,]] he said. “Do not follow.”',
      good: '“I am leaving,” he said. “Do not follow.”',
    },
    {
      bad: '“Is that a [[lantern]] Tomas asked.\n\nNobody answered.',
      good: '“Is that a lantern?” Tomas asked.\n\nNobody answered.',
    },
    {
      bad: '“You are shorter than your [[sister]] she says.\n\nI bow.',
      good: '“You are shorter than your sister,” she says.\n\nI bow.',
    },
    {
      bad: '“So this is the [[boy]] she said to the window. “He is small.”',
      good: '“So this is the boy,” she said to the window. “He is small.”',
    },
    {
      bad: '“What do you [[want]]\n\nShe looked at him.',
      good: '“What do you want?”\n\nShe looked at him.',
    },
    {
      bad: '“The roof is [[rotten.]] Ilse poked the beam. She was tall. “We shall drown.”',
      good: '“The roof is rotten.” Ilse poked the beam. She was tall. “We shall drown.”',
    },
    {
      bad: '“Lost [[again,]] says somebody below us. “It is late.”',
      good: '“Lost again,” says somebody below us. “It is late.”',
    },
    {
      bad: '“I will do everything that he [[said.]]\n\nShe bowed.',
      good: '“I will do everything that he said.”\n\nShe bowed.',
    },
    {
      bad: '“The knots are not [[pretty]] she said, and she was already climbing the mast.\n\nHe bowed.',
      good: '“The knots are not pretty,” she said, and she was already climbing the mast.\n\nHe bowed.',
    },
    {
      bad: 'He pointed. “There is a well down there,” he said. “It is deep. Sixty or seventy [[feet.]]\n\n“Feet of what?”\n\n“Water,” he said.',
      good: 'He pointed. “There is a well down there,” he said. “It is deep. Sixty or seventy feet.”\n\n“Feet of what?”\n\n“Water,” he said.',
      careless: true,
    },
    {
      ok: '“We left at dawn, all nine of us, with the mules and the barrels and the old brass gun, and the whole village came down to the bridge to see us go, as if we should never come home again that year or any other.\n\n“By noon the well was dry, and we had buried two of the mules under the thorn trees.”',
      because: 'a speech goes on in the next paragraph, which opens again',
    },
    { ok: '“We left at dawn.”\n\n“By noon the well was dry.”', because: 'two speakers' },
    { ok: '“Get ’em inside,” said the boys’ father.', because: 'apostrophes' },
    {
      ok: 'He wrote:\n\n“Come at once.\n\nIlse.”\n\nThen he slept.',
      because: 'a letter opens and closes once',
    },
    { ok: '“He told me ‘never’ and left,” she said.', because: 'a quotation in a quotation' },
    { ok: '“This is it,” he said. “Come.” She came. “Sit.”', because: 'everything opens and closes' },
  ],
  questions: [useOfContinuing],
  count(document, add) {
    let paragraph = -1;
    for (const quotation of document.quotations) {
      if (!quotation.speech || quotation.depth > 0) continue;
      if (quotation.continues) add('continued');
      if (quotation.paragraph !== paragraph) add('speech');
      paragraph = quotation.paragraph;
    }
  },
  check(document, { story }, report) {
    const settled = new Set<number>();
    for (const quotation of document.quotations) {
      if (quotation.close !== undefined || !quotation.speech) continue;
      const paragraph = document.paragraphs[quotation.paragraph];
      if (paragraph.kind !== 'prose' || isInches(document, quotation)) continue;
      if (isInRow(document, quotation.open)) continue;
      const next = nextInParagraph(document, quotation);
      if (next) {
        report(closeBefore(document, quotation, next.open));
      } else if (quotation.depth > 0) {
        report(strayAt(document, quotation.open, 'opens a second time'));
      } else if (!quotation.continues) {
        const closing = closedIn(document, paragraph);
        if (closing) {
          settled.add(closing.index);
          if (isReopening(document, paragraph, closing))
            report(openAt(document, closing.first, quotation, 'goes on from the paragraph before'));
        } else if (!leadsToBlock(document, paragraph))
          report(closeBefore(document, quotation, paragraph.last));
      } else {
        // Where the next one hardly goes on speaking, a careless author left the mark out.
        const unsure = Math.max(0, -suretyOfNewSpeaker(document, quotation, paragraph, story));
        if (unsure < mostUnsure)
          report({
            ...closeBefore(document, quotation, paragraph.last),
            severity: 'warning',
            doubt: unsure && unsure + caution,
          });
      }
    }
    for (const token of document.tokensOf(doubleMarks)) {
      if (token.quote !== 'stray') continue;
      const paragraph = document.paragraphOf(token);
      if (settled.has(paragraph.index) || leadsToBlock(document, document.paragraphs[paragraph.index - 1]))
        continue;
      const found = strayClose(document, token);
      if (found) report(found);
    }
  },
});

/** `6" wide` */
function isInches(document: Document, quotation: Quotation): boolean {
  const mark = document.tokens[quotation.open];
  return (
    mark.text === '"' && document.at(mark.index - 1)?.kind === 'number' && document.touchesPrevious(mark)
  );
}

/** `""""""`: marks in a row are an ornament or a key that stuck; at its ends it is told, and not at each mark. */
function isInRow(document: Document, index: number): boolean {
  const [before, mark, after] = [index - 1, index, index + 1].map((at) => document.at(at));
  return (
    before?.text === mark?.text &&
    after?.text === mark?.text &&
    document.touchesPrevious(mark!) &&
    document.touchesPrevious(after!)
  );
}

/** The quotation that opens in the same paragraph before this one has closed. */
function nextInParagraph(document: Document, quotation: Quotation): Quotation | undefined {
  for (let index = quotation.index + 1; index < document.quotations.length; index++) {
    const other = document.quotations[index];
    if (other.paragraph !== quotation.paragraph) return undefined;
    if (other.mark === quotation.mark) return other;
  }
  return undefined;
}

/** A letter or list quoted in a speech has at most so many paragraphs. */
const longestBlock = 12;

/** The paragraph that closes what this one opened, none between having a quotation mark. */
function closedIn(document: Document, paragraph: Paragraph): Paragraph | undefined {
  for (let at = paragraph.index + 1; at <= paragraph.index + longestBlock; at++) {
    const next = document.paragraphs[at];
    if (!next) return undefined;
    for (let index = next.first; index < next.last; index++) {
      if (document.tokens[index].quote === 'open') return undefined;
      if (document.tokens[index].quote === 'stray') return next;
    }
  }
  return undefined;
}

/** Whether the next paragraph should have opened again: it is long, and no list or signature of a letter. */
function isReopening(document: Document, paragraph: Paragraph, closing: Paragraph): boolean {
  if (closing.index !== paragraph.index + 1 || closing.last - closing.first < 9) return false;
  return /^[.?!]$/.test(document.tokens[paragraph.last - 1].text);
}

/** A letter or song quoted in a speech stands as a block of its own. */
function leadsToBlock(document: Document, paragraph: Paragraph | undefined): boolean {
  if (!paragraph) return false;
  const next = document.paragraphs[paragraph.index + 1];
  const isBlock = paragraph.kind !== 'prose' || (next !== undefined && next.kind !== 'prose');
  return isBlock || /^(?:[:,]|—|…|\.\.+)$/.test(document.tokens[paragraph.last - 1].text);
}
