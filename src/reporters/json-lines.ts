/** `--format json-lines`: one finding or fault a line, for programs that read while Stet prints. */
import { messageFields, printJson } from './json-text.js';
import { type Reporter, shownFindings } from './reporter.js';

/** Each line has a `type`: `finding`, with the fields of `--format json` and the chapter's path, or `fault`. */
export const jsonLines: Reporter = (report, view) => {
  const lines: unknown[] = [];
  for (const chapter of report.chapters) {
    for (const finding of shownFindings(chapter, view)) {
      lines.push({ type: 'finding', path: chapter.path, ...messageFields(finding) });
    }
  }
  for (const { path, rule, message } of report.faults) lines.push({ type: 'fault', path, rule, message });
  return lines.map((line) => `${printJson(line)}\n`).join('');
};
