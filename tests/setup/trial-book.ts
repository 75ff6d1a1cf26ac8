/** Books that nobody would write and rules that nobody should: what the fixer must withstand. */
import fc from 'fast-check';
import type { Document, Token } from '../../src/core/document.js';
import { type ActiveRule, defineRule, type Report, type Rule } from '../../src/core/rule.js';
import type { ChapterReport, StoodPlace } from '../../src/core/run.js';
import type { Speller } from '../../src/core/speller.js';
import { proofread, type Tools } from '../../src/proofreading/proofread.js';
import { readMarkdown } from '../../src/reading/markdown.js';
import { readPlain } from '../../src/reading/plain.js';
import type { Standing } from '../../src/standing/standing.js';

/** A chapter's text. */
export interface TrialText {
  path: string;
  source: string;
}

type Check = (token: Token, document: Document, report: (what: Report) => void) => void;

function rule(id: string, fix: 'safe' | 'unsafe', check: Check): Rule {
  return defineRule({
    id,
    category: 'words',
    severity: 'error',
    fix,
    where: 'all',
    summary: id,
    why: id,
    examples: [],
    check(document, _context, report) {
      for (const token of document.tokens) check(token, document, report);
    },
  });
}

/** Says that a word is to be another. */
function change(id: string, from: string, to: string, fix: 'safe' | 'unsafe' = 'safe'): Rule {
  return rule(id, fix, (token, _document, report) => {
    if (token.lower === from) report({ at: token, expected: [to], reason: id });
  });
}

/** Well-behaved rules, and rules with every fault a fixer must survive. */
export const trialRules: readonly Rule[] = [
  change('misspelling', 'teh', 'the'),
  change('look-first', 'loose', 'lose', 'unsafe'),
  change('to-and-fro', 'ping', 'pong'),
  change('fro-and-to', 'pong', 'ping'),
  change('breeding', 'breed', 'breed breed'),
  change('line-break', 'break', 'br\neak'),
  change('astral', 'ab', '𝒜𝒷'),
  change('quote-maker', 'stray', 'stray"'),
  rule('never-done', 'safe', (token, _document, report) => {
    if (/^long/.test(token.lower)) report({ at: token, expected: [`${token.text}g`], reason: 'long' });
  }),
  rule('doubled-word', 'safe', (token, document, report) => {
    const next = document.at(token.index + 1);
    if (token.kind !== 'word' || next?.lower !== token.lower) return;
    report({ at: { first: token.index, last: token.index + 2 }, expected: [token.text], reason: 'doubled' });
  }),
  rule('quote-eater', 'safe', (token, document, report) => {
    const next = document.at(token.index + 1);
    if (token.lower === 'odd' && next?.quote) report({ at: next, expected: [''], reason: 'odd' });
  }),
  rule('missing-comma', 'safe', (token, document, report) => {
    const next = document.at(token.index + 1);
    if (token.lower !== 'wait' || next?.text === ',') return;
    report({ at: { start: token.end, end: token.end }, expected: [','], reason: 'wait' });
  }),
  rule('wordy', 'safe', (token, document, report) => {
    if (token.lower !== 'lots' || document.at(token.index + 1)?.lower !== 'of') return;
    report({ at: { first: token.index, last: token.index + 2 }, expected: ['many'], reason: 'lots of' });
  }),
  rule('singular', 'safe', (token, _document, report) => {
    if (token.lower === 'of') report({ at: token, expected: ['from'], reason: 'of' });
  }),
  rule('half-character', 'safe', (token, document, report) => {
    const at = document.text.indexOf('🦄', token.start);
    if (token.lower === 'half' && at >= 0)
      report({ at: { start: at, end: at + 1 }, expected: [''], reason: 'half' });
  }),
  {
    ...rule('name-case', 'safe', () => {}),
    count(document, add) {
      for (const { text } of document.tokens) if (text === 'Azura') add('azura');
    },
    check(document, { story }, report) {
      if (story.census.tally('name-case', 'azura') === 0) return;
      for (const token of document.tokens) {
        if (token.text === 'azura')
          report({ at: token, expected: ['Azura'], reason: 'a name', once: 'azura' });
      }
    },
  },
  { ...change('unused-stet', '', ''), check() {} },
];

/** Takes every word for right, so that no rule of a trial depends on the dictionary. */
export const known: Speller = {
  get base() {
    return known;
  },
  has: () => true,
  hasLower: () => true,
  corrections: () => [],
  oneSlipAway: () => [],
  isRare: () => false,
  slip: () => 0,
  likeness: () => 0,
  frequency: () => 0,
  bareness: () => 0,
  withWords: () => known,
};

/** Proofreads a trial book. */
export function check(
  texts: readonly TrialText[],
  rules: readonly Rule[],
  standing?: Standing,
  stood?: ReadonlyMap<string, readonly StoodPlace[]>,
): ChapterReport[] {
  const active = rules.map(
    (rule): ActiveRule => ({ rule, severity: rule.severity, fix: rule.fix, options: {} }),
  );
  const tools: Tools = {
    rules: active,
    speller: known,
    toProse: (path, source) => (path.endsWith('.md') ? readMarkdown(source) : readPlain(source)),
    standing,
    stood,
    ruleIds: new Set(trialRules.map(({ id }) => id)),
  };
  const { chapters, faults } = proofread(texts, tools);
  if (faults.length > 0) throw new Error(faults[0].message);
  return chapters;
}

const triggers = fc.constantFrom(
  'teh',
  'loose',
  'ping',
  'pong',
  'break',
  'ab',
  'stray',
  'odd',
  'wait',
  'lots of',
  'lots',
  'of',
  'half',
  'azura',
  'Azura',
);
const rare = fc.constantFrom('breed', 'longer', 'long');
const words = fc.constantFrom('rain', 'Azura', 'don’t', 'naïve', '漢字', '🦄', '𝒜', 'Teh', 'said', 'the the');
const marks = fc.constantFrom(
  '.',
  ',',
  '!',
  '"',
  '“',
  '”',
  "'",
  '’',
  '…',
  '--',
  '*',
  '_',
  '`',
  '\\*',
  '&amp;',
);
const blanks = fc.constantFrom(' ', ' ', ' ', ' ', '  ', '', '\n', '\n\n', '\n\n> ', '\n\n- ', '\t');
const comments = fc.constantFrom(
  '\n\n<!-- stet -->\n\n',
  '\n\n<!-- stet misspelling, wordy -->\n',
  '\n\n<!-- stet off misspelling -->\n\n',
  '\n\n<!-- stet on misspelling -->\n\n',
  ' <!-- stet missing-comma --> ',
);

const piece = fc.oneof(
  { weight: 40, arbitrary: triggers },
  { weight: 30, arbitrary: words },
  { weight: 30, arbitrary: marks },
  { weight: 3, arbitrary: comments },
  { weight: 1, arbitrary: rare },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }) },
);

const source = fc
  .tuple(
    fc.array(fc.tuple(piece, blanks), { maxLength: 24 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\n', '  \n'),
  )
  .map(([pieces, lineEnd, end]) => (pieces.flat().join('') + end).replaceAll('\n', lineEnd));

/** Chapters, the rules that run, what the author wants, and which findings she lets stand (by their number). */
export interface Trial {
  texts: TrialText[];
  rules: Rule[];
  grade: 'safe' | 'unsafe';
  stands: number[];
}

export const trial: fc.Arbitrary<Trial> = fc.record({
  texts: fc
    .array(fc.tuple(source, fc.constantFrom('md', 'txt')), { minLength: 1, maxLength: 3 })
    .map((list) => list.map(([text, ending], index) => ({ path: `${index + 1}.${ending}`, source: text }))),
  rules: fc.subarray([...trialRules], { minLength: 1 }),
  grade: fc.constantFrom('safe', 'unsafe'),
  stands: fc.array(fc.nat(20), { maxLength: 3 }),
});
