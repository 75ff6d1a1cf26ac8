import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadSettings, type Settings, SettingsError } from '../src/config.js';
import { editDistance, nearest } from '../src/core/nearest.js';
import { defineRule, number, type Rule, wordList } from '../src/core/rule.js';

const rules: ReadonlyMap<string, Rule> = new Map(
  [
    defineRule({ ...bare('name-case'), fix: 'safe' }),
    defineRule({ ...bare('loose-comma'), fix: 'unsafe' }),
    {
      ...bare('echo'),
      options: {
        reach: number(60, 'Words between.'),
        allow: wordList([], 'Words.'),
      },
    } as Rule,
  ].map((rule) => [rule.id, rule]),
);

function bare(id: string): Rule {
  return {
    id,
    category: 'names',
    severity: 'error',
    fix: 'none',
    where: 'all',
    summary: '',
    why: '',
    examples: [],
    check() {},
  };
}

const base = await mkdtemp(path.join(tmpdir(), 'stet-config-'));
let count = 0;
let folder: string;
beforeEach(async () => {
  folder = path.join(base, String(count++));
  await mkdir(path.join(folder, '.git'), { recursive: true });
});
afterAll(() => rm(base, { recursive: true }));

async function load(text: string, name = '.stetrc.yml'): Promise<Settings> {
  await writeFile(path.join(folder, name), text);
  return loadSettings(folder, undefined, rules);
}

async function complaint(text: string, name = '.stetrc.yml'): Promise<string> {
  return load(text, name).then(
    () => '',
    (error: unknown) => {
      if (error instanceof SettingsError) return error.message;
      throw error;
    },
  );
}

describe('settings that are right', () => {
  it('say what to do with each rule and what to show', async () => {
    const settings = await load(`
rules:
  name-case: off
  loose-comma: suggestion
  echo: {severity: warning, fix: none, reach: 40, allow: [lantern, rain]}
severity: suggestion
fail-on: never
`);
    expect(settings).toEqual({
      file: path.join(folder, '.stetrc.yml'),
      severity: 'suggestion',
      failOn: 'never',
      rules: new Map([
        ['name-case', { severity: 'off', fix: 'safe', options: {} }],
        ['loose-comma', { severity: 'suggestion', fix: 'unsafe', options: {} }],
        [
          'echo',
          {
            severity: 'warning',
            fix: 'none',
            options: { reach: 40, allow: ['lantern', 'rain'] },
          },
        ],
      ]),
    });
  });

  it.each(['', '# nothing yet\n', 'rules:\n', '{}', '$schema: x\n'])(
    'may be as good as empty: %j',
    async (text) => {
      expect(await load(text)).toEqual({ rules: new Map(), file: path.join(folder, '.stetrc.yml') });
    },
  );

  it('may lower the grade of a fix and keep it', async () => {
    const { rules } = await load('rules:\n  name-case: {fix: unsafe}\n  loose-comma: {fix: unsafe}\n');
    expect([...rules.values()].map(({ fix }) => fix)).toEqual(['unsafe', 'unsafe']);
  });

  it('may turn a rule on as it is', async () => {
    const asItIs = { severity: 'error', fix: 'none', options: {} };
    expect((await load('rules: {echo: on}')).rules.get('echo')).toEqual(asItIs);
    expect((await load('rules: {echo: {}}')).rules.get('echo')).toEqual(asItIs);
  });
});

describe('a mistake in the settings is told with file, line and what was expected', () => {
  it.each([
    [
      'severity: error\n\nrules:\n  name-cas: off',
      '.stetrc.yml:4: there is no rule "name-cas"; did you mean "name-case"?',
    ],
    ['rules:\n  weather: off', '.stetrc.yml:2: there is no rule "weather"; "stet rules" lists them'],
    ['rule:\n  name-case: off', '.stetrc.yml:1: there is no key "rule"; did you mean "rules"?'],
    ['failon: error', '.stetrc.yml:1: there is no key "failon"; did you mean "fail-on"?'],
    ['colour: red', '.stetrc.yml:1: there is no key "colour"; expected rules, severity, fail-on or $schema'],
    [
      'rules:\n  name-case: eror',
      '.stetrc.yml:2: "eror" where on, off, error, warning or suggestion is expected; did you mean "error"?',
    ],
    [
      'rules:\n  name-case: false',
      '.stetrc.yml:2: false where on, off, error, warning or suggestion is expected',
    ],
    [
      'rules:\n  name-case:',
      '.stetrc.yml:2: nothing where on, off, error, warning or suggestion is expected',
    ],
    ['severity: 2', '.stetrc.yml:1: the number 2 where error, warning or suggestion is expected'],
    ['severity: never', '.stetrc.yml:1: "never" where error, warning or suggestion is expected'],
    [
      'fail-on: nevr',
      '.stetrc.yml:1: "nevr" where error, warning, suggestion or never is expected; did you mean "never"?',
    ],
    ['rules: [name-case]', '.stetrc.yml:1: a list where a rule such as "name-case: off" is expected'],
    ['off', '.stetrc.yml:1: "off" where a key such as "rules:" is expected'],
    ['rules:\n  echo:\n    raech: 4', '.stetrc.yml:3: echo has no option "raech"; did you mean "reach"?'],
    [
      'rules:\n  name-case: {length: 4}',
      '.stetrc.yml:2: name-case has no option "length"; expected severity or fix',
    ],
    ['rules:\n  echo: {reach: "4"}', '.stetrc.yml:2: "4" where a number for reach is expected'],
    ['rules:\n  echo: {reach: .inf}', '.stetrc.yml:2: the number .inf where a number for reach is expected'],
    [
      'rules:\n  echo: {allow: rain}',
      '.stetrc.yml:2: "rain" where a list of words for allow is expected; write it as [one, two]',
    ],
    [
      'rules:\n  echo: {allow: [rain, 7]}',
      '.stetrc.yml:2: the number 7 where a word of allow is expected; put it in quotation marks: "7"',
    ],
    [
      'rules:\n  loose-comma:\n    fix: safe',
      '.stetrc.yml:3: the fixes of loose-comma cannot be "safe"; a setting may only lower them: expected unsafe or none',
    ],
    [
      'rules:\n  echo: {fix: unsafe}',
      '.stetrc.yml:2: the fixes of echo cannot be "unsafe"; a setting may only lower them: expected none',
    ],
    [
      'rules:\n  echo: off\n  echo: error',
      '.stetrc.yml:3: the key "echo" stands here again; the first is on line 2',
    ],
    ['rules:\n  __proto__: off', '.stetrc.yml:2: there is no rule "__proto__"; "stet rules" lists them'],
    [
      'rules:\n  echo: {constructor: 1}',
      '.stetrc.yml:2: echo has no option "constructor"; expected severity, fix, reach or allow',
    ],
    ['rules:\n\techo: off', '.stetrc.yml:2: this line begins with a tab; expected spaces'],
    [
      'a: &a [x]\nrules: *a',
      '.stetrc.yml:1: a text cannot begin with &; put it in quotation marks\n.stetrc.yml:2: a text cannot begin with *; put it in quotation marks',
    ],
  ])('%j', async (text, message) => {
    expect(await complaint(text)).toBe(message);
  });

  it('tells all mistakes at once, in order of line', async () => {
    const message = await complaint(
      'fail-on: x\nrules:\n  echo: {reach: a, allow: b}\n  nme-case: off\nseverity: y\n',
    );
    expect(message.split('\n').map((line) => line.split(' ')[0])).toEqual(
      [1, 3, 3, 4, 5].map((line) => `.stetrc.yml:${line}:`),
    );
  });

  it('in JSON as in YAML', async () => {
    const text = '{\n\t"rules": {\n\t\t"name-cas": "off"\n\t}\n}\n';
    expect(await complaint(text, '.stetrc.json')).toBe(
      '.stetrc.json:3: there is no rule "name-cas"; did you mean "name-case"?',
    );
  });

  it('in package.json with the line of package.json', async () => {
    const text = JSON.stringify({ name: 'book', stet: { rules: { 'name-cas': 'off' } } }, null, 2);
    expect(await complaint(text, 'package.json')).toMatch(/^package\.json:5: there is no rule "name-cas"/);
  });

  it('whatever the bytes are', async () => {
    await writeFile(path.join(folder, '.stetrc.yml'), Buffer.from('rules:\n', 'utf16le').fill(0xff, 0, 2));
    await expect(loadSettings(folder, undefined, rules)).rejects.toThrow('.stetrc.yml: this is not UTF-8');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        await complaint(text);
      }),
      { numRuns: 200 },
    );
  });
});

describe('settings are found', () => {
  it('nowhere, which is fine', async () => {
    expect(await loadSettings(folder, undefined, rules)).toEqual({ rules: new Map(), file: undefined });
  });

  it('in the nearest folder above, up to the top of the repository', async () => {
    await load('severity: error');
    const below = path.join(folder, 'book/part');
    await mkdir(below, { recursive: true });
    expect(await loadSettings(below, undefined, rules)).toMatchObject({ severity: 'error' });
    await mkdir(path.join(folder, 'book/.git'));
    expect(await loadSettings(below, undefined, rules)).toEqual({ rules: new Map(), file: undefined });
  });

  it('and named as seen from the working folder', async () => {
    await mkdir(path.join(folder, 'book'));
    await writeFile(path.join(folder, '.stetrc.yml'), 'severity: 1');
    await expect(loadSettings(path.join(folder, 'book'), undefined, rules)).rejects.toThrow(
      '../.stetrc.yml:1: ',
    );
  });

  it.each(['{"name": "book", "dependencies": {"stet": "1.0.0"}}', '["stet"]', 'null', '{"stet": '])(
    'not in a package.json without a key for them: %j',
    async (text) => {
      await writeFile(path.join(folder, 'package.json'), text);
      expect(await load('severity: error')).toMatchObject({ file: path.join(folder, '.stetrc.yml') });
    },
  );

  it('in package.json', async () => {
    const settings = await load('{"name": "book", "stet": {"fail-on": "never"}}', 'package.json');
    expect(settings).toEqual({ rules: new Map(), failOn: 'never', file: path.join(folder, 'package.json') });
  });

  it('once only in a folder', async () => {
    await writeFile(path.join(folder, '.stetrc.json'), '{}');
    await writeFile(path.join(folder, 'package.json'), '{"stet": {}}');
    await expect(load('')).rejects.toThrow(
      /\.stetrc\.yml, \.stetrc\.json and package\.json; expected one of them/,
    );
  });

  it('where the author says, and then nowhere else', async () => {
    await load('severity: error');
    await writeFile(path.join(folder, 'mine.yaml'), 'severity: warning');
    expect(await loadSettings(folder, 'mine.yaml', rules)).toMatchObject({ severity: 'warning' });
    await expect(loadSettings(folder, 'yours.yml', rules)).rejects.toThrow(
      'yours.yml: there is no such file',
    );
    await expect(loadSettings(folder, '.git', rules)).rejects.toThrow('.git: this is not a file');
    await writeFile(path.join(folder, 'package.json'), '{"name": "book"}');
    await expect(loadSettings(folder, 'package.json', rules)).rejects.toThrow('expected a key "stet"');
  });

  it.skipIf(process.platform === 'win32')('but not in what is no file', async () => {
    await symlink('/dev/zero', path.join(folder, '.stetrc.yml'));
    await expect(loadSettings(folder, undefined, rules)).rejects.toThrow('.stetrc.yml: this is not a file');
  });
});

describe('the JSON Schema agrees with the reader', async () => {
  const schema = JSON.parse(
    await readFile(new URL('../src/schemas/stetrc.schema.json', import.meta.url), 'utf8'),
  );
  const matchesSchema = new Ajv({ allowUnionTypes: true }).compile(schema);

  it.each([
    '',
    'rules:',
    'rules: {name-case: off, echo: on}',
    'rules: {name-case: suggestion}',
    'rules: {name-case: {}}',
    'rules: {echo: {severity: off, fix: none, reach: 4, allow: [rain]}}',
    'severity: suggestion',
    'fail-on: never',
    '{"$schema": "x", "severity": "error"}',
  ])('accepting %j', async (text) => {
    expect(await complaint(text)).toBe('');
    expect(matchesSchema(parse(text)), JSON.stringify(matchesSchema.errors)).toBe(true);
  });

  it.each([
    'off',
    '[]',
    'rule: {}',
    'rules: []',
    'rules: {name-case: }',
    'rules: {name-case: false}',
    'rules: {name-case: fatal}',
    'rules: {name-case: [off]}',
    'rules: {name-case: {severity: none}}',
    'rules: {name-case: {severity: }}',
    'rules: {name-case: {fix: always}}',
    'rules: {echo: {allow: [7]}}',
    'rules: {echo: {allow: [""]}}',
    'rules: {echo: {reach: {}}}',
    'rules: {echo: {allow: }}',
    'severity: off',
    'severity:',
    'fail-on: always',
  ])('rejecting %j', async (text) => {
    expect(await complaint(text)).not.toBe('');
    expect(matchesSchema(parse(text))).toBe(false);
  });
});

describe('the nearest name', () => {
  it.each([
    ['name-cas', 'name-case'],
    ['Name-Case', 'name-case'],
    ['naem-case', 'name-case'],
    ['name_case', 'name-case'],
    ['on', undefined],
    ['weather', undefined],
    ['', undefined],
  ])('to %j is %j', (written, name) => {
    expect(nearest(written, ['echo', 'off', 'name-case', 'name-cases'])).toBe(name);
  });

  it('is counted in letters added, dropped, changed or swapped', () => {
    expect(editDistance('', 'echo')).toBe(4);
    expect(editDistance('ehco', 'echo')).toBe(1);
    expect(editDistance('kitten', 'sitting')).toBe(3);
  });

  it('is as far one way as the other', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => editDistance(a, b) === editDistance(b, a)));
  });
});
