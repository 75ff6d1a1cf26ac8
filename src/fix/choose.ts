/** Chooses which findings to mend in one pass, and how. */
import { type Edit, FreeSpans, overlaps } from '../core/edit.js';
import {
  type Finding,
  type FixGrade,
  fixGrades,
  isAtLeast,
  type Severity,
  severities,
  sourceSpan,
} from '../core/finding.js';
import type { ChapterReport } from '../core/run.js';

/** What the author wants mended. */
export interface Wish {
  /** `safe`: only what cannot be wrong; `unsafe`: also what a person should have looked at. */
  grade: Exclude<FixGrade, 'none'>;
  /** The lowest severity that was shown: what was not shown is not touched. */
  severity: Severity;
  /** Only these rules, whatever their severity: naming one asks for it. */
  only?: readonly string[];
}

/** An edit and the finding that showed it. */
export interface ChosenEdit extends Edit {
  finding: Finding;
}

/** The edit that applies the first suggestion of a finding. */
function editOf(finding: Finding): ChosenEdit {
  return { ...sourceSpan(finding), text: finding.expected[0], finding };
}

/** Whether the author wants this finding mended. */
export function isWanted(finding: Finding, wish: Wish): boolean {
  const [first] = finding.expected;
  if (first === undefined || first === finding.actual) return false;
  if (fixGrades.indexOf(finding.fix) > fixGrades.indexOf(wish.grade)) return false;
  return wish.only ? wish.only.includes(finding.rule) : isAtLeast(finding.severity, wish.severity);
}

/**
 * The edits of one pass over a chapter, in order of place: none overlaps another, the surer one stays and the other
 * waits for the next pass; none touches what the author lets stand; none is of a rule in `without`.
 */
export function chooseEdits(
  chapter: ChapterReport,
  wish: Wish,
  without: ReadonlySet<string> = new Set(),
): ChosenEdit[] {
  const wanted = chapter.findings
    .filter((finding) => isWanted(finding, wish) && !without.has(finding.rule))
    .sort((a, b) => sureness(a) - sureness(b) || length(a) - length(b) || a.start.offset - b.start.offset);
  const free = new FreeSpans();
  const stood = (chapter.stood ?? []).map(sourceSpan);
  return wanted
    .map(editOf)
    .filter((edit) => !stood.some((span) => overlaps(span, edit)) && free.take(edit))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

function sureness({ fix, severity }: Finding): number {
  return fixGrades.indexOf(fix) * severities.length + severities.indexOf(severity);
}

function length({ start, end }: Finding): number {
  return end.offset - start.offset;
}
