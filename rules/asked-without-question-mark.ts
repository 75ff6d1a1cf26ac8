/** Finds a question that somebody asks, ended by a comma or full stop. */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { lastInside } from './grammar/speech.js';

const asking = words('asked asks inquired inquires enquired queried');
const interrogatives = words('who what where when why how which whose');
const auxiliaries = words(`
  is are was were am do does did have has had can could will would shall should may might must isn't aren't wasn't
  weren't don't doesn't didn't haven't hasn't hadn't can't couldn't won't wouldn't shouldn't
`);
const subjects = words('i you he she it we they this that these those there the my your his her our their');
/** Contracted with their verb: what's, who'd, where'd. */
const contracted = /^(?:who|what|where|when|why|how)'(?:s|re|d|ll|ve)$/;
const fillers = words('and but so then well oh now or');

export default defineRule({
  id: 'asked-without-question-mark',
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A question that somebody asks, without its question mark.',
  why: 'What is asked ends in a question mark, which takes the place of the comma before a tag.',
  examples: [
    { bad: '“Who moved [[it,”]] she asked.', good: '“Who moved it?” she asked.' },
    { bad: '“Are you sure of [[that,”]] he asked.', good: '“Are you sure of that?” he asked.' },
    { bad: 'The guard asked him, “What’s your [[name.”]]', good: 'The guard asked him, “What’s your name?”' },
    { bad: '“Where are you [[going.”]] she asked.', good: '“Where are you going?” she asked.' },
    { bad: '“And where did you find [[it,”]] asked Ilse.', good: '“And where did you find it?” asked Ilse.' },
    { ok: '“Who moved it?” she asked.', because: 'the mark is there' },
    { ok: '“I wonder who moved it,” he said.', because: 'no question' },
    { ok: '“What a fine day,” he said.', because: 'an exclamation' },
    { ok: '“Tell me who moved it,” she asked.', because: 'a request' },
    { ok: '“Which reminds me,” she said, “who moved it?”', because: 'the question comes later' },
    {
      ok: '“When you are ready,” he asked, “would you help me?”',
      because: 'the question goes on after the tag',
    },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      const last = lastInside(document, quotation);
      if (!last || !/^[,.]$/.test(last.text) || !isAsked(document, quotation, last)) continue;
      const word = document.tokens[last.index - 1];
      const close = document.tokens[quotation.close ?? last.index];
      if (word.kind !== 'word' || !isQuestion(document, quotation, last)) continue;
      const gap = document.slice({ start: last.end, end: close.end });
      report({
        at: { start: word.start, end: close.end },
        expected: [`${word.text}?${gap}`],
        reason: `The question ends in “${last.text}”, not in a question mark.`,
      });
    }
  },
});

/** Whether the tag says that it is asked, and the speech does not go on after the tag. */
function isAsked(document: Document, quotation: Quotation, last: Token): boolean {
  const { after, before } = quotation;
  if (last.text === '.' && before?.kind === 'tag') return asking.has(document.tokens[before.verb].lower);
  // “Who moved it.” she asked.
  if (last.text === '.' && (!after || isCapitalized(document.tokens[after.first].text))) return false;
  if (after?.kind !== 'tag' || !asking.has(document.tokens[after.verb].lower)) return false;
  const next = document.quotations[quotation.index + 1];
  return next?.paragraph !== quotation.paragraph || /^[.]$/.test(document.tokens[next.open - 1].text);
}

/** Whether the last sentence of the speech has the order of a question: an auxiliary before its subject. */
function isQuestion(document: Document, quotation: Quotation, last: Token): boolean {
  let start = Math.max(document.sentences[last.sentence].first, quotation.open + 1);
  for (let step = 0; step < 3; step++) {
    const token = document.tokens[start];
    if (fillers.has(token.lower) || token.quote || token.text === ',') start++;
  }
  const [first, second, third] = [0, 1, 2].map((step) => document.at(start + step)?.lower ?? '');
  if (contracted.test(first)) return true;
  // “Who moved it” asks; “Who you are matters” does not.
  if (first === 'who' && !subjects.has(second)) return true;
  if (interrogatives.has(first)) return auxiliaries.has(second) && (first === 'what' || subjects.has(third));
  return auxiliaries.has(first) && subjects.has(second);
}
