/** A chapter is written whole or not at all. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { RunReport } from '../src/core/run.js';
import type { Project } from '../src/engine/project.js';
import { type Book, cliOf, makeBook } from './setup/book.js';

const bom = '\uFEFF';

/** What `--fix` mends whatever other rules there are: a word typed twice. */
const wrong = 'She went to the the harbor.';
const right = 'She went to the harbor.';

const fix = ['--fix', '--fail-on', 'never'];

function textOf(book: Book, file: string): string {
  return readFileSync(path.join(book.folder, file), 'utf8');
}

describe('--fix', () => {
  test('keeps byte order mark, line ends, blanks and markup', () => {
    const text = `${bom}# One\r\n\r\n*${wrong}*  \r\n\tA \`code code\` stays.\r\n\r\n\r\n${wrong}`;
    const book = makeBook({ '01.md': text });
    const { stdout, status } = book.stet(fix);
    expect(textOf(book, '01.md')).toBe(text.replaceAll(wrong, right));
    expect(stdout).toContain('Fixed 2 places in 1 chapter: repeated-word 2.');
    expect(status).toBe(0);
    expect(book.stet(fix).stdout).toContain('Nothing was fixed.');
  });

  test('parts two speakers by the line ends of the chapter', () => {
    const text = 'She looked up. "Who is there?" "Nobody."\r\rHe left.\r';
    const book = makeBook({ '01.txt': text });
    book.stet([...fix, '--unsafe-fixes', '--fix-only', 'two-speakers']);
    expect(textOf(book, '01.txt')).toBe(text.replace('?" ', '?"\r\r'));
  });

  test('keeps permissions', () => {
    const book = makeBook({ '01.txt': wrong });
    chmodSync(path.join(book.folder, '01.txt'), 0o640);
    book.stet(fix);
    expect(textOf(book, '01.txt')).toBe(right);
    expect(statSync(path.join(book.folder, '01.txt')).mode & 0o777).toBe(0o640);
  });

  test('follows a link to its target, and keeps the link', () => {
    const book = makeBook({ 'elsewhere/one.text': wrong });
    mkdirSync(path.join(book.folder, 'book'));
    symlinkSync('../elsewhere/one.text', path.join(book.folder, 'book/01.md'));
    symlinkSync('../elsewhere/one.text', path.join(book.folder, 'book/02.md'));
    const { stderr } = book.stet([...fix, 'book']);
    expect(stderr).toBe('');
    expect(textOf(book, 'elsewhere/one.text')).toBe(right);
    expect(lstatSync(path.join(book.folder, 'book/01.md')).isSymbolicLink()).toBe(true);
  });

  test('leaves nothing behind but the chapters and .stet', () => {
    const book = makeBook({ '01.md': wrong, '.02.md.stet-999999999': 'of a killed run', '02.md': wrong });
    book.stet(fix);
    expect(readdirSync(book.folder).sort()).toEqual(['.stet', '01.md', '02.md']);
  });

  test('refuses standard input', () => {
    const { status, stderr } = makeBook().stet(['-', '--fix'], { input: wrong });
    expect(status).toBe(2);
    expect(stderr).toContain('--fix-dry-run prints the changes');
  });

  test('fixes what is shown, and of that only the rules that were named', () => {
    const text = `${wrong}\n\nAn horse stood there.\n`;
    const book = makeBook({ '01.md': text });
    book.stet(['--fix-only', 'indefinite-article', '--fail-on', 'never']);
    expect(textOf(book, '01.md')).toBe(text.replace('An horse', 'A horse'));
    expect(book.stet(['--fix-only', 'indefinite-artcle']).stderr).toContain('"indefinite-article"');
  });

  test('says in JSON what is left, and on the side what was done', () => {
    const book = makeBook({ '01.md': wrong });
    const { stdout, stderr } = book.stet([...fix, '--format', 'json']);
    expect(JSON.parse(stdout).files[0].messages).toEqual([]);
    expect(stderr).toContain('Fixed 1 place in 1 chapter');
  });
});

describe('--fix-dry-run', () => {
  test('prints a patch and changes nothing', () => {
    const book = makeBook({ '01.md': `${bom}${wrong}` });
    const { stdout } = book.stet(['--fix-dry-run']);
    expect(stdout).toBe(
      [
        'diff --git a/01.md b/01.md',
        '--- a/01.md',
        '+++ b/01.md',
        '@@ -1,1 +1,1 @@',
        `-${bom}${wrong}`,
        '\\ No newline at end of file',
        `+${bom}${right}`,
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
    expect(textOf(book, '01.md')).toBe(`${bom}${wrong}`);
    // What was read is kept; no record of a change.
    expect(readdirSync(path.join(book.folder, '.stet'))).toEqual(['.gitignore', 'cache']);
  });

  test('reads standard input', () => {
    const { stdout } = makeBook().stet(['-', '--stdin-filename', 'x.md', '--fix-dry-run'], { input: wrong });
    expect(stdout).toContain(`\n+${right}\n`);
  });

  test('--word-diff shows it for reading', () => {
    const { stdout } = makeBook({ '01.md': wrong }).stet(['--word-diff']);
    expect(stdout).toBe('01.md\n\n     1  She went to the[- the-] harbor.\n\n');
  });
});

test('a chapter that changed since it was read is not written', async () => {
  const book = makeBook({ '01.md': wrong });
  const { writeChapter } = await import('../src/fix/chapter-file.js');
  const file = path.join(book.folder, '01.md');
  await expect(writeChapter(file, 'Something else.', right)).rejects.toThrow('was changed since it was read');
  expect(textOf(book, '01.md')).toBe(wrong);
  expect(readdirSync(book.folder)).toEqual(['01.md']);
});

test.skipIf(process.platform === 'win32')('a disk without room leaves the old chapter, and says so', () => {
  const text = `${wrong}\n\n${'Nothing else happened that day. '.repeat(2000)}`;
  const book = makeBook({ '01.md': text });
  // No file may grow beyond 16 KiB, as if there were no more room.
  const command = `ulimit -f 16; "${process.execPath}" "${cliOf()}" --fix`;
  const { status, stdout } = spawnSync('bash', ['-c', command], { cwd: book.folder, encoding: 'utf8' });
  expect(stdout).toContain('01.md: is not written');
  expect(status).toBe(2);
  expect(textOf(book, '01.md')).toBe(text);
  expect(readdirSync(book.folder).sort()).toEqual(['.stet', '01.md']);
});

test.skipIf(process.platform === 'win32')('what cannot be taken back is not begun', () => {
  const book = makeBook({ '01.md': wrong });
  const command = `ulimit -f 0; "${process.execPath}" "${cliOf()}" --fix`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: book.folder, encoding: 'utf8' });
  expect(stderr).toMatch(/^stet: \.stet\/\S+ is not written .*so no chapter was fixed\n$/);
  expect(status).toBe(2);
  expect(textOf(book, '01.md')).toBe(wrong);
});

/** Writes chapters as mended, whatever they hold by now. */
async function writeMended(book: Book, files: readonly string[]): Promise<readonly string[]> {
  const { writeBook } = await import('../src/fix/book.js');
  const project: Project = {
    cwd: book.folder,
    rules: new Map(),
    settings: { rules: new Map(), file: undefined },
  };
  const run: RunReport = { chapters: [], faults: [], time: 0 };
  const chapters = files.map((file) => ({
    path: file,
    before: wrong,
    after: right,
    edits: [{ start: 16, end: 20, text: '' }],
    byRule: new Map(),
  }));
  const faults = await writeBook(project, { chapters, left: [], withheld: [], report: run }, run);
  return faults.map(({ path, message }) => `${path} ${message}`);
}

test('a fix that wrote nothing leaves no record in the way of the last one', async () => {
  const book = makeBook({ '01.md': wrong });
  book.stet(fix);
  const records = () => readdirSync(path.join(book.folder, '.stet/history'));
  const before = records();
  expect(await writeMended(book, ['01.md'])).toEqual([
    expect.stringContaining('was changed since it was read'),
  ]);
  expect(records()).toEqual(before);
});

test('what another run has mended meanwhile is not taken back', async () => {
  const book = makeBook({ '01.md': wrong, '02.md': `${right} And on.` });
  expect(await writeMended(book, ['01.md', '02.md'])).toEqual([
    expect.stringContaining('02.md was changed since it was read'),
  ]);
  expect(book.stet(['undo'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Took back 1 ') });
  expect([textOf(book, '01.md'), textOf(book, '02.md')]).toEqual([wrong, `${right} And on.`]);
});

test('killed at any moment, it leaves the old chapter or the new one', async () => {
  const before = Buffer.from('a'.repeat(1_000_000));
  const after = Buffer.from('b'.repeat(1_000_000));
  const book = makeBook({ '01.md': before });
  const file = path.join(book.folder, '01.md');
  const moduleFile = path.join(inject('installed'), 'dist/src/files/safe-write.js');
  const script = `
    import { readFileSync } from 'node:fs';
    import { writeWhole } from ${JSON.stringify(`file://${moduleFile}`)};
    const [a, b] = ['a', 'b'].map((letter) => Buffer.from(letter.repeat(1_000_000)));
    const file = ${JSON.stringify(file)};
    let now = readFileSync(file)[0] === 97 ? a : b;
    process.send('ready');
    for (;;) {
      const next = now === a ? b : a;
      await writeWhole(file, now, next);
      now = next;
    }`;
  const outcomes = { old: 0, new: 0, half: 0 };
  let unfinished = 0;
  for (let round = 0; round < 110; round++) {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => child.once('message', resolve));
    await new Promise((resolve) => setTimeout(resolve, (round * 7) % 20));
    child.kill('SIGKILL');
    await ended;
    unfinished += readdirSync(book.folder).length > 1 ? 1 : 0;
    const now = readFileSync(file);
    if (now.equals(before)) outcomes.old++;
    else if (now.equals(after)) outcomes.new++;
    else outcomes.half++;
  }
  expect(outcomes.half).toBe(0);
  // It was killed in the middle of writing, not always between.
  expect(unfinished).toBeGreaterThan(20);
  writeFileSync(file, before);
}, 120_000);
