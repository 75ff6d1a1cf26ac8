/**
 * Counts of word sequences in a few bytes each: a cuckoo hash of fingerprints (Pagh and Rodler 2004; two buckets of
 * four), each with a logarithmic count. A sequence never seen is taken for a seen one about 3 times in 100,000.
 */

/** Slots of a bucket. */
export const bucketSize = 4;

/** Highest level of a count. */
export const topLevel = 63;

/** Counts by level: exact to 6, then growing by 22% a level. Level 0 is 0. */
export const countOfLevel: Float64Array = Float64Array.from({ length: topLevel + 1 }, (_, level) =>
  level <= 6 ? level : 6 * 1.22 ** (level - 6),
);

/** The level whose count is nearest to `count` on a logarithmic scale. */
export function levelOfCount(count: number): number {
  if (count <= 6) return Math.round(count);
  return Math.min(topLevel, Math.round(6 + Math.log(count / 6) / Math.log(1.22)));
}

/** Halves of the hash of the last sequence; see `hashSequence`. */
export let low = 0;
export let high = 0;

function start(kind: number): void {
  low = Math.imul(kind + 1, 0x9e3779b1);
  high = Math.imul(kind + 7, 0x85ebca77);
}

function add(id: number): void {
  low = Math.imul(low ^ id, 0x9e3779b1);
  low ^= low >>> 15;
  high = Math.imul(high + id, 0x85ebca77);
  high ^= high >>> 13;
}

function finish(): void {
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low ^= low >>> 16;
  high = Math.imul(high ^ (high >>> 16), 0x27d4eb2f);
  high ^= high >>> 15;
}

/** Hashes a sequence to 64 bits and leaves them in `low` and `high`, for building. */
export function hashSequence(kind: number, ids: ArrayLike<number>, length: number): void {
  start(kind);
  for (let index = 0; index < length; index++) add(ids[index]);
  finish();
}

/** Places of a hash in a table of so many buckets, and its fingerprint of 18 bits. */
export function placesOf(lowHash: number, highHash: number, buckets: number): [number, number, number] {
  const first = (lowHash >>> 0) % buckets;
  const second = (Math.imul(lowHash ^ (highHash >>> 18), 0x2c1b3c6d) >>> 0) % buckets;
  return [first, second, highHash & 0x3ffff];
}

/** A table of counts, read only. */
export class NgramTable {
  readonly #buckets: number;
  readonly #prints: Uint16Array;
  /** Six bits of level, two of fingerprint. */
  readonly #values: Uint8Array;

  constructor(prints: Uint16Array, values: Uint8Array) {
    this.#prints = prints;
    this.#values = values;
    this.#buckets = prints.length / bucketSize;
  }

  /** The level of a sequence of two. */
  level2(kind: number, a: number, b: number): number {
    start(kind);
    add(a);
    add(b);
    return this.#find();
  }

  level3(kind: number, a: number, b: number, c: number): number {
    start(kind);
    add(a);
    add(b);
    add(c);
    return this.#find();
  }

  level4(kind: number, a: number, b: number, c: number, d: number): number {
    start(kind);
    add(a);
    add(b);
    add(c);
    add(d);
    return this.#find();
  }

  level5(kind: number, a: number, b: number, c: number, d: number, e: number): number {
    start(kind);
    add(a);
    add(b);
    add(c);
    add(d);
    add(e);
    return this.#find();
  }

  #find(): number {
    finish();
    const print = high & 0xffff;
    const extra = (high >>> 16) & 3;
    const prints = this.#prints;
    const values = this.#values;
    let slot = ((low >>> 0) % this.#buckets) * bucketSize;
    for (let end = slot + bucketSize; slot < end; slot++) {
      if (prints[slot] === print) {
        const value = values[slot];
        if (value & 63 && value >>> 6 === extra) return value & 63;
      }
    }
    slot = ((Math.imul(low ^ (high >>> 18), 0x2c1b3c6d) >>> 0) % this.#buckets) * bucketSize;
    for (let end = slot + bucketSize; slot < end; slot++) {
      if (prints[slot] === print) {
        const value = values[slot];
        if (value & 63 && value >>> 6 === extra) return value & 63;
      }
    }
    return 0;
  }
}
