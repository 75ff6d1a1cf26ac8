/** Shows where a word is put in: between its two neighbours. */
import type { Document, Token } from './document.js';
import type { Span } from './text.js';

/** A place with what may replace it. */
export interface Replacement {
  span: Span;
  expected: readonly string[];
}

/** Words, and the space that parts them from what stands beside. */
const wordsBefore = /^(?:[\p{L}’'-]+ )+$/u;
const wordsBehind = /^(?: [\p{L}’'-]+)+$/u;

/**
 * Where nothing but words are put in before or behind a place, the place with the word on their other side: of “asked to
 * given” neither “to” nor “given” is wrong, and “to given” lacks a word. Else the replacement as it is.
 */
export function withBothWords(document: Document, { span, expected }: Replacement): Replacement {
  const replacement = { span, expected };
  if (expected.length === 0) return replacement;
  const before = document.slice(span);
  const leads = (text: string) => text.endsWith(before) && wordsBefore.test(text.slice(0, -before.length));
  const trails = (text: string) => text.startsWith(before) && wordsBehind.test(text.slice(before.length));
  if (expected.every(leads)) {
    const token = document.tokenAt(span.start);
    const other = token && document.at(token.index - 1);
    if (!other || !isBeside(document, other, token)) return replacement;
    return {
      span: { start: other.start, end: span.end },
      expected: expected.map((text) => `${other.text} ${text}`),
    };
  }
  if (expected.every(trails)) {
    const token = document.tokenAt(span.end - 1);
    const other = token && document.at(token.index + 1);
    if (!other || !isBeside(document, token, other)) return replacement;
    return {
      span: { start: span.start, end: other.end },
      expected: expected.map((text) => `${text} ${other.text}`),
    };
  }
  return replacement;
}

/** Whether one space and nothing else, no mark of emphasis either, parts a word from the next of its sentence. */
function isBeside(document: Document, first: Token, second: Token): boolean {
  const { source } = document;
  const gap = { start: source.toSource(first).end, end: source.toSource(second).start };
  return (
    first.kind === 'word' &&
    second.kind === 'word' &&
    first.sentence === second.sentence &&
    source.source.slice(gap.start, gap.end) === ' '
  );
}
