/** `--since`: what of a run the changes since a commit have brought about. */
import path from 'node:path';
import { ChangesError, Repository } from '../changes/git.js';
import { Changed, narrow } from '../changes/narrow.js';
import type { Environment } from '../changes/pull-request.js';
import { readPullRequest } from '../changes/pull-request.js';
import { findBase, readEarlier } from '../changes/since.js';
import type { ChapterReport, RunReport } from '../core/run.js';
import type { Project, RunOptions } from '../engine/project.js';
import { run } from '../engine/run.js';
import type { ChangedLines } from '../reporters/reporter.js';
import { homeOf, standingFile } from '../standing/store.js';
import { UsageError } from './terminal.js';

/** A run of which only what changed is left. */
export interface NarrowedRun {
  report: RunReport;
  /** Absent where everything is reported. */
  changed?: ChangedLines;
  /** What the author should know of the comparison, a line each. */
  notes: readonly string[];
}

/** Leaves of a run what changed. */
export type Narrowing = (report: RunReport, options: RunOptions) => Promise<NarrowedRun>;

/**
 * Finds the commit to compare with, before anything is proofread; the answer narrows a run. Throws a ChangesError or
 * a UsageError.
 */
export async function openSince(
  project: Project,
  revision: string,
  environment: Environment = process.env,
): Promise<Narrowing> {
  const { cwd } = project;
  const base = await findBase(cwd, revision, environment);
  if (!base) {
    const notes = ['This is no pull request: --since auto reports everything.'];
    return async (report) => ({ report, notes });
  }
  const standing = standingFile(homeOf(cwd, project.settings.file));
  return async (report, options) => {
    const began = performance.now();
    const { stdin } = options;
    const inputs = stdin ? [stdin.path] : options.paths;
    const { texts, gone, notes } = await readEarlier(base, cwd, report.chapters, inputs, stdin?.path);
    const changed = new Changed(report.chapters, texts);
    const readBefore = async (): Promise<RunReport> => {
      if (texts.size === 0 && gone.size === 0) return report;
      const old = report.chapters.filter(
        ({ path: name }) =>
          (!texts.has(name) || texts.get(name) !== undefined) && path.resolve(cwd, name) !== standing,
      );
      const wasThere = new Set(old.map(({ path }) => path));
      return run(project, {
        ...options,
        paths: stdin ? [] : [...wasThere, ...gone.keys()],
        stdin: stdin && wasThere.has(stdin.path) ? stdin : undefined,
        texts: new Map([
          ...old.map(({ path, source }) => [path, texts.get(path) ?? source] as const),
          ...gone,
        ]),
        earlier: new Set([...texts.keys(), ...gone.keys()]),
        // A change that makes the chapter look careless has not caused what is doubtful in the rest of it.
        slips: new Map(report.chapters.map(({ path, slips }) => [path, slips])),
      });
    };
    const narrowed = await narrow(report, changed, readBefore);
    const time = report.time + performance.now() - began;
    return { report: { ...narrowed, time }, changed: changed.lines, notes };
  };
}

/**
 * The lines that the pull request changed for which this workflow runs; undefined where it runs for none, or where git
 * has too little of the history to tell.
 */
export function linesOfPullRequest(
  cwd: string,
  chapters: readonly ChapterReport[],
): Promise<ChangedLines | undefined> {
  return unlessUnknown(async () => {
    const base = await findBase(cwd, 'auto', process.env);
    if (!base) return undefined;
    const { texts } = await readEarlier(base, cwd, chapters, []);
    return new Changed(chapters, texts).lines;
  });
}

/** The last commit of the pull request for which this workflow runs, where that is what is checked out. */
export function headOfPullRequest(cwd: string): Promise<string | undefined> {
  return unlessUnknown(async () => {
    const pull = await readPullRequest(process.env);
    if (!pull) return undefined;
    const commit = await (await Repository.open(cwd)).commit('HEAD');
    return commit === pull.head ? commit : undefined;
  });
}

async function unlessUnknown<T>(ask: () => Promise<T | undefined>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof ChangesError) return undefined;
    throw error;
  }
}

/** Refuses a `--since` that means nothing for what is read. Throws a UsageError. */
export function checkSince(revision: string, isUnnamed: boolean): void {
  if (revision.trim() === '' || revision.startsWith('-'))
    throw new UsageError(`--since takes a branch, a tag or a commit, not "${revision}"`);
  if (isUnnamed) {
    throw new UsageError(
      '--since compares with a chapter in git; for standard input, --stdin-filename says which',
    );
  }
}
