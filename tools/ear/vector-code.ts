/**
 * The sums over rows of weights that teaching a network consists of, written in WebAssembly: it adds four numbers at a
 * time, and so takes a fifth of the time.
 */

import {
  assemble,
  type Code,
  forEach,
  load,
  loadInteger,
  local,
  type Routine,
  setLocal,
  store,
  upTo,
  vector,
  zeros,
} from './assembler.js';

const loadFloat = (pointer: Code): Code => [...pointer, 0x2a, 2, 0];
const storeFloat = (pointer: Code, value: Code): Code => [...pointer, ...value, 0x38, 2, 0];
const splat = (value: Code): Code => [...value, ...vector(0x13)];
const lane = (value: Code, index: number): Code => [...value, ...vector(0x1f), index];
const add = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xe4)];
const times = (a: Code, b: Code): Code => [...a, ...b, ...vector(0xe6)];
const greater = (a: Code, b: Code): Code => [...a, ...b, ...vector(0x44)];
const and = (a: Code, b: Code): Code => [...a, ...b, ...vector(0x4e)];
const addFloats = (a: Code, b: Code): Code => [...a, ...b, 0x92];

/** Lists are of numbers of so many bytes. */
const step = 4;

/** Most vectors that a routine holds at once; the processor has sixteen. */
const mostHeld = 8;

function routinesFor(units: number, isRectified: boolean): Record<keyof VectorCode, Routine> {
  const bytes = 16;
  let held = mostHeld;
  while ((units / 4) % held !== 0) held--;
  const blocks = (size: number) => upTo(units / 4 / size).map((block) => block * size * bytes);

  // Parameters: rows, count, hidden. Locals: pointer 3, left 4, row 5, sums from 6 on.
  const gather = blocks(held).flatMap((from) => [
    ...setLocal(3, local(0)),
    ...setLocal(4, local(1)),
    ...upTo(held).flatMap((index) => setLocal(6 + index, zeros)),
    ...forEach([[3, step]], 4, [
      ...setLocal(5, loadInteger(local(3))),
      ...upTo(held).flatMap((index) =>
        setLocal(6 + index, add(local(6 + index), load(local(5), from + index * bytes))),
      ),
    ]),
    ...upTo(held).flatMap((index) =>
      store(
        local(2),
        from + index * bytes,
        isRectified ? and(local(6 + index), greater(local(6 + index), zeros)) : local(6 + index),
      ),
    ),
  ]);

  // Parameters: rows, count, hidden, scores. Locals: row 4, sums from 5 on.
  const ways = 4;
  const total = add(add(local(5), local(6)), add(local(7), local(8)));
  const score = forEach(
    [
      [0, step],
      [3, step],
    ],
    1,
    [
      ...setLocal(4, loadInteger(local(0))),
      ...upTo(ways).flatMap((way) => setLocal(5 + way, zeros)),
      ...upTo(units / 4).flatMap((index) =>
        setLocal(
          5 + (index % ways),
          add(local(5 + (index % ways)), times(load(local(4), index * bytes), load(local(2), index * bytes))),
        ),
      ),
      ...setLocal(5, total),
      ...storeFloat(
        local(3),
        addFloats(
          addFloats(lane(local(5), 0), lane(local(5), 1)),
          addFloats(lane(local(5), 2), lane(local(5), 3)),
        ),
      ),
    ],
  );

  // Parameters: rows, count, gradients, hidden, change. Locals: pointers 5 and 6, left 7, row 8; change from 9 on, hidden
  // from 13 on, gradient 17, weights 18.
  const few = 4;
  const learn = blocks(few).flatMap((from) => [
    ...setLocal(5, local(0)),
    ...setLocal(6, local(2)),
    ...setLocal(7, local(1)),
    ...upTo(few).flatMap((index) => [
      ...setLocal(9 + index, zeros),
      ...setLocal(13 + index, load(local(3), from + index * bytes)),
    ]),
    ...forEach(
      [
        [5, step],
        [6, step],
      ],
      7,
      [
        ...setLocal(8, loadInteger(local(5))),
        ...setLocal(17, splat(loadFloat(local(6)))),
        ...upTo(few).flatMap((index) => [
          ...setLocal(18, load(local(8), from + index * bytes)),
          ...setLocal(9 + index, add(local(9 + index), times(local(17), local(18)))),
          ...store(local(8), from + index * bytes, add(local(18), times(local(17), local(13 + index)))),
        ]),
      ],
    ),
    ...upTo(few).flatMap((index) =>
      store(
        local(4),
        from + index * bytes,
        isRectified ? and(local(9 + index), greater(local(13 + index), zeros)) : local(9 + index),
      ),
    ),
  ]);

  // Parameters: rows, count, change. Locals: pointer 3, left 4, row 5, change from 6 on.
  const scatter = blocks(held).flatMap((from) => [
    ...setLocal(3, local(0)),
    ...setLocal(4, local(1)),
    ...upTo(held).flatMap((index) => setLocal(6 + index, load(local(2), from + index * bytes))),
    ...forEach([[3, step]], 4, [
      ...setLocal(5, loadInteger(local(3))),
      ...upTo(held).flatMap((index) =>
        store(local(5), from + index * bytes, add(load(local(5), from + index * bytes), local(6 + index))),
      ),
    ]),
  ]);

  return {
    gather: { parameters: 3, integers: 3, vectors: held, body: gather },
    score: { parameters: 4, integers: 1, vectors: ways, body: score },
    learn: { parameters: 5, integers: 4, vectors: 2 * few + 2, body: learn },
    scatter: { parameters: 3, integers: 3, vectors: held, body: scatter },
  };
}

/** All numbers are addresses in the memory, but for counts. A list of rows holds the address of each row. */
export interface VectorCode {
  /** Puts the sum of rows into `hidden`, with 0 for what is below if the layer is of rectifiers. */
  gather(rows: number, count: number, hidden: number): void;
  /** Puts the product of each row with `hidden` into `scores`. */
  score(rows: number, count: number, hidden: number, scores: number): void;
  /**
   * Adds to each row `hidden` times its gradient, and puts into `change` the sum of the rows as they were times their
   * gradients, with 0 where `hidden` is 0 if the layer is of rectifiers.
   */
  learn(rows: number, count: number, gradients: number, hidden: number, change: number): void;
  /** Adds `change` to each row. */
  scatter(rows: number, count: number, change: number): void;
}

/** What the routines work on. */
export interface VectorMemory {
  buffer: ArrayBuffer;
}

/** What Node.js has and its types leave out. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => VectorMemory;
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: object };
};

/** A memory of so many bytes at least, for the routines to work on. */
export function vectorMemory(bytes: number): VectorMemory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / 65536) });
}

/** The routines for rows of `units` numbers, a multiple of 16, and for a layer of rectifiers or of plain sums. */
export function vectorCode(memory: VectorMemory, units: number, isRectified: boolean): VectorCode {
  const module = new WebAssembly.Module(assemble(routinesFor(units, isRectified)));
  const instance = new WebAssembly.Instance(module, {
    js: { memory },
  });
  return instance.exports as VectorCode;
}
