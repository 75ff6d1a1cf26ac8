/** Finds a quotation inside speech that has the same marks as the speech. */
import { defineRule } from '../src/core/rule.js';

export default defineRule({
  id: 'nested-quotes',
  category: 'dialogue',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A quotation inside speech with the marks of the speech itself.',
  why: 'A quotation inside a quotation has the other kind of marks, so that the reader sees where each ends.',
  examples: [
    { bad: "“He told me [[“never,”]] and didn't stay.”", good: "“He told me ‘never,’ and didn't stay.”" },
    {
      bad: "“She wrote [[“burn this”]] on it, didn't she?” he said.",
      good: "“She wrote ‘burn this’ on it, didn't she?” he said.",
    },
    {
      bad: "“My father didn't say [[“trust nobody”]] to me.”",
      good: "“My father didn't say ‘trust nobody’ to me.”",
    },
    { bad: "“The word was [[“soon,”]] wasn't it?”", good: "“The word was ‘soon,’ wasn't it?”" },
    { ok: '“He told me ‘never,’ and left.”', because: 'the other kind of marks' },
    { ok: '“He told me,” she said, “never to come back.”', because: 'two pairs in a row' },
    { ok: '“Never.” “Never?” “Never.”', because: 'pairs in a row' },
    { ok: 'The words “never” and “always” were underlined.', because: 'pairs in a row' },
    {
      ok: '“We left at dawn.\n\n“By noon, tired and hungry, we had come to the well.”',
      because: 'a speech over two paragraphs',
    },
    { ok: '“Don’t,” said the boys’ father.', because: 'apostrophes' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (quotation.depth === 0 || quotation.close === undefined) continue;
      const outer = document.quotations
        .slice(Math.max(0, quotation.index - 4), quotation.index)
        .findLast((other) => other.depth === quotation.depth - 1 && other.paragraph === quotation.paragraph);
      if (
        !outer ||
        outer.close === undefined ||
        outer.mark !== quotation.mark ||
        outer.close < quotation.close
      )
        continue;
      const [open, close] = [document.tokens[quotation.open], document.tokens[quotation.close]];
      if (open.text !== '“') continue;
      report({
        at: { start: open.start, end: close.end },
        expected: [`‘${document.slice({ start: open.end, end: close.start })}’`],
        reason: 'This quotation stands inside another with the same marks.',
      });
    }
  },
});
