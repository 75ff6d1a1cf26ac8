/**
 * Reads the rules from where they are written: code from `rules/`, packs from `rules/packs/`.
 *
 * Only a run from source reads them so. The bundle, which is what authors run, holds all rules already:
 * `tools/build-bundle.ts` puts a list of imports in the place of this module.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from './core/rule.js';
import { packageRoot } from './package-root.js';
import { parsePack } from './packs/pack.js';

/** Every rule, in no order. Throws an `Error` that names a pack and what is wrong in it. */
export async function readRules(): Promise<Rule[]> {
  const isSource = import.meta.url.endsWith('.ts');
  const code = path.join(packageRoot, isSource ? 'rules' : 'dist/rules');
  const packs = path.join(packageRoot, 'rules/packs');
  const isRule = (name: string) => name.endsWith(isSource ? '.ts' : '.js') && !name.endsWith('.d.ts');
  const [files, packFiles] = await Promise.all([readdir(code), readdir(packs)]);
  return Promise.all([
    ...files.filter(isRule).map((name) => importRule(path.join(code, name))),
    ...packFiles
      .filter((name) => name.endsWith('.yml'))
      .map(async (name) => parsePack(await readFile(path.join(packs, name), 'utf8'), `rules/packs/${name}`)),
  ]);
}

async function importRule(file: string): Promise<Rule> {
  const { default: rule } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return rule;
}
