/** Counts sequences of the corpus and packs the frequent ones. */
import { kinds } from '../../src/ear/kinds.js';
import { bucketSize, highHashOf, levelOfCount, lowHashOf, placesOf } from '../../src/ear/ngrams.js';
import type { Book } from './corpus.js';

/** What is counted over: numbers of the lexicon, their classes, and which words have a rival. */
export interface Countable {
  ids: Uint16Array;
  books: Book[];
  /** How many times each book counts. */
  weights: readonly number[];
  classes: Uint16Array;
  /** 1 for the words that may stand at the centre of a window of classes. */
  centres: Uint8Array;
  /** 1 for the forms that start a sentence. */
  starts: Uint8Array;
}

/** Sequences that passed, by hash, with their level. */
export interface Kept {
  low: Uint32Array;
  high: Uint32Array;
  level: Uint8Array;
  length: number;
}

/** Where a kind takes its ids: offsets from a place, and whether each is a word or a class. */
interface Shape {
  offsets: number[];
  byClass: boolean[];
  centred: boolean;
}

const shapes: Record<number, Shape> = {
  [kinds.words2]: plain(2, false),
  [kinds.words3]: plain(3, false),
  [kinds.words4]: plain(4, false),
  [kinds.words5]: plain(5, false),
  [kinds.classes2]: plain(2, true),
  [kinds.classes3]: plain(3, true),
  [kinds.between]: { offsets: [-1, 0, 1], byClass: [true, false, true], centred: true },
};

function plain(length: number, byClass: boolean): Shape {
  return {
    offsets: Array.from({ length }, (_, index) => index),
    byClass: new Array(length).fill(byClass),
    centred: false,
  };
}

/** Open addressing over 64-bit hashes, with the count of uses and of books. */
export class Counter {
  readonly #mask: number;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
  readonly count: Uint32Array;
  readonly books: Uint8Array;
  readonly #last: Uint16Array;
  used = 0;

  constructor(bits: number) {
    const size = 2 ** bits;
    this.#mask = size - 1;
    this.low = new Uint32Array(size);
    this.high = new Uint32Array(size);
    this.count = new Uint32Array(size);
    this.books = new Uint8Array(size);
    this.#last = new Uint16Array(size);
  }

  clear(): void {
    this.count.fill(0);
    this.books.fill(0);
    this.#last.fill(0);
    this.used = 0;
  }

  /** Counts the sequence of a hash, met in a book numbered from 1, as `weight` uses. */
  add(lowHash: number, highHash: number, book: number, weight: number): void {
    let slot = (lowHash ^ Math.imul(highHash, 0x9e3779b1)) & this.#mask;
    while (this.count[slot] !== 0) {
      if (this.low[slot] === lowHash && this.high[slot] === highHash) {
        this.count[slot] += weight;
        if (this.#last[slot] !== book) {
          this.#last[slot] = book;
          if (this.books[slot] < 255) this.books[slot]++;
        }
        return;
      }
      slot = (slot + 1) & this.#mask;
    }
    this.low[slot] = lowHash;
    this.high[slot] = highHash;
    this.count[slot] = weight;
    this.books[slot] = 1;
    this.#last[slot] = book;
    this.used++;
    if (this.used > this.#mask * 0.95) throw new Error('counter is full');
  }
}

/** Counts all sequences of a kind, beside what the counter holds already. */
export function countKind(
  data: Countable,
  kind: number,
  counter: Counter,
  use: (book: Book) => boolean,
): void {
  const { offsets, byClass, centred } = shapes[kind];
  const length = offsets.length;
  const buffer = new Int32Array(length);
  const { ids, classes, centres, starts } = data;
  for (let number = 0; number < data.books.length; number++) {
    const book = data.books[number];
    if (!use(book)) continue;
    const weight = data.weights[number];
    const from = book.first + 3;
    const to = book.last - 5;
    for (let place = from; place < to; place++) {
      if (centred) {
        if (!centres[ids[place]]) continue;
        let left = 0;
        let right = 0;
        for (let index = 0; index < length; index++) {
          const offset = offsets[index];
          // Past a sentence's start or end the boundary repeats.
          let id: number;
          if (offset < 0) {
            left = starts[ids[place - 1]] ? -1 : offset;
            id = ids[place + Math.max(offset, left)];
          } else if (offset > 0) {
            right = starts[ids[place + 1]] ? 1 : offset;
            id = ids[place + Math.min(offset, right)];
            if (starts[id]) id = 0;
          } else id = ids[place];
          buffer[index] = byClass[index] ? classes[id] : id;
        }
      } else {
        let crosses = false;
        for (let index = 0; index < length; index++) {
          let id = ids[place + index];
          if (starts[id] && index > 0) {
            if (index < length - 1) {
              crosses = true;
              break;
            }
            id = 0;
          }
          buffer[index] = byClass[index] ? classes[id] : id;
        }
        if (crosses) continue;
      }
      const low = lowHashOf(kind, buffer, length);
      counter.add(low, highHashOf(kind, buffer, length), number + 1, weight);
    }
  }
}

/** The sequences of at least `least` uses in at least `books` books; each use counts for `scale`. */
export function keep(counter: Counter, least: number, books: number, scale: number): Kept {
  let length = 0;
  for (let slot = 0; slot < counter.count.length; slot++) {
    if (counter.count[slot] * scale >= least && counter.books[slot] >= books) length++;
  }
  const kept: Kept = {
    low: new Uint32Array(length),
    high: new Uint32Array(length),
    level: new Uint8Array(length),
    length,
  };
  let at = 0;
  for (let slot = 0; slot < counter.count.length; slot++) {
    if (counter.count[slot] * scale >= least && counter.books[slot] >= books) {
      kept.low[at] = counter.low[slot];
      kept.high[at] = counter.high[slot];
      kept.level[at++] = levelOfCount(counter.count[slot] * scale);
    }
  }
  return kept;
}

/** Packs sequences into a cuckoo table at the given share of full slots. */
export function pack(all: Kept[], load: number): { prints: Uint16Array; values: Uint8Array } {
  const total = all.reduce((sum, kept) => sum + kept.length, 0);
  const buckets = Math.ceil(total / load / bucketSize);
  const slots = buckets * bucketSize;
  const owner = new Int32Array(slots).fill(-1);
  const lows = new Uint32Array(total);
  const highs = new Uint32Array(total);
  const levels = new Uint8Array(total);
  let at = 0;
  for (const kept of all) {
    lows.set(kept.low, at);
    highs.set(kept.high, at);
    levels.set(kept.level, at);
    at += kept.length;
  }
  let seed = 12345;
  for (let item = 0; item < total; item++) {
    let moving = item;
    let avoid = -1;
    for (let kicks = 0; ; kicks++) {
      if (kicks > 2000) throw new Error('table is too full');
      const [first, second] = placesOf(lows[moving], highs[moving], buckets);
      let free = -1;
      for (const bucket of [first, second]) {
        for (let slot = bucket * bucketSize; slot < (bucket + 1) * bucketSize && free < 0; slot++) {
          if (owner[slot] < 0) free = slot;
        }
      }
      if (free >= 0) {
        owner[free] = moving;
        break;
      }
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      const bucket = first === avoid ? second : second === avoid ? first : (seed >>> 16) & 1 ? first : second;
      const slot = bucket * bucketSize + ((seed >>> 20) & 3);
      const evicted = owner[slot];
      owner[slot] = moving;
      moving = evicted;
      avoid = bucket;
    }
  }
  const prints = new Uint16Array(slots);
  const values = new Uint8Array(slots);
  for (let slot = 0; slot < slots; slot++) {
    const item = owner[slot];
    if (item < 0) continue;
    const print = placesOf(lows[item], highs[item], buckets)[2];
    prints[slot] = print & 0xffff;
    values[slot] = levels[item] | ((print >>> 16) << 6);
  }
  return { prints, values };
}
