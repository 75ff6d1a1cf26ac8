/** The cast: what the book's own chapters and story.yml say of its names and words. */
import type { Speller } from '../core/speller.js';
import type { CountedName, Name, Question, Story } from '../core/story.js';
import { capitalize, isCapitalized, straighten, withoutPossessive } from '../core/text.js';
import { titleWords } from '../names/titles.js';
import { Answers } from './answers.js';
import type { Bible } from './bible.js';
import type { BookCensus, FormCount } from './census.js';

/** How often a common word must be used as a name before it counts as one. */
const evidenceForCommonWord = 2;

/** A name that opens every sentence it stands in shows by the verb behind it, where a common noun needs its article. */
const evidenceByVerb = 3;

/** How bare, and how common, a noun is at most that would need one: `spike`, but neither `twilight` nor `police`. */
const mostBareness = 0.15;
const mostCommon = 60;

/** Below this share of uses with a capital, a common word is no name: `Spring` now and then does not make one. */
const leastShare = 0.2;

/** Builds the story of a book from its census and, where there is one, its story.yml. Questions may ask the speller. */
export function makeStory(census: BookCensus, speller: Speller, bible?: Bible): Story {
  return new Cast(census, speller, bible);
}

class Cast implements Story {
  readonly census: BookCensus;
  readonly #names = new Map<string, CountedName>();
  #ordered: readonly CountedName[] | undefined;
  readonly #declared = new Set<string>();
  readonly #known = new Set<string>();
  readonly #styles: ReadonlyMap<string, string>;
  readonly #speller: Speller;
  readonly #answers = new Answers();

  constructor(census: BookCensus, speller: Speller, bible?: Bible) {
    this.census = census;
    this.#speller = speller;
    this.#styles = bible?.style ?? new Map();
    if (bible) this.#declareAll(bible);
    census.forms().forEach((count, form) => {
      if (!isPronounI(form)) this.#learn(form, count);
    });
  }

  name(lower: string): Name | undefined {
    return this.#names.get(withoutPossessive(lower));
  }

  names(): readonly CountedName[] {
    const order = (name: Name) => (name.kind === 'learned' ? 1 : 0);
    this.#ordered ??= [...this.#names.values()].sort(
      (a, b) => order(a) - order(b) || b.count - a.count || (a.form < b.form ? -1 : 1),
    );
    return this.#ordered;
  }

  knows(word: string): boolean {
    const form = withoutPossessive(straighten(word.toLowerCase()));
    return this.#known.has(form) || (form.length > 3 && isPluralOf(form, this.#known));
  }

  declares(word: string): boolean {
    const form = withoutPossessive(straighten(word.toLowerCase()));
    return this.#declared.has(form) || isPluralOf(form, this.#declared);
  }

  style(key: string): string | undefined {
    return this.#styles.get(key);
  }

  ask<A extends readonly (string | number)[], T>(question: Question<A, T>, ...about: A): T {
    return this.#answers.find(question, about, () =>
      question.answer({ story: this, speller: this.#speller }, ...about),
    );
  }

  #declareAll(bible: Bible): void {
    for (const person of bible.characters) {
      for (const form of [person.name, ...person.aliases]) this.#declare(form, 'character');
    }
    for (const place of bible.places) this.#declare(place, 'place');
    for (const term of bible.terms) this.#declare(term, 'term');
    for (const word of bible.words) this.#remember(word.toLowerCase(), true);
  }

  /** Every word of a declared name is known; a capitalised one stands for the name by itself too. */
  #declare(form: string, kind: Name['kind']): void {
    for (const part of form.split(/[\s-]+/)) {
      const lower = straighten(part.toLowerCase());
      this.#remember(lower, true);
      if (!isCapitalized(part) || (form !== part && titleWords.has(lower))) continue;
      if (!this.#names.has(lower)) {
        this.#names.set(lower, { form: part, kind, count: this.census.capital(lower) });
      }
    }
  }

  #remember(form: string, declared: boolean): void {
    this.#known.add(form);
    if (declared) this.#declared.add(form);
  }

  #learn(form: string, count: FormCount): void {
    const capitals = count.alone + count.joined;
    if (capitals + count.subject === 0 || this.#names.has(form)) return;
    const common = count.common ?? -1;
    if (common < 0) {
      if (capitals > 0 || count.initial >= 2) this.#remember(form, false);
      if (capitals + count.subject < 1 || capitals + count.initial < count.lower / 4) return;
      // “The Greater Bogwight”, and “the bogwight”, “a bogwight”: its capital is the title's.
      if (count.alone === 0 && count.joined > 0 && count.marked >= 2) return;
      // “Sgt slept”, in notes: an abbreviation may be written small elsewhere.
      if (capitals === 0 && !/[aeiouyà-ÿ]/.test(form)) return;
    } else {
      if (titleWords.has(form) || form.length < 3 || common > 3000) return;
      const plural = this.census.forms().get(`${form}s`)?.alone ?? 0;
      const isSubject = count.subject >= evidenceByVerb && this.#isCountNoun(form, common);
      const evidence = count.alone + plural + (count.alone > 0 || isSubject ? count.subject : 0);
      if ((count.alone === 0 && !isSubject) || evidence < evidenceForCommonWord) return;
      if (evidence / (evidence + count.lower) < leastShare) return;
    }
    this.#names.set(form, { form: writtenMost(count) ?? capitalize(form), kind: 'learned', count: capitals });
  }

  #isCountNoun(form: string, common: number): boolean {
    return common <= mostCommon && this.#speller.bareness(form) <= mostBareness;
  }
}

/** `I`, `I'm`: its capital is no name's. */
function isPronounI(form: string): boolean {
  return form === 'i' || form.startsWith("i'");
}

/** The commonest way of writing a name; of equals the first in the alphabet. */
function writtenMost(count: FormCount): string | undefined {
  const ways = [...(count.written ?? [])].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return ways[0]?.[0];
}

function isPluralOf(form: string, known: ReadonlySet<string>): boolean {
  if (!form.endsWith('s')) return false;
  return known.has(form.slice(0, -1)) || (form.endsWith('es') && known.has(form.slice(0, -2)));
}
