/** `--format markdown`: a report to paste where people read. Also the tables of a job's summary. */

import { type Finding, isAtLeast } from '../core/finding.js';
import { grouped } from '../core/grouped.js';
import type { ChapterReport, Fault, RunReport } from '../core/run.js';
import { amount } from './amount.js';
import { describeCorrection, edges, reasonOf } from './correction.js';
import { excerptOf } from './excerpt.js';
import { cutMiddle } from './layout.js';
import { type Reporter, shownFindings, summarize, type View } from './reporter.js';
import { visible, visibleLine } from './visible.js';

/** Columns of an excerpt and of a correction. */
const excerptWidth = 70;
const correctionWidth = 40;

/** The counts, then faults, then a table a chapter. */
export const markdown: Reporter = (report, view) => {
  const parts = [`**Stet**: ${countsOf(report, view)}.\n`, faultList(report.faults)];
  for (const chapter of report.chapters) {
    const findings = shownFindings(chapter, view);
    if (findings.length === 0) continue;
    const rows = findings.map((finding) => tableRow(chapter, finding));
    parts.push(`${tableHead(chapter.path)}${rows.join('')}`);
  }
  return parts.filter((part) => part !== '').join('\n');
};

/** `24 errors and 4 warnings in 1 chapter (2,074 words); 20 can be fixed`. */
export function countsOf(report: RunReport, view: View): string {
  const all = summarize(report.chapters, (finding) => isAtLeast(finding.severity, view.severity));
  const kinds = [amount(all.errors, 'error')];
  if (isAtLeast('warning', view.severity)) kinds.push(amount(all.warnings, 'warning'));
  if (isAtLeast('suggestion', view.severity)) kinds.push(amount(all.suggestions, 'suggestion'));
  const last = kinds.pop();
  const counts = kinds.length > 0 ? `${kinds.join(', ')} and ${last}` : last;
  const fixable = all.fixable > 0 ? `; ${grouped(all.fixable)} can be fixed` : '';
  return `${counts} in ${amount(all.files, 'chapter')} (${amount(all.words, 'word')})${fixable}`;
}

/** A list of what kept Stet from its work; empty where nothing did. */
export function faultList(faults: readonly Fault[]): string {
  return faults
    .map(({ path, rule, message }) => {
      const subject = path ?? (rule && `rule ${rule}`);
      const about = subject === undefined ? '' : ` ${escapeMarkdown(subject)}:`;
      return `- **fault**${about} ${escapeMarkdown(message)}\n`;
    })
    .join('');
}

/** The chapter as a heading and the head of its table. */
export function tableHead(path: string): string {
  return `### ${escapeMarkdown(path)}\n\n| Line | | Text | Why |\n| ---: | --- | --- | --- |\n`;
}

/** A row of the table. `address` is where the chapter can be read, if anywhere. */
export function tableRow(chapter: ChapterReport, finding: Finding, address?: string): string {
  const { line, column } = finding.start;
  // GitHub shows lines of Markdown only where it is asked for the plain text.
  const place = address ? `[${line}:${column}](${address}?plain=1#L${line})` : `${line}:${column}`;
  const others = othersOf(finding, correctionWidth * 2);
  const why = `${escapeMarkdown(reasonOf(finding))}${others} ${ruleLink(finding)}`;
  return `| ${place} | ${finding.severity} | ${marked(chapter.source, finding)} | ${why} |\n`;
}

/** The rule, with the way to what is told of it. */
export function ruleLink(finding: Finding): string {
  const rule = escapeMarkdown(finding.rule);
  return finding.url === '' ? rule : `[${rule}](${finding.url.replace(/[()<>\s\\|]/g, encodeURIComponent)})`;
}

/** The other suggestions in brackets, in at most so many columns; empty where there are none. */
export function othersOf(finding: Finding, room: number): string {
  const others = describeCorrection(finding, room).others.trim();
  return others === '' ? '' : ` (${escapeMarkdown(others)})`;
}

/** The line around the wrong words, with these struck out and the correction put in. */
function marked(source: string, finding: Finding): string {
  const { before, wrong, after } = excerptOf(source, finding, excerptWidth);
  const [best] = finding.expected;
  const right =
    best === undefined ? '' : escapeMarkdown(edges(cutMiddle(visibleLine(best), correctionWidth)));
  const old = escapeMarkdown(edges(wrong));
  const parts: string[] = [];
  if (old !== '') parts.push(best === undefined ? `<b>${old}</b>` : `<del>${old}</del>`);
  if (right !== '') parts.push(`<ins>${right}</ins>`);
  return `${escapeMarkdown(before)}${parts.join(' ')}${escapeMarkdown(after)}`;
}

/**
 * A text on one line that Markdown shows as it is: in a cell of a table too, and with no link, no mention of a person
 * (`@name`), no reference to an issue (`#12`) and no formula (`$x$`) where GitHub would make one.
 */
export function escapeMarkdown(text: string): string {
  return visibleLine(visible(text)).replace(
    /[\\`*_~[\]]|[&<>|$@#]|:(?=\/\/)|(?<=www)\./gi,
    (mark) => written[mark] ?? `\\${mark}`,
  );
}

const written: Record<string, string> = {
  '\\': '&#92;',
  '|': '&#124;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  $: '<span>$</span>',
  '@': '@<!-- -->',
  '#': '#<!-- -->',
  ':': ':<!-- -->',
  '.': '<!-- -->.',
};
