/**
 * Measures recall, fixes and false alarms over the texts of ../shared, prints tables and writes nothing.
 *
 * usage: npm run bench:accuracy -- [--only RULE,…] [--skip RULE,…] [--verbose] [chapter|clean|real|injected …]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Finding, isAtLeast } from '../src/core/finding.js';
import { loadEar } from '../src/ear/load.js';
import { activeRules, openProject } from '../src/engine/project.js';
import { packageRoot } from '../src/files/package-root.js';
import { proofread, type Tools } from '../src/proofreading/proofread.js';
import { readPlain } from '../src/reading/plain.js';
import { loadSpeller } from '../src/speller/load.js';
import { loadTagger } from '../src/tagger/load.js';
import { type Gold, score, Tally } from './accuracy/score.js';

const shared = path.join(packageRoot, '../shared');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, skip: { type: 'string' }, verbose: { type: 'boolean', short: 'v' } },
});

if (!existsSync(path.join(shared, 'eval'))) {
  console.log('The texts to measure by are not here (../shared); nothing is measured.');
  process.exit(0);
}

const project = await openProject(packageRoot);
const rules = activeRules(project, { only: values.only?.split(','), skip: values.skip?.split(',') });
const tools: Tools = {
  rules,
  speller: loadSpeller(undefined),
  ear: await loadEar(loadSpeller(undefined)),
  tagger: loadTagger(),
  toProse: (_path, text) => readPlain(text),
};
const wanted = positionals.length > 0 ? positionals : ['chapter', 'clean', 'real', 'injected'];

/** Errors and warnings in a text that is a book of its own, with no story.yml. */
function findingsIn(source: string): { findings: Finding[]; words: number } {
  const { chapters, faults } = proofread([{ path: 'chapter.txt', source }], tools);
  for (const fault of faults) console.log(`FAULT ${fault.message}`);
  const findings = chapters[0].findings.filter(({ severity }) => isAtLeast(severity, 'warning'));
  return { findings, words: chapters[0].words };
}

const read = (...parts: string[]) => readFileSync(path.join(shared, ...parts), 'utf8');
const readRows = <T>(...parts: string[]) =>
  read(...parts)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const percent = (part: number, whole: number) =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)}%`;

function table(rows: (string | number)[][]): void {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? String(cell).padEnd(widths[at]) : String(cell).padStart(widths[at]),
    );
    console.log(`  ${cells.join('  ')}`);
  }
}

const excerpt = (text: string, { start, end, expected, rule }: Finding) =>
  `${rule}: …${text.slice(Math.max(0, start.offset - 40), start.offset)}[${text.slice(start.offset, end.offset)}→${expected[0] ?? '?'}]${text.slice(end.offset, end.offset + 30)}…`.replaceAll(
    '\n',
    '¶',
  );

interface Totals {
  errors: Tally;
  found: Tally;
  fixed: Tally;
  byRule: Tally;
}

function newTotals(): Totals {
  return { errors: new Tally(), found: new Tally(), fixed: new Tally(), byRule: new Tally() };
}

function addScore(totals: Totals, text: string, gold: readonly Gold[], findings: readonly Finding[]) {
  const result = score(text, gold, findings);
  for (const { gold: error, found, fixed, rules: by } of result.errors) {
    for (const key of [error.category, 'all', ...(error.tier ? [`tier ${error.tier}`] : [])]) {
      totals.errors.add(key);
      if (found) totals.found.add(key);
      if (fixed) totals.fixed.add(key);
    }
    for (const rule of new Set(by)) totals.byRule.add(rule);
    if (values.verbose && !fixed) {
      const around = `${text.slice(Math.max(0, error.start - 40), error.start)}[${error.wrong}→${error.right[0]}]${text.slice(error.end, error.end + 30)}`;
      console.log(
        `    ${found ? 'UNFIXED' : 'MISSED'} ${error.category}: …${around.replaceAll('\n', '¶')}… ${by.join(' ')}`,
      );
    }
  }
  return result;
}

function printTotals(totals: Totals): void {
  table([
    ['category', 'errors', 'found', '', 'fixed', ''],
    ...totals.errors.entries().map(([category, errors]) => {
      const [found, fixed] = [totals.found.get(category), totals.fixed.get(category)];
      return [category, errors, found, percent(found, errors), fixed, percent(fixed, errors)];
    }),
  ]);
  table([['found by rule', 'errors'], ...totals.byRule.entries()]);
}

function chapter(): void {
  console.log('\nThe author’s chapter');
  const text = read('manuscript', 'where-we-belong.txt');
  const totals = newTotals();
  const { findings, words } = findingsIn(text);
  const { falseAlarms } = addScore(
    totals,
    text,
    readRows<Gold>('eval', 'where-we-belong.gold.jsonl'),
    findings,
  );
  printTotals(totals);
  console.log(
    `  ${words} words, ${findings.length} findings, ${falseAlarms.length} false, precision ${percent(findings.length - falseAlarms.length, findings.length)}`,
  );
  for (const finding of falseAlarms) console.log(`    FALSE ${finding.severity} ${excerpt(text, finding)}`);
}

function clean(): void {
  console.log('\nClean text: errors and warnings per 10,000 words');
  const byRule = new Tally();
  const rows: (string | number)[][] = [['book', 'words', 'errors', 'warnings', 'per 10,000']];
  let [allWords, allFindings] = [0, 0];
  for (const name of readdirSync(path.join(shared, 'clean-dev')).filter((file) => file.endsWith('.txt'))) {
    const text = read('clean-dev', name);
    const { findings, words } = findingsIn(text);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    rows.push([
      name.slice(0, -4),
      words,
      errors,
      findings.length - errors,
      ((findings.length * 1e4) / words).toFixed(2),
    ]);
    for (const finding of findings) {
      byRule.add(finding.rule);
      if (values.verbose) console.log(`    ${finding.severity} ${excerpt(text, finding)}`);
    }
    allWords += words;
    allFindings += findings.length;
  }
  rows.push(['all', allWords, '', allFindings, ((allFindings * 1e4) / allWords).toFixed(2)]);
  table(rows);
  table([
    ['rule', 'findings', 'per 10,000'],
    ...byRule.entries().map(([rule, count]) => [rule, count, ((count * 1e4) / allWords).toFixed(3)]),
  ]);
}

interface Correction {
  before: string;
  after: string;
  start: number;
  end: number;
  wrong: string;
  right: string;
  category: string;
  settled: boolean;
}

function real(): void {
  console.log('\nReal corrections (dev.jsonl)');
  const totals = newTotals();
  const after = new Tally();
  let [words, others] = [0, 0];
  for (const row of readRows<Correction>('real-errors', 'dev.jsonl')) {
    addScore(totals, row.before, [{ ...row, right: [row.right] }], findingsIn(row.before).findings);
    if (!row.settled) continue;
    const corrected = findingsIn(row.after);
    words += corrected.words;
    others += corrected.findings.length;
    for (const finding of corrected.findings) {
      after.add(finding.rule);
      if (values.verbose) console.log(`    AFTER ${finding.severity} ${excerpt(row.after, finding)}`);
    }
  }
  printTotals(totals);
  console.log(
    `  settled corrected side: ${words} words, ${others} findings, ${((others * 1e4) / words).toFixed(1)} per 10,000`,
  );
  table([['rule', 'findings'], ...after.entries()]);
}

function injected(): void {
  console.log('\nPlanted errors');
  const totals = newTotals();
  const falseByRule = new Tally();
  let words = 0;
  let wrong = 0;
  for (const name of readdirSync(path.join(shared, 'injected')).filter((file) => file.endsWith('.txt'))) {
    const text = read('injected', name);
    const { findings, words: count } = findingsIn(text);
    const { falseAlarms } = addScore(
      totals,
      text,
      readRows<Gold>('injected', name.replace('.txt', '.gold.jsonl')),
      findings,
    );
    words += count;
    wrong += falseAlarms.length;
    for (const finding of falseAlarms) {
      falseByRule.add(finding.rule);
      if (values.verbose) console.log(`    FALSE ${finding.severity} ${excerpt(text, finding)}`);
    }
  }
  printTotals(totals);
  console.log(`  ${words} words, ${wrong} other findings, ${((wrong * 1e4) / words).toFixed(2)} per 10,000`);
  table([['false by rule', 'findings'], ...falseByRule.entries()]);
}

const parts: Record<string, () => void> = { chapter, clean, real, injected };
for (const part of wanted) {
  const began = performance.now();
  if (!parts[part])
    throw new Error(`there is no part ${part}; the parts are ${Object.keys(parts).join(', ')}`);
  parts[part]();
  console.log(`  (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
