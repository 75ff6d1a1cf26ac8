/** Finds a question mark inside the quotation marks where the sentence around the quotation asks: Did he say, “I resign?” */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { lastInside } from './grammar/speech.js';

const asking = words(
  "did do does has have had was were is are who when where why how can could would will should didn't doesn't hadn't hasn't",
);
/** What may ask within the quotation: it would be a question too. */
const mayAsk = words(`
  who whom whose what which when where why how is are am was were do does did have has had can could will would shall
  should may might must isn't aren't wasn't weren't don't doesn't didn't can't couldn't won't wouldn't haven't what's who's
  where's how's remember
`);

export default defineRule({
  id: 'question-mark-inside-quote',
  category: 'dialogue',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A question mark inside quotation marks that belongs to the sentence around them.',
  why: 'The mark stands inside where the quotation asks, outside where the whole sentence does.',
  examples: [
    { bad: 'Did he say, “I [[resign?”]]', good: 'Did he say, “I resign”?' },
    { bad: 'Who wrote, “The king is [[dead?”]]', good: 'Who wrote, “The king is dead”?' },
    { bad: 'Had she whispered, “Take [[him?”]]', good: 'Had she whispered, “Take him”?' },
    { bad: '“Why did he say ‘I love the [[sea?’]]”', good: '“Why did he say ‘I love the sea’?”' },
    { ok: 'Did he say, “I resign”?', because: 'outside already' },
    { ok: 'Did he say, “Who are you?”', because: 'the quotation asks as well' },
    { ok: 'He said, “You resign?”', because: 'the sentence around it tells' },
    { ok: 'Did he ask, “You are sure?”', because: 'asked by its verb' },
    { ok: 'Did he know? He said, “I resign?”', because: 'another sentence' },
    { ok: '“Did he say that?” asked Ilse.', because: 'the quotation asks' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      const last = lastInside(document, quotation);
      if (last?.text !== '?' || quotation.close === undefined || !isSaid(document, quotation)) continue;
      if (!asksAround(document, quotation) || asksItself(document, quotation, last)) continue;
      const word = document.tokens[last.index - 1];
      const close = document.tokens[quotation.close];
      if (word.kind !== 'word') continue;
      report({
        at: { start: word.start, end: close.end },
        expected: [`${word.text}${close.text}?`],
        reason: 'The sentence around the quotation asks, not the quotation.',
      });
    }
  },
});

/** Whether a verb that is not of asking leads to the quotation: `Did he say,`. */
function isSaid(document: Document, quotation: Quotation): boolean {
  for (let index = quotation.open - 1; index >= Math.max(0, quotation.open - 2); index--) {
    if (
      /^(?:say|said|write|wrote|whisper|whispered|shout|shouted|yell|answer|think|thought|cry|read)$/.test(
        document.tokens[index].lower,
      )
    )
      return true;
  }
  return false;
}

/** Whether the sentence that leads to the quotation begins as a question does. */
function asksAround(document: Document, quotation: Quotation): boolean {
  let index = quotation.open - 1;
  while (index > 0 && quotation.open - index < 8) {
    const before = document.tokens[index - 1];
    if (/^[.?!…:;]/.test(before.text) || before.quote || before.sentence !== document.tokens[index].sentence)
      break;
    index--;
  }
  const first = document.tokens[index];
  return isCapitalized(first.text) && asking.has(first.lower);
}

/** Whether the quotation may be a question: by its first word, a tag or several sentences. */
function asksItself(document: Document, quotation: Quotation, last: Token): boolean {
  for (let index = quotation.open + 1; index < last.index; index++) {
    const { lower, text } = document.tokens[index];
    if (mayAsk.has(lower) && index < quotation.open + 3) return true;
    if (/^[,.!?…—]/.test(text)) return true;
  }
  return false;
}
