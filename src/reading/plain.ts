/** Reads plain text: blank lines divide paragraphs. */
import { splitParagraphs } from '../core/paragraphs.js';
import { type Segment, SourceMap } from '../core/source-map.js';
import type { Span } from '../core/text.js';
import { type Block, type Emphasis, objectCharacter, type Prose } from './prose.js';
import { paragraphsOf } from './spared.js';

/** Three lines of verse in four are shorter than this, and none is much longer. */
const longestVerseLine = 60;
const longestOfAll = 90;

/** `*Run!*`, `_Run!_`, `**Run!**`, within one paragraph; in `**bog_troll:**` the mark in the word is none. */
const emphasized =
  /(?<![\p{L}\p{N}*_])(\*{1,3}|_{1,3})(?=[^\s*_])((?:[^*_\r\n]|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])|\r?\n(?!\s*\n))*[^\s*_])\1(?![\p{L}\p{N}*_])/gu;

/** `> > ` before a line of what is quoted as it stands: a letter, a song, a chat. */
const quoteMark = /^(?:[ \t]*>)+(?:[ \t]+|(?=\r?$))/gm;

/** “> go north”, typed behind the mark with which a machine asks. */
const prompted = /^[ \t]*> ?\p{Ll}/u;

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

/** Takes off the marks of emphasis and of quoted lines, which are no marks of the sentence: “you do *not* go”. */
function withoutMarks(source: string): { text: string; map: SourceMap; emphasis: Emphasis[] } {
  const cuts = quoteMarks(source);
  const unquoted = cutOut(source, cuts);
  const emphasis: Emphasis[] = [];
  let removed = 0;
  for (const { index, 1: mark, 2: inside } of unquoted.text.matchAll(emphasized)) {
    const start = index + mark.length;
    const end = start + inside.length;
    cuts.push(unquoted.map.toSource({ start: index, end: start }));
    cuts.push(unquoted.map.toSource({ start: end, end: end + mark.length }));
    removed += mark.length;
    emphasis.push({ start: start - removed, end: end - removed, strong: mark.length > 1 });
    removed += mark.length;
  }
  if (emphasis.length === 0) return { ...unquoted, emphasis };
  return {
    ...cutOut(
      source,
      cuts.sort((one, other) => one.start - other.start),
    ),
    emphasis,
  };
}

/** The marks before quoted lines. Where a line without one stands among them, `>` is something else. */
function quoteMarks(source: string): Span[] {
  if (!source.includes('>')) return [];
  const marks: Span[] = [];
  for (const { start, end } of paragraphsOf(source)) {
    const paragraph = source.slice(start, end);
    const found = [...paragraph.matchAll(quoteMark)];
    const lines = paragraph.split(/\r\n|\n|\r/).length;
    if (found.length === 0 || found.length < lines || (lines === 1 && prompted.test(paragraph))) continue;
    for (const { index, 0: mark } of found)
      marks.push({ start: start + index, end: start + index + mark.length });
  }
  return marks;
}

function cutOut(source: string, cuts: readonly Span[]): { text: string; map: SourceMap } {
  if (cuts.length === 0) return { text: source, map: SourceMap.identity(source) };
  const segments: Segment[] = [];
  let text = '';
  let from = 0;
  for (const { start, end } of [...cuts, { start: source.length, end: source.length }]) {
    if (start > from) {
      segments.push({
        prose: text.length,
        proseLength: start - from,
        source: from,
        sourceLength: start - from,
      });
      text += source.slice(from, start);
    }
    from = end;
  }
  return { text, map: new SourceMap(source, segments) };
}

/** `Chapter Nine` stands alone, is short and ends without a mark; a verse is short lines that begin with capitals. */
function kindOf(source: string, lines: readonly Span[]): Block['kind'] {
  if (lines.length === 1) {
    const text = source.slice(lines[0].start, lines[0].end).trim();
    return isHeading(text) || isNumeral(text) ? 'heading' : 'prose';
  }
  const texts = lines.map((line) => source.slice(line.start, line.end).trim());
  return isVerse(texts) ? 'verse' : isList(texts) ? 'item' : 'prose';
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

/** Whether the lines of one block are what is needed or counted: “2 cups flour”, “- rope”, hardly one ending in a mark. */
function isList(lines: string[]): boolean {
  if (lines.length < 3 || !lines.every((line) => /^(?:[\p{N}½¼¾⅓⅔]|[-*•–] )/u.test(line))) return false;
  return lines.filter((line) => /[.?!]$/.test(line)).length * 3 <= lines.length;
}

/** Whether the lines of one block read as verse: three or more, all short, nearly all beginning with a capital. */
export function isVerse(lines: string[]): boolean {
  if (lines.length < 3 || lines.some((line) => line.length >= longestOfAll)) return false;
  const short = lines.filter((line) => line.length < longestVerseLine).length;
  if (short < lines.length * 0.75) return false;
  const capitals = lines.filter((line) => /^["“'‘(—]*\p{Lu}/u.test(line)).length;
  return capitals >= lines.length * 0.9;
}
