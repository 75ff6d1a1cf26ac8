/** `--since`: what a change touched and what it caused, on real repositories. */
import { cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineChanges } from '../src/changes/lines.js';
import type { Environment } from '../src/changes/pull-request.js';
import { openSince } from '../src/commands/since.js';
import { isAtLeast, type Severity } from '../src/core/finding.js';
import type { RunReport } from '../src/core/run.js';
import { openProject, type RunOptions } from '../src/engine/project.js';
import { run } from '../src/engine/run.js';
import { type Book, makeBook, runStet } from './setup/book.js';
import { makeRepository, runGit } from './setup/repository.js';

const slip = 'Alice carried the the lantern up to the loft.';
const other = 'It was a a cold night.';
const clean = 'Alice carried the lantern up to the loft.';

/** What `--since` leaves of a run, without the cost of a process: `chapter:line words`. */
async function since(
  folder: string,
  revision: string,
  { severity = 'warning', ...options }: Partial<RunOptions> & { severity?: Severity } = {},
  environment: Environment = {},
): Promise<string[]> {
  const project = await openProject(folder);
  const narrow = await openSince(project, revision, environment);
  const whole = { paths: ['.'], isWholeBook: true, ...options };
  const { report } = await narrow(await run(project, whole), whole);
  return places(report, severity);
}

function places({ chapters }: RunReport, least: Severity): string[] {
  return chapters.flatMap(({ path: file, findings }) =>
    findings
      .filter(({ severity }) => isAtLeast(severity, least))
      .map(({ start, actual }) => `${file}:${start.line} ${actual}`),
  );
}

function refusal(
  { stet }: Pick<Book, 'stet'>,
  args: readonly string[],
  env: Record<string, string> = {},
): string {
  const { status, stdout, stderr } = stet(args, { env: { GITHUB_EVENT_PATH: '', ...env } });
  expect([status, stdout]).toEqual([2, '']);
  return stderr;
}

describe('the lines that changed', () => {
  test('are those of commits, of the index, of the working tree and of new files', async () => {
    const book = makeRepository({
      '01.md': `${slip}\n\n${clean}\n`,
      '02.md': `${slip}\n\n${clean}\n`,
      '03.md': `${slip}\n\n${clean}\n`,
      '04.md': slip,
    });
    book.git('checkout', '--quiet', '-b', 'edit');
    book.write('01.md', `${slip}\n\n${other}\n`);
    book.commit();
    book.write('02.md', `${slip}\n\n${other}\n`);
    book.git('add', '02.md');
    book.write('03.md', `${other}\n\n${slip}\n\n${clean}\n`);
    book.write('05.md', slip);
    const now = ['01.md:3 a a', '02.md:3 a a', '03.md:1 a a', '05.md:1 the the'];
    expect(await since(book.folder, 'main')).toEqual(now);
    expect(await since(book.folder, 'HEAD')).toEqual(now.slice(1));
    expect(await since(book.folder, 'main', { only: ['indefinite-article'] })).toEqual([]);
  });

  test('are counted from where the branches parted', async () => {
    const book = makeRepository({ '01.md': clean });
    book.git('checkout', '--quiet', '-b', 'edit');
    book.write('02.md', slip);
    book.commit();
    book.git('checkout', '--quiet', 'main');
    book.write('01.md', other);
    book.commit();
    book.git('checkout', '--quiet', 'edit');
    expect(await since(book.folder, 'main')).toEqual(['02.md:1 the the']);
  });

  test('alone decide on the exit status', async () => {
    const book = makeRepository({ '01.md': `${slip}\n` });
    const { status, stdout, stderr } = book.stet(['--since', 'HEAD']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('1 chapter · 9 words · no errors');
    book.write('01.md', `${slip}\n${other}\n`);
    expect(book.stet(['--since', 'HEAD']).status).toBe(1);
  });

  test('follow renamed chapters; deleted ones and files that are no texts do no harm', async () => {
    const book = makeRepository({
      '01.md': `${slip}\n\n${clean}\n\nBen slept.\n`,
      '02.md': slip,
      'map.txt': Uint8Array.of(0, 1, 2),
      'cover.png': Uint8Array.of(0, 1, 2),
    });
    book.git('mv', '01.md', '07.md');
    book.git('rm', '--quiet', '02.md');
    book.write('07.md', `${slip}\n\n${clean}\n\nBen slept badly.\n\n${other}\n`);
    book.write('map.txt', `${other}\n`);
    book.write('cover.png', Uint8Array.of(0, 3));
    expect(await since(book.folder, 'HEAD')).toEqual(['07.md:7 a a', 'map.txt:1 a a']);
    // Renamed outside of git, which does not know the new file yet.
    book.git('reset', '--quiet');
    expect(await since(book.folder, 'HEAD')).toEqual(['07.md:7 a a', 'map.txt:1 a a']);
  });

  test('are found under any name, in a folder, behind a link and in a second working tree', async () => {
    const names = ['Über "uns".md', '-x.md', '[1] *.md'];
    if (process.platform !== 'win32') names.push('a\nb\t.md');
    const files = Object.fromEntries(names.map((name) => [`book/${name}`, `${slip}\n`]));
    const book = makeRepository(files);
    for (const name of names) book.write(`book/${name}`, `${slip}\n${other}\n`);
    const expected = [...names].sort().map((name) => `${name}:2 a a`);
    expect(await since(path.join(book.folder, 'book'), 'HEAD')).toEqual(expected);

    const elsewhere = makeBook();
    symlinkSync(path.join(book.folder, 'book'), path.join(elsewhere.folder, 'link'));
    expect(await since(path.join(elsewhere.folder, 'link'), 'HEAD')).toEqual(expected);

    book.git('worktree', 'add', '--quiet', path.join(elsewhere.folder, 'tree'), '-b', 'second');
    elsewhere.write('tree/02.md', other);
    expect(await since(path.join(elsewhere.folder, 'tree'), 'main')).toEqual(['02.md:1 a a']);
  });

  test('are not those whose line ends alone changed', async () => {
    const text = `\uFEFF${slip}\n\n${clean}\n\n${slip}\n`;
    const book = makeRepository({ '01.md': text, '02.md': text });
    book.write('01.md', text.replaceAll('\n', '\r\n'));
    book.write('02.md', text.replace(clean, other).replaceAll('\n', '\r\n'));
    expect(await since(book.folder, 'HEAD')).toEqual(['02.md:3 a a']);
    book.git('config', 'core.autocrlf', 'true');
    expect(await since(book.folder, 'HEAD')).toEqual(['02.md:3 a a']);
  });

  test('are those of standard input too, by the name it is given', async () => {
    const book = makeRepository({ 'a/01.md': `${slip}\n` });
    const args = ['--since', 'HEAD', '--format', 'json', '--stdin-filename'];
    const read = (name: string) =>
      JSON.parse(book.stet([...args, name], { input: `${slip}\n${other}\n` }).stdout).files[0].messages
        .length;
    expect([read('a/01.md'), read('a/02.md')]).toEqual([1, 2]);
    expect(refusal(book, ['-', '--since', 'HEAD'])).toContain('--stdin-filename');
  });
});

describe('what a change causes elsewhere', () => {
  const azura = 'Azura sang. I met Azura. We saw Azura. He told Azura. Then Azura ran. But Azura fell.';

  test('is reported with it', async () => {
    const book = makeRepository({
      '01.md': `Then Azurra left.\n\n${slip}\n`,
      '02.md': `${clean}\n`,
      '03.md': `${slip}\n`,
    });
    book.write('02.md', `${azura}\n\n${azura}\n`);
    expect(await since(book.folder, 'HEAD')).toEqual(['01.md:1 Azurra']);
    book.commit();
    expect(await since(book.folder, 'HEAD')).toEqual([]);
    expect(await since(book.folder, 'HEAD~')).toEqual(['01.md:1 Azurra']);
  });

  test('is the same whatever earlier runs have kept', async () => {
    const book = makeRepository({
      '01.md': `Then Azurra left.\n\n${slip}\n`,
      '02.md': `${clean}\n\n${slip}\n`,
    });
    for (const text of [azura, `${azura}\n\n${azura}`, other, `${azura}\n\n${azura}`, clean]) {
      book.write('02.md', `${text}\n\n${slip}\n`);
      const fresh = await since(book.folder, 'HEAD');
      expect(await since(book.folder, 'HEAD', { cache: true })).toEqual(fresh);
      expect(await since(book.folder, 'HEAD', { cache: true })).toEqual(fresh);
      const project = await openProject(book.folder);
      const kept = places(await run(project, { paths: ['.'], cache: true }), 'warning');
      expect(kept).toEqual(places(await run(project, { paths: ['.'] }), 'warning'));
    }
  });

  test('is found where a chapter was deleted, but not what is told once and moved to another place', async () => {
    const strange = 'The brindlewick shone.\n';
    const book = makeRepository({ 'book/01.md': strange, 'book/02.md': strange, '03.md': `${clean}\n` });
    const once = { only: ['unknown-word'], severity: 'suggestion' } as const;
    expect(await since(book.folder, 'HEAD', once)).toEqual([]);
    rmSync(path.join(book.folder, 'book/01.md'));
    expect(await since(book.folder, 'HEAD', { ...once, paths: ['03.md', 'book'] })).toEqual([]);
    // A run that never read that folder finds nothing there to have gone.
    book.write('03.md', strange);
    expect(await since(book.folder, 'HEAD', { ...once, paths: ['03.md'] })).toEqual(['03.md:1 brindlewick']);
  });

  test('is what a lost line left behind, and entries that let nothing stand any more', async () => {
    const book = makeRepository({ '01.md': `Alice carried the\nold\nthe lantern.\n\n${slip}\n` });
    expect(book.stet(['stand']).status).toBe(0);
    book.commit();
    book.write('01.md', `Alice carried the\nthe lantern.\n\n${clean}\n`);
    expect(await since(book.folder, 'HEAD')).toEqual([
      expect.stringMatching(/^\.stet\/standing\.yml:\d+ /),
      '01.md:1 the\nthe',
    ]);
  });
});

describe('--fix with --since', () => {
  test('mends what is reported and nothing else', async () => {
    const book = makeRepository({ '01.md': `${slip}\n`, '02.md': `${slip}\n` });
    book.write('01.md', `${slip}\n${other}\n`);
    const { stdout, status } = book.stet(['--since', 'HEAD', '--fix']);
    expect(stdout).toContain('Fixed 1 place in 1 chapter');
    expect(status).toBe(0);
    expect(readFileSync(path.join(book.folder, '01.md'), 'utf8')).toBe(`${slip}\nIt was a cold night.\n`);
    expect(readFileSync(path.join(book.folder, '02.md'), 'utf8')).toBe(`${slip}\n`);
    book.stet(['undo']);
    const { stdout: patch } = book.stet(['--since', 'HEAD', '--fix-dry-run']);
    expect(patch.split('\n').filter((line) => /^[-+](?![-+])/.test(line))).toEqual([
      `-${other}`,
      '+It was a cold night.',
    ]);
  });
});

test('--format github marks of what changed what GitHub shows, and the summary of the job has the rest', () => {
  const book = makeRepository({ '01.md': `${slip}\n\n${slip}\n` });
  const lines = Array.from({ length: 25 }, (_, index) => `She saw number ${index} of the the gulls.`);
  book.write('01.md', `${slip}\n\n${lines.join('\n\n')}\n\n${slip}\n`);
  const summary = path.join(makeBook({ 'summary.md': '' }).folder, 'summary.md');
  const { status, stdout } = book.stet(['--since', 'HEAD', '--format', 'github'], {
    env: { GITHUB_STEP_SUMMARY: summary, GITHUB_SERVER_URL: '', GITHUB_WORKSPACE: '' },
  });
  expect(status).toBe(1);
  const marked = [...stdout.matchAll(/^::error file=01\.md,line=(\d+),/gm)].map(([, line]) => Number(line));
  expect(marked).toHaveLength(10);
  const left = [...readFileSync(summary, 'utf8').matchAll(/^\| (\d+):\d+ \| error \|/gm)].map(([, line]) =>
    Number(line),
  );
  const changed = lines.map((_, index) => 2 * index + 3);
  expect([...marked, ...left].sort((a, b) => a - b)).toEqual(changed);
  expect(stdout).toContain(
    '10 findings marked in the chapters; 15 more findings are in the summary of this job.',
  );
});

describe('what cannot be compared is told', () => {
  test('a revision that is none', async () => {
    const book = makeRepository({ '01.md': clean });
    expect(refusal(book, ['--since', 'mian'])).toContain('git knows no commit "mian"');
    for (const none of ['HEAD:01.md', 'main..main', '-x'])
      await expect(openSince(await openProject(book.folder), none)).rejects.toThrow('git knows no commit');
    expect(refusal(book, ['--since=--output=stolen'])).toContain('--since takes a branch');
    expect(existsSync(path.join(book.folder, 'stolen'))).toBe(false);
  });

  test('a folder without a repository, a repository without a commit, a machine without git', () => {
    const folder = makeBook({ '01.md': clean });
    const nowhere = { GIT_CEILING_DIRECTORIES: path.dirname(folder.folder) };
    expect(refusal(folder, ['--since', 'HEAD'], nowhere)).toContain('there is no git repository here');
    const empty = makeRepository();
    empty.write('01.md', clean);
    expect(refusal(empty, ['--since', 'HEAD'])).toContain('has no commit yet');
    expect(refusal(empty, ['--since', 'HEAD'], { PATH: '', Path: '' })).toContain('it is not installed');
  });

  test('a clone that does not reach back far enough', () => {
    const whole = makeRepository({ '01.md': clean });
    const first = whole.git('rev-parse', 'HEAD').trim();
    whole.write('01.md', slip);
    whole.commit();
    const { folder } = makeBook();
    runGit(folder, ['clone', '--quiet', '--depth', '1', `file://${whole.folder}`, 'clone']);
    expect(
      refusal({ stet: (args, how) => runStet(path.join(folder, 'clone'), args, how) }, ['--since', first]),
    ).toMatch(/shallow.*actions\/checkout "fetch-depth: 0"/);
  });

  test('a chapter of another repository', async () => {
    const book = makeRepository({ '01.md': clean });
    cpSync(makeRepository({ '02.md': slip }).folder, path.join(book.folder, 'inner'), { recursive: true });
    const { stdout, stderr } = book.stet(['--since', 'HEAD']);
    expect(stdout).toContain('no errors');
    expect(stderr).toContain('inner/02.md is not in this repository');
  });
});

describe('--since auto', () => {
  const event = (head: string, base: string) =>
    JSON.stringify({
      pull_request: { number: 3, head: { sha: head }, base: { sha: base, ref: 'main' } },
    });

  test('compares with the branch that a pull request is for', async () => {
    const book = makeRepository({ '01.md': `${slip}\n`, '02.md': `${clean}\n` });
    const base = book.git('rev-parse', 'HEAD').trim();
    book.git('checkout', '--quiet', '-b', 'edit');
    book.write('01.md', `${slip}\n${other}\n`);
    const head = book.commit();
    const events = makeBook({
      'event.json': event(head, base),
      'push.json': '{"after":"x"}',
      'bad.json': '{',
    });
    const from = (name: string) => ({ GITHUB_EVENT_PATH: path.join(events.folder, name) });
    expect(await since(book.folder, 'auto', {}, from('event.json'))).toEqual(['01.md:2 a a']);

    // As actions/checkout has it: merged into the branch, which has gone on since the event.
    book.git('checkout', '--quiet', 'main');
    book.write('02.md', `${slip}\n`);
    book.commit();
    book.git('merge', '--quiet', '--no-edit', 'edit');
    expect(await since(book.folder, 'auto', {}, from('event.json'))).toEqual(['01.md:2 a a']);

    const { stderr, stdout } = book.stet(['--since', 'auto'], { env: from('push.json') });
    expect(stderr).toBe('This is no pull request: --since auto reports everything.\n');
    expect(stdout).toContain('3 errors');
    expect(refusal(book, ['--since', 'auto'], from('bad.json'))).toContain('GITHUB_EVENT_PATH');
    await expect(since(book.folder, 'auto', {}, from('none.json'))).rejects.toThrow('GITHUB_EVENT_PATH');
  });
});

describe('comparing lines', () => {
  const line = fc.constantFrom<string[]>('', 'a', 'b', 'c', '* * *');
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  const text = fc.tuple(fc.array(line, { minLength: 1, maxLength: 30 }), ends);

  test('pairs only lines that are the same, in order', () => {
    fc.assert(
      fc.property(text, text, ([was, wasEnd], [is, isEnd]) => {
        const changes = new LineChanges(was.join(wasEnd), is.join(isEnd));
        let last = 0;
        for (const [index, words] of is.entries()) {
          const before = changes.before(index + 1);
          expect(changes.touches(index + 1, index + 1)).toBe(before === undefined);
          if (before === undefined) continue;
          expect(was[before - 1]).toBe(words);
          expect(before).toBeGreaterThan(last);
          last = before;
        }
      }),
    );
  });

  test('sees no change in the same text, and only the line that was put in', () => {
    fc.assert(
      fc.property(text, fc.nat(), ([was, end], at) => {
        const same = new LineChanges(was.join('\n'), was.join(end));
        expect(same.touches(1, was.length)).toBe(false);
        const place = at % (was.length + 1);
        const more = new LineChanges(was.join('\n'), was.toSpliced(place, 0, 'new').join(end));
        for (let number = 1; number <= was.length + 1; number++) {
          const isNew = number === place + 1;
          expect([number, more.touches(number, number)]).toEqual([number, isNew]);
        }
      }),
    );
  });

  test('does not take long over a chapter written anew', () => {
    const lines = (word: string) =>
      Array.from({ length: 20_000 }, (_, index) => `${word} ${index}\n`).join('\n');
    const changes = new LineChanges(lines('old'), lines('new'));
    expect(changes.touches(1, 1)).toBe(true);
  });
});

const chapter = path.resolve('../shared/manuscript/where-we-belong.txt');

test.skipIf(!existsSync(chapter))(
  'the author’s chapter changed in three lines gives the findings of those lines (skipped without ../shared)',
  async () => {
    const book = makeRepository({ 'chapter.txt': readFileSync(chapter) });
    const lines = readFileSync(chapter, 'utf8').split('\n');
    const long = lines.flatMap((line, index) => (line.length > 120 ? [index] : []));
    const chosen = [long[3], long[Math.floor(long.length / 2)], long.at(-4)!];
    for (const index of chosen) lines[index] = `${lines[index].trimEnd()} It was a a cold night.`;
    book.write('chapter.txt', lines.join('\n'));
    const project = await openProject(book.folder);
    const all = places(await run(project, { paths: ['.'] }), 'warning');
    const numbers = chosen.map((index) => index + 1);
    const expected = all.filter((one) => numbers.includes(Number(/:(\d+) /.exec(one)![1])));
    expect(expected.filter((one) => one.endsWith(' a a'))).toHaveLength(3);
    expect(await since(book.folder, 'HEAD')).toEqual(expected);
    expect(all.length).toBeGreaterThan(3 * expected.length);
  },
);
