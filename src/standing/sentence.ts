/** The sentence by which an entry of standing.yml knows its place again. */
import type { Document } from '../core/document.js';
import { firstWhere } from '../core/first-where.js';

/** The sentences of a chapter by their places in the source. */
export class SentenceFinder {
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  /**
   * The prose of the sentence at a source offset, its blanks and line ends made single spaces, so that a line
   * wrapped anew is the same sentence.
   */
  at(offset: number): string {
    const { sentences, tokens, text } = this.#document;
    const next = firstWhere(sentences.length, (index) => this.#startOf(index) > offset);
    const sentence = sentences[Math.max(0, next - 1)];
    if (!sentence) return '';
    return text.slice(tokens[sentence.first].start, tokens[sentence.last - 1].end).replaceAll(/\s+/g, ' ');
  }

  #startOf(index: number): number {
    const { sentences, tokens, source } = this.#document;
    const { start, end } = tokens[sentences[index].first];
    return source.toSource({ start, end }).start;
  }
}
