/**
 * A set of words in few bits, which says of one word in some three hundred that is not in it that it is (Bloom 1970).
 *
 * Two hashes stand for all places of a word (Kirsch and Mitzenmacher 2006).
 */

/** Bits a word, and places of each. */
const bitsOfWord = 12;
const places = 8;

/** A set of words; see `filterOf`. */
export class WordFilter {
  readonly #bits: Uint8Array;

  constructor(bits: Uint8Array) {
    this.#bits = bits;
  }

  /** Whether the word is in the set, or perhaps one of the few that pass for it. */
  has(word: string): boolean {
    return placesOf(word, this.#bits.length * 8).every(
      (place) => this.#bits[place >> 3] & (1 << (place & 7)),
    );
  }
}

/** The bits of a filter that has these words. */
export function filterOf(words: readonly string[]): Uint8Array {
  const bits = new Uint8Array(Math.ceil((words.length * bitsOfWord + 1) / 8));
  for (const word of words) {
    for (const place of placesOf(word, bits.length * 8)) bits[place >> 3] |= 1 << (place & 7);
  }
  return bits;
}

function placesOf(word: string, size: number): number[] {
  const start = hash(word, 0x811c9dc5);
  const step = hash(word, 0x9747b28c) | 1;
  return Array.from({ length: places }, (_, index) => ((start + Math.imul(index, step)) >>> 0) % size);
}

/** FNV-1a over UTF-16 code units, its bits mixed at the end as in MurmurHash3. */
function hash(word: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < word.length; index++) {
    value = Math.imul(value ^ word.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
