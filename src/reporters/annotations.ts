/** Chooses what is marked on a pull request, where only so many marks are shown. */
import { type Finding, fixGrades, lastLine, type Severity, severities } from '../core/finding.js';
import { firstWhere } from '../core/first-where.js';
import { splitParagraphs } from '../core/paragraphs.js';
import type { ChapterReport } from '../core/run.js';
import type { ChangedLines } from './reporter.js';

/** One mark: the findings of one place, or of one paragraph, with the gravest severity among them. */
export interface Annotation {
  /** The chapter's path. */
  path: string;
  severity: Severity;
  /** In order of place, at least one. */
  findings: Finding[];
}

/** How much can be shown. */
export interface Budget {
  /** How many marks there may be of each severity. */
  marks: Record<Severity, number>;
  /** What one mark holds, in units of `size`. */
  room: number;
  /** How much of that a finding takes. */
  size(finding: Finding): number;
}

/** What is marked, and what there was no room for. */
export interface Choice {
  /** By path, then by place. */
  annotations: Annotation[];
  /** Chapters in their order, only those with findings left over. */
  rest: { chapter: ChapterReport; findings: Finding[] }[];
}

/** Of one rule, so many findings go first; its others wait until the other rules had their turn. */
const turn = 3;

/** A finding and what its turn depends on. */
export interface Candidate {
  finding: Finding;
  chapter: ChapterReport;
  /** Number of its paragraph in the chapter. */
  paragraph: number;
  changed: boolean;
  /** 0 for the first three of its rule, then 1, and so on; counted apart on changed lines. */
  turn: number;
}

/**
 * Chooses the marks: findings on changed lines before others, then the gravest, then the surest (without doubt,
 * and with a safe fix before those at which a person must look), at most three of a rule before the others had their turn. Where
 * there are more findings of a severity than marks, those of one paragraph share a mark.
 */
export function chooseAnnotations(
  chapters: readonly { chapter: ChapterReport; findings: readonly Finding[] }[],
  budget: Budget,
  changed: ChangedLines = () => false,
): Choice {
  const candidates = rankFindings(chapters, changed);
  const counts = new Map<Severity, number>();
  for (const { finding } of candidates) counts.set(finding.severity, (counts.get(finding.severity) ?? 0) + 1);

  const annotations: Annotation[] = [];
  const taken = new Map<Severity, number>();
  const used = new Map<Annotation, number>();
  const byParagraph = new Map<string, Annotation>();
  const shown = new Set<Finding>();
  for (const { finding, chapter, paragraph } of candidates) {
    const { severity } = finding;
    const size = budget.size(finding);
    const key = JSON.stringify([chapter.path, paragraph]);
    const crowded = (counts.get(severity) ?? 0) > budget.marks[severity];
    // Candidates come gravest first within what is changed, but a changed warning comes before an unchanged error:
    // a mark never shows less than what it holds.
    const shared = byParagraph.get(key);
    const canShare = shared && severities.indexOf(shared.severity) <= severities.indexOf(severity);
    if (crowded && canShare && (used.get(shared) ?? 0) + size <= budget.room) {
      shared.findings.push(finding);
      used.set(shared, (used.get(shared) ?? 0) + size);
    } else if ((taken.get(severity) ?? 0) < budget.marks[severity]) {
      const annotation: Annotation = { path: chapter.path, severity, findings: [finding] };
      annotations.push(annotation);
      taken.set(severity, (taken.get(severity) ?? 0) + 1);
      used.set(annotation, size);
      if (!canShare || crowded) byParagraph.set(key, annotation);
    } else {
      continue;
    }
    shown.add(finding);
  }

  const order = new Map(chapters.map(({ chapter }, index) => [chapter.path, index]));
  for (const { findings } of annotations) findings.sort(byPlace);
  annotations.sort(
    (a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || byPlace(a.findings[0], b.findings[0]),
  );
  const rest = chapters.flatMap(({ chapter, findings }) => {
    const left = findings.filter((finding) => !shown.has(finding));
    return left.length > 0 ? [{ chapter, findings: left }] : [];
  });
  return { annotations, rest };
}

/**
 * All findings, those to be shown first in front: on changed lines, then the gravest, then the surest, at most three
 * of a rule before the others had their turn.
 */
export function rankFindings(
  chapters: readonly { chapter: ChapterReport; findings: readonly Finding[] }[],
  changed: ChangedLines = () => false,
): Candidate[] {
  const candidates = chapters.flatMap(({ chapter, findings }) => {
    const paragraphAt = numberParagraphs(chapter.source);
    return findings.map(
      (finding): Candidate => ({
        finding,
        chapter,
        paragraph: paragraphAt(finding.start.offset),
        changed: changed(chapter.path, finding.start.line, lastLine(finding)),
        turn: 0,
      }),
    );
  });
  // The sort is stable: among equals, the order of chapters and places stays.
  const surest = (a: Candidate, b: Candidate) =>
    Number(b.changed) - Number(a.changed) ||
    severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
    a.finding.doubt - b.finding.doubt ||
    fixGrades.indexOf(a.finding.fix) - fixGrades.indexOf(b.finding.fix);
  candidates.sort(surest);
  const seen = new Map<string, number>();
  for (const candidate of candidates) {
    const { rule, severity } = candidate.finding;
    const key = `${candidate.changed} ${severity} ${rule}`;
    const before = seen.get(key) ?? 0;
    candidate.turn = Math.floor(before / turn);
    seen.set(key, before + 1);
  }
  return candidates.sort(
    (a, b) =>
      Number(b.changed) - Number(a.changed) ||
      severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
      a.turn - b.turn ||
      surest(a, b),
  );
}

function byPlace(a: Finding, b: Finding): number {
  return a.start.offset - b.start.offset || a.end.offset - b.end.offset;
}

/** Answers with the number of the paragraph that an offset stands in, or that comes before it. */
function numberParagraphs(source: string): (offset: number) => number {
  const starts = splitParagraphs(source).map(([first]) => first.start);
  return (offset) => firstWhere(starts.length, (index) => starts[index] > offset);
}
