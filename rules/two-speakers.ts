/** Finds a second speaker in the paragraph of the first. */
import type { Quotation } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';

export default defineRule({
  id: 'two-speakers',
  category: 'dialogue',
  severity: 'suggestion',
  fix: 'unsafe',
  where: 'all',
  summary: 'Two people speaking in one paragraph.',
  why: 'A new speaker gets a new paragraph, so that the reader knows who speaks.',
  examples: [
    { bad: '“Is it dead?”[[ “]]Ask it,” he said.', good: '“Is it dead?”\n\n“Ask it,” he said.' },
    {
      bad: 'She looked up. “Who is there?”[[ “]]Nobody.”',
      good: 'She looked up. “Who is there?”\n\n“Nobody.”',
    },
    { bad: '“Now?”[[ “]]Now,” said the captain.', good: '“Now?”\n\n“Now,” said the captain.' },
    {
      bad: '“I am tired,” he said. “So tired.”[[ “]]Then sleep.”',
      good: '“I am tired,” he said. “So tired.”\n\n“Then sleep.”',
    },
    { ok: '“Is it dead?” he asked. “Ask it.”', because: 'one speaker, with a tag between' },
    { ok: '“The rope,” said Tomas, “is rotten.”', because: 'one speaker' },
    { ok: '“Yes.” She looked up. “No.”', because: 'an action of the speaker between' },
    { ok: '“Is it dead?” asked Tomas, and Ilse said, “Ask it.”', because: 'a chain of speakers on purpose' },
    { ok: 'The words “yes” and “no” were underlined.', because: 'no speech' },
    { ok: '“He said ‘yes’ ‘no’ and ‘maybe,’” she said.', because: 'quotations inside speech' },
  ],
  check(document, _context, report) {
    const lineEnd = /\r\n?|\n/.exec(document.text)?.[0] ?? '\n';
    for (const quotation of document.quotations) {
      const next = document.quotations[quotation.index + 1];
      if (
        !next ||
        next.paragraph !== quotation.paragraph ||
        !isOuterSpeech(quotation) ||
        !isOuterSpeech(next)
      )
        continue;
      if (next.open !== (quotation.close ?? 0) + 1) continue;
      const open = document.tokens[next.open];
      report({
        at: { start: document.tokens[next.open - 1].end, end: open.end },
        expected: [lineEnd + lineEnd + open.text],
        reason: 'A second speech follows the first at once, as if somebody else began to speak.',
      });
    }
  },
});

function isOuterSpeech(quotation: Quotation): boolean {
  return quotation.speech && quotation.depth === 0 && quotation.close !== undefined;
}
