/** A book divided among machines gives the report of one run. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { itemsOf } from '../src/cache/shard-file.js';
import { makeBook } from './setup/book.js';

const files = {
  'story.yml': 'characters:\n  - Captain Brand\n',
  'book/1.txt': 'Spike nodded at Ilse. “We ride at dawn,” said Spike. Spike rode first.\n',
  'book/2.txt': 'Ilse saw spike at the door. Captain brand came teh next day.\n',
  'book/3.txt': 'The gray sea, the gray sky, the gray sand; a gray wind, a gray gull, a gray day.\n',
  'book/4.txt': 'The grey cloak was wet. Isle had told Spike so.\n',
};
const json = ['--format', 'json', '--severity', 'suggestion'];

test.each([1, 3, 8])('%i shards, merged, are the report of one run', (count) => {
  const book = makeBook(files);
  const whole = book.stet(['--no-cache', 'book', ...json]);
  expect(whole.status).toBe(1);
  const shards = Array.from({ length: count }, (_, index) => `shard-${index + 1}.json`);
  for (const [index, shard] of shards.entries()) {
    const made = book.stet(['--shard', `${index + 1}/${count}`, '--output', shard, 'book']);
    expect(made).toEqual({ status: 0, stdout: '', stderr: '' });
  }
  expect(book.stet(['merge-reports', ...shards.toReversed(), ...json])).toEqual(whole);
  // What the shards hold is used: one that lies is believed.
  const file = path.join(book.folder, shards[0]);
  const lie = readFileSync(file, 'utf8').replace(/(\\"words\\":)\d+/g, '$17777');
  book.write(shards[0], lie);
  if (count === 1) expect(book.stet(['merge-reports', ...shards, ...json]).stdout).toContain('7777');
  if (count === 1) return;
  const { status, stderr } = book.stet(['merge-reports', ...shards.slice(1)]);
  expect([status, stderr]).toEqual([2, `stet: shard 1/${count} is missing\n`]);
});

test.each([
  [['--shard', '9/8', '--output', 's.json'], 'a part such as 2/8'],
  [['--shard', '1/2'], '--output'],
  [['merge-reports', 'book/1.txt'], 'no shard'],
  [['merge-reports', 'none.json'], 'cannot be read'],
  [['merge-reports', 'cut.json'], 'cut.json is no shard'],
  [['merge-reports', 'odd.json'], 'odd.json is no shard'],
  [['merge-reports', 'none-of.json'], 'none-of.json is no shard'],
])('refuses %j', (args, reason) => {
  const whole = { stet: 'shard', version: 1, index: 1, count: 1, paths: ['book'], entries: {} };
  const { status, stderr } = makeBook({
    ...files,
    'cut.json': JSON.stringify(whole).slice(0, -9),
    'odd.json': JSON.stringify({ ...whole, paths: [5] }),
    'none-of.json': JSON.stringify({ ...whole, count: 0 }),
  }).stet(args);
  expect([status, stderr]).toEqual([2, expect.stringContaining(reason)]);
});

test('what the shards do not hold as it is now is read again, and that is told', () => {
  const book = makeBook(files);
  book.stet(['--shard', '1/1', '--output', 'shard.json', 'book']);
  const merged = () => {
    const { stdout, stderr } = book.stet(['merge-reports', 'shard.json', ...json]);
    expect(stdout).toBe(book.stet(['--no-cache', 'book', ...json]).stdout);
    return stderr;
  };
  expect(merged()).toBe('');
  book.write('book/4.txt', 'The grey cloak was dry. Isle had told Spike so.\n');
  expect(merged()).toMatch(/^1 of 4 chapters had to be read again: .*\n$/);
  book.write('.stetrc.yml', 'rules:\n  misspelling: off\n');
  expect(merged()).toMatch(/^4 of 4 chapters had to be read again: .*\n$/);
});

test('every chapter is in one shard, and shards are of about one size', () => {
  const items = Array.from({ length: 40 }, (_, index) => ({
    path: `${index}.txt`,
    source: 'x'.repeat(100 + ((index * 37) % 60)),
  }));
  const shards = [1, 2, 3, 4].map((index) => [...itemsOf(items, { index, count: 4 })]);
  expect(shards.flat().sort((a, b) => items.indexOf(a) - items.indexOf(b))).toEqual(items);
  const sizes = shards.map((shard) => shard.reduce((sum, { source }) => sum + source.length, 0));
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(160);
});
