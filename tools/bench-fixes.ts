/**
 * Measures what `--fix` does to the texts of ../shared: how many marked errors it mends exactly, and which of its
 * edits are wrong, by rule. Prints tables and writes nothing.
 *
 * usage: npm run bench:fixes -- [--unsafe] [--verbose] [chapter|injected|clean …]
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { applyEdits, type Edit } from '../src/core/edit.js';
import type { ChapterReport } from '../src/core/run.js';
import type { Span } from '../src/core/text.js';
import { activeRules, openProject } from '../src/engine/project.js';
import { packageRoot } from '../src/files/package-root.js';
import type { Wish } from '../src/fix/choose.js';
import { mend } from '../src/fix/passes.js';
import { proofread, type Tools } from '../src/proofreading/proofread.js';
import { readPlain } from '../src/reading/plain.js';
import { loadSpeller } from '../src/speller/load.js';
import { loadTagger } from '../src/tagger/load.js';
import { type Gold, Tally } from './accuracy/score.js';

const shared = path.join(packageRoot, '../shared');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { unsafe: { type: 'boolean' }, verbose: { type: 'boolean', short: 'v' } },
});

if (!existsSync(path.join(shared, 'eval'))) {
  console.log('The texts to measure by are not here (../shared); nothing is measured.');
  process.exit(0);
}

const project = await openProject(packageRoot);
const tools: Tools = {
  rules: activeRules(project),
  speller: await loadSpeller(undefined),
  tagger: loadTagger(),
  toProse: (_path, text) => readPlain(text),
};
const wish: Wish = { grade: values.unsafe ? 'unsafe' : 'safe', severity: 'warning' };

const read = (...parts: string[]) => readFileSync(path.join(shared, ...parts), 'utf8');
const readGold = (...parts: string[]) =>
  read(...parts)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Gold);

interface Totals {
  errors: number;
  mended: number;
  edits: number;
  right: Tally;
  wrong: Tally;
}

/** Mends a text that is a book of its own and judges each edit; those of one marked error are judged together. */
async function measure(source: string, gold: readonly Gold[], totals: Totals): Promise<void> {
  const check = (text: string): ChapterReport[] =>
    proofread([{ path: 'a.txt', source: text }], tools).chapters;
  const first = check(source);
  const mending = await mend(first, wish, async ([text]) => check(text.source));
  for (const { path: file, message } of mending.withheld) console.log(`  WITHHELD ${file}: ${message}`);
  const edits = mending.chapters[0]?.edits ?? [];
  if (edits.length > 0) {
    const again = await mend(mending.left, wish, async ([text]) => check(text.source));
    if (again.chapters.length > 0) console.log('  NOT SETTLED: fixing again changes the text again');
  }
  totals.errors += gold.length;
  totals.edits += edits.length;
  const mended = new Set<Gold>();
  for (const edit of edits) {
    const errors = gold.filter((error) => touches(error, edit));
    const group = edits.filter((other) => other === edit || errors.some((error) => touches(error, other)));
    const isRight = errors.length > 0 && corrections(source, errors).has(applyEdits(source, group));
    const rule = ruleOf(first[0], edit);
    (isRight ? totals.right : totals.wrong).add(rule);
    if (isRight) for (const error of errors) mended.add(error);
    else if (values.verbose)
      console.log(`  WRONG ${rule}: ${show(source, edit)}  ${errors.map(({ right }) => `(${right})`)}`);
  }
  totals.mended += mended.size;
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Every text in which these errors are mended, alone or together. */
function corrections(source: string, errors: readonly Gold[]): Set<string> {
  let choices: Edit[][] = [[]];
  for (const { start, end, right } of errors.slice(0, 4)) {
    choices = choices.flatMap((edits) => [edits, ...right.map((text) => [...edits, { start, end, text }])]);
  }
  return new Set(choices.filter((edits) => edits.length > 0).map((edits) => applyEdits(source, edits)));
}

function ruleOf(report: ChapterReport, edit: Edit): string {
  const found = report.findings.find(
    ({ start, end, fix, expected }) =>
      fix !== 'none' && expected.length > 0 && touches({ start: start.offset, end: end.offset }, edit),
  );
  return found?.rule ?? 'in a later pass';
}

function show(source: string, { start, end, text }: Edit): string {
  const before = source.slice(Math.max(0, start - 35), start);
  return JSON.stringify(`${before}[-${source.slice(start, end)}-]{+${text}+}${source.slice(end, end + 25)}`);
}

function print(name: string, { errors, mended, edits, right, wrong }: Totals): void {
  const wrongs = wrong.entries().reduce((sum, [, count]) => sum + count, 0);
  const share = edits === 0 ? '-' : `${((100 * (edits - wrongs)) / edits).toFixed(1)}%`;
  console.log(
    `${name}: ${edits} edits, ${wrongs} wrong, ${share} right; ${mended} of ${errors} marked errors mended exactly`,
  );
  const rules = new Set([...right.entries(), ...wrong.entries()].map(([rule]) => rule));
  for (const rule of [...rules].sort((a, b) => wrong.get(b) - wrong.get(a) || right.get(b) - right.get(a))) {
    const [good, bad] = [right.get(rule), wrong.get(rule)];
    console.log(`  ${rule.padEnd(26)} right ${String(good).padStart(4)}  wrong ${String(bad).padStart(4)}`);
  }
}

const newTotals = (): Totals => ({ errors: 0, mended: 0, edits: 0, right: new Tally(), wrong: new Tally() });

const parts: Record<string, () => Promise<void>> = {
  async chapter() {
    const totals = newTotals();
    await measure(
      read('manuscript', 'where-we-belong.txt'),
      readGold('eval', 'where-we-belong.gold.jsonl'),
      totals,
    );
    print('The author’s chapter', totals);
  },
  async injected() {
    const totals = newTotals();
    for (const name of readdirSync(path.join(shared, 'injected')).filter((file) => file.endsWith('.txt'))) {
      await measure(
        read('injected', name),
        readGold('injected', name.replace('.txt', '.gold.jsonl')),
        totals,
      );
    }
    print('Planted errors', totals);
  },
  async clean() {
    const totals = newTotals();
    for (const name of readdirSync(path.join(shared, 'clean-dev')).filter((file) => file.endsWith('.txt')))
      await measure(read('clean-dev', name), [], totals);
    print('Clean text (every edit counts as wrong)', totals);
  },
};

for (const part of positionals.length > 0 ? positionals : ['chapter', 'injected']) {
  if (!parts[part])
    throw new Error(`there is no part ${part}; the parts are ${Object.keys(parts).join(', ')}`);
  await parts[part]();
}
