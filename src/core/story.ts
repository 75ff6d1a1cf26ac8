/** What rules know of the book beyond the chapter. */
import type { Speller } from './speller.js';

/** The languages that a book may be written in. The speller numbers its dialects in this order. */
export const languages = ['en-US', 'en-GB', 'en-AU', 'en-CA'] as const;

/** English as written where. */
export type Language = (typeof languages)[number];

/** A name of the story. */
export interface Name {
  /** As the book writes it: `Azura`, `Blue Harbor`. */
  form: string;
  kind: 'character' | 'place' | 'term' | 'learned';
}

/** A name and its use. */
export interface CountedName extends Name {
  /** How often the book writes it so, in mid-sentence. */
  count: number;
}

/** What the answer to a question on the book may rest on: never on a single chapter. */
export interface BookContext {
  story: Story;
  /** Knows the words of the language, not those of the story. */
  speller: Speller;
}

/**
 * What a rule concludes from the counts of the whole book. A rule that asks for a count is checked again wherever
 * the count is another; asking for the conclusion, it is only where the conclusion is. The answer is plain data.
 */
export interface Question<
  A extends readonly (string | number)[] = readonly (string | number)[],
  T = unknown,
> {
  /** The rule's id and a name. */
  id: string;
  answer(book: BookContext, ...about: A): T;
}

/** Counts over the whole book, taken before any rule checks. All forms have straight apostrophes and no possessive. */
export interface Census {
  /** Uses in lower case. */
  lower(form: string): number;
  /** Uses with a capital in mid-sentence, which only names and titles have; `form` in lower case. */
  capital(form: string): number;
  /** Uses with a capital at the start of a sentence or in a heading; `form` in lower case. */
  initial(form: string): number;
  /** Uses in lower case behind an article or the like, where a name of a person cannot stand. */
  marked(form: string): number;
  /** Uses with a capital in mid-sentence behind an article or the like: `the Badlands`. */
  article(form: string): number;
  /** How many words the book has. */
  words(): number;
  /** How often a rule counted this key in its `count`. */
  tally(rule: string, key: string): number;
  /** The keys that a rule counted, with how often. */
  tallies(rule: string): ReadonlyMap<string, number>;
}

/** The cast and words of a book: from story.yml and learned from its chapters. */
export interface Story {
  census: Census;
  /** The one-word name that a word in lower case would be, without its possessive: `spike` gives Spike. */
  name(lower: string): Name | undefined;
  /** All names, declared ones first, then by count. */
  names(): readonly CountedName[];
  /** Whether a word is a name or coined word of the book, with its possessive and plural. */
  knows(word: string): boolean;
  /** Whether story.yml lists the word itself. */
  declares(word: string): boolean;
  /** A decision of story.yml's style sheet, such as `comma-outside`. */
  style(key: string): string | undefined;
  /** The answer to a question of a rule; found once a book. */
  ask<A extends readonly (string | number)[], T>(question: Question<A, T>, ...about: A): T;
}
