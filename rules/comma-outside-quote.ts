/** Finds the comma or full stop of speech put after the closing mark. */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import {
  isClauseSaid,
  isLedByTag,
  lastInside,
  startsAfresh,
  startsTag,
  tokenAfter,
} from './grammar/speech.js';
import { surelySpeech } from './lists/speech.js';

const id = 'comma-outside-quote';

/** Whether the book sets its commas behind the quotation mark. */
const isOutside = defineQuestion('comma-outside-quote outside', ({ story: { census } }) => {
  const outside = census.tally(id, 'outside');
  return outside >= 8 && outside > census.tally(id, 'inside');
});

export default defineRule({
  id,
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'The comma or full stop of speech outside its quotation marks.',
  why: 'The comma or full stop that ends speech stands inside the quotation marks, in British books too.',
  examples: [
    { bad: '“The tide is [[turning”,]] she said.', good: '“The tide is turning,” she said.' },
    { bad: '“I am [[ready”,]] said Ilse.', good: '“I am ready,” said Ilse.' },
    {
      bad: '“We go at [[dawn”,]] he whispered. “Be quiet.”',
      good: '“We go at dawn,” he whispered. “Be quiet.”',
    },
    { bad: '“We leave at dawn. Be [[ready”.]]', good: '“We leave at dawn. Be ready.”' },
    { bad: '“Look [[out”.]] She pointed at the sea.', good: '“Look out.” She pointed at the sea.' },
    { bad: '“You came [[back”.]] she said.', good: '“You came back,” she said.' },
    { bad: 'He whispered, “I am [[sorry”.]]', good: 'He whispered, “I am sorry.”' },
    {
      bad: '“I am tired,” said Ilse. “I want to go [[home”.]]',
      good: '“I am tired,” said Ilse. “I want to go home.”',
    },
    { ok: 'He called it “home”. She called it “the box”.', because: 'words held with tongs' },
    { ok: '“The tide is turning,” she said.', because: 'inside, rightly' },
    { ok: '“The Blue Harbor”. It was the last song she knew.', because: 'a title' },
    { ok: 'The words “safe”, “sound” and “sure” were underlined.', because: 'words held with tongs' },
    { ok: 'He was, as they say, “tired and emotional”, but polite.', because: 'words held with tongs' },
    { ok: '“Who moved it?”, “Who cares?” and the like were heard.', because: 'a list of cries' },
    { ok: '“We leave at dawn,” he said, “so be ready.”', because: 'the comma belongs to the tag' },
    { ok: 'She sang “The Blue Harbor”, and he listened.', because: 'a title' },
  ],
  count(document, add) {
    for (const quotation of document.quotations) {
      if (!quotation.speech || quotation.close === undefined) continue;
      if (lastInside(document, quotation)?.text === ',') add('inside');
      else if (tokenAfter(document, quotation)?.text === ',') add('outside');
    }
  },
  questions: [isOutside],
  check(document, { story }, report) {
    if (story.style('comma') === 'outside') return;
    if (story.style('comma') === undefined && story.ask(isOutside)) return;
    for (const quotation of document.quotations) {
      if (!quotation.speech || quotation.close === undefined || quotation.depth > 0) continue;
      const mark = tokenAfter(document, quotation);
      const last = lastInside(document, quotation);
      const close = document.tokens[quotation.close];
      const isLed = isLedByTag(document, quotation);
      if (last?.kind !== 'word' || !mark || mark.start !== close.end) continue;
      if (!startsAfresh(document, quotation) && !(isLed && mark.text === '.')) continue;
      if (mark.text === ',') {
        if (!startsTag(document, mark.index + 1, surelySpeech)) continue;
      } else if (mark.text !== '.') continue;
      // “You came back”. she said: the stop should be a comma, too.
      const next = document.at(mark.index + 1);
      const isTagged =
        mark.text === '.' && next?.text === next?.lower && startsTag(document, mark.index + 1, surelySpeech);
      const inside = isTagged ? ',' : mark.text;
      const isSure =
        mark.text === ',' || isLed || isTagged || hasSentenceInside(document, quotation.open, last.index);
      if (!isSure && !isBeforeSpeaker(document, mark, quotation) && !endsTalk(document, mark, quotation))
        continue;
      report({
        at: { start: last.start, end: mark.end },
        expected: [last.text + inside + close.text],
        reason: `The ${mark.text === ',' ? 'comma' : 'full stop'} after “${last.text}” belongs inside the quotation marks.`,
        severity: isSure ? 'error' : 'warning',
        fix: isSure ? 'safe' : 'unsafe',
      });
    }
  },
});

/** “We leave at dawn. Be ready”. is speech; a name held with tongs has no sentence in it. */
function hasSentenceInside(document: Document, open: number, end: number): boolean {
  for (let index = open + 1; index < end; index++)
    if (/^[.?!]$/.test(document.tokens[index].text)) return true;
  return false;
}

/** Whether a paragraph opens with the quotation, and somebody acts behind its mark: “Look out”. She pointed at the sea. */
function isBeforeSpeaker(document: Document, mark: Token, quotation: Quotation): boolean {
  const next = document.at(mark.index + 1);
  const words = document.tokens.slice(quotation.open + 1, quotation.close);
  return (
    quotation.open === document.paragraphs[quotation.paragraph].first &&
    next !== undefined &&
    next.index < document.paragraphs[quotation.paragraph].last &&
    /^(?:He|She|They|I|We)$/.test(next.text) &&
    (words.length === 1 || words.slice(1).some(({ text, lower }) => text === lower))
  );
}

/** “I am tired,” said Ilse. “I want to go home”. */
function endsTalk(document: Document, mark: Token, quotation: Quotation): boolean {
  const earlier = document.quotations[quotation.index - 1];
  return (
    mark.index === document.paragraphs[quotation.paragraph].last - 1 &&
    earlier?.paragraph === quotation.paragraph &&
    earlier.speech &&
    earlier.after?.kind === 'tag' &&
    isClauseSaid(document, quotation)
  );
}
