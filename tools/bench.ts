/**
 * Measures how long Stet takes beside other checkers: whole processes, one after another in turn, on books it makes.
 *
 * usage: npm run bench -- [--sizes chapter,10k,100k,1m] [--peers retext,harper,…|none] [--runs 5] [--write] [hostile]
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { packageRoot, stetVersion } from '../src/files/package-root.js';
import { type BenchBook, makeBook, source } from './bench/books.js';
import { measureHostile } from './bench/hostile.js';
import { type Cost, measure, median } from './bench/measure.js';
import type { Stages } from './bench/stages.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: 'string', default: 'chapter,10k,100k' },
    peers: { type: 'string' },
    runs: { type: 'string', default: '5' },
    write: { type: 'boolean' },
  },
});

const sizes: Record<string, number> = { chapter: 3100, '10k': 10_000, '100k': 100_000, '1m': 1_000_000 };
const home = path.join(packageRoot, 'benchmarks');
const installed = (...parts: string[]) => path.join(home, 'node_modules', ...parts);
const stet = path.join(packageRoot, 'dist/bundle/cli.js');

/** A process to measure. */
interface Contestant {
  name: string;
  /** What `node` is given, with the chapters behind it. */
  command: readonly string[];
  /** Done before each run, unmeasured. */
  prepare?(book: BenchBook): void;
  /** It takes so long that it is measured once on books of more words than this, and not at all past `most`. */
  often: number;
  most: number;
  /** Greatest exit status of a run that did not fail. */
  worst?: number;
}

const forgetting = (book: BenchBook) =>
  rmSync(path.join(book.folder, '.stet'), { recursive: true, force: true });

/** Another word in the middle chapter, so that it is proofread again though a run just before kept its results. */
function edit(book: BenchBook): void {
  forgetting(book);
  measure([stet, '--fail-on', 'never', ...book.chapters], book.folder);
  const chapter = path.join(book.folder, book.chapters[book.chapters.length >> 1]);
  const paragraphs = readFileSync(chapter, 'utf8').split('\n\n');
  paragraphs[paragraphs.length >> 1] += ` It was ${edits++} o’clock.`;
  writeFileSync(chapter, paragraphs.join('\n\n'));
}
let edits = 2;

const own: Contestant[] = [
  { name: 'stet', command: [stet, '--fail-on', 'never'], prepare: forgetting, often: 1e6, most: 1e7 },
  {
    name: 'stet, one paragraph later',
    command: [stet, '--fail-on', 'never'],
    prepare: edit,
    often: 1e6,
    most: 1e7,
  },
];

const peers: Record<string, Contestant> = {
  retext: { name: 'retext', command: [path.join(home, 'peers/retext.js')], often: 2e5, most: 1e6 },
  harper: { name: 'harper.js', command: [path.join(home, 'peers/harper.js')], often: 2e4, most: 2e5 },
  textlint: {
    name: 'textlint',
    command: [installed('textlint/bin/textlint.js'), '--config', path.join(home, 'peers/textlint.json')],
    often: 2e4,
    most: 2e5,
  },
  'write-good': {
    name: 'write-good',
    command: [installed('write-good/bin/write-good.js')],
    often: 2e5,
    most: 1e6,
    // Its status is how much it found.
    worst: 255,
  },
  cspell: {
    name: 'cspell',
    command: [
      installed('cspell/bin.mjs'),
      'lint',
      '--no-progress',
      '--config',
      path.join(home, 'peers/cspell.json'),
    ],
    often: 2e5,
    most: 1e6,
  },
};

function chosen<T>(names: string, from: Record<string, T>, what: string): T[] {
  return names.split(',').map((name) => {
    if (!(name in from))
      throw new Error(`there is no ${what} ${name}; there are ${Object.keys(from).join(', ')}`);
    return from[name];
  });
}

function choosePeers(): Contestant[] {
  if (values.peers === 'none') return [];
  if (!existsSync(installed())) {
    console.log(
      'The other checkers are not installed; Stet runs alone. To install them: npm ci --prefix benchmarks\n',
    );
    return [];
  }
  return chosen(values.peers ?? Object.keys(peers).join(','), peers, 'checker');
}

interface Row {
  name: string;
  seconds: number;
  memory: number;
  work: number;
  runs: number;
}

/** Runs every contestant once unmeasured, then each in turn as often as was asked. */
function compare(book: BenchBook, contestants: readonly Contestant[], runs: number): Row[] {
  const running = contestants.filter(({ most }) => book.words <= most);
  const costs = new Map<Contestant, Cost[]>(running.map((one) => [one, []]));
  const once = (one: Contestant) => {
    one.prepare?.(book);
    return measure([...one.command, ...book.chapters], book.folder, one.worst);
  };
  for (const one of running) if (book.words <= one.often) once(one);
  for (let run = 0; run < runs; run++) {
    for (const one of running) {
      if (run > 0 && book.words > one.often) continue;
      costs.get(one)!.push(once(one));
    }
  }
  return running.map((one) => {
    const own = costs.get(one)!;
    return {
      name: one.name,
      seconds: median(own.map(({ seconds }) => seconds)),
      memory: Math.max(...own.map(({ memory }) => memory)),
      work: median(own.map(({ work }) => work)),
      runs: own.length,
    };
  });
}

const grouped = (value: number) => Math.round(value).toLocaleString('en-US');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, column) => (column === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

function rowsOf(book: BenchBook, rows: readonly Row[]): string {
  const cells = rows.map(({ name, seconds, memory, work, runs }) => [
    name,
    seconds.toFixed(2),
    grouped(book.words / seconds),
    grouped(memory / 2 ** 20),
    (seconds / rows[0].seconds).toFixed(2),
    work.toFixed(2),
    (work / rows[0].work).toFixed(2),
    String(runs),
  ]);
  return table(
    ['', 'seconds', 'words a second', 'MiB', 'times stet', 'CPU seconds', 'times stet', 'runs'],
    cells,
  );
}

/** Where the time goes in a run of Stet over a book. */
function stagesOf(book: BenchBook): string {
  const { output } = measure([fileURLToPath(new URL('./bench/stages.js', import.meta.url))], book.folder);
  const { stages, rules } = JSON.parse(output) as Stages;
  const ordered = Object.entries(rules).sort(([, a], [, b]) => b - a);
  const rows = [
    ...Object.entries(stages),
    ...ordered.slice(0, 20).map(([id, seconds]): [string, number] => [`rule ${id}`, seconds]),
    ['all other rules', ordered.slice(20).reduce((sum, [, seconds]) => sum + seconds, 0)] as [string, number],
  ];
  return table(
    ['stage', 'ms'],
    rows.map(([name, seconds]) => [name, grouped(seconds * 1000)]),
  );
}

/** Versions of what was measured, and the machine. */
function circumstances(contestants: readonly Contestant[]): string {
  const names = contestants.map(({ name }) => (name === 'retext' ? 'retext-english' : name));
  const versions = names.map((name) => {
    const file = installed(name, 'package.json');
    return `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`;
  });
  const [{ model }] = cpus();
  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform}, ${cpus().length} cores`,
    `(${model.trim()}), ${grouped(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0].toFixed(1)} at the start.`,
    `Stet ${stetVersion()}${versions.map((one) => `, ${one}`).join('')}. Words from ${source}.`,
  ].join('\n');
}

const folder = mkdtempSync(path.join(tmpdir(), 'stet-bench-'));
const parts: string[] = [];
const say = (text: string) => {
  console.log(text);
  parts.push(text);
};
try {
  if (positionals.includes('hostile')) {
    await measureHostile(folder, stet, say);
  } else {
    const others = choosePeers();
    say(`${circumstances(others)}\n`);
    for (const size of values.sizes.split(',')) {
      const [words] = chosen(size, sizes, 'size');
      const book = makeBook(folder, size, words, size === 'chapter');
      const isOne = book.chapters.length === 1;
      say(
        `## ${grouped(book.words)} words in ${isOne ? 'one chapter' : `${book.chapters.length} chapters`}\n`,
      );
      const contestants = [own[0], ...(isOne ? [] : [own[1]]), ...others];
      say(rowsOf(book, compare(book, contestants, Number(values.runs))));
      forgetting(book);
      say(`\nWhere the time of Stet goes:\n\n${stagesOf(book)}\n`);
    }
    if (values.write) writeReadme();
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Puts the results below the line of benchmarks/README.md that says so. */
function writeReadme(): void {
  const file = path.join(home, 'README.md');
  const [head] = readFileSync(file, 'utf8').split(/^# Results$/m);
  writeFileSync(file, `${head}# Results\n\n${parts.join('\n')}\n`);
}
