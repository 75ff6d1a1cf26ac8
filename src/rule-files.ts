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
import { packageRoot } from './files/package-root.js';
import { type PackSource, parseEntries, parsePack, toRule } from './packs/pack.js';

/** Every rule, in no order. Throws an `Error` that names a pack and what is wrong in it. */
export async function readRules(): Promise<Rule[]> {
  const isSource = import.meta.url.endsWith('.ts');
  const code = path.join(packageRoot, isSource ? 'rules' : 'dist/rules');
  const isRule = (name: string) => name.endsWith(isSource ? '.ts' : '.js') && !name.endsWith('.d.ts');
  const [files, packs] = await Promise.all([readdir(code), readPacks()]);
  const coded = files.filter(isRule).map((name) => importRule(path.join(code, name)));
  return [...(await Promise.all(coded)), ...packs.map(toRule)];
}

/** Every pack, with the entries that stand in the files of a folder of its name. */
export async function readPacks(): Promise<PackSource[]> {
  return Promise.all(
    (await yamlFiles('rules/packs')).map(async (file) => {
      const pack = parsePack(await readText(file), file);
      const parts = await yamlFiles(file.slice(0, -'.yml'.length));
      const entries = parts.map(async (part) => parseEntries(await readText(part), part));
      return { ...pack, entries: [...pack.entries, ...(await Promise.all(entries)).flat()] };
    }),
  );
}

/** In order of name; none where there is no such folder. */
async function yamlFiles(folder: string): Promise<string[]> {
  const names = await readdir(path.join(packageRoot, folder)).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.yml')).sort();
  return files.map((name) => `${folder}/${name}`);
}

function readText(file: string): Promise<string> {
  return readFile(path.join(packageRoot, file), 'utf8');
}

async function importRule(file: string): Promise<Rule> {
  const { default: rule } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return rule;
}
