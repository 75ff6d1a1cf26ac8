/** `--format json`: the same findings for programs. The shape is a promise; its number is `version`. */
import { isAtLeast } from '../core/finding.js';
import type { Reporter } from './reporter.js';
import { shownFindings, summarize } from './reporter.js';

/** What JSON allows raw and a terminal obeys: DEL, C1 (0x9B opens an escape sequence), bidirectional controls. */
const raw = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Prints the findings shown and their counts; offsets are UTF-16 code units, lines and columns start at 1. */
export const json: Reporter = (report, view) => {
  const value = {
    version: 1,
    files: report.chapters.map((chapter) => ({
      path: chapter.path,
      words: chapter.words,
      messages: shownFindings(chapter, view).map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        reason: finding.reason,
        note: finding.note,
        actual: finding.actual,
        expected: finding.expected,
        fix: finding.fix,
        url: finding.url,
        start: { line: finding.start.line, column: finding.start.column, offset: finding.start.offset },
        end: { line: finding.end.line, column: finding.end.column, offset: finding.end.offset },
      })),
    })),
    summary: summarize(report.chapters, (finding) => isAtLeast(finding.severity, view.severity)),
  };
  const text = JSON.stringify(value, null, 2);
  return `${text.replace(raw, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
};
