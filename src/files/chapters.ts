/** Finds the chapters that paths, folders and globs name, and reads them as text. */
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** File endings of chapters. */
export const chapterExtensions = ['.md', '.markdown', '.txt'];

// Files are read at once: to hand each step to another thread takes four times as long as most steps themselves.

/** The largest chapter that is read, in bytes. */
const largestChapter = 32 * 1024 * 1024;

/** A chapter to read, or what keeps it from being one. Paths are relative to the working folder, with `/`. */
export interface ChapterPath {
  path: string;
  problem?: string;
}

/**
 * Lists the chapters, sorted by path. Named files are taken whatever their ending; folders give their chapters, at
 * any depth, without hidden folders and node_modules. Links are followed once; one that leads back to a folder it
 * stands in is a problem of that path.
 */
export async function findChapters(inputs: readonly string[], cwd: string): Promise<ChapterPath[]> {
  const found = new Map<string, ChapterPath>();
  const add = (chapter: ChapterPath) => {
    if (!found.has(chapter.path)) found.set(chapter.path, chapter);
  };
  for (const input of inputs) {
    const whole = path.resolve(cwd, input);
    if (exists(whole)) {
      for (const chapter of walk(whole, cwd)) add(chapter);
      continue;
    }
    const { glob, hasMagic } = await import('glob');
    if (hasMagic(input, { magicalBraces: true })) {
      const matches = await glob(input.replaceAll('\\', '/'), { cwd, nodir: true, posix: true });
      for (const match of matches) for (const chapter of walk(path.resolve(cwd, match), cwd)) add(chapter);
      if (matches.length === 0) add({ path: input, problem: 'no chapter matches this pattern' });
    } else add({ path: relative(whole, cwd), problem: 'there is no such file or folder' });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The decoded text of a chapter, without its byte order mark; throws an `Error` whose message is for the author. */
export function readChapter(chapter: string, cwd: string): string {
  const file = path.resolve(cwd, chapter);
  const { size } = explained(() => statSync(file));
  if (size > largestChapter) {
    throw new Error(`is ${Math.ceil(size / 1024 / 1024)} MiB; Stet reads chapters up to 32 MiB. Divide it.`);
  }
  return decodeChapter(explained(() => readFileSync(file)));
}

/** Whether a file begins with the byte order mark of UTF-8. */
export function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Decodes the bytes of a chapter; throws an `Error` whose message is for the author. */
export function decodeChapter(bytes: Uint8Array): string {
  if (bytes.length > largestChapter) throw new Error('is larger than 32 MiB. Divide it.');
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isWide) throw new Error('is saved as UTF-16, not UTF-8. Save it again with the encoding UTF-8.');
  if (bytes.includes(0)) throw new Error('is a binary file, not a text. Give Stet .md or .txt chapters.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is not saved as UTF-8. Save it again with the encoding UTF-8.');
  }
}

function explained<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(whyUnread(error as NodeJS.ErrnoException));
  }
}

/** Why a file could not be read; it reads on from the file's name. */
export function whyUnread(error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT': {
      const isLink = error.path !== undefined && exists(error.path);
      return isLink ? 'is a link to a file that is not there' : 'there is no such file';
    }
    case 'EACCES':
    case 'EPERM':
      return 'cannot be opened: permission denied';
    case 'ELOOP':
      return 'is a link that leads back to itself';
  }
  return `cannot be read (${error.code ?? error.message})`;
}

function exists(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

function relative(file: string, cwd: string): string {
  return withSlashes(path.relative(cwd, file)) || '.';
}

/** A path as reports write it on every system. */
export function withSlashes(file: string): string {
  return file.split(path.sep).join('/');
}

function* walk(file: string, cwd: string, parents: readonly string[] = []): Generator<ChapterPath> {
  const name = relative(file, cwd);
  let real: string;
  let entries: string[];
  try {
    const stats = explained(() => statSync(file));
    if (!stats.isDirectory()) {
      if (!stats.isFile()) throw new Error('is not a file');
      if (parents.length === 0 || chapterExtensions.includes(path.extname(file).toLowerCase()))
        yield { path: name };
      return;
    }
    real = explained(() => realpathSync(file));
    if (parents.includes(real)) throw new Error('is a link that leads back to a folder it is in');
    entries = explained(() => readdirSync(file));
  } catch (error) {
    yield { path: name, problem: (error as Error).message };
    return;
  }
  for (const entry of entries.sort()) {
    if (entry.startsWith('.') || entry === 'node_modules') continue;
    const child = path.join(file, entry);
    const stats = lstatSync(child, { throwIfNoEntry: false });
    const ending = path.extname(entry).toLowerCase();
    if (!stats) {
      // It was deleted a moment ago, or its name cannot be written as Node reads it.
      if (entry.includes('\uFFFD') && ['', ...chapterExtensions].includes(ending))
        yield { path: relative(child, cwd), problem: 'has a name that is not UTF-8. Give it another.' };
      continue;
    }
    if (!stats.isSymbolicLink() && ending !== '' && !chapterExtensions.includes(ending)) {
      if (!isFolder(child)) continue;
    }
    yield* walk(child, cwd, [...parents, real]);
  }
}

function isFolder(file: string): boolean {
  try {
    return statSync(file).isDirectory();
  } catch {
    return false;
  }
}
