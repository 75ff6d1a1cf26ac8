/** Finds adverbs that tell how something was said. */
import type { Attribution, Document, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';

/** Words in -ly that are no adverbs of manner, or say when or how loud. */
const others = words(
  'only early family fly reply rely apply supply lily belly holy ugly elderly daily finally suddenly',
);

export default defineRule({
  id: 'tag-adverb',
  category: 'style',
  severity: 'suggestion',
  off: true,
  fix: 'unsafe',
  where: 'narration',
  summary: 'An adverb on a tag: she said angrily.',
  why: 'The words spoken, or what the speaker does, show the manner better.',
  examples: [
    { bad: '“Go,” she [[said angrily]].', good: '“Go,” she said.' },
    { bad: '“I see,” he [[replied coldly]].', good: '“I see,” he replied.' },
    { bad: '“Run!” the captain [[shouted wildly]].', good: '“Run!” the captain shouted.' },
    { bad: '“Why not?” Tomas [[asked sadly]].', good: '“Why not?” Tomas asked.' },
    { ok: '“Go,” she said.', because: 'no adverb' },
    { ok: 'She looked at him angrily.', because: 'no tag' },
    { ok: '“He said angrily that it was over,” she said.', because: 'speech' },
    { ok: '“Only you,” she said. “Only you.”', because: 'no adverb of manner' },
    { ok: '“Well,” he said finally.', because: 'says when, not how' },
    { ok: '“I see.” He slowly nodded.', because: 'a beat' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (quotation.depth > 0) continue;
      for (const beside of [quotation.after, quotation.before]) {
        const adverb = beside?.kind === 'tag' ? adverbOf(document, beside) : undefined;
        if (!beside || !adverb) continue;
        report({
          at: { first: beside.verb, last: adverb.index + 1 },
          expected: [document.tokens[beside.verb].text],
          reason: `“${adverb.text}” tells how it was said.`,
        });
      }
    }
  },
});

/** The adverb directly behind the verb of a tag. */
function adverbOf(document: Document, { verb }: Attribution): Token | undefined {
  const next = document.at(verb + 1);
  if (next?.kind !== 'word' || next.sentence !== document.tokens[verb].sentence) return undefined;
  return next.lower.endsWith('ly') && next.text.length > 4 && !others.has(next.lower) ? next : undefined;
}
