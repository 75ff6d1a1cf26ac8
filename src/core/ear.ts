/** What rules ask of the ear, the model that hears a wrong, missing or extra word from its context. */
import type { Document, Token, TokenRange } from './document.js';
import { grouped } from './grouped.js';

/** What the ear takes for a slip. */
export type HeardKind = 'wrong' | 'missing' | 'extra';

/** One place where the ear would have expected other words. */
export interface Heard {
  kind: HeardKind;
  /** The tokens that the edit replaces. A missing word takes in the word after it, an extra one too. */
  at: TokenRange;
  /** What should stand at `at`, in its case and with its apostrophes. */
  expected: string;
  /** The written and the expected word, lower case; `expectedWord` is empty for an extra word, `written` for a missing one. */
  written: string;
  expectedWord: string;
  /** The expected words with a neighbour on each side, and the written ones: `grown fond of`, `grown found of`. */
  expectedPhrase: string;
  writtenPhrase: string;
  /** How many times likelier the expected words are. */
  likelier: number;
  /** `error` where at least 97% of such findings were right in text that training never saw, `warning` at 90%. */
  severity: 'error' | 'warning';
  /** 0, or how far the place falls short of a warning; see `Report.doubt`. */
  doubt: number;
}

/**
 * Paragraphs that were heard, each by a fingerprint of all that it rests on, with what was heard there: plain data of
 * the ear's own.
 */
export type HeardParagraphs = ReadonlyMap<string, readonly number[]>;

/** What was heard in a chapter. */
export interface Hearing {
  /** All places, in order of the text. */
  heard: readonly Heard[];
  /** Its paragraphs, for hearing another text that has some of them. */
  paragraphs: HeardParagraphs;
}

/** Hears a chapter. */
export interface Ear {
  /** The same text is heard once: further calls are free. Paragraphs that are `known` are not heard again. */
  hear(document: Document, known?: HeardParagraphs): Hearing;
  /**
   * Log2 of the probability of words and marks in a row, the first three given. Words are in lower case but for names;
   * to compare sequences that begin and end alike.
   */
  weigh(words: readonly string[]): number;
  /**
   * How much better each word goes between the neighbours of a token than a word does that the ear does not know, in
   * natural logarithms, how common the words are left aside. A word is in lower case with straight apostrophes, or a
   * name, or two with a space between. Undefined where the ear does not listen: in headings and verse.
   */
  fit(document: Document, token: Token, words: readonly string[]): number[] | undefined;
  /**
   * Log odds, by the networks, of each word in the place of a token against the word that stands there: what it may mean
   * among all words around, where `fit` only counts what stood in a row. Words as for `fit`, but none of two.
   */
  expect(document: Document, token: Token, words: readonly string[]): number[] | undefined;
}

/**
 * How much better the expected words go, to two digits: `is about 900 times likelier`. Where counted sequences do not say
 * so, other evidence did, which has no number.
 */
export function howMuchBetter({ likelier }: Pick<Heard, 'likelier'>): string {
  if (likelier < 2) return 'goes better';
  if (likelier >= 1e6) return 'is over a million times likelier';
  const unit = Math.max(1, 10 ** (Math.floor(Math.log10(likelier)) - 1));
  return `is about ${grouped(Math.round(likelier / unit) * unit)} times likelier`;
}

/** The token at an index as `Ear.weigh` takes it; where its sentence begins, a capital says nothing of a name. */
export function weighedForm(document: Document, index: number): string {
  const token = document.tokens[index];
  if (!token) return '.';
  return token.index === document.sentenceOf(token).first ? token.lower : token.text;
}
