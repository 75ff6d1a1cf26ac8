/** Finds the story.yml of a chapter. */
import { stat } from 'node:fs/promises';
import path from 'node:path';

/** A story.yml that cannot be used; the message is for its author, one mistake a line. */
export class StoryError extends Error {
  override name = 'StoryError';
}

const fileNames = ['story.yml', 'story.yaml'];

/** The nearest story.yml or story.yaml, from a chapter's folder up to `top` and no further. */
export async function findBible(folder: string, top: string): Promise<string | undefined> {
  const last = path.resolve(top);
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const found: string[] = [];
    for (const name of fileNames) if (await isFile(path.join(current, name))) found.push(name);
    if (found.length > 1) {
      const place = path.relative(last, current) || 'this folder';
      throw new StoryError(`${found.join(' and ')} stand side by side in ${place}; expected one of them`);
    }
    if (found.length === 1) return path.join(current, found[0]);
    if (current === last || current === path.dirname(current)) return undefined;
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
