/** Kisses at the end of a letter or a note. */
import type { Document, Sentence, Token } from '../../src/core/document.js';

/** “See you on Friday. xx”: what a letter ends with. */
export function isKiss(document: Document, { last }: Sentence, { index, lower }: Token): boolean {
  return (
    index === last - 1 &&
    last === document.paragraphOf(document.tokens[index]).last &&
    /^(?:x+|(?:xo)+x?)$/.test(lower)
  );
}
