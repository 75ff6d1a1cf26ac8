/** Prints what a run found: in the formats asked for, each to its place. */
import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { appendFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Severity } from '../core/finding.js';
import type { RunReport } from '../core/run.js';
import type { Project } from '../engine/project.js';
import { hasByteOrderMark, withSlashes } from '../files/chapters.js';
import { isWithin } from '../files/folders.js';
import { stetVersion } from '../files/package-root.js';
import { printFaults } from '../reporters/fault.js';
import { type Format, loadReporter } from '../reporters/index.js';
import type { ChangedLines, Tool, View, Workflow } from '../reporters/reporter.js';
import { visibleLine } from '../reporters/visible.js';
import { headOfPullRequest, linesOfPullRequest } from './since.js';
import { UsageError, wantsColor, widthOf } from './terminal.js';

/** `--format` and `--output` in the order in which they were given. */
export type ReportFlag = { format: Format } | { output: string };

/** One report: its format, and its file; standard output where there is none. */
export interface ReportRequest {
  format: Format;
  output?: string;
}

/** What the reports show. */
export interface Showing {
  severity: Severity;
  color?: boolean;
  changed?: ChangedLines;
  project: Project;
  /** The working folder. */
  cwd: string;
}

/**
 * Says which report goes where: each `--output` belongs to the `--format` before it, or to the first where none is
 * before it. Throws where two reports would go to one place.
 */
export function pairReports(flags: readonly ReportFlag[]): ReportRequest[] {
  if (flags.some((flag) => 'output' in flag && flag.output === ''))
    throw new UsageError('--output takes the name of a file');
  const requests: ReportRequest[] = [];
  let early: string | undefined;
  for (const flag of flags) {
    const last = requests.at(-1);
    if ('format' in flag) {
      requests.push({ format: flag.format, output: early });
      early = undefined;
    } else if (last ? last.output !== undefined : early !== undefined) {
      throw new UsageError(
        `there are two files, ${visibleLine(last?.output ?? early ?? '')} and ${visibleLine(flag.output)}, for one report; each --output belongs to the --format before it`,
      );
    } else if (last) {
      last.output = flag.output;
    } else {
      early = flag.output;
    }
  }
  if (requests.length === 0) requests.push({ format: 'pretty', output: early });
  const printed = requests.filter(({ output }) => output === undefined);
  if (printed.length > 1) {
    const [first, { format }] = printed;
    throw new UsageError(
      `only one report can be printed, and ${first.format} is; give the other a file: --format ${format} --output FILE`,
    );
  }
  const files = new Set<string>();
  for (const { output } of requests) {
    if (output === undefined) continue;
    if (files.has(path.resolve(output)))
      throw new UsageError(
        `two reports would be written to ${visibleLine(output)}; give each an --output of its own`,
      );
    files.add(path.resolve(output));
  }
  return requests;
}

/** Whether a person reads the report where Stet prints it, faults included. */
export function isRead(requests: readonly ReportRequest[]): boolean {
  return requests.some(({ format, output }) => format === 'pretty' && output === undefined);
}

/** Prints the reports, and faults on standard error where no report on standard output tells them to a person. */
export async function printReports(
  report: RunReport,
  requests: readonly ReportRequest[],
  showing: Showing,
): Promise<void> {
  await writeReports(report, requests, showing);
  const tells = requests.some(
    ({ format, output }) => output === undefined && (format === 'pretty' || format === 'github'),
  );
  if (!tells) tellApart(report, [], showing.color);
}

/** Writes each report to its place, and nothing else. */
export async function writeReports(
  report: RunReport,
  requests: readonly ReportRequest[],
  { severity, color, changed, project, cwd }: Showing,
): Promise<void> {
  const tool: Tool = { version: stetVersion(), rules: project.rules };
  for (const { format, output } of requests) {
    const view: View = { severity, changed, tool, ...terminalOf(output, color) };
    if (format === 'github') {
      view.changed ??= await linesOfPullRequest(cwd, report.chapters);
      view.workflow = await enterWorkflow(report, view, cwd);
    }
    if (format === 'rdjson') view.hasMark = (chapter) => beginsWithMark(path.resolve(cwd, chapter));
    const reporter = await loadReporter(format);
    await emit(reporter(report, view), output, report, cwd);
  }
}

/** How the place of a report looks. */
export function terminalOf(
  output: string | undefined,
  color: boolean | undefined,
): { color: boolean; width: number } {
  if (output !== undefined) return { color: color === true, width: widthOf({}) };
  return { color: wantsColor(process.stdout, color), width: widthOf(process.stdout) };
}

/** Writes a text to standard output or to a file that is no chapter. */
export async function emit(
  text: string,
  output: string | undefined,
  report: RunReport,
  cwd: string,
): Promise<void> {
  if (output === undefined) process.stdout.write(text);
  else await writeToFile(path.resolve(cwd, output), output, text, report, cwd);
}

/** Tells faults and notes where they do not mix with the report. */
export function tellApart(report: RunReport, notes: readonly string[], given: boolean | undefined): void {
  const color = wantsColor(process.stderr, given);
  process.stderr.write(printFaults(report.faults, { color, width: widthOf(process.stderr) }));
  for (const note of notes) process.stderr.write(`${note}\n`);
}

/**
 * What the environment says of the workflow that Stet runs in. Where the job has a summary, what the annotations have
 * no room for is added to it.
 */
async function enterWorkflow(report: RunReport, view: View, cwd: string): Promise<Workflow> {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_WORKSPACE, GITHUB_STEP_SUMMARY } = process.env;
  const isInside = GITHUB_WORKSPACE && isWithin(cwd, GITHUB_WORKSPACE);
  const folder = isInside ? withSlashes(path.relative(GITHUB_WORKSPACE, cwd)) : '';
  const workflow: Workflow = {
    token: randomUUID(),
    folder: folder === '' ? '' : `${folder}/`,
    hasSummary: false,
  };
  if (GITHUB_SERVER_URL && GITHUB_REPOSITORY) {
    // A workflow proofreads the head of a pull request, or what it would be merged to.
    const commit = (await headOfPullRequest(cwd)) ?? process.env.GITHUB_SHA;
    if (commit) workflow.files = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${commit}/`;
  }
  if (GITHUB_STEP_SUMMARY) {
    const { jobSummary, summaryLimit } = await import('../reporters/job-summary.js');
    const there = statSync(GITHUB_STEP_SUMMARY, { throwIfNoEntry: false })?.size ?? 0;
    const summary = jobSummary(report, { ...view, workflow }, summaryLimit - there);
    workflow.hasSummary = await appendFile(GITHUB_STEP_SUMMARY, summary).then(
      () => true,
      (error: Error) => {
        process.stderr.write(
          `stet: the summary of the job cannot be written (${visibleLine(error.message)})\n`,
        );
        return false;
      },
    );
  }
  return workflow;
}

/** Whether a file begins with the byte order mark of UTF-8; what is no file does not. */
function beginsWithMark(file: string): boolean {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return false;
  const start = Buffer.alloc(3);
  const opened = openSync(file, 'r');
  readSync(opened, start);
  closeSync(opened);
  return hasByteOrderMark(start);
}

/** Writes the report, but never over a chapter: `stet 01.md --output 02.md` is more likely a slip than a wish. */
async function writeToFile(
  file: string,
  shown: string,
  text: string,
  report: RunReport,
  cwd: string,
): Promise<void> {
  const target = await stat(file).catch(() => undefined);
  if (target?.isDirectory()) throw new UsageError(`the report cannot be written to ${shown}: it is a folder`);
  const isChapter = [...report.chapters, ...report.faults].some((read) => {
    if (read.path === undefined) return false;
    const other = statSync(path.resolve(cwd, read.path), { throwIfNoEntry: false });
    return target !== undefined && other?.ino === target.ino && other.dev === target.dev;
  });
  if (isChapter) {
    throw new UsageError(
      `the report cannot be written to ${shown}: it was proofread as a chapter; choose another file, or name this one in .stetignore`,
    );
  }
  await writeFile(file, text).catch((error: Error) => {
    throw new UsageError(`the report cannot be written to ${shown} (${error.message})`);
  });
}
