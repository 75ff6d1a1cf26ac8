/**
 * How likely a slip of the keys or of the ear is, as costs in tenths of a nat: 23 makes a slip ten times as rare.
 *
 * A noisy channel (Kernighan, Church and Gale 1990): the intended word is the one whose use in fiction, times the
 * probability of its slips, is highest. Classes of slips instead of a matrix learned from a list of misspellings, so
 * that nothing is fitted to one list.
 */
import { apostrophe, Edge, letterCount, letterOf, longest, type WordGraph } from './lexicon.js';
import { alikeInShape, misreadings } from './misreadings.js';

/** Two letters change places: `teh`. */
const swapped = 42;
/** A letter typed twice: `tthe`, `beginn`. */
const doubled = 42;
/** One of two equal letters left out: `begining`. */
const undoubled = 38;
/** A letter left out: `wich`, `intrest`. */
const dropped = 46;
/** An apostrophe left out: `dont`. */
const droppedApostrophe = 10;
/** A stray letter, from a key beside the letter before or behind it, or from elsewhere. */
const strayBeside = 58;
const stray = 66;
/** One letter for another: vowels, keys side by side, consonants that sound alike, all others. */
const vowelForVowel = 56;
const keyBeside = 56;
const alikeInSound = 60;
const otherLetter = 78;
/** A scanner takes one letter for another, or two for one; it misses the first as easily as any. */
const misreadLetter = 66;
const misread = 60;
/** Writers nearly never miss the first letter. */
const first = 25;

const vowels = 'aeiouy';
const soundGroups = ['ckqs', 'szx', 'gj', 'fv', 'dt', 'mn', 'bp', 'wv', 'lr'];
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** How far each row of keys is set in, in keys. */
const indents = [0, 0.25, 0.75];

const substitution = new Uint8Array(letterCount * letterCount).fill(otherLetter);
const beside = new Uint8Array(letterCount * letterCount);

function pairs(group: string, cost: number): void {
  for (const one of group) {
    for (const other of group) {
      const at = letterOf(one.charCodeAt(0)) * letterCount + letterOf(other.charCodeAt(0));
      if (one !== other) substitution[at] = Math.min(substitution[at], cost);
    }
  }
}

for (const group of soundGroups) pairs(group, alikeInSound);
for (const group of alikeInShape) pairs(group, misreadLetter);
pairs(vowels, vowelForVowel);
for (let row = 0; row < rows.length; row++) {
  for (let column = 0; column < rows[row].length; column++) {
    for (let other = row; other < rows.length; other++) {
      for (let at = 0; at < rows[other].length; at++) {
        const gap = Math.abs(column + indents[row] - at - indents[other]);
        if ((row === other && gap === 1) || (other === row + 1 && gap < 0.9)) {
          const keys = rows[row][column] + rows[other][at];
          pairs(keys, keyBeside);
          const one = letterOf(keys.charCodeAt(0));
          const two = letterOf(keys.charCodeAt(1));
          beside[one * letterCount + two] = beside[two * letterCount + one] = 1;
        }
      }
    }
  }
}

/** One letter read as two, two as one, and two as two, each by the letters in a row; 1 where scanners do so. */
const readAsTwo = new Uint8Array(letterCount ** 3);
const readAsOne = new Uint8Array(letterCount ** 3);
const readAsOthers = new Set<number>();
/** Letters, and pairs of letters, for which any of them holds. */
const mayPart = new Uint8Array(letterCount);
const mayJoin = new Uint8Array(letterCount ** 2);
const mayChange = new Uint8Array(letterCount ** 2);
/** By a letter, those behind it with which it may be read as others, as bits. */
const readWith = new Uint32Array(letterCount);

/** Letters in a row as a number. */
function inRow(text: string): number {
  let row = 0;
  for (const character of text) row = row * letterCount + letterOf(character.charCodeAt(0));
  return row;
}

for (const [printed, read] of misreadings) {
  const at = inRow(printed);
  if (printed.length === 1) {
    mayPart[at] = readAsTwo[inRow(printed + read)] = 1;
  } else if (read.length === 1) {
    mayJoin[at] = readAsOne[inRow(printed + read)] = 1;
  } else {
    mayChange[at] = 1;
    readAsOthers.add(inRow(printed + read));
  }
  if (printed.length > 1) readWith[inRow(printed[0])] |= 1 << inRow(printed[1]);
}

/** The letters of a text, 0 for what is no letter. */
export function lettersOf(lower: string): Uint8Array {
  const found = new Uint8Array(lower.length);
  let length = 0;
  for (const character of lower) found[length++] = letterOf(character.charCodeAt(0));
  return found.subarray(0, length);
}

const width = longest + 1;
const table = new Int16Array((longest + 2) * width);
const path = new Uint8Array(longest + 1);
/** What each typed letter costs where none was meant. */
const strays = new Uint8Array(width);

/** No word is looked for that has so many letters more or fewer before any place; the cost there is out of bounds. */
const band = 5;
const outOfBounds = 2000;
/** A limit that no cost reaches. */
const noLimit = 30_000;

/** The first and last column of each row whose cost is within the limit: only from these can a cheap way go on. */
const lowest = new Int16Array(longest + 2);
const highest = new Int16Array(longest + 2);
/** The least cost of each row. */
const least = new Int16Array(longest + 2);

/** Readies the table for what was typed; row 0 is the cost of typing letters where none was meant. */
function openTable(typed: Uint8Array, limit: number): void {
  table[0] = 0;
  lowest[0] = 0;
  highest[0] = 0;
  least[0] = 0;
  for (let at = 1; at <= typed.length; at++) {
    strays[at] = strayCost(typed, at) + (at === 1 ? first : 0);
    table[at] = table[at - 1] + strays[at];
    if (table[at] <= limit) highest[0] = at;
  }
}

function strayCost(typed: Uint8Array, at: number): number {
  const letter = typed[at - 1];
  if (letter === apostrophe) return dropped;
  if (at > 1 && typed[at - 2] === letter) return doubled;
  const near =
    (at > 1 && beside[letter * letterCount + typed[at - 2]]) ||
    (at < typed.length && beside[letter * letterCount + typed[at]]);
  return near ? strayBeside : stray;
}

/**
 * Fills a row of the table for the letter `path[row - 1]`, where it can be within the limit; the columns beside those
 * filled are out of bounds. Returns whether any is within.
 */
function fillRow(typed: Uint8Array, row: number, limit: number): boolean {
  const { length } = typed;
  const here = row * width;
  const above = here - width;
  const meant = path[row - 1];
  const before = row > 1 ? path[row - 2] : 0;
  const missing =
    (meant === apostrophe ? droppedApostrophe : meant === before ? undoubled : dropped) +
    (row === 1 ? first : 0);
  const start = Math.max(1, row - band);
  const end = Math.min(length, row + band);
  const pair = before * letterCount + meant;
  const parts = mayPart[meant] === 1;
  const joins = row > 1 && mayJoin[pair] === 1;
  const changes = row > 1 && mayChange[pair] === 1;
  // Only from rows that leave so much may a scanner's slip lead on.
  const isRead =
    (parts && limit - least[row - 1] >= misread) || ((joins || changes) && limit - least[row - 2] >= misread);
  // A swap of two letters reaches two rows up, and so does what a scanner joins; what it parts reaches two columns.
  let from = lowest[row - 1];
  let to = highest[row - 1] + (parts ? 2 : 1);
  if (row > 1) {
    from = Math.min(from, lowest[row - 2] + (joins ? 1 : 2));
    to = Math.max(to, highest[row - 2] + 2);
  }
  if (to > end) to = end;
  let low = width;
  let high = -1;
  let lowestCost = outOfBounds;
  if (from <= 0 && start === 1) {
    const cost = table[above] + missing;
    table[here] = cost;
    if (cost <= limit) {
      low = high = 0;
      lowestCost = cost;
    }
    from = 1;
  } else {
    if (from < start) from = start;
    table[here + from - 1] = outOfBounds;
  }
  let at = from;
  for (; at <= to; at++) {
    const letter = typed[at - 1];
    let cost = table[above + at - 1];
    if (letter !== meant) {
      cost += substitution[meant * letterCount + letter] + (row === 1 && at === 1 ? first : 0);
    }
    const left = table[above + at] + missing;
    if (left < cost) cost = left;
    const extra = table[here + at - 1] + strays[at];
    if (extra < cost) cost = extra;
    if (letter === before && row > 1 && at > 1 && typed[at - 2] === meant && letter !== meant) {
      if (at - 2 >= lowest[row - 2] && at - 2 <= highest[row - 2]) {
        const swap =
          table[above - width + at - 2] + (meant === apostrophe || before === apostrophe ? 20 : swapped);
        if (swap < cost) cost = swap;
      }
    }
    if (isRead) {
      const read = misreadingAt(typed, row, at, pair);
      if (read < cost) cost = read;
    }
    table[here + at] = cost;
    if (cost <= limit) {
      if (high < 0) low = at;
      high = at;
      if (cost < lowestCost) lowestCost = cost;
    }
  }
  // Beyond, only letters typed where none was meant lead on.
  for (; at <= end && high === at - 1; at++) {
    const cost = table[here + at - 1] + strays[at];
    if (cost > limit) break;
    table[here + at] = cost;
    high = at;
  }
  table[here + at] = table[here + at + 1] = outOfBounds;
  lowest[row] = low;
  highest[row] = high;
  least[row] = lowestCost;
  return high >= 0;
}

/** What it costs at a place of the table that a scanner misread the letters up to it. */
function misreadingAt(typed: Uint8Array, row: number, at: number, pair: number): number {
  const letter = typed[at - 1];
  let cost = outOfBounds;
  if (row > 1 && readAsOne[pair * letterCount + letter]) cost = reachedAt(row - 2, at - 1);
  if (at > 1) {
    const two = typed[at - 2] * letterCount + letter;
    if (readAsTwo[(pair % letterCount) * letterCount ** 2 + two])
      cost = Math.min(cost, reachedAt(row - 1, at - 2));
    if (row > 1 && mayChange[pair] && readAsOthers.has(pair * letterCount ** 2 + two)) {
      cost = Math.min(cost, reachedAt(row - 2, at - 2));
    }
  }
  return cost + misread;
}

/** The cost at a place of the table, out of bounds where the row has none that is within the limit. */
function reachedAt(row: number, column: number): number {
  return column >= lowest[row] && column <= highest[row] ? table[row * width + column] : outOfBounds;
}

/**
 * The letters, as bits, with which a row may be within the limit; asked before a row is filled, for of most letters it
 * is soon clear that they cost too much.
 */
function hopefulLetters(typed: Uint8Array, row: number, limit: number): number {
  const left = limit - least[row - 1];
  if (left >= dropped) return anyLetter;
  const before = row > 1 ? path[row - 2] : 0;
  let hopeful = left >= droppedApostrophe ? 1 << apostrophe : 0;
  if (left >= undoubled) hopeful |= 1 << before;
  for (let at = lowest[row - 1]; at <= highest[row - 1] && at < typed.length; at++) hopeful |= 1 << typed[at];
  if (row < 2) return hopeful;
  for (let at = lowest[row - 2]; at <= highest[row - 2] && at < typed.length - 1; at++)
    if (typed[at + 1] === before) hopeful |= 1 << typed[at];
  return limit - least[row - 2] >= misread ? hopeful | readWith[before] : hopeful;
}

const anyLetter = 2 ** letterCount - 1;

/** What it costs to type `typed` for `meant`, both as letters; anything above `limit` where it costs more. */
export function slipCost(meant: Uint8Array, typed: Uint8Array, limit: number = noLimit): number {
  if (Math.abs(meant.length - typed.length) > band) return outOfBounds;
  if (meant.length >= longest || typed.length >= longest) return outOfBounds;
  openTable(typed, limit);
  for (let row = 1; row <= meant.length; row++) {
    path[row - 1] = meant[row - 1];
    if (!fillRow(typed, row, limit)) return outOfBounds;
  }
  return reachedAt(meant.length, typed.length);
}

/**
 * Visits every word of an automaton that costs at most `bound` to miss as `typed`, with its number and cost. Walks the
 * automaton with a row of costs a letter and turns back where no cost is within bounds (after Oflazer 1996).
 */
export function visitNear(
  graph: WordGraph,
  typed: Uint8Array,
  bound: number,
  visit: (number: number, cost: number) => void,
): void {
  const length = typed.length;
  if (length >= longest) return;
  const { edges } = graph;
  openTable(typed, bound);
  const walk = (firstEdge: number, row: number, number: number): void => {
    const hopeful = hopefulLetters(typed, row, bound);
    for (let edge = firstEdge; ; edge++) {
      const value = edges[edge];
      const letter = value & Edge.letter;
      path[row - 1] = letter;
      if (hopeful & (1 << letter) && fillRow(typed, row, bound)) {
        const here = number + graph.skip(edge);
        const isWord = (value & Edge.word) !== 0;
        if (isWord && Math.abs(row - length) <= band) {
          const cost = reachedAt(row, length);
          if (cost <= bound) visit(here, cost);
        }
        const next = value >>> Edge.shift;
        if (next !== 0 && row < longest) walk(next, row + 1, here + (isWord ? 1 : 0));
      }
      if (value & Edge.last) return;
    }
  };
  walk(1, 1, 0);
}
