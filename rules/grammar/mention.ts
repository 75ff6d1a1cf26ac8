/** Words that are spoken of. */
import type { Document, Token } from '../../src/core/document.js';

/** “It’s a me problem”, “the you question”, “a me who had been to college”: whose it is. */
export function isWhoseProblem(document: Document, pronoun: Token): boolean {
  return (
    /^(?:me|you|him|her|us|them|we|he|she|they|i)$/.test(pronoun.lower) &&
    /^(?:an?|the|this|that)$/.test(document.at(pronoun.index - 1)?.lower ?? '') &&
    /^(?:problem|problems|thing|things|question|issue|day|moment|person|kind|who(?:'d|'s)?)$/.test(
      document.at(pronoun.index + 1)?.lower ?? '',
    )
  );
}

/** “Some what?”, “A who?”: what was not heard is asked for. */
export function isAskedBack(document: Document, word: Token): boolean {
  const [what, mark] = [document.at(word.index + 1), document.at(word.index + 2)];
  return (
    document.opensSentence(word) &&
    /^(?:what|who|where|how)$/.test(what?.lower ?? '') &&
    /^\?/.test(mark?.text ?? '')
  );
}

/** Whether a word stands alone in italics, as one does that is spoken of: “*Geese* is what he wrote.” */
export function isMentioned(document: Document, token: Token): boolean {
  const { source } = document;
  const { start, end } = source.toSource(token);
  return /[*_]/.test(source.source[start - 1] ?? '') && /[*_]/.test(source.source[end] ?? '');
}
