/**
 * Measures the speller over the texts of ../shared, prints tables and writes nothing: how many misspellings it
 * detects, how often its first suggestion is right beside nspell's own order, and which lower-case words of clean
 * books it does not know.
 *
 * usage: npm run bench:suggestions -- [--verbose] [injected|real|clean …]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/files/package-root.js';
import { readPlain } from '../src/reading/plain.js';
import { readDocument } from '../src/reading/read.js';
import { loadSpeller } from '../src/speller/load.js';

interface Misspelling {
  wrong: string;
  right: string[];
}

const shared = path.join(packageRoot, '../shared');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { verbose: { type: 'boolean', short: 'v' } },
});
if (!existsSync(path.join(shared, 'injected'))) {
  console.log('The texts to measure by are not here (../shared); nothing is measured.');
  process.exit(0);
}
const wanted = positionals.length > 0 ? positionals : ['injected', 'real', 'clean'];
const speller = loadSpeller(undefined);

/** How many corrections an author is offered. */
const offered = 5;

if (wanted.includes('injected')) {
  const folder = path.join(shared, 'injected');
  const files = readdirSync(folder).filter((name) => name.endsWith('.gold.jsonl'));
  measure(
    'planted errors',
    files.flatMap((name) =>
      readRows<{ category: string } & Misspelling>(path.join(folder, name)).filter(isSpelling),
    ),
  );
}
if (wanted.includes('real')) {
  const rows = readRows<{ category: string; origin: string; wrong: string; right: string }>(
    path.join(shared, 'real-errors', 'dev.jsonl'),
  ).filter((row) => isSpelling(row) && !/\s/.test(row.wrong));
  for (const origin of ['author', 'transcription']) {
    const chosen = rows.filter((row) => row.origin === origin);
    measure(
      `real errors, ${origin}`,
      chosen.map(({ wrong, right }) => ({ wrong, right: [right] })),
    );
  }
}
if (wanted.includes('clean')) listUnknown();

function isSpelling({ category }: { category: string }): boolean {
  return category === 'spelling';
}

function readRows<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function measure(title: string, misspellings: Misspelling[]): void {
  const detected = misspellings.filter(({ wrong }) => !speller.has(wrong));
  console.log(
    `\n${title}: ${misspellings.length}, detected ${percent(detected.length, misspellings.length)}`,
  );
  const missed = misspellings.filter(({ wrong }) => speller.has(wrong));
  if (values.verbose) console.log(`  taken for words: ${missed.map(({ wrong }) => wrong).join(' ')}`);
  rank('stet', misspellings, (word) => speller.corrections(word, offered).map(({ text }) => text));
  const other = loadNspell();
  rank('nspell', misspellings, (word) => other.suggest(word));
}

function rank(name: string, misspellings: Misspelling[], suggest: (word: string) => string[]): void {
  let first = 0;
  let three = 0;
  const started = process.cpuUsage();
  const suggested = misspellings.map(({ wrong }) => suggest(wrong));
  const used = process.cpuUsage(started).user / 1000 / misspellings.length;
  misspellings.forEach(({ wrong, right }, index) => {
    const place = suggested[index].findIndex((word) => right.includes(word));
    if (place === 0) first++;
    if (place >= 0 && place < 3) three++;
    if (place !== 0 && name === 'stet' && values.verbose) {
      console.log(`  ${wrong}: ${suggested[index].join(', ') || 'nothing'} (right: ${right.join(', ')})`);
    }
  });
  const all = misspellings.length;
  console.log(
    `  ${name.padEnd(7)} first right ${percent(first, all)}  among three ${percent(three, all)}  ${used.toFixed(2)} ms each`,
  );
}

function loadNspell(): { suggest(word: string): string[] } {
  const require = createRequire(import.meta.url);
  const nspell = require('nspell') as (aff: Buffer, dic: Buffer) => { suggest(word: string): string[] };
  const folder = path.dirname(require.resolve('dictionary-en'));
  return nspell(readFileSync(path.join(folder, 'index.aff')), readFileSync(path.join(folder, 'index.dic')));
}

function listUnknown(): void {
  console.log(
    '\nlower-case words of clean books that are not known, in 10,000 words: all, and each once a book',
  );
  const folder = path.join(shared, 'clean-dev');
  let allWords = 0;
  let allUnknown = 0;
  let allForms = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
    const document = readDocument(readPlain(readFileSync(path.join(folder, name), 'utf8')));
    const unknown = new Map<string, number>();
    for (const { kind, text } of document.tokens) {
      if (kind !== 'word' || text[0] !== text[0].toLowerCase() || speller.has(text)) continue;
      unknown.set(text, (unknown.get(text) ?? 0) + 1);
    }
    const uses = [...unknown.values()].reduce((sum, count) => sum + count, 0);
    allWords += document.wordCount;
    allUnknown += uses;
    allForms += unknown.size;
    console.log(`${rate(uses, document.wordCount)} ${rate(unknown.size, document.wordCount)}  ${name}`);
    if (values.verbose) console.log(`  ${[...unknown.keys()].join(' ')}`);
  }
  console.log(`${rate(allUnknown, allWords)} ${rate(allForms, allWords)}  all`);
}

function rate(count: number, wordCount: number): string {
  return ((10_000 * count) / wordCount).toFixed(1).padStart(6);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
