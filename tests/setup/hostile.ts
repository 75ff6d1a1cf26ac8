/** Runs whose chapters attack the formats: what every report must carry unharmed. */
import fc from 'fast-check';
import type { Finding, FixGrade, Severity } from '../../src/core/finding.js';
import type { ChapterReport, Fault, RunReport } from '../../src/core/run.js';
import { Lines } from '../../src/core/text.js';

const attacks = fc.constantFrom(
  '::error::pwned',
  '\n::set-output name=x::y\n',
  '\n  ::stop-commands::never\n',
  '##[error]pwned',
  '##[add-mask]e',
  '%0A::warning::pwned',
  '%25',
  '\n\n```\n',
  '~~~\n',
  '</td></tr></table>',
  '<script>',
  '<!-- ',
  ' -->',
  ']]>',
  '<![CDATA[',
  '&amp;',
  '&#10;',
  '|',
  '\\|',
  '\\',
  '`',
  '**',
  '_',
  '~~',
  '$x$',
  '[here](https://example.org/x)',
  '![](x)',
  '{0}',
  '@ann',
  '#12',
  'https://example.org/a',
  'www.example.org',
  'ann@example.org',
  '\u001b[31m',
  '\u009b31m',
  '\u0000',
  '\u0008',
  '\u000c',
  '\u007f',
  '\u2028',
  '\u202e',
  '\ufffe',
  '\ud800',
  '\udc00',
  '🦄',
  '𝒜',
  '漢字',
  '\r\n',
  '\r',
  '\n',
  '\t',
  ' '.repeat(3),
  'x'.repeat(5000),
);
const words = fc.constantFrom('rain', ' said ', '“don’t”', ' the ', ', ', '.', '\n\n');
const piece = fc.oneof(
  { weight: 4, arbitrary: attacks },
  { weight: 6, arbitrary: words },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const text = (maxLength: number) => fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));

/** The name of a file: it may hold all but a slash. */
const name = text(3).map((part) => `${part.replaceAll('/', '')}.md`);

const finding = fc.record({
  rule: fc.constantFrom('name-case', 'misspelling', 'missing-hyphen'),
  severity: fc.constantFrom<Severity>('error', 'warning', 'suggestion'),
  fix: fc.constantFrom<FixGrade>('safe', 'unsafe', 'none'),
  reason: text(3).map((reason) => `Why ${reason}.`),
  note: text(2),
  expected: fc.uniqueArray(text(2), { maxLength: 3 }),
  url: fc.constantFrom('', 'https://example.org/rules#name-case'),
  doubt: fc.constantFrom(0, 1),
  /** Which of the pieces of the chapter it covers. */
  from: fc.nat(20),
  pieces: fc.nat(3),
});

const chapter = fc
  .record({
    name,
    pieces: fc.array(piece, { minLength: 1, maxLength: 20 }),
    found: fc.array(finding, { maxLength: 6 }),
  })
  .map(({ name, pieces, found }): ChapterReport => {
    const source = pieces.join('');
    const lines = new Lines(source);
    const offsetOf = (count: number) => {
      const { length } = pieces.slice(0, count).join('');
      // Two halves that meet are one character, which no finding divides.
      return /^[\ud800-\udbff][\udc00-\udfff]$/.test(source.slice(length - 1, length + 1))
        ? length + 1
        : length;
    };
    const findings = found.map(({ from, pieces: count, ...rest }): Finding => {
      const first = from % pieces.length;
      const start = offsetOf(first);
      const end = offsetOf(Math.min(pieces.length, first + count));
      return { ...rest, actual: source.slice(start, end), start: lines.place(start), end: lines.place(end) };
    });
    findings.sort((a, b) => a.start.offset - b.start.offset || b.end.offset - a.end.offset);
    return { path: `book/${name}`, words: 1, source, findings, slips: 0 };
  });

const fault = fc.record(
  {
    path: name.map((part) => `lost/${part}`),
    rule: fc.constant('broken-rule'),
    message: text(3).map((end) => `Bad ${end}`),
  },
  { requiredKeys: ['message'] },
) as fc.Arbitrary<Fault>;

/** A run over such chapters; no two have one path. */
export const hostileRun: fc.Arbitrary<RunReport> = fc
  .record({
    chapters: fc.uniqueArray(chapter, {
      maxLength: 3,
      selector: ({ path }) => path.replace(/\p{Cs}/gu, '?'),
    }),
    faults: fc.array(fault, { maxLength: 2 }),
  })
  .map((run) => ({ ...run, time: 12 }));
