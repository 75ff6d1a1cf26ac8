/** One run: reads the chapters of each book twice, and makes the reports of what the rules found. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { CacheFolder } from '../cache/folder.js';
import { itemsOf } from '../cache/shard-file.js';
import type { Finding } from '../core/finding.js';
import type { ChapterReport, Fault, RunReport } from '../core/run.js';
import { Lines } from '../core/text.js';
import { readEarAhead } from '../ear/load.js';
import { withSlashes } from '../files/chapters.js';
import type { ChapterText, CheckedChapter } from '../proofreading/chapter.js';
import { idleFinding, Reports, type Terms, unusedStet } from '../proofreading/proofread.js';
import { loadFormats } from '../reading/formats.js';
import { readDocument } from '../reading/read.js';
import { type Standing, unknownRule } from '../standing/standing.js';
import { homeOf, loadStanding, prepareHome, standingFile } from '../standing/store.js';
import { openBooks } from './books.js';
import { inOrder, readStory } from './first-reading.js';
import { activeRules, type Project, type RunOptions } from './project.js';
import { readerOf } from './readers.js';

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
    const reason = isUnknown
      ? unknownRule(entry.rule, project.rules.keys())
      : `${entry.rule} finds nothing that this entry would let stand`;
    return [idleFinding({ ...entry, reason, instead: undefined, isUnknown }, unused, source, lines)];
  });
  return findings.length > 0 ? [{ path: file, words: 0, source, findings, slips: 0 }] : [];
}
