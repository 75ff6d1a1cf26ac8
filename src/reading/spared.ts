/**
 * Spares the Markdown parser the paragraphs that have no markup, which are most of a manuscript: it goes through them
 * letter by letter and finds nothing. It reads an `x` where they stand, and so knows what is around them.
 */
import { firstWhere } from '../core/first-where.js';
import type { Span } from '../core/text.js';

/** What may be markup, an escape or an address wherever it stands in a line. */
const anywhere = /[\\`*_[\]<>&~|@\t\0]|:\/\/|www\./i;

/** What may be markup where a line begins or ends: `# Title`, `- item`, `1. item`, an underline, a break. */
const atLineEdge = /^(?:[ #+\-=:]|\d{1,9}[.)])| $/;

/** Stands for paragraphs that are spared, one behind the other. */
const standIn = 'x';

/** A stretch of what the parser reads. */
interface Piece {
  /** Where it begins in what the parser reads. */
  at: number;
  /** Where it begins in the source. */
  source: number;
  /** The paragraphs that it stands for; none where it is the source itself. */
  spared: Span[];
}

/** A chapter as the parser reads it. */
export class SparedText {
  /** What the parser reads. */
  readonly text: string;
  readonly #pieces: Piece[] = [];
  readonly #spared = new Map<number, readonly Span[]>();

  constructor(source: string) {
    const parts: string[] = [];
    let length = 0;
    const add = (part: string, from: number): Piece => {
      const piece = { at: length, source: from, spared: [] };
      parts.push(part);
      length += part.length;
      this.#pieces.push(piece);
      return piece;
    };
    let from = 0;
    let standing: Piece | undefined;
    for (const { start, end, isPlain } of paragraphsOf(source)) {
      if (!isPlain) {
        standing = undefined;
        continue;
      }
      if (!standing) {
        add(source.slice(from, start), from);
        standing = add(standIn, start);
        this.#spared.set(standing.at, standing.spared);
      }
      standing.spared.push({ start, end });
      from = end;
    }
    add(source.slice(from), from);
    this.text = parts.join('');
  }

  /** The paragraphs for which the paragraph stands that the parser found at an offset; undefined if it is itself. */
  sparedAt(offset: number): readonly Span[] | undefined {
    return this.#spared.get(offset);
  }

  /** Where in the source stands what the parser found. */
  toSource({ start, end }: Span): Span {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(Math.max(start, end - 1));
    return {
      start: first.spared[0]?.start ?? first.source + start - first.at,
      end: last.spared.at(-1)?.end ?? last.source + end - last.at,
    };
  }

  #pieceAt(offset: number): Piece {
    const pieces = this.#pieces;
    return pieces[firstWhere(pieces.length, (index) => pieces[index].at > offset) - 1];
  }
}

/** The stretches between blank lines, and whether they are plain. */
export function* paragraphsOf(source: string): Generator<Span & { isPlain: boolean }> {
  // Where lines end otherwise, the parser reads all.
  const isUsual = !/\r(?!\n)/.test(source);
  let start = -1;
  let last = 0;
  let isPlain = isUsual;
  for (let at = 0; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const next = newline < 0 ? source.length : newline + 1;
    const isReturn = newline > at && source.charCodeAt(newline - 1) === 13;
    const end = newline < 0 ? source.length : isReturn ? newline - 1 : newline;
    const line = source.slice(at, end);
    if (/^[ \t]*$/.test(line)) {
      if (start >= 0) yield { start, end: last, isPlain };
      start = -1;
      isPlain = isUsual;
    } else {
      if (start < 0) start = at;
      if (isPlain) isPlain = !anywhere.test(line) && !atLineEdge.test(line);
      last = end;
    }
    at = next;
  }
  if (start >= 0) yield { start, end: last, isPlain };
}
