/** Misspells words as writers do: slips of the keys, habits of spelling, and the misreadings of scanners. */
import { alikeInShape, misreadings } from '../src/speller/misreadings.js';

const vowels = 'aeiou';
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Letters on the keys around each. */
const besides = new Map<string, string>();
for (let row = 0; row < rows.length; row++) {
  for (let column = 0; column < rows[row].length; column++) {
    const near = [rows[row][column - 1], rows[row][column + 1]];
    near.push(rows[row + 1]?.[column - 1], rows[row + 1]?.[column]);
    near.push(rows[row - 1]?.[column], rows[row - 1]?.[column + 1]);
    besides.set(rows[row][column], near.filter(Boolean).join(''));
  }
}

/** Spellings that are taken for each other, either way. */
const habits: readonly (readonly [string, string])[] = [
  ['ie', 'ei'],
  ['ence', 'ance'],
  ['ent', 'ant'],
  ['ible', 'able'],
  ['ful', 'full'],
  ['lly', 'ly'],
  ['ely', 'ly'],
  ['ing', 'eing'],
  ['ied', 'yed'],
  ['ies', 'ys'],
  ['tion', 'sion'],
  ['ous', 'us'],
  ['ph', 'f'],
  ['wh', 'w'],
  ['ght', 'gth'],
  ['ough', 'ouh'],
  ['sc', 's'],
  ['ck', 'k'],
  ['cc', 'c'],
  ['dge', 'ge'],
  ['tch', 'ch'],
  ['er', 're'],
  ['ar', 'er'],
  ['or', 'er'],
  ['ea', 'ee'],
  ['ai', 'a'],
  ['ou', 'o'],
  ['ce', 'se'],
  ['ery', 'ary'],
  ['ll', 'l'],
  ['ss', 's'],
  ['eat', 'eet'],
  ['qu', 'q'],
  ['gue', 'ge'],
  ['ic', 'ick'],
  ['ur', 'er'],
];

type Random = () => number;

const misread = [
  ...misreadings,
  ...alikeInShape.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]),
];

const sounds = ['ck', 'sz', 'gj', 'fv', 'dt', 'mn', 'bp', 'cs', 'lr'];

const slips: readonly (readonly [weight: number, slip: (word: string, random: Random) => string])[] = [
  [18, (word, random) => at(word, inner(word, random, 1), 2, (two) => two[1] + two[0])],
  [18, (word, random) => at(word, inner(word, random), 1, () => '')],
  [11, (word, random) => swapOne(word, [[/(.)\1/g, (double) => double[0]]], random)],
  [8, (word, random) => at(word, inner(word, random), 1, (letter) => letter + letter)],
  [7, (word, random) => at(word, inner(word, random), 1, (letter) => letter + beside(letter, random))],
  [10, (word, random) => at(word, inner(word, random), 1, (letter) => beside(letter, random))],
  [12, (word, random) => swapOne(word, [[/[aeiou]/g, () => pick(vowels, random)]], random)],
  [5, (word, random) => swapOne(word, [[/[ckszgjfvdtmnbplr]/g, (letter) => alike(letter, random)]], random)],
  [16, (word, random) => respell(word, habits, true, random)],
  [5, (word, random) => respell(word, misread, false, random)],
  [4, (word, random) => at(word, 0, 1, (letter) => (random() < 0.4 ? '' : beside(letter, random)))],
  [4, (word, random) => at(word, inner(word, random), 1, () => pick('abcdefghijklmnopqrstuvwxyz', random))],
  [8, (word, random) => misspell(misspell(word, random), random)],
];
const allSlips = slips.reduce((sum, [weight]) => sum + weight, 0);

/** One misspelling of a word in lower case; the word itself where the slip that was drawn does not apply. */
export function misspell(word: string, random: Random): string {
  let drawn = random() * allSlips;
  for (const [weight, slip] of slips) {
    drawn -= weight;
    if (drawn < 0) return slip(word, random);
  }
  return word;
}

/** A place in the word that is not its first, and leaves `room` letters behind it. */
function inner(word: string, random: Random, room = 0): number {
  return 1 + Math.floor(random() * (word.length - 1 - room));
}

function at(word: string, place: number, length: number, change: (letters: string) => string): string {
  if (place + length > word.length) return word;
  return word.slice(0, place) + change(word.slice(place, place + length)) + word.slice(place + length);
}

function pick(from: string, random: Random): string {
  return from[Math.floor(random() * from.length)] ?? '';
}

function beside(letter: string, random: Random): string {
  return pick(besides.get(letter) ?? letter, random);
}

function alike(letter: string, random: Random): string {
  const groups = sounds.filter((group) => group.includes(letter));
  return pick(groups.join('').replaceAll(letter, ''), random);
}

type Change = readonly [pattern: RegExp, change: (text: string) => string];

/** Changes one of the places where a pattern fits. */
function swapOne(word: string, changes: readonly Change[], random: Random): string {
  const places = changes.flatMap(([pattern, change]) =>
    [...word.matchAll(pattern)].map(({ index, 0: text }) => ({ index, text, change })),
  );
  if (places.length === 0) return word;
  const { index, text, change } = places[Math.floor(random() * places.length)];
  return at(word, index, text.length, change);
}

function respell(
  word: string,
  pairs: readonly (readonly [string, string])[],
  eitherWay: boolean,
  random: Random,
): string {
  const ways = eitherWay
    ? pairs.flatMap(([one, other]) => [
        [one, other],
        [other, one],
      ])
    : pairs;
  const changes = ways.map(([from, to]): Change => [new RegExp(from, 'g'), () => to]);
  return swapOne(word, changes, random);
}
