/** Shows passages of a Document as nlcst, so that retext plugins of other authors can read them. */
import type { Nodes, Root, Sentence, SentenceContent } from 'nlcst';
import { VFile } from 'vfile';
import type { Document, Token, TokenRange } from './document.js';
import { withoutTrace } from './without-trace.js';

/** A message of a retext plugin, with offsets in `Document.text`. */
export interface RetextMessage {
  reason: string;
  start: number;
  end: number;
  expected: string[];
}

/**
 * Runs the transformer of a retext plugin over passages, each shown as a sentence, and gives its messages that have a
 * place. A plugin walks a tree of every word far longer than a rule needs to find the few passages worth asking about.
 */
export function askRetext(
  document: Document,
  transformer: (tree: Root, file: VFile) => unknown,
  passages: readonly TokenRange[],
): RetextMessage[] {
  if (passages.length === 0) return [];
  const file = new VFile();
  const children = passages.map((passage) => sentenceNode(document, passage));
  const tree: Root = { type: 'RootNode', children: [{ type: 'ParagraphNode', children }] };
  withoutTrace(() => transformer(tree, file));
  const messages: RetextMessage[] = [];
  for (const message of file.messages) {
    const place = message.place && 'start' in message.place ? message.place : undefined;
    const start = place?.start.offset;
    const end = place?.end.offset;
    if (start === undefined || end === undefined) continue;
    messages.push({ reason: message.reason, start, end, expected: (message.expected ?? []) as string[] });
  }
  return messages;
}

function sentenceNode(document: Document, { first, last }: TokenRange): Sentence {
  const children: SentenceContent[] = [];
  for (let index = first; index < last; index++) {
    const token = document.tokens[index];
    if (index > first) {
      const previous = document.tokens[index - 1];
      if (previous.end < token.start) {
        children.push(
          place(
            { type: 'WhiteSpaceNode', value: document.text.slice(previous.end, token.start) },
            previous.end,
            token.start,
          ),
        );
      }
    }
    children.push(node(token));
  }
  return { type: 'SentenceNode', children };
}

function node(token: Token): SentenceContent {
  const { text, start, end, kind } = token;
  if (kind === 'word' || kind === 'number') {
    return place(
      { type: 'WordNode', children: [place({ type: 'TextNode', value: text }, start, end)] },
      start,
      end,
    );
  }
  return place({ type: kind === 'mark' ? 'PunctuationNode' : 'SourceNode', value: text }, start, end);
}

function place<N extends Nodes>(node: N, start: number, end: number): N {
  node.position = {
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  };
  return node;
}
