/**
 * Cuts a long Markdown text where nothing goes on from what stands before. The parser copies its notes on the whole text
 * at the end of each list item and block quote: what it reads should be short.
 */
import { firstWhere } from '../core/first-where.js';
import { paragraphsOf } from './spared.js';

/** The least length of a piece, in characters. */
const least = 2000;

/** A block of YAML or TOML at the start, with blank lines or without. */
const frontMatter = /^(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\n\1[ \t]*(?:\r?\n|$)/;

/**
 * Gives the pieces to `read`, with the offset where each begins. Where it answers that a piece may go on, it is given a
 * longer one that begins there too.
 */
export function readPieces(text: string, read: (piece: string, at: number) => 'done' | 'may go on'): void {
  const cuts = cutsOf(text);
  for (let from = 0; from < text.length; ) {
    for (let length = least; ; length *= 2) {
      const next = firstWhere(cuts.length, (index) => cuts[index] >= from + length);
      const end = cuts[next] ?? text.length;
      if (read(text.slice(from, end), from) === 'may go on' && end < text.length) continue;
      from = end;
      break;
    }
  }
}

function cutsOf(text: string): number[] {
  // What `[1]: map.md` names may be anywhere, and where lines end otherwise, so may blank lines.
  if (text.length < 2 * least || text.includes(']:') || /\r(?!\n)/.test(text)) return [];
  const first = frontMatter.exec(text)?.[0].length ?? 0;
  const cuts: number[] = [];
  for (const { start } of paragraphsOf(text)) {
    // What is set in may belong to a list item; at the start of a piece, `---` would open a block of YAML.
    if (start > first && !/^(?:[ \t]|---|\+\+\+)/.test(text.slice(start, start + 3))) cuts.push(start);
  }
  return cuts;
}
