/** Writes an author's decisions into her own files: a word into story.yml, a rule out of the settings. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';
import { WriteError, writeWhole } from '../files/safe-write.js';
import { parseBible, storySchemaLine } from '../story/bible.js';
import { findBible } from '../story/find-bible.js';
import type { ChangedFile } from './history.js';

/** Adds a word, or a term of several words, to the story.yml of a chapter; makes one in `cwd` where there is none. */
export async function addToStory(chapter: string, words: string, cwd: string): Promise<ChangedFile> {
  const folder = path.dirname(path.resolve(cwd, chapter));
  const file = (await findBible(folder, cwd)) ?? path.join(cwd, 'story.yml');
  const word = words.replace(/['’]s$/, '');
  const before = await readText(file);
  const document = parseDocument(before ?? `${storySchemaLine}\n`);
  const key = /\s/.test(word) ? 'terms' : 'words';
  if (isSeq(document.get(key))) document.addIn([key], word);
  else document.set(key, document.createNode([word]));
  const after = document.toString({ lineWidth: 0 });
  parseBible(after, path.basename(file));
  return write(file, before, after);
}

/** Turns a rule off in the settings in use; makes `.stetrc.yml` in `home` where there are none. */
export async function turnOff(
  rule: string,
  settingsFile: string | undefined,
  home: string,
): Promise<ChangedFile> {
  const file = settingsFile ?? path.join(home, '.stetrc.yml');
  const before = await readText(file);
  const after = file.endsWith('.json')
    ? turnOffInJson(rule, before ?? '{}', path.basename(file) === 'package.json')
    : turnOffInYaml(rule, before ?? '');
  return write(file, before, after);
}

function turnOffInYaml(rule: string, before: string): string {
  const document = parseDocument(before);
  if (!isMap(document.get('rules'))) document.set('rules', document.createNode({ [rule]: 'off' }));
  else if (isMap(document.getIn(['rules', rule]))) document.setIn(['rules', rule, 'severity'], 'off');
  else document.setIn(['rules', rule], 'off');
  return document.toString({ lineWidth: 0 });
}

function turnOffInJson(rule: string, before: string, isPackage: boolean): string {
  const indent = /^[ \t]+(?=")/m.exec(before)?.[0] ?? 2;
  const content = JSON.parse(before);
  if (isPackage) content.stet ??= {};
  const settings = isPackage ? content.stet : content;
  settings.rules ??= {};
  const own = settings.rules[rule];
  settings.rules[rule] = typeof own === 'object' && own !== null ? { ...own, severity: 'off' } : 'off';
  return `${JSON.stringify(content, null, indent)}\n`;
}

/**
 * Gives a file of decisions back the text that it had; false where it has changed since, or is back already. One that
 * was made for the decision goes.
 */
export async function restoreFile({ file, before, after }: ChangedFile): Promise<boolean> {
  const now = await readText(file);
  if (now !== after) return false;
  if (before === null) {
    await rm(file).catch((error: Error) => {
      throw new WriteError(`cannot be removed (${error.message})`, file);
    });
  } else await writeWhole(file, Buffer.from(after), Buffer.from(before));
  return true;
}

async function readText(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new WriteError(`cannot be read (${error.message})`, file);
  });
}

async function write(file: string, before: string | null, after: string): Promise<ChangedFile> {
  await writeWhole(file, before === null ? undefined : Buffer.from(before), Buffer.from(after));
  return { file, before, after };
}
