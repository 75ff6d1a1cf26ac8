/** Two small words typed twice: “when they when they”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';

/** Two of these in a row, twice over, are a slip: "when you when you". */
export const phraseWords = words(`
  the a to of in on at for with from his her my your their it he she i we they you was were is are had have has be been
  would could should will that this when where if as not did do does
`);

/** The phrase that begins with the word, where it stands there twice. */
export function repeatedPhrase(document: Document, first: Token): Report | undefined {
  if (!phraseWords.has(first.lower)) return undefined;
  const { tokens } = document;
  if (tokens[first.index + 2]?.lower !== first.lower) return undefined;
  const second = tokens[first.index + 1];
  const fourth = tokens[first.index + 3];
  if (fourth?.sentence !== first.sentence || !phraseWords.has(second.lower)) return undefined;
  if (second.lower !== fourth.lower || first.lower === second.lower) return undefined;
  return {
    at: { first: first.index, last: fourth.index + 1 },
    expected: [document.slice({ start: first.start, end: second.end })],
    reason: `“${first.text} ${second.text}” is there twice.`,
    severity: 'warning',
    fix: 'unsafe',
  };
}
