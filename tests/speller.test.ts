/** What the speller knows, what it corrects, and in which order. Needs the dictionaries of `npm run build`. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import misspelling from '../rules/misspelling.js';
import { soundKey } from '../src/core/sound.js';
import type { Speller } from '../src/core/speller.js';
import { isAllCaps, isCapitalized } from '../src/core/text.js';
import { loadEar } from '../src/ear/load.js';
import { proofread } from '../src/proofreading/proofread.js';
import { readPlain } from '../src/reading/plain.js';
import { lettersOf, slipCost } from '../src/speller/error-model.js';
import { packFrequency, unpackFrequency } from '../src/speller/lexicon.js';
import { loadSpeller } from '../src/speller/load.js';
import { filterOf, WordFilter } from '../src/speller/word-filter.js';

const speller = loadSpeller(undefined);

const list = (text: string): string[] => text.trim().split(/\s+/);
const unknown = (text: string, by: Speller = speller): string[] => list(text).filter((word) => !by.has(word));
const known = (text: string, by: Speller = speller): string[] => list(text).filter((word) => by.has(word));
const suggest = (word: string, by: Speller = speller, limit = 5): string[] =>
  by.corrections(word, limit).map(({ text }) => text);
const first = (word: string): string | undefined => suggest(word)[0];

test('knows words with the capitals they may have', () => {
  expect(unknown('lantern Lantern LANTERN London LONDON polish Polish I a NASA McDonald')).toEqual([]);
  expect(known('london nasa lAntern LAntern Mcdonald lantren')).toEqual([]);
  expect(speller.hasLower('polish')).toBe(true);
  expect(speller.hasLower('london')).toBe(false);
});

test('knows possessives and contractions with straight and curly apostrophes', () => {
  expect(
    unknown(`dog's dogs' Dog’s London's wouldn't wouldn’t wouldn't've should've y'all it'd there're who'd've
    mother'll somebody'd let's ma'am o'clock`),
  ).toEqual([]);
  expect(known(`her's your's their's its' did't wer'e dont wasnt didn`)).toEqual([]);
});

test('knows clipped speech', () => {
  expect(
    unknown(`goin' nothin' mornin's an' ol' jus' nev' 'em 'tis ’cause 'bout 'ouse 'lectric 'nless ev'ry gen'ral
    p'lice older'n th'other t'hell gonna dunno gimme`),
  ).toEqual([]);
  expect(known(`goin zzyin' 'xqz aw'ay W'hat T'll`)).toEqual([]);
});

test('knows drawn-out words and cries, but no letter too many', () => {
  expect(
    unknown(
      `nooo sooo yesss whaaat pleeease hmmmm ahhh grrrr shhhh argh hahaha heh psst uh-huh`.replace('-', ' '),
    ),
  ).toEqual([]);
  expect(unknown('alllll wellllll')).toEqual([]);
  expect(known('keeep loooked mutttered employeee runnning')).toEqual([]);
});

test('knows Roman numerals, single letters and accents', () => {
  expect(unknown('XIV iv MCM b café naïve enchanté déjà')).toEqual([]);
  expect(known('IIX vx')).toEqual([]);
});

test('knows words coined from common ones, and no slips that look coined', () => {
  expect(unknown('ghostlike lampless unmagical lanternglow jamjars dragonless')).toEqual([]);
  expect(known('wonderfull unhippy sweetheat intothe whiteroses lookedback boxand everyhing')).toEqual([]);
});

test('knows the words of one dialect where it is declared', () => {
  const american = loadSpeller('en-US');
  const british = loadSpeller('en-GB');
  expect(unknown('colour color realise realize travelled traveled')).toEqual([]);
  expect(known('colour realise travelled', american)).toEqual([]);
  expect(unknown('color realize traveled grey leapt towards', american)).toEqual([]);
  expect(known('color traveled', british)).toEqual([]);
  expect(unknown('colour realise realize travelled grey', british)).toEqual([]);
  expect(suggest('colour', american)[0]).toBe('color');
  expect(suggest('colur', british)[0]).toBe('colour');
});

test('corrects the usual slips first', () => {
  const slips: Record<string, string> = {
    teh: 'the',
    recieve: 'receive',
    begining: 'beginning',
    tommorow: 'tomorrow',
    definately: 'definitely',
    seperate: 'separate',
    dissapear: 'disappear',
    accomodate: 'accommodate',
    wich: 'which',
    freind: 'friend',
    thier: 'their',
    untill: 'until',
    nefew: 'nephew',
    misteryous: 'mysterious',
    lantren: 'lantern',
    whisperd: 'whispered',
    keeeping: 'keeping',
    Lousiana: 'Louisiana',
  };
  expect(Object.fromEntries(Object.keys(slips).map((slip) => [slip, first(slip)]))).toEqual(slips);
});

test('finds lost spaces and apostrophes', () => {
  expect(['alot', 'intothe', 'butHe', 'ofcourse'].map(first)).toEqual([
    'a lot',
    'into the',
    'but He',
    'of course',
  ]);
  expect(['dont', 'didnt', "did'nt", 'shouldve', 'theyre'].map(first)).toEqual([
    "don't",
    "didn't",
    "didn't",
    "should've",
    "they're",
  ]);
});

test('keeps the case, the apostrophe and the possessive', () => {
  expect(first('Begginings')).toBe('Beginnings');
  expect(first('LANTREN')).toBe('LANTERN');
  expect(first('did’nt')).toBe('didn’t');
  expect(first('lantren’s')).toBe('lantern’s');
  expect(first('london')).toBe('London');
});

test('never suggests what would offend, nor a bare cry', () => {
  expect(['shti', 'fcuk', 'hmn'].flatMap((word) => suggest(word))).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:shit|fuck|hmm)$/)]),
  );
});

test('suggests the words of a story, by their use', () => {
  const told = speller.withWords(
    new Map([
      ['Velkra', 41],
      ['flimmerfish', 6],
    ]),
  );
  expect(suggest('Vlekra', told)[0]).toBe('Velkra');
  expect(suggest('flimerfish', told)[0]).toBe('flimmerfish');
  expect(unknown("Velkra Velkra's VELKRA flimmerfish lantern", told)).toEqual([]);
  expect(known('velkra')).toEqual([]);
  expect(suggest('Vlekra')).not.toContain('Velkra');
});

test('knows how common a word is, and how it stands', () => {
  expect(speller.frequency('the')).toBeGreaterThan(20_000);
  expect(speller.frequency('house')).toBeGreaterThan(100);
  expect(speller.frequency('laptop')).toBeGreaterThan(0);
  expect(speller.frequency('london')).toBe(0);
  expect(speller.frequency('zzyzx')).toBe(0);
  expect(speller.bareness('house')).toBeLessThan(0.3);
  expect(speller.bareness('hope')).toBeGreaterThan(speller.bareness('spike'));
});

test('keeps frequencies to four parts in a hundred', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 60_000, noNaN: true }), (use) => {
      expect(Math.abs(Math.log(unpackFrequency(packFrequency(use)) / use))).toBeLessThan(0.04);
    }),
  );
});

test('a likelier slip costs less', () => {
  const cost = (meant: string, typed: string): number => slipCost(lettersOf(meant), lettersOf(typed));
  expect(cost('lantern', 'lantern')).toBe(0);
  expect(cost('lantern', 'lantren')).toBeLessThan(cost('lantern', 'lanzern'));
  expect(cost('lantern', 'lamtern')).toBeLessThan(cost('lantern', 'laxtern'));
  expect(cost('lantern', 'lanttern')).toBeLessThan(cost('lantern', 'lanqtern'));
  expect(cost('lantern', 'kantern')).toBeGreaterThan(cost('lantern', 'lantwrn'));
  expect(cost("don't", 'dont')).toBeLessThan(cost('donut', 'dont'));
});

test('words that sound alike have one key', () => {
  for (const [one, other] of [
    ['nephew', 'nefew'],
    ['mysterious', 'misteryus'],
    ['knight', 'nite'],
    ['rhythm', 'rithm'],
    ['physical', 'fizical'],
  ]) {
    expect([one, soundKey(one)]).toEqual([one, soundKey(other)]);
  }
});

const typed = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...`abcdefghijklmnopqrstuvwxyz'’TS é`), minLength: 1, maxLength: 14 }),
);

test('asks and suggests in bounds, whatever is typed', () => {
  fc.assert(
    fc.property(typed, fc.integer({ min: 0, max: 7 }), (word, limit) => {
      expect(typeof speller.has(word)).toBe('boolean');
      const suggested = suggest(word, speller, limit);
      expect(suggested.length).toBeLessThanOrEqual(limit);
      expect(suggested).not.toContain(word);
      expect(new Set(suggested).size).toBe(suggested.length);
      if (/^\p{L}+$/u.test(word)) {
        if (isCapitalized(word)) {
          expect(suggested.every((text) => isCapitalized(text.replace(/^['’]/, '')))).toBe(true);
        }
        if (isAllCaps(word)) expect(suggested.every((text) => text === text.toUpperCase())).toBe(true);
      }
    }),
    { numRuns: 300, examples: [['Im', 5]] },
  );
});

test('tells how much letters follow each other as in English', () => {
  expect(speller.likeness('stranger')).toBeGreaterThan(-2.6);
  expect(speller.likeness('wdiich')).toBeLessThan(speller.likeness('steelo'));
  expect(speller.likeness('qxzv')).toBeLessThan(-4);
});

test('remembers words of large dictionaries as rare, neither right nor offered', () => {
  expect(speller.isRare('calender')).toBe(true);
  expect(speller.has('calender')).toBe(false);
  expect(speller.isRare('stanchly')).toBe(true);
  expect(speller.has('stanchly')).toBe(false);
  expect(speller.isRare('calendar')).toBe(false);
  expect(speller.isRare('velkrathor')).toBe(false);
  expect(suggest('calendur')).not.toContain('calender');
});

test.each([
  ['tlie', 'the'],
  ['hght', 'light'],
  ['wdiich', 'which'],
  ['overwhehning', 'overwhelming'],
  ['benents', 'benefits'],
  ['tumed', 'turned'],
  ['siniple', 'simple'],
  ['diildren', 'children'],
])('knows what scanners read: %s for %s', (read, printed) => {
  expect(suggest(read)[0]).toBe(printed);
});

test('tells common words that one slip makes a rare one', () => {
  const near = speller.oneSlipAway('cam', 100).map(({ word }) => word);
  expect(near).toContain('came');
  expect(near).not.toContain('cam');
  expect(speller.oneSlipAway('velkrathor', 1)).toEqual([]);
});

test('keeps words in a filter that seldom errs', () => {
  const words = Array.from({ length: 5000 }, (_, index) => `word${index}`);
  const filter = new WordFilter(filterOf(words));
  expect(words.every((word) => filter.has(word))).toBe(true);
  const others = Array.from({ length: 10_000 }, (_, index) => `other${index}`);
  expect(others.filter((word) => filter.has(word)).length).toBeLessThan(60);
  expect(new WordFilter(filterOf([])).has('word')).toBe(false);
});

test('says with each correction how common it is and what its slip costs', () => {
  const [best, ...others] = speller.corrections('Hte', 6);
  expect(best).toMatchObject({ text: 'The', word: 'the' });
  expect(best.use).toBeGreaterThan(10_000);
  expect(others.length).toBeGreaterThan(0);
  expect(best.cost).toBe(speller.slip('the', 'hte'));
});

test('misspellings near each other are no dialect', async () => {
  const ear = await loadEar(speller);
  const told = (text: string) => {
    const tools = { rules: [{ rule: misspelling, ...misspelling, options: {} }], speller, ear };
    const { chapters } = proofread([{ path: '1.txt', source: text }], {
      ...tools,
      toProse: (_, source) => readPlain(source),
    });
    return chapters[0].findings.map(({ actual }) => actual);
  };
  const sentences = [
    'The leeder of the band sang out of tune.',
    'Supper was on the tabel, and the guests were seeted by the fire.',
    'The shipp came in, and a childe stood at the wondow.',
  ];
  const slips = ['leeder', 'tabel', 'seeted', 'shipp', 'wondow'];
  expect(sentences.flatMap(told)).toEqual(slips);
  expect(told(sentences.join(' '))).toEqual(slips);
  expect(told('“Whit’s yon wean greetin fur? Dae ye no ken whaur his faither bides the noo?”')).toEqual([]);
});
