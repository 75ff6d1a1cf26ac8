/** One run: finds and reads the chapters, loads speller and rules once, drives unified-engine over the books. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import type { Root } from 'nlcst';
import { type Processor, unified } from 'unified';
import { type Context, engine, type Options } from 'unified-engine';
import { VFile } from 'vfile';
import { CachedReader } from './cache/cached-reader.js';
import { CacheFolder, type ResultStore } from './cache/folder.js';
import type { RunMemory } from './cache/memory.js';
import { itemsOf, type Shard } from './cache/shard-file.js';
import { portableStampOf, stampOf } from './cache/stamp.js';
import { loadSettings, type Settings } from './config.js';
import type { Document } from './core/document.js';
import type { Heard } from './core/ear.js';
import type { Finding } from './core/finding.js';
import type { Rule } from './core/rule.js';
import type { ChapterReport, Fault, RunReport, StoodPlace } from './core/run.js';
import type { CountedName, Story } from './core/story.js';
import { Lines } from './core/text.js';
import { readEarAhead } from './ear/load.js';
import { decodeChapter, findChapters, readChapter, withSlashes } from './files/chapters.js';
import {
  asksWholeChapter,
  type ChapterReader,
  type ChapterText,
  type CheckedChapter,
  type HeardFacts,
} from './proofreading/chapter.js';
import { openLocalReader } from './proofreading/local-reader.js';
import { Reports, type Terms, unusedStet } from './proofreading/proofread.js';
import { isMarkdown, loadFormats } from './reading/formats.js';
import { readDocument } from './reading/read.js';
import { refuseTangles } from './reading/tangle.js';
import { type ActiveRule, documentationOf, loadRules } from './registry.js';
import { loadSpeller } from './speller/load.js';
import { type Standing, unknownRule } from './standing/standing.js';
import { homeOf, loadStanding, prepareHome, standingFile } from './standing/store.js';
import type { Bible } from './story/bible.js';
import { makeStory } from './story/cast.js';
import { BookCensus } from './story/census.js';
import { findBible, StoryError } from './story/find-bible.js';
import { type StoryView, viewOf } from './story/recorder.js';
import { listeningThread } from './threads/listening.js';

/** More threads than this take more memory than they save time. */
const mostThreads = 4;

/** A thread that runs the rules and one that listens for it. */
const threadsOfReader = 2;

/**
 * So many chapters are given at once for each reader, that workers start and none waits; each that waits to be heard takes
 * two megabytes.
 */
const atOnceOfReader = 8;

/** So many characters are worth a thread that listens. */
const enoughToListen = 100_000;

/** A book of fewer characters is read as soon by one reader: each compiles for itself what it runs. */
const enoughForThreads = 2_000_000;

/** Rules and settings of a working folder. */
export interface Project {
  cwd: string;
  rules: ReadonlyMap<string, Rule>;
  settings: Settings;
}

/** What to proofread, and how. */
export interface RunOptions {
  /** Files, folders and globs, relative to the working folder. */
  paths: readonly string[];
  /** A chapter from standard input; `path` names it and chooses its format. */
  stdin?: { bytes: Uint8Array; path: string };
  /** Only these rules, even where the settings turn them off. */
  only?: readonly string[];
  /** Not these rules. */
  skip?: readonly string[];
  /** Texts to read in the place of what is on disk, by path; a chapter that `paths` name need not be there. */
  texts?: ReadonlyMap<string, string>;
  /** Chapters whose texts are those of an earlier book: what is kept of them is kept apart. */
  earlier?: ReadonlySet<string>;
  /** Places whose findings stand, by path: in texts that have just been changed. */
  stood?: ReadonlyMap<string, readonly StoodPlace[]>;
  /** At least so many slips show how careless a chapter is, by path: in texts that have just been mended. */
  slips?: ReadonlyMap<string, number>;
  /** Whether to keep results for later runs and to use those of earlier ones. */
  cache?: boolean;
  /** Keeps results of the cache at hand, for further runs of this process. */
  memory?: RunMemory;
  /** Keeps and gives results in the place of the cache, for the same Stet on any machine. */
  results?: ResultStore;
  /** Only these chapters are read, and nothing is known of the rest of the book. */
  shard?: Shard;
  /** How many threads may work; as many as there are cores by default, within reason. */
  threads?: number;
  /** Whether `paths` are all chapters: only then is an entry of standing.yml known to be unused. */
  isWholeBook?: boolean;
  /** Called after each chapter. */
  onProgress?(done: number, total: number, path: string): void;
}

/** Loads the rules and the settings. Throws `SettingsError` with a message for the author. */
export async function openProject(cwd: string, settingsFile?: string): Promise<Project> {
  const rules = await loadRules();
  return { cwd, rules, settings: await loadSettings(cwd, settingsFile, rules) };
}

/** The rules that run: settings, then `only`, then `skip`. */
export function activeRules(project: Project, options: Pick<RunOptions, 'only' | 'skip'> = {}): ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const rule of project.rules.values()) {
    const setting = project.settings.rules.get(rule.id);
    const wanted = options.only ? options.only.includes(rule.id) : isOn(rule, setting?.severity);
    if (!wanted || options.skip?.includes(rule.id)) continue;
    const severity = setting?.severity === 'off' ? undefined : setting?.severity;
    const defaults = Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default]);
    active.push({
      rule,
      severity: severity ?? rule.severity,
      fix: setting?.fix ?? rule.fix,
      options: { ...Object.fromEntries(defaults), ...setting?.options },
    });
  }
  return active;
}

function isOn(rule: Rule, severity: string | undefined): boolean {
  return severity === undefined ? !rule.off : severity !== 'off';
}

/** Proofreads. Unreadable chapters, mistakes in a story.yml and failing rules are faults; the rest is proofread. */
export async function run(project: Project, options: RunOptions): Promise<RunReport> {
  const began = performance.now();
  const faults: Fault[] = [];
  const chapters: ChapterReport[] = [];
  if (activeRules(project, options).some(({ rule }) => rule.hears)) readEarAhead();
  const home = homeOf(project.cwd, project.settings.file);
  const shown = withSlashes(path.relative(project.cwd, standingFile(home)));
  const { standing, bytes } = await loadStanding(home, shown);
  const books = await openBooks(project, options, faults);
  if (options.shard) {
    const own = itemsOf(
      books.flatMap(({ texts }) => texts),
      options.shard,
    );
    for (const book of books) book.texts = book.texts.filter((text) => own.has(text));
  }
  const total = books.reduce((sum, { texts }) => sum + texts.length, 0);
  const terms: Terms = {
    rules: activeRules(project, options),
    standing,
    stood: options.stood,
    slips: options.slips,
    ruleIds: new Set(project.rules.keys()),
    isPartial: options.only !== undefined || options.skip !== undefined,
  };
  const store = options.results ?? (options.cache ? cacheOf(home) : undefined);
  for (const book of books) {
    const { texts } = book;
    const reader = await readerOf(project, options, book, faults, store);
    const { view, heard, isHeard } = await readStory(reader, book, faults);
    const reports = new Reports(terms, view.story.census);
    const toProse = await loadFormats(texts.map((text) => text.path));
    const check = (text: ChapterText) => reader.check(text, heard.get(text.path), view);
    const checks: [ChapterText, CheckedChapter][] = [];
    for await (const [text, checked] of inOrder(texts, reader.atOnce, check)) {
      // What the checks of a book asked is summed up by now: of a million words it would take 20 MiB.
      checks.push([text, { ...checked, asked: new Map() }]);
      options.onProgress?.(chapters.length + checks.length, total, text.path);
    }
    await isHeard;
    for (const [text, checked] of checks) {
      faults.push(...checked.faults);
      const read = () => readDocument(toProse(text.path, text.source));
      chapters.push(reports.add(text, checked, read));
    }
    await reader.close?.();
  }
  await store?.close();
  if (options.isWholeBook && bytes)
    chapters.push(...reportEntries(project, options, shown, standing, String(bytes)));
  chapters.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { chapters, faults, time: performance.now() - began };
}

/** The cache of a home: with what npm keeps, where that is at hand. */
function cacheOf(home: string): CacheFolder {
  const modules = path.join(home, 'node_modules');
  if (existsSync(modules)) return new CacheFolder(path.join(modules, '.cache', 'stet'));
  return new CacheFolder(path.join(home, '.stet', 'cache'), () => prepareHome(home));
}

/** The entries of standing.yml that were not used or name no rule, as findings in that file. */
function reportEntries(
  project: Project,
  options: RunOptions,
  file: string,
  standing: Standing,
  source: string,
): ChapterReport[] {
  const active = activeRules(project, options);
  const unused = active.find(({ rule }) => rule.id === unusedStet);
  const ran = new Set(active.map(({ rule }) => rule.id));
  const lines = new Lines(source);
  const findings = standing.unused().flatMap((entry): Finding[] => {
    const isUnknown = !project.rules.has(entry.rule);
    if (!unused || (!isUnknown && !ran.has(entry.rule))) return [];
    const { rule, severity } = unused;
    return [
      {
        rule: rule.id,
        severity: isUnknown ? 'error' : severity,
        fix: 'none',
        reason: isUnknown
          ? unknownRule(entry.rule, project.rules.keys())
          : `${entry.rule} finds nothing that this entry would let stand`,
        note: rule.why,
        actual: source.slice(entry.start, entry.end),
        expected: [],
        url: documentationOf(rule),
        doubt: 0,
        start: lines.place(entry.start),
        end: lines.place(entry.end),
      },
    ];
  });
  return findings.length > 0 ? [{ path: file, words: 0, source, findings, slips: 0 }] : [];
}

/** Reads single chapters of a run again, without rules: what their sentences are. */
export async function openReader(
  paths: readonly string[],
): Promise<(path: string, source: string) => Document> {
  const toProse = await loadFormats(paths);
  return (file, source) => readDocument(toProse(file, source));
}

/** The names that the chapters show, and what kept chapters from being read. */
export async function learnCast(
  project: Project,
  paths: readonly string[],
): Promise<{ names: CountedName[]; faults: Fault[] }> {
  const faults: Fault[] = [];
  const stories = await readStories(project, { paths, only: [] }, faults);
  return { names: stories.flatMap((story) => [...story.names()]), faults };
}

/** What the chapters of each book show once these rules, and no others, have counted. */
export async function learnStories(
  project: Project,
  paths: readonly string[],
  counters: readonly string[],
): Promise<{ stories: Story[]; faults: Fault[] }> {
  const faults: Fault[] = [];
  return { stories: await readStories(project, { paths, only: counters }, faults), faults };
}

async function readStories(project: Project, options: RunOptions, faults: Fault[]): Promise<Story[]> {
  const stories: Story[] = [];
  for (const book of await openBooks(project, options, faults)) {
    const reader = await readerOf(project, options, book, faults);
    const { view, isHeard } = await readStory(reader, book, faults);
    await isHeard;
    stories.push(view.story);
  }
  return stories;
}

/** What a first reading gives of a book. */
interface FirstReadings {
  view: StoryView;
  /** What was heard, by path; it may still be listened to. */
  heard: ReadonlyMap<string, Promise<readonly Heard[]>>;
  /** Resolves once all has been heard and counted. */
  isHeard: Promise<void>;
}

async function readStory(
  reader: ChapterReader,
  { texts, bible }: BookTexts,
  faults: Fault[],
): Promise<FirstReadings> {
  const { census, counted } = reader.recall?.(texts) ?? { census: new BookCensus(), counted: new Set() };
  const heard = new Map<string, Promise<readonly Heard[]>>();
  const hearings: Promise<HeardFacts>[] = [];
  const left = texts.filter((text) => !counted.has(text.path));
  await reader.expect?.(left);
  for await (const [text, { facts, hearing }] of inOrder(left, reader.atOnce, (text) => reader.read(text))) {
    census.add(facts);
    faults.push(...facts.faults);
    if (!hearing) continue;
    hearings.push(hearing);
    const places = hearing.then(({ heard }) => heard);
    heard.set(text.path, places);
    // It is awaited when the rules have run; until then its failure is nobody's.
    places.catch(() => {});
  }
  const isHeard = Promise.all(hearings).then((heardFacts) => {
    for (const { tallies, faults: found } of heardFacts) {
      census.addTallies(tallies);
      faults.push(...found);
    }
  });
  isHeard.catch(() => {});
  const speller = loadSpeller(bible?.language);
  reader.tell?.(isHeard.then(() => ({ count: census.sum(), bible })));
  return { view: viewOf(makeStory(census, speller, bible), speller), heard, isHeard };
}

/** Works on `atOnce` items at a time, and gives the results in the order of the items. */
async function* inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => R | Promise<R>,
): AsyncGenerator<[T, R]> {
  const begun: Promise<R>[] = [];
  for (let index = 0; index < items.length; index++) {
    for (let next = begun.length; next < Math.min(items.length, index + atOnce); next++) {
      const result = Promise.resolve(work(items[next]));
      // It is awaited in its turn; until then its failure is nobody's.
      result.catch(() => {});
      begun.push(result);
    }
    yield [items[index], await begun[index]];
    delete begun[index];
  }
}

/** The chapters that share a story.yml, or have none, in order of path. */
interface BookTexts {
  bible: Bible | undefined;
  texts: ChapterText[];
}

/** Finds the books by unified-engine, which takes out what `.stetignore` names. */
async function openBooks(project: Project, options: RunOptions, faults: Fault[]): Promise<BookTexts[]> {
  const { cwd } = project;
  const files = await readFiles(cwd, options);
  const books = new Map<string, Promise<BookTexts>>();
  const bibles = new Map<string, Promise<string>>();
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
    const bibleFile = await bibleOf(path.resolve(cwd, file.dirname ?? '.'));
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

/** A reader of a book; with a folder, it keeps there what it reads. */
async function readerOf(
  project: Project,
  options: RunOptions,
  book: BookTexts,
  faults: Fault[],
  store?: ResultStore,
): Promise<ChapterReader> {
  const rules = activeRules(project, options);
  const size = book.texts.reduce((sum, { source }) => sum + source.length, 0);
  const most = size < enoughForThreads ? threadsOfReader : mostThreads;
  const threads = options.threads ?? Math.min(availableParallelism(), most);
  const readers = Math.max(1, Math.floor(threads / threadsOfReader));
  const open = (characters: number) => openCrew(rules, book, threads, readers, faults, characters);
  if (!store) return open(size);
  const { earlier, results, memory } = options;
  const stamp = (results ? portableStampOf : stampOf)(rules, book.bible?.language);
  const keepsBook = results === undefined && earlier === undefined;
  const atOnce = atOnceOfReader * readers;
  return new CachedReader({ store, stamp, earlier, rules: project.rules, keepsBook, memory, atOnce, open });
}

/** A reader of so many threads, about to be given so many characters. */
async function openCrew(
  rules: readonly ActiveRule[],
  { bible, texts }: BookTexts,
  threads: number,
  readers: number,
  faults: Fault[],
  characters: number,
): Promise<ChapterReader> {
  const paths = texts.map((text) => text.path);
  const listening = threads > 1 && asksWholeChapter(rules) ? listeningThread() : undefined;
  if (characters >= enoughToListen) listening?.start();
  const { reader, problem } = await openLocalReader(rules, bible?.language, paths, listening);
  if (problem && !faults.some(({ message }) => message === problem)) faults.push({ message: problem });
  // Threads cannot run the TypeScript that tests run.
  if (readers < 2 || import.meta.url.endsWith('.ts')) return reader;
  const { Crew } = await import('./threads/crew.js');
  const settings = rules.map(({ rule, ...setting }) => ({ id: rule.id, ...setting }));
  return new Crew(
    reader,
    { rules: settings, language: bible?.language, paths },
    readers,
    atOnceOfReader * readers,
  );
}

/** Runs unified-engine over the files with `read` as its only transformer. */
async function readAll(files: VFile[], cwd: string, read: (file: VFile) => Promise<void>): Promise<void> {
  if (files.length === 0) return;
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
    ignoreName: '.stetignore',
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
    const { parseBible } = await import('./story/bible.js');
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
