/** The marks of a speech that has lost its closing quotation mark. */
import type { Document, Quotation, Token } from '../../src/core/document.js';
import { nominatives } from '../lists/small-words.js';
import { asksUntil } from './question-order.js';

/** The mark that ends a speech which lost it together with its quotation mark. */
export function endMark(document: Document, quotation: Quotation, last: Token): string {
  const first = Math.max(document.sentenceOf(last).first, quotation.open + 1);
  const [asked, next] = [document.tokens[first], document.tokens[first + 1]];
  const asks =
    asksUntil(document, first, last.index + 1, true) ||
    (asked.lower === 'how' && /^(?:many|much|long|far|often|old|big|come)$/.test(next.lower)) ||
    (/^(?:who|why)$/.test(asked.lower) && !nominatives.has(next.lower));
  return asks ? '?' : '.';
}

/** The mark that closes what the quotation opens with. */
export function closingMark(document: Document, { open }: Quotation): string {
  const { text } = document.tokens[open];
  return text === '“' ? '”' : text === '‘' ? '’' : text;
}
