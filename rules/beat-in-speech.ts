/** Finds an action set into a spoken sentence with commas, as if it were a tag: “This map,” she tapped it, “is old.” */
import type { Attribution, Document, Quotation } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized } from '../src/core/text.js';
import { firstWord, lastInside, tokenAfter, tokenBefore } from './grammar/speech.js';
import { acts, surelySpeech } from './lists/speech.js';

/** An action between the halves of a sentence is short; longer ones are rather sentences. */
const longest = 14;

export default defineRule({
  id: 'beat-in-speech',
  category: 'dialogue',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'An action between two halves of a spoken sentence, set off with commas.',
  why: 'Commas set off who speaks; an action that breaks into a spoken sentence stands between dashes.',
  examples: [
    {
      bad: '“This map[[,” she tapped it, “]]is upside down.”',
      good: '“This map”—she tapped it—“is upside down.”',
    },
    {
      bad: '“The bridge[[,” he pointed at the river, “]]is gone.”',
      good: '“The bridge”—he pointed at the river—“is gone.”',
    },
    {
      bad: '“We left[[,” Tomas wiped his brow, “]]before the flood.”',
      good: '“We left”—Tomas wiped his brow—“before the flood.”',
    },
    {
      bad: '“If he comes[[,” Ilse shook her head, “]]we are lost.”',
      good: '“If he comes”—Ilse shook her head—“we are lost.”',
    },
    { ok: '“This map,” she said, tapping it, “is upside down.”', because: 'a tag' },
    { ok: '“This map”—she tapped it—“is upside down.”', because: 'dashes already' },
    { ok: '“It is gone.” He pointed at the river. “The flood took it.”', because: 'sentences of their own' },
    { ok: '“This map,” she whispered, “is upside down.”', because: 'a way to speak' },
    { ok: '“This map,” she laughed, “is upside down.”', because: 'many let laughter carry speech' },
    { ok: 'The word “map,” he nodded, “is old.”', because: 'words held with tongs' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      const next = document.quotations[quotation.index + 1];
      const beat = quotation.after;
      if (!beat || !next || !isBrokenInto(document, quotation, next, beat)) continue;
      const comma = document.tokens[(quotation.close ?? 0) - 1];
      const after = tokenAfter(document, quotation);
      const second = tokenBefore(document, next);
      if (!after || !second) continue;
      const [close, open] = [document.tokens[quotation.close ?? 0].text, document.tokens[next.open].text];
      const action = document.slice({ start: after.start, end: document.tokens[second.index - 1].end });
      report({
        at: { start: comma.start, end: document.tokens[next.open].end },
        expected: [`${close}—${action}—${open}`],
        reason: `“${action}” is an action and no way to speak, so dashes set it off.`,
      });
    }
  },
});

function isBrokenInto(document: Document, before: Quotation, after: Quotation, beat: Attribution): boolean {
  if (before.paragraph !== after.paragraph || !before.speech || before.depth > 0) return false;
  if (lastInside(document, before)?.text !== ',' || tokenBefore(document, after)?.text !== ',') return false;
  const first = firstWord(document, after);
  if (!first || isCapitalized(first.text) || !isCapitalized(firstWord(document, before)?.text ?? ''))
    return false;
  const verb = document.tokens[beat.verb];
  if (
    beat.kind === 'tag' ||
    beat.verb <= beat.subject ||
    !acts.has(verb.lower) ||
    surelySpeech.has(verb.lower)
  ) {
    return false;
  }
  if (after.open - (before.close ?? 0) > longest) return false;
  // “Now,” he turned and said, “go.”
  return !document.tokens
    .slice((before.close ?? 0) + 1, after.open - 1)
    .some((token) => surelySpeech.has(token.lower) || /^[.?!…:;—–]/.test(token.text));
}
