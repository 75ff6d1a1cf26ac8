/** What reads the chapters of a book: so many threads, with a cache or without. */

import { availableParallelism } from 'node:os';
import { CachedReader } from '../cache/cached-reader.js';
import type { ResultStore } from '../cache/folder.js';
import { portableStampOf, stampOf } from '../cache/stamp.js';
import type { Document } from '../core/document.js';
import type { ActiveRule } from '../core/rule.js';
import type { Fault } from '../core/run.js';
import { asksWholeChapter, type ChapterReader } from '../proofreading/chapter.js';
import { openLocalReader } from '../proofreading/local-reader.js';
import { loadFormats } from '../reading/formats.js';
import { readDocument } from '../reading/read.js';
import { listeningThread } from '../threads/listening.js';
import type { BookTexts } from './books.js';
import { activeRules, type Project, type RunOptions } from './project.js';

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

/** A reader of a book; with a folder, it keeps there what it reads. */
export async function readerOf(
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
  const { reader, problem } = await openLocalReader(rules, bible?.language, paths, {
    listening,
    characters,
  });
  if (problem && !faults.some(({ message }) => message === problem)) faults.push({ message: problem });
  // Threads cannot run the TypeScript that tests run.
  if (readers < 2 || import.meta.url.endsWith('.ts')) return reader;
  const { Crew } = await import('../threads/crew.js');
  const settings = rules.map(({ rule, ...setting }) => ({ id: rule.id, ...setting }));
  return new Crew(
    reader,
    { rules: settings, language: bible?.language, paths },
    readers,
    atOnceOfReader * readers,
  );
}

/** Reads single chapters of a run again, without rules: what their sentences are. */
export async function openReader(
  paths: readonly string[],
): Promise<(path: string, source: string) => Document> {
  const toProse = await loadFormats(paths);
  return (file, source) => readDocument(toProse(file, source));
}
