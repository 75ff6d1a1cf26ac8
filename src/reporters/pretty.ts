/** The default format: findings by chapter, for the author at a terminal. */
import pc from 'picocolors';
import { type Finding, isAtLeast, type Severity } from '../core/finding.js';
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
  const blocks: string[] = [];
  for (const chapter of report.chapters) {
    const findings = shownFindings(chapter, view);
    if (findings.length > 0) blocks.push(printChapter(chapter, findings, view, colors));
  }
  const faults = printFaults(report.faults, { ...view, width: Math.min(view.width, widest) });
  if (faults !== '') blocks.push(faults);
  blocks.push(`${printSummary(report, view, colors)}\n`);
  return blocks.join('\n');
};

function printChapter(chapter: ChapterReport, findings: Finding[], view: View, colors: Colors): string {
  const width = Math.min(view.width, widest);
  const places = findings.map((finding) => `${finding.start.line}:${finding.start.column}`);
  const placeWidth = longest(places);
  const severityWidth = longest(findings.map((finding) => finding.severity));
  const indent = width < narrow ? 4 : placeWidth + severityWidth + 6;
  const room = Math.max(16, width - indent);
  const lines = [colors.bold(colors.underline(visibleLine(chapter.path))), ''];
  for (const [index, finding] of findings.entries()) {
    const place = places[index].padStart(placeWidth);
    const severity = severityColor(finding.severity, colors)(finding.severity.padEnd(severityWidth));
    const [first, ...rest] = printFinding(chapter.source, finding, room, width >= wide, colors);
    const head = `  ${colors.dim(place)}  ${severity}`;
    if (width < narrow) lines.push(head.trimEnd(), ' '.repeat(indent) + first);
    else lines.push(`${head}  ${first}`);
    for (const line of rest) lines.push(' '.repeat(indent) + line);
    lines.push('');
  }
  return lines.join('\n');
}

/** The length of the longest text. A chapter may have more findings than a call may have arguments. */
function longest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}

/** The excerpt, the correction and the reason, in lines of at most `room` columns. */
function printFinding(
  source: string,
  finding: Finding,
  room: number,
  beside: boolean,
  colors: Colors,
): string[] {
  const correction = describeCorrection(finding, Math.floor(room * 0.9));
  const plain = printCorrection(correction);
  const colored = printCorrection(correction, colors);
  const side = Math.floor(room * 0.35);
  const fits = beside && columns(plain) <= side;
  // The marks take two columns.
  const excerptRoom = (beside ? room - side - 2 : room) - 2;
  const { before, wrong, after } = excerptOf(source, finding, excerptRoom);
  const marked = markWrong(wrong, severityColor(finding.severity, colors), colors);
  const excerpt = before + marked + after;
  const lines = fits ? [`${pad(excerpt, excerptRoom + 4)}${colored}`.trimEnd()] : [excerpt];
  if (!fits && plain !== '') lines.push(colored);
  // A word of a thousand letters, as in "aaaa…", is no reason to fill the screen.
  const words = visibleLine(finding.reason).split(' ');
  const short = words.map((word) => cutMiddle(word, Math.min(40, room))).join(' ');
  const reason = wrap(`${short} ·${unbreakable}${finding.rule}`, room);
  for (const line of reason) lines.push(colors.dim(line.replaceAll(unbreakable, ' ')));
  return lines;
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
  if (fixable > 0) parts.push(`${fixable.toLocaleString('en-US')} can be fixed`);
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
