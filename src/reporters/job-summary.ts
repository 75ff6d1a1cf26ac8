/** The summary of a job on GitHub: what the annotations had no room for. */
import { grouped } from '../core/grouped.js';
import type { RunReport } from '../core/run.js';
import { amount } from './amount.js';
import type { Choice } from './annotations.js';
import { encodePath } from './encode-path.js';
import { choiceFor } from './github.js';
import { countsOf, faultList, tableHead, tableRow } from './markdown.js';
import { pathInRepository, type View } from './reporter.js';

/** Bytes that GitHub takes of one step. */
export const summaryLimit = 1024 * 1024;

/** Kept free for the line that says what was cut. */
const closingRoom = 200;

/** Markdown of at most `room` bytes, empty where that is not even a line: the counts, faults, and a table a chapter with links to the lines. */
export function jobSummary(report: RunReport, view: View, room: number): string {
  const { annotations, rest } = choiceFor(report, view);
  const marked = annotations.reduce((sum, { findings }) => sum + findings.length, 0);
  const left = rest.reduce((sum, { findings }) => sum + findings.length, 0);
  const head = `## Stet\n\n${countsOf(report, view)}.${wayOn(marked, left)}\n\n`;
  let free = room - closingRoom - Buffer.byteLength(head);
  if (free < 0) return '';
  const faults = faultList(report.faults);
  const told = Buffer.byteLength(faults) < free && faults !== '' ? `${faults}\n` : '';
  free -= Buffer.byteLength(told);
  const { text, printed } = tablesWithin(rest, (path) => addressOf(path, view), free);
  const more = grouped(left - printed);
  const closing =
    printed < left ? `\nThere is no room here for ${more} more; the log of this step has them all.\n` : '';
  return head + told + text + closing;
}

/**
 * Tables of findings, one a chapter, in at most `room` bytes, and how many findings they hold. `addressOf` says where
 * a chapter can be read, if anywhere.
 */
export function tablesWithin(
  chapters: Choice['rest'],
  addressOf: (path: string) => string | undefined,
  room: number,
): { text: string; printed: number } {
  const parts: string[] = [];
  let free = room;
  let printed = 0;
  for (const { chapter, findings } of chapters) {
    const address = addressOf(chapter.path);
    let before = printed === 0 ? tableHead(chapter.path) : `\n${tableHead(chapter.path)}`;
    for (const finding of findings) {
      const text = before + tableRow(chapter, finding, address);
      free -= Buffer.byteLength(text);
      if (free < 0) return { text: parts.join(''), printed };
      parts.push(text);
      printed++;
      before = '';
    }
  }
  return { text: parts.join(''), printed };
}

function addressOf(path: string, view: View): string | undefined {
  const files = view.workflow?.files;
  return files && files + encodePath(pathInRepository(path, view));
}

function wayOn(marked: number, left: number): string {
  if (marked + left === 0) return '';
  if (left === 0) return ' All are marked in the chapters.';
  if (marked === 0) return '';
  return ` ${amount(marked, 'finding')} ${marked === 1 ? 'is' : 'are'} marked in the chapters; the other ${grouped(left)}:`;
}
