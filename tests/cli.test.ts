import { spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { cliOf, makeBook, runStet } from './setup/book.js';
import { makeRepository } from './setup/repository.js';

const slip = 'Alice carried the the lantern up to the loft.\n';
const clean = 'Alice carried the lantern up to the loft.\n';

/** Everything that could steer a terminal, but the line feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const isRoot = process.getuid?.() === 0;

describe('exit status', () => {
  it('is 0 where there is nothing to report', () => {
    const { status, stdout, stderr } = makeBook({ '01.md': clean }).stet(['01.md']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^1 chapter · 8 words · no errors · no warnings · \d+\.\d s\n$/);
  });

  it('is 1 where there are findings at the failing level, and follows --fail-on', () => {
    const book = makeBook({ '01.md': slip });
    expect(book.stet(['01.md']).status).toBe(1);
    expect(book.stet(['01.md', '--fail-on', 'error']).status).toBe(1);
    expect(book.stet(['01.md', '--fail-on', 'never']).status).toBe(0);
    book.write('.stetrc.yml', 'rules:\n  repeated-word: suggestion\n');
    expect(book.stet(['01.md']).status).toBe(0);
    expect(book.stet(['01.md', '--fail-on', 'suggestion']).status).toBe(1);
  });

  it('is 2 for bad usage, with a word on what was meant', () => {
    const book = makeBook({ '01.md': clean });
    const refused = [
      [['--formt', 'json'], '--format'],
      [['--format', 'jsn'], 'json'],
      [['--severity', 'grave'], 'suggestion'],
      [['expalin', 'name-case'], 'did you mean "stet explain"?'],
      [['explain', 'nam-case'], 'did you mean "name-case"?'],
      [['explain'], "missing required argument 'rule'"],
      [['--only', 'repeated-wrod'], 'did you mean "repeated-word"?'],
      [['--skip', 'name-case,indefinite-artcle'], 'did you mean "indefinite-article"?'],
      [['--only', 'xyzzy'], '"stet rules" lists them'],
      [['rules', '--format', 'json'], '"stet rules" does not take --format'],
      [['-', '01.md'], 'one or the other'],
      [['--config', 'absent.yml', '01.md'], 'absent.yml'],
      [['--config', '.', '01.md'], '.: this is not a file'],
      [['--output', '.', '01.md'], 'it is a folder'],
      [['--output', '', '01.md'], '--output takes the name of a file'],
      [['--output', '01.md/report', '01.md'], 'cannot be written to 01.md/report'],
      [['help'], '"stet --help" prints the help'],
      [['--fix', ''], 'a path is empty'],
    ] as const;
    for (const [args, answer] of refused) {
      const { status, stdout, stderr } = book.stet(args);
      expect([args, status, stdout]).toEqual([args, 2, '']);
      expect(stderr).toMatch(/^stet: /);
      expect(stderr).toContain(answer);
    }
  });

  it('is 2 for bad settings, which are named with file and line', () => {
    const book = makeBook({ '01.md': clean, '.stetrc.yml': 'rules:\n  nam-case: off\n' });
    const { status, stderr } = book.stet([]);
    expect(status).toBe(2);
    expect(stderr).toContain('.stetrc.yml:2: there is no rule "nam-case"; did you mean "name-case"?');
  });

  it('is 2 for a mistake in story.yml, and the chapters are proofread all the same', () => {
    const book = makeBook({ '01.md': slip, 'story.yml': 'charcters:\n  - Alice\n' });
    const { status, stdout } = book.stet([]);
    expect(status).toBe(2);
    expect(stdout).toContain('story.yml:1: there is no key "charcters"');
    expect(stdout).toContain('the the → the');
  });

  it('is 2 where there is no chapter', () => {
    const { status, stdout } = makeBook().stet([]);
    expect(status).toBe(2);
    expect(stdout).toContain('there is no chapter to proofread');
  });
});

describe('chapters', () => {
  it('are those of manuscript/ where there is one, else of the folder', () => {
    const book = makeBook({ 'notes.txt': slip });
    expect(book.stet([]).stdout).toContain('notes.txt');
    book.write('manuscript/01.md', slip);
    const { stdout } = book.stet([]);
    expect(stdout).toContain('manuscript/01.md');
    expect(stdout).not.toContain('notes.txt');
  });

  it('are files, folders and patterns, without what .stetignore names', () => {
    const book = makeBook({ 'a/1.md': slip, 'a/b/2.txt': slip, 'c/3.md': clean, 'c/4.md': clean });
    book.write('.stetignore', '4.md\n');
    const read = (...paths: string[]) =>
      JSON.parse(book.stet([...paths, '--format', 'json']).stdout).files.map(
        (file: { path: string }) => file.path,
      );
    expect(read('a', 'c/*.md')).toEqual(['a/1.md', 'a/b/2.txt', 'c/3.md']);
    expect(read('{a/1,c/3}.md')).toEqual(['a/1.md', 'c/3.md']);
  });

  it('are read beside a .stetignore of another encoding, which is told', () => {
    const book = makeBook({ 'a/1.md': slip, 'a/.stetignore': Buffer.from('\uFEFF1.md\n', 'utf16le') });
    const { status, stdout } = book.stet(['a']);
    expect(status).toBe(2);
    expect(stdout).toContain('a/1.md');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'a/.stetignore is saved as UTF-16, not UTF-8. Save it again',
    );
  });

  it('may be many: ten times as many small ones take about ten times as long to find', () => {
    const secondsFor = (chapters: number) => {
      const book = makeBook(
        Object.fromEntries(Array.from({ length: chapters }, (_, index) => [`${index}.txt`, 'Rain.\n'])),
      );
      const began = performance.now();
      expect(book.stet(['--only', 'repeated-word', '--no-cache', '--threads', '1']).status).toBe(0);
      return performance.now() - began;
    };
    expect(secondsFor(10_000)).toBeLessThan(20 * secondsFor(1000));
  });

  it('come from standard input too', () => {
    const book = makeBook();
    for (const args of [['-'], ['--stdin-filename', 'chapters/09.md']]) {
      const { status, stdout } = book.stet([...args, '--format', 'json'], { input: `# One\n\n${slip}` });
      expect(status).toBe(1);
      const [file] = JSON.parse(stdout).files;
      expect(file.path).toBe(args[1] ?? '<stdin>');
      expect(file.messages[0].start).toEqual({ line: 3, column: 15, offset: 21 });
    }
    const markdown = '```\nthe the\n```\n';
    expect(book.stet(['--stdin-filename', '09.md'], { input: markdown }).status).toBe(0);
    expect(book.stet(['--stdin-filename', '09.txt'], { input: markdown }).status).toBe(1);
    expect(book.stet(['-'], { input: Uint8Array.of(0xff, 0xfe, 65, 0) }).status).toBe(2);
  });

  it('whose names are not UTF-8 are told, and the others are proofread', () => {
    const book = makeBook({ 'good.md': slip });
    try {
      writeFileSync(
        Buffer.concat([Buffer.from(`${book.folder}/caf`), Uint8Array.of(0xe9), Buffer.from('.md')]),
        slip,
      );
    } catch {
      // Not every system takes such a name.
      return;
    }
    const { status, stdout, stderr } = book.stet([]);
    expect([status, stderr]).toEqual([2, '']);
    expect(stdout).toContain('good.md');
    expect(stdout.replace(/\s+/g, ' ')).toContain('has a name that is not UTF-8. Give it another.');
  });

  it('that cannot be read are named with the reason, and the others are proofread', () => {
    const book = makeBook({
      'good.md': slip,
      'binary.md': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 9),
      'latin.txt': Uint8Array.from([...'A caf'].map((letter) => letter.charCodeAt(0)).concat(0xe9, 10)),
      'wide.txt': Uint8Array.of(0xff, 0xfe, 65, 0),
    });
    const large = openSync(path.join(book.folder, 'large.md'), 'w');
    ftruncateSync(large, 32 * 1024 * 1024 + 1);
    closeSync(large);
    const reasons: [string, string][] = [
      ['absent.md', 'there is no such file'],
      ['binary.md', 'binary'],
      ['large.md', '32 MiB'],
      ['latin.txt', 'not saved as UTF-8'],
      ['wide.txt', 'UTF-16'],
    ];
    if (!isRoot && process.platform !== 'win32') {
      chmodSync(book.write('secret.md', clean), 0);
      reasons.push(['secret.md', 'permission denied']);
    }
    const pretty = book.stet(['.', 'absent.md']);
    expect(pretty.status).toBe(2);
    expect(pretty.stdout).toContain('the the → the');
    const json = book.stet(['.', 'absent.md', '--format', 'json']);
    expect(JSON.parse(json.stdout).files.map((file: { path: string }) => file.path)).toEqual(['good.md']);
    for (const text of [pretty.stdout, json.stderr]) {
      const faults = text.replace(/\n {2,}/g, ' ').match(/^fault .*$/gm) ?? [];
      expect(faults).toHaveLength(reasons.length);
      for (const [index, [file, reason]] of reasons.entries()) {
        expect(faults[index]).toContain(file);
        expect(faults[index]).toContain(reason);
      }
    }
  });

  it.skipIf(process.platform === 'win32')('in a folder that contains itself are read once', () => {
    const book = makeBook({ 'part/good.md': slip });
    symlinkSync('..', path.join(book.folder, 'part/again'));
    const { status, stdout, stderr } = book.stet(['part', '--format', 'json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout).summary).toMatchObject({ errors: 1 });
    expect(stderr).toMatch(/fault {2}part\/again\S*: is a link that leads back/);
    symlinkSync('nowhere.md', path.join(book.folder, 'lost.md'));
    expect(book.stet(['lost.md']).stdout).toContain('lost.md: is a link to a file that is not there');
  });
});

describe('json', () => {
  const text = '\ufeffShe was 𝒶 keeper.\r\n\r\nAlice carried *the*\tlantern, an lamp and rope.\r\n';

  it('has the promised shape; offsets count in the text without its byte order mark', () => {
    const book = makeBook({ 'book/01.md': text });
    const { status, stdout, stderr } = book.stet([
      'book',
      '--format',
      'json',
      '--only',
      'indefinite-article',
    ]);
    expect([status, stderr]).toEqual([1, '']);
    const report = JSON.parse(stdout);
    const [message] = report.files[0].messages;
    const offset = text.slice(1).indexOf('an lamp');
    expect(report).toEqual({
      version: 1,
      files: [
        {
          path: 'book/01.md',
          words: 12,
          messages: [
            {
              rule: 'indefinite-article',
              severity: 'error',
              reason: message.reason,
              note: message.note,
              actual: 'an',
              expected: ['a', 'and'],
              fix: 'unsafe',
              url: message.url,
              start: { line: 3, column: 30, offset },
              end: { line: 3, column: 32, offset: offset + 2 },
            },
          ],
        },
      ],
      summary: { files: 1, words: 12, errors: 1, warnings: 0, suggestions: 0, fixable: 0 },
    });
    expect(message.url).toContain('indefinite-article');
  });

  it('is the same byte for byte on every run, on any order of paths', () => {
    const book = makeBook({
      'b.md': `${slip}\nHe saw salvia on his lips and an lamp.\n`,
      'a.txt': slip,
      'c.md': text,
    });
    const first = book.stet(['--format', 'json', 'a.txt', 'b.md', 'c.md']);
    for (let round = 0; round < 3; round++) {
      expect(book.stet(['--format', 'json', 'c.md', 'b.md', 'a.txt'])).toEqual(first);
    }
    expect(JSON.parse(first.stdout).files.map((file: { path: string }) => file.path)).toEqual([
      'a.txt',
      'b.md',
      'c.md',
    ]);
  });

  it('counts what it lists, at every severity', () => {
    const book = makeBook({ '01.md': slip, '.stetrc.yml': 'rules:\n  repeated-word: suggestion\n' });
    const at = (severity: string) =>
      JSON.parse(book.stet(['--format', 'json', '--severity', severity]).stdout);
    expect(at('warning').files[0].messages).toEqual([]);
    expect(at('warning').summary).toMatchObject({ suggestions: 0, fixable: 0 });
    expect(at('suggestion').files[0].messages).toHaveLength(1);
    expect(at('suggestion').summary).toMatchObject({ suggestions: 1, fixable: 1 });
  });
});

describe('the terminal', () => {
  const attack = 'He took the\u001b[2J the\u009b31m the the \u202elamp\u0007.\n';

  it('never gets control characters of a manuscript, a file name or an argument', () => {
    const book = makeBook({ '01.txt': attack });
    const name = 'ch\u001b[31m\u202e.txt';
    if (process.platform !== 'win32') book.write(name, slip);
    book.write('bad\u009b.md', Uint8Array.of(0xff));
    const runs = [
      book.stet([]),
      book.stet(['--format', 'json']),
      book.stet(['--stdin-filename', name], { input: attack }),
      book.stet(['\u001b[31m.md']),
      book.stet(['--\u001b[31m']),
      book.stet(['--only', '\u001b[31m']),
      book.stet(['explain', '\u001b[31m']),
    ];
    for (const { stdout, stderr } of runs) {
      expect(stdout).not.toMatch(controls);
      expect(stderr).not.toMatch(controls);
    }
    expect(runs[0].stdout).toContain('␛[2J');
  });

  it('gets colours only where it is one, or is told to be', () => {
    const book = makeBook({ '01.md': slip });
    const coloured = (args: string[], env?: Record<string, string>) =>
      book.stet(args, { env }).stdout.includes('\u001b[');
    expect(coloured([])).toBe(false);
    expect(coloured(['--color'])).toBe(true);
    expect(coloured([], { FORCE_COLOR: '1' })).toBe(true);
    expect(coloured([], { FORCE_COLOR: '0' })).toBe(false);
    expect(coloured([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(coloured(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(coloured(['--color'], { NO_COLOR: '1' })).toBe(true);
    expect(coloured(['rules'])).toBe(false);
    expect(coloured(['rules', '--color'])).toBe(true);
  });

  it('may stop reading early', async () => {
    const book = makeBook({ '01.txt': slip.repeat(3000) });
    const child = spawn(process.execPath, [cliOf()], { cwd: book.folder });
    let stderr = '';
    child.stderr.on('data', (part) => {
      stderr += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toBe('');
  });
});

describe('--output', () => {
  it('writes the report, without colours, and shows faults all the same', () => {
    const book = makeBook({ '01.md': slip, '02.md': Uint8Array.of(0xff) });
    const { status, stdout, stderr } = book.stet(['--output', 'report.json', '--format', 'json']);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('02.md');
    expect(JSON.parse(readFileSync(path.join(book.folder, 'report.json'), 'utf8')).summary.errors).toBe(1);
    book.stet(['01.md', '--output', 'report'], { env: { FORCE_COLOR: '1' } });
    expect(readFileSync(path.join(book.folder, 'report'), 'utf8')).toMatch(/^01\.md\n/);
  });

  it('never writes over a chapter', () => {
    const book = makeBook({ '01.md': slip, 'part/02.md': clean });
    const canLink = process.platform !== 'win32';
    if (canLink) symlinkSync('01.md', path.join(book.folder, 'report'));
    for (const target of ['01.md', './part/../01.md', 'part/02.md', ...(canLink ? ['report'] : [])]) {
      const { status, stderr } = book.stet(['.', '--output', target]);
      expect(status).toBe(2);
      expect(stderr).toContain('was proofread as a chapter');
    }
    expect(readFileSync(path.join(book.folder, '01.md'), 'utf8')).toBe(slip);
    expect(book.stet(['01.md', '--output', 'no/such/folder/report']).status).toBe(2);
  });
});

describe('rules', () => {
  it('are chosen by --only and --skip', () => {
    const book = makeBook({ '01.md': `${slip}\nAlice saw an lamp.\n` });
    const found = (...args: string[]) =>
      JSON.parse(book.stet([...args, '--format', 'json']).stdout).files[0].messages.map(
        (message: { rule: string }) => message.rule,
      );
    expect(found()).toEqual(['repeated-word', 'indefinite-article']);
    expect(found('--only', 'repeated-word')).toEqual(['repeated-word']);
    expect(found('--skip', 'repeated-word')).toEqual(['indefinite-article']);
    expect(found('--only', 'repeated-word,indefinite-article', '--skip', 'repeated-word')).toEqual([
      'indefinite-article',
    ]);
    expect(found('--only', 'repeated-word', '--only', 'indefinite-article')).toHaveLength(2);
  });

  it('are listed with what the settings make of them', () => {
    const book = makeBook({ '.stetrc.yml': 'rules:\n  name-case: off\n  repeated-word: warning\n' });
    const { status, stdout } = book.stet(['rules']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}name-case +off/m);
    expect(stdout).toMatch(/^ {2}repeated-word +on +warning +fix safe$/m);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('are all explained', () => {
    const book = makeBook();
    const ids = [...book.stet(['rules']).stdout.matchAll(/^ {2}([a-z-]+) +o(?:n|ff) /gm)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(4);
    const explained = [ids[0], 'name-case', 'confused-word'];
    for (const id of explained) {
      const { status, stdout } = book.stet(['explain', id]);
      expect(status).toBe(0);
      expect(stdout).toMatch(new RegExp(`^${id}\n`));
      expect(stdout).toContain('\nReported\n');
      expect(stdout).toContain('\nLeft alone\n');
      expect(stdout).not.toContain('[[');
    }
  });

  it('that fail are faults, and the others run', () => {
    const installed = mkdtempSync(path.join(tmpdir(), 'stet-broken-'));
    onTestFinished(() => rmSync(installed, { recursive: true }));
    for (const entry of readdirSync(inject('installed'))) {
      const from = path.join(inject('installed'), entry);
      if (entry === 'dist' || entry === 'package.json')
        cpSync(from, path.join(installed, entry), { recursive: true });
      else symlinkSync(from, path.join(installed, entry), 'junction');
    }
    // The bundle holds its rules; a run from source looks for them.
    writeFileSync(
      path.join(installed, 'dist/rules/broken.js'),
      `export default { id: 'broken', category: 'words', severity: 'error', fix: 'none', where: 'all', summary: 'Breaks.',
        why: 'It is made so.', examples: [], check() { throw new Error('a wheel came off'); } };\n`,
    );
    const book = makeBook({ '01.md': slip, '02.md': slip });
    const { status, stdout } = book.stet([], { cli: path.join(installed, 'dist/src/cli.js') });
    expect(status).toBe(2);
    const faults = stdout.replace(/\n {2,}/g, ' ').match(/^fault .*$/gm) ?? [];
    expect(faults.map((fault) => /^fault {2}(\S+): .*broken.*a wheel came off/.exec(fault)?.[1])).toEqual([
      '01.md',
      '02.md',
    ]);
    expect(stdout.match(/the the → the/g)).toHaveLength(2);
  });
});

describe('init', () => {
  const pages = 'At dusk Maribel lit the lamp. "Come in," said Maribel. We saw Maribel smile on Monday.\n';

  it('writes settings, a story.yml beside the chapters with their names, and a workflow', () => {
    const book = makeBook({ 'README.md': '# A book\n', 'pages/i/one.md': pages, 'pages/ii/two.txt': clean });
    const { status, stdout } = book.stet(['init']);
    expect(status).toBe(0);
    expect(stdout.match(/^wrote {7}.*$/gm)).toEqual([
      'wrote       .stetrc.yml',
      'wrote       pages/story.yml',
      'wrote       .github/workflows/proofread.yml',
    ]);
    const story = readFileSync(path.join(book.folder, 'pages/story.yml'), 'utf8');
    expect(story).toContain('- name: Maribel');
    expect(story).not.toContain('Monday');
    const workflow = readFileSync(path.join(book.folder, '.github/workflows/proofread.yml'), 'utf8');
    expect(workflow).toContain('paths: "pages"');
    expect(book.stet([]).status).toBe(0);
  });

  it('writes settings whose examples hold once the # is taken off', () => {
    const book = makeBook({ '01.md': clean });
    book.stet(['init']);
    const settings = readFileSync(path.join(book.folder, '.stetrc.yml'), 'utf8');
    expect(book.stet([]).status).toBe(0);
    book.write('.stetrc.yml', settings.replace(/^# ?(?=severity:|fail-on:|rules:| {2})/gm, ''));
    expect(book.stet([])).toMatchObject({ status: 0, stderr: '' });
    expect(book.stet(['rules']).stdout).toMatch(/^ {2}\S+ +off /m);
  });

  it('never writes over a file, and says what it left alone', () => {
    const book = makeBook({ '01.md': pages, '.stetrc.json': '{}', 'story.yml': 'language: en-GB\n' });
    const { status, stdout } = book.stet(['init']);
    expect(status).toBe(0);
    expect(stdout).toContain('left alone  .stetrc.json (instead of .stetrc.yml)');
    expect(stdout).toContain('left alone  story.yml (it is there already)');
    expect(readFileSync(path.join(book.folder, 'story.yml'), 'utf8')).toBe('language: en-GB\n');
    expect(existsSync(path.join(book.folder, '.stetrc.yml'))).toBe(false);
    expect(book.stet(['init']).stdout).toContain('left alone  .github/workflows/proofread.yml');
    const other = makeBook({ '01.md': pages, 'package.json': '{"stet":{}}' });
    expect(other.stet(['init']).stdout).toContain('left alone  package.json (instead of .stetrc.yml)');
    expect(other.stet([]).status).toBe(0);
  });

  it('writes the workflow and the settings where GitHub reads them, also for a book deeper in a repository', () => {
    const book = makeRepository({ 'novels/one/01.md': pages, 'README.md': '# Novels\n' });
    const folder = path.join(book.folder, 'novels/one');
    expect(runStet(folder, ['init']).stdout.match(/^wrote {7}.*$/gm)).toEqual([
      'wrote       ../../.stetrc.yml',
      'wrote       story.yml',
      'wrote       ../../.github/workflows/proofread.yml',
    ]);
    const workflow = path.join(book.folder, '.github/workflows/proofread.yml');
    expect(readFileSync(workflow, 'utf8')).toContain('paths: "novels/one"');

    const other = makeRepository({ 'one/01.md': pages, 'one/.stetrc.yml': '' });
    const { stdout } = runStet(path.join(other.folder, 'one'), ['init']);
    expect(stdout).toContain('left alone  .stetrc.yml (instead of ../.stetrc.yml)');
    expect(stdout).toContain('reads no settings below it: move .stetrc.yml there');
  });

  it('brings a second book of a repository into the workflow that the first has', () => {
    const book = makeRepository({ 'one/01.md': pages, 'two/01.md': pages, 'three/01.md': pages });
    const init = (folder: string) => runStet(path.join(book.folder, folder), ['init']).stdout;
    const workflow = path.join(book.folder, '.github/workflows/proofread.yml');
    init('one');
    expect(init('two')).toContain('extended    ../.github/workflows/proofread.yml (by two)');
    const both = readFileSync(workflow, 'utf8');
    expect(parse(both).jobs.proofread.steps.at(-1).with.paths.trim().split('\n')).toEqual(['one', 'two']);
    expect(init('one')).toContain('left alone  ../.github/workflows/proofread.yml (it is there already)');
    book.write('.github/workflows/proofread.yml', both.replace('since: auto', 'fail-on: error'));
    expect(init('three')).toContain('(it is there already; put three into its "paths", too)');
    expect(readFileSync(workflow, 'utf8')).not.toContain('three');
    book.write('.github/workflows/proofread.yml', both);
    init('.');
    expect(readFileSync(workflow, 'utf8')).toContain('paths: "."');
  });

  it('works in an empty folder, and in one whose settings are broken', () => {
    const book = makeBook({ '.stetrc.yml': 'rules: [' });
    const { status, stdout } = book.stet(['init']);
    expect(status).toBe(0);
    expect(stdout).toContain('There are no chapters here yet');
    expect(stdout).toContain('wrote       story.yml');
  });
});

describe('real chapters', () => {
  const root = path.resolve(import.meta.dirname, '..');

  it('npm start shows something, and ends with status 0', () => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const args = scripts.start.split(' ').slice(2);
    const { status, stdout, stderr } = runStet(root, args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('twilight → Twilight');
  });

  const chapter = path.resolve(root, '../shared/manuscript/where-we-belong.txt');
  it.skipIf(!existsSync(chapter))(
    `every place is right in a chapter of 3,000 words (skipped where ${path.relative(root, chapter)} is absent)`,
    () => {
      const { stdout } = runStet(path.dirname(chapter), ['--format', 'json', path.basename(chapter)]);
      const text = readFileSync(chapter, 'utf8').replace(/^\ufeff/, '');
      const [file] = JSON.parse(stdout).files;
      expect(file.messages.length).toBeGreaterThan(0);
      let last = 0;
      for (const { start, end, actual } of file.messages) {
        expect(text.slice(start.offset, end.offset)).toBe(actual);
        expect(text.split(/\r\n|\n|\r/)[start.line - 1].slice(start.column - 1)).toContain(
          actual.slice(0, 1),
        );
        expect(start.offset).toBeGreaterThanOrEqual(last);
        last = start.offset;
      }
    },
  );
});

it('--version and --help answer at once', () => {
  const book = makeBook();
  const { version } = JSON.parse(readFileSync(path.join(inject('installed'), 'package.json'), 'utf8'));
  expect(book.stet(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
  expect(book.stet(['--help']).stdout).toContain('Exit status: 0');
});
