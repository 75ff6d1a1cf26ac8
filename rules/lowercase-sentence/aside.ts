/** What begins small on purpose: an aside, words of another’s, the end of a letter. */
import type { Document, Sentence, Token } from '../../src/core/document.js';

/** `(well. the singing, a little.)`: what begins small between brackets goes on so. */
function isInSmallAside(document: Document, { index }: Token): boolean {
  for (let at = index - 1; at >= document.paragraphOf(document.tokens[index]).first; at--) {
    const { text } = document.tokens[at];
    if (/^[)\]]$/.test(text)) return false;
    if (/^[([]$/.test(text)) return at < index - 1 && /^\p{Ll}/u.test(document.tokens[at + 1].text);
  }
  return false;
}

/** `(smiling) Come in.` and `"happy breed" he called them`: an aside in brackets, or words of another's. */
export function opensAside(document: Document, sentence: Sentence, first: Token): boolean {
  const opener = document.at(first.index - 1);
  if (isInSmallAside(document, first)) return true;
  if (!opener || first.index === sentence.first) return false;
  if (opener.quotation !== undefined) {
    const { depth, speech } = document.quotations[opener.quotation];
    return depth > 0 || !speech;
  }
  for (let index = first.index; index < sentence.last; index++) {
    if (/^[)\]]$/.test(document.tokens[index].text)) return !/^[.?!…]/.test(document.tokens[index - 1].text);
  }
  return false;
}
