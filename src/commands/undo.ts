/** `stet undo`: takes back what the last `--fix` or review changed. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadSettings } from '../config.js';
import { applyEdits } from '../core/edit.js';
import { Lines } from '../core/text.js';
import { decodeChapter, whyUnread } from '../files/chapters.js';
import { WriteError } from '../files/safe-write.js';
import { writeChapter } from '../fix/chapter-file.js';
import { restoreFile } from '../fix/decisions.js';
import {
  type ChangedChapter,
  type ChangedFile,
  type Changes,
  findPlaces,
  forgetChanges,
  lastChanges,
  recordChanges,
} from '../fix/history.js';
import { loadRules } from '../registry.js';
import { cutMiddle } from '../reporters/layout.js';
import { visibleLine } from '../reporters/visible.js';
import type { StandingChange } from '../standing/move.js';
import { StandingError } from '../standing/standing.js';
import { homeOf, loadStanding, saveStanding } from '../standing/store.js';
import { writeTrouble } from './terminal.js';

/**
 * Takes back, and says what. Where the text has changed since, it stays, and the status is 1: an author who wrote on
 * wants her own words. What could not be read or written stays in the record, to be taken back when it can be; then the
 * status is 2.
 */
export async function undo(flags: { config?: string }): Promise<number> {
  const cwd = process.cwd();
  const settings = await loadSettings(cwd, flags.config, await loadRules());
  const home = homeOf(cwd, settings.file);
  const changes = await lastChanges(home);
  if (!changes) {
    process.stdout.write('There is nothing to take back: no fix and no review of this book is remembered.\n');
    return 0;
  }
  const { kind, record, time } = changes;
  const lines: string[] = [];
  const troubles: string[] = [];
  const left: Changes = { kind, chapters: [], standing: { added: [], removed: [] }, files: [] };
  let taken = 0;
  const attempt = async (takeBack: () => Promise<number>, keep: () => void) => {
    try {
      taken += await takeBack();
    } catch (error) {
      troubles.push(`Not taken back: ${troubleOf(error)}.`);
      keep();
    }
  };
  for (const chapter of changes.chapters) {
    await attempt(
      () => restoreChapter(home, chapter, lines),
      () => left.chapters.push(chapter),
    );
  }
  await attempt(
    () => restoreStanding(home, changes.standing),
    () => {
      left.standing = changes.standing;
    },
  );
  for (const file of changes.files.toReversed()) {
    await attempt(
      () => restore(home, file, lines),
      () => left.files.unshift(file),
    );
  }
  if (troubles.length > 0) troubles.push('Put that right and run "stet undo" again: it takes back the rest.');
  const places = `${taken} ${taken === 1 ? 'change' : 'changes'}`;
  process.stdout.write(
    [`Took back ${places} of the ${kind} of ${time.toLocaleString()}.`, ...lines, ...troubles, ''].join('\n'),
  );
  if (troubles.length > 0) {
    // Where that cannot be written either, the whole record stays: what is back already is known as such.
    await recordChanges(home, left, record).catch(troubleOf);
    return 2;
  }
  await forgetChanges({ record });
  return lines.length > 0 ? 1 : 0;
}

/** What kept a file from being read or written; anything else is a fault of Stet and thrown. */
function troubleOf(error: unknown): string {
  if (error instanceof WriteError) return visibleLine(writeTrouble(error)).replace(/\.$/, '');
  if (error instanceof StandingError) return visibleLine(error.message);
  throw error;
}

/** How many changes of a chapter were taken back; what the author has changed since is told in `lines`. */
async function restoreChapter(home: string, chapter: ChangedChapter, lines: string[]): Promise<number> {
  const file = path.resolve(home, chapter.file);
  const shown = visibleLine(chapter.file);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new WriteError(whyUnread(error), file);
  });
  if (!bytes) {
    lines.push(`Left as it is: ${shown} is not there any more.`);
    return 0;
  }
  let text: string;
  try {
    text = decodeChapter(bytes);
  } catch (error) {
    lines.push(`Left as it is: ${shown} ${(error as Error).message}`);
    return 0;
  }
  const { edits, refused } = findPlaces(chapter, text);
  if (edits.length > 0) await writeChapter(file, text, applyEdits(text, edits));
  const places = new Lines(text);
  for (const { start, now, was } of refused) {
    const { line } = places.place(Math.min(start, text.length));
    const change = `${brief(was)} → ${brief(now)}`;
    lines.push(`Left as it is: ${shown}, near line ${line} (${change}): the text there has changed since.`);
  }
  return edits.length;
}

async function restoreStanding(home: string, { added, removed }: StandingChange): Promise<number> {
  if (added.length + removed.length === 0) return 0;
  const stored = await loadStanding(home);
  for (const entry of added) stored.standing.delete(entry);
  for (const entry of removed) stored.standing.add(entry);
  await saveStanding(home, stored);
  return 0;
}

async function restore(home: string, change: ChangedFile, lines: string[]): Promise<number> {
  if (await restoreFile({ ...change, file: path.resolve(home, change.file) })) return 1;
  lines.push(`Left as it is: ${visibleLine(change.file)}; it has changed since.`);
  return 0;
}

function brief(text: string): string {
  return text === '' ? 'nothing' : `“${cutMiddle(visibleLine(text), 30)}”`;
}
