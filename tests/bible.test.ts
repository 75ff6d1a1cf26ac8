import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { languages } from '../src/core/story.js';
import { parseBible } from '../src/story/bible.js';
import { findBible, StoryError } from '../src/story/find-bible.js';

const schema = JSON.parse(
  await readFile(new URL('../src/schemas/story.schema.json', import.meta.url), 'utf8'),
);
const matchesSchema = new Ajv({ allowUnionTypes: true }).compile(schema);

function complaint(text: string): string {
  try {
    parseBible(text, 'story.yml');
  } catch (error) {
    if (error instanceof StoryError) return error.message;
    throw error;
  }
  return '';
}

describe('a story.yml that is right', () => {
  it('gives its names, words, language and style', () => {
    const text = `# yaml-language-server: $schema=https://example.org/story.schema.json
characters:
  - Marrow
  - name: Odile  Vane
    aliases: [Odie, "the Heron"]
    pronouns: she/her
places: [Low Ferry]
terms: [moon tea]
words:
  - skarn
language: en-GB
style:
  comma: outside
  gray/grey: grey
  serial-comma: true
  letters: no
  spell-numbers-to: 100
`;
    expect(parseBible(text, 'story.yml')).toEqual({
      characters: [
        { name: 'Marrow', aliases: [], pronouns: undefined },
        { name: 'Odile Vane', aliases: ['Odie', 'the Heron'], pronouns: 'she/her' },
      ],
      places: ['Low Ferry'],
      terms: ['moon tea'],
      words: ['skarn'],
      language: 'en-GB',
      style: new Map([
        ['comma', 'outside'],
        // By the first spelling, as "stet style" prints it.
        ['gray', 'grey'],
        ['serial-comma', 'yes'],
        ['letters', 'no'],
        ['spell-numbers-to', '100'],
      ]),
    });
  });

  const nothing = { characters: [], places: [], terms: [], words: [], language: undefined, style: new Map() };
  it.each([
    ['an empty file', ''],
    ['comments alone', '# to be written\n'],
    ['sections not yet filled', 'characters:\nplaces:\n\nstyle:\n'],
    ['a byte order mark', '\uFEFFplaces: []\n'],
  ])('may be %s', (_what, text) => {
    expect(parseBible(text, 'story.yml')).toEqual(nothing);
  });

  it('lets two characters share an alias', () => {
    const text = 'characters:\n  - {name: Odile, aliases: [Captain]}\n  - {name: Bram, aliases: [Captain]}\n';
    expect(parseBible(text, 'story.yml').characters).toHaveLength(2);
  });
});

describe('a mistake in story.yml is told with its line and what was expected', () => {
  it.each([
    [
      'characters: [Odile]\nplcaes: [Low Ferry]',
      'story.yml:2: there is no key "plcaes"; did you mean "places"?',
    ],
    [
      'weather: wet',
      'story.yml:1: there is no key "weather"; expected characters, places, terms, words, language or style',
    ],
    [
      'characters:\n  - Odile\n  - 1984',
      `story.yml:3: the number 1984 where a character's name is expected; if it is one, put it in quotation marks: "1984"`,
    ],
    [
      'places:\n  - true',
      'story.yml:2: true where a place is expected; if it is one, put it in quotation marks: "true"',
    ],
    ['characters:\n  - Odile\n  -\n  - Bram', "story.yml:3: nothing where a character's name is expected"],
    ['terms: [[moon tea]]', 'story.yml:1: a list where a term is expected'],
    [
      'places:\n  - Harrow: the village',
      'story.yml:2: a key "Harrow" with its value where a place is expected; if it is one, put it in quotation marks',
    ],
    [
      'characters:\n  Odile:\n    pronouns: she/her',
      'story.yml:2: a key "Odile" with its value where a list of characters is expected; begin each with "- " on a line of its own',
    ],
    [
      'characters:\n  - nmae: Odile',
      'story.yml:2: there is no key "nmae"; did you mean "name"?\n' +
        'story.yml:2: this character has no "name:"; expected one (a name with a colon in it needs quotation marks)',
    ],
    [
      'characters:\n  - {name: Odile, pronouns: [she]}',
      'story.yml:2: a list where a set of pronouns such as "she/her" is expected',
    ],
    [
      'words: [moon tea]',
      'story.yml:1: "moon tea" where a single word is expected; several words together go under "terms:"',
    ],
    [
      'language: en-UK',
      'story.yml:1: "en-UK" where en-US, en-GB, en-AU or en-CA is expected; did you mean "en-US"?',
    ],
    ['language: Welsh', 'story.yml:1: "Welsh" where en-US, en-GB, en-AU or en-CA is expected'],
    ['style:\n  letters: [no]', 'story.yml:2: a list where the decision for "letters" is expected'],
    [
      'style:\n  comma: outsde',
      'story.yml:2: "outsde" where inside, outside or none is expected; did you mean "outside"?',
    ],
    ['style:\n  gray: blue', 'story.yml:2: "blue" where gray or grey is expected'],
    ['style:\n  grey/gary: gray', 'story.yml:2: "gray" where grey or gary is expected; did you mean "grey"?'],
    ['style:\n  serial-comma: often', 'story.yml:2: "often" where yes or no is expected'],
    ['- Odile', 'story.yml:1: a list where a key such as "characters:" is expected'],
  ])('%j', (text, message) => {
    expect(complaint(text)).toBe(message);
  });

  it.each([
    [
      'characters:\n  - Odile\n  - Bram\n  - name: odile',
      'story.yml:4: "odile" is already a character on line 2',
    ],
    ["places:\n  - Gull's Rest\n  - Gull’s Rest", 'story.yml:3: "Gull’s Rest" is already a place on line 2'],
    [
      'characters:\n  - name: Odile\n    aliases:\n      - Odie\n      - Odie',
      'story.yml:5: "Odie" is already a name of this character on line 4',
    ],
    [
      'characters:\n  - name: Odile\n    aliases: [Odile]',
      'story.yml:3: "Odile" is already a name of this character on line 2',
    ],
    [
      'words: [skarn]\nwords: [brell]',
      'story.yml:2: the key "words" stands here again; the first is on line 1',
    ],
  ])('names both lines of a duplicate: %j', (text, message) => {
    expect(complaint(text)).toBe(message);
  });

  it.each([
    ['places:\n\t- Low Ferry', 'story.yml:2: this line begins with a tab; expected spaces'],
    [
      "characters:\n  - Odile\n  - 'Zekiel\n  - Bram\n",
      'story.yml:3: a quotation mark opens here and does not close; put a text with an apostrophe in double quotes',
    ],
    ['characters:\n  - *Odile*', 'story.yml:2: a text cannot begin with *; put it in quotation marks'],
    ['terms:\n  - &c', 'story.yml:2: a text cannot begin with &; put it in quotation marks'],
    ['terms:\n  - "x"\n  - @home', 'story.yml:3: a text cannot begin with @; put it in quotation marks'],
    ['terms:\n  - !Kala', 'story.yml:2: a text cannot begin with !; put it in quotation marks'],
    ['places: []\n---\nwords: []', 'story.yml:2: a second document begins here; expected one'],
    [
      'style:\n  motto: wind: and rain',
      'story.yml:2: this cannot be read; put a text with a colon in quotation marks, and begin lines of one list in the same column',
    ],
  ])('explains what YAML makes of it: %j', (text, message) => {
    expect(complaint(text)).toBe(message);
  });

  it('tells all mistakes at once, in order of line', () => {
    expect(complaint('language: en\nplaces: [3]\nterms: Bell\nhouse: x').split('\n')).toEqual([
      expect.stringContaining('story.yml:1: "en"'),
      expect.stringContaining('story.yml:2: the number 3'),
      expect.stringContaining('story.yml:3: "Bell" where a list of terms'),
      expect.stringContaining('story.yml:4: there is no key "house"'),
    ]);
  });

  it('counts lines through CRLF', () => {
    expect(complaint('characters:\r\n  - Odile\r\n  - 7\r\n')).toMatch(/^story\.yml:3:/);
  });

  it('keeps control characters from the terminal', () => {
    expect(complaint('"a\\e[31m\\u009b\\u202e": 1')).toContain('"a\\u001b[31m\\u009b\\u202e"');
  });

  it('survives lists in lists without end', () => {
    expect(complaint('['.repeat(100_000))).toMatch(/^story\.yml:1: /);
  });
});

describe('the JSON Schema and the parser agree', () => {
  const right = [
    '',
    'characters:',
    'characters: []',
    'characters: [Odile, {name: Bram}]',
    'characters: [{name: Bram, aliases: [], pronouns: they/them}]',
    'characters: [{name: Bram, aliases: }]',
    'characters: ["1984"]',
    'characters: [Zoë, "R2-D2", O’Hara]',
    'characters: [{name: Odile, aliases: [Captain]}, {name: Bram, aliases: [Captain]}]',
    'places: [Low Ferry, No]',
    'terms: [moon tea]',
    'words: [skarn, "x’ol"]',
    ...languages.map((language) => `language: ${language}`),
    'style: {comma: outside, gray/grey: grey, serial: yes, dots: 4, letters: true}',
    'style:',
  ];
  const wrong = [
    'Odile',
    '[]',
    'persons: [Odile]',
    'characters: Odile',
    'characters: {Odile: she}',
    'characters: [1984]',
    'characters: [true]',
    'characters: [null]',
    'characters: [""]',
    'characters: ["?!"]',
    'characters: ["Odile\\nBram"]',
    'characters: [[Odile]]',
    'characters: [{}]',
    'characters: [{aliases: [Odie]}]',
    'characters: [{name: 3}]',
    'characters: [{name: }]',
    'characters: [{name: Odile, alias: Odie}]',
    'characters: [{name: Odile, aliases: Odie}]',
    'characters: [{name: Odile, aliases: [1]}]',
    'characters: [{name: Odile, aliases: [Odie, Odie]}]',
    'characters: [{name: Odile, pronouns: 1}]',
    'characters: [{name: Odile, pronouns: }]',
    'characters: [{name: Odile, pronouns: she or her}]',
    'characters: [Odile, Odile]',
    'places: Low Ferry',
    'places: [{name: Low Ferry}]',
    'places: [Low Ferry, Low Ferry]',
    'terms: [1]',
    'words: [moon tea]',
    'words: [""]',
    'words: [1]',
    'language: en',
    'language: EN-us',
    'language:',
    'language: [en-US]',
    'style: British',
    'style: [comma]',
    'style: {comma: }',
    'style: {comma: ""}',
    'style: {comma: [outside]}',
    'style: {comma: {at: outside}}',
  ];
  it.each(right)('accept %j', (text) => {
    expect(complaint(text)).toBe('');
    expect(matchesSchema(parse(text)), JSON.stringify(matchesSchema.errors)).toBe(true);
  });
  it.each(wrong)('reject %j', (text) => {
    expect(complaint(text)).not.toBe('');
    expect(matchesSchema(parse(text))).toBe(false);
  });
});

describe('story.yml is found', () => {
  let top: string;
  beforeAll(async () => {
    top = await mkdtemp(path.join(tmpdir(), 'stet-bible-'));
    await mkdir(path.join(top, 'book/one/part'), { recursive: true });
    await mkdir(path.join(top, 'book/two/story.yml'), { recursive: true });
    await mkdir(path.join(top, 'both'));
    await writeFile(path.join(top, 'story.yml'), '');
    await writeFile(path.join(top, 'book/one/story.yaml'), '');
    await writeFile(path.join(top, 'both/story.yml'), '');
    await writeFile(path.join(top, 'both/story.yaml'), '');
  });
  afterAll(() => rm(top, { recursive: true }));

  it('in the folder of the chapter or the nearest above', async () => {
    expect(await findBible(path.join(top, 'book/one/part'), top)).toBe(path.join(top, 'book/one/story.yaml'));
  });
  it('passing over a folder of that name', async () => {
    expect(await findBible(path.join(top, 'book/two'), top)).toBe(path.join(top, 'story.yml'));
  });
  it('never above the top', async () => {
    expect(await findBible(path.join(top, 'book/two'), path.join(top, 'book'))).toBeUndefined();
  });
  it('unless there are two of them', async () => {
    await expect(findBible(path.join(top, 'both'), top)).rejects.toThrow(
      'story.yml and story.yaml stand side by side in both; expected one of them',
    );
  });
});
