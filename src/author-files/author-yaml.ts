/**
 * Reads the text of a file that an author writes by hand. Apart from `author-file.ts`, since a run without such files
 * need not load the library that reads YAML.
 */
import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Entry, Mistakes, Value } from './author-file.js';

/**
 * Reads YAML 1.2, of which JSON is a part. Undefined where it cannot be read; what is wrong then stands in `mistakes`.
 * Anchors and aliases are refused: no author means them (a name may begin with `*` by accident), and without them a
 * small file stays small.
 */
export function readValue(text: string, mistakes: Mistakes): Value | undefined {
  const lines = new LineCounter();
  const lineOf = (offset: number | undefined) => lines.linePos(offset ?? 0).line;
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const broken = new Map<number, string>();
    const openQuotes: number[] = [];
    visit(document, (_key, node) => {
      if (!isNode(node)) return;
      if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range) openQuotes.push(node.range[0]);
      const mark = isAlias(node) ? '*' : node.anchor ? '&' : undefined;
      if (mark) broken.set(lineOf(node.range?.[0]), needsQuotes(mark));
    });
    for (const error of [...document.errors, ...document.warnings]) {
      const opened = openQuotes.findLast((offset) => offset < error.pos[0]);
      const isQuote = error.code === 'MISSING_CHAR' && error.message.endsWith('quote');
      const line = lineOf(isQuote ? opened : error.pos[0]);
      if (!broken.has(line)) broken.set(line, explain(error, isQuote, text));
    }
    for (const [line, problem] of broken) mistakes.add(line, problem);
    return mistakes.any ? undefined : toValue(document.contents, 1, lineOf);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    mistakes.add(1, 'its lists stand in one another too deeply to be read');
    return undefined;
  }
}

function toValue(node: ParsedNode | null, above: number, lineOf: (offset?: number) => number): Value {
  if (!node) return { kind: 'nothing', line: above };
  const line = lineOf(node.range[0]);
  if (isSeq(node)) {
    return { kind: 'list', line, items: node.items.map((item) => toValue(item as ParsedNode, line, lineOf)) };
  }
  if (isMap(node)) {
    const entries = node.items.map((pair): Entry => {
      const keyNode = pair.key as ParsedNode;
      const keyLine = lineOf(keyNode.range[0]);
      const key = isScalar(keyNode) ? (keyNode.source ?? String(keyNode.value)) : keyNode.toString();
      return { key, line: keyLine, value: toValue(pair.value as ParsedNode | null, keyLine, lineOf) };
    });
    return { kind: 'group', line, entries };
  }
  if (!isScalar(node)) return { kind: 'nothing', line };
  const { value } = node;
  const written = node.source ?? String(value);
  if (typeof value === 'number') return { kind: 'number', line, number: value, written };
  if (typeof value === 'boolean') return { kind: 'flag', line, flag: value, written };
  return value === null ? { kind: 'nothing', line } : { kind: 'text', line, text: String(value) };
}

function needsQuotes(mark: string): string {
  return `a text cannot begin with ${mark}; put it in quotation marks`;
}

function explain(error: YAMLError, isQuote: boolean, text: string): string {
  if (isQuote)
    return 'a quotation mark opens here and does not close; put a text with an apostrophe in double quotes';
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'this line begins with a tab; expected spaces';
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
      return needsQuotes(text[error.pos[0]] ?? '!');
    case 'MULTIPLE_DOCS':
      return 'a second document begins here; expected one';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'this cannot be read; put a text with a colon in quotation marks, and begin lines of one list in the same column';
    default:
      return `this cannot be read (${error.message.replace(/quote$/, '')}); check its indentation, colons and quotation marks`;
  }
}
