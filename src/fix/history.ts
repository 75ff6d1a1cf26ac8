/** Remembers what was changed, so that it can be taken back: `.stet/history/`, one file a run or review. */
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edit } from '../core/edit.js';
import { whyUnread, withSlashes } from '../files/chapters.js';
import { WriteError, writeWhole } from '../files/safe-write.js';
import type { StandingChange } from '../standing/move.js';
import { prepareHome } from '../standing/store.js';

/** How many runs are remembered. */
const remembered = 20;

/** How many characters beside a change must still be there to take it back. */
const contextLength = 40;

/** A change of a chapter as it can be found again, though text before it has grown or shrunk. */
export interface Place {
  /** Where it was, in the text as changed. */
  start: number;
  /** What stands there since. */
  now: string;
  /** What stood there. */
  was: string;
  lead: string;
  trail: string;
}

/** A chapter that was changed. */
export interface ChangedChapter {
  /** Relative to the home of `.stet`, with `/`. */
  file: string;
  /** SHA-256 of the text before: a run that was killed may not have come to this chapter. */
  before: string;
  places: Place[];
}

/** A file of the author's decisions that was changed: story.yml, settings. */
export interface ChangedFile {
  file: string;
  /** Null where there was none. */
  before: string | null;
  after: string;
}

/** One run of `--fix` or one review. */
export interface Changes {
  kind: 'fix' | 'review';
  chapters: ChangedChapter[];
  standing: StandingChange;
  files: ChangedFile[];
}

/** A record and where it is. */
export interface RecordedChanges extends Changes {
  /** Absolute. */
  record: string;
  /** When it was made. */
  time: Date;
}

/** What takes a chapter back: `edits` apply to `after`. */
export function changedChapter(
  file: string,
  before: string,
  after: string,
  edits: readonly Edit[],
): ChangedChapter {
  const places = edits.map(
    ({ start, end, text }): Place => ({
      start,
      now: after.slice(start, end),
      was: text,
      lead: after.slice(Math.max(0, start - contextLength), start),
      trail: after.slice(end, end + contextLength),
    }),
  );
  return { file: withSlashes(file), before: hashOf(before), places };
}

/** Makes a record, or makes `record` anew; returns its path. Older ones than the last twenty are forgotten. */
export async function recordChanges(home: string, changes: Changes, record?: string): Promise<string> {
  const folder = path.join(home, '.stet', 'history');
  await prepareHome(home);
  const file = record ?? path.join(folder, `${new Date().toISOString().replaceAll(':', '-')}.json`);
  const before = record ? await readFile(record).catch(() => undefined) : undefined;
  await writeWhole(file, before, Buffer.from(`${JSON.stringify({ version: 1, ...changes })}\n`));
  const names = await recordNames(folder);
  for (const name of names.slice(0, -remembered)) await rm(path.join(folder, name), { force: true });
  return file;
}

/** The last record; undefined where there is none. Throws a WriteError where it cannot be read. */
export async function lastChanges(home: string): Promise<RecordedChanges | undefined> {
  const folder = path.join(home, '.stet', 'history');
  const name = (await recordNames(folder)).at(-1);
  if (name === undefined) return undefined;
  const record = path.join(folder, name);
  const time = new Date(name.slice(0, -5).replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));
  const text = await readFile(record, 'utf8').catch((error: Error) => {
    throw new WriteError(whyUnread(error), record);
  });
  return { ...parseChanges(text, record), record, time };
}

function parseChanges(text: string, record: string): Changes {
  try {
    const changes = JSON.parse(text) as Partial<Changes>;
    const { chapters, standing, files } = changes;
    if (chapters && standing && files) return changes as Changes;
  } catch {
    // Told below.
  }
  throw new WriteError(
    'is no record of changes; delete it, and "stet undo" goes on with the one before',
    record,
  );
}

/** Forgets a record. Throws a WriteError. */
export async function forgetChanges({ record }: Pick<RecordedChanges, 'record'>): Promise<void> {
  await rm(record, { force: true }).catch((error: Error) => {
    throw new WriteError(`cannot be removed (${error.message})`, record);
  });
}

/** What can be taken back of a chapter as it is now. */
export interface TakenBack {
  /** In order of place. */
  edits: Edit[];
  /** Places at which the text has changed since. */
  refused: Place[];
}

/** Finds the places of a changed chapter again in its present text. */
export function findPlaces(chapter: ChangedChapter, text: string): TakenBack {
  if (hashOf(text) === chapter.before) return { edits: [], refused: [] };
  const edits: Edit[] = [];
  const refused: Place[] = [];
  let drift = 0;
  let done = 0;
  for (const place of chapter.places) {
    const start = findPlace(place, text, place.start + drift);
    if (start === undefined || start < done) {
      refused.push(place);
      continue;
    }
    drift = start - place.start;
    done = start + place.now.length;
    edits.push({ start, end: done, text: place.was });
  }
  return { edits, refused };
}

/** The place itself, or the only other one that reads the same. */
function findPlace({ now, lead, trail }: Place, text: string, expected: number): number | undefined {
  const wanted = lead + now + trail;
  if (text.startsWith(wanted, expected - lead.length)) return expected;
  const first = text.indexOf(wanted);
  if (first < 0 || text.indexOf(wanted, first + 1) >= 0) return undefined;
  return first + lead.length;
}

async function recordNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new WriteError(whyUnread(error), folder);
  });
  return names.filter((name) => /^\d{4}-.*Z\.json$/.test(name)).sort();
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
