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
  // No more of the line is looked at than could be shown: a chapter may be one line of megabytes.
  const reach = width * 8;
  const near = source.slice(Math.max(0, finding.start.offset - reach), finding.start.offset);
  const far = source.slice(finding.end.offset, finding.end.offset + reach);
  const lead = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1);
  const rest = /^[^\n\r]*/.exec(far)?.[0] ?? '';

  const wrong = cutMiddle(visibleLine(finding.actual), Math.max(8, Math.floor(width * 0.7)));
  const before = visibleLine(lastOf(lead, width)).trimStart();
  const after = visibleLine(firstOf(rest, width)).trimEnd();
  const room = Math.max(0, width - columns(wrong));
  const half = Math.floor(room / 2);
  const afterRoom = Math.max(room - half, room - columns(before));
  const shownAfter = cut(after, afterRoom, 'start');
  return { before: cut(before, room - columns(shownAfter), 'end'), wrong, after: shownAfter };
}

/** So much of the end of a line as will be shown, and some more; all of it where that is not plain to see. */
function lastOf(line: string, width: number): string {
  const end = line.slice(-2 * width);
  return end[0] !== ' ' && isPlain(end) ? end : line;
}

function firstOf(line: string, width: number): string {
  const start = line.slice(0, 2 * width);
  return start.at(-1) !== ' ' && isPlain(start) ? start : line;
}
