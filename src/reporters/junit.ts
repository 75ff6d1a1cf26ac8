/** `--format junit`: the XML of JUnit, which build servers show as tests: each finding is a test that failed. */
import type { Finding } from '../core/finding.js';
import type { ChapterReport } from '../core/run.js';
import { messageOf } from './correction.js';
import { excerptOf } from './excerpt.js';
import { type Reporter, shownFindings, type View } from './reporter.js';
import { declaration, element } from './xml.js';

/** Columns of the excerpt. */
const width = 100;

/** A suite a chapter; one without findings has a single test that passed. Faults are tests that broke. */
export const junit: Reporter = (report, view) => {
  const suites = report.chapters.map((chapter) => suiteOf(chapter, view));
  if (report.faults.length > 0) {
    const cases = report.faults.map(({ path, rule, message }) => {
      const classname = path ?? (rule === undefined ? 'stet' : `rule ${rule}`);
      const broken = element('error', { type: 'fault', message }, message);
      return element('testcase', { name: 'can be proofread', classname, file: path, time: 0 }, [broken]);
    });
    const count = { tests: cases.length, failures: 0, errors: cases.length };
    suites.push({ ...count, text: element('testsuite', { name: 'faults', ...count, time: 0 }, cases) });
  }
  const total = (key: 'tests' | 'failures' | 'errors') => suites.reduce((sum, suite) => sum + suite[key], 0);
  const counts = { tests: total('tests'), failures: total('failures'), errors: total('errors') };
  const time = (report.time / 1000).toFixed(3);
  return (
    declaration +
    element(
      'testsuites',
      { name: 'stet', ...counts, time },
      suites.map(({ text }) => text),
    )
  );
};

interface Suite {
  tests: number;
  failures: number;
  errors: number;
  text: string;
}

function suiteOf(chapter: ChapterReport, view: View): Suite {
  const { path } = chapter;
  const findings = shownFindings(chapter, view);
  const cases = findings.map((finding) => {
    const { rule, start } = finding;
    const failure = element(
      'failure',
      { type: rule, message: messageOf(finding) },
      describe(chapter, finding),
    );
    const name = `${start.line}:${start.column} ${rule}`;
    return element('testcase', { name, classname: path, file: path, line: start.line, time: 0 }, [failure]);
  });
  if (cases.length === 0)
    cases.push(element('testcase', { name: 'has no findings', classname: path, file: path, time: 0 }));
  const count = { tests: cases.length, failures: findings.length, errors: 0 };
  return { ...count, text: element('testsuite', { name: path, ...count, time: 0 }, cases) };
}

/** `book/01.md:3:6-3:9 error`, the line with the wrong words in brackets, and why. */
function describe({ path, source }: ChapterReport, finding: Finding): string {
  const { start, end, severity, note } = finding;
  const { before, wrong, after } = excerptOf(source, finding, width);
  const place = `${path}:${start.line}:${start.column}-${end.line}:${end.column} ${severity}`;
  return `${place}\n${before}[${wrong}]${after}\n${note}`;
}
