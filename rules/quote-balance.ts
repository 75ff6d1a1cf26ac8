/** Finds quotation marks that open and never close, or close and never opened. */
import type { Document, Paragraph, Quotation, Token } from '../src/core/document.js';
import { defineQuestion, defineRule, type Report } from '../src/core/rule.js';
import { startsTag } from '../src/core/speech.js';
import type { Story } from '../src/core/story.js';
import { words } from '../src/core/text.js';
import { surelySpeech } from './lists/speech.js';

const id = 'quote-balance';

/** Words with which somebody answers, so that the paragraph before them was another's. */
const answers = words(`
  yes no oh well yeah yep nope why what who how ah certainly sure all right ok okay of nonsense thank perhaps maybe but
`);

/**
 * What speaks against a new speaker in a book where one speech in so many goes on in the next paragraph, to a hundredth;
 * see `suretyOfNewSpeaker`.
 */
const useOfContinuing = defineQuestion('quote-balance continuing', ({ story: { census } }) => {
  const others = census.tally(id, 'continued') - 1;
  const perThousand = (1000 * (others + 1)) / (census.tally(id, 'speech') + 200);
  return Math.round(50 * Math.log(perThousand / 4)) / 100;
});

export default defineRule({
  id,
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
      } else if (suretyOfNewSpeaker(document, quotation, paragraph, story) > 0) {
        report({ ...closeBefore(document, quotation, paragraph.last), severity: 'warning' });
      }
    }
    for (const token of document.tokens) {
      if (token.quote !== 'stray' || !/["“”]/.test(token.text)) continue;
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

/** Reports the likeliest place to close between the opening mark and a limit: before a tag, else at the end. */
function closeBefore(document: Document, quotation: Quotation, limit: number): Report {
  const open = document.tokens[quotation.open];
  const mark = open.text === '“' ? '”' : open.text === '‘' ? '’' : open.text;
  for (let index = quotation.open + 2; index < limit; index++) {
    const token = document.tokens[index];
    // “Yes’ came from the hall.
    if (
      token.kind === 'word' &&
      /[^s]['’]$/.test(token.text) &&
      open.text !== "'" &&
      !/(?:in|an|th|o|wi)['’]$/i.test(token.text)
    )
      return closing(token, token, token.text.slice(0, -1) + mark, open);
    const previous = document.tokens[index - 1];
    if (!startsTag(document, index, surelySpeech)) continue;
    if (previous.kind === 'mark' && /^[,?!…—.-]/.test(previous.text))
      return closing(
        document.tokens[index - 2],
        previous,
        document.slice({ start: document.tokens[index - 2].start, end: previous.end }) + mark,
        open,
      );
    if (previous.kind === 'word' && surelySpeech.has(token.lower) && index < quotation.open + 6)
      return closing(previous, previous, `${previous.text},${mark}`, open);
  }
  let last = document.tokens[limit - 1];
  if (limit < document.paragraphs[quotation.paragraph].last && last.kind === 'word')
    last = document.tokens[limit - 1];
  const word = last.kind === 'mark' && limit - 2 > quotation.open ? document.tokens[limit - 2] : last;
  return closing(word, last, document.slice({ start: word.start, end: last.end }) + mark, open);
}

function closing(first: Token, last: Token, replacement: string, open: Token): Report {
  return {
    at: { start: first.start, end: last.end },
    expected: [replacement],
    reason: `The quotation mark ${open.text} opens a speech that never closes.`,
  };
}

/** Where a closing mark has no opening one: after the tag before it, or at the paragraph's start. */
function strayClose(document: Document, mark: Token): Report | undefined {
  const paragraph = document.paragraphOf(mark);
  if (paragraph.kind !== 'prose') return undefined;
  const previous = document.at(mark.index - 1);
  if (previous?.kind === 'number' && mark.text === '"') return undefined;
  if (previous?.quote === 'close' && previous.end === mark.start)
    return strayAt(document, mark.index, 'closes a second time');
  let from = paragraph.first;
  for (let index = mark.index - 1; index >= paragraph.first; index--) {
    if (document.tokens[index].quote) {
      from = index + 1;
      break;
    }
  }
  if (from === paragraph.first) return openAt(document, from, mark, 'closes');
  // “Yes,” he said, thinking aloud. But who is it?”
  for (const boundary of [/^[.?!]$/, /^,$/])
    for (let index = from + 1; index < mark.index; index++)
      if (boundary.test(document.tokens[index - 1].text) && document.tokens[index].kind === 'word')
        return openAt(document, index, mark, 'closes');
  return strayAt(document, mark.index, 'closes nothing');
}

function openAt(document: Document, index: number, model: Token | Quotation, what: string): Report {
  const token = document.tokens[index];
  const mark = 'text' in model ? model.text : document.tokens[model.open].text;
  const open = mark === '”' ? '“' : mark === '’' ? '‘' : mark;
  return {
    at: token,
    expected: [open + token.text],
    reason:
      what === 'closes'
        ? `The quotation mark ${mark} closes a speech that never opened.`
        : `The speech ${what} and does not open again.`,
  };
}

function strayAt(document: Document, index: number, what: string): Report {
  const token = document.tokens[index];
  const neighbour = token.quote === 'open' ? document.tokens[index + 1] : document.tokens[index - 1];
  const [first, last] = token.quote === 'open' ? [token, neighbour] : [neighbour, token];
  return {
    at: { start: first.start, end: last.end },
    expected: [neighbour.text],
    reason: `The quotation mark ${token.text} ${what}.`,
    severity: 'warning',
  };
}

/**
 * How sure it is, above 0, that a paragraph without a closing mark is followed by another speaker. Weights are
 * those of a logistic regression on continued speeches and on speeches that had lost their mark, in 16 novels: a speech
 * is short that lost its mark, the next one has a tag of its own, or answers.
 */
function suretyOfNewSpeaker(
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
