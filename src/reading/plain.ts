/** Reads plain text: blank lines divide paragraphs. */
import { SourceMap } from '../core/source-map.js';
import { type Block, objectCharacter, type Prose } from './prose.js';

/** A block whose longest line is longer than this was not wrapped by hand: each of its lines is a paragraph. */
const longestWrappedLine = 120;

/** A line of verse is shorter than this. */
const longestVerseLine = 60;

/** Reads a decoded text. A file with no blank lines has one paragraph a line. */
export function readPlain(source: string): Prose {
  const lines = splitLines(source);
  const hasBlank = lines.some((line, index) => line.blank && index > 0 && index < lines.length - 1);
  const blocks: Block[] = [];
  let group: Line[] = [];
  const flush = () => {
    if (group.length === 0) return;
    if (!hasBlank || group.some((line) => line.end - line.start > longestWrappedLine)) {
      for (const line of group)
        blocks.push({ start: line.start, end: line.end, kind: kindOf(source, [line]) });
    } else {
      blocks.push({ start: group[0].start, end: group[group.length - 1].end, kind: kindOf(source, group) });
    }
    group = [];
  };
  for (const line of lines) {
    if (line.blank) flush();
    else group.push(line);
  }
  flush();
  return { text: source, source: SourceMap.identity(source), blocks };
}

interface Line {
  start: number;
  end: number;
  blank: boolean;
}

function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  const ends = /\r\n|\n|\r|$/g;
  let start = 0;
  for (const match of source.matchAll(ends)) {
    const content = source.slice(start, match.index);
    lines.push({ start, end: start + content.trimEnd().length, blank: content.trim() === '' });
    start = match.index + match[0].length;
    if (match[0] === '') break;
  }
  return lines;
}

/** `Chapter Nine` stands alone, is short and ends without a mark; a verse is short lines that begin with capitals. */
function kindOf(source: string, lines: Line[]): Block['kind'] {
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
