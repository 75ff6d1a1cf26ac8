/** The book as it was at a commit, for `--since`. */
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ChapterReport } from '../core/run.js';
import { chapterExtensions, decodeChapter, withSlashes } from '../files/chapters.js';
import { isWithin } from '../files/folders.js';
import { type ChangedFile, ChangesError, Repository } from './git.js';
import { type Environment, readPullRequest } from './pull-request.js';

/** A book before a change. */
export interface EarlierBook {
  /** The texts of chapters that are no longer as they were, by the path they have now; undefined for new ones. */
  texts: ReadonlyMap<string, string | undefined>;
  /** Chapters that are gone, by the path they had, relative to the working folder. */
  gone: ReadonlyMap<string, string>;
  /** What the author should know of the comparison. */
  notes: readonly string[];
}

/** The commit with which the working tree is compared. */
export interface Base {
  repository: Repository;
  commit: string;
}

/**
 * Finds the commit that `revision` and the working tree's HEAD have last shared. For `auto`, that is where the pull
 * request began that GitHub Actions runs for; undefined where it runs for none. Throws a ChangesError.
 */
export async function findBase(
  cwd: string,
  revision: string,
  environment: Environment,
): Promise<Base | undefined> {
  if (revision !== 'auto') {
    const repository = await Repository.open(cwd);
    const commit = await repository.commit(revision);
    if (!commit) throw await unknownCommit(repository, revision);
    return { repository, commit: await sharedWithHead(repository, commit, revision) };
  }
  const pull = await readPullRequest(environment);
  if (!pull) return undefined;
  const repository = await Repository.open(cwd);
  // GitHub checks a pull request out as it would be merged: its first parent is the branch, perhaps with commits
  // that came after the event was written.
  if ((await repository.commit('HEAD^2')) === pull.head) {
    const commit = await repository.commit('HEAD^1');
    if (commit) return { repository, commit };
  }
  const known =
    (await repository.commit(pull.base)) ??
    (await repository.commit(`refs/remotes/origin/${pull.baseBranch}`));
  if (!known) throw await unknownCommit(repository, pull.base);
  return { repository, commit: await sharedWithHead(repository, known, pull.base) };
}

async function sharedWithHead(repository: Repository, commit: string, revision: string): Promise<string> {
  const shared = await repository.mergeBase(commit, 'HEAD');
  if (shared) return shared;
  if (await repository.isShallow()) throw new ChangesError(fetchMore(revision));
  throw new ChangesError(`"${revision}" and the present commit have no common history to compare`);
}

async function unknownCommit(repository: Repository, revision: string): Promise<ChangesError> {
  if (!(await repository.commit('HEAD')))
    return new ChangesError('this repository has no commit yet with which the chapters could be compared');
  if (await repository.isShallow()) return new ChangesError(fetchMore(revision));
  return new ChangesError(
    `git knows no commit "${revision}"; give a branch, a tag or a commit, as in --since main`,
  );
}

function fetchMore(revision: string): string {
  return `this clone is shallow: it does not reach back to where "${revision}" and the present commit parted. In a workflow, give actions/checkout "fetch-depth: 0"; elsewhere, "git fetch --unshallow" gets the rest`;
}

/** Reads what has changed in the chapters of a run since `base`. `inputs` are the paths that chose them. */
export async function readEarlier(
  { repository, commit }: Base,
  cwd: string,
  chapters: readonly ChapterReport[],
  inputs: readonly string[],
  stdin?: string,
): Promise<EarlierBook> {
  const { files: changed, repositories } = await repository.changesSince(commit);
  const byPath = new Map(
    changed.flatMap((file) => (file.to === undefined ? [] : [[file.to, file] as const])),
  );
  const before = new Map<string, ChangedFile>();
  const followed = new Set<string>();
  const outside: string[] = [];
  for (const { path: chapter } of chapters) {
    const name = await nameIn(repository, cwd, chapter);
    if (name.startsWith('../') || repositories.some((folder) => name.startsWith(folder)))
      outside.push(chapter);
    const file =
      chapter === stdin && !byPath.has(name)
        ? { to: name, blob: await repository.blobAt(commit, name) }
        : byPath.get(name);
    if (!file) continue;
    before.set(chapter, file);
    if (file.from) followed.add(file.from);
  }
  const gone = changed.filter(
    ({ from, blob }) => from && blob && !followed.has(from) && !byPath.has(from) && isChapter(from),
  );
  const wanted = [...before.values(), ...gone].flatMap(({ blob }) => (blob ? [blob] : []));
  const contents = await repository.read(wanted);
  const textOf = ({ blob }: ChangedFile) => (blob ? decode(contents.get(blob)!) : undefined);
  // git looks for the old name of a file only once it has been added.
  const strangers = chapters.filter(({ path: chapter }) => {
    const file = before.get(chapter);
    return file && file.from === undefined && file.blob === undefined;
  });
  const renamed = pairRenamed(strangers, new Map(gone.map((file) => [file, textOf(file) ?? ''])));
  const left = gone.filter((file) => ![...renamed.values()].includes(file));
  const here = await realpath(cwd);
  const roots = inputs.map((input) => rootOf(input, here));
  return {
    texts: new Map([...before].map(([chapter, file]) => [chapter, textOf(renamed.get(chapter) ?? file)])),
    gone: new Map(
      left.flatMap((file): [string, string][] => {
        const whole = path.join(repository.top, file.from!);
        const text = roots.some((root) => isWithin(whole, root)) ? textOf(file) : undefined;
        return text === undefined ? [] : [[withSlashes(path.relative(here, whole)), text]];
      }),
    ),
    notes: outside.map(
      (chapter) =>
        `${chapter} is not in this repository: --since cannot tell what changed in it, and leaves it out.`,
    ),
  };
}

/** The files that chapters were under another name: at least half of their text is the same, line by line. */
function pairRenamed(
  chapters: readonly ChapterReport[],
  gone: ReadonlyMap<ChangedFile, string>,
): Map<string, ChangedFile> {
  const pairs: { chapter: string; file: ChangedFile; share: number }[] = [];
  for (const { path: chapter, source } of chapters) {
    for (const [file, text] of gone) {
      const share = sharedText(source, text);
      if (share >= 0.5) pairs.push({ chapter, file, share });
    }
  }
  const renamed = new Map<string, ChangedFile>();
  const taken = new Set<ChangedFile>();
  for (const { chapter, file } of pairs.sort((a, b) => b.share - a.share)) {
    if (renamed.has(chapter) || taken.has(file)) continue;
    renamed.set(chapter, file);
    taken.add(file);
  }
  return renamed;
}

/** How much of the longer text is in lines that both have, from 0 to 1. */
function sharedText(one: string, other: string): number {
  const lines = (text: string) => text.split(/\r\n|\n|\r/).filter((line) => line !== '');
  const length = (all: readonly string[]) => all.reduce((sum, line) => sum + line.length, 0);
  const [mine, its] = [lines(one), lines(other)];
  const known = new Set(its);
  return length(mine.filter((line) => known.has(line))) / Math.max(1, length(mine), length(its));
}

/** Paths of chapters in the repository that a folder is in; those of chapters outside begin with `../`. */
export async function namesInRepository(
  cwd: string,
  chapters: Iterable<string>,
): Promise<Map<string, string>> {
  const repository = await Repository.open(cwd);
  const names = new Map<string, string>();
  for (const chapter of chapters) names.set(chapter, await nameIn(repository, cwd, chapter));
  return names;
}

/** The path of a chapter in the repository, where links on the way are followed; it may lead out with `../`. */
async function nameIn({ top }: Repository, cwd: string, chapter: string): Promise<string> {
  const file = path.resolve(cwd, chapter);
  const folder = await realpath(path.dirname(file)).catch(() => path.dirname(file));
  const whole = await realpath(file).catch(() => path.join(folder, path.basename(file)));
  return withSlashes(path.relative(top, whole));
}

/** The folder or file that an input begins with: all that a pattern finds lies in the part before its first star. */
function rootOf(input: string, cwd: string): string {
  const parts = input.split(/[\\/]/);
  const magic = parts.findIndex((part) => /[*?[\]{}()!]/.test(part));
  return path.resolve(cwd, (magic < 0 ? parts : parts.slice(0, magic)).join('/') || '.');
}

function isChapter(file: string): boolean {
  return chapterExtensions.includes(path.posix.extname(file).toLowerCase());
}

/** A chapter that could not have been read is none. */
function decode(bytes: Buffer): string | undefined {
  try {
    return decodeChapter(bytes);
  } catch {
    return undefined;
  }
}
