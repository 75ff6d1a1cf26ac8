/** Reads a chapter: prose to Document, once. */
import { Document, type Paragraph, type Sentence, type Tagger, type Token } from '../core/document.js';
import { formTable } from '../core/forms.js';
import { findChats } from './chats.js';
import { messagesIn, nameMessages } from './messages.js';
import type { Prose } from './prose.js';
import { pairQuotations, setRegisters } from './quotations.js';
import { quoteStyle, readQuoteMarks } from './quote-marks.js';
import { divide } from './sentences.js';
import { findAttributions } from './speech.js';
import { tokenize } from './tokens.js';

/** Builds the Document of a chapter. The tagger is asked only when a rule wants a part of speech. */
export function readDocument(prose: Prose, tagger?: Tagger): Document {
  const { text, source } = prose;
  const forms = formTable();
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  const style = quoteStyle(text, prose.blocks);
  const chats = findChats(prose);
  const blocks = nameMessages(prose, chats);
  for (const block of blocks) {
    const first = tokens.length;
    const firstSentence = sentences.length;
    const index = paragraphs.length;
    tokenize(text, block, readQuoteMarks(text, block, style), forms, tokens);
    if (tokens.length === first) continue;
    divide(tokens, first, tokens.length, index, sentences);
    paragraphs.push({
      index,
      kind: block.kind,
      start: block.start,
      end: block.end,
      first,
      last: tokens.length,
      firstSentence,
      lastSentence: sentences.length,
    });
  }
  const quotations = pairQuotations(tokens, paragraphs, style);
  findAttributions(tokens, paragraphs, quotations);
  setRegisters(tokens, paragraphs, quotations, {
    spoken: chats.spoken,
    messages: messagesIn(prose, blocks, chats),
  });
  return new Document({ text, source, forms, tokens, sentences, paragraphs, quotations }, tagger);
}
