/**
 * Counts of word sequences in a few bytes each: a cuckoo hash of fingerprints (Pagh and Rodler 2004; two buckets of
 * four), each with a logarithmic count. A sequence never seen is taken for a seen one about 3 times in 100,000.
 */

/** Slots of a bucket. */
export const bucketSize = 4;

/** Highest level of a count. */
const topLevel = 63;

/** Counts by level: exact to 6, then growing by 22% a level. Level 0 is 0. */
export const countOfLevel: Float64Array = Float64Array.from({ length: topLevel + 1 }, (_, level) =>
  level <= 6 ? level : 6 * 1.22 ** (level - 6),
);

/** The level whose count is nearest to `count` on a logarithmic scale. */
export function levelOfCount(count: number): number {
  if (count <= 6) return Math.round(count);
  return Math.min(topLevel, Math.round(6 + Math.log(count / 6) / Math.log(1.22)));
}

/** One id mixed into the lower half of a hash. */
function mixLow(low: number, id: number): number {
  const mixed = Math.imul(low ^ id, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** One id mixed into the upper half of a hash. */
function mixHigh(high: number, id: number): number {
  const mixed = Math.imul(high + id, 0x85ebca77);
  return mixed ^ (mixed >>> 13);
}

function startLow(kind: number): number {
  return Math.imul(kind + 1, 0x9e3779b1);
}

function startHigh(kind: number): number {
  return Math.imul(kind + 7, 0x85ebca77);
}

function finishLow(low: number): number {
  const mixed = Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function finishHigh(high: number): number {
  const mixed = Math.imul(high ^ (high >>> 16), 0x27d4eb2f);
  return mixed ^ (mixed >>> 15);
}

/** The lower half of the hash of a sequence, for building. */
export function lowHashOf(kind: number, ids: ArrayLike<number>, length: number): number {
  let low = startLow(kind);
  for (let index = 0; index < length; index++) low = mixLow(low, ids[index]);
  return finishLow(low) >>> 0;
}

/** The upper half. */
export function highHashOf(kind: number, ids: ArrayLike<number>, length: number): number {
  let high = startHigh(kind);
  for (let index = 0; index < length; index++) high = mixHigh(high, ids[index]);
  return finishHigh(high) >>> 0;
}

/** The other half of a hash spread anew, for the second bucket. */
function respread(low: number, high: number): number {
  return Math.imul(low ^ (high >>> 18), 0x2c1b3c6d) >>> 0;
}

/** Places of a hash in a table of so many buckets, and its fingerprint of 18 bits. */
export function placesOf(low: number, high: number, buckets: number): [number, number, number] {
  const scale = buckets / 2 ** 32;
  return [Math.trunc((low >>> 0) * scale), Math.trunc(respread(low, high) * scale), high & 0x3ffff];
}

/** A table of counts, read only. */
export class NgramTable {
  /** Buckets to one step of a hash. */
  readonly #scale: number;
  readonly #prints: Uint16Array;
  /** The same fingerprints, two at a time. */
  readonly #pairs: Int32Array;
  /** Six bits of level, two of fingerprint. */
  readonly #values: Uint8Array;

  constructor(prints: Uint16Array, values: Uint8Array) {
    this.#prints = prints;
    this.#pairs = new Int32Array(prints.buffer, prints.byteOffset, prints.length / 2);
    this.#values = values;
    this.#scale = prints.length / bucketSize / 2 ** 32;
  }

  /** The level of a sequence of two; 0 where it was never counted or is too rare. */
  level2(kind: number, a: number, b: number): number {
    return this.#find(
      finishLow(mixLow(mixLow(startLow(kind), a), b)),
      finishHigh(mixHigh(mixHigh(startHigh(kind), a), b)),
    );
  }

  level3(kind: number, a: number, b: number, c: number): number {
    return this.#find(
      finishLow(mixLow(mixLow(mixLow(startLow(kind), a), b), c)),
      finishHigh(mixHigh(mixHigh(mixHigh(startHigh(kind), a), b), c)),
    );
  }

  level4(kind: number, a: number, b: number, c: number, d: number): number {
    return this.#find(
      finishLow(mixLow(mixLow(mixLow(mixLow(startLow(kind), a), b), c), d)),
      finishHigh(mixHigh(mixHigh(mixHigh(mixHigh(startHigh(kind), a), b), c), d)),
    );
  }

  /**
   * Puts into `levels`, from `at` on, those of `first` before each of the words from `from` to `to`. Nearly all of a lookup is waiting
   * for memory: here many wait at once, for no lookup depends on what the one before it found.
   */
  levelsBehind(
    kind: number,
    first: number,
    words: Uint16Array,
    from: number,
    to: number,
    levels: Uint8Array,
    at: number,
  ): void {
    const pairs = this.#pairs;
    const scale = this.#scale;
    const startsLow = mixLow(startLow(kind), first);
    const startsHigh = mixHigh(startHigh(kind), first);
    for (let index = from; index < to; index++) {
      const low = finishLow(mixLow(startsLow, words[index]));
      const high = finishHigh(mixHigh(startsHigh, words[index]));
      const twice = twicePrint(high);
      const one = (((low >>> 0) * scale) >>> 0) * 2;
      const other = ((respread(low, high) * scale) >>> 0) * 2;
      const isThere =
        hasZero(pairs[one] ^ twice) |
        hasZero(pairs[one + 1] ^ twice) |
        hasZero(pairs[other] ^ twice) |
        hasZero(pairs[other + 1] ^ twice);
      levels[at + index - from] = isThere === 0 ? 0 : this.#find(low, high);
    }
  }

  #find(low: number, high: number): number {
    const scale = this.#scale;
    const level = this.#levelIn(((low >>> 0) * scale) >>> 0, high);
    return level > 0 ? level : this.#levelIn((respread(low, high) * scale) >>> 0, high);
  }

  /** The level of a fingerprint in a bucket, or 0. */
  #levelIn(bucket: number, high: number): number {
    const pairs = this.#pairs;
    const twice = twicePrint(high);
    if ((hasZero(pairs[bucket * 2] ^ twice) | hasZero(pairs[bucket * 2 + 1] ^ twice)) === 0) return 0;
    const print = high & 0xffff;
    const extra = (high >>> 16) & 3;
    const first = bucket * bucketSize;
    for (let slot = first; slot < first + bucketSize; slot++) {
      if (this.#prints[slot] === print) {
        const value = this.#values[slot];
        if (value & 63 && value >>> 6 === extra) return value & 63;
      }
    }
    return 0;
  }
}

/** The lower 16 bits of a fingerprint, in both halves of a number. */
function twicePrint(high: number): number {
  return (high & 0xffff) | (high << 16);
}

/** Not 0 where the lower or the upper 16 bits are all 0 (Mycroft 1987). */
function hasZero(halves: number): number {
  return ((halves - 0x10001) | 0) & ~halves & 0x80008000;
}
