/** Words that are spoken of. */
import type { Document, Token } from './document.js';

/** Whether a word stands alone in italics, as one does that is spoken of: “*Geese* is what he wrote.” */
export function isMentioned(document: Document, token: Token): boolean {
  const { source } = document;
  const { start, end } = source.toSource(token);
  return /[*_]/.test(source.source[start - 1] ?? '') && /[*_]/.test(source.source[end] ?? '');
}
