/**
 * The model of the tagger: what each word may be, and two machines that change a tag by those around it.
 *
 * Words are kept as fingerprints of 32 bits, so that nothing is unpacked at the start: the file is used as it lies. An
 * unknown word passes for a known one once in some 50,000 times. `tools/build-tagger.ts` writes it.
 */
import type { PartOfSpeech } from '../core/document.js';
import { viewsFrom } from '../models/views.js';

/** The tags, by number. */
export const tags: readonly PartOfSpeech[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
  'SPACE',
];

/**
 * What is known of a word or of a part of a contraction, as a number. Bits 0-17: the tags it may have; 18-22: the tag
 * it has by itself; 23-28: its hint, which machines read in the place of its tag, or 0; 29: whether its tag stays.
 */
export const Piece = { may: (1 << tags.length) - 1, tag: 18, hint: 23, fixed: 1 << 29 } as const;

/** The tag that a piece has by itself. */
export function tagOf(piece: number): number {
  return (piece >>> Piece.tag) & 31;
}

/** What machines read of a piece in the place of its tag, or 0. */
export function hintOf(piece: number): number {
  return (piece >>> Piece.hint) & 63;
}

/** What a machine reads of a piece whose tag is `tag`. */
export function symbolOf(piece: number, tag: number): number {
  const hint = hintOf(piece);
  return hint === 0 ? tag : tags.length + hint - 1;
}

/** A machine that finds patterns of symbols; states are numbers, and 0 is the start. */
export interface Machine {
  /** The next state, for each state and in it for each symbol. */
  next: Uint8Array;
  /** What has been found in a state where it goes on no longer, or 0. */
  otherwise: Uint8Array;
  /** What a found pattern changes: 0 nothing, else the tag + 1, negative where the word need not be able to have it. */
  change: Int8Array;
  /** The word to change, counted from the start of the pattern. */
  place: Uint8Array;
}

/** The model, ready to be asked. */
export interface TagModel {
  /** Fingerprints of words, each at the first free place from where it belongs; 0 is free. */
  prints: Uint32Array;
  /** What each is, as the number of a reading. */
  readings: Uint16Array;
  /** The first piece of each reading, and at last the number of pieces. */
  starts: Uint16Array;
  pieces: Uint32Array;
  symbols: number;
  machines: readonly Machine[];
}

/** First number of the file. */
const signature = 0x31475453;

/** How many numbers stand at its head: signature, prints, readings, pieces, symbols, then the states of two machines. */
const headLength = 7;

/** The fingerprint of a word: not 0. */
export function printOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let index = 0; index < word.length; index++) {
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash ^= hash >>> 13;
  return hash >>> 0 || 1;
}

/** The place of a fingerprint in the table, or the free place where it would stand. */
export function placeOf(prints: Uint32Array, print: number): number {
  const mask = prints.length - 1;
  let place = print & mask;
  while (prints[place] !== print && prints[place] !== 0) place = (place + 1) & mask;
  return place;
}

/** The reading of a word as written, or -1. */
export function find(model: TagModel, word: string): number {
  const place = placeOf(model.prints, printOf(word));
  return model.prints[place] === 0 ? -1 : model.readings[place];
}

/** Writes the file. */
export function writeTagModel(model: TagModel): Uint8Array {
  const { prints, readings, starts, pieces, symbols, machines } = model;
  const states = machines.map(({ change }) => change.length);
  const head = Uint32Array.of(signature, prints.length, starts.length, pieces.length, symbols, ...states);
  if (head.length !== headLength) throw new Error('the head of a tagger has another length');
  const arrays = [
    head,
    prints,
    pieces,
    readings,
    starts,
    ...machines.flatMap(({ next, otherwise, change, place }) => [next, otherwise, change, place]),
  ];
  return Buffer.concat(
    arrays.map((array) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength)),
  );
}

/** Reads the file. */
export function readTagModel(file: Uint8Array): TagModel {
  const bytes = file.byteOffset % 4 === 0 ? file : new Uint8Array(file);
  const head = new Uint32Array(bytes.buffer, bytes.byteOffset, headLength);
  if (head[0] !== signature) throw new Error('not a tagger');
  const [, prints, readings, pieces, symbols, ...states] = head;
  const take = viewsFrom(bytes, headLength * 4);
  return {
    prints: take(Uint32Array, prints),
    pieces: take(Uint32Array, pieces),
    readings: take(Uint16Array, prints),
    starts: take(Uint16Array, readings),
    symbols,
    machines: states.map((count) => ({
      next: take(Uint8Array, count * symbols),
      otherwise: take(Uint8Array, count),
      change: take(Int8Array, count),
      place: take(Uint8Array, count),
    })),
  };
}
