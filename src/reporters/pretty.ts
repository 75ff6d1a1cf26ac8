/** The default format: findings by chapter, for the author at a terminal. */

import pc from 'picocolors';
import { type Finding, isAtLeast, type Severity } from '../core/finding.js';
import { grouped } from '../core/grouped.js';
import type { ChapterReport, RunReport } from '../core/run.js';
import { amount } from './amount.js';
import { type Correction, describeCorrection } from './correction.js';
import { excerptOf } from './excerpt.js';
import { printFaults } from './fault.js';
import { columns, cutMiddle, pad, wrap } from './layout.js';
import type { Reporter, View } from './reporter.js';
import { shownFindings, summarize } from './reporter.js';
import { visibleLine } from './visible.js';

type Colors = ReturnType<typeof pc.createColors>;

/** From here on the correction stands beside the excerpt. */
const wide = 100;
/** Below this the excerpt stands under the place. */
const narrow = 60;
/** An excerpt wider than this is no easier to read. */
const widest = 140;

/** Keeps the rule's name and the dot before it on one line. */
const unbreakable = '\u00a0';

/** Prints chapters with findings, then faults, then one line of counts. */
export const pretty: Reporter = (report, view) => {
  const colors = pc.createColors(view.color);
  // Joined once: a report of a million findings has hundreds of megabytes.
  const parts: string[] = [];
  for (const chapter of report.chapters) {
    const findings = shownFindings(chapter, view);
    if (findings.length > 0) printChapter(chapter, findings, view, colors, parts);
  }
  const faults = printFaults(report.faults, { ...view, width: Math.min(view.width, widest) });
  if (faults !== '') parts.push(faults);
  parts.push(`${printSummary(report, view, colors)}\n`);
  return parts.join('\n');
};

/** How the findings of a chapter are laid out, in columns. */
interface Layout {
  placeWidth: number;
  severityWidth: number;
  /** What stands before each line of a finding but its first, which has the place and the severity there. */
  indent: string;
  /** For all that is said of the finding. */
  room: number;
  /** Whether the place has a line of its own. */
  isNarrow: boolean;
  /** Where the correction may stand beside the excerpt: its room. */
  side: number | undefined;
  colors: Colors;
}

/**
 * More findings of one rule in one chapter are only counted: nobody reads a hundred thousand quotation marks that never
 * close. Other formats tell all.
 */
const most = 10_000;

/** Adds to `parts`, between which a line ends, the chapter's path and each of its findings. */
function printChapter(
  chapter: ChapterReport,
  findings: Finding[],
  view: View,
  colors: Colors,
  parts: string[],
): void {
  const width = Math.min(view.width, widest);
  const placeWidth = longest(findings, (finding) => placeOf(finding).length);
  const severityWidth = longest(findings, (finding) => finding.severity.length);
  const indent = width < narrow ? 4 : placeWidth + severityWidth + 6;
  const room = Math.max(16, width - indent);
  const layout: Layout = {
    placeWidth,
    severityWidth,
    indent: ' '.repeat(indent),
    room,
    isNarrow: width < narrow,
    side: width >= wide ? Math.floor(room * 0.35) : undefined,
    colors,
  };
  parts.push(`${colors.bold(colors.underline(visibleLine(chapter.path)))}\n`);
  // A chapter of one slip again and again has a million findings that differ in their place alone.
  const last = new Map<string, { finding: Finding; words: Words }>();
  const told = new Map<string, number>();
  for (const finding of findings) {
    const count = (told.get(finding.rule) ?? 0) + 1;
    told.set(finding.rule, count);
    if (count > most) continue;
    const before = last.get(finding.rule);
    const words = before && isAlike(before.finding, finding) ? before.words : wordsOf(finding, layout);
    if (words !== before?.words) last.set(finding.rule, { finding, words });
    parts.push(printFinding(chapter.source, finding, words, layout));
  }
  for (const [rule, count] of told) {
    if (count > most) parts.push(...wrap(`… and ${grouped(count - most)} more · ${rule}`, width), '');
  }
}

function placeOf({ start }: Finding): string {
  return `${start.line}:${start.column}`;
}

/** The greatest length. A chapter may have more findings than a call may have arguments. */
function longest(findings: readonly Finding[], length: (finding: Finding) => number): number {
  return findings.reduce((most, finding) => Math.max(most, length(finding)), 0);
}

/** What is said of a finding beside its place and its excerpt. */
interface Words {
  severity: string;
  /** The correction, where it stands beside the excerpt. */
  beside: string;
  /** The correction, where it does not, and the reason: what stands under the excerpt. */
  below: string;
}

/** Whether the same is said of two findings of a rule. */
function isAlike(a: Finding, b: Finding): boolean {
  return (
    a.reason === b.reason &&
    a.actual === b.actual &&
    a.severity === b.severity &&
    a.expected.length === b.expected.length &&
    a.expected.every((text, index) => text === b.expected[index])
  );
}

function wordsOf(finding: Finding, layout: Layout): Words {
  const { room, side, indent, severityWidth, colors } = layout;
  const correction = describeCorrection(finding, Math.floor(room * 0.9));
  const plain = printCorrection(correction);
  const colored = printCorrection(correction, colors);
  const fits = side !== undefined && columns(plain) <= side;
  const lines = !fits && plain !== '' ? [colored] : [];
  // A word of a thousand letters, as in "aaaa…", is no reason to fill the screen.
  const words = visibleLine(finding.reason).split(' ');
  const short = words.map((word) => cutMiddle(word, Math.min(40, room))).join(' ');
  const reason = wrap(`${short} ·${unbreakable}${finding.rule}`, room);
  for (const line of reason) lines.push(colors.dim(line.replaceAll(unbreakable, ' ')));
  return {
    severity: severityColor(finding.severity, colors)(finding.severity.padEnd(severityWidth)),
    beside: fits ? colored : '',
    below: lines.map((line) => `${indent}${line}\n`).join(''),
  };
}

/** The place, the excerpt, the correction and the reason, in lines of at most `room` columns. */
function printFinding(source: string, finding: Finding, words: Words, layout: Layout): string {
  const { room, side, colors } = layout;
  // The marks take two columns.
  const excerptRoom = (side === undefined ? room : room - side - 2) - 2;
  const { before, wrong, after } = excerptOf(source, finding, excerptRoom);
  const excerpt = before + markWrong(wrong, severityColor(finding.severity, colors), colors) + after;
  const first = words.beside === '' ? excerpt : `${pad(excerpt, excerptRoom + 4)}${words.beside}`.trimEnd();
  const place = colors.dim(placeOf(finding).padStart(layout.placeWidth));
  const head = `  ${place}  ${words.severity}`;
  const line = layout.isNarrow ? `${head.trimEnd()}\n${layout.indent}${first}` : `${head}  ${first}`;
  return `${line}\n${words.below}`;
}

/** Without colours the wrong words stand in brackets; where words are missing, `‸` marks the place. */
function markWrong(wrong: string, color: (text: string) => string, colors: Colors): string {
  if (wrong === '') return colors.bold(color('‸'));
  return colors.isColorSupported ? colors.bold(colors.underline(color(wrong))) : `[${wrong}]`;
}

function printCorrection({ lead, right, others }: Correction, colors?: Colors): string {
  return colors ? lead + colors.bold(colors.green(right)) + colors.dim(others) : lead + right + others;
}

function severityColor(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, suggestion: colors.cyan }[severity];
}

function printSummary(report: RunReport, view: View, colors: Colors): string {
  const all = summarize(report.chapters);
  const hidden = (severity: Severity) => (isAtLeast(severity, view.severity) ? '' : ' (not shown)');
  const fixable = summarize(report.chapters, (finding) => isAtLeast(finding.severity, view.severity)).fixable;
  const parts = [amount(all.files, 'chapter')];
  if (all.files > 0) {
    const errors = amount(all.errors, 'error');
    const warnings = amount(all.warnings, 'warning');
    parts.push(
      amount(all.words, 'word'),
      all.errors > 0 ? colors.red(errors) : errors,
      (all.warnings > 0 ? colors.yellow(warnings) : warnings) + hidden('warning'),
    );
  }
  if (all.files > 0 && !hidden('suggestion')) parts.push(amount(all.suggestions, 'suggestion'));
  if (fixable > 0) parts.push(`${grouped(fixable)} can be fixed`);
  if (report.faults.length > 0) parts.push(colors.red(amount(report.faults.length, 'fault')));
  parts.push(`${(report.time / 1000).toFixed(1)} s`);
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line !== undefined && columns(`${line} · ${part}`) <= view.width)
      lines[lines.length - 1] = `${line} · ${part}`;
    else lines.push(part);
  }
  return lines.join('\n');
}
