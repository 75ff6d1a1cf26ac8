/** Names a finding so that it is known again when the lines around it have moved. */
import { createHash } from 'node:crypto';
import type { Finding } from '../core/finding.js';
import type { ChapterReport } from '../core/run.js';

/** Letters on each side of the wrong words that belong to the name. */
const context = 40;

/**
 * Names, one a finding: made of the chapter, the rule, the wrong words and the words around them, never of the line.
 * No two of one chapter are equal.
 */
export function fingerprints(chapter: ChapterReport, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, actual, start, end }) => {
    const before = chapter.source.slice(Math.max(0, start.offset - context), start.offset);
    const after = chapter.source.slice(end.offset, end.offset + context);
    const around = [before, after].map((text) => text.replace(/\s+/g, ' '));
    const parts = [chapter.path, rule, actual, ...around];
    const key = JSON.stringify(parts);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return fingerprint([...parts, count]);
  });
}

/** 32 hexadecimal digits that stand for the parts. */
export function fingerprint(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
