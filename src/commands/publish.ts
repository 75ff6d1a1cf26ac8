/** `stet publish`: marks what was found on the pull request that a workflow runs for. */
import { readPullRequest } from '../changes/pull-request.js';
import { namesInRepository } from '../changes/since.js';
import type { Severity } from '../core/finding.js';
import { grouped } from '../core/grouped.js';
import type { RunReport } from '../core/run.js';
import { openProject, type RunOptions } from '../engine/project.js';
import { run } from '../engine/run.js';
import { type Address, GitHub } from '../publish/github.js';
import { type Publication, type Published, publish } from '../publish/publish.js';
import { PublishError } from '../publish/publish-error.js';
import { amount } from '../reporters/amount.js';
import { encodePath } from '../reporters/encode-path.js';
import { tablesWithin } from '../reporters/job-summary.js';
import { countsOf, faultList } from '../reporters/markdown.js';
import { type ChangedLines, shownFindings } from '../reporters/reporter.js';
import { visible, visibleLine } from '../reporters/visible.js';
import { lowestFailing, lowestShown, pathsOrHome } from './defaults.js';
import { Progress } from './progress.js';
import { exitStatus, nothingToRead, type ProofreadFlags } from './proofread.js';
import {
  pairReports,
  printReports,
  type ReportFlag,
  type ReportRequest,
  tellApart,
  writeReports,
} from './report.js';
import { checkSince, openSince } from './since.js';
import { checkRules, UsageError } from './terminal.js';

/** Flags of `stet publish`, as given. */
export interface PublishFlags
  extends Pick<ProofreadFlags, 'severity' | 'failOn' | 'only' | 'skip' | 'since' | 'config'> {
  /** The name of the variable that holds the token. */
  tokenEnv: string;
  /** Reports of the same run, each to a file. */
  reports?: readonly ReportFlag[];
}

/**
 * Proofreads and publishes. Without the right to write to the pull request, prints as `--format github` does. Returns
 * the exit status of the run; 2 where nothing could be published.
 */
export async function publishReport(paths: readonly string[], flags: PublishFlags): Promise<number> {
  const cwd = process.cwd();
  const { address, commit, isFromFork } = await readAddress(flags.tokenEnv);
  const requests = filesOf(flags.reports ?? []);
  if (flags.since !== undefined) checkSince(flags.since, false);
  const project = await openProject(cwd, flags.config);
  checkRules(flags, project);
  const severity = lowestShown(flags, project);
  const failOn = lowestFailing(flags, project);
  const since = await openSince(project, flags.since ?? 'auto');
  const progress = new Progress(process.stderr);
  const options: RunOptions = {
    paths: pathsOrHome(paths, cwd),
    only: flags.only,
    skip: flags.skip,
    isWholeBook: paths.length === 0,
    onProgress: (done, total, chapter) => progress.show(done, total, chapter),
  };
  const { report, changed, notes } = await since(await run(project, options), options);
  progress.clear();
  if (report.chapters.length === 0 && report.faults.length === 0)
    report.faults.push({ message: nothingToRead });
  await writeReports(report, requests, { severity, changed, project, cwd });
  const status = exitStatus(report, failOn);
  const publication = await describe(report, {
    cwd,
    commit,
    severity,
    changed,
    fails: status !== 0,
    address,
  });
  try {
    const published = await publish(new GitHub(address), publication);
    tellApart(report, [...notes, ...published.notes].map(visibleLine), undefined);
    process.stdout.write(visible(`${summarize(published)}\n`));
  } catch (error) {
    if (!(error instanceof PublishError) || error.kind !== 'rights') throw error;
    process.stderr.write(
      isFromFork
        ? 'The token may not write to this pull request, which comes from a fork: the findings are marked by this log instead.\n'
        : 'The token may not write to this pull request, so the findings are marked by this log instead: the job needs "pull-requests: write".\n',
    );
    await printReports(report, [{ format: 'github' }], { severity, changed, project, cwd });
  }
  return status;
}

/** The reports asked for; what was published is printed, so each needs a file. */
function filesOf(flags: readonly ReportFlag[]): readonly ReportRequest[] {
  const requests = flags.length > 0 ? pairReports(flags) : [];
  const printed = requests.find(({ output }) => output === undefined);
  if (printed) {
    throw new UsageError(
      `stet publish prints what it has published; give the report a file: --format ${printed.format} --output FILE`,
    );
  }
  return requests;
}

async function readAddress(
  tokenName: string,
): Promise<{ address: Address; commit: string; isFromFork: boolean }> {
  const { env } = process;
  const pull = await readPullRequest(env);
  const [owner, repo, ...more] = (env.GITHUB_REPOSITORY ?? '').split('/');
  if (!pull || !owner || !repo || more.length > 0) {
    throw new UsageError(
      'stet publish marks pull requests from a workflow on GitHub that runs for one ("on: pull_request"); this is none',
    );
  }
  const token = (env[tokenName] ?? '').trim();
  if (token === '') {
    throw new UsageError(
      `there is no token in ${tokenName}; give the step "env: GITHUB_TOKEN: \${{ github.token }}"`,
    );
  }
  if (!/^[\x21-\x7e]+$/.test(token)) throw new UsageError(`what is in ${tokenName} is no token`);
  const api = (env.GITHUB_API_URL || 'https://api.github.com').replace(/\/+$/, '');
  if (!/^https:\/\/|^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(api)) {
    throw new UsageError('GITHUB_API_URL does not begin with https://, so the token is not sent there');
  }
  const { number, head, isFromFork } = pull;
  return { address: { owner, repo, number, token, api }, commit: head, isFromFork };
}

/** Kept free in a summary for the line that says what was cut. */
const closingRoom = 100;

/** Faults that are told on the pull request; the log has all. */
const mostFaults = 10;

interface Circumstances {
  cwd: string;
  commit: string;
  severity: Severity;
  changed?: ChangedLines;
  fails: boolean;
  address: Address;
}

async function describe(report: RunReport, circumstances: Circumstances): Promise<Publication> {
  const { cwd, commit, severity, changed, fails, address } = circumstances;
  const names = await namesInRepository(
    cwd,
    report.chapters.map(({ path }) => path),
  );
  const server = (process.env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
  const files = `${server}/${address.owner}/${address.repo}/blob/${commit}/`;
  const chapters = report.chapters.map((chapter) => ({
    chapter,
    path: names.get(chapter.path)!,
    findings: shownFindings(chapter, { severity }),
  }));
  const list = faultList(report.faults.slice(0, mostFaults));
  const faults = list === '' ? '' : `${list}\n`;
  return {
    commit,
    chapters,
    severity,
    changed,
    fails,
    counts: countsOf(report, { severity, color: false, width: 80 }),
    summarize(isLeft, room) {
      const rest = chapters
        .map(({ chapter, findings }) => ({ chapter, findings: findings.filter(isLeft) }))
        .filter(({ findings }) => findings.length > 0);
      const free = room - Buffer.byteLength(faults) - closingRoom;
      const { text, printed } = tablesWithin(rest, (path) => files + encodePath(names.get(path)!), free);
      const left = rest.reduce((sum, { findings }) => sum + findings.length, 0) - printed;
      const more = grouped(left);
      return `${faults}${text}${left > 0 ? `\nThere is no room here for ${more} more.\n` : ''}`;
    },
  };
}

function summarize({ written, kept, resolved, left, url }: Published): string {
  const done = [`${amount(written, 'comment')} written`];
  if (kept > 0) done.push(`${kept} already there`);
  if (resolved > 0) done.push(`${resolved} resolved`);
  if (left > 0) done.push(`${amount(left, 'finding')} only in the summary`);
  return `${done.join(', ')}.${url ? `\n${url}` : ''}`;
}
