/** Cuts and wraps text to columns of a terminal, where a Chinese character takes two and an accent none. */
import widthOf from 'fast-string-width';

/** Characters of which each takes one column and stands alone: nearly all of English. */
const plain = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u024f‐-―‘-‟…→↵·‸␀-␣]*$/;
/** Made when first needed: that takes some ms. */
let graphemes: Intl.Segmenter | undefined;

/** Whether each character of a text takes one column, stands alone and may be printed as it is. */
export function isPlain(text: string): boolean {
  return plain.test(text);
}

/** Columns that a text takes. Escape sequences of colours take none. */
export function columns(text: string): number {
  return plain.test(text) ? text.length : widthOf(text, { tabWidth: 0 });
}

/** The text with blanks behind it, up to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/**
 * Cuts a text to a width, marking the cut with `…`; whole words where that costs little.
 * `keep: 'end'` cuts at the front.
 */
export function cut(text: string, width: number, keep: 'start' | 'end'): string {
  if (columns(text) <= width) return text;
  if (width < 2) return width === 1 ? '…' : '';
  // A character takes at most two columns, a grapheme rarely more than eight units.
  const reach = width * 8;
  const narrow = keep === 'start' ? text.slice(0, width) : text.slice(-width);
  if (plain.test(narrow)) return cutPlain(narrow, keep);
  const near = keep === 'start' ? text.slice(0, reach) : text.slice(-reach);
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  const parts = [...graphemes.segment(near)].map((part) => part.segment);
  if (keep === 'end') parts.reverse();
  const kept: string[] = [];
  let room = width - 1;
  for (const part of parts) {
    room -= columns(part);
    if (room < 0) break;
    kept.push(part);
  }
  const blank = kept.lastIndexOf(' ');
  if (parts[kept.length] !== ' ' && blank >= 0 && kept.length - blank <= Math.min(15, kept.length / 2)) {
    kept.length = blank;
  }
  while (kept.at(-1) === ' ') kept.pop();
  return keep === 'start' ? `${kept.join('')}…` : `…${kept.reverse().join('')}`;
}

/** The same of a longer text, where one character of those that the width has room for makes room for the `…`. */
function cutPlain(narrow: string, keep: 'start' | 'end'): string {
  const room = narrow.length - 1;
  const farthest = Math.min(15, room / 2);
  if (keep === 'start') {
    const blank = narrow.lastIndexOf(' ', room - 1);
    let end = narrow[room] !== ' ' && blank >= 0 && room - blank <= farthest ? blank : room;
    while (narrow[end - 1] === ' ') end--;
    return `${narrow.slice(0, end)}…`;
  }
  const blank = narrow.indexOf(' ', 1);
  let start = narrow[0] !== ' ' && blank >= 0 && blank <= farthest ? blank + 1 : 1;
  while (narrow[start] === ' ') start++;
  return `…${narrow.slice(start)}`;
}

/** Cuts a text in its middle. */
export function cutMiddle(text: string, width: number): string {
  if (columns(text) <= width) return text;
  const front = cut(text, Math.ceil(width / 2), 'start');
  return front + cut(text, Math.max(1, width - columns(front) + 1), 'end').slice(1);
}

/** Breaks a text into lines of at most `width` columns, between words; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  if (text[0] !== ' ' && columns(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && columns(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines;
}
