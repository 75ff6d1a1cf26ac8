/** Finds the chapters that paths, folders and globs name, and reads them as text. */
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, hasMagic } from 'glob';

/** File endings of chapters. */
export const chapterExtensions = ['.md', '.markdown', '.txt'];

/** The largest chapter that is read, in bytes. */
export const largestChapter = 32 * 1024 * 1024;

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
    if (await exists(whole)) {
      await walk(whole, cwd, [], add);
    } else if (hasMagic(input)) {
      const matches = await glob(input.replaceAll('\\', '/'), { cwd, nodir: true, posix: true });
      for (const match of matches) await walk(path.resolve(cwd, match), cwd, [], add);
      if (matches.length === 0) add({ path: input, problem: 'no chapter matches this pattern' });
    } else add({ path: relative(whole, cwd), problem: 'there is no such file or folder' });
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The decoded text of a chapter, without its byte order mark; throws an `Error` whose message is for the author. */
export async function readChapter(chapter: string, cwd: string): Promise<string> {
  const file = path.resolve(cwd, chapter);
  const { size } = await stat(file).catch(explain);
  if (size > largestChapter) {
    throw new Error(`is ${Math.ceil(size / 1024 / 1024)} MiB; Stet reads chapters up to 32 MiB. Divide it.`);
  }
  return decodeChapter(await readFile(file).catch(explain));
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

function explain(error: NodeJS.ErrnoException): never {
  if (error.code === 'ENOENT') throw new Error('there is no such file');
  if (error.code === 'EACCES' || error.code === 'EPERM')
    throw new Error('cannot be opened: permission denied');
  if (error.code === 'ELOOP') throw new Error('is a link that leads back to itself');
  throw new Error(`cannot be read (${error.code ?? error.message})`);
}

async function exists(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

function relative(file: string, cwd: string): string {
  return withSlashes(path.relative(cwd, file)) || '.';
}

/** A path as reports write it on every system. */
export function withSlashes(file: string): string {
  return file.split(path.sep).join('/');
}

async function walk(
  file: string,
  cwd: string,
  parents: readonly string[],
  add: (chapter: ChapterPath) => void,
): Promise<void> {
  const name = relative(file, cwd);
  let isFolder: boolean;
  try {
    const stats = await stat(file).catch(explain);
    isFolder = stats.isDirectory();
    if (!isFolder && !stats.isFile()) return add({ path: name, problem: 'is not a file' });
  } catch (error) {
    return add({ path: name, problem: (error as Error).message });
  }
  if (!isFolder) {
    if (parents.length === 0 || chapterExtensions.includes(path.extname(file).toLowerCase()))
      add({ path: name });
    return;
  }
  const real = await realpath(file);
  if (parents.includes(real))
    return add({ path: name, problem: 'is a link that leads back to a folder it is in' });
  let entries: string[];
  try {
    entries = await readdir(file).catch(explain);
  } catch (error) {
    return add({ path: name, problem: (error as Error).message });
  }
  for (const entry of entries.sort()) {
    if (entry.startsWith('.') || entry === 'node_modules') continue;
    const child = path.join(file, entry);
    const isLink = (await lstat(child)).isSymbolicLink();
    if (
      !isLink &&
      path.extname(entry) !== '' &&
      !chapterExtensions.includes(path.extname(entry).toLowerCase())
    ) {
      if (
        !(await stat(child).then(
          (stats) => stats.isDirectory(),
          () => false,
        ))
      )
        continue;
    }
    await walk(child, cwd, [...parents, real], add);
  }
}
