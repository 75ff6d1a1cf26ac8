/** Reads a file that an author writes by hand (YAML or JSON) and collects what is wrong in it, with lines. */
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
import { nearest } from './nearest.js';

/** A value and the line it begins on, 1-based. */
export type Value =
  | { kind: 'text'; line: number; text: string }
  | { kind: 'number'; line: number; number: number; written: string }
  | { kind: 'flag'; line: number; flag: boolean; written: string }
  | { kind: 'nothing'; line: number }
  | { kind: 'list'; line: number; items: readonly Value[] }
  | { kind: 'group'; line: number; entries: readonly Entry[] };

/** A key with its value; `line` is the key's. */
export interface Entry {
  key: string;
  line: number;
  value: Value;
}

/** What is wrong in one file, for its author. */
export class Mistakes {
  readonly #path: string;
  readonly #found: { line: number; text: string }[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** Records that something is wrong on a line. */
  add(line: number, text: string): void {
    this.#found.push({ line, text });
  }

  /** Records that a value is of the wrong kind; `hint` says what to do. */
  expected(what: string, value: Value, hint?: string): void {
    this.add(value.line, `${describe(value)} where ${what} is expected${hint ? `; ${hint}` : ''}`);
  }

  /**
   * Records that a name is not one of `names` (`absent`: "there is no rule"); lists them, or says `otherwise`, when
   * none is near.
   */
  unknown(line: number, absent: string, name: string, names: Iterable<string>, otherwise?: string): void {
    const all = [...names];
    const meant = nearest(name, all);
    const help = meant ? `did you mean "${meant}"?` : (otherwise ?? `expected ${eitherOf(all)}`);
    this.add(line, `${absent} ${quote(name)}; ${help}`);
  }

  /** Records that a value is not one of a few words. */
  notOneOf(choices: readonly string[], value: Value): void {
    const meant = value.kind === 'text' ? nearest(value.text, choices) : undefined;
    this.expected(eitherOf(choices), value, meant && `did you mean "${meant}"?`);
  }

  /** All mistakes in order of line, one a line: `story.yml:7: …`. */
  toString(): string {
    return this.#found
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, text }) => `${this.#path}:${line}: ${text}`)
      .join('\n');
  }
}

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

/** The keys of a group with their values. Keys that stand twice or are not among `known` are mistakes and left out. */
export function entriesOf(
  value: Value,
  what: string,
  mistakes: Mistakes,
  known?: readonly string[],
): Entry[] {
  if (value.kind !== 'group') {
    mistakes.expected(what, value);
    return [];
  }
  const first = new Map<string, number>();
  return value.entries.filter(({ key, line }) => {
    const before = first.get(key);
    if (before !== undefined) {
      mistakes.add(line, `the key ${quote(key)} stands here again; the first is on line ${before}`);
      return false;
    }
    first.set(key, line);
    if (!known || known.includes(key)) return true;
    mistakes.unknown(line, 'there is no key', key, known);
    return false;
  });
}

/** What an author would call a value. */
export function describe(value: Value): string {
  switch (value.kind) {
    case 'text':
      return quote(value.text);
    case 'number':
      return `the number ${value.written}`;
    case 'flag':
      return value.written;
    case 'nothing':
      return 'nothing';
    case 'list':
      return 'a list';
    case 'group':
      return value.entries.length > 0
        ? `a key ${quote(value.entries[0].key)} with its value`
        : 'an empty group';
  }
}

/** A text in quotation marks, fit for a terminal: short, and control and direction characters escaped. */
export function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return JSON.stringify(short).replace(
    /[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** `a, b or c`. */
export function eitherOf(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
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
