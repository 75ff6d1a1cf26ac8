/** Reads the word lists of `tools/word-lists/`: words parted by white space, lines that begin with `#` are their head. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../src/files/package-root.js';

/** The words of a list, in its order, each once. */
export function readWordList(name: string): Set<string> {
  const file = path.join(packageRoot, 'tools', 'word-lists', `${name}.txt`);
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Set(
    lines
      .filter((line) => !line.startsWith('#'))
      .join(' ')
      .split(/\s+/)
      .filter((word) => word !== ''),
  );
}
