/** A rule that fails, in either reading, is a fault of its own; the other rules still report. */
import { describe, expect, test } from 'vitest';
import { type ActiveRule, defineRule, type Rule } from '../src/core/rule.js';
import { proofread, type Tools } from '../src/proofreading/proofread.js';
import { readPlain } from '../src/reading/plain.js';
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

describe('a doubtful finding', () => {
  const report = (text: string, slips?: number) => {
    const slip = { ...sound, id: 'slip', check: marking('teh', 0) };
    const check: Rule['check'] = (...given) => {
      marking('perhaps', 2)(...given);
      marking('maybe', 4)(...given);
      marking('hardly', 5)(...given);
    };
    const doubted = { ...sound, id: 'doubted', fix: 'safe' as const, check };
    const tools: Tools = {
      rules: [slip, doubted].map(activate),
      speller: known,
      toProse: (_path, source) => readPlain(source),
      slips: slips === undefined ? undefined : new Map([['1.txt', slips]]),
    };
    const [chapter] = proofread([{ path: '1.txt', source: text }], tools).chapters;
    return chapter.findings.filter(({ rule }) => rule === 'doubted');
  };
  const clean = `It would perhaps rain. ${'They walked home in the evening. '.repeat(500)}`;
  const careless = `${clean}${'It was teh end. '.repeat(60)}`;

  test('is kept from a clean chapter and told in a careless one', () => {
    expect(report(clean)).toEqual([]);
    expect(report(careless)).toHaveLength(1);
  });
  test('is told in a chapter that was careless until it was mended', () => {
    expect(report(clean, 60)).toHaveLength(1);
  });
  test('is told where it is very doubtful only in a thick chapter with many such', () => {
    const thick = `${'They walked home in the evening. '.repeat(50)}${'It was teh end. '.repeat(10)}`;
    expect(report(`${thick}It would maybe rain.`)).toEqual([]);
    const many = 'It would maybe rain. '.repeat(6);
    expect(report(`${thick}${many}`)).toHaveLength(6);
    expect(report(`${'They walked home in the evening. '.repeat(60)}${many}`)).toEqual([]);
    expect(report(`${thick}${'It would hardly rain. '.repeat(6)}`)).toEqual([]);
  });
  test('is not mended without a look', () => {
    expect(report(careless)[0].fix).toBe('unsafe');
  });
});

/** Reports a word with some doubt. */
function marking(form: string, doubt: number): Rule['check'] {
  return (document, _context, report) => {
    for (const token of document.tokens) {
      if (token.lower === form) report({ at: token, expected: ['the'], reason: 'here', doubt });
    }
  };
}

test.each([
  // [text, word that is told of, what it should be, the words shown, what they should be]
  ['She asked to given it.', 'given', 'be given', 'to given', 'to be given'],
  ['A couple days later it rained.', 'couple', 'couple of', 'couple days', 'couple of days'],
  // Where a mark, or one of emphasis, stands between, or nothing, the word alone is shown.
  ['She asked, given it.', 'given', 'be given', 'given', 'be given'],
  ['She asked *to* given it.', 'given', 'be given', 'given', 'be given'],
  ['Given it, she went.', 'given', 'be given', 'Given', 'be given'],
  ['She was given it.', 'given', 'giving', 'given', 'giving'],
])('a word that is put in is shown between its neighbours: %s', (text, form, better, words, shown) => {
  const check: Rule['check'] = (document, _context, report) => {
    for (const token of document.tokens)
      if (token.lower === form) report({ at: token, expected: [better], reason: 'here' });
  };
  const tools: Tools = {
    rules: [activate({ ...sound, id: 'put-in', check })],
    speller: known,
    toProse: (_path, source) => readPlain(source),
  };
  const [finding] = proofread([{ path: '1.txt', source: text }], tools).chapters[0].findings;
  expect([finding.actual, ...finding.expected]).toEqual([words, shown]);
  expect(text.slice(finding.start.offset, finding.end.offset)).toBe(words);
});

test('of a word that is to be joined to the next one, nothing is said by itself', () => {
  const join: Rule = {
    ...sound,
    id: 'join',
    check: (_document, _context, report) =>
      report({ at: { first: 1, last: 3 }, expected: ['nowhere'], reason: 'one word' }),
  };
  const wrongWord: Rule = {
    ...sound,
    id: 'wrong-word',
    severity: 'warning',
    check: (document, _context, report) => {
      for (const index of [1, 4]) report({ at: document.tokens[index], expected: ['to'], reason: 'wrong' });
    },
  };
  const tools: Tools = {
    rules: [activate(join), activate(wrongWord)],
    speller: known,
    toProse: (_path, source) => readPlain(source),
  };
  const { chapters } = proofread([{ path: '1.txt', source: 'Pointed no where so near.' }], tools);
  const told = chapters[0].findings.map(({ rule, actual }) => [rule, actual]);
  expect(told).toEqual([
    ['join', 'no where'],
    ['wrong-word', 'near'],
  ]);
});

test('of a word that is surely wrong, what the ear hears at it or beside it is not told too', () => {
  const at = (index: number, expected: string, rule: Partial<Rule>): Rule => ({
    ...sound,
    ...rule,
    check: (document, _context, report) =>
      report({ at: document.tokens[index], expected: [expected], reason: 'wrong' }),
  });
  const told = (surer: Rule) => {
    const heard = at(1, 'the', { id: 'wrong-word', severity: 'warning' });
    const tools: Tools = {
      rules: [activate(surer), activate(heard)],
      speller: known,
      toProse: (_path, source) => readPlain(source),
    };
    const { chapters } = proofread([{ path: '1.txt', source: 'On he head now.' }], tools);
    return chapters[0].findings.map(({ rule }) => rule);
  };
  expect(told(at(1, 'his', { id: 'case' }))).toEqual(['case']);
  expect(told(at(1, 'his', { id: 'case', severity: 'warning' }))).toEqual(['case', 'wrong-word']);
  expect(told(at(2, 'heed', { id: 'other' }))).toEqual(['other']);
  expect(told(at(3, 'not', { id: 'other' }))).toEqual(['wrong-word', 'other']);
  const pair: Rule = {
    ...sound,
    id: 'pair',
    check: ({ tokens }, _context, report) =>
      report({ at: { start: tokens[1].start, end: tokens[2].end }, expected: ['he heard'], reason: 'wrong' }),
  };
  expect(told(pair)).toEqual(['pair']);
});

describe('findings beside each other', () => {
  /** Findings that these rules, each with the words that it finds and what they should be, make of a text. */
  const find = (text: string, rules: Partial<Rule & { finds: string; instead: string }>[]) => {
    const tools: Tools = {
      rules: rules.map(({ finds = '', instead = '', ...rest }, index) => {
        const check: Rule['check'] = (_document, _context, report) => {
          const start = text.indexOf(finds);
          report({ at: { start, end: start + finds.length }, reason: 'here', expected: [instead] });
        };
        return activate({ ...sound, id: `rule-${index}`, fix: 'safe', ...rest, check });
      }),
      speller: known,
      toProse: (_path, source) => readPlain(source),
    };
    return proofread([{ path: '1.txt', source: text }], tools).chapters[0].findings;
  };

  test('that put a word into the same gap are told once', () => {
    const text = 'The boat was out reach.';
    const out = { finds: 'out', instead: 'out of' };
    const reach = { finds: 'reach', instead: 'of reach' };
    expect(find(text, [out, reach]).map(({ rule }) => rule)).toEqual(['rule-0']);
    expect(find(text, [reach, out]).map(({ rule }) => rule)).toEqual(['rule-0']);
    // A mark in the gap is another matter, and so is another gap.
    expect(find(text, [reach, { finds: 'out', instead: 'out,' }])).toHaveLength(2);
    expect(find(text, [out, { finds: 'was', instead: 'was not' }])).toHaveLength(2);
  });

  test('of a word whose first letter is wrong too are told as one, unless the letter is surer', () => {
    const text = 'He ran. your going too.';
    const letter = { finds: 'your', instead: 'Your' };
    const word = { finds: 'your', instead: "you're" };
    const told = (found: ReturnType<typeof find>) => found.map(({ expected, fix }) => [...expected, fix]);
    expect(told(find(text, [letter, word]))).toEqual([["You're", 'safe']]);
    expect(told(find(text, [letter, { ...word, fix: 'unsafe' }]))).toEqual([
      ['Your', 'safe'],
      ["You're", 'unsafe'],
    ]);
    expect(
      told(
        find('She Said so.', [
          { finds: 'Said', instead: 'said' },
          { finds: 'Said', instead: 'Sad' },
        ]),
      ),
    ).toEqual([['sad', 'safe']]);
    // What begins elsewhere keeps its case, and so does a word that is not what changes.
    expect(told(find('He ran. your, going.', [letter, { finds: 'your,', instead: 'your' }]))).toEqual([
      ['your', 'safe'],
      ['Your', 'safe'],
    ]);
    expect(told(find(text, [letter, { finds: 'going', instead: 'gone' }]))).toEqual([
      ['Your', 'safe'],
      ['gone', 'safe'],
    ]);
  });

  test('are not mended in a word that may have to go', () => {
    const text = 'He had went went home.';
    const wrong = { finds: 'went', instead: 'gone' };
    const doubled = { finds: 'went went', instead: 'went', severity: 'warning' as const };
    const grades = (found: ReturnType<typeof find>) => found.map(({ rule, fix }) => [rule, fix]);
    expect(grades(find(text, [wrong, { ...doubled, fix: 'unsafe' }]))).toEqual([
      ['rule-1', 'unsafe'],
      ['rule-0', 'unsafe'],
    ]);
    expect(grades(find(text, [wrong, { finds: 'home.', instead: 'home', fix: 'unsafe' }]))).toEqual([
      ['rule-0', 'safe'],
      ['rule-1', 'unsafe'],
    ]);
  });
});
