/** Makes one list of a chapter's findings: overlaps merged, in order of place. */
import { type Finding, fixGrades, severities } from './core/finding.js';
import type { Span } from './core/text.js';

/**
 * Of findings that would change the same letters, keeps the gravest, then the one whose fix is surest, then the one
 * with the shortest change, then the first by rule id. Findings that touch the same words but change different
 * letters all stay.
 */
export function settle(findings: readonly Finding[]): Finding[] {
  const ranked = findings
    .map((finding) => ({ finding, change: changeOf(finding) }))
    .sort(
      (a, b) =>
        rank(a.finding, b.finding) || length(a.change) - length(b.change) || byRule(a.finding, b.finding),
    );
  const kept: typeof ranked = [];
  for (const candidate of ranked) {
    const at = placeFor(kept, candidate.change);
    const neighbours = [kept[at - 2], kept[at - 1], kept[at], kept[at + 1]];
    if (!neighbours.some((other) => other && overlapsSpan(other.change, candidate.change)))
      kept.splice(at, 0, candidate);
  }
  return kept.map(({ finding }) => finding).sort(byPlace);
}

/** Where a change belongs in the list of kept ones, which are in order and do not overlap. */
function placeFor(kept: readonly { change: Span }[], change: Span): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (kept[middle].change.start < change.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The source span that a finding's first suggestion really changes; the whole finding where there is none. */
export function changeOf(finding: Finding): Span {
  const { actual, expected, start, end } = finding;
  if (expected.length === 0) return { start: start.offset, end: end.offset };
  const [after] = expected;
  const shorter = Math.min(actual.length, after.length);
  let prefix = 0;
  while (prefix < shorter && actual[prefix] === after[prefix]) prefix++;
  let suffix = 0;
  while (suffix < shorter - prefix && actual.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
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
    fixGrades.indexOf(a.fix) - fixGrades.indexOf(b.fix)
  );
}

function length(span: Span): number {
  return span.end - span.start;
}

/** Empty spans (insertions) overlap what they touch. */
function overlapsSpan(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}
