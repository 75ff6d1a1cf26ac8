/** What rules know of the book beyond the chapter. */

/** English as written where. */
export type Language = 'en-US' | 'en-GB' | 'en-AU' | 'en-CA';

/** A name of the story. */
export interface Name {
  /** As the book writes it: `Azura`, `Blue Harbor`. */
  form: string;
  kind: 'character' | 'place' | 'term' | 'learned';
  /** How often the book writes it so, in mid-sentence. */
  count: number;
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
  /** Undefined where story.yml does not say. */
  language: Language | undefined;
  census: Census;
  /** The one-word name that a word in lower case would be, without its possessive: `spike` gives Spike. */
  name(lower: string): Name | undefined;
  /** All names, declared ones first, then by count. */
  names(): readonly Name[];
  /** Whether a word is a name or coined word of the book, with its possessive and plural. */
  knows(word: string): boolean;
  /** Whether story.yml lists the word itself. */
  declares(word: string): boolean;
  /** A decision of story.yml's style sheet, such as `comma-outside`. */
  style(key: string): string | undefined;
}
