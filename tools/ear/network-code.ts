/**
 * The sums by which the ear asks its networks about places, written in WebAssembly: it multiplies eight weights at a time,
 * where JavaScript takes one. See `NetworkCode` for what each function does.
 */
import { bagUnits } from '../../src/ear/bag-network.js';
import { deepUnits } from '../../src/ear/deep-layer.js';
import { hiddenUnits } from '../../src/ear/network.js';
import type { NetworkCode } from '../../src/ear/vectors.js';
import {
  assemble,
  type Code,
  constant,
  forEach,
  load,
  loadHalf,
  loadInteger,
  local,
  multiply,
  plus,
  type Routine,
  setLocal,
  store,
  storeInteger,
  upTo,
  vector,
  zeros,
} from './assembler.js';

/** Eight bytes, as numbers of 16 bits. */
const loadBytes = (pointer: Code, offset: number): Code => [...pointer, ...vector(0x01), 0, offset];
const splatPair = (pointer: Code): Code => [...pointer, ...vector(0x09), 2, 0];
const addHalves = (a: Code, b: Code): Code => [...a, ...b, ...vector(0x8e)];
const greaterHalves = (a: Code, b: Code): Code => [...a, ...b, ...vector(0x98)];
const add = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xae)];
const times = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xb5)];
const greater = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xb8)];
/** Products of numbers of 16 bits, each added to its neighbour's. */
const dot = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xba)];
const widenLow = (a: Code): Code => [...a, ...vector(0xa7)];
const widenHigh = (a: Code): Code => [...a, ...vector(0xa8)];
const lane = (value: Code, index: number): Code => [...value, ...vector(0x1b), index];
const shuffle = (a: Code, b: Code, halves: readonly number[]): Code => [
  ...a,
  ...b,
  ...vector(0x0d),
  ...halves.flatMap((half) => [2 * half, 2 * half + 1]),
];
const pairLow = (a: Code, b: Code): Code => shuffle(a, b, [0, 8, 1, 9, 2, 10, 3, 11]);
const pairHigh = (a: Code, b: Code): Code => shuffle(a, b, [4, 12, 5, 13, 6, 14, 7, 15]);

/** Numbers of a vector of 128 bits: halves have 16 bits. */
const halves = 8;
const wholes = 4;
const bytes = 16;

/** The address of a row of so many bytes. */
const rowAt = (from: Code, row: Code, units: number): Code => plus(from, multiply(row, constant(units)));

/** Adds up rows. Parameters: rows, count, weights, then `more`. `begin` and `end` make and take each vector of the sum. */
function summing(
  units: number,
  more: number,
  begin: (at: number) => Code,
  end: (at: number, sum: Code) => Code,
): Routine {
  const pointer = 3 + more;
  const [left, row, first] = [pointer + 1, pointer + 2, pointer + 3];
  const vectors = units / halves;
  // The processor has sixteen.
  const held = vectors > 8 ? vectors / 2 : vectors;
  const body = upTo(vectors / held).flatMap((block) => {
    const each = (make: (own: number, at: number) => Code) =>
      upTo(held).flatMap((index) => make(first + index, block * held + index));
    return [
      ...setLocal(pointer, local(0)),
      ...setLocal(left, local(1)),
      ...each((own, at) => setLocal(own, begin(at))),
      ...forEach([[pointer, 4]], left, [
        ...setLocal(row, rowAt(local(2), loadInteger(local(pointer)), units)),
        ...each((own, at) => setLocal(own, addHalves(local(own), loadBytes(local(row), at * halves)))),
      ]),
      ...each((own, at) => end(at, local(own))),
    ];
  });
  return { parameters: 3 + more, integers: 3, vectors: held, body };
}

/**
 * Multiplies rows with answers. Parameters: words, count, rows of words, weights, answers, products. `multiplied` gives the
 * products of eight weights.
 */
function scoring(units: number, multiplied: (weights: Code, at: number) => Code[]): Routine {
  const ways = 4;
  const row = 6;
  const first = 7;
  const products = upTo(units / halves).flatMap((at) => multiplied(loadBytes(local(row), at * halves), at));
  const total = add(add(local(first), local(first + 1)), add(local(first + 2), local(first + 3)));
  const body = forEach(
    [
      [0, 2],
      [5, 4],
    ],
    1,
    [
      ...setLocal(
        row,
        rowAt(local(3), loadHalf(plus(local(2), multiply(loadHalf(local(0)), constant(2)))), units),
      ),
      ...products.flatMap((product, index) => {
        const own = first + (index % ways);
        return setLocal(own, index < ways ? product : add(local(own), product));
      }),
      ...setLocal(first, total),
      ...storeInteger(
        local(5),
        plus(
          plus(lane(local(first), 0), lane(local(first), 1)),
          plus(lane(local(first), 2), lane(local(first), 3)),
        ),
      ),
    ],
  );
  return { parameters: 6, integers: 1, vectors: ways, body };
}

const scoringHalves = (units: number) =>
  scoring(units, (weights, at) => [dot(weights, load(local(4), at * bytes))]);

/** The second layer. Parameters: answers, weights, biases, answers of its own. */
function deepening(): Routine {
  const [pointer, row, left, pair, low, high, first] = [4, 5, 6, 7, 8, 9, 10];
  const held = 8;
  const body = upTo(deepUnits / wholes / held).flatMap((block) => {
    const from = block * held;
    return [
      ...setLocal(pointer, local(0)),
      ...setLocal(row, local(1)),
      ...setLocal(left, constant(hiddenUnits / 2)),
      ...upTo(held).flatMap((index) => setLocal(first + index, load(local(2), (from + index) * bytes))),
      // Two units of the first layer at once.
      ...forEach(
        [
          [pointer, 4],
          [row, 2 * deepUnits],
        ],
        left,
        [
          ...setLocal(pair, splatPair(local(pointer))),
          ...upTo(held / 2).flatMap((index) => {
            const at = from * wholes + index * halves;
            const own = first + 2 * index;
            return [
              ...setLocal(low, loadBytes(local(row), at)),
              ...setLocal(high, loadBytes(plus(local(row), constant(deepUnits)), at)),
              ...setLocal(own, add(local(own), dot(local(pair), pairLow(local(low), local(high))))),
              ...setLocal(own + 1, add(local(own + 1), dot(local(pair), pairHigh(local(low), local(high))))),
            ];
          }),
        ],
      ),
      ...upTo(held).flatMap((index) =>
        store(local(3), (from + index) * bytes, greater(local(first + index), zeros)),
      ),
    ];
  });
  return { parameters: 4, integers: 3, vectors: 3 + held, body };
}

const routines: Record<keyof NetworkCode, Routine> = {
  sum: summing(
    hiddenUnits,
    1,
    () => zeros,
    (at, sum) => store(local(3), at * bytes, sum),
  ),
  answer: summing(
    hiddenUnits,
    3,
    (at) => addHalves(load(local(3), at * bytes), load(local(4), at * bytes)),
    (at, sum) => store(local(5), at * bytes, greaterHalves(sum, zeros)),
  ),
  score: scoringHalves(hiddenUnits),
  deepen: deepening(),
  scoreDeep: scoring(deepUnits, (weights, at) => [
    times(widenLow(weights), load(local(4), 2 * at * bytes)),
    times(widenHigh(weights), load(local(4), (2 * at + 1) * bytes)),
  ]),
  sumBag: summing(
    bagUnits,
    1,
    () => zeros,
    (at, sum) => store(local(3), at * bytes, sum),
  ),
  scoreBag: scoringHalves(bagUnits),
};

/** The module. */
export const networkCode = (): Uint8Array => assemble(routines);
