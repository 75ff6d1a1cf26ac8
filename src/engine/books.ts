/** The chapters of a run, by the book that they belong to. */

import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { Root } from 'nlcst';
import { type Processor, unified } from 'unified';
import { type Context, engine, type Options } from 'unified-engine';
import { VFile } from 'vfile';
import type { Fault } from '../core/run.js';
import { decodeChapter, findChapters, readChapter, withSlashes } from '../files/chapters.js';
import type { ChapterText } from '../proofreading/chapter.js';
import { isMarkdown } from '../reading/formats.js';
import { refuseTangles } from '../reading/tangle.js';
import type { Bible } from '../story/bible.js';
import { findBible, StoryError } from '../story/find-bible.js';
import type { Project, RunOptions } from './project.js';

const ignoreName = '.stetignore';

/** The chapters that share a story.yml, or have none, in order of path. */
export interface BookTexts {
  bible: Bible | undefined;
  texts: ChapterText[];
}

/** Finds the books by unified-engine, which takes out what `.stetignore` names. */
export async function openBooks(
  project: Project,
  options: RunOptions,
  faults: Fault[],
): Promise<BookTexts[]> {
  const { cwd } = project;
  const files = await readFiles(cwd, options);
  const books = new Map<string, Promise<BookTexts>>();
  const bibles = new Map<string, Promise<string>>();
  const seen = new Set<string>();
  const bibleOf = (folder: string): Promise<string> => {
    let bible = bibles.get(folder);
    if (!bible) {
      bible = findBible(folder, cwd)
        .catch((error) => noBible(error, faults))
        .then((file) => file ?? '');
      bibles.set(folder, bible);
    }
    return bible;
  };
  await readAll(files, cwd, async (file) => {
    // unified-engine takes it for relative to the process's own folder.
    file.path = String(file.data.path);
    const problem = file.data.problem as string | undefined;
    if (problem) {
      faults.push({ path: file.path, message: problem });
      return;
    }
    const folder = path.resolve(cwd, file.dirname ?? '.');
    checkIgnoring(folder, cwd, seen, faults);
    const bibleFile = await bibleOf(folder);
    if (!books.has(bibleFile)) {
      books.set(
        bibleFile,
        readBible(bibleFile, cwd, faults).then((bible) => ({ bible, texts: [] })),
      );
    }
    const { texts } = await books.get(bibleFile)!;
    texts.push({ path: file.path, source: String(file) });
  });
  faults.sort((a, b) => ((a.path ?? '') < (b.path ?? '') ? -1 : 1));
  const opened = await Promise.all(books.values());
  for (const { texts } of opened) texts.sort((a, b) => (a.path < b.path ? -1 : 1));
  return opened;
}

/** unified-engine asks after each file how far all the others are: of ten thousand at once that takes longest of all. */
const filesAtOnce = 200;

async function readAll(files: VFile[], cwd: string, read: (file: VFile) => Promise<void>): Promise<void> {
  for (let from = 0; from < files.length; from += filesAtOnce)
    await readSome(files.slice(from, from + filesAtOnce), cwd, read);
}

/** A .stetignore of another encoding would leave nothing out, and say nothing of it. */
function checkIgnoring(folder: string, cwd: string, seen: Set<string>, faults: Fault[]): void {
  for (let current = folder; !seen.has(current); current = path.dirname(current)) {
    seen.add(current);
    const file = path.join(current, ignoreName);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    try {
      readChapter(file, cwd);
    } catch (error) {
      faults.push({ message: `${withSlashes(path.relative(cwd, file))} ${(error as Error).message}` });
    }
    return;
  }
}

/** Runs unified-engine over the files with `read` as its only transformer. */
async function readSome(files: VFile[], cwd: string, read: (file: VFile) => Promise<void>): Promise<void> {
  const nowhere = new PassThrough().resume();
  const processor = unified()
    .use(function (this: Processor) {
      this.parser = (): Root => ({ type: 'RootNode', children: [] });
    })
    .use(() => (_tree: Root, file: VFile) => read(file));
  const settings: Options = {
    cwd,
    files,
    processor,
    ignoreName,
    silentlyIgnore: true,
    output: false,
    out: false,
    reporter: () => '',
    streamError: nowhere,
    streamOut: nowhere,
  };
  const context = await new Promise<Context | undefined>((resolve, reject) =>
    engine(settings, (error, _code, result) => (error ? reject(error) : resolve(result))),
  );
  const failed = context?.files.flatMap((file) => file.messages).find((message) => message.fatal);
  if (failed) throw failed.cause ?? failed;
}

async function readBible(file: string, cwd: string, faults: Fault[]): Promise<Bible | undefined> {
  if (file === '') return undefined;
  const name = withSlashes(path.relative(cwd, file));
  try {
    const { parseBible } = await import('../story/bible.js');
    return parseBible(decodeBible(await readFile(file), name), name);
  } catch (error) {
    return noBible(error, faults);
  }
}

function decodeBible(bytes: Uint8Array, name: string): string {
  try {
    return decodeChapter(bytes);
  } catch (error) {
    throw new StoryError(`${name} ${(error as Error).message}`);
  }
}

/** A story.yml that cannot be used is a fault, told once; its chapters are proofread without it. */
function noBible(error: unknown, faults: Fault[]): undefined {
  if (!(error instanceof StoryError)) throw error;
  if (!faults.some(({ message }) => message === error.message)) faults.push({ message: error.message });
}

async function readFiles(cwd: string, options: RunOptions): Promise<VFile[]> {
  const files: VFile[] = [];
  const add = async (file: string, read: () => Promise<string> | string) => {
    const chapter = new VFile({ path: file, cwd, value: '' });
    chapter.data.path = file;
    try {
      chapter.value = await read();
      if (isMarkdown(file)) refuseTangles(String(chapter));
    } catch (error) {
      chapter.data.problem = (error as Error).message;
    }
    files.push(chapter);
  };
  const { stdin } = options;
  if (stdin) await add(stdin.path, () => options.texts?.get(stdin.path) ?? decodeChapter(stdin.bytes));
  for (const { path: file, problem } of await findChapters(options.paths, cwd)) {
    await add(file, () => {
      const text = options.texts?.get(file);
      if (text !== undefined) return text;
      if (problem) throw new Error(problem);
      return readChapter(file, cwd);
    });
  }
  return files;
}
