/** Shows a Document as an nlcst tree, so that retext plugins of other authors can read it. */
import type { Nodes, Paragraph, Root, Sentence, SentenceContent } from 'nlcst';
import { VFile } from 'vfile';
import type { Document, Token } from './document.js';

const trees = new WeakMap<Document, Root>();

/** The nlcst tree of a document, made when first asked for. Offsets count in `Document.text`, all on line 1. */
export function toNlcst(document: Document): Root {
  let tree = trees.get(document);
  if (!tree) {
    tree = {
      type: 'RootNode',
      children: document.paragraphs.map((paragraph) => paragraphNode(document, paragraph)),
    };
    trees.set(document, tree);
  }
  return tree;
}

/** A message of a retext plugin, with offsets in `Document.text`. */
export interface RetextMessage {
  reason: string;
  start: number;
  end: number;
  expected: string[];
}

/** Runs the transformer of a retext plugin over a document and gives its messages that have a place. */
export function askRetext(
  document: Document,
  transformer: (tree: Root, file: VFile) => unknown,
): RetextMessage[] {
  const file = new VFile();
  transformer(toNlcst(document), file);
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

function paragraphNode(document: Document, paragraph: Document['paragraphs'][number]): Paragraph {
  const sentences = document.sentences.slice(paragraph.firstSentence, paragraph.lastSentence);
  return { type: 'ParagraphNode', children: sentences.map((sentence) => sentenceNode(document, sentence)) };
}

function sentenceNode(document: Document, { first, last }: Document['sentences'][number]): Sentence {
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
