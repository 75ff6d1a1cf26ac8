/** `--format checkstyle`: the XML of Checkstyle, which many build servers read. It has no place for the end. */
import type { Severity } from '../core/finding.js';
import { messageOf } from './correction.js';
import { type Reporter, shownFindings } from './reporter.js';
import { declaration, element } from './xml.js';

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', suggestion: 'info' };

/** A `file` a chapter; a fault of a chapter is an error on its first line. */
export const checkstyle: Reporter = (report, view) => {
  const files = new Map<string, string[]>(report.chapters.map(({ path }) => [path, []]));
  for (const { path, message } of report.faults) {
    if (path === undefined) continue;
    const fault = element('error', { line: 1, column: 1, severity: 'error', message, source: 'stet.fault' });
    files.set(path, [...(files.get(path) ?? []), fault]);
  }
  for (const chapter of report.chapters) {
    for (const finding of shownFindings(chapter, view)) {
      const { rule, severity, start } = finding;
      files.get(chapter.path)?.push(
        element('error', {
          line: start.line,
          column: start.column,
          severity: levels[severity],
          message: messageOf(finding),
          source: `stet.${rule}`,
        }),
      );
    }
  }
  const children = [...files].map(([name, errors]) => element('file', { name }, errors));
  return declaration + element('checkstyle', { version: '4.3' }, children);
};
