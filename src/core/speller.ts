/** What rules ask about words as such. */

/** What a misspelling may have been meant for. */
export interface Correction {
  /** In the case and with the apostrophes of the misspelling. */
  text: string;
  /** In lower case, or a name with its capital; straight apostrophes. Two words have a space between. */
  word: string;
  /** Uses in a million words; a word of the story by its uses there. */
  use: number;
  /** How unlikely the slip is, in tenths of a nat; see `Speller.slip`. */
  cost: number;
}

/** Told of a word, of how many corrections were wanted (0 where `has` was asked), and of the answer. */
export type Heed = (word: string, limit: number, answer: boolean | readonly Correction[]) => void;

/** Knows the words of a language; made once a run. */
export interface Speller {
  /** The speller of the language alone: what it says of a word holds for every book. */
  readonly base: Speller;
  /** Whether the word is right as written; a capital is allowed on any word, straight and curly apostrophes alike. */
  has(word: string): boolean;
  /** Whether the word is right in lower case, as a common word. */
  hasLower(lower: string): boolean;
  /** Corrections of a misspelling, best first, in its case, with what speaks for each; at most `limit`. */
  corrections(word: string, limit: number): Correction[];
  /**
   * Words of at least so many uses in a million that one slip makes the word, which is in lower case, or that sound like
   * it; whatever words the story has.
   */
  oneSlipAway(lower: string, use: number): readonly Correction[];
  /** Whether a large dictionary has the word, which fiction so seldom uses that `has` does not: `swale`. */
  isRare(lower: string): boolean;
  /** How unlikely it is to type `typed` for `meant`, both in lower case: tenths of a nat, 23 being ten times as rare. */
  slip(meant: string, typed: string): number;
  /**
   * How much the letters of a word follow each other as in English: the mean natural logarithm of the probability of
   * a letter behind two others, -2.3 for most words, below -3.5 for `wdiich`.
   */
  likeness(lower: string): number;
  /** Uses in a million words of fiction, in lower case; 0 for a word never met. */
  frequency(lower: string): number;
  /**
   * How often, of its uses in lower case, the word stands with no article, possessive, adjective or number before
   * it, from 0 to 1: a count noun such as `spike` seldom does, a mass noun such as `hope` often.
   */
  bareness(lower: string): number;
  /**
   * A speller that knows these words too, written as the story writes them, with how often it uses each. It shares
   * everything with this one, so it costs nothing to make. `heed` is told of each word about which its answer may rest
   * on the words of the story.
   */
  withWords(words: ReadonlyMap<string, number>, heed?: Heed): Speller;
}
