/** Reads plain text: blank lines divide paragraphs. */
import { splitParagraphs } from '../core/paragraphs.js';
import { SourceMap } from '../core/source-map.js';
import type { Span } from '../core/text.js';
import { type Block, objectCharacter, type Prose } from './prose.js';

/** A line of verse is shorter than this. */
const longestVerseLine = 60;

/** Reads a decoded text. A file with no blank lines has one paragraph a line. */
export function readPlain(source: string): Prose {
  const blocks = splitParagraphs(source).map(
    (lines): Block => ({
      start: lines[0].start,
      end: lines[lines.length - 1].end,
      kind: kindOf(source, lines),
    }),
  );
  return { text: source, source: SourceMap.identity(source), blocks };
}

/** `Chapter Nine` stands alone, is short and ends without a mark; a verse is short lines that begin with capitals. */
function kindOf(source: string, lines: readonly Span[]): Block['kind'] {
  if (lines.length === 1) {
    const text = source.slice(lines[0].start, lines[0].end).trim();
    return isHeading(text) ? 'heading' : 'prose';
  }
  return isVerse(lines.map((line) => source.slice(line.start, line.end).trim())) ? 'verse' : 'prose';
}

/** Whether a line standing alone reads as a heading: short, begins with a capital or digit, no mark at its end. */
export function isHeading(text: string): boolean {
  return (
    text.length <= 70 &&
    /[\p{L}\d]$/u.test(text) &&
    /^[\p{Lu}\d#]/u.test(text) &&
    text.split(/\s+/).length <= 9 &&
    !text.includes(objectCharacter)
  );
}

/** Whether the lines of one block read as verse: three or more, all short, nearly all beginning with a capital. */
export function isVerse(lines: string[]): boolean {
  if (lines.length < 3 || lines.some((line) => line.length >= longestVerseLine)) return false;
  const capitals = lines.filter((line) => /^["“'‘(—]*\p{Lu}/u.test(line)).length;
  return capitals >= lines.length * 0.9;
}
