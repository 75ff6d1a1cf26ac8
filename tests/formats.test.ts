/** Every format is valid by its own schema or parser, and reads back to the same findings, whatever the chapter. */
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { diagnosticSchema, rdformatSchema } from '@umbrelladocs/rdformat-validator';
import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairReports } from '../src/commands/report.js';
import type { Finding, Severity } from '../src/core/finding.js';
import type { ChapterReport, RunReport } from '../src/core/run.js';
import { Lines } from '../src/core/text.js';
import { chooseAnnotations } from '../src/reporters/annotations.js';
import { checkstyle } from '../src/reporters/checkstyle.js';
import { edges, messageOf, reasonOf } from '../src/reporters/correction.js';
import { excerptOf } from '../src/reporters/excerpt.js';
import { github } from '../src/reporters/github.js';
import { gitlab } from '../src/reporters/gitlab.js';
import { jobSummary } from '../src/reporters/job-summary.js';
import { jsonLines } from '../src/reporters/json-lines.js';
import { junit } from '../src/reporters/junit.js';
import { cutMiddle } from '../src/reporters/layout.js';
import { markdown } from '../src/reporters/markdown.js';
import { rdjson } from '../src/reporters/rdjson.js';
import type { View } from '../src/reporters/reporter.js';
import { sarif } from '../src/reporters/sarif.js';
import { visible, visibleLine } from '../src/reporters/visible.js';
import { hostileRun } from './setup/hostile.js';
import { readMarkdown, readXml, runCommands } from './setup/read-back.js';

const view: View = {
  severity: 'warning',
  color: false,
  width: 80,
  tool: {
    version: '1.2.3',
    rules: new Map([['name-case', { summary: 'A name.', why: 'Names have capitals.' }]]),
  },
};
const inWorkflow: View = {
  ...view,
  workflow: {
    token: '0f6b3c1e-token',
    folder: 'novel/',
    files: 'https://github.com/ann/book/blob/abc123/',
    hasSummary: true,
  },
};

/** The findings that a view of warnings shows, each with its chapter. */
function shown(run: RunReport): { chapter: ChapterReport; finding: Finding }[] {
  return run.chapters.flatMap((chapter) =>
    chapter.findings
      .filter(({ severity }) => severity !== 'suggestion')
      .map((finding) => ({ chapter, finding })),
  );
}

function holds(property: (run: RunReport) => void): void {
  fc.assert(fc.property(hostileRun, property), { numRuns: 60 });
}

function validate(check: ValidateFunction, value: unknown): void {
  expect(check(value) ? [] : check.errors).toEqual([]);
}

const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\ufffd');
const place = ({ line, column }: { line: number; column: number }) => ({ line, column });

describe('json-lines', () => {
  it('has a line a finding and a line a fault', () => {
    holds((run) => {
      const lines = jsonLines(run, view)
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line));
      const findings = shown(run).map(({ chapter, finding: { doubt: _doubt, ...rest } }) => {
        return { type: 'finding', path: chapter.path, ...rest };
      });
      expect(lines).toEqual([...findings, ...run.faults.map((fault) => ({ type: 'fault', ...fault }))]);
    });
  });
});

describe('sarif', () => {
  // The schema is of draft 04; nothing in it but its own name differs from draft 07.
  const { $schema: _draft, id: _id, ...schema } = sarifSchema;
  const check = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const levels: Record<string, Severity> = { error: 'error', warning: 'warning' };

  it('is valid by the schema of SARIF 2.1.0, and reads back', () => {
    holds((run) => {
      const log = JSON.parse(sarif(run, view));
      validate(check, log);
      const [{ results, tool, invocations }] = log.runs;
      const read = results.map((result: typeof log) => {
        const { artifactLocation, region } = result.locations[0].physicalLocation;
        expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
        return {
          path: decodeURIComponent(artifactLocation.uri),
          rule: result.ruleId,
          severity: levels[result.level],
          start: { line: region.startLine, column: region.startColumn },
          end: { line: region.endLine, column: region.endColumn },
          actual: region.snippet.text,
          message: result.message.text.replaceAll('\\', ''),
          texts: result.fixes.map((fix: typeof log) => {
            return fix.artifactChanges[0].replacements[0].insertedContent.text;
          }),
        };
      });
      expect(read).toEqual(
        shown(run).map(({ chapter, finding }) => ({
          path: wellFormed(chapter.path),
          rule: finding.rule,
          severity: finding.severity,
          start: place(finding.start),
          end: place(finding.end),
          actual: finding.actual,
          message: messageOf(finding).replaceAll('\\', ''),
          texts: finding.fix === 'none' ? [] : finding.expected,
        })),
      );
      expect(invocations[0].executionSuccessful).toBe(run.faults.length === 0);
      expect(invocations[0].toolExecutionNotifications.length).toBe(run.faults.length);
      const names = results.map((result: typeof log) => result.partialFingerprints['stet/v1']);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  it('describes the rules that found something, and gives links in prose no meaning', () => {
    const run = runOf('See [ada](1) there.', ['ada'], { reason: 'Not [so](1).' });
    const [{ tool, results }] = JSON.parse(sarif(run, view)).runs;
    expect(tool.driver).toMatchObject({
      name: 'Stet',
      version: '1.2.3',
      rules: [
        {
          id: 'name-case',
          shortDescription: { text: 'A name.' },
          fullDescription: { text: 'Names have capitals.' },
        },
      ],
    });
    expect(results[0].message.text).toBe('ada → Ada: Not \\[so](1).');
    const [{ message }] = JSON.parse(sarif(runOf('ada', ['ada'], { reason: 'A \\[so](1).' }), view)).runs[0]
      .results;
    expect(message.text).toBe('ada → Ada: A \\\\\\[so](1).');
  });

  it('names a finding by its words, not by its line', () => {
    const name = (source: string) =>
      JSON.parse(sarif(runOf(source, ['ada']), view)).runs[0].results[0].partialFingerprints['stet/v1'];
    const around = 'Only ada had closed her shutters before the storm came over the sea.';
    expect(name(`A new line.\n\n${'More of them. '.repeat(4)}${around}`)).toBe(
      name(`${'More of them. '.repeat(4)}${around}`),
    );
    expect(name('Then ada came.')).not.toBe(name('Then ada went.'));
  });
});

describe('rdjson', () => {
  // The schema as a whole allows three shapes; reviewdog reads this one as rdjson.
  const check = new Ajv({ strict: false }).compile((rdformatSchema as { oneOf: object[] }).oneOf[2]);

  it('is valid by the schema of reviewdog, and its bytes are those of the findings', () => {
    expect(diagnosticSchema.required).toEqual(['message', 'location']);
    holds((run) => {
      const result = JSON.parse(rdjson(run, view));
      validate(check, result);
      const found = result.diagnostics.filter(
        (diagnostic: typeof result) => diagnostic.code.value !== 'fault',
      );
      expect(found.length).toBe(shown(run).length);
      for (const [index, { chapter, finding }] of shown(run).entries()) {
        const { location, message, severity, code, suggestions } = found[index];
        expect(location.path).toBe(chapter.path);
        expect(offsetOf(chapter.source, location.range.start)).toBe(finding.start.offset);
        expect(offsetOf(chapter.source, location.range.end)).toBe(finding.end.offset);
        expect(message).toBe(messageOf(finding));
        expect(severity).toBe(finding.severity.toUpperCase());
        expect(code).toEqual({ value: finding.rule, ...(finding.url && { url: finding.url }) });
        const texts = suggestions.map((suggestion: typeof result) => suggestion.text);
        const isSafe = finding.fix !== 'none' && !/\r(?!\n)/.test(chapter.source);
        expect(texts).toEqual(isSafe ? finding.expected : []);
        for (const { range } of suggestions) expect(range).toEqual(location.range);
      }
      const faults = run.faults.filter(({ path }) => path !== undefined);
      expect(result.diagnostics.length - found.length).toBe(faults.length);
    });
  });

  it('counts bytes of UTF-8', () => {
    const [diagnostic] = JSON.parse(rdjson(runOf('“𝒜é,” said ada.', ['ada']), view)).diagnostics;
    expect(diagnostic.location.range).toEqual({
      start: { line: 1, column: 20 },
      end: { line: 1, column: 23 },
    });
  });

  it('counts a byte order mark, which belongs to the first line', () => {
    const run = runOf('So ada.\nSo ada.', ['ada', 'ada']);
    const { diagnostics } = JSON.parse(rdjson(run, { ...view, hasMark: (path) => path === 'book/01.md' }));
    const columns = diagnostics.map(({ location }: typeof diagnostics) => location.range.start.column);
    expect(columns).toEqual([7, 4]);
  });

  /** Where a column in bytes stands in the text. */
  function offsetOf(source: string, { line, column }: { line: number; column: number }): number {
    const starts = [0];
    for (const { index, 0: end } of source.matchAll(/\r\n|[\n\r]/g)) starts.push(index + end.length);
    const bytes = Buffer.from(source.slice(starts[line - 1])).subarray(0, column - 1);
    return starts[line - 1] + bytes.toString().length;
  }
});

describe('gitlab', () => {
  // https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format; no package carries a schema of it.
  const check = new Ajv().compile({
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        description: { type: 'string', minLength: 1 },
        check_name: { type: 'string', minLength: 1 },
        fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
        severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: { type: 'string', pattern: '^(?!\\./)' },
            lines: {
              type: 'object',
              required: ['begin'],
              properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
            },
          },
        },
      },
    },
  });

  it('is valid as GitLab describes it, and reads back', () => {
    holds((run) => {
      const issues = JSON.parse(gitlab(run, view));
      validate(check, issues);
      const names = issues.map((issue: typeof issues) => issue.fingerprint);
      expect(new Set(names).size).toBe(names.length);
      const found = issues.filter((issue: typeof issues) => issue.check_name !== 'fault');
      expect(
        found.map(({ description, check_name, severity, location }: typeof issues) => ({
          path: location.path,
          rule: check_name,
          severity: severity === 'major' ? 'error' : 'warning',
          line: location.lines.begin,
          description,
        })),
      ).toEqual(
        shown(run).map(({ chapter, finding }) => ({
          path: chapter.path,
          rule: finding.rule,
          severity: finding.severity,
          line: finding.start.line,
          description: messageOf(finding),
        })),
      );
    });
  });
});

describe('checkstyle', () => {
  it('is well-formed XML, and reads back', () => {
    holds((run) => {
      const root = readXml(checkstyle(run, view));
      expect(root.name).toBe('checkstyle');
      const read = root.children.flatMap(({ attributes: { name }, children }) =>
        children.map(({ attributes }) => ({ path: name, ...attributes })),
      );
      const xml = (text: string) => visible(text).replace(/[\ufffe\uffff]/g, '\ufffd');
      expect(read.filter((error) => !('source' in error && error.source === 'stet.fault'))).toEqual(
        shown(run).map(({ chapter, finding }) => ({
          path: xml(chapter.path),
          line: `${finding.start.line}`,
          column: `${finding.start.column}`,
          severity: finding.severity,
          message: xml(messageOf(finding)),
          source: `stet.${finding.rule}`,
        })),
      );
    });
  });
});

describe('junit', () => {
  it('is well-formed XML whose counts are right, and reads back', () => {
    holds((run) => {
      const root = readXml(junit(run, view));
      const cases = root.children.flatMap((suite) => {
        expect(suite.attributes.tests).toBe(`${suite.children.length}`);
        return suite.children;
      });
      const failures = cases.filter(({ children }) => children[0]?.name === 'failure');
      const errors = cases.filter(({ children }) => children[0]?.name === 'error');
      expect(root.attributes).toMatchObject({
        tests: `${cases.length}`,
        failures: `${failures.length}`,
        errors: `${errors.length}`,
      });
      const xml = (text: string) => visible(text).replace(/[\ufffe\uffff]/g, '\ufffd');
      expect(
        failures.map(({ attributes, children: [failure] }) => {
          const [, start, end, severity] = /:(\d+:\d+)-(\d+:\d+) (\w+)\n/.exec(failure.text) ?? [];
          return { ...attributes, ...failure.attributes, start, end, severity };
        }),
      ).toEqual(
        shown(run).map(({ chapter, finding: { rule, severity, start, end }, finding }) => ({
          name: `${start.line}:${start.column} ${rule}`,
          classname: xml(chapter.path),
          file: xml(chapter.path),
          line: `${start.line}`,
          time: '0',
          type: rule,
          message: xml(messageOf(finding)),
          start: `${start.line}:${start.column}`,
          end: `${end.line}:${end.column}`,
          severity,
        })),
      );
      expect(errors.map(({ children: [error] }) => error.text)).toEqual(
        run.faults.map(({ message }) => xml(message)),
      );
    });
  });
});

describe('markdown', () => {
  it('reads back as tables of text that mention nobody and link nowhere', () => {
    holds((run) => {
      const { tables, pieces } = readMarkdown(markdown(run, view));
      expect(pieces.filter((piece) => /@\w|#\d|:\/\/|www\.|\$/i.test(piece.replace(/^\$$/, '')))).toEqual([]);
      const rows = tables.flatMap(({ rows }) => rows);
      expect(rows.length).toBe(shown(run).length);
      for (const [index, { chapter, finding }] of shown(run).entries()) {
        const [where, severity, text, why] = rows[index];
        const { before, wrong, after } = excerptOf(chapter.source, finding, 70);
        const right = edges(cutMiddle(visibleLine(finding.expected[0] ?? ''), 40));
        const change = [edges(wrong), right].filter((part) => part !== '').join(' ');
        expect(text.text.trim()).toBe(`${before}${change}${after}`.trim());
        expect(where.text).toBe(`${finding.start.line}:${finding.start.column}`);
        expect(severity.text).toBe(finding.severity);
        expect(why.text.startsWith(reasonOf(finding))).toBe(true);
        expect(why.text.endsWith(finding.rule)).toBe(true);
        expect(why.links).toEqual(finding.url === '' ? [] : [finding.url]);
      }
    });
  });

  it('shows the line with the wrong words struck out and the right ones put in', () => {
    const run = runOf('Only *ada* had closed | her shutters.', ['ada', ' |'], { expected: ['Ada'] });
    run.chapters[0].findings[1].expected = [''];
    expect(markdown(run, view)).toBe(
      [
        '**Stet**: 2 errors and no warnings in 1 chapter (7 words); 2 can be fixed.',
        '',
        '### book/01.md',
        '',
        '| Line | | Text | Why |',
        '| ---: | --- | --- | --- |',
        '| 1:7 | error | Only \\*<del>ada</del> <ins>Ada</ins>\\* had closed &#124; her shutters. | “ada” is a name. [name-case](https://example.org/rules#name-case) |',
        '| 1:22 | error | Only \\*ada\\* had closed<del>␣&#124;</del> her shutters. | “ada” is a name. [name-case](https://example.org/rules#name-case) |',
        '',
      ].join('\n'),
    );
  });
});

describe('github', () => {
  it('lets no chapter command the runner, and keeps to what GitHub shows', () => {
    holds((run) => {
      const commands = runCommands(github(run, inWorkflow));
      for (const name of ['error', 'warning']) {
        expect(commands.filter((command) => command.name === name).length).toBeLessThanOrEqual(10);
      }
      const marks = commands.slice(Math.min(run.faults.length, 5));
      const { annotations, rest } = chosenOf(run);
      expect(rest).toEqual([]);
      expect(
        marks.map(({ name, properties }) => ({ name, file: properties.file, line: properties.line })),
      ).toEqual(
        annotations.map(({ path, severity, findings }) => ({
          name: severity,
          file: visible(`novel/${path}`),
          line: `${findings[0].start.line}`,
        })),
      );
      const findings = annotations.flatMap(({ findings }) => findings);
      expect(findings.length).toBe(shown(run).length);
      for (const [index, { findings }] of annotations.entries()) {
        const { message, properties } = marks[index];
        expect(message.length).toBeLessThanOrEqual(4096);
        expect(properties.title.length).toBeLessThanOrEqual(255);
        for (const finding of findings) expect(message).toContain(`${reasonOf(finding)} (${finding.rule})`);
      }
    });
  });

  it('marks a place with its columns, the correction as its title and the reason', () => {
    const log = github(runOf('Only ada had, 100%.', ['ada']), inWorkflow);
    expect(runCommands(log)).toEqual([
      {
        name: 'error',
        properties: {
          file: 'novel/book/01.md',
          line: '1',
          endLine: '1',
          col: '6',
          endColumn: '9',
          title: 'ada → Ada',
        },
        message: '“ada” is a name. (name-case)',
      },
    ]);
    expect(log.trimEnd().split('\n').at(-1)).toBe('1 finding marked in the chapters.');
  });

  it('echoes the report, and no chapter without a token to stop commands with', () => {
    const run = runOf('Then ada ::error::pwned.', ['ada']);
    expect(github(run, inWorkflow)).toContain('Then [ada] ::error::pwned.');
    expect(github(run, view)).not.toContain('pwned');
  });

  it('names faults first, and gives them room', () => {
    const run = runOf(`${'ada. \n\n'.repeat(12)}`, Array(12).fill('ada'));
    run.faults = [{ path: 'book/02.md', message: 'it is not UTF-8' }];
    const commands = runCommands(github(run, inWorkflow));
    expect(commands[0]).toEqual({
      name: 'error',
      properties: { file: 'novel/book/02.md', title: 'Stet could not do its work' },
      message: 'it is not UTF-8',
    });
    expect(commands.length).toBe(10);
  });

  it('says where the rest is', () => {
    const run = runOf('ada. \n\n'.repeat(40), Array(40).fill('ada'));
    const last = (view: View) => github(run, view).trimEnd().split('\n').at(-1);
    expect(last(inWorkflow)).toBe(
      '10 findings marked in the chapters; 30 more findings are in the summary of this job.',
    );
    expect(last({ ...inWorkflow, workflow: { ...inWorkflow.workflow!, hasSummary: false } })).toBe(
      '10 findings marked in the chapters; 30 more findings are in the report above.',
    );
  });
});

describe('the summary of a job', () => {
  it('holds what is not marked, with links to the lines', () => {
    const run = runOf('ada. \n\n'.repeat(40), Array(40).fill('ada'), {}, 'book/one (1).md');
    const { tables } = readMarkdown(jobSummary(run, inWorkflow, 1024 * 1024));
    expect(tables.map(({ heading, rows }) => [heading, rows.length])).toEqual([['book/one (1).md', 30]]);
    expect(tables[0].rows[0][0]).toMatchObject({
      text: '21:1',
      links: ['https://github.com/ann/book/blob/abc123/novel/book/one%20%281%29.md?plain=1#L21'],
    });
  });

  it('keeps to its room, and says how many it has no room for', () => {
    const run = runOf('ada. \n\n'.repeat(8000), Array(8000).fill('ada'));
    for (const room of [2000, 100_000, 1024 * 1024]) {
      const summary = jobSummary(run, inWorkflow, room);
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(room);
      const rows = summary.match(/^\| \[/gm)?.length ?? 0;
      const more = /no room here for ([\d,]+) more/.exec(summary)?.[1].replaceAll(',', '') ?? '0';
      expect(rows + Number(more)).toBe(7990);
    }
    expect(jobSummary(run, inWorkflow, 50)).toBe('');
  });

  it('reads back whatever the chapters hold', () => {
    holds((run) => {
      const crowd = { ...run, chapters: run.chapters.map((chapter) => repeat(chapter, 25)) };
      const { rest } = chosenOf(crowd);
      const rows = readMarkdown(jobSummary(crowd, inWorkflow, 1024 * 1024)).tables.flatMap(
        ({ rows }) => rows,
      );
      const left = rest.flatMap(({ findings }) => findings);
      expect(rows.map(([where]) => where.text)).toEqual(
        left.map(({ start }) => `${start.line}:${start.column}`),
      );
    });
  });
});

describe('the choice of annotations', () => {
  const budget = (marks: number, room = 4000) => ({
    marks: { error: marks, warning: marks, suggestion: marks },
    room,
    size: ({ reason }: Finding) => reason.length,
  });
  const choose = (run: RunReport, marks: number, changed?: View['changed'], room?: number) =>
    chooseAnnotations(
      run.chapters.map((chapter) => ({ chapter, findings: chapter.findings })),
      budget(marks, room),
      changed,
    );
  const linesOf = ({ annotations }: ReturnType<typeof choose>) =>
    annotations.map(({ findings }) => findings.map(({ start }) => start.line));

  it('takes changed lines first, then errors over warnings, then the surest', () => {
    const run = runOf('ada\n\n'.repeat(6), Array(6).fill('ada'));
    const [one, two, three, four, five, six] = run.chapters[0].findings;
    Object.assign(one, { fix: 'none' });
    Object.assign(two, { doubt: 1 });
    Object.assign(four, { rule: 'misspelling' });
    Object.assign(five, { rule: 'misspelling', fix: 'unsafe' });
    expect(linesOf(choose(run, 6))).toEqual([[1], [3], [5], [7], [9], [11]]);
    const line = (finding: Finding) => finding.start.line;
    expect(linesOf(choose(run, 3))).toEqual([[line(three)], [line(four)], [line(six)]]);
    expect(linesOf(choose(run, 3, (_path, start) => start === 1))).toEqual([
      [1],
      [line(three)],
      [line(four)],
    ]);
  });

  it('takes at most three of a rule before the others had their turn', () => {
    const run = runOf('ada\n\n'.repeat(8), Array(8).fill('ada'));
    Object.assign(run.chapters[0].findings[6], { rule: 'misspelling', fix: 'unsafe' });
    Object.assign(run.chapters[0].findings[7], { rule: 'missing-hyphen', fix: 'none' });
    expect(linesOf(choose(run, 5))).toEqual([[1], [3], [5], [13], [15]]);
    expect(linesOf(choose(run, 6))).toEqual([[1], [3], [5], [7], [13], [15]]);
  });

  it('lets findings of a paragraph share a mark only where that shows more', () => {
    const run = runOf('ada, ada,\nada, ada\n\nada\n\nada', Array(6).fill('ada'));
    expect(linesOf(choose(run, 6))).toEqual([[1], [1], [2], [2], [4], [6]]);
    expect(linesOf(choose(run, 3))).toEqual([[1, 1, 2, 2], [4], [6]]);
    const { reason } = run.chapters[0].findings[0];
    expect(linesOf(choose(run, 3, undefined, 2 * reason.length))).toEqual([[1, 1], [2, 2], [4]]);
  });

  it('never hides a grave finding in a mark of a lesser kind', () => {
    const run = runOf('ada, ada, ada', Array(3).fill('ada'));
    run.chapters[0].findings[0].severity = 'warning';
    const { annotations, rest } = choose(run, 1, (_path, start) => start === 1);
    expect(annotations.map(({ severity, findings }) => [severity, findings.length])).toEqual([
      ['warning', 1],
      ['error', 2],
    ]);
    expect(rest).toEqual([]);
  });

  it('loses nothing, shows nothing twice and keeps to the budget', () => {
    fc.assert(
      fc.property(hostileRun, fc.nat(4), fc.boolean(), (run, marks, change) => {
        const { annotations, rest } = choose(run, marks, (_path, start) => change && start % 2 === 0, 60);
        for (const severity of ['error', 'warning', 'suggestion']) {
          const count = annotations.filter((annotation) => annotation.severity === severity).length;
          expect(count).toBeLessThanOrEqual(marks);
        }
        const all = [...annotations, ...rest].flatMap(({ findings }) => findings);
        expect(all.length).toBe(new Set(all).size);
        expect(new Set(all)).toEqual(new Set(run.chapters.flatMap(({ findings }) => findings)));
      }),
    );
  });
});

describe('--format and --output', () => {
  it('go together in their order', () => {
    expect(pairReports([])).toEqual([{ format: 'pretty', output: undefined }]);
    expect(pairReports([{ output: 'a' }])).toEqual([{ format: 'pretty', output: 'a' }]);
    expect(pairReports([{ output: 'a' }, { format: 'json' }])).toEqual([{ format: 'json', output: 'a' }]);
    expect(
      pairReports([
        { format: 'github' },
        { format: 'sarif' },
        { output: 'a' },
        { format: 'junit' },
        { output: 'b' },
      ]),
    ).toEqual([{ format: 'github' }, { format: 'sarif', output: 'a' }, { format: 'junit', output: 'b' }]);
  });

  it('are refused where two reports would go to one place', () => {
    expect(() => pairReports([{ format: 'github' }, { format: 'sarif' }])).toThrow(
      'only one report can be printed, and github is; give the other a file: --format sarif --output FILE',
    );
    expect(() => pairReports([{ format: 'json' }, { output: 'a' }, { output: 'b' }])).toThrow(
      'there are two files, a and b, for one report',
    );
    expect(() => pairReports([{ output: 'a' }, { output: 'b' }, { format: 'json' }])).toThrow(
      'two files, a and b',
    );
    expect(() =>
      pairReports([{ format: 'json' }, { output: 'a' }, { format: 'sarif' }, { output: './a' }]),
    ).toThrow('two reports would be written to ./a');
  });
});

/** A run over one chapter with a finding at each of these words, one after the other. */
function runOf(source: string, wrong: string[], more: Partial<Finding> = {}, path = 'book/01.md'): RunReport {
  const lines = new Lines(source);
  let from = 0;
  const findings = wrong.map((actual): Finding => {
    const start = source.indexOf(actual, from);
    from = start + actual.length;
    return {
      rule: 'name-case',
      severity: 'error',
      fix: 'safe',
      reason: '“ada” is a name.',
      note: 'A name begins with a capital.',
      actual,
      expected: ['Ada'],
      url: 'https://example.org/rules#name-case',
      doubt: 0,
      start: lines.place(start),
      end: lines.place(from),
      ...more,
    };
  });
  const words = source.split(/\s+/).length;
  return { chapters: [{ path, words, source, findings, slips: 0 }], faults: [], time: 12 };
}

/** The chapter many times over. */
function repeat(chapter: ChapterReport, times: number): ChapterReport {
  const findings = Array.from({ length: times }, () => chapter.findings.map((finding) => ({ ...finding })));
  return { ...chapter, findings: findings.flat() };
}

/** What is marked of a run, and what not. */
function chosenOf(run: RunReport) {
  const errors = 10 - Math.min(run.faults.length, 5);
  return chooseAnnotations(
    run.chapters.map((chapter) => ({
      chapter,
      findings: chapter.findings.filter(({ severity }) => severity !== 'suggestion'),
    })),
    {
      marks: { error: errors, warning: 10, suggestion: 10 },
      room: 4000,
      size: (finding) => `• ${messageOf(finding)} (${finding.rule})`.length + 2,
    },
  );
}
