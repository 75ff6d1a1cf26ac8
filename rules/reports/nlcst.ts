/** Shows passages of a Document as nlcst, so that retext plugins of other authors can read them. */
import type { Nodes, Root, Sentence, SentenceContent } from 'nlcst';
import { VFile } from 'vfile';
import type { Document, Token, TokenRange } from '../../src/core/document.js';
import { withoutTrace } from './without-trace.js';

/** A message of a retext plugin, with offsets in `Document.text`. */
interface RetextMessage {
  start: number;
  end: number;
  expected: string[];
}

/**
 * Runs the transformer of a retext plugin over passages, each shown as a sentence, and gives its messages that have a
 * place. A plugin walks a tree of every word far longer than a rule needs to find the few passages worth asking about,
 * and of passages that read alike it is asked once.
 */
export function askRetext(
  document: Document,
  transformer: Transformer,
  passages: readonly TokenRange[],
): RetextMessage[] {
  const known = new Map<string, RetextMessage[]>();
  return passages.flatMap((passage) => {
    const from = document.tokens[passage.first].start;
    const key = keyOf(document, passage);
    let messages = known.get(key);
    if (!messages) {
      messages = ask(transformer, sentenceNode(document, passage));
      known.set(key, messages);
    }
    return messages.map((message) => ({
      ...message,
      start: from + message.start,
      end: from + message.end,
    }));
  });
}

type Transformer = (tree: Root, file: VFile) => unknown;

/** What a passage reads like: its text, and what its tokens are. */
function keyOf({ tokens, text }: Document, { first, last }: TokenRange): string {
  let key = text.slice(tokens[first].start, tokens[last - 1].end);
  for (let index = first; index < last; index++) key += ` ${tokens[index].kind}`;
  return key;
}

/** What the plugin says of one sentence. */
function ask(transformer: Transformer, sentence: Sentence): RetextMessage[] {
  const file = new VFile();
  const tree: Root = { type: 'RootNode', children: [{ type: 'ParagraphNode', children: [sentence] }] };
  withoutTrace(() => transformer(tree, file));
  const messages: RetextMessage[] = [];
  for (const message of file.messages) {
    const place = message.place && 'start' in message.place ? message.place : undefined;
    const start = place?.start.offset;
    const end = place?.end.offset;
    if (start === undefined || end === undefined) continue;
    messages.push({ start, end, expected: (message.expected ?? []) as string[] });
  }
  return messages;
}

/** A passage as nlcst, with offsets from where it begins. */
function sentenceNode({ tokens, text }: Document, { first, last }: TokenRange): Sentence {
  const from = tokens[first].start;
  const children: SentenceContent[] = [];
  for (let index = first; index < last; index++) {
    const token = tokens[index];
    const previous = index > first ? tokens[index - 1] : token;
    if (previous.end < token.start) {
      const blank = text.slice(previous.end, token.start);
      children.push(place({ type: 'WhiteSpaceNode', value: blank }, previous.end - from, token.start - from));
    }
    children.push(node(token, from));
  }
  return { type: 'SentenceNode', children };
}

function node({ text, start, end, kind }: Token, from: number): SentenceContent {
  const [first, last] = [start - from, end - from];
  if (kind === 'word' || kind === 'number') {
    const children = [place({ type: 'TextNode', value: text }, first, last)];
    return place({ type: 'WordNode', children }, first, last);
  }
  return place({ type: kind === 'mark' ? 'PunctuationNode' : 'SourceNode', value: text }, first, last);
}

function place<N extends Nodes>(node: N, start: number, end: number): N {
  node.position = {
    start: { line: 1, column: start + 1, offset: start },
    end: { line: 1, column: end + 1, offset: end },
  };
  return node;
}
