/** What stands around a compound adjective. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** A noun phrase begins with one of these. */
export const determiners: ReadonlySet<string> = words(`
  a an the my your his her its our their this that these those each every another some any no one two three four
`);

/** Whether a noun stands here, with at most one adjective before it. */
export function isNounAfter(document: Document, token: Token): boolean {
  const part = document.partOfSpeech(token);
  if (part === 'NOUN') return true;
  const next = part === 'ADJ' ? document.nextWord(token) : undefined;
  return next !== undefined && document.partOfSpeech(next) === 'NOUN';
}
