/** Finds two closing quotation marks in the wrong order: “She wrote ‘burn this.”’ */
import type { Document, Quotation } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';

export default defineRule({
  id: 'closing-quote-order',
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'Closing quotation marks in the wrong order, where a quotation ends with the speech around it.',
  why: 'What is opened last is closed first.',
  examples: [
    { bad: '“She wrote ‘burn this.[[”’]]', good: '“She wrote ‘burn this.’”' },
    { bad: '“He said ‘no way.[[”’]] Ilse frowned.', good: '“He said ‘no way.’” Ilse frowned.' },
    { bad: '“The sign said ‘keep out![[”’]] he cried.', good: '“The sign said ‘keep out!’” he cried.' },
    { bad: 'She said, “They called it ‘the end.[[”’]]', good: 'She said, “They called it ‘the end.’”' },
    { ok: '“She wrote ‘burn this.’”', because: 'in order' },
    { ok: '“She wrote ‘burn this,’ and left.”', because: 'they do not end together' },
    { ok: '“The boys’ boat is gone.” ’Twas true.', because: 'an apostrophe' },
    { ok: '“Get ’em inside.” ’Em? he thought.', because: 'an apostrophe' },
    { ok: '“‘Never,’ he said.”', because: 'in order' },
    { ok: '“We saw the sailors’ boats.”', because: 'a possessive' },
  ],
  check(document, _context, report) {
    for (const outer of document.quotations) {
      if (outer.close === undefined || outer.depth > 0) continue;
      const [first, second] = [document.tokens[outer.close], document.at(outer.close + 1)];
      if (second?.quote !== 'stray' || second.text === first.text) continue;
      if (!document.touchesPrevious(second)) continue;
      if (!hasOpenWithin(document, outer, first.index)) continue;
      report({
        at: { first: first.index, last: second.index + 1 },
        expected: [second.text + first.text],
        reason: 'The quotation inside ends before the one around it.',
      });
    }
  },
});

/** Whether a quotation of the other marks opens within another, before `end`, and does not close. */
function hasOpenWithin({ quotations }: Document, outer: Quotation, end: number): boolean {
  for (let at = outer.index + 1; at < quotations.length && quotations[at].open < end; at++) {
    const { close, depth, mark } = quotations[at];
    if (close === undefined && depth === 1 && mark !== outer.mark) return true;
  }
  return false;
}
