/** Finds a comma beside a mark that already ends the speech: “Who moved it?,” he asked. “Not yet,”. */
import { defineRule } from '../src/core/rule.js';
import { isDash, isEllipsis, startsTag } from './grammar/speech.js';
import { surelySpeech } from './lists/speech.js';

export default defineRule({
  id: 'comma-after-end-mark',
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A comma beside the full stop, question mark, exclamation mark or dash that ends a speech.',
  why: 'A question mark, exclamation mark, dash or ellipsis takes the place of the comma before a tag.',
  examples: [
    { bad: '“Who moved it[[?,]]” he asked.', good: '“Who moved it?” he asked.' },
    { bad: '“Who moved it[[?”,]] he asked.', good: '“Who moved it?” he asked.' },
    { bad: '“Get down[[!,]]” she shouted.', good: '“Get down!” she shouted.' },
    { bad: '“I never meant to[[—,]]” he began.', good: '“I never meant to—” he began.' },
    { bad: '“I wonder[[…,]]” she said.', good: '“I wonder…” she said.' },
    { bad: '“Not yet[[,”.]] he said.', good: '“Not yet,” he said.' },
    { bad: '“Not before the tide turns[[,”.]]', good: '“Not before the tide turns.”' },
    { ok: '“Who moved it?” he asked.', because: 'a question mark alone' },
    { ok: 'She asked, “Who moved it?” and he laughed.', because: 'no comma' },
    { ok: '“I saw Tomas, Ilse, etc.,” he said.', because: 'the stop belongs to an abbreviation' },
    { ok: 'They shouted “Fire!”, “Thieves!” and “Help!” by turns.', because: 'quoted cries in a list' },
    { ok: '“I never meant to—” he began.', because: 'a dash alone' },
    { ok: '“Wait, wait,” he said.', because: 'a comma alone' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (quotation.close === undefined || !quotation.speech) continue;
      const [end, last, after] = [-2, -1, 1].map((step) => document.at((quotation.close ?? 0) + step));
      const close = document.tokens[quotation.close];
      if (last?.text === ',' && after?.text === '.' && after.start === close.end) {
        const end = startsTag(document, after.index + 1, surelySpeech) ? ',' : '.';
        report({
          at: { start: last.start, end: after.end },
          expected: [end + close.text],
          reason: 'A comma and a full stop both end the speech.',
        });
        continue;
      }
      if (last?.text === ',' && end && last.index > quotation.open + 2 && document.touchesPrevious(last)) {
        // “Let me see—,” and he left.
        const isOpen = (isDash(end) || isEllipsis(end)) && quotation.after?.kind === 'tag';
        if (!/^[?!]/.test(end.text) && !isOpen) continue;
        report({
          at: { start: end.start, end: last.end },
          expected: [end.text],
          reason: `The comma after “${end.text}” is one mark too many.`,
        });
      } else if (after?.text === ',' && after.start === close.end && last && quotation.after === undefined) {
        if (!/^[?!]/.test(last.text) && !isDash(last)) continue;
        if (!startsTag(document, after.index + 1, surelySpeech)) continue;
        report({
          at: { start: last.start, end: after.end },
          expected: [last.text + close.text],
          reason: `The comma after “${last.text}” is one mark too many.`,
        });
      }
    }
  },
});
