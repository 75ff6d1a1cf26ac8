/** What rules about a comma that was left out share. */
import type { Document, Token } from '../../src/core/document.js';
import { defineQuestion, type Report } from '../../src/core/rule.js';
import type { Question } from '../../src/core/story.js';

/** Puts a comma behind a token. Covers the word behind the gap too, so that the comma's place is inside. */
export function commaBehind(document: Document, token: Token, reason: string): Report {
  const next = document.tokens[token.index + 1];
  return {
    at: { first: token.index, last: next.index + 1 },
    expected: [`${token.text}, ${next.text}`],
    reason,
  };
}

/**
 * Asks whether the book sets a comma that it leaves out here and there: twice at most, or once in `ratio` times. The
 * rule counts `comma` and `bare`.
 */
export function setsComma(rule: string, ratio: number): Question<readonly [], boolean> {
  return defineQuestion(`${rule} comma`, ({ story: { census } }) => {
    return census.tally(rule, 'bare') <= Math.max(2, census.tally(rule, 'comma') / ratio);
  });
}
