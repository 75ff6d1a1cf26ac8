/** Where Stet keeps what belongs to a book beside its chapters: the folder `.stet`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { foldersToTop, topOfRepository } from '../files/folders.js';
import { writeWhole } from '../files/safe-write.js';
import { Standing, StandingError } from './standing.js';

/** What need not be shared with others who write the book. */
const ignored = 'cache/\nhistory/\n';

/**
 * The folder that holds `.stet`: the nearest one that has it, from the working folder up to the repository's top.
 * Where none has it, the folder of the settings, or the repository's top, or the working folder.
 */
export function homeOf(cwd: string, settingsFile: string | undefined): string {
  for (const folder of foldersToTop(cwd)) if (existsSync(path.join(folder, '.stet'))) return folder;
  return settingsFile ? path.dirname(settingsFile) : (topOfRepository(cwd) ?? path.resolve(cwd));
}

/** The path of standing.yml in a home. */
export function standingFile(home: string): string {
  return path.join(home, '.stet', 'standing.yml');
}

/** A standing.yml and its bytes, so that a change by somebody else is noticed. */
export interface StoredStanding {
  standing: Standing;
  /** Undefined where there is no file. */
  bytes: Buffer | undefined;
}

/** Reads standing.yml; no entries where there is none. Throws a StandingError for the author. */
export async function loadStanding(home: string, shown = '.stet/standing.yml'): Promise<StoredStanding> {
  const bytes = await readFile(standingFile(home)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new StandingError(`${shown}: this cannot be read (${error.message})`);
  });
  if (!bytes) return { standing: new Standing(), bytes };
  const { parseStanding } = await import('./parse.js');
  try {
    return {
      standing: parseStanding(new TextDecoder('utf-8', { fatal: true }).decode(bytes), shown),
      bytes,
    };
  } catch (error) {
    if (error instanceof StandingError) throw error;
    throw new StandingError(`${shown}: this is not UTF-8; save it as UTF-8 and try again`);
  }
}

/** Writes standing.yml where it still holds what was read. Returns its bytes. */
export async function saveStanding(home: string, { standing, bytes }: StoredStanding): Promise<Buffer> {
  const content = Buffer.from(standing.toString());
  if (bytes?.equals(content)) return bytes;
  await prepareHome(home);
  await writeWhole(standingFile(home), bytes, content);
  return content;
}

/** Makes `.stet`, with a .gitignore for its parts that are of no use to others. */
export async function prepareHome(home: string): Promise<void> {
  const file = path.join(home, '.stet', '.gitignore');
  if (!existsSync(file)) await writeWhole(file, undefined, Buffer.from(ignored));
}
