/** Reads plain text: blank lines divide paragraphs. */
import { splitParagraphs } from '../core/paragraphs.js';
import { type Segment, SourceMap } from '../core/source-map.js';
import type { Span } from '../core/text.js';
import { type Block, type Emphasis, objectCharacter, type Prose } from './prose.js';

/** A line of verse is shorter than this. */
const longestVerseLine = 60;

/** `*Run!*`, `_Run!_`, `**Run!**`, within one paragraph. */
const emphasized =
  /(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=[^\s*_])((?:[^*_\r\n]|\r?\n(?!\s*\n))*[^\s*_])\1(?![\p{L}\p{N}*_])/gu;

/** Reads a decoded text. A file with no blank lines has one paragraph a line. */
export function readPlain(source: string): Prose {
  const { text, map, emphasis } = withoutMarks(source);
  const blocks = splitParagraphs(text).map(
    (lines): Block => ({
      start: lines[0].start,
      end: lines[lines.length - 1].end,
      kind: kindOf(text, lines),
    }),
  );
  return { text, source: map, blocks, emphasis };
}

/** Takes the marks of emphasis off, which are no marks of the sentence: “you do *not* go”. */
function withoutMarks(source: string): { text: string; map: SourceMap; emphasis: Emphasis[] } {
  const segments: Segment[] = [];
  const emphasis: Emphasis[] = [];
  let text = '';
  const add = (start: number, end: number) => {
    if (end <= start) return;
    segments.push({ prose: text.length, proseLength: end - start, source: start, sourceLength: end - start });
    text += source.slice(start, end);
  };
  let from = 0;
  for (const { index, 1: mark, 2: inside } of source.matchAll(emphasized)) {
    add(from, index);
    const start = index + mark.length;
    emphasis.push({ start: text.length, end: text.length + inside.length, strong: mark.length > 1 });
    add(start, start + inside.length);
    from = start + inside.length + mark.length;
  }
  if (emphasis.length === 0) return { text: source, map: SourceMap.identity(source), emphasis };
  add(from, source.length);
  return { text, map: new SourceMap(source, segments), emphasis };
}

/** `Chapter Nine` stands alone, is short and ends without a mark; a verse is short lines that begin with capitals. */
function kindOf(source: string, lines: readonly Span[]): Block['kind'] {
  if (lines.length === 1) {
    const text = source.slice(lines[0].start, lines[0].end).trim();
    return isHeading(text) || isNumeral(text) ? 'heading' : 'prose';
  }
  return isVerse(lines.map((line) => source.slice(line.start, line.end).trim())) ? 'verse' : 'prose';
}

/** Whether a line standing alone reads as a heading: short, begins with a capital or digit, no mark at its end. */
function isHeading(text: string): boolean {
  return (
    text.length <= 70 &&
    /[\p{L}\d]$/u.test(text) &&
    /^[\p{Lu}\d#]/u.test(text) &&
    text.split(/\s+/).length <= 9 &&
    !text.includes(objectCharacter)
  );
}

/** Whether a block is but the number of a part: `iv.`, `(2)`, `~ i ~`. */
export function isNumeral(text: string): boolean {
  return /^(?:[([]|[~*=–—-]+ ?)?(?:(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})|\d{1,3})(?:[.)\]]{0,2}| ?[~*=–—-]+)$/i.test(
    text,
  );
}

/** Whether the lines of one block read as verse: three or more, all short, nearly all beginning with a capital. */
export function isVerse(lines: string[]): boolean {
  if (lines.length < 3 || lines.some((line) => line.length >= longestVerseLine)) return false;
  const capitals = lines.filter((line) => /^["“'‘(—]*\p{Lu}/u.test(line)).length;
  return capitals >= lines.length * 0.9;
}
