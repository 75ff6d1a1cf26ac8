/** Counts the words of a book, chapter by chapter, before any rule checks. */
import type { Document, Token } from '../core/document.js';
import type { Speller } from '../core/speller.js';
import type { Census } from '../core/story.js';
import { isCapitalized, withoutPossessive } from '../core/text.js';
import { isBehindDeterminer } from '../names/name-slot.js';

/** How often one form, in lower case and without its possessive, occurs. */
export interface FormCount {
  /** In lower case. */
  lower: number;
  /** Of those, how often behind an article or the like, as common nouns are: `a spike`, `his hope`. */
  marked: number;
  /** With a capital in mid-sentence, with no other capitalised word beside it. */
  alone: number;
  /** With a capital in mid-sentence, behind an article or the like: `the Badlands`. */
  article: number;
  /** With a capital in mid-sentence, beside another capitalised word: `Captain Brand`. */
  joined: number;
  /** With a capital where any word has one. */
  initial: number;
  /** Of those, how often followed by a verb or with a possessive, as names are: `Spike's flight`, `Spike nodded`. */
  subject: number;
  /** As written with a capital, with counts: `McCoy`. */
  written: Map<string, number> | undefined;
  /**
   * Where it has been written with a capital as names are: its uses in a million words of fiction as a common word, or
   * -1 where it is none.
   */
  common: number | undefined;
}

/** A count of nothing. All counts have one shape, in which adding them up is twice as fast. */
export function emptyCount(): FormCount {
  return {
    lower: 0,
    marked: 0,
    alone: 0,
    article: 0,
    joined: 0,
    initial: 0,
    subject: 0,
    written: undefined,
    common: undefined,
  };
}

/** What one chapter adds to the census of its book. */
export interface ChapterCount {
  words: number;
  forms: ReadonlyMap<string, FormCount>;
  /** By rule, the keys that it counted, with how often. */
  tallies: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Counts that may be changed. */
export interface OwnCount {
  words: number;
  forms: Map<string, FormCount>;
  tallies: Map<string, Map<string, number>>;
}

/** The census of one book, filled by `add`. What it says does not rest on the order of the chapters. */
export class BookCensus implements Census {
  #forms = new Map<string, FormCount>();
  #tallies = new Map<string, Map<string, number>>();
  #words = 0;

  /** A census that has counted already; the counts become its own. */
  static of({ words, forms, tallies }: OwnCount): BookCensus {
    const census = new BookCensus();
    census.#words = words;
    census.#forms = forms;
    census.#tallies = tallies;
    return census;
  }

  /** Adds what a chapter counted. */
  add({ words, forms, tallies }: ChapterCount): void {
    this.#words += words;
    // A loop over pairs would take V8 far longer to compile.
    forms.forEach((count, form) => {
      addTo(countOf(form, this.#forms), count);
    });
    this.addTallies(tallies);
  }

  /** Adds what rules counted in a chapter after it was added. */
  addTallies(tallies: ChapterCount['tallies']): void {
    for (const [rule, keys] of tallies) {
      const sums = this.#tallies.get(rule) ?? new Map<string, number>();
      this.#tallies.set(rule, sums);
      keys.forEach((count, key) => {
        sums.set(key, (sums.get(key) ?? 0) + count);
      });
    }
  }

  /** Takes back what a chapter counted that was added. What is left does not show it. */
  subtract({ words, forms, tallies }: ChapterCount): void {
    this.#words -= words;
    forms.forEach((count, form) => {
      const sum = this.#forms.get(form);
      if (sum && subtractFrom(sum, count) === 0) this.#forms.delete(form);
    });
    for (const [rule, keys] of tallies) {
      const sums = this.#tallies.get(rule);
      for (const [key, count] of keys) subtractKey(sums, key, count);
      if (sums?.size === 0) this.#tallies.delete(rule);
    }
  }

  /** The counts of all chapters, as if they were one. */
  sum(): ChapterCount {
    return { words: this.#words, forms: this.#forms, tallies: this.#tallies };
  }

  /** All forms with their counts. */
  forms(): ReadonlyMap<string, FormCount> {
    return this.#forms;
  }

  lower(form: string): number {
    return this.#forms.get(form)?.lower ?? 0;
  }

  capital(form: string): number {
    const count = this.#forms.get(form);
    return count ? count.alone + count.joined : 0;
  }

  initial(form: string): number {
    return this.#forms.get(form)?.initial ?? 0;
  }

  marked(form: string): number {
    return this.#forms.get(form)?.marked ?? 0;
  }

  article(form: string): number {
    return this.#forms.get(form)?.article ?? 0;
  }

  words(): number {
    return this.#words;
  }

  tally(rule: string, key: string): number {
    return this.#tallies.get(rule)?.get(key) ?? 0;
  }

  tallies(rule: string): ReadonlyMap<string, number> {
    const keys = [...(this.#tallies.get(rule) ?? [])];
    return new Map(keys.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function addTo(sum: FormCount, count: FormCount): void {
  sum.lower += count.lower;
  sum.marked += count.marked;
  sum.alone += count.alone;
  sum.article += count.article;
  sum.joined += count.joined;
  sum.initial += count.initial;
  sum.subject += count.subject;
  sum.common ??= count.common;
  if (!count.written) return;
  sum.written ??= new Map();
  for (const [way, uses] of count.written) sum.written.set(way, (sum.written.get(way) ?? 0) + uses);
}

/** Returns how many uses are left. */
function subtractFrom(sum: FormCount, count: FormCount): number {
  sum.lower -= count.lower;
  sum.marked -= count.marked;
  sum.alone -= count.alone;
  sum.article -= count.article;
  sum.joined -= count.joined;
  sum.initial -= count.initial;
  sum.subject -= count.subject;
  for (const [way, uses] of count.written ?? []) subtractKey(sum.written, way, uses);
  return sum.lower + sum.initial + sum.alone + sum.joined;
}

function subtractKey(sums: Map<string, number> | undefined, key: string, count: number): void {
  const rest = (sums?.get(key) ?? 0) - count;
  if (rest === 0) sums?.delete(key);
  else sums?.set(key, rest);
}

/** Counts the words of a chapter. The speller says which of its capitalised words are common words too. */
export function countWords(
  document: Document,
  speller: Pick<Speller, 'hasLower' | 'frequency'>,
): Pick<ChapterCount, 'words' | 'forms'> {
  const forms = new Map<string, FormCount>();
  /** By the number of a token's form. */
  const byNumber = new Map<number, FormCount>();
  let words = 0;
  for (const token of document.tokens) {
    // “ren: u up??” says nothing of how the book writes Ren.
    if (token.kind !== 'word' || token.register === 'message') continue;
    words++;
    let count = byNumber.get(token.form);
    if (!count) {
      count = countOf(withoutPossessive(token.lower), forms);
      byNumber.set(token.form, count);
    }
    countWord(document, token, count);
  }
  for (const [form, count] of forms) {
    if (count.alone + count.joined + count.subject === 0) continue;
    count.common = speller.hasLower(form) ? speller.frequency(form) : -1;
  }
  return { words, forms };
}

function countOf(form: string, forms: Map<string, FormCount>): FormCount {
  let count = forms.get(form);
  if (!count) {
    count = emptyCount();
    forms.set(form, count);
  }
  return count;
}

function countWord(document: Document, token: Token, count: FormCount): void {
  if (!isCapitalized(token.text)) {
    count.lower++;
    if (isBehindDeterminer(document, token)) count.marked++;
    return;
  }
  const form = withoutPossessive(token.lower);
  const isFree = document.hasFreeCapital(token);
  if (isFree) count.initial++;
  if (isFree && form.length === token.lower.length && !isBeforeVerb(document, token)) return;
  count.written ??= new Map();
  const written = token.text.slice(0, form.length);
  count.written.set(written, (count.written.get(written) ?? 0) + 1);
  if (isFree) count.subject++;
  else {
    if (isBehindDeterminer(document, token)) count.article++;
    if (hasCapitalBeside(document, token)) count.joined++;
    else count.alone++;
  }
}

function hasCapitalBeside(document: Document, token: Token): boolean {
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  const isPart = (other: Token | undefined) =>
    other?.kind === 'word' && isCapitalized(other.text) && !/^i(?:'|$)/.test(other.lower);
  // “Hawk-Nine”: neither is a name by itself.
  if (document.isHyphenated(token)) return true;
  if (previous && isPart(previous) && !document.hasFreeCapital(previous)) return true;
  return isPart(next) || (previous?.text === '.' && isPart(document.at(token.index - 2)));
}

/** Whether a past tense or an auxiliary follows: cheap evidence that the word before it is a subject. */
function isBeforeVerb(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return (
    next?.kind === 'word' &&
    next.sentence === token.sentence &&
    /^(?:was|is|had|has|would|could|did|said|sat|stood|looked|nodded|shook|took|went|came|felt|knew|thought|saw|got|ran|turned|smiled|\p{L}{3,}ed)$/u.test(
      next.lower,
    )
  );
}
