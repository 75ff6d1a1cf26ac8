/** What a rule reports and what a reporter prints. */
import type { Place, Span } from './text.js';

/** `error`: surely wrong; `warning`: very likely wrong; `suggestion`: a matter of taste. */
export type Severity = 'error' | 'warning' | 'suggestion';

/**
 * `safe`: applying `expected[0]` cannot be wrong where the finding is right, and changes no meaning;
 * `unsafe`: a person must look; `none`: there is nothing to apply.
 */
export type FixGrade = 'safe' | 'unsafe' | 'none';

/** Severities, gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'suggestion'];

/** Fix grades, surest first. */
export const fixGrades: readonly FixGrade[] = ['safe', 'unsafe', 'none'];

/** Whether `severity` is at least as grave as `limit`. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}

/** One report of one rule at one place. Places count in the chapter's decoded text, without a byte order mark. */
export interface Finding {
  /** Id of the rule. */
  rule: string;
  severity: Severity;
  fix: FixGrade;
  /** What is wrong here, one sentence that names the words. */
  reason: string;
  /** Why it counts as wrong, one sentence of the rule. */
  note: string;
  /** The text between `start` and `end`, as written. */
  actual: string;
  /** Replacements for `actual`, best first; may be empty. */
  expected: string[];
  /** Where the rule is documented. */
  url: string;
  /** See `Report.doubt`; 0 where the rule is as sure as it has to be. */
  doubt: number;
  start: Place;
  /** Exclusive. */
  end: Place;
}

/** What a rule reported, before it is weighed against others. */
export interface RawFinding extends Finding {
  /** Told only at the first place in the book with this key. */
  once?: string;
  /** Not told where the book has this key as often as what is meant; see `Report.habit`. */
  habit?: string;
}

/** Where in the chapter's text a finding stands. */
export function sourceSpan({ start, end }: Pick<Finding, 'start' | 'end'>): Span {
  return { start: start.offset, end: end.offset };
}

/** The last line that a finding touches: one that ends with a line break does not touch the line after. */
export function lastLine({ start, end, actual }: Finding): number {
  return end.line > start.line && /[\n\r]$/.test(actual) ? end.line - 1 : end.line;
}
