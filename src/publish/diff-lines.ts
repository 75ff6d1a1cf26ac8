/** The lines of a pull request's diff: only on these does GitHub take comments. */
import { parsePatch } from 'diff';

/** A line of the new text that the diff shows. */
export interface DiffLine {
  text: string;
  /** Number of its hunk in the diff of the file. */
  hunk: number;
}

/** The lines of the new text that a patch shows, by their numbers from 1; none where the patch cannot be read. */
export function linesOfPatch(patch: string): Map<number, DiffLine> {
  const lines = new Map<number, DiffLine>();
  let hunks: ReturnType<typeof parsePatch>[number]['hunks'];
  try {
    hunks = parsePatch(patch).flatMap((file) => file.hunks);
  } catch {
    // GitHub cuts long patches short; what is not read goes into the summary.
    return lines;
  }
  for (const [hunk, { newStart, lines: printed }] of hunks.entries()) {
    let number = newStart;
    for (const line of printed) {
      if (line.startsWith('-') || line.startsWith('\\')) continue;
      lines.set(number++, { text: line.slice(1), hunk });
    }
  }
  return lines;
}
