/** Mends the chapters of a run and writes them. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { invertEdits } from '../core/edit.js';
import type { ChapterReport, Fault, RunReport } from '../core/run.js';
import type { Project, RunOptions } from '../engine/project.js';
import { openReader } from '../engine/readers.js';
import { run } from '../engine/run.js';
import { WriteError } from '../files/safe-write.js';
import { moveEntries, type StandingChange } from '../standing/move.js';
import { homeOf, loadStanding, saveStanding, standingFile } from '../standing/store.js';
import { writeChapter } from './chapter-file.js';
import type { Wish } from './choose.js';
import { type Changes, changedChapter, forgetChanges, recordChanges } from './history.js';
import { type MendedChapter, type Mending, mend } from './passes.js';

/** A book mended in memory. */
export interface MendedBook extends Mending {
  /** The run after mending. */
  report: RunReport;
}

/** Mends in memory what `wish` asks for of a run; writes nothing. */
export async function mendBook(
  project: Project,
  options: RunOptions,
  first: RunReport,
  wish: Wish,
): Promise<MendedBook> {
  const began = performance.now();
  // A report on standing.yml is no chapter.
  const read = new Set(first.chapters.map((chapter) => chapter.path));
  let faults = first.faults;
  const slips = new Map(first.chapters.map((chapter) => [chapter.path, chapter.slips]));
  const mending = await mend(first.chapters, wish, async (texts, stood) => {
    const again = await run(project, {
      ...options,
      texts: new Map(texts.map(({ path, source }) => [path, source])),
      stood,
      // Mending makes the chapter no better witness: what was doubtful stays told until the author has looked.
      slips,
      onProgress: undefined,
    });
    faults = again.faults;
    const seen = new Map(again.chapters.map((chapter) => [chapter.path, chapter]));
    return first.chapters.map((chapter) => seen.get(chapter.path) ?? withoutFindings(chapter));
  });
  const time = first.time + performance.now() - began;
  const chapters = mending.left.filter((chapter) => read.has(chapter.path));
  return { ...mending, report: { chapters, faults, time } };
}

/** A report on entries of standing.yml that have come into use. */
function withoutFindings(chapter: ChapterReport): ChapterReport {
  return { ...chapter, findings: [] };
}

/** Writes the mended chapters, each whole or not at all, with a record for `stet undo`. What fails is a fault. */
export async function writeBook(project: Project, book: MendedBook, first: RunReport): Promise<Fault[]> {
  if (book.chapters.length === 0) return [];
  const { cwd, settings } = project;
  const home = homeOf(cwd, settings.file);
  const faults: Fault[] = [];
  const written: MendedChapter[] = [];
  const changes: Changes = {
    kind: 'fix',
    chapters: book.chapters.map(({ path: name, before, after, edits }) => {
      const file = path.relative(home, path.resolve(cwd, name));
      return changedChapter(file, before, after, invertEdits(before, edits));
    }),
    standing: { added: [], removed: [] },
    files: [],
  };
  // First the record, then the change: what is changed can always be taken back.
  const record = await recordChanges(home, changes).catch((error: Error) => {
    if (!(error instanceof WriteError)) throw error;
    throw new WriteError(
      `${error.message}; without it "stet undo" could take nothing back, so no chapter was fixed`,
      error.file,
    );
  });
  const targets = new Set<string>();
  for (const chapter of book.chapters) {
    const file = path.resolve(cwd, chapter.path);
    try {
      const target = await realpath(file);
      // Two links to one chapter were mended alike.
      if (!targets.has(target)) await writeChapter(file, chapter.before, chapter.after);
      targets.add(target);
      written.push(chapter);
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      faults.push({ path: chapter.path, message: error.message });
    }
  }
  // An empty record would stand before the last one that "stet undo" can take back.
  if (written.length === 0) {
    await forgetChanges({ record });
    return faults;
  }
  try {
    // Else "stet undo" would look for changes that were never made, in a chapter that somebody else has changed.
    const chapters = changes.chapters.filter((_, index) => written.includes(book.chapters[index]));
    if (chapters.length < changes.chapters.length)
      await recordChanges(home, { ...changes, chapters }, record);
    const standing = await keepStanding(home, first, written);
    if (standing.added.length > 0) await recordChanges(home, { ...changes, chapters, standing }, record);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    faults.push({ path: path.relative(cwd, error.file ?? standingFile(home)), message: error.message });
  }
  return faults;
}

/** Entries of standing.yml move along with the sentences that were mended around them. */
async function keepStanding(
  home: string,
  first: RunReport,
  written: readonly MendedChapter[],
): Promise<StandingChange> {
  const stored = await loadStanding(home);
  if (stored.standing.size === 0) return { added: [], removed: [] };
  const standing = first.chapters.filter(({ stood = [] }) => stood.length > 0);
  const read = await openReader(standing.map((chapter) => chapter.path));
  const change = moveEntries(
    stored.standing,
    standing.map(({ path: name, source, stood = [] }) => {
      const mended = written.find((chapter) => chapter.path === name);
      const before = read(name, source);
      return { stood, edits: mended?.edits ?? [], before, after: mended ? read(name, mended.after) : before };
    }),
  );
  await saveStanding(home, stored);
  return change;
}
