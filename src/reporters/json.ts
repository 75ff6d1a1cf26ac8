/** `--format json`: the same findings for programs. The shape is a promise; its number is `version`. */
import { isAtLeast } from '../core/finding.js';
import { messageFields, printJson } from './json-text.js';
import type { Reporter } from './reporter.js';
import { shownFindings, summarize } from './reporter.js';

/** Prints the findings shown and their counts; offsets are UTF-16 code units, lines and columns start at 1. */
export const json: Reporter = (report, view) => {
  const value = {
    version: 1,
    files: report.chapters.map((chapter) => ({
      path: chapter.path,
      words: chapter.words,
      messages: shownFindings(chapter, view).map(messageFields),
    })),
    summary: summarize(report.chapters, (finding) => isAtLeast(finding.severity, view.severity)),
  };
  return `${printJson(value, 2)}\n`;
};
