/** What results rest on beside a chapter and its story: this installation of Stet, and the settings. */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActiveRule } from '../core/rule.js';
import type { Language } from '../core/story.js';
import { packageRoot } from '../files/package-root.js';
import { digest } from './folder.js';

/** Where this code runs from: the bundle holds all code and rules, and all libraries. */
const isBundled = path.basename(path.dirname(fileURLToPath(import.meta.url))) === 'bundle';

/** Code, libraries, rules, dictionary and model. */
const parts = [
  'package.json',
  ...(isBundled
    ? ['dist/bundle', 'dist/dictionaries']
    : ['dist/src', 'dist/rules', 'dist/dictionaries', 'rules/packs', 'node_modules/.package-lock.json']),
  'models/ear.bin',
];

let installation: string | undefined;

/** Of these the content tells whether an installation elsewhere is the same. */
const contents = [
  'dist/bundle',
  'dist/dictionaries/lexicon.bin',
  'dist/dictionaries/tagger.bin',
  'models/ear.bin',
];

/** Like `stampOf`, but equal on all machines that have the same Stet; slower, since it reads all of it. */
export function portableStampOf(rules: readonly ActiveRule[], language: Language | undefined): string {
  const files = contents.flatMap((part) => [...pathsOf(path.join(packageRoot, part))]);
  return digest(...files.map((file) => readFileSync(file, 'latin1')), settingsOf(rules, language));
}

/** A fingerprint of everything that a chapter's results rest on, but for its text and its story. */
export function stampOf(rules: readonly ActiveRule[], language: Language | undefined): string {
  installation ??= digest(...parts.flatMap((part) => [...filesOf(path.join(packageRoot, part))]));
  return digest(installation, process.versions.node, settingsOf(rules, language));
}

function settingsOf(rules: readonly ActiveRule[], language: Language | undefined): string {
  const settings = rules.map(({ rule, severity, fix, options }) => [rule.id, severity, fix, options]);
  return JSON.stringify([language ?? '', settings]);
}

/** Names, sizes and dates of the files in a folder, at any depth. */
function* filesOf(folder: string): Generator<string> {
  for (const file of pathsOf(folder)) {
    const { size, mtimeMs } = statSync(file);
    yield `${path.basename(file)} ${size} ${mtimeMs}`;
  }
}

function* pathsOf(file: string): Generator<string> {
  if (!existsSync(file)) return;
  if (!statSync(file).isDirectory()) yield file;
  else for (const name of readdirSync(file).sort()) yield* pathsOf(path.join(file, name));
}
