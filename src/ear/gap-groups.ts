/**
 * What speaks for a word left out between two others, asked of all words of its kind together: “rap on wall” lacks “the”,
 * “a”, “her” or “one”, and the counts say much of the four that they do not say of any.
 */
import { bagReach } from './bag-network.js';
import { kinds } from './kinds.js';
import { type EarModel, isSmallForm } from './model.js';
import { countOfLevel, type NgramTable } from './ngrams.js';

/** The groups of words that may have been left out; the number goes into the model. A denial is never put in. */
export const gapGroups = { determiner: 0, preposition: 1, verb: 2, pronoun: 3, link: 4, denial: 5 } as const;

/** How many of them are looked at. */
export const groupCount = 5;

/** Number of features that `GapGroups.describe` gives. */
export const groupFeatures = 36;

/** How far from the gap words of its clause are looked at: what is said of a place rests on nothing farther, see `Echoes`. */
const clauseReach = bagReach;

/** A gap in a stream, between the places `before` and `after`, and the words on both sides, the nearest first. */
export interface Gap {
  ids: ArrayLike<number>;
  before: number;
  after: number;
  left: ArrayLike<number>;
  right: ArrayLike<number>;
}

/** Weighs gaps by groups. */
export class GapGroups {
  readonly #model: EarModel;
  /** The words of each group. */
  readonly #words: Uint16Array[];
  /** How many of each word's neighbours before it, and behind it, are of each group; -1 where nobody asked yet. */
  readonly #before: Float32Array;
  readonly #behind: Float32Array;
  /** Marks and sentence starts, which are among the commonest forms. */
  readonly #marks = new Set<number>();

  constructor(model: EarModel) {
    this.#model = model;
    this.#words = Array.from({ length: groupCount }, (_, group) =>
      model.insertable.filter((_word, index) => model.gapGroups[index] === group),
    );
    this.#before = new Float32Array(model.counts.length * groupCount).fill(-1);
    this.#behind = this.#before.slice();
    for (let id = 0; isSmallForm(id) && id < model.counts.length; id++) {
      if (id <= 1 || /^\P{L}+$/u.test(model.lexicon.form(id))) this.#marks.add(id);
    }
  }

  /** Of a hundred uses of a word, how many stand behind a word of a group. */
  #shareBefore(word: number, group: number): number {
    return this.#share(this.#before, word, group, (other) => usesOf2(this.#model.table, other, word));
  }

  /** Of a hundred uses of a word, how many stand before a word of a group. */
  #shareBehind(word: number, group: number): number {
    return this.#share(this.#behind, word, group, (other) => usesOf2(this.#model.table, word, other));
  }

  /** Of a hundred uses of a word, how many stand beside a word of a group, each with so many uses; asked once. */
  #share(known: Float32Array, word: number, group: number, usesBeside: (other: number) => number): number {
    const at = word * groupCount + group;
    if (known[at] < 0) {
      let sum = 0;
      for (const other of this.#words[group]) sum += usesBeside(other);
      known[at] = (100 * sum) / (this.#model.counts[word] + 10);
    }
    return known[at];
  }

  /**
   * Puts the features of a gap for a group of words into `out` from `base` on: how often its words stand there, beside how
   * often the neighbours stand as they are.
   */
  describe(group: number, { ids, before, after, left, right }: Gap, out: Float32Array, base: number): void {
    const { table, classes, counts, determined } = this.#model;
    const l1 = left[0];
    const l2 = left[1];
    const r1 = right[0];
    const r2 = right[1];
    const head = headOf(right);
    const noun = right[head];
    const leftClass = classes[l1];
    const rightClass = classes[r1];
    const nounClass = classes[noun];
    let among = 0;
    let amongClasses = 0;
    let amongBehind = 0;
    let amongBefore = 0;
    let likeliest = 0;
    let expected = 0;
    let atNoun = 0;
    let atNounClass = 0;
    for (const word of this.#words[group]) {
      const behindTwo = usesOf3(table, l2, l1, word);
      const beforeTwo = usesOf3(table, word, r1, r2);
      among += usesOf3(table, l1, word, r1);
      amongClasses += countOfLevel[table.level3(kinds.between, leftClass, word, rightClass)];
      amongBehind += behindTwo;
      amongBefore += beforeTwo;
      likeliest = Math.max(likeliest, Math.min(behindTwo, beforeTwo));
      const behind = usesOf2(table, l1, word);
      if (behind > 0) expected += (behind * usesOf2(table, word, r1)) / (counts[word] + 100);
      if (head > 0) {
        atNoun += usesOf3(table, l1, word, noun);
        atNounClass += countOfLevel[table.level3(kinds.between, leftClass, word, nounClass)];
      }
    }
    if (head === 0) {
      atNoun = among;
      atNounClass = amongClasses;
    }
    const pair = usesOf2(table, l1, r1);
    const classPair = countOfLevel[table.level2(kinds.classes2, leftClass, rightClass)];
    let at = base;
    const add = (value: number) => {
      out[at++] = value;
    };
    const compare = (withWord: number, without: number) => {
      add(Math.log2(withWord + 0.5));
      add(Math.log2((withWord + 0.5) / (without + 0.5)));
    };
    add(group);
    compare(among, pair);
    compare(amongClasses, classPair);
    compare(amongBehind, usesOf2(table, l2, l1));
    compare(amongBefore, usesOf2(table, r1, r2));
    compare(atNoun, usesOf2(table, l1, noun));
    compare(atNounClass, countOfLevel[table.level2(kinds.classes2, leftClass, nounClass)]);
    add(Math.log2(likeliest + 0.5));
    add(Math.log2(expected + 0.05));
    add(Math.log2((expected + 0.05) / (pair + 0.3)));
    add(this.#shareBefore(r1, group));
    add(this.#shareBefore(r2, group));
    add(this.#shareBefore(noun, group));
    add(this.#shareBehind(l1, group));
    add(this.#shareBehind(l2, group));
    // Whatever the group, these tell nouns from verbs and adjectives.
    add(this.#shareBefore(r1, gapGroups.determiner));
    add(this.#shareBefore(r1, gapGroups.pronoun));
    add(this.#shareBefore(noun, gapGroups.preposition));
    add(this.#shareBehind(l1, gapGroups.determiner));
    add(this.#shareBehind(r1, gapGroups.preposition));
    add(this.#shareBehind(r1, gapGroups.determiner));
    add(determined[r1]);
    add(determined[noun]);
    add(head);
    add(Math.min(right[head + 1] ?? 0, 300));
    add(Math.min(l2, 300));
    add(Math.min(r2, 300));
    add(Math.log2(counts[noun] + 1));
    add(this.#mostVerbal(ids, before, -1));
    add(this.#mostVerbal(ids, after, 1));
  }

  /**
   * How often the word of a clause that stands behind pronouns most does so, going one way from a place: where no word
   * does, the clause may lack its verb.
   */
  #mostVerbal(ids: ArrayLike<number>, from: number, step: number): number {
    let most = 0;
    for (let place = from; Math.abs(place - from) < clauseReach; place += step) {
      if (this.#marks.has(ids[place])) break;
      most = Math.max(most, this.#shareBefore(ids[place], gapGroups.pronoun));
    }
    return most;
  }
}

/** Where the noun phrase that begins with the right neighbour may have its noun: up to two more words, but no small ones. */
function headOf(right: ArrayLike<number>): number {
  let head = 0;
  while (head < 2 && !isSmallForm(right[head + 1])) head++;
  return head;
}

function usesOf2(table: NgramTable, a: number, b: number): number {
  return countOfLevel[table.level2(kinds.words2, a, b)];
}

function usesOf3(table: NgramTable, a: number, b: number, c: number): number {
  return countOfLevel[table.level3(kinds.words3, a, b, c)];
}
