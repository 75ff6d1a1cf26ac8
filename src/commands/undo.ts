/** `stet undo`: takes back what the last `--fix` or review changed. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSettings } from '../config.js';
import { applyEdits } from '../core/edit.js';
import { Lines } from '../core/text.js';
import { decodeChapter } from '../files/chapters.js';
import { WriteError } from '../files/safe-write.js';
import { writeChapter } from '../fix/chapter-file.js';
import { restoreFile } from '../fix/decisions.js';
import {
  type ChangedChapter,
  type ChangedFile,
  findPlaces,
  forgetChanges,
  lastChanges,
} from '../fix/history.js';
import { loadRules } from '../registry.js';
import { cutMiddle } from '../reporters/layout.js';
import { visibleLine } from '../reporters/visible.js';
import { homeOf, loadStanding, saveStanding } from '../standing/store.js';

/**
 * Takes back, and says what. Where the text has changed since, it stays, and the status is 1: an author who wrote on
 * wants her own words.
 */
export async function undo(flags: { config?: string } = {}): Promise<number> {
  const cwd = process.cwd();
  const settings = await loadSettings(cwd, flags.config, await loadRules());
  const home = homeOf(cwd, settings.file);
  const changes = await lastChanges(home);
  if (!changes) {
    process.stdout.write('There is nothing to take back: no fix and no review of this book is remembered.\n');
    return 0;
  }
  const lines: string[] = [];
  let taken = 0;
  for (const chapter of changes.chapters) taken += await takeBack(home, chapter, lines);
  const { standing, files } = changes;
  if (standing.added.length + standing.removed.length > 0) {
    const stored = await loadStanding(home);
    for (const entry of standing.added) stored.standing.delete(entry);
    for (const entry of standing.removed) stored.standing.add(entry);
    await saveStanding(home, stored);
  }
  for (const file of files.toReversed()) taken += await restore(home, file, lines);
  await forgetChanges(changes);
  const what = changes.kind === 'fix' ? 'fix' : 'review';
  const places = `${taken} ${taken === 1 ? 'change' : 'changes'}`;
  process.stdout.write(
    [`Took back ${places} of the ${what} of ${changes.time.toLocaleString()}.`, ...lines, ''].join('\n'),
  );
  return lines.length > 0 ? 1 : 0;
}

/** How many changes of a chapter were taken back; what was not is told in `lines`. */
async function takeBack(home: string, chapter: ChangedChapter, lines: string[]): Promise<number> {
  const file = path.resolve(home, chapter.file);
  const shown = visibleLine(chapter.file);
  try {
    const text = decodeChapter(
      await readFile(file).catch(() => {
        throw new WriteError('is not there any more');
      }),
    );
    const { edits, refused } = findPlaces(chapter, text);
    if (edits.length > 0) await writeChapter(file, text, applyEdits(text, edits));
    const places = new Lines(text);
    for (const { start, now, was } of refused) {
      const { line } = places.place(Math.min(start, text.length));
      const change = `${brief(was)} → ${brief(now)}`;
      lines.push(`Left as it is: ${shown}, near line ${line} (${change}): the text there has changed since.`);
    }
    return edits.length;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    lines.push(`Left as it is: ${shown} ${error.message}.`);
    return 0;
  }
}

async function restore(home: string, change: ChangedFile, lines: string[]): Promise<number> {
  if (await restoreFile({ ...change, file: path.resolve(home, change.file) })) return 1;
  lines.push(`Left as it is: ${visibleLine(change.file)}; it has changed since.`);
  return 0;
}

function brief(text: string): string {
  return text === '' ? 'nothing' : `“${cutMiddle(visibleLine(text), 30)}”`;
}
