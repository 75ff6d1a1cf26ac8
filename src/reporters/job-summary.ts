/** The summary of a job on GitHub: what the annotations had no room for. */
import type { RunReport } from '../core/run.js';
import { amount } from './amount.js';
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
  const parts = [`## Stet\n\n${countsOf(report, view)}.${wayOn(marked, left)}\n\n`];
  let free = room - closingRoom - Buffer.byteLength(parts[0]);
  if (free < 0) return '';
  const add = (text: string): boolean => {
    const size = Buffer.byteLength(text);
    if (size > free) return false;
    free -= size;
    parts.push(text);
    return true;
  };
  const faults = faultList(report.faults);
  if (faults !== '') add(`${faults}\n`);
  let printed = 0;
  for (const { chapter, findings } of rest) {
    const [first, ...others] = findings.map((finding) =>
      tableRow(chapter, finding, addressOf(chapter.path, view)),
    );
    if (!add(tableHead(chapter.path) + first)) break;
    printed++;
    const whole = others.every((row) => add(row) && ++printed > 0);
    if (!whole) break;
    parts.push('\n');
    free--;
  }
  if (printed < left) {
    const more = (left - printed).toLocaleString('en-US');
    parts.push(`\nThere is no room here for ${more} more; the log of this step has them all.\n`);
  }
  return parts.join('');
}

function addressOf(path: string, view: View): string | undefined {
  const files = view.workflow?.files;
  return files && files + encodePath(pathInRepository(path, view));
}

function wayOn(marked: number, left: number): string {
  if (marked + left === 0) return '';
  if (left === 0) return ' All are marked in the chapters.';
  if (marked === 0) return '';
  return ` ${amount(marked, 'finding')} ${marked === 1 ? 'is' : 'are'} marked in the chapters; the other ${left.toLocaleString('en-US')}:`;
}
