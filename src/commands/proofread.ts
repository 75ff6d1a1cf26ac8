/** `stet`: proofreads chapters and prints what it finds. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { RunMemory } from '../cache/memory.js';
import { parseShard, ShardResults } from '../cache/shard-file.js';
import { isAtLeast, type Severity } from '../core/finding.js';
import { nearest } from '../core/nearest.js';
import type { RunReport } from '../core/run.js';
import { openProject, type Project, type RunOptions } from '../engine/project.js';
import { run } from '../engine/run.js';
import { visibleLine } from '../reporters/visible.js';
import { lowestFailing, lowestShown, pathsOrHome } from './defaults.js';
import type { FixFlags } from './fix.js';
import { Progress } from './progress.js';
import { emit, isRead, pairReports, printReports, type ReportFlag, tellApart, terminalOf } from './report.js';
import type { Narrowing } from './since.js';
import { checkRules, UsageError } from './terminal.js';

/** Flags of `stet`, as given. */
export interface ProofreadFlags extends FixFlags {
  /** `--format` and `--output`, in their order. */
  reports?: readonly ReportFlag[];
  severity?: Severity;
  failOn?: Severity | 'never';
  only?: string[];
  skip?: string[];
  stdinFilename?: string;
  since?: string;
  config?: string;
  color?: boolean;
  cache?: boolean;
  threads?: string;
  watch?: boolean;
  shard?: string;
}

/** The name of a chapter from standard input that was given none. */
const unnamed = '<stdin>';

/** What is said where there is no chapter. */
export const nothingToRead =
  'there is no chapter to proofread: no .md, .markdown or .txt file that .stetignore does not name';

/** Runs and prints. Returns the exit status: 0 nothing at the failing level, 1 findings, 2 something went wrong. */
export async function proofread(
  paths: readonly string[],
  flags: ProofreadFlags,
  commands: readonly string[],
  kept: Pick<RunOptions, 'results' | 'memory'> = {},
): Promise<number> {
  const cwd = process.cwd();
  if (flags.watch) {
    if (isStdin(paths, flags)) throw new UsageError('--watch waits for files; standard input is none');
    if (asksForFixing(flags)) throw new UsageError('--watch reports and changes nothing; take out --fix');
    const { watch } = await import('./watch.js');
    const { color, config } = flags;
    const again = { ...flags, watch: false };
    const memory = new RunMemory();
    const status = await watch({ cwd, paths, color, config }, () =>
      proofread(paths, again, commands, { memory }),
    );
    await memory.save();
    return status;
  }
  if (flags.shard !== undefined) return writeShard(paths, flags, commands);
  const requests = pairReports(flags.reports ?? []);
  const threads = readThreads(flags.threads);
  const chapters = chooseChapters(paths, flags, cwd, commands);
  const project = await openProject(cwd, flags.config);
  checkRules(flags, project);
  const severity = lowestShown(flags, project);
  const failOn = lowestFailing(flags, project);
  if (flags.fix && !flags.fixDryRun && isStdin(paths, flags)) {
    throw new UsageError('--fix changes files; for standard input, --fix-dry-run prints the changes');
  }
  let since: Narrowing | undefined;
  if (flags.since !== undefined) {
    const { checkSince, openSince } = await import('./since.js');
    checkSince(flags.since, isStdin(paths, flags) && !flags.stdinFilename);
    since = await openSince(project, flags.since);
  }
  if (requests.length > 1 && (flags.fixDryRun || flags.wordDiff)) {
    throw new UsageError('--fix-dry-run and --word-diff print changes, not reports; take out --format');
  }
  const progress = new Progress(process.stderr);
  const options: RunOptions = {
    ...(await chapters()),
    only: flags.only,
    skip: flags.skip,
    // A chapter from standard input may be of any book, and is seldom read twice.
    cache: flags.cache !== false && !isStdin(paths, flags),
    threads,
    ...kept,
    isWholeBook: paths.length === 0,
    onProgress: (done, total, chapter) => progress.show(done, total, chapter),
  };
  const whole = await run(project, options);
  const { report, changed, notes } = since ? await since(whole, options) : { report: whole };
  progress.clear();
  for (const note of notes ?? []) process.stderr.write(`${visibleLine(note)}\n`);
  if (report.chapters.length === 0 && report.faults.length === 0) {
    // A hook for commits names README.md, which .stetignore takes out: the commit may pass.
    if (paths.length > 0 && paths.every((given) => isFile(path.resolve(cwd, given))))
      process.stderr.write('stet: .stetignore leaves out what is named; there is nothing to proofread\n');
    else report.faults.push({ message: nothingToRead });
  }
  const showing = { severity, color: flags.color, changed, project, cwd };
  if (!asksForFixing(flags)) {
    await printReports(report, requests, showing);
    if (kept.memory?.isNew()) void warmUp(project, report);
    return exitStatus(report, failOn);
  }
  const fixing = await import('./fix.js');
  const wish = fixing.wishOf(flags, severity, project);
  if (fixing.isDryRun(flags)) {
    const [{ output }] = requests;
    const { text, notes } = await fixing.preview(project, options, report, wish, {
      wordDiff: flags.wordDiff === true,
      ...terminalOf(output, flags.color),
    });
    await emit(text, output, report, cwd);
    tellApart(report, notes, flags.color);
    return exitStatus(report, failOn);
  }
  const fixed = await fixing.fix(project, options, report, wish);
  await printReports(fixed.report, requests, showing);
  (isRead(requests) ? process.stdout : process.stderr).write(fixed.summary);
  return exitStatus(fixed.report, failOn);
}

/** So often a chapter has to be read until V8 has optimized most of what reads it. */
const warmingRounds = 4;

/** Reads a chapter for nothing: the model is loaded then and the code compiled when the author saves. */
async function warmUp(project: Project, { chapters }: RunReport): Promise<void> {
  const [longest] = [...chapters].sort((a, b) => b.source.length - a.source.length);
  for (let round = 0; longest && round < warmingRounds; round++) {
    // What fails will fail again in the author's sight.
    await run(project, { paths: [longest.path] }).catch(() => {});
    // What the author has saved meanwhile comes first.
    await setImmediate();
  }
}

/** Writes the results of a part of the chapters. Findings are for `stet merge-reports` to tell. */
async function writeShard(
  paths: readonly string[],
  flags: ProofreadFlags,
  commands: readonly string[],
): Promise<number> {
  const shard = parseShard(flags.shard ?? '');
  const [{ output } = {}] = pairReports(flags.reports ?? []);
  if (!shard) throw new UsageError(`--shard takes a part such as 2/8, not "${flags.shard}"`);
  if (!output) throw new UsageError('--shard writes a file for "stet merge-reports"; name it with --output');
  if (isStdin(paths, flags) || asksForFixing(flags))
    throw new UsageError('--shard reads chapters and mends none');
  const cwd = process.cwd();
  const project = await openProject(cwd, flags.config);
  checkRules(flags, project);
  const { only, skip } = flags;
  const results = new ShardResults();
  const threads = readThreads(flags.threads);
  const chapters = await chooseChapters(paths, flags, cwd, commands)();
  const report = await run(project, { ...chapters, only, skip, results, shard, threads });
  await emit(results.print(shard, paths), output, report, cwd);
  tellApart(report, [], flags.color);
  return report.faults.length > 0 ? 2 : 0;
}

function readThreads(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const threads = Number(given);
  if (Number.isInteger(threads) && threads > 0) return threads;
  throw new UsageError(`--threads takes a number from 1, not "${given}"`);
}

function asksForFixing(flags: ProofreadFlags): boolean {
  const { fix, fixOnly, fixDryRun, wordDiff, unsafeFixes } = flags;
  const asks = fix || fixOnly !== undefined || fixDryRun || wordDiff;
  if (!asks && unsafeFixes) throw new UsageError('--unsafe-fixes says what --fix may do; give --fix too');
  return asks === true;
}

/** 0 nothing at the failing level, 1 findings, 2 something kept Stet from its work. */
export function exitStatus(report: RunReport, failOn: Severity | 'never'): number {
  if (report.faults.length > 0) return 2;
  if (failOn === 'never') return 0;
  const fails = report.chapters.some(({ findings }) =>
    findings.some((finding) => isAtLeast(finding.severity, failOn)),
  );
  return fails ? 1 : 0;
}

/** Says what to proofread; the answer reads standard input only when called. */
function chooseChapters(
  paths: readonly string[],
  flags: ProofreadFlags,
  cwd: string,
  commands: readonly string[],
): () => Promise<Pick<RunOptions, 'paths' | 'stdin'>> {
  if (isStdin(paths, flags)) {
    if (paths.some((given) => given !== '-')) {
      throw new UsageError('standard input and chapters cannot be read in one run; give one or the other');
    }
    const name = flags.stdinFilename?.replaceAll('\\', '/') || unnamed;
    return async () => ({ paths: [], stdin: { bytes: await readStdin(), path: name } });
  }
  if (paths.includes('')) throw new UsageError('a path is empty; leave it out to proofread this folder');
  const [first] = paths;
  if (first !== undefined && /^[a-z]+$/i.test(first) && !existsSync(path.resolve(cwd, first))) {
    const meant = nearest(first, ['help', ...commands]);
    if (meant === 'help')
      throw new UsageError('"stet --help" prints the help; "stet review --help" that of one command');
    if (meant)
      throw new UsageError(`there is no command or chapter "${first}"; did you mean "stet ${meant}"?`);
  }
  return async () => ({ paths: pathsOrHome(paths, cwd) });
}

function isStdin(paths: readonly string[], flags: ProofreadFlags): boolean {
  return paths.includes('-') || flags.stdinFilename !== undefined;
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true;
}

async function readStdin(): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
}
