/** Where paragraphs end in a text without markup. */
import type { Span } from './text.js';

/** A block whose longest line is longer than this was not wrapped by hand: each of its lines is a paragraph. */
const longestWrappedLine = 120;

interface Line extends Span {
  blank: boolean;
}

/**
 * The paragraphs of a text, each as its lines without the blanks at their ends. Blank lines divide paragraphs; in a
 * text with no blank lines, or in a block that was not wrapped by hand, each line is one.
 */
export function splitParagraphs(source: string): Span[][] {
  const lines = splitLines(source);
  const hasBlank = lines.some((line, index) => line.blank && index > 0 && index < lines.length - 1);
  const paragraphs: Span[][] = [];
  let group: Line[] = [];
  const flush = () => {
    if (!hasBlank || group.some((line) => line.end - line.start > longestWrappedLine)) {
      for (const line of group) paragraphs.push([line]);
    } else if (group.length > 0) {
      paragraphs.push(group);
    }
    group = [];
  };
  for (const line of lines) {
    if (line.blank) flush();
    else group.push(line);
  }
  flush();
  return paragraphs;
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
