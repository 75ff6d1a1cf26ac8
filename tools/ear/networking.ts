/** Teaches the network which word stands at a place, on the counted books. */
import { Bag, bagStep } from '../../src/ear/bag-network.js';
import { deepBiasStep, deepOutputStep, deepStep } from '../../src/ear/deep-layer.js';
import { isSmallForm } from '../../src/ear/model.js';
import {
  biasStep,
  inputStep,
  type Network,
  NetworkInputs,
  networkReach,
  outputStep,
} from '../../src/ear/network.js';
import { readSide } from '../../src/ear/side.js';
import type { Book } from './corpus.js';
import { NetworkWeights } from './network-weights.js';
import { randomFrom, type Slips } from './planting.js';

/** Uses from which a word has a row of its own among the outputs; of the bag, and among its inputs. */
const leastForRow = 300;
const leastForBagOutput = 200;
const leastForBagInput = 120;

/** To what part of its first pace a course slows down, evenly. */
const lastPace = 0.02;

/** Of a word with more uses than these, the square root of the share is looked at. */
const usual = 30000;

/** Words that a place's own word is told from: those that are written for each other, and any. */
const confusedOthers = 6;
const anyOthers = 2;

/** The share of places before which a gap is looked at, or without the word there, and the words that it is told from. */
const gapShare = 0.12;
const gapOthers = 8;

/** Places are looked at in stretches of so many, drawn at random from all books. */
const stretch = 2000;

/** Draws from a list by weight, each time as fast from a long list as from a short one (the alias method, Vose 1991). */
class Urn {
  readonly #items: Int32Array;
  /** Of a draw that falls on each item, the share that is its own; the rest is another's. */
  readonly #own: Float64Array;
  readonly #others: Int32Array;

  constructor(weighted: readonly (readonly [item: number, weight: number])[]) {
    const sum = weighted.reduce((all, [, weight]) => all + weight, 0);
    this.#items = Int32Array.from(weighted, ([item]) => item);
    this.#others = this.#items.slice();
    this.#own = Float64Array.from(weighted, ([, weight]) => (weight * weighted.length) / sum);
    const own = this.#own;
    const small: number[] = [];
    const large: number[] = [];
    for (const [index, share] of own.entries()) (share < 1 ? small : large).push(index);
    while (small.length > 0 && large.length > 0) {
      const index = small.pop()!;
      const giver = large[large.length - 1];
      this.#others[index] = this.#items[giver];
      own[giver] -= 1 - own[index];
      if (own[giver] < 1) small.push(large.pop()!);
    }
    for (const index of [...small, ...large]) own[index] = 1;
  }

  draw(random: () => number): number {
    const at = random() * this.#items.length;
    const index = Math.trunc(at);
    return at - index < this.#own[index] ? this.#items[index] : this.#others[index];
  }
}

/** Some books, and how they are gone through. */
export interface Course {
  /** One that stands here twice is read twice as often. */
  books: readonly Book[];
  /** How many places are looked at. */
  places: number;
  /** How fast weights move at the first place. */
  pace: number;
}

/** What the network is taught from. */
export interface Lessons {
  ids: Uint16Array;
  speech: Uint8Array;
  /** One after another; later ones go on from what was learned. */
  courses: readonly Course[];
  counts: ArrayLike<number>;
  classes: Uint16Array;
  slips: Slips;
}

/** Words that are told from each other: those written for a word, and those it is written for. */
function confusedWith({ written }: Slips): Map<number, Map<number, number>> {
  const confused = new Map<number, Map<number, number>>();
  const add = (a: number, b: number, weight: number) => {
    const others = confused.get(a) ?? new Map<number, number>();
    others.set(b, Math.max(others.get(b) ?? 0, weight));
    confused.set(a, others);
  };
  for (const [meant, { words, sums }] of written) {
    words.forEach((word, index) => {
      const weight = sums[index] - (sums[index - 1] ?? 0);
      add(meant, word, weight);
      add(word, meant, weight);
    });
  }
  return confused;
}

/**
 * Learns by stochastic gradient descent on the probability of the word that stands at a place, against some others
 * (sampled softmax, Jean et al. 2015). Words that are written for each other are told apart most. Yields the network as
 * it is after each course.
 */
export function* teachNetwork(lessons: Lessons, progress: (line: string) => void): Generator<Network> {
  const { ids, speech, courses, counts, classes, slips } = lessons;
  const size = classes.length;
  const nothing = size;
  const gap = size + 1;
  const random = randomFrom(12345);
  const countOfClasses = classes.reduce((most, value) => Math.max(most, value), 0) + 1;
  const inputRows = new NetworkInputs(classes, countOfClasses);
  const confused = confusedWith(slips);
  const urns = new Map<number, Urn>();
  for (const [word, others] of confused)
    urns.set(word, new Urn([...others].map(([other, weight]) => [other, Math.sqrt(weight)])));
  const known = [...confused.keys()].sort((a, b) => a - b);
  const all = new Urn(known.map((word) => [word, counts[word] ** 0.6]));
  const gapWords = new Urn(
    [...slips.insertable].filter((word) => confused.has(word)).map((word) => [word, Math.sqrt(counts[word])]),
  );
  const insertable = new Uint8Array(size);
  for (const word of slips.insertable) insertable[word] = 1;
  const mayBeMissing = new Uint8Array(size);
  for (const word of [...slips.insertable, ...slips.deletable]) mayBeMissing[word] = 1;

  const outputRows = new Uint16Array(size + 2);
  let rows = 0;
  for (const word of known) if (counts[word] >= leastForRow) outputRows[word] = rows++;
  outputRows[nothing] = rows++;
  outputRows[gap] = rows++;
  for (let word = 0; word < size; word++) {
    if (!confused.has(word) || counts[word] < leastForRow) outputRows[word] = rows + classes[word];
  }
  const classCount = classes.reduce((most, value) => Math.max(most, value), 0) + 1;
  rows += classCount;
  const bagInputRows = new Uint16Array(size);
  let bagInputs = classCount;
  for (let word = 0; word < size; word++)
    bagInputRows[word] = counts[word] >= leastForBagInput ? bagInputs++ : classes[word];
  const bagOutputRows = new Uint16Array(size + 2);
  let bagOutputs = classCount + 1;
  for (const word of known) {
    if (isSmallForm(word)) continue;
    bagOutputRows[word] = counts[word] >= leastForBagOutput ? bagOutputs++ : classes[word] + 1;
  }
  const bag = new Bag(bagInputRows);
  const weights = new NetworkWeights(
    inputRows,
    { rows: outputRows, count: rows },
    bag,
    bagInputs,
    { rows: bagOutputRows, count: bagOutputs },
    random,
  );

  const share = new Float32Array(size);
  for (const word of known) share[word] = Math.min(1, Math.sqrt(usual / (counts[word] + 1)));
  const left = new Int32Array(networkReach);
  const right = new Int32Array(networkReach);
  const candidates: number[] = [];
  const addOther = (word: number) => {
    if (!candidates.includes(word)) candidates.push(word);
  };

  /**
   * Learns from the candidates, of which the first is right, between what stands up to `before` and from `after`;
   * `lacks` is 1 where a small word has been left out between them, 0 where none has, -1 where that is not asked.
   */
  const step = (before: number, after: number, inSpeech: number, pace: number, lacks: number): number => {
    readSide(ids, before, -1, left);
    readSide(ids, after, 1, right);
    inputRows.look(left, right, inSpeech);
    if (lacks >= 0) candidates.push(gap);
    const isAsked = candidates.some((word) => bagOutputRows[word] !== 0);
    if (isAsked) bag.look(ids, before, after);
    return weights.learn(candidates, lacks, isAsked && bag.length > 0, pace);
  };

  for (const { books, places, pace: firstPace } of courses) {
    const stretches = books.flatMap(({ first, last }) => {
      const starts: [number, number][] = [];
      for (let from = first + 8; from < last - 8; from += stretch)
        starts.push([from, Math.min(last - 8, from + stretch)]);
      return starts;
    });
    let done = 0;
    let loss = 0;
    while (done < places) {
      shuffle(stretches, random);
      for (const [from, to] of stretches) {
        if (done >= places) break;
        const pace = firstPace * Math.max(lastPace, 1 - done / places);
        for (let place = from; place < to; place++) {
          const word = ids[place];
          // All gaps are looked at alike, before marks and names too, and so are all words that may be missing.
          if (word > 1 && ids[place - 1] > 1 && random() < gapShare) {
            candidates.length = 0;
            candidates.push(nothing);
            for (let count = 0; count < gapOthers; count++) addOther(gapWords.draw(random));
            step(place - 1, place, speech[place], pace, 0);
            if (insertable[word] && ids[place + 1] > 1) {
              candidates.length = 0;
              candidates.push(word, nothing);
              for (let count = 0; count < gapOthers; count++) addOther(gapWords.draw(random));
              step(place - 1, place + 1, speech[place], pace, 1);
            }
          }
          const urn = urns.get(word);
          if (!urn || random() > share[word]) continue;
          candidates.length = 0;
          candidates.push(word);
          if (mayBeMissing[word]) candidates.push(nothing);
          for (let count = 0; count < confusedOthers; count++) addOther(urn.draw(random));
          for (let count = 0; count < anyOthers; count++) addOther(all.draw(random));
          loss += step(place - 1, place + 1, speech[place], pace, -1);
          if (++done % 4e6 === 0) {
            progress(`network: ${done / 1e6} million places, loss ${(loss / 4e6).toFixed(4)}`);
            loss = 0;
          }
        }
      }
    }
    yield {
      inputs: inBytes(weights.near.inputs, inputStep),
      outputs: inBytes(weights.near.outputsOf('first'), outputStep),
      outputRows: outputRows.slice(),
      biases: inBytes(weights.biases, biasStep),
      deep: {
        weights: inBytes(weights.near.deepWeights(), deepStep),
        biases: inBytes(weights.near.deepBiases, deepBiasStep),
        outputs: inBytes(weights.near.outputsOf('second'), deepOutputStep),
      },
      bag: {
        inputs: inBytes(weights.bag.inputs, bagStep),
        outputs: inBytes(weights.bag.outputs, bagStep),
        inputRows: bagInputRows,
        outputRows: bagOutputRows.subarray(0, size),
      },
    };
  }
}

/** Shuffles in place (Fisher and Yates). */
function shuffle<T>(items: T[], random: () => number): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [items[last], items[other]] = [items[other], items[last]];
  }
}

function inBytes(values: Float32Array, step: number): Int8Array {
  return Int8Array.from(values, (value) => Math.max(-127, Math.min(127, Math.round(value / step))));
}
