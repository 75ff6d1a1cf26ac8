/** What of a run a change to the book has brought about. */
import { type Finding, lastLine } from '../core/finding.js';
import type { ChapterReport, RunReport } from '../core/run.js';
import { LineChanges } from './lines.js';

/** The lines of one run that changed. */
export class Changed {
  readonly #chapters: ReadonlyMap<string, LineChanges>;

  /** `before` has the texts that chapters had, undefined for new ones; those it does not name are as they were. */
  constructor(chapters: readonly ChapterReport[], before: ReadonlyMap<string, string | undefined>) {
    const changed = chapters.filter(({ path }) => before.has(path));
    this.#chapters = new Map(
      changed.map(({ path, source }) => [path, new LineChanges(before.get(path), source)]),
    );
  }

  /** Whether a change touched any of the lines `first` to `last` of a chapter, from 1, both included. */
  readonly lines = (path: string, first: number, last: number): boolean =>
    this.#chapters.get(path)?.touches(first, last) ?? false;

  /** Whether a change touched the lines of a finding. */
  finding(path: string, finding: Finding): boolean {
    return this.lines(path, finding.start.line, lastLine(finding));
  }

  /** The line that an unchanged line was before. */
  lineBefore(path: string, line: number): number | undefined {
    const chapter = this.#chapters.get(path);
    return chapter ? chapter.before(line) : line;
  }
}

/**
 * Leaves of a run the findings that touch changed lines, and of the others those that the change has caused: that
 * were not there before. `readBefore` proofreads the book as it was, chapters named as they are now; it is asked only
 * where the answer depends on it. What is left out counts as standing, so that no fix touches it.
 */
export async function narrow(
  report: RunReport,
  changed: Changed,
  readBefore: () => Promise<RunReport>,
): Promise<RunReport> {
  const findings = placed(report);
  const touched = findings.filter(({ path, finding }) => changed.finding(path, finding));
  const kept = new Set(touched.map(({ finding }) => finding));
  const others = findings.filter(({ finding }) => !kept.has(finding));
  if (others.length > 0) {
    const before = placed(await readBefore());
    for (const finding of causedElsewhere({ touched, others, before }, changed)) kept.add(finding);
  }
  const chapters = report.chapters.map((chapter): ChapterReport => {
    const findings = chapter.findings.filter((finding) => kept.has(finding));
    const left = chapter.findings.filter((finding) => !kept.has(finding));
    return { ...chapter, findings, stood: [...(chapter.stood ?? []), ...left] };
  });
  return { ...report, chapters };
}

interface PlacedFinding {
  path: string;
  finding: Finding;
}

function placed({ chapters }: RunReport): PlacedFinding[] {
  return chapters.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })));
}

/**
 * Those of the findings on unchanged lines, `others`, that are new. One that is told once in a book and left its place
 * because the first one went is none: of a rule and words, as many are old as there were.
 */
function causedElsewhere(
  { touched, others, before }: Record<'touched' | 'others' | 'before', readonly PlacedFinding[]>,
  changed: Changed,
): Finding[] {
  const places = new Map<string, number>();
  const words = new Map<string, number>();
  for (const { path, finding } of before) {
    add(places, placeOf(path, finding, finding.start.line), 1);
    add(words, wordsOf(finding), 1);
  }
  const strange = others.filter(({ path, finding }) => {
    const line = changed.lineBefore(path, finding.start.line);
    const isOld = line !== undefined && take(places, placeOf(path, finding, line));
    if (isOld) take(words, wordsOf(finding));
    return !isOld;
  });
  for (const { finding } of touched) take(words, wordsOf(finding));
  return strange.flatMap(({ finding }) => (take(words, wordsOf(finding)) ? [] : [finding]));
}

function placeOf(path: string, finding: Finding, line: number): string {
  return JSON.stringify([path, line, finding.start.column, finding.rule, withoutBreaks(finding.actual)]);
}

function wordsOf({ rule, actual }: Finding): string {
  return JSON.stringify([rule, withoutBreaks(actual)]);
}

/** Line ends may have changed kind. */
function withoutBreaks(words: string): string {
  return words.replace(/\s+/g, ' ');
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

/** Takes one away; false where there is none. */
function take(counts: Map<string, number>, key: string): boolean {
  const has = (counts.get(key) ?? 0) > 0;
  if (has) add(counts, key, -1);
  return has;
}
