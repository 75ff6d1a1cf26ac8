/**
 * What V8 compiled of the command line, and of what listens, is kept between runs, and never decides what they print. So is
 * that the model was found whole.
 */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { makeBook } from './setup/book.js';

const slip = 'She fell over the the cat and swore at it.\n';

/** Stet installed in a folder of its own, and a book of one chapter. */
function installAnew(chapter = slip) {
  const home = makeBook().folder;
  for (const part of ['package.json', 'models', 'dist/dictionaries', 'dist/bundle'])
    cpSync(path.join(inject('installed'), part), path.join(home, part), {
      recursive: true,
      dereference: true,
    });
  const book = makeBook({ '01.md': chapter });
  const stet = (...args: string[]) =>
    book.stet(['--no-cache', '--format', 'json', ...args], { cli: path.join(home, 'dist/bundle/cli.js') });
  const folder = path.join(home, 'dist/compiled');
  const all = () => (existsSync(folder) ? readdirSync(folder) : []);
  const kept = () => all().flatMap((name) => (name.startsWith('ear.bin') ? [] : path.join(folder, name)));
  const marks = () => all().filter((name) => name.startsWith('ear.bin'));
  return { home, stet, kept, marks };
}

test('a run that reads chapters keeps it, a list of rules does not', () => {
  const { stet, kept } = installAnew();
  expect(stet('--help').status).toBe(0);
  expect(kept()).toEqual([]);
  const first = stet();
  expect(first.status).toBe(1);
  expect(first.stdout).toContain('repeated-word');
  const [file, ...others] = kept();
  expect(others).toEqual([]);
  const { mtimeMs } = statSync(file);
  expect(stet()).toEqual(first);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

test('a run so long that it clears its memory keeps it for others too', () => {
  const { stet, kept } = installAnew(`${slip}\n${'She sat by the window and wrote.\n\n'.repeat(32_000)}`);
  const run = () => stet('--only', 'repeated-word');
  const first = run();
  const [file] = kept();
  const { mtimeMs } = statSync(file);
  expect(run()).toEqual(first);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
});

test.runIf(availableParallelism() > 1)('a run that listens beside the rules keeps that too', () => {
  const { stet, kept } = installAnew(`${slip}\n${'She sat by the window and wrote.\n\n'.repeat(3500)}`);
  const first = stet();
  expect(kept().map((file) => path.basename(file).split('-v')[0])).toEqual(['command-line', 'listener']);
  const dates = () => kept().map((file) => statSync(file).mtimeMs);
  const before = dates();
  expect(stet()).toEqual(first);
  expect(dates()).toEqual(before);
});

test('what is damaged or of another Stet is made again', () => {
  const { home, stet, kept } = installAnew();
  const first = stet();
  const [file] = kept();
  const good = readFileSync(file);
  writeFileSync(file, good.subarray(0, good.length / 2));
  expect(stet()).toEqual(first);
  expect(readFileSync(file).length).toBeGreaterThan(good.length / 2);
  const code = path.join(home, 'dist/bundle/command-line.cjs');
  const text = readFileSync(code, 'utf8');
  const message = 'is there twice';
  expect(first.stdout).toContain(message);
  writeFileSync(code, text.replaceAll(message, [...message].reverse().join('')));
  expect(stet().stdout).toBe(first.stdout.replaceAll(message, [...message].reverse().join('')));
});

test('a model that was found whole is taken for whole, but not another in its place', () => {
  const { home, stet, marks } = installAnew();
  const first = stet();
  expect(marks().length).toBe(1);
  expect(stet()).toEqual(first);
  const file = path.join(home, 'models/ear.bin');
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] ^= 0x55;
  writeFileSync(file, bytes);
  for (let run = 0; run < 2; run++) {
    const { status, stderr } = stet();
    expect(status).toBe(2);
    expect(stderr).toMatch(/ear\.bin is damaged/);
  }
  expect(marks().length).toBe(1);
});

test.runIf(availableParallelism() > 1)(
  'a long book ends without a model, though a thread waits to listen',
  () => {
    const { home, stet } = installAnew(`${slip}\n${'She sat by the window and wrote.\n\n'.repeat(3500)}`);
    rmSync(path.join(home, 'models/ear.bin'));
    rmSync(path.join(home, 'dist/dictionaries/ear.bin'), { force: true });
    const { status, stdout, stderr } = stet();
    expect(stderr).toMatch(/ear\.bin cannot be read/);
    expect(stdout).toContain('repeated-word');
    expect(status).toBe(2);
  },
);

test('an installation that cannot take it works without it', () => {
  const { home, stet } = installAnew();
  writeFileSync(path.join(home, 'dist/compiled'), '');
  const first = stet();
  expect(first.status).toBe(1);
  expect(stet()).toEqual(first);
});
