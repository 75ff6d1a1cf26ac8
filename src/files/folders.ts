/** Finds one's way among folders. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/** A folder and those above it, up to the top of the repository that it is in, or to the top of the disk. */
export function* foldersToTop(folder: string): Generator<string> {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    yield current;
    if (isTop(current) || current === path.dirname(current)) return;
  }
}

/** The top of the repository that a folder is in; undefined where it is in none. */
export function topOfRepository(folder: string): string | undefined {
  return [...foldersToTop(folder)].findLast(isTop);
}

function isTop(folder: string): boolean {
  return existsSync(path.join(folder, '.git'));
}

/** Whether a file or folder is `folder` or somewhere in it. */
export function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}
