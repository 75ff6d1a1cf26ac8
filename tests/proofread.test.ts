/** A rule that fails, in either reading, is a fault of its own; the other rules still report. */
import { expect, test } from 'vitest';
import { defineRule, type Rule } from '../src/core/rule.js';
import { proofread, type Tools } from '../src/proofread.js';
import { readPlain } from '../src/reading/plain.js';
import type { ActiveRule } from '../src/registry.js';
import { known } from './setup/trial-book.js';

const sound = defineRule({
  id: 'sound',
  category: 'words',
  severity: 'error',
  fix: 'none',
  where: 'all',
  summary: 'Reports the first word.',
  why: 'It is a trial.',
  examples: [],
  check: (document, _context, report) => report({ at: document.tokens[0], reason: 'here' }),
});

const broken: Rule = {
  ...sound,
  id: 'broken',
  check() {
    throw new Error('no luck');
  },
};

const brokenCount: Rule = {
  ...sound,
  id: 'broken-count',
  count() {
    throw new Error('no luck');
  },
};

const activate = (rule: Rule): ActiveRule => ({ rule, severity: rule.severity, fix: rule.fix, options: {} });

test.each([
  [broken, ['sound']],
  [brokenCount, ['broken-count', 'sound']],
])('$id is told of once, and the others report', (rule, reporting) => {
  const tools: Tools = {
    rules: [activate(rule), activate(sound)],
    speller: known,
    toProse: (_path, source) => readPlain(source),
  };
  const { chapters, faults } = proofread([{ path: '1.txt', source: 'Rain fell.' }], tools);
  expect(faults).toEqual([
    { path: '1.txt', rule: rule.id, message: `the rule ${rule.id} failed (no luck); please report it` },
  ]);
  // Two findings on the same words would be settled into one: these suggest nothing, so the first by name stays.
  expect(chapters[0].findings.map((finding) => finding.rule)).toEqual([reporting[0]]);
});
