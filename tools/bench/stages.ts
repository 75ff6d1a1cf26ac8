/**
 * Where the time of one run goes, stage by stage and rule by rule; started by `tools/bench.ts` in a book's folder.
 * Drives the library, in one thread, with rules that look at the clock; Stet itself does not.
 */
const imported = performance.now();
const { openProject } = await import('../../src/engine/project.js');
const { run } = await import('../../src/engine/run.js');
const { loadEar } = await import('../../src/ear/load.js');
const { readPlain } = await import('../../src/reading/plain.js');
const { readDocument } = await import('../../src/reading/read.js');
const { pretty } = await import('../../src/reporters/pretty.js');
const { loadSpeller } = await import('../../src/speller/load.js');
const { readdirSync, readFileSync } = await import('node:fs');

/** Seconds by stage; rules by their id. */
export interface Stages {
  stages: Record<string, number>;
  rules: Record<string, number>;
}

const stages: Record<string, number> = { start: imported / 1000 };
const rules: Record<string, number> = {};

async function stage<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now();
  const answer = await work();
  stages[name] = (performance.now() - began) / 1000;
  return answer;
}

function timed<A extends unknown[], T>(id: string, work: (...about: A) => T): (...about: A) => T {
  return (...about) => {
    const began = performance.now();
    try {
      return work(...about);
    } finally {
      rules[id] = (rules[id] ?? 0) + (performance.now() - began) / 1000;
    }
  };
}

const project = await stage('load rules', () => openProject(process.cwd()));
await stage('load speller', () => loadSpeller(undefined));
await stage('load ear', () => loadEar());
const texts = readdirSync('.')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(name, 'utf8'));
const proses = await stage('parse', () => texts.map((text) => readPlain(text)));
await stage('tokens, sentences, speech', () => proses.map((prose) => readDocument(prose)));
const watched = new Map(
  [...project.rules].map(([id, rule]) => [
    id,
    { ...rule, check: timed(id, rule.check), count: rule.count && timed(id, rule.count) },
  ]),
);
const report = await stage('whole run', () =>
  run({ ...project, rules: watched }, { paths: ['.'], threads: 1 }),
);
await stage('report', () => pretty(report, { severity: 'warning', color: false, width: 80 }));
console.log(JSON.stringify({ stages, rules } satisfies Stages));
