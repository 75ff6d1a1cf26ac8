/** Turns the YAML packs into JSON in `dist/packs`, which reads in a hundredth of the time. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../src/package-root.js';
import { parsePack } from '../src/packs/pack.js';

const from = path.join(packageRoot, 'rules/packs');
const to = path.join(packageRoot, 'dist/packs');
await mkdir(to, { recursive: true });
for (const name of await readdir(from)) {
  if (!name.endsWith('.yml')) continue;
  const text = await readFile(path.join(from, name), 'utf8');
  parsePack(text, `rules/packs/${name}`);
  await writeFile(path.join(to, name.replace(/\.yml$/, '.json')), JSON.stringify(parse(text)));
}
