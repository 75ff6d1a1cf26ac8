/** Reads the words that may have been left out, each with its group. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gapGroups } from '../../src/ear/gap-groups.js';
import { packageRoot } from '../../src/files/package-root.js';

/** A word that may have been left out. */
export interface Insertable {
  word: string;
  /** See `gapGroups`. */
  group: number;
}

/** The words of `tools/word-lists/insertable.txt`, in its order. Throws where a line names no group. */
export function readInsertable(): Insertable[] {
  const file = path.join(packageRoot, 'tools', 'word-lists', 'insertable.txt');
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => {
      const [name, words] = line.split(': ');
      const group: number | undefined = gapGroups[name as keyof typeof gapGroups];
      if (group === undefined) throw new Error(`${file}: “${line}” names no group`);
      return words.split(' ').map((word) => ({ word, group }));
    });
}
