/** Reads Markdown: prose out of paragraphs, headings, list items, quotes and tables; never code, HTML or addresses. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ParagraphKind } from '../core/document.js';
import type { Remark } from '../core/remark.js';
import { type Segment, SourceMap } from '../core/source-map.js';
import type { Span } from '../core/text.js';
import { readPieces } from './pieces.js';
import { isNumeral, isVerse } from './plain.js';
import { type Block, type Emphasis, objectCharacter, type Prose } from './prose.js';
import { SparedText } from './spared.js';

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml', 'toml']).use(remarkGfm).freeze();

/** Reads a decoded Markdown text. */
export function readMarkdown(source: string): Prose {
  const spared = new SparedText(source);
  const builder = new Builder(source, spared);
  readPieces(spared.text, (piece, at) => {
    const root = parser.parse(piece);
    if (mayGoOn(root) && at + piece.length < spared.text.length) return 'may go on';
    builder.begin(at);
    walk(root, 'prose', builder);
    return 'done';
  });
  return builder.finish();
}

/** Code and comments may go on behind a blank line, and front matter is nowhere but in front. */
function mayGoOn({ children }: Root): boolean {
  const type = children.at(-1)?.type;
  return type === 'code' || type === 'html';
}

function walk(node: Nodes | Root, kind: ParagraphKind, builder: Builder): void {
  switch (node.type) {
    case 'paragraph':
      if (!builder.spared(node)) builder.block(kind, node.children, node);
      return;
    case 'heading':
      builder.block('heading', node.children);
      return;
    case 'tableCell':
      builder.block('item', node.children);
      return;
    case 'listItem':
      builder.remarks(node.children);
      for (const child of node.children) walk(child, 'item', builder);
      return;
    case 'root':
    case 'blockquote':
    case 'list':
    case 'table':
    case 'tableRow':
    case 'footnoteDefinition':
      builder.remarks(node.children);
      for (const child of node.children) walk(child, kind, builder);
  }
}

/** Collects prose and the segments that lead back to the source. */
class Builder {
  readonly #source: string;
  readonly #segments: Segment[] = [];
  readonly #blocks: Block[] = [];
  readonly #emphasis: Emphasis[] = [];
  readonly #remarks: Remark[] = [];
  /** The prose, in parts: to look at the end of one long string, V8 would copy all of it at each block. */
  readonly #parts: string[] = [];
  #length = 0;
  /** Prose of the block at hand, which is not among the parts yet. */
  #content = '';

  readonly #read: SparedText;
  /** Where the piece at hand begins in it. */
  #piece = 0;

  constructor(source: string, read: SparedText) {
    this.#source = source;
    this.#read = read;
  }

  /** Begins a piece of what the parser reads. */
  begin(at: number): void {
    this.#piece = at;
  }

  /** Notes the comments among blocks; each is about the block that follows it. */
  remarks(siblings: readonly Nodes[]): void {
    let next: Nodes | undefined;
    for (const node of siblings.toReversed()) {
      if (node.type !== 'html') next = node;
      else this.#remarks.push({ ...this.#spanOf(node), about: next && this.#blockOf(next) });
    }
  }

  block(kind: ParagraphKind, children: readonly PhrasingContent[], paragraph?: Nodes): void {
    if (paragraph) {
      for (const child of children) {
        if (child.type === 'html')
          this.#remarks.push({ ...this.#spanOf(child), about: this.#spanOf(paragraph) });
      }
    }
    this.#open();
    for (const child of children) this.#inline(child);
    this.#close(kind);
  }

  /** Adds the paragraphs for which a paragraph stands; says whether it stands for any. */
  spared({ position }: Nodes): boolean {
    const spared = this.#read.sparedAt(this.#piece + (position?.start.offset ?? -1));
    for (const { start, end } of spared ?? []) {
      this.#open();
      this.#add(this.#source.slice(start, end), start, end);
      this.#close('prose');
    }
    return spared !== undefined;
  }

  #open(): void {
    if (this.#length > 0) this.#append('\n\n');
    this.#content = '';
  }

  #close(kind: ParagraphKind): void {
    const start = this.#length;
    const content = this.#content;
    this.#append(content);
    if (content.trim() === '') return;
    const lines = content.split(/\r\n|\n|\r/).map((line) => line.trim());
    const found = isVerse(lines) ? 'verse' : isNumeral(content.trim()) ? 'heading' : 'prose';
    this.#blocks.push({ start, end: this.#length, kind: kind === 'prose' ? found : kind });
  }

  finish(): Prose {
    return {
      text: this.#parts.join(''),
      source: new SourceMap(this.#source, this.#segments),
      blocks: this.#blocks,
      emphasis: this.#emphasis,
      remarks: this.#remarks.sort((a, b) => a.start - b.start),
    };
  }

  #inline(node: PhrasingContent): void {
    const { start, end } = this.#spanOf(node);
    switch (node.type) {
      case 'text':
        this.#align(node.value, start, end);
        return;
      case 'break':
        this.#add('\n', start, end);
        return;
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) this.#add('\n', start, end);
        return;
      case 'inlineCode':
      case 'image':
      case 'imageReference':
        this.#add(objectCharacter, start, end);
        return;
      case 'footnoteReference':
        return;
      case 'link':
        if (isBareAddress(this.#source.slice(start, end))) {
          this.#add(objectCharacter, start, end);
          return;
        }
    }
    if (!('children' in node)) return;
    const first = this.#length + this.#content.length;
    const outer = this.#emphasis.length;
    for (const child of node.children) this.#inline(child);
    if (node.type !== 'emphasis' && node.type !== 'strong') return;
    // `***both***`: the outermost stands for those within.
    this.#emphasis.splice(outer, Infinity, {
      start: first,
      end: this.#length + this.#content.length,
      strong: node.type === 'strong',
    });
  }

  /** The first of the paragraphs for which a node stands, or the node itself. */
  #blockOf(node: Nodes): Span {
    const at = this.#piece + (node.position?.start.offset ?? -1);
    return this.#read.sparedAt(at)?.[0] ?? this.#spanOf(node);
  }

  #spanOf({ position }: Nodes): Span {
    if (position?.start.offset === undefined || position.end.offset === undefined)
      return { start: 0, end: 0 };
    const piece = this.#piece;
    return this.#read.toSource({ start: piece + position.start.offset, end: piece + position.end.offset });
  }

  #add(prose: string, start: number, end: number): void {
    this.#segments.push({
      prose: this.#length + this.#content.length,
      proseLength: prose.length,
      source: start,
      sourceLength: end - start,
    });
    this.#content += prose;
  }

  #append(prose: string): void {
    this.#parts.push(prose);
    this.#length += prose.length;
  }

  /**
   * Adds the value of a text node, finding each of its characters in the source between `start` and `end`,
   * where escapes (`\*`), character references (`&mdash;`) and the indents and `>` of continued lines are longer.
   */
  #align(value: string, start: number, end: number): void {
    const source = this.#source;
    let from = start;
    let at = 0;
    let runProse = 0;
    let runSource = start;
    const flush = () => {
      if (at > runProse) this.#add(value.slice(runProse, at), runSource, from);
      runProse = at;
      runSource = from;
    };
    while (at < value.length && from < end) {
      if (source[from] === '&') {
        const reference = readReference(source, from);
        if (reference && value.startsWith(reference.value, at)) {
          flush();
          this.#add(reference.value, from, from + reference.length);
          from += reference.length;
          at += reference.value.length;
          runProse = at;
          runSource = from;
          continue;
        }
      }
      if (
        source[from] === value[at] &&
        !(source[from] === '\\' && isEscape(source, from) && value[at + 1] !== source[from + 1])
      ) {
        from++;
        at++;
        continue;
      }
      flush();
      from++;
      runSource = from;
    }
    flush();
    if (at < value.length) this.#add(value.slice(at), from, from);
  }
}

function isEscape(source: string, at: number): boolean {
  return /[!-/:-@[-`{-~]/.test(source[at + 1] ?? '');
}

/** `<https://example.org>` and `https://example.org` have no prose; `[the map](map.md)` has. */
function isBareAddress(source: string): boolean {
  return !source.startsWith('[');
}

const referencePattern = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{0,30}));/iy;

/** Decodes a character reference; code points by CommonMark 0.31, section 2.5. */
function readReference(source: string, at: number): { value: string; length: number } | undefined {
  referencePattern.lastIndex = at;
  const match = referencePattern.exec(source);
  if (!match) return undefined;
  const [whole, hex, decimal, name] = match;
  if (name) {
    const value = decodeNamedCharacterReference(name);
    return value ? { value, length: whole.length } : undefined;
  }
  const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { value: valid ? String.fromCodePoint(code) : '\uFFFD', length: whole.length };
}
