/** What holds of the fixer for any book and any rules. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  applyEdits,
  FreeSpans,
  invertEdits,
  joinEdits,
  offsetBefore,
  overlaps,
  spanAfter,
} from '../src/core/edit.js';
import type { Finding } from '../src/core/finding.js';
import type { ActiveRule } from '../src/core/rule.js';
import type { ChapterReport } from '../src/core/run.js';
import { unifiedDiff } from '../src/fix/diff.js';
import { changedChapter, findPlaces } from '../src/fix/history.js';
import { type MendedChapter, type Mending, mend } from '../src/fix/passes.js';
import { proofread, type Tools } from '../src/proofreading/proofread.js';
import { readMarkdown } from '../src/reading/markdown.js';
import { readPlain } from '../src/reading/plain.js';
import { readDocument } from '../src/reading/read.js';
import { loadRules } from '../src/registry.js';
import { loadSpeller } from '../src/speller/load.js';
import { moveEntries } from '../src/standing/move.js';
import { SentenceFinder } from '../src/standing/sentence.js';
import { Standing } from '../src/standing/standing.js';
import { loadTagger } from '../src/tagger/load.js';
import { textOf } from '../tools/example-text.js';
import { check, type Trial, trial, trialRules } from './setup/trial-book.js';

const runs = Number(process.env.STET_RUNS ?? (process.env.CI ? 2000 : 500));
const seed = process.env.STET_SEED ? Number(process.env.STET_SEED) : undefined;
const options = { numRuns: runs, ...(seed === undefined ? {} : { seed }) };
const patience = Math.max(120_000, runs * 50);

const read = (file: string, source: string) =>
  readDocument(file.endsWith('.md') ? readMarkdown(source) : readPlain(source));

/** What an author does: lets some findings stand, then has the rest mended. */
async function mendTrial({ texts, rules, grade, stands }: Trial) {
  const standing = new Standing();
  const findings = check(texts, rules).flatMap(({ path: file, source, findings }) =>
    findings.map((finding) => ({
      finding,
      sentence: new SentenceFinder(read(file, source)).at(finding.start.offset),
    })),
  );
  for (const index of stands) {
    const chosen = findings[index];
    if (chosen)
      standing.add({ rule: chosen.finding.rule, words: chosen.finding.actual, sentence: chosen.sentence });
  }
  const first = check(texts, rules, standing);
  const mending = await mendAgain(first, standing, { rules, grade });
  return { first, mending, standing };
}

function mendAgain(
  reports: readonly ChapterReport[],
  standing: Standing,
  { rules, grade }: Pick<Trial, 'rules' | 'grade'>,
): Promise<Mending> {
  return mend(reports, { grade, severity: 'warning' }, async (texts, stood) =>
    check(texts, rules, standing, stood),
  );
}

test(
  'mending changes what it says, nothing that stands, breaks no quotation, and twice is once',
  async () => {
    await fc.assert(
      fc.asyncProperty(trial, async (book) => {
        const { first, mending, standing } = await mendTrial(book);
        for (const chapter of mending.chapters) changesWhatItSays(chapter);
        for (const before of first) {
          const mended = mending.chapters.find((chapter) => chapter.path === before.path);
          keepsWhatStands(before, mended);
          breaksNoQuotation(before, mended, mending.left);
        }
        moveStanding(standing, first, mending);
        const texts = mending.left.map(({ path: file, source }) => ({ path: file, source }));
        const again = await mendAgain(check(texts, book.rules, standing), standing, book);
        expect(again.chapters).toEqual([]);
      }),
      options,
    );
  },
  patience,
);

/** The edits are in order and in bounds, lead from the one text to the other and back, and cut no character. */
function changesWhatItSays({ before, after, edits }: MendedChapter): void {
  let done = 0;
  for (const { start, end } of edits) {
    if (start < done || end < start) throw new Error('edits out of order');
    done = end;
  }
  expect(done).toBeLessThanOrEqual(before.length);
  expect(applyEdits(before, edits)).toBe(after);
  expect(applyEdits(after, invertEdits(before, edits))).toBe(before);
  expect(/\p{Cs}/u.test(after)).toBe(/\p{Cs}/u.test(before));
}

function keepsWhatStands({ stood = [] }: ChapterReport, mended: MendedChapter | undefined): void {
  if (!mended) return;
  for (const { start, end, actual } of stood) {
    const place = spanAfter(mended.edits, { start: start.offset, end: end.offset });
    expect(place && mended.after.slice(place.start, place.end)).toBe(actual);
  }
}

function breaksNoQuotation(
  before: ChapterReport,
  mended: MendedChapter | undefined,
  left: readonly ChapterReport[],
): void {
  const after = left.find((chapter) => chapter.path === before.path);
  for (const offset of after?.unpaired ?? []) {
    const was = offsetBefore(mended?.edits ?? [], offset);
    if (was !== undefined) expect(before.unpaired).toContain(was);
  }
}

function moveStanding(standing: Standing, first: readonly ChapterReport[], mending: Mending): void {
  const chapters = first.map(({ path: file, source, stood = [] }) => {
    const mended = mending.chapters.find((chapter) => chapter.path === file);
    const before = read(file, source);
    return { stood, edits: mended?.edits ?? [], before, after: mended ? read(file, mended.after) : before };
  });
  moveEntries(standing, chapters);
}

test(
  'the rules of Stet, on slips of all kinds in any order, settle and break nothing',
  async () => {
    const rules = [...(await loadRules()).values()].filter((rule) => !rule.off);
    const slips = rules.flatMap(({ examples }) =>
      examples.filter((example) => !('miss' in example)).map(textOf),
    );
    const tools: Tools = {
      rules: rules.map((rule): ActiveRule => {
        const defaults = Object.entries(rule.options ?? {}).map(([name, option]) => [name, option.default]);
        return { rule, severity: rule.severity, fix: rule.fix, options: Object.fromEntries(defaults) };
      }),
      speller: await loadSpeller(undefined),
      tagger: loadTagger(),
      toProse: (file, text) => (file.endsWith('.md') ? readMarkdown(text) : readPlain(text)),
    };
    const book = fc
      .array(fc.tuple(fc.constantFrom(...slips), fc.constantFrom(' ', '\n\n', '\n\n')), { maxLength: 40 })
      .map((list) => list.flat().join(''));
    const ending = fc.constantFrom('md', 'txt');
    const proofreadAll = async (texts: readonly { path: string; source: string }[]) =>
      proofread(texts, tools).chapters;
    await fc.assert(
      fc.asyncProperty(book, ending, fc.constantFrom('safe', 'unsafe'), async (source, kind, grade) => {
        const wish = { grade, severity: 'suggestion' } as const;
        const first = await proofreadAll([{ path: `1.${kind}`, source }]);
        const mending = await mend(first, wish, proofreadAll);
        for (const chapter of mending.chapters) changesWhatItSays(chapter);
        breaksNoQuotation(first[0], mending.chapters[0], mending.left);
        expect((await mend(mending.left, wish, proofreadAll)).chapters).toEqual([]);
      }),
      { ...options, numRuns: Math.ceil(runs / 20) },
    );
  },
  patience,
);

const edits = (length: number) =>
  fc
    .array(
      fc.tuple(
        fc.nat(length),
        fc.nat(4),
        fc.string({ unit: fc.constantFrom('a', 'b', '🦄', '\n'), maxLength: 3 }),
      ),
    )
    .map((list) => {
      let done = -1;
      return list
        .sort((a, b) => a[0] - b[0])
        .flatMap(([start, size, text]) => {
          if (start <= done) return [];
          done = Math.min(length, start + size);
          return [{ start, end: done, text }];
        });
    });

test(
  'two lists of edits join into one, and a change is found again behind other changes',
  () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c', '🦄', ' '), maxLength: 40 }).chain((source) =>
          edits(source.length).chain((first) => {
            const middle = applyEdits(source, first);
            return fc.record({
              source: fc.constant(source),
              first: fc.constant(first),
              second: edits(middle.length),
            });
          }),
        ),
        ({ source, first, second }) => {
          const after = applyEdits(applyEdits(source, first), second);
          const joined = joinEdits(source, first, second);
          expect(applyEdits(source, joined)).toBe(after);
          const record = changedChapter('1.txt', source, after, invertEdits(source, joined));
          const { edits: back, refused } = findPlaces(record, after);
          if (source !== after) expect(applyEdits(after, back)).toBe(source);
          expect(refused).toEqual([]);
          const shifted = `Something new stands here.\n\n${after}`;
          const { edits: moved } = findPlaces(record, shifted);
          const changed = record.places.map(({ now }) => now);
          for (const { start, end } of moved) expect(changed).toContain(shifted.slice(start, end));
        },
      ),
      options,
    );
  },
  patience,
);

const hasPatch = hasProgram('patch') && hasProgram('git');

test.skipIf(!hasPatch)(
  'patch and git apply make of the dry-run diff what fixing writes',
  async () => {
    const names = fc.constantFrom('1', 'a b', 'é "x"', 'deep/er/chapter');
    const books = fc.array(fc.tuple(trial, names, fc.boolean()), { minLength: 20, maxLength: 20 });
    const folder = mkdtempSync(path.join(tmpdir(), 'stet-patch-'));
    try {
      await fc.assert(
        fc.asyncProperty(books, async (list) => {
          const changes: { path: string; before: string; after: string }[] = [];
          for (const [index, [book, name, hasMark]] of list.entries()) {
            const { mending } = await mendTrial({ ...book, stands: [] });
            const mark = hasMark ? '\uFEFF' : '';
            for (const { path: file, before, after } of mending.chapters) {
              changes.push({ path: `${index}-${name}-${file}`, before: mark + before, after: mark + after });
            }
          }
          const diff = changes.map(unifiedDiff).join('');
          for (const tool of [
            ['patch', '-p1', '-s'],
            ['git', 'apply', '--whitespace=nowarn'],
          ]) {
            rmSync(folder, { recursive: true });
            for (const { path: file, before } of changes) {
              mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
              writeFileSync(path.join(folder, file), before);
            }
            mkdirSync(folder, { recursive: true });
            if (diff !== '') execFileSync(tool[0], tool.slice(1), { cwd: folder, input: diff });
            for (const { path: file, after } of changes) {
              expect(readFileSync(path.join(folder, file), 'utf8')).toBe(after);
            }
          }
        }),
        { ...options, numRuns: Math.ceil(runs / 80) },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  patience,
);

test('a span is taken where it overlaps none that was taken before', () => {
  const span = fc
    .tuple(fc.nat(200), fc.oneof(fc.nat(4), fc.nat(100)))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const free = new FreeSpans();
      const taken: typeof spans = [];
      for (const span of spans) {
        const isFree = !taken.some((other) => overlaps(other, span));
        expect(free.take(span)).toBe(isFree);
        if (isFree) taken.push(span);
      }
    }),
    options,
  );
});

test('ends, however many chapters are mended one after another', async () => {
  const finding = (name: string): Finding => ({
    rule: 'repeated-word',
    severity: 'error',
    fix: 'safe',
    reason: name,
    note: '',
    url: '',
    actual: 'b',
    expected: ['c'],
    doubt: 0,
    start: { line: 1, column: 1, offset: 0 },
    end: { line: 1, column: 2, offset: 1 },
  });
  // Each chapter is found out only when the ones before it are mended.
  const report = (texts: readonly { path: string; source: string }[]): ChapterReport[] => {
    const wrong = texts.find(({ source }) => source === 'b');
    return texts.map((text) => ({
      ...text,
      words: 1,
      slips: 0,
      findings: text === wrong ? [finding(text.path)] : [],
    }));
  };
  const texts = Array.from({ length: 25 }, (_, index) => ({ path: `${index + 10}.txt`, source: 'b' }));
  const mending = await mend(report(texts), { grade: 'safe', severity: 'error' }, async (now) => report(now));
  expect(mending.chapters.length).toBeGreaterThan(0);
});

test('every trial rule is tried', () => {
  const text =
    'teh loose ping pong break ab stray odd" wait lots of half 🦄 azura, azura Azura the the. Breed, longer.';
  const found = new Set(
    check([{ path: '1.txt', source: text }], trialRules).flatMap(({ findings }) =>
      findings.map(({ rule }) => rule),
    ),
  );
  expect([...found, 'unused-stet', 'wordy'].sort()).toEqual(trialRules.map(({ id }) => id).sort());
});

function hasProgram(name: string): boolean {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
