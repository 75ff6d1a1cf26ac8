/** `stet --fix` and its relatives: what they apply, show and say. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pc from 'picocolors';
import type { Severity } from '../core/finding.js';
import type { RunReport } from '../core/run.js';
import type { Project, RunOptions } from '../engine/project.js';
import { hasByteOrderMark } from '../files/chapters.js';
import { type MendedBook, mendBook, writeBook } from '../fix/book.js';
import { isWanted, type Wish } from '../fix/choose.js';
import { unifiedDiff, wordDiff } from '../fix/diff.js';
import { amount } from '../reporters/amount.js';
import { visibleLine } from '../reporters/visible.js';
import { checkRules } from './terminal.js';

/** The flags about fixing, as given. */
export interface FixFlags {
  fix?: boolean;
  unsafeFixes?: boolean;
  fixOnly?: string[];
  fixDryRun?: boolean;
  wordDiff?: boolean;
}

/** What the flags ask to mend. */
export function wishOf(flags: FixFlags, severity: Severity, project: Project): Wish {
  checkRules({ only: flags.fixOnly }, project);
  return { grade: flags.unsafeFixes ? 'unsafe' : 'safe', severity, only: flags.fixOnly };
}

/** Whether the flags ask to see changes and make none. */
export function isDryRun(flags: FixFlags): boolean {
  return flags.fixDryRun === true || flags.wordDiff === true;
}

/** Mends and writes. Gives the run as it is afterwards, and what was done, in lines for the author. */
export async function fix(
  project: Project,
  options: RunOptions,
  first: RunReport,
  wish: Wish,
): Promise<{ report: RunReport; summary: string }> {
  const book = await mendBook(project, options, first, wish);
  const faults = await writeBook(project, book, first);
  const unwritten = new Map(faults.map((fault) => [fault.path, fault]));
  const before = new Map(first.chapters.map((chapter) => [chapter.path, chapter]));
  const written = { ...book, chapters: book.chapters.filter((chapter) => !unwritten.has(chapter.path)) };
  const report = {
    ...book.report,
    chapters: book.report.chapters.map((chapter) =>
      unwritten.has(chapter.path) ? (before.get(chapter.path) ?? chapter) : chapter,
    ),
    faults: [...book.report.faults, ...faults],
  };
  return { report, summary: summarize(written, report, wish) };
}

function summarize(book: MendedBook, report: RunReport, wish: Wish): string {
  const byRule = new Map<string, number>();
  for (const chapter of book.chapters) {
    for (const [rule, count] of chapter.byRule) byRule.set(rule, (byRule.get(rule) ?? 0) + count);
  }
  const total = [...byRule.values()].reduce((sum, count) => sum + count, 0);
  const lines: string[] = [];
  if (total === 0) lines.push('Nothing was fixed.');
  else {
    const rules = [...byRule].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    lines.push(
      `Fixed ${amount(total, 'place')} in ${amount(book.chapters.length, 'chapter')}: ${rules
        .map(([rule, count]) => `${rule} ${count}`)
        .join(', ')}.`,
      `"stet undo" takes ${total === 1 ? 'it' : 'them'} back.`,
    );
  }
  lines.push(...describeWithheld(book));
  const unsafe = report.chapters
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.fix === 'unsafe' && isWanted(finding, { ...wish, grade: 'unsafe' })).length;
  if (wish.grade === 'safe' && unsafe > 0) {
    lines.push(
      `${amount(unsafe, 'more place')} can be fixed where you have looked: "stet review", or --fix --unsafe-fixes.`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** What was found out to be better left alone. */
function describeWithheld({ withheld }: MendedBook): string[] {
  return withheld.map((one) => `Not fixed in ${visibleLine(one.path)}: ${one.message}.`);
}

/** The changes that fixing would make, as a patch, or word by word. */
export async function preview(
  project: Project,
  options: RunOptions,
  first: RunReport,
  wish: Wish,
  view: { wordDiff: boolean; width: number; color: boolean },
): Promise<{ text: string; notes: string[] }> {
  const book = await mendBook(project, options, first, wish);
  const colors = pc.createColors(view.color);
  const parts: string[] = [];
  for (const chapter of book.chapters) {
    if (view.wordDiff) parts.push(`${wordDiff(chapter, view.width, colors)}\n`);
    else {
      const bytes = options.stdin?.bytes ?? (await readFile(path.resolve(project.cwd, chapter.path)));
      const mark = hasByteOrderMark(bytes) ? '\uFEFF' : '';
      parts.push(
        unifiedDiff({ path: chapter.path, before: mark + chapter.before, after: mark + chapter.after }),
      );
    }
  }
  return { text: parts.join(''), notes: describeWithheld(book) };
}
