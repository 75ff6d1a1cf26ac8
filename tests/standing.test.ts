/** What the author lets stand: by comments, by sentence, and taken back. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openProject } from '../src/engine/project.js';
import { run } from '../src/engine/run.js';
import { parseStanding } from '../src/standing/parse.js';
import { Standing, StandingError } from '../src/standing/standing.js';
import { type Book, cliOf, makeBook } from './setup/book.js';
import { check, trialRules } from './setup/trial-book.js';

const textOf = (book: Book, file: string) => readFileSync(path.join(book.folder, file), 'utf8');

/** Findings of the trial rules in a Markdown chapter, as `rule:words`. */
function findingsIn(source: string, rules = trialRules): string[] {
  const [{ findings }] = check([{ path: '1.md', source }], rules);
  return findings.map(({ rule, actual }) => `${rule}:${actual}`);
}

describe('comments', () => {
  test.each([
    [
      'all rules in the next paragraph',
      '<!-- stet -->\n\nSee teh stray cat.\n\nTeh end.',
      ['misspelling:Teh'],
    ],
    ['no blank line needed', '<!-- stet -->\nSee teh cat.', []],
    ['only the rules it names', '<!-- stet misspelling -->\n\nSee teh stray cat.', ['quote-maker:stray']],
    ['several rules', '<!-- stet misspelling, quote-maker -->\n\nSee teh stray cat.', []],
    ['several rules without commas', '<!--stet misspelling quote-maker-->\n\nSee teh stray cat.', []],
    [
      'a whole list',
      '<!-- stet misspelling -->\n\n- See teh cat.\n- Teh end.\n\nTeh end.',
      ['misspelling:Teh'],
    ],
    ['the paragraph it stands in', 'See <!-- stet misspelling --> teh cat.\n\nTeh end.', ['misspelling:Teh']],
    ['inside a quote', '> <!-- stet -->\n>\n> See teh cat.\n\nTeh end.', ['misspelling:Teh']],
    [
      'a stretch',
      'Teh a.\n\n<!-- stet off misspelling -->\n\nTeh b.\n\nTeh c, stray.\n\n<!-- stet on misspelling -->\n\nTeh d.',
      ['misspelling:Teh', 'quote-maker:stray', 'misspelling:Teh'],
    ],
    ['a stretch of all rules to the end', '<!-- stet off -->\n\nTeh stray b.\n\nTeh c.', []],
    ['not in code', '```\n<!-- stet off -->\n```\n\nTeh end.', ['misspelling:Teh']],
    ['not another tool’s', '<!-- stetson -->\n\nTeh end.', ['misspelling:Teh']],
  ])('let stand %s', (_what, source, expected) => {
    expect(findingsIn(source)).toEqual(expected);
  });

  test.each([
    ['one that lets nothing stand', '<!-- stet -->\n\nThe end.', '<!-- stet -->', ''],
    ['one for a rule that finds nothing', '<!-- stet wordy -->\n\nTeh end.', '<!-- stet wordy -->', ''],
    [
      'one rule of two',
      '<!-- stet wordy, misspelling -->\n\nTeh end.',
      '<!-- stet wordy, misspelling -->',
      '<!-- stet misspelling -->',
    ],
    ['an end without a beginning', 'The end.\n\n<!-- stet on wordy -->', '<!-- stet on wordy -->', ''],
  ])('report %s', (_what, source, actual, instead) => {
    const [{ findings }] = check([{ path: '1.md', source }], trialRules);
    const unused = findings.filter(({ rule }) => rule === 'unused-stet');
    expect(unused.map((finding) => [finding.actual, finding.expected])).toEqual([[actual, [instead]]]);
    expect(source.slice(unused[0].start.offset, unused[0].end.offset)).toBe(actual);
  });

  test('name an unknown rule as an error, with the nearest name', () => {
    const [{ findings }] = check(
      [{ path: '1.md', source: '<!-- stet mispelling -->\n\nThe end.' }],
      trialRules,
    );
    expect(findings).toMatchObject([
      { rule: 'unused-stet', severity: 'error', actual: 'mispelling', expected: ['misspelling'] },
    ]);
  });

  test('of rules that do not run are not called unused', () => {
    const rules = trialRules.filter(({ id }) => id !== 'wordy');
    expect(findingsIn('<!-- stet wordy -->\n\nThe end.', rules)).toEqual([]);
  });
});

describe('standing.yml', () => {
  const entries = [
    { rule: 'wordy', words: 'lots of', sentence: 'He has lots of “gold”: 5\\7 #1, \'so\' "to say".' },
    { rule: 'misspelling', words: 'teh', sentence: 'Teh “teh” {end}, [now]\u2028then.' },
  ];

  test('is sorted, one entry a line, and reads back', () => {
    const text = Standing.of(entries).toString();
    expect(text.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      expect.stringContaining('rule: misspelling'),
      expect.stringContaining('rule: wordy'),
    ]);
    expect(parseStanding(text, 'standing.yml').toString()).toBe(text);
  });

  test('reads what an author or a merge made of it', () => {
    const written = `
- rule: wordy
  words: lots of
  sentence: He has lots of it.
- {rule: misspelling, words: teh, sentence: Teh end.}
- {sentence: "Teh end.", words: "teh", rule: misspelling}
`;
    const standing = parseStanding(written, 'standing.yml');
    expect(standing.size).toBe(2);
    expect(standing.has({ rule: 'misspelling', words: 'teh', sentence: 'Teh end.' })).toBe(true);
    expect(parseStanding(`${standing}`, 'standing.yml').size).toBe(2);
  });

  test('says on which line it is wrong', () => {
    const parse = () => parseStanding('- {rule: wordy, word: lots}\n', 'standing.yml');
    expect(parse).toThrow(StandingError);
    expect(parse).toThrow('standing.yml:1: there is no key "word"; did you mean "words"?');
  });

  test('reads back whatever a sentence holds', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(fc.array(fc.record({ words: text, sentence: text })), (list) => {
        const standing = Standing.of(list.map((entry) => ({ rule: 'wordy', ...entry })));
        const again = parseStanding(standing.toString(), 'standing.yml');
        expect(again.toString()).toBe(standing.toString());
      }),
      { numRuns: 300 },
    );
  });
});

describe('stet stand', () => {
  const text = 'She went to the the harbor.\n\nHe went into into town.\n';
  const only = ['--only', 'repeated-word'];

  /** What is left to report, without the cost of a process. */
  async function left(book: Book, rule?: string, ...paths: string[]): Promise<string[]> {
    const { chapters } = await run(await openProject(book.folder), {
      paths: paths.length > 0 ? paths : ['.'],
      only: rule ? [rule] : ['repeated-word', 'name-case', 'unused-stet'],
      isWholeBook: paths.length === 0,
    });
    return chapters.flatMap(({ path: file, findings }) =>
      findings.map(({ rule, actual }) => `${file} ${rule}: ${actual}`),
    );
  }

  test('lets all present findings stand, and no later one', async () => {
    const book = makeBook({ '01.md': text });
    expect(book.stet(['stand', ...only]).stdout).toBe(
      '2 findings stand from now on, by .stet/standing.yml.\n',
    );
    expect(await left(book, 'repeated-word')).toEqual([]);
    // Lines moved, wrapped anew and edited elsewhere; the chapter renamed.
    book.write(
      '02.txt',
      `A new start.\n\nHe went\ninto into town.\n\nShe saw the the boat. She went to the the harbor.`,
    );
    book.write('01.md', 'Nothing.\n');
    expect(await left(book, 'repeated-word')).toEqual(['02.txt repeated-word: the the']);
  });

  test('lets one place stand, by line or by column', async () => {
    const book = makeBook({ '01.md': text });
    expect(book.stet(['stand', '01.md:3', ...only]).stdout).toContain('1 finding stands');
    expect(await left(book, 'repeated-word')).toEqual(['01.md repeated-word: the the']);
    expect(book.stet(['stand', '01.md:1:13', ...only]).status).toBe(0);
    expect(await left(book, 'repeated-word')).toEqual([]);
    expect(book.stet(['stand', '01.md:2', ...only])).toMatchObject({ status: 1 });
  });

  test('reports entries that are unused, and takes them out with --prune', async () => {
    const book = makeBook({ '01.md': text });
    book.stet(['stand', ...only]);
    book.write('01.md', text.replace('into into', 'into'));
    book.write('02.md', 'All is well.\n');
    expect(await left(book)).toEqual([
      expect.stringMatching(/^\.stet\/standing\.yml unused-stet: .*He went into into town/),
    ]);
    // Of a part of the book nobody can say what is unused.
    expect(await left(book, undefined, '02.md')).toEqual([]);
    book.write('01.md', `<!-- stet name-case -->\n\n${text.replace('into into', 'into')}`);
    expect(book.stet(['stand', '--prune']).stdout).toBe(
      'Took out 1 unused entry of .stet/standing.yml, and 1 unused comment.\n',
    );
    expect(textOf(book, '01.md')).toBe(text.replace('into into', 'into'));
    expect(await left(book)).toEqual([]);
  });

  test('an entry for an unknown rule is an error with the nearest name', () => {
    const book = makeBook({ '01.md': 'All is well.\n' });
    book.write('.stet/standing.yml', '- {rule: repeated-wrod, words: "a a", sentence: "A a."}\n');
    const { stdout, status } = book.stet([]);
    expect(stdout).toContain('did you mean');
    expect(stdout).toContain('repeated-word');
    expect(status).toBe(1);
  });

  test('what stands is not fixed, and stands still when its sentence was fixed around it', async () => {
    const source = 'She went to the the harbor and went into into town.\n';
    const book = makeBook({ '01.md': source });
    book.stet(['stand', '01.md:1:13', ...only]);
    book.stet(['--fix', ...only]);
    expect(textOf(book, '01.md')).toBe(source.replace('into into', 'into'));
    expect(await left(book, 'repeated-word')).toEqual([]);
    expect(textOf(book, '.stet/standing.yml')).not.toContain('into into');
    expect(book.stet(['undo']).status).toBe(0);
    expect(textOf(book, '01.md')).toBe(source);
    expect(await left(book, 'repeated-word')).toEqual(['01.md repeated-word: into into']);
  });
});

describe('stet undo', () => {
  const text = 'She went to the the harbor.\n\nHe went into into town.\n';
  const fix = ['--fix', '--only', 'repeated-word'];

  test('takes back the last fix, and then the one before', () => {
    const book = makeBook({ '01.md': text, '02.md': text });
    book.stet([...fix, '01.md']);
    book.stet([...fix, '02.md']);
    expect(book.stet(['undo']).stdout).toMatch(/^Took back 2 changes of the fix of/);
    expect([textOf(book, '01.md'), textOf(book, '02.md')]).toEqual([
      text.replace('the the', 'the').replace('into into', 'into'),
      text,
    ]);
    book.stet(['undo']);
    expect(textOf(book, '01.md')).toBe(text);
    expect(book.stet(['undo'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('nothing to take back'),
    });
  });

  test('leaves alone what has changed since, and takes back the rest', () => {
    const book = makeBook({ '01.md': `\uFEFF${text}` });
    book.stet(fix);
    book.write(
      '01.md',
      '\uFEFFA new start, long enough.\n\nShe went to the harbor.\n\nHe went home to him.\n',
    );
    const { status, stdout } = book.stet(['undo']);
    expect(status).toBe(1);
    expect(stdout).toContain('Left as it is: 01.md');
    expect(textOf(book, '01.md')).toContain('He went home to him.');
  });

  test('finds its places again behind text that was added', () => {
    const far = 'It rained on the town all through that night and far into the morning.';
    const source = `${far}\n\nShe went to the the harbor.\n\n${far}\n`;
    const book = makeBook({ '01.md': source });
    book.stet(fix);
    const now = textOf(book, '01.md');
    book.write('01.md', `A new start.\n\n${now}`);
    expect(book.stet(['undo']).status).toBe(0);
    expect(textOf(book, '01.md')).toBe(`A new start.\n\n${source}`);
  });

  test('what cannot be read is told, and taken back when it can be', () => {
    const book = makeBook({ '01.md': text, '02.md': text });
    book.stet(fix);
    const mended = textOf(book, '02.md');
    rmSync(path.join(book.folder, '02.md'));
    symlinkSync('02.md', path.join(book.folder, '02.md'));
    const { status, stdout } = book.stet(['undo']);
    expect(stdout).toContain('Took back 2 changes');
    expect(stdout).toContain(
      'Not taken back: 02.md is a link that leads back to itself.\nPut that right and run "stet undo" again',
    );
    expect(status).toBe(2);
    expect(textOf(book, '01.md')).toBe(text);
    rmSync(path.join(book.folder, '02.md'));
    book.write('02.md', mended);
    expect(book.stet(['undo'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Took back 2') });
    expect(textOf(book, '02.md')).toBe(text);
  });

  test.skipIf(process.platform === 'win32')(
    'what cannot be written is told, and nothing of it is lost',
    () => {
      const long = `${text}\n${'Nothing else happened that day. '.repeat(2000)}\n`;
      const book = makeBook({ '01.md': text, '02.md': long });
      book.stet(fix);
      // No file may grow beyond 16 KiB, as if there were no more room.
      const command = `ulimit -f 16; "${process.execPath}" "${cliOf()}" undo`;
      const { status, stdout } = spawnSync('bash', ['-c', command], { cwd: book.folder, encoding: 'utf8' });
      expect(stdout).toContain('Not taken back: 02.md is not written');
      expect(status).toBe(2);
      expect(book.stet(['undo']).status).toBe(0);
      expect([textOf(book, '01.md'), textOf(book, '02.md')]).toEqual([text, long]);
    },
  );

  test('a standing.yml that cannot be read keeps no chapter from being taken back', () => {
    const book = makeBook({ '01.md': 'She went to the the harbor and went into into town.\n' });
    book.stet(['stand', '01.md:1:13', '--only', 'repeated-word']);
    book.stet(fix);
    const good = textOf(book, '.stet/standing.yml');
    book.write('.stet/standing.yml', 'not: [closed\n');
    const { status, stdout } = book.stet(['undo']);
    expect(stdout).toMatch(/^Not taken back: \.stet\/standing\.yml:/m);
    expect(status).toBe(2);
    expect(textOf(book, '01.md')).toContain('into into');
    book.write('.stet/standing.yml', good);
    expect(book.stet(['undo']).status).toBe(0);
    expect(textOf(book, '.stet/standing.yml')).toContain('into into');
  });

  test('a record that is none is told with its name', () => {
    const book = makeBook({ '.stet/history/2020-01-01T00-00-00.000Z.json': '{}' });
    const { status, stderr } = book.stet(['undo']);
    expect(stderr).toMatch(/^stet: \.stet\/history\/2020\S+ is no record of changes; delete it/);
    expect(status).toBe(2);
  });

  test('remembers the last twenty', () => {
    const book = makeBook();
    const history = path.join(book.folder, '.stet/history');
    for (let minute = 10; minute < 34; minute++) {
      book.write(`.stet/history/2020-01-01T00-${minute}-00.000Z.json`, '{}');
    }
    book.write('01.md', text);
    book.stet(fix);
    expect(readdirSync(history)).toHaveLength(20);
    expect(textOf(book, '.stet/.gitignore')).toBe('cache/\nhistory/\n');
  });
});
