/** The examples of every rule are its tests. */
import { describe, expect, test } from 'vitest';
import { type Finding, isAtLeast } from '../src/core/finding.js';
import type { ActiveRule, Example, Rule } from '../src/core/rule.js';
import { loadEar } from '../src/ear/load.js';
import { countChapter, openChapter, prepareCheck } from '../src/proofreading/chapter.js';
import { proofread, storyOf, type Tools } from '../src/proofreading/proofread.js';
import { readPlain } from '../src/reading/plain.js';
import { loadRules } from '../src/registry.js';
import { loadSpeller } from '../src/speller/load.js';
import { parseBible } from '../src/story/bible.js';
import { viewOf } from '../src/story/recorder.js';
import { loadTagger } from '../src/tagger/load.js';
import { textOf } from '../tools/example-text.js';

const rules = await loadRules();
const speller = loadSpeller(undefined);
const ear = await loadEar(speller);
const tagger = loadTagger();
const activate = (rule: Rule): ActiveRule => ({
  rule,
  severity: rule.severity,
  fix: rule.fix,
  options: Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default])),
});
const defaults = [...rules.values()].filter((rule) => !rule.off).map(activate);

/** Findings in `text`, which is the first chapter of the example's book. */
function findingsIn(text: string, example: Example, active: readonly ActiveRule[]): Finding[] {
  const tools: Tools = {
    rules: active,
    speller,
    ear,
    tagger,
    toProse: (_path, source) => readPlain(source),
    slips: example.careless && new Map([['1.txt', 1000]]),
  };
  const texts = [{ path: '1.txt', source: text }];
  if (example.book) texts.push({ path: '2.txt', source: example.book });
  const names = example.story?.map((name) => `  - ${JSON.stringify(name)}`).join('\n');
  const bible = names ? parseBible(`characters:\n${names}\n`, 'story.yml') : undefined;
  const { chapters, faults } = proofread(texts, tools, bible);
  expect(faults).toEqual([]);
  return chapters[0].findings;
}

interface Setting {
  before: string;
  after: string;
  /** Keeps the length of every stretch between line ends. */
  change(text: string): string;
}

/** Where an example may stand: alone, in mid-chapter, with Windows line ends, with the other quotation marks. */
const settings: Record<string, Setting> = {
  alone: { before: '', after: '', change: (text) => text },
  'in mid-chapter': {
    before: 'The rain had stopped by noon.\n\n',
    after: '\n\nNobody came that evening.',
    change: (text) => text,
  },
  'with CRLF': {
    before: 'The rain had stopped by noon.\r\n\r\n',
    after: '\r\n\r\nNobody came.\r\n',
    change: (text) => text.replaceAll('\n', '\r\n'),
  },
  'with curly quotes': { before: '', after: '', change: curl },
  'with straight quotes': {
    before: '',
    after: '',
    change: (text) => text.replaceAll(/[“”]/g, '"').replaceAll(/[‘’]/g, "'"),
  },
};

/** Settings that would change what an example is about: one on the shape of quotation marks says so by using both. */
function settingsFor(text: string): string[] {
  const isAboutShape = /["']/.test(text) && /[“”‘’]/.test(text);
  return Object.keys(settings).filter((name) => !(isAboutShape && name.includes('quotes')));
}

function curl(text: string): string {
  return text
    .replaceAll(/(^|[\s(—[])"/gm, '$1“')
    .replaceAll('"', '”')
    .replaceAll(/(^|[\s(—[“])'(?=[^\s])(?!em\b|tis\b|twas\b|cause\b|bout\b|til\b|\d)/gm, '$1‘')
    .replaceAll("'", '’');
}

/** Splits `a [[b]] c` into its text and the span of the mark. */
function marked(bad: string): { text: string; start: number; end: number } {
  const start = bad.indexOf('[[');
  const text = bad.replace('[[', '').replace(']]', '');
  return { text, start, end: bad.indexOf(']]') - 2 };
}

function apply(text: string, { start, end, expected }: Finding): string {
  return text.slice(0, start.offset) + (expected[0] ?? '') + text.slice(end.offset);
}

/** A rule that reports errors may add suggestions, such as to add a coined word to story.yml; they break no silence. */
const gravest = (rule: Rule) => (rule.severity === 'suggestion' ? 'suggestion' : 'warning');

const spanOf = ({ start, end }: Finding) => [start.offset, end.offset];

/** These tell of a word at its first place alone. */
const toldOnce: ReadonlySet<string> = new Set(['crutch-word', 'unknown-word']);

for (const rule of rules.values()) {
  describe(rule.id, () => {
    const only = [activate(rule)];

    // The engine itself makes unused-stet, from comments and entries; tests/standing.test.ts tries it.
    test('has examples enough, in speech too', () => {
      const isMade = rule.id === 'unused-stet';
      const traps = rule.examples.filter((example) => 'ok' in example);
      expect(rule.examples.filter((example) => 'bad' in example).length).toBeGreaterThanOrEqual(
        isMade ? 0 : 4,
      );
      expect(traps.length).toBeGreaterThanOrEqual(isMade ? 0 : 6);
      if (!isMade) expect(traps.filter(({ ok }) => /[“"]/.test(ok)).length).toBeGreaterThanOrEqual(2);
    });

    for (const example of rule.examples) {
      if ('bad' in example) {
        const { text, start, end } = marked(example.bad);
        test.each(settingsFor(text))(`%s, finds ${example.bad}`, (setting) => {
          const { before, after, change } = settings[setting];
          const shown = before + change(text) + after;
          const found = findingsIn(shown, example, only);
          const from = before.length + change(text.slice(0, start)).length;
          const to = from + change(text.slice(start, end)).length;
          expect(found.map(spanOf)).toEqual([[from, to]]);
          if (found[0].expected.length === 0) return;
          expect(apply(shown, found[0])).toBe(before + change(example.good) + after);
        });
        test(`stays silent on ${example.good}`, () => {
          const found = findingsIn(example.good, { ...example, careless: undefined }, defaults);
          expect(found.filter((finding) => finding.severity !== 'suggestion')).toEqual([]);
        });
        if (!example.book) {
          test(`finds it again after an earlier hit: ${example.bad}`, () => {
            const again = text.length + 2;
            const found = findingsIn(`${text}\n\n${text}`, example, only);
            expect(found.map(spanOf)).toEqual([
              [start, end],
              ...(toldOnce.has(rule.id) ? [] : [[start + again, end + again]]),
            ]);
          });
        }
      } else if ('ok' in example) {
        test.each(settingsFor(example.ok))(`%s, lets stand (${example.because}) ${example.ok}`, (setting) => {
          const { before, after, change } = settings[setting];
          const found = findingsIn(before + change(example.ok) + after, example, only);
          expect(found.filter(({ severity }) => isAtLeast(severity, gravest(rule)))).toEqual([]);
        });
      } else {
        test(`still misses ${example.miss}`, () => {
          expect(findingsIn(example.miss, example, only)).toEqual([]);
        });
      }
    }
  });
}

/** Unknown words are judged by their count itself. */
const mayCount: Readonly<Record<string, readonly string[]>> = {
  misspelling: ['lower'],
  'rare-word': ['lower'],
  'unknown-word': ['lower'],
};

test.each([...rules.values()].map((rule) => [rule.id, rule] as const))(
  '%s asks the book for conclusions, not for counts, or every edit would make its checks stale',
  (id, rule) => {
    const source = rule.examples.map((example) => `${textOf(example)}\n\n${example.book ?? ''}`).join('\n\n');
    const tools: Tools = { rules: [activate(rule)], speller, ear, tagger, toProse: () => readPlain(source) };
    const chapter = openChapter({ path: '1.txt', source }, tools);
    const facts = countChapter(chapter, tools);
    const view = viewOf(storyOf([facts], tools), speller);
    const { asked } = prepareCheck(tools)(chapter, view).finish(ear.hear(chapter.document).heard);
    const counts = ['tally', 'tallies', 'words', 'names', 'lower', 'capital', 'initial', 'marked', 'article'];
    expect(counts.filter((kind) => asked.has(kind))).toEqual(mayCount[id] ?? []);
    const everyday = [...(asked.get('lower')?.keys() ?? [])].filter((word) => speller.frequency(word) > 300);
    expect(everyday).toEqual([]);
    const questions = new Set(rule.questions?.map((question) => question.id));
    const keys = [...(asked.get('ask')?.keys() ?? [])].map((key) => JSON.parse(key)[0]);
    expect(keys.filter((key) => !questions.has(key))).toEqual([]);
  },
);
