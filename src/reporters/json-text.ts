/** What the formats made of JSON share. */
import type { Finding } from '../core/finding.js';
import { escapedUnit } from '../core/text.js';

/** What JSON allows raw and a terminal obeys: DEL, C1 (0x9B opens an escape sequence), bidirectional controls. */
const raw = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON that no character of a manuscript can turn into more than text where it is printed. */
export function printJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(raw, escapedUnit);
}

/** The fields of a finding in Stet's own formats, in their promised order. */
export function messageFields(finding: Finding): Omit<Finding, 'doubt'> {
  return {
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
  };
}
