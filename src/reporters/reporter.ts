/** What a format is: a function from a run to text. */
import { posix } from 'node:path';
import { type Finding, isAtLeast, type Severity } from '../core/finding.js';
import type { Rule } from '../core/rule.js';
import type { ChapterReport, RunReport } from '../core/run.js';

/** How a report is to look. */
export interface View {
  /** The lowest severity shown. */
  severity: Severity;
  /** Whether the reader sees colours. */
  color: boolean;
  /** Columns of the terminal. */
  width: number;
  /** Which lines the author changed; absent where nobody knows. */
  changed?: ChangedLines;
  /** Stet itself, for formats that describe who reports. */
  tool?: Tool;
  /** Whether the file of a chapter begins with a byte order mark, for formats that count its bytes. */
  hasMark?: (path: string) => boolean;
  /** The run of a workflow on GitHub that Stet is part of. */
  workflow?: Workflow;
}

/** What a report can say of Stet. */
export interface Tool {
  version: string;
  /** What the rules look for, by their ids. */
  rules: ReadonlyMap<string, Pick<Rule, 'summary' | 'why'>>;
}

/** What the `github` format must know of the run; what it writes into the log obeys no chapter. */
export interface Workflow {
  /** A random word, which no chapter can hold: between two of it, the log holds prose and no commands. */
  token: string;
  /** The working folder within the repository: empty, or ending in a slash. */
  folder: string;
  /** Address of the repository's files as they were proofread, ending in a slash; absent where nobody can read them. */
  files?: string;
  /** Whether what is not marked in the chapters goes into the summary of the job. */
  hasSummary: boolean;
}

/**
 * Whether the change under review (a pull request, a push) touched any of the lines `startLine` to `endLine` of a
 * chapter; `path` as in its report, lines from 1, both included.
 */
export type ChangedLines = (path: string, startLine: number, endLine: number) => boolean;

/** Where Stet is at home. */
export const homepage = 'https://github.com/stet-proofreader/stet';

/** One format. The text ends with a line feed. */
export type Reporter = (report: RunReport, view: View) => string;

/** The counts of a run. */
export interface Summary {
  files: number;
  words: number;
  errors: number;
  warnings: number;
  suggestions: number;
  /** Findings with a safe fix. */
  fixable: number;
}

/** Path of a chapter within the repository of the workflow. */
export function pathInRepository(path: string, view: View): string {
  return posix.normalize((view.workflow?.folder ?? '') + path);
}

/** The findings of a chapter that the view shows. */
export function shownFindings(chapter: ChapterReport, view: Pick<View, 'severity'>): Finding[] {
  return chapter.findings.filter((finding) => isAtLeast(finding.severity, view.severity));
}

/** Counts chapters, words and those findings that `counts` accepts. */
export function summarize(
  chapters: readonly ChapterReport[],
  counts: (finding: Finding) => boolean = () => true,
): Summary {
  const summary: Summary = { files: 0, words: 0, errors: 0, warnings: 0, suggestions: 0, fixable: 0 };
  for (const chapter of chapters) {
    summary.files++;
    summary.words += chapter.words;
    for (const finding of chapter.findings) {
      if (!counts(finding)) continue;
      summary[`${finding.severity}s`]++;
      if (finding.fix === 'safe' && finding.expected.length > 0) summary.fixable++;
    }
  }
  return summary;
}
