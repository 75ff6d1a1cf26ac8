/** `stet --watch`, as a process, beside an editor. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cliOf, makeBook } from './setup/book.js';

/** Waits for the next report, which `Watching` ends. */
function reportsOf(child: ChildProcess): () => Promise<string> {
  let text = '';
  let wake = () => {};
  child.stdout?.on('data', (part) => {
    text += part;
    wake();
  });
  return async () => {
    for (;;) {
      const end = text.indexOf('Ctrl-C ends.');
      if (end >= 0) {
        const report = text.slice(0, end);
        text = text.slice(end + 12);
        return report;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}

test('reports again after each save, however it is made, and ends with status 0', async () => {
  const book = makeBook({ 'book/1.txt': 'Teh rain fell.\n', 'book/2.txt': 'It was late.\n' });
  const child = spawn(process.execPath, [cliOf(), '--watch', 'book'], { cwd: book.folder });
  onTestFinished(() => void child.kill('SIGKILL'));
  const next = reportsOf(child);
  // One save may be seen as several changes, and several saves be told in one report.
  const reportWith = async (holds: (report: string) => boolean) => {
    while (!holds(await next()));
  };
  await reportWith((report) => report.includes('Teh'));
  book.write('book/1.txt', 'The rain fell.\n');
  await reportWith((report) => !report.includes('Teh'));
  // As editors do that never leave half a file.
  renameSync(book.write('draft~', 'It was teh end.\n'), path.join(book.folder, 'book/2.txt'));
  await reportWith((report) => report.includes('teh'));
  rmSync(path.join(book.folder, 'book/2.txt'));
  await reportWith((report) => report.includes('1 chapter ') && !report.includes('teh'));
  book.write('.stetrc.yml', 'rules: [');
  await reportWith((report) => !report.includes('chapter'));
  book.write('book/3.txt', 'Teh sun rose.\n');
  book.write('.stetrc.yml', 'severity: warning\n');
  await reportWith((report) => report.includes('Teh'));
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test.each([['-'], ['--fix']])('refuses %s', (argument) => {
  const { status, stderr } = makeBook({ '1.txt': 'Rain.\n' }).stet(['--watch', argument]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('--watch')]);
});
