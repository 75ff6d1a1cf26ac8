/** `--format rdjson`: what reviewdog reads. Its columns count bytes of UTF-8, and the end is exclusive. */
import type { Finding, Severity } from '../core/finding.js';
import type { Place } from '../core/text.js';
import { messageOf } from './correction.js';
import { printJson } from './json-text.js';
import { homepage, type Reporter, shownFindings } from './reporter.js';
import { visible } from './visible.js';

const levels: Record<Severity, string> = { error: 'ERROR', warning: 'WARNING', suggestion: 'INFO' };

/** Suggestions offered for one place. */
const mostSuggestions = 3;

/** One DiagnosticResult. A fault of a chapter is an error without a place; one of the whole run has none to be told. */
export const rdjson: Reporter = (report, view) => {
  const diagnostics: unknown[] = report.faults
    .filter(({ path }) => path !== undefined && path !== '')
    .map(({ path, message }) => ({
      message: visible(message),
      location: { path },
      severity: 'ERROR',
      code: { value: 'fault' },
    }));
  for (const chapter of report.chapters) {
    const column = byteColumns(chapter.source, view.hasMark?.(chapter.path) === true);
    // Reviewdog knows no line that ends in a lone CR: what it would put in would land on another line.
    const isSafe = !/\r(?!\n)/.test(chapter.source);
    for (const finding of shownFindings(chapter, view)) {
      const range = { start: column(finding.start), end: column(finding.end) };
      diagnostics.push({
        message: messageOf(finding),
        location: { path: chapter.path, range },
        severity: levels[finding.severity],
        code: { value: finding.rule, ...(finding.url !== '' && { url: finding.url }) },
        suggestions: (isSafe ? suggestionsOf(finding) : []).map((text) => ({ range, text })),
      });
    }
  }
  return `${printJson({ source: { name: 'stet', url: homepage }, diagnostics }, 2)}\n`;
};

function suggestionsOf({ fix, expected }: Finding): string[] {
  return fix === 'none' ? [] : expected.slice(0, mostSuggestions);
}

/**
 * Turns places of a text into places with columns in bytes. Each goes on from the one before it where that is on the
 * same line: a chapter may be one line of megabytes. A byte order mark belongs to the first line.
 */
function byteColumns(source: string, hasMark: boolean): (place: Place) => { line: number; column: number } {
  let last = { line: 0, offset: 0, bytes: 0 };
  return ({ line, column, offset }) => {
    if (line !== last.line || offset < last.offset) last = { line, offset: offset - (column - 1), bytes: 0 };
    const bytes = last.bytes + Buffer.byteLength(source.slice(last.offset, offset));
    last = { line, offset, bytes };
    return { line, column: bytes + 1 + (hasMark && line === 1 ? 3 : 0) };
  };
}
