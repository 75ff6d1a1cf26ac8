/** Brings a pull request to where its review, threads and check run say what was found, whatever is there already. */
import { setTimeout } from 'node:timers/promises';
import { type Finding, lastLine, type Severity } from '../core/finding.js';
import { correctionOf, reasonOf } from '../reporters/correction.js';
import { fingerprint } from '../reporters/fingerprint.js';
import { cut } from '../reporters/layout.js';
import type { ChangedLines } from '../reporters/reporter.js';
import { keyOf, type LineComment, type PublishedChapter, planComments } from './comments.js';
import { linesOfPatch } from './diff-lines.js';
import type { CheckAnnotation, CheckState, GitHub, OwnThread } from './github.js';
import { PublishError } from './publish-error.js';

/** What is to be published. */
export interface Publication {
  /** The commit that was proofread: the last one of the pull request. */
  commit: string;
  chapters: readonly PublishedChapter[];
  severity: Severity;
  changed?: ChangedLines;
  /** Whether the findings fail the run. */
  fails: boolean;
  /** The counts of the run, on one line, as Markdown. */
  counts: string;
  /** Markdown of at most `room` characters with the findings that `isLeft` accepts. */
  summarize(isLeft: (finding: Finding) => boolean, room: number): string;
}

/** What was done. */
export interface Published {
  /** How many comments were written, were there already, and were resolved. */
  written: number;
  kept: number;
  resolved: number;
  /** How many findings are in the summary alone. */
  left: number;
  /** Where the review is; absent where there was nothing to review. */
  url?: string;
  /** What the token may not do, and what else the author should know. */
  notes: string[];
}

/** More comments than this nobody reads. */
const mostComments = 30;

/** GitHub takes reviews of 65,536 characters, and summaries of check runs of 65,535. */
const summaryRoom = 60_000;

/** GitHub takes so many annotations in one request. */
const annotationBatch = 50;

const longestTitle = 200;
const longestMessage = 8_000;

const checkName = 'Stet';
const reviewMark = '<!-- stet review -->';
/** Hidden at the end of the review: the keys of comments that were resolved as mended, so many at most. */
const mendedMark = '<!-- stet mended ';
const mostMended = 100;
const levels = { error: 'failure', warning: 'warning', suggestion: 'notice' } as const;

/** How often it is tried to finish what a broken connection cut. */
const attempts = 3;

/**
 * Publishes. Looks at what is there before every write, so that it can be cut off and run again, and nothing is
 * written twice. Throws a PublishError; one of the kind `rights` where the token may not write to the pull request.
 */
export async function publish(github: GitHub, publication: Publication): Promise<Published> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await publishOnce(github, publication);
    } catch (error) {
      const isLost = error instanceof PublishError && error.kind === 'lost';
      if (!isLost || attempt === attempts) throw error;
      await setTimeout(1000 * attempt ** 2);
    }
  }
}

async function publishOnce(github: GitHub, publication: Publication): Promise<Published> {
  const notes: string[] = [];
  if ((await github.head()) !== publication.commit) {
    notes.push('The pull request has newer commits: their run will publish.');
    return { written: 0, kept: 0, resolved: 0, left: 0, notes };
  }
  const review = await publishReview(github, publication, notes);
  await publishCheckRun(github, publication, notes);
  return review;
}

async function publishReview(github: GitHub, publication: Publication, notes: string[]): Promise<Published> {
  const { chapters, severity, changed, commit } = publication;
  const files = await github.files();
  const diff = new Map(files.flatMap(({ path, patch }) => (patch ? [[path, linesOfPatch(patch)]] : [])));
  const wanted = planComments(chapters, diff, severity, changed);
  const threads = new Map<string, OwnThread>();
  for (const thread of await github.threads()) {
    const key = keyOf(thread.body);
    if (key !== undefined) threads.set(key, thread);
  }
  const reviews = await github.reviews();
  const earlier = reviews.find((review) => review.body.includes(reviewMark));
  const mended = mendedOf(earlier?.body);
  // What a person has resolved stays so; what Stet resolved as mended, and is there again, is said again.
  const isKnown = ({ key }: LineComment) =>
    threads.has(key) && !(threads.get(key)!.isResolved && mended.has(key));
  const kept = wanted.filter(isKnown);
  const open = kept.filter(({ key }) => !threads.get(key)!.isResolved);
  const fresh = wanted
    .filter((comment) => !isKnown(comment))
    .slice(0, Math.max(0, mostComments - open.length));

  const found = new Set(wanted.map(({ key }) => key));
  const gone = [...threads].flatMap(([key, { isResolved }]) =>
    !found.has(key) && (!isResolved || mended.has(key)) ? [key] : [],
  );
  let written = fresh.length;
  let body = reviewOf(publication, [...kept, ...fresh], gone);
  let url = earlier?.url;
  const hasFindings = chapters.some(({ findings }) => findings.length > 0);
  try {
    if (earlier) {
      if (fresh.length > 0) await github.createReview(commit, moreOf(fresh.length, earlier.url), fresh);
    } else if (hasFindings) url = await github.createReview(commit, body, fresh);
  } catch (error) {
    if (!(error instanceof PublishError) || error.kind !== 'refused') throw error;
    // Another push or a diff that GitHub counts in another way; nothing of the review has arrived.
    notes.push(`The comments are in the summary instead. ${error.message}`);
    written = 0;
    body = reviewOf(publication, kept, gone);
    if (!earlier) url = await github.createReview(commit, body, []);
  }
  if (earlier && !isSame(earlier.body, body)) await github.updateReview(earlier.id, body);
  const resolved = await resolveFixed(github, threads, found, notes);
  const commented = new Set([...kept, ...fresh.slice(0, written)].flatMap(({ findings }) => findings));
  const all = chapters.flatMap(({ findings }) => findings);
  const left = all.filter((finding) => !commented.has(finding)).length;
  return { written, kept: kept.length, resolved, left, url, notes };
}

function reviewOf(
  { counts, summarize }: Publication,
  comments: readonly LineComment[],
  mended: readonly string[],
): string {
  const commented = new Set(comments.flatMap(({ findings }) => findings));
  const head = `${reviewMark}\n**Stet**: ${counts}.`;
  const beside = commented.size > 0 ? ' Comments stand beside changed lines.' : '';
  const tables = summarize((finding) => !commented.has(finding), summaryRoom - head.length - 100);
  const text = `${head}${beside}${tables === '' ? '' : `\n\n${tables}`}`.trimEnd();
  return mended.length > 0 ? `${text}\n\n${mendedMark}${mended.slice(-mostMended).join(' ')} -->` : text;
}

/** The keys of the comments that a review says were resolved because their lines had been mended. */
function mendedOf(body = ''): Set<string> {
  const start = body.lastIndexOf(mendedMark);
  return new Set(start < 0 ? [] : (body.slice(start).match(/\b[0-9a-f]{32}\b/g) ?? []));
}

/** The text of a further review, which holds comments on what later pushes brought. */
function moreOf(count: number, url: string): string {
  return `**Stet**: ${count === 1 ? 'one more' : `${count} more`}; [all](${url}).`;
}

/** GitHub may keep a text with other line ends. */
function isSame(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === other.trim();
}

async function resolveFixed(
  github: GitHub,
  threads: ReadonlyMap<string, OwnThread>,
  found: ReadonlySet<string>,
  notes: string[],
): Promise<number> {
  let resolved = 0;
  for (const [key, { id, isResolved, canResolve }] of threads) {
    if (isResolved || found.has(key)) continue;
    try {
      if (!canResolve) throw new PublishError('the token may not do this', 'rights');
      await github.resolve(id);
      resolved++;
    } catch (error) {
      if (!(error instanceof PublishError) || error.kind !== 'rights') throw error;
      notes.push('Comments on what is fixed stay open: to resolve them, the job needs "contents: write".');
      break;
    }
  }
  return resolved;
}

async function publishCheckRun(github: GitHub, publication: Publication, notes: string[]): Promise<void> {
  try {
    await bringCheckRun(github, publication);
  } catch (error) {
    if (!(error instanceof PublishError) || error.kind !== 'rights') throw error;
    // “You must authenticate via a GitHub App.”
    notes.push(
      /GitHub App|personal access token/i.test(error.message)
        ? 'There is no check run: GitHub lets no personal token make one, only that of the workflow (github.token) or of a GitHub App.'
        : 'There is no check run: the job needs "checks: write".',
    );
  }
}

async function bringCheckRun(
  github: GitHub,
  { commit, chapters, counts, fails, summarize }: Publication,
): Promise<void> {
  const annotations = chapters.flatMap(({ path, findings }) =>
    findings.map((finding) => annotationOf(path, finding)),
  );
  const conclusion = fails ? 'failure' : annotations.length > 0 ? 'neutral' : 'success';
  const output = {
    title: counts,
    summary: `${counts}.\n\n${summarize(() => true, summaryRoom)}`,
  };
  const state = (from: number): CheckState => {
    const end = from + annotationBatch;
    const isLast = end >= annotations.length;
    return {
      ...output,
      annotations: annotations.slice(from, end),
      conclusion: isLast ? conclusion : undefined,
    };
  };
  // The same findings on the same commit are the same check run, however often they are published.
  const externalId = fingerprint([annotations, conclusion]);
  const runs = await github.checkRuns(commit, checkName);
  const run = runs.find((known) => known.externalId === externalId);
  if (run?.isCompleted) return;
  const id = run?.id ?? (await github.createCheckRun(commit, checkName, externalId, state(0)));
  let sent = run ? run.annotations : Math.min(annotationBatch, annotations.length);
  // One that was cut off before it ended may have all its annotations.
  let isEnded = !run && sent === annotations.length;
  while (!isEnded) {
    await github.updateCheckRun(id, state(sent));
    isEnded = sent + annotationBatch >= annotations.length;
    sent += annotationBatch;
  }
}

function annotationOf(path: string, finding: Finding): CheckAnnotation {
  const { severity, start, end, rule } = finding;
  const last = lastLine(finding);
  const columns =
    start.line === last && end.line === last
      ? { start_column: start.column, end_column: Math.max(start.column, end.column) }
      : {};
  return {
    path,
    start_line: start.line,
    end_line: last,
    ...columns,
    annotation_level: levels[severity],
    title: cut(correctionOf(finding), longestTitle, 'start'),
    message: cut(`${reasonOf(finding)} (${rule})`, longestMessage, 'start'),
  };
}
