/** What to write beside the lines of a pull request: one comment a line, with its fixes put together. */
import { applyEdits } from '../core/edit.js';
import { type Finding, lastLine, type Severity } from '../core/finding.js';
import type { ChapterReport } from '../core/run.js';
import { chooseEdits } from '../fix/choose.js';
import { rankFindings } from '../reporters/annotations.js';
import { correctionOf, reasonOf } from '../reporters/correction.js';
import { fingerprint } from '../reporters/fingerprint.js';
import { escapeMarkdown, othersOf, ruleLink } from '../reporters/markdown.js';
import type { ChangedLines } from '../reporters/reporter.js';
import type { DiffLine } from './diff-lines.js';

/** A chapter with the findings to publish. */
export interface PublishedChapter {
  chapter: ChapterReport;
  /** Its path in the repository. */
  path: string;
  findings: readonly Finding[];
}

/** A comment on lines of a pull request. */
export interface LineComment {
  /** By which it is known again when it is already there: made of its rules, words and lines. */
  key: string;
  path: string;
  /** The first line of several; absent where there is one. */
  startLine?: number;
  /** The last line. */
  line: number;
  body: string;
  findings: readonly Finding[];
}

/** The longest text that is put into a suggestion; GitHub takes comments up to 65,536 characters. */
const longestSuggestion = 40_000;

/** Beside one line, no more findings are described than this; its suggestion still mends all. */
const mostDescribed = 20;

/** Columns of the corrections that are named beside the best. */
const othersRoom = 80;

/**
 * The comments for findings whose lines the diff shows as they were proofread, those to be written first in front.
 * Findings that share a line share a comment. `diff` has the lines of each file by its path in the repository.
 */
export function planComments(
  chapters: readonly PublishedChapter[],
  diff: ReadonlyMap<string, ReadonlyMap<number, DiffLine>>,
  severity: Severity,
  changed?: ChangedLines,
): LineComment[] {
  const rank = new Map(rankFindings(chapters, changed).map(({ finding }, index) => [finding, index]));
  const comments = chapters.flatMap((published) => {
    const shown = diff.get(published.path);
    return shown ? commentsOf(published, shown, severity) : [];
  });
  const best = ({ findings }: LineComment) => Math.min(...findings.map((finding) => rank.get(finding)!));
  return comments.sort((a, b) => best(a) - best(b));
}

function commentsOf(
  { chapter, path, findings }: PublishedChapter,
  diff: ReadonlyMap<number, DiffLine>,
  severity: Severity,
): LineComment[] {
  const lines = chapter.source.split(/(?<=\r\n|\n|\r(?!\n))/);
  const seen = new Map<string, number>();
  return groupByLines(findings.filter((finding) => isShown(finding, lines, diff))).map(
    ({ first, last, findings }) => {
      const text = lines.slice(first - 1, last).join('');
      const parts = [path, text, findings.map(({ rule, actual }) => [rule, actual])];
      const same = fingerprint(parts);
      const count = seen.get(same) ?? 0;
      seen.set(same, count + 1);
      const key = count === 0 ? same : fingerprint([...parts, count]);
      const start = lines.slice(0, first - 1).reduce((sum, { length }) => sum + length, 0);
      const mended = mend(chapter, findings, { start, end: start + text.length }, severity);
      const mark = diff.get(first)?.text.startsWith('\uFEFF') ? '\uFEFF' : '';
      return {
        key,
        path,
        startLine: first === last ? undefined : first,
        line: last,
        body: bodyOf(findings, mended === undefined ? undefined : mark + mended, key),
        findings,
      };
    },
  );
}

/** Whether the diff shows all lines of a finding, in one hunk, with the text that was proofread. */
function isShown(finding: Finding, lines: readonly string[], diff: ReadonlyMap<number, DiffLine>): boolean {
  const hunk = diff.get(finding.start.line)?.hunk;
  for (let line = finding.start.line; line <= lastLine(finding); line++) {
    const shown = diff.get(line);
    if (!shown || shown.hunk !== hunk) return false;
    if (withoutEnd(shown.text).replace(/^\uFEFF/, '') !== withoutEnd(lines[line - 1] ?? '')) return false;
  }
  return true;
}

interface LineGroup {
  first: number;
  last: number;
  findings: Finding[];
}

/** Findings that share lines, in order of place. */
function groupByLines(findings: readonly Finding[]): LineGroup[] {
  const groups: LineGroup[] = [];
  for (const finding of [...findings].sort((a, b) => a.start.offset - b.start.offset)) {
    const group = groups.at(-1);
    const last = lastLine(finding);
    if (group && finding.start.line <= group.last) {
      group.findings.push(finding);
      group.last = Math.max(group.last, last);
    } else groups.push({ first: finding.start.line, last, findings: [finding] });
  }
  return groups;
}

/** The lines with the safe fixes of these findings; undefined where there are none. */
function mend(
  chapter: ChapterReport,
  findings: Finding[],
  { start, end }: { start: number; end: number },
  severity: Severity,
): string | undefined {
  const edits = chooseEdits({ ...chapter, findings }, { grade: 'safe', severity });
  if (edits.length === 0) return undefined;
  const inLines = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const mended = applyEdits(chapter.source.slice(start, end), inLines);
  return mended.length > longestSuggestion ? undefined : withoutEnd(mended);
}

function withoutEnd(line: string): string {
  return line.replace(/(?:\r\n|\n|\r)$/, '');
}

function bodyOf(findings: readonly Finding[], mended: string | undefined, key: string): string {
  const described = findings.slice(0, mostDescribed).map(describe);
  const left = findings.length - described.length;
  if (left > 0) described.push(`and ${left} more`);
  const parts = [described.length === 1 ? described[0] : described.map((line) => `- ${line}`).join('\n')];
  if (mended !== undefined) parts.push(suggestionOf(mended));
  return `${parts.join('\n\n')}\n\n${markOf(key)}`;
}

function describe(finding: Finding): string {
  const correction = escapeMarkdown(correctionOf(finding)) + othersOf(finding, othersRoom);
  return `**${finding.severity}**: ${correction}. ${escapeMarkdown(reasonOf(finding))} ${ruleLink(finding)}`;
}

/** A block that GitHub offers to commit; its fence is longer than any that the text holds. */
function suggestionOf(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const lines = text === '' ? '' : `${text.replace(/\r\n?/g, '\n')}\n`;
  return `${fence}suggestion\n${lines}${fence}`;
}

/** The hidden mark by which a comment is known again. */
function markOf(key: string): string {
  return `<!-- stet ${key} -->`;
}

/** The key of a comment that Stet wrote; undefined for others. */
export function keyOf(body: string): string | undefined {
  return /<!-- stet ([0-9a-f]{32}) -->\s*$/.exec(body)?.[1];
}
