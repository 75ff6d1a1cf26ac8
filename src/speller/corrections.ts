/** Finds what a misspelling was to be, best first. */

import { soundKey } from '../core/sound.js';
import { capitalize } from '../core/text.js';
import { lettersOf, slipCost, visitNear } from './error-model.js';
import { type Lexicon, longest, Mark, unpackFrequency } from './lexicon.js';

/** What corrections are chosen from. */
export interface Choice {
  lexicon: Lexicon;
  /** Which dialects count, as bits. */
  dialects: number;
  /** Words of the story, as it writes them, with how often it uses each. */
  story: ReadonlyMap<string, number>;
  /** What the lexicon had to offer, whatever the story: the words that a book makes up come again in each chapter. */
  offered: OfferedBefore;
}

/** For so many misspellings it is kept what was offered, a book's worth: a whole archive has no end of them. */
const mostOffered = 1000;

/** By a misspelling, the words of the lexicon that are near it, and those that are farther off. */
export interface OfferedBefore {
  near: Map<string, readonly Candidate[]>;
  far: Map<string, readonly Candidate[]>;
}

/** How much the use of a word weighs against the cost of its slips. */
const useWeight = 7;
/** Uses in a million words that a word has which fiction never uses. */
const unused = 0.004;
/** One use in the story stands for so many in a million words: what a book says once it says again. */
const storyUse = 20;
/** A name written in lower case is another slip. */
const lostCapital = 30;
/** What sounds right costs so much, and half its slips: `fone` for `phone`. */
const soundsRight = 40;
/** A space left out, and a letter typed in its place, on a key that touches it: `inbthe`. */
const lostSpace = 48;
const letterForSpace = 68;
const keysAtSpace = 'vbnm';
/** Pairs that writers take for one word lose it by habit. */
const habit = 25;
const habits = new Set(
  `a lot, as well, in fact, of course, in case, no one, each other, at least, thank you, at all, even though, as if,
  so that, every time, in front, in between, what if, a bit, any time, some day, high school, once again, right now,
  good night, never mind, used to, going to, able to, have to, want to, need to, had to, kind of, sort of, out of,
  up to, because of, instead of, in order, in spite, on to, all of, some of, such as, more than, for ever, ever since`
    .split(',')
    .map((pair) => pair.trim()),
);
/** The shortest word worth a sound. */
const soundLength = 4;
/** How common a word must be to stand behind or before a lost space, by its letters: `of a`, `the`, any longer one. */
const splitUse = [0, 1000, 100, 3, 0.4];
/** How dear a slip may be in a word of so many letters; a long word may bear three. */
const bounds = [0, 60, 85, 100, 110, 118];
const longBound = 125;
/** Where nothing is found so near, a long word is looked for so far. */
const lastBound = 190;
const lastLength = 8;

/** A word that may have been meant. */
export interface Candidate {
  /** In lower case, or a name with its capital. */
  word: string;
  /** Uses in a million words. */
  use: number;
  /** What its slip costs. */
  cost: number;
  /** What speaks for it, use and slip together. */
  score: number;
}

/** Corrections of a word in lower case with straight apostrophes, best first. */
export function findCorrections(lower: string, choice: Choice): Candidate[] {
  if (lower.length < 2 || lower.length >= longest) return [];
  const { near, far } = choice.offered;
  const bound = bounds[lower.length] ?? (lower.length > 7 ? longBound : bounds[bounds.length - 1]);
  const best = new Best(lower);
  best.add(
    once(near, lower, (offer) => {
      offerNear(lower, bound, choice, offer);
      offerAlike(lower, choice, offer);
      offerSplits(lower, choice, offer);
    }),
  );
  offerStory(lower, choice, best.offer);
  if (best.isEmpty && lower.length >= lastLength)
    best.add(once(far, lower, (offer) => offerNear(lower, lastBound, choice, offer)));
  return best.candidates().sort((one, other) => other.score - one.score || (one.word < other.word ? -1 : 1));
}

function once(
  known: Map<string, readonly Candidate[]>,
  lower: string,
  find: (offer: Offer) => void,
): readonly Candidate[] {
  let found = known.get(lower);
  if (!found) {
    const best = new Best(lower);
    find(best.offer);
    found = best.candidates();
    if (known.size >= mostOffered) known.clear();
    known.set(lower, found);
  }
  return found;
}

/** What has been offered for a misspelling, each word at the least cost. */
class Best {
  readonly #typed: string;
  readonly #found = new Map<string, Candidate>();

  constructor(typed: string) {
    this.#typed = typed;
  }

  get isEmpty(): boolean {
    return this.#found.size === 0;
  }

  candidates(): Candidate[] {
    return [...this.#found.values()];
  }

  add(candidates: readonly Candidate[]): void {
    for (const candidate of candidates) this.#take(candidate);
  }

  readonly offer: Offer = (word, use, cost) => {
    if (word === this.#typed) return;
    this.#take({ word, use, cost, score: useWeight * Math.log(use + unused) - cost });
  };

  #take(candidate: Candidate): void {
    const { word, score } = candidate;
    if (score > (this.#found.get(word)?.score ?? Number.NEGATIVE_INFINITY)) this.#found.set(word, candidate);
  }
}

type Offer = (text: string, use: number, cost: number) => void;

/** Offers a word of the lexicon in the case it needs, unless its language or good manners forbid. */
function offerWord(number: number, cost: number, { lexicon, dialects: bits }: Choice, offer: Offer): void {
  const marks = lexicon.marks[number];
  if (!(marks & bits) || marks & Mark.unsuggested) return;
  const word = lexicon.word(number);
  const use = unpackFrequency(lexicon.frequencies[number]);
  if (marks & Mark.lower) offer(word, use, cost);
  else if (marks & Mark.capital) offer(capitalize(word), use, cost + lostCapital);
}

function offerNear(lower: string, bound: number, choice: Choice, offer: Offer): void {
  visitNear(choice.lexicon, lettersOf(lower), bound, (number, cost) =>
    offerWord(number, cost, choice, offer),
  );
}

function offerAlike(lower: string, choice: Choice, offer: Offer): void {
  visitAlike(choice.lexicon, lower, 0, (number, cost) => offerWord(number, cost, choice, offer));
}

/** Visits the words of at least a stored frequency that sound like what was typed, with what it costs to spell them so. */
export function visitAlike(
  lexicon: Lexicon,
  lower: string,
  least: number,
  visit: (number: number, cost: number) => void,
): void {
  if (lower.length < soundLength) return;
  const typed = lettersOf(lower);
  for (const number of lexicon.alike(soundKey(lower))) {
    if (lexicon.frequencies[number] < least) continue;
    const cost = slipCost(lettersOf(lexicon.word(number)), typed);
    visit(number, Math.min(cost, soundsRight + cost / 2));
  }
}

function offerStory(lower: string, { story }: Choice, offer: Offer): void {
  const typed = lettersOf(lower);
  for (const { word, count, letters, lost } of lettersOfStory(story)) {
    if (Math.abs(word.length - lower.length) > 3) continue;
    const cost = slipCost(letters, typed, longBound) + lost;
    if (cost <= longBound) offer(word, count * storyUse, cost);
  }
}

interface StoryWord {
  word: string;
  count: number;
  letters: Uint8Array;
  /** What it costs that the word has a capital. */
  lost: number;
}

const storyWords = new WeakMap<Choice['story'], readonly StoryWord[]>();

/** The words of a story, made ready once: each unknown word of a book is held against all. */
function lettersOfStory(story: Choice['story']): readonly StoryWord[] {
  let ready = storyWords.get(story);
  if (!ready) {
    ready = [...story].map(([word, count]) => {
      const plain = word.toLowerCase();
      return { word, count, letters: lettersOf(plain), lost: plain === word ? 0 : lostCapital / 2 };
    });
    storyWords.set(story, ready);
  }
  return ready;
}

/** `alot`, `intothe`, `inbthe`: two words, each common enough to stand beside any other. */
function offerSplits(lower: string, choice: Choice, offer: Offer): void {
  for (let cut = 1; cut < lower.length; cut++) {
    const left = lower.slice(0, cut);
    const leftUse = splitUseOf(left, choice);
    if (leftUse === 0) continue;
    const isKeyAtSpace = cut > 1 && cut < lower.length - 2 && keysAtSpace.includes(lower[cut]);
    for (const start of isKeyAtSpace ? [cut, cut + 1] : [cut]) {
      const right = lower.slice(start);
      const together = leftUse * splitUseOf(right, choice);
      if (together === 0) continue;
      // `thethe`: of a word that stands twice, one is meant.
      if (left === right) offer(left, leftUse * 1000, lostSpace);
      const lost = habits.has(`${left} ${right}`) ? lostSpace - habit : lostSpace;
      const cost = start === cut ? lost : letterForSpace;
      offer(`${left === 'i' ? 'I' : left} ${right === 'i' ? 'I' : right}`, together, cost);
    }
  }
}

/** Uses of a word in a thousand words; 0 where it is too rare to stand beside a lost space. */
function splitUseOf(part: string, { lexicon, dialects: bits }: Choice): number {
  const number = lexicon.find(part);
  const marks = number < 0 ? 0 : lexicon.marks[number];
  const use = marks & bits && marks & Mark.lower ? unpackFrequency(lexicon.frequencies[number]) : 0;
  return use < splitUse[Math.min(part.length, 4)] ? 0 : use / 1000;
}
