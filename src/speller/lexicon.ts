/**
 * The prepared dictionary: every known word in one minimal automaton of letters, and what is known about each.
 *
 * The automaton is a directed acyclic word graph: words share their beginnings and endings. A word's number is how
 * many words come before it in the order of letters (Lucchesi and Kowaltowski 1993), and the tables of frequency,
 * bareness and marks have one entry a number. Nothing is unpacked at the start: the file is used as it lies.
 * `tools/build-dictionaries.ts` writes it.
 */
import { firstWhere } from '../core/first-where.js';
import { type Language, languages } from '../core/story.js';
import { viewsFrom } from '../models/views.js';
import { WordFilter } from './word-filter.js';

/** The bit of a dialect in `Lexicon.marks`. */
export function dialectBit(language: Language): number {
  return 1 << languages.indexOf(language);
}

/** The bits of all dialects. */
export const allDialects = (1 << languages.length) - 1;

/** What is known of a word, beside its dialects (bits 0 to 3). */
export const Mark = {
  /** Right in lower case. */
  lower: 16,
  /** Right with a capital; common words have it too. */
  capital: 32,
  /** Right with other capitals only: NASA, McDonald. */
  mixed: 64,
  /** Right, but never to be suggested. */
  unsuggested: 128,
} as const;

/** Bits of an edge: letter in 0-4, end of a word in 5, last edge of its node in 6, first edge of the next node above. */
export const Edge = { letter: 31, word: 32, last: 64, shift: 7 } as const;

/** Letters are 1 to 26, the apostrophe 27; 0 stands for any other character, which no word has. */
export const apostrophe = 27;

/** How many numbers of letters there are, 0 among them. */
export const letterCount = 28;

/** The longest word of the lexicon has fewer letters. */
export const longest = 48;

/** First number of a lexicon file. */
export const signature = 0x33584c53;

/**
 * How many numbers the head of a lexicon file has: signature, edges, words, sounds, counts of letters, edges and words of
 * the common ones alone, bytes of mixed forms and of the filter.
 */
export const headLength = 11;

/** The letter of a UTF-16 code unit, straight apostrophes and lower case only. */
export function letterOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  return code === 39 ? apostrophe : 0;
}

/** The character of a letter. */
function characterOf(letter: number): string {
  return letter === apostrophe ? "'" : String.fromCharCode(letter + 96);
}

/** Steps of the stored frequency an octave: the frequency is kept to 4 parts in a hundred. */
const stepsPerOctave = 11;

/** The rarest frequency that is told from none, in uses a million words. */
const rarest = 0.01;

/** Packs uses in a million words into a byte. */
export function packFrequency(perMillion: number): number {
  if (perMillion < rarest) return 0;
  return Math.min(255, 1 + Math.round(Math.log2(perMillion / rarest) * stepsPerOctave));
}

/** Uses in a million words, from a byte. */
export function unpackFrequency(packed: number): number {
  return packed === 0 ? 0 : rarest * 2 ** ((packed - 1) / stepsPerOctave);
}

/** As common as this, in lower case, a word is of the common ones, or of the frequent ones: stored frequencies. */
export const everyday = packFrequency(0.5);
export const frequent = packFrequency(8);

/** An automaton of words, and its numbers. */
export interface WordGraph {
  readonly edges: Uint32Array;
  /** How many words come before those of an edge at its node. */
  skip(edge: number): number;
}

/** An automaton of some of the words, which is sooner looked through, with the number that each has among all. */
export type WordSubgraph = WordGraph & { readonly numbers: Uint32Array };

/** A file of words, ready to be asked. */
export class Lexicon implements WordGraph {
  readonly edges: Uint32Array;
  /** One byte a word: `unpackFrequency` reads it. */
  readonly frequencies: Uint8Array;
  /** One byte a word: share of bare uses in 255ths. */
  readonly bareness: Uint8Array;
  /** One byte a word: dialects and `Mark`. */
  readonly marks: Uint8Array;
  /** Forms with capitals inside, in the order of code units. */
  readonly mixed: ReadonlySet<string>;
  /** Words in lower case that only a large dictionary has. */
  readonly seldom: WordFilter;
  /** What `LetterModel` is made of. */
  readonly letters: Uint32Array;
  /** The common words alone; see `everyday` and `frequent`. */
  readonly common: WordSubgraph;
  readonly frequent: WordSubgraph;
  readonly #skips: Uint32Array;
  readonly #sounds: Uint32Array;
  readonly #soundWords: Uint32Array;

  constructor(file: Uint8Array) {
    const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
    const head = new Uint32Array(bytes.buffer, bytes.byteOffset, headLength);
    if (head[0] !== signature) throw new Error('not a lexicon');
    const [, edges, words, sounds, letters, commonEdges, common, frequentEdges, frequent, mixed, seldom] =
      head;
    const take = viewsFrom(bytes, headLength * 4);
    const numbers = (length: number) => take(Uint32Array, length);
    const small = (length: number) => take(Uint8Array, length);
    this.edges = numbers(edges);
    this.#skips = numbers(edges);
    this.#sounds = numbers(sounds);
    this.#soundWords = numbers(sounds);
    this.letters = numbers(letters);
    const subgraph = (edges: number, words: number): WordSubgraph => {
      const [own, skips] = [numbers(edges), numbers(edges)];
      return { edges: own, skip: (edge) => skips[edge], numbers: numbers(words) };
    };
    this.common = subgraph(commonEdges, common);
    this.frequent = subgraph(frequentEdges, frequent);
    this.frequencies = small(words);
    this.bareness = small(words);
    this.marks = small(words);
    this.mixed = new Set(new TextDecoder().decode(small(mixed)).split('\n'));
    this.seldom = new WordFilter(small(seldom));
  }

  /** The number of a word in lower case, or -1. */
  find(lower: string): number {
    const { edges } = this;
    let first = 1;
    let number = 0;
    for (let index = 0; index < lower.length; index++) {
      const letter = letterOf(lower.charCodeAt(index));
      let edge = first;
      while ((edges[edge] & Edge.letter) !== letter) {
        if (edges[edge] & Edge.last) return -1;
        edge++;
      }
      const value = edges[edge];
      number += this.#skips[edge];
      if (index === lower.length - 1) return value & Edge.word ? number : -1;
      if (value & Edge.word) number++;
      first = value >>> Edge.shift;
      if (first === 0) return -1;
    }
    return -1;
  }

  /** How many words come before those of an edge at its node. */
  skip(edge: number): number {
    return this.#skips[edge];
  }

  /** The word of a number. */
  word(number: number): string {
    const { edges } = this;
    let rest = number;
    let first = 1;
    let word = '';
    for (;;) {
      let edge = first;
      while (!(edges[edge] & Edge.last) && this.#skips[edge + 1] <= rest) edge++;
      rest -= this.#skips[edge];
      word += characterOf(edges[edge] & Edge.letter);
      if (edges[edge] & Edge.word) {
        if (rest === 0) return word;
        rest--;
      }
      first = edges[edge] >>> Edge.shift;
    }
  }

  /** The numbers of the words that sound like a key of `soundKey`. */
  alike(sound: number): Uint32Array {
    const sounds = this.#sounds;
    const first = firstWhere(sounds.length, (index) => sounds[index] >= sound);
    let end = first;
    while (sounds[end] === sound) end++;
    return this.#soundWords.subarray(first, end);
  }
}
