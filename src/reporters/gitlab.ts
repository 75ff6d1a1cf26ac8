/** `--format gitlab`: the code quality report that GitLab shows beside a merge request. */
import { lastLine, type Severity } from '../core/finding.js';
import { messageOf } from './correction.js';
import { fingerprint, fingerprints } from './fingerprint.js';
import { printJson } from './json-text.js';
import { type Reporter, shownFindings } from './reporter.js';
import { visible } from './visible.js';

const levels: Record<Severity, string> = { error: 'major', warning: 'minor', suggestion: 'info' };

/** An array of issues; a fault of a chapter is a `blocker` on its first line. */
export const gitlab: Reporter = (report, view) => {
  const issues: unknown[] = [];
  for (const [index, { path, message }] of report.faults.entries()) {
    if (path === undefined) continue;
    issues.push({
      description: visible(message),
      check_name: 'fault',
      fingerprint: fingerprint(['fault', path, message, index]),
      severity: 'blocker',
      location: { path, lines: { begin: 1, end: 1 } },
    });
  }
  for (const chapter of report.chapters) {
    const findings = shownFindings(chapter, view);
    const names = fingerprints(chapter, findings);
    for (const [index, finding] of findings.entries()) {
      issues.push({
        description: messageOf(finding),
        check_name: finding.rule,
        fingerprint: names[index],
        severity: levels[finding.severity],
        location: { path: chapter.path, lines: { begin: finding.start.line, end: lastLine(finding) } },
      });
    }
  }
  return `${printJson(issues, 2)}\n`;
};
