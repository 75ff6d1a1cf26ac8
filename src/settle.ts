/** Makes one list of a chapter's findings: overlaps merged, in order of place. */
import { FreeSpans, sharedEnds } from './core/edit.js';
import { type Finding, fixGrades, severities } from './core/finding.js';
import type { Span } from './core/text.js';

/**
 * Of findings that would change the same letters, keeps the gravest, then the least doubtful, then the one whose fix is
 * surest, then the one with the shortest change, then the first by rule id. Findings that touch the same words but change different
 * letters all stay.
 */
export function settle(findings: readonly Finding[]): Finding[] {
  const ranked = findings
    .map((finding) => ({ finding, change: changeOf(finding) }))
    .sort(
      (a, b) =>
        rank(a.finding, b.finding) || length(a.change) - length(b.change) || byRule(a.finding, b.finding),
    );
  const free = new FreeSpans();
  return ranked
    .filter(({ change }) => free.take(change))
    .map(({ finding }) => finding)
    .sort(byPlace);
}

/** The source span that a finding's first suggestion really changes; the whole finding where there is none. */
export function changeOf(finding: Finding): Span {
  const { actual, expected, start, end } = finding;
  if (expected.length === 0) return { start: start.offset, end: end.offset };
  const { prefix, suffix } = sharedEnds(actual, expected[0]);
  return { start: start.offset + prefix, end: end.offset - suffix };
}

/** Order of place; at one place the longer finding first, then by rule. */
export function byPlace(a: Finding, b: Finding): number {
  return a.start.offset - b.start.offset || b.end.offset - a.end.offset || byRule(a, b);
}

function byRule(a: Finding, b: Finding): number {
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}

function rank(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    a.doubt - b.doubt ||
    fixGrades.indexOf(a.fix) - fixGrades.indexOf(b.fix)
  );
}

function length(span: Span): number {
  return span.end - span.start;
}
