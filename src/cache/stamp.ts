/** What results rest on beside a chapter and its story: this installation of Stet, and the settings. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../core/story.js';
import { packageRoot } from '../package-root.js';
import type { ActiveRule } from '../registry.js';
import { digest } from './folder.js';

/** Code, rules, dictionary, model and what npm installed beside them. */
const parts = [
  'package.json',
  'dist',
  'rules/packs',
  'models/ear.bin',
  'node_modules/.package-lock.json',
  '../.package-lock.json',
];

let installation: string | undefined;

/** A fingerprint of everything that a chapter's results rest on, but for its text and its story. */
export function stampOf(rules: readonly ActiveRule[], language: Language | undefined): string {
  installation ??= digest(...parts.flatMap((part) => [...filesOf(path.join(packageRoot, part))]));
  const settings = rules.map(({ rule, severity, fix, options }) => [rule.id, severity, fix, options]);
  return digest(installation, process.versions.node, language ?? '', JSON.stringify(settings));
}

/** Names, sizes and dates of the files in a folder, at any depth. */
function* filesOf(file: string): Generator<string> {
  if (!existsSync(file)) return;
  const { size, mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) yield `${path.basename(file)} ${size} ${mtimeMs}`;
  else for (const name of readdirSync(file).sort()) yield* filesOf(path.join(file, name));
}
