import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/core/finding.js';
import type { ChapterReport, RunReport } from '../src/core/run.js';
import { Lines } from '../src/core/text.js';
import { json } from '../src/reporters/json.js';
import { columns, cut, cutMiddle, wrap } from '../src/reporters/layout.js';
import { pretty } from '../src/reporters/pretty.js';
import type { View } from '../src/reporters/reporter.js';
import { visible, visibleLine } from '../src/reporters/visible.js';

const plain: View = { severity: 'warning', color: false, width: 80 };

/** A finding over the first place of `actual` in `source`. */
function findingAt(source: string, actual: string, more: Partial<Finding> = {}): Finding {
  const offset = source.indexOf(actual);
  const lines = new Lines(source);
  return {
    rule: 'name-case',
    severity: 'error',
    fix: 'safe',
    reason: '“ada” is a name of this story.',
    note: 'A name begins with a capital.',
    actual,
    expected: ['Ada'],
    url: 'https://example.org/rules#name-case',
    start: lines.place(offset),
    doubt: 0,
    end: lines.place(offset + actual.length),
    ...more,
  };
}

function chapter(source: string, findings: Finding[], path = 'book/01.md'): ChapterReport {
  return { path, words: source.split(/\s+/).length, source, findings, slips: 0 };
}

function run(chapters: ChapterReport[], faults: RunReport['faults'] = []): RunReport {
  return { chapters, faults, time: 412 };
}

const storm = 'The storm came early.\n\nOnly ada had closed her shutters, and she said nothing of it.\n';
const ada = findingAt(storm, 'ada');

describe('json', () => {
  it('has the promised shape and order of keys', () => {
    const text = json(run([chapter(storm, [ada])]), plain);
    expect(text.endsWith('}\n')).toBe(true);
    expect(JSON.stringify(JSON.parse(text))).toBe(
      '{"version":1,"files":[{"path":"book/01.md","words":17,"messages":[{"rule":"name-case","severity":"error",' +
        '"reason":"“ada” is a name of this story.","note":"A name begins with a capital.","actual":"ada",' +
        '"expected":["Ada"],"fix":"safe","url":"https://example.org/rules#name-case",' +
        '"start":{"line":3,"column":6,"offset":28},"end":{"line":3,"column":9,"offset":31}}]}],' +
        '"summary":{"files":1,"words":17,"errors":1,"warnings":0,"suggestions":0,"fixable":1}}',
    );
  });

  it('lists and counts what the view shows', () => {
    const findings = [ada, findingAt(storm, 'early', { severity: 'suggestion', fix: 'none', expected: [] })];
    const counts = (severity: View['severity']) =>
      JSON.parse(json(run([chapter(storm, findings)]), { ...plain, severity })).summary;
    expect(counts('warning')).toMatchObject({ errors: 1, suggestions: 0 });
    expect(counts('suggestion')).toMatchObject({ errors: 1, suggestions: 1, fixable: 1 });
  });

  it('reads back to the same findings, and holds no control character, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (actual, name) => {
        const source = `x ${actual}`;
        const finding = findingAt(source, actual, { expected: [name], reason: actual });
        // How far a rule doubts is no part of the promised shape.
        const { doubt: _doubt, ...promised } = finding;
        const text = json(run([chapter(source, [finding], name)]), plain);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: it holds that there are none
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        const [file] = JSON.parse(text).files;
        expect(file.path).toBe(name);
        expect(file.messages).toEqual([promised]);
      }),
    );
  });
});

describe('pretty', () => {
  it('shows place, severity, the marked words, the correction, the reason and the rule', () => {
    expect(pretty(run([chapter(storm, [ada])]), plain)).toBe(
      [
        'book/01.md',
        '',
        '  3:6  error  Only [ada] had closed her shutters, and she said nothing of it.',
        '              ada → Ada',
        '              “ada” is a name of this story. · name-case',
        '',
        '1 chapter · 17 words · 1 error · no warnings · 1 can be fixed · 0.4 s',
        '',
      ].join('\n'),
    );
  });

  it('puts the correction beside the excerpt where there is room', () => {
    const text = pretty(run([chapter(storm, [ada])]), { ...plain, width: 120 });
    expect(text).toMatch(/Only \[ada\] had .* of it\. +ada → Ada\n/);
  });

  it('marks the wrong words by colour and underline where there are colours', () => {
    const text = pretty(run([chapter(storm, [ada])]), { ...plain, color: true });
    expect(text).toContain('\u001b[4m');
    expect(text).not.toContain('[ada]');
  });

  it('says what to insert and what to delete, and shows blanks', () => {
    const source = 'He took the the lamp . It was long ago';
    const missing = findingAt(source, 'long', { actual: '', expected: ['not '] });
    missing.end = missing.start;
    const text = pretty(
      run([
        chapter(source, [
          findingAt(source, 'the ', { expected: [''] }),
          findingAt(source, ' .', { expected: ['.'] }),
          missing,
        ]),
      ]),
      plain,
    );
    expect(text).toContain('delete the␣');
    expect(text).toContain('␣. → .');
    expect(text).toContain('It was ‸long ago');
    expect(text).toContain('insert not');
  });

  it('says the same of findings that are alike, and no more than that', () => {
    const source = 'ada ran. Mara ran, and ada ran, and ada ran.';
    const at = (offset: number, more: Partial<Finding> = {}): Finding => {
      const lines = new Lines(source);
      return { ...findingAt(source, 'ada', more), start: lines.place(offset), end: lines.place(offset + 3) };
    };
    const findings = [at(0), at(23, { expected: ['Adah'] }), at(36, { expected: ['Adah'] })];
    expect(
      pretty(run([chapter(source, findings)]), plain)
        .split('\n')
        .slice(2, -3),
    ).toEqual([
      '   1:1  error  [ada] ran. Mara ran, and ada ran, and ada ran.',
      '               ada → Ada',
      '               “ada” is a name of this story. · name-case',
      '',
      '  1:24  error  ada ran. Mara ran, and [ada] ran, and ada ran.',
      '               ada → Adah',
      '               “ada” is a name of this story. · name-case',
      '',
      '  1:37  error  ada ran. Mara ran, and ada ran, and [ada] ran.',
      '               ada → Adah',
      '               “ada” is a name of this story. · name-case',
    ]);
  });

  it('counts what is too much to read', () => {
    const findings = Array.from({ length: 11_234 }, () => ada);
    const text = pretty(run([chapter(storm, [...findings, { ...ada, rule: 'other' }])]), plain);
    expect(text.match(/· name-case$/gm)?.length).toBe(10_001);
    expect(text.split('\n').slice(-6)).toEqual([
      '              “ada” is a name of this story. · other',
      '',
      '… and 1,234 more · name-case',
      '',
      '1 chapter · 17 words · 11,235 errors · no warnings · 11,235 can be fixed · 0.4 s',
      '',
    ]);
  });

  it('offers other suggestions behind the best, and prints none where there is none', () => {
    const text = pretty(
      run([chapter(storm, [findingAt(storm, 'early', { expected: ['late', 'soon', 'never', 'again'] })])]),
      plain,
    );
    expect(text).toContain('early → late  or soon, never\n');
    const none = pretty(run([chapter(storm, [findingAt(storm, 'early', { expected: [] })])]), plain);
    expect(none).not.toContain('→');
    expect(none).not.toContain('fixed');
  });

  it('leaves out chapters with nothing to show, and says how many warnings it hides', () => {
    const warning = findingAt(storm, 'early', { severity: 'warning' });
    const quiet = pretty(run([chapter(storm, [warning])]), { ...plain, severity: 'error' });
    expect(quiet).toBe('1 chapter · 17 words · no errors · 1 warning (not shown) · 0.4 s\n');
  });

  it('names faults before the counts', () => {
    const text = pretty(
      run([chapter(storm, [])], [{ path: 'book/02.md', message: 'there is no such file' }]),
      plain,
    );
    expect(text).toBe(
      'fault  book/02.md: there is no such file\n\n' +
        '1 chapter · 17 words · no errors · no warnings · 1 fault · 0.4 s\n',
    );
  });

  it('keeps to the width, and control characters from the terminal, whatever the text', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem(), fc.constant('漢字かな')), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(
        texts,
        texts,
        texts,
        fc.constantFrom(40, 60, 80, 100, 120),
        (before, wrong, after, width) => {
          const actual = wrong.join(' ');
          const source = `${before.join(' ')} ${actual} ${after.join(' ')}`;
          const start = before.join(' ').length + 1;
          const lines = new Lines(source);
          const finding = findingAt(source, 'x', {
            actual,
            expected: [after.join('')],
            start: lines.place(start),
            end: lines.place(start + actual.length),
          });
          const text = pretty(run([chapter(source, [finding])]), { ...plain, width });
          // biome-ignore lint/suspicious/noControlCharactersInRegex: it holds that there are none
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
          for (const line of text.split('\n')) expect(columns(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe('layout', () => {
  it('counts columns, not characters', () => {
    expect(columns('漢字')).toBe(4);
    expect(columns('e\u0301tude')).toBe(5);
  });

  it('cuts between words and marks the cut', () => {
    expect(cut('she lit the lamp again', 14, 'start')).toBe('she lit the…');
    expect(cut('she lit the lamp again', 14, 'end')).toBe('…lamp again');
    expect(cut('she lit', 14, 'end')).toBe('she lit');
    expect(cut('漢字漢字', 5, 'start')).toBe('漢字…');
  });

  it('cuts in the middle', () => {
    expect(columns(cutMiddle('a'.repeat(50), 11))).toBe(11);
    expect(cutMiddle('abc', 11)).toBe('abc');
  });

  it('wraps between words', () => {
    expect(wrap('she lit the lamp', 8)).toEqual(['she lit', 'the lamp']);
  });
});

describe('visible', () => {
  it('makes control characters visible', () => {
    expect(visible('a\u001b[31mb\u0007\u007f\u009b\u202ec\ud800')).toBe('a␛[31mb␇␡��c�');
    expect(visible('a\tb\nc')).toBe('a b\nc');
    expect(visibleLine('the\r\n  the')).toBe('the↵the');
  });
});
