/** The wrong words of a finding with what stands around them on their line. */
import type { Finding } from '../core/finding.js';
import { columns, cut, cutMiddle, isPlain } from './layout.js';
import { visibleLine } from './visible.js';

/** A line of the chapter in three parts, fit to print. */
export interface Excerpt {
  before: string;
  /** Empty where something is missing between `before` and `after`. */
  wrong: string;
  after: string;
}

/** Cuts the line of a finding to `width` columns, around its wrong words. */
export function excerptOf(source: string, finding: Finding, width: number): Excerpt {
  const wrong = cutMiddle(visibleLine(finding.actual), Math.max(8, Math.floor(width * 0.7)));
  const before = lineBefore(source, finding.start.offset, width);
  const after = lineAfter(source, finding.end.offset, width);
  const room = Math.max(0, width - columns(wrong));
  const half = Math.floor(room / 2);
  const afterRoom = Math.max(room - half, room - columns(before));
  const shownAfter = cut(after, afterRoom, 'start');
  return { before: cut(before, room - columns(shownAfter), 'end'), wrong, after: shownAfter };
}

/**
 * So much of the line before an offset as will be shown, and some more. No more is looked at: a chapter may be one line
 * of megabytes.
 */
function lineBefore(source: string, offset: number, width: number): string {
  const near = endOfLine(source.slice(Math.max(0, offset - 2 * width), offset));
  if ((near[0] !== ' ' || near.length < 2 * width) && isPlain(near)) return near.trimStart();
  // A character takes at most two columns, a grapheme rarely more than eight units.
  return visibleLine(endOfLine(source.slice(Math.max(0, offset - 8 * width), offset))).trimStart();
}

function lineAfter(source: string, offset: number, width: number): string {
  const near = startOfLine(source.slice(offset, offset + 2 * width));
  if ((near.at(-1) !== ' ' || near.length < 2 * width) && isPlain(near)) return near.trimEnd();
  return visibleLine(startOfLine(source.slice(offset, offset + 8 * width))).trimEnd();
}

function endOfLine(text: string): string {
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function startOfLine(text: string): string {
  const end = text.search(/[\n\r]/);
  return end < 0 ? text : text.slice(0, end);
}
