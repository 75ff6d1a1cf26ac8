/** Reads the confusion sets of `rules/confusion-sets`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../../src/files/package-root.js';

/** Words that are written for each other, with a sentence in which `[[one]]` of them is right. */
export interface ConfusionSet {
  words: string[];
  example: string;
  /** The file, without its ending. */
  source: string;
}

/** All sets, in order of file and line. */
export function readConfusionSets(): ConfusionSet[] {
  const folder = path.join(packageRoot, 'rules/confusion-sets');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .flatMap((name) => {
      const sets = parse(readFileSync(path.join(folder, name), 'utf8')) as Omit<ConfusionSet, 'source'>[];
      return sets.map(({ words, example }) => ({
        words: words.map((word) => String(word).toLowerCase()),
        example,
        source: name.replace('.yml', ''),
      }));
    });
}
