/**
 * Memory in which the networks are reckoned with by WebAssembly, where they lie: it multiplies eight weights at a time, and
 * hears a book in two thirds of the time that JavaScript took.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageRoot } from '../files/package-root.js';

/** Where the build puts the code; `tools/ear/network-code.ts` writes it. */
export const networkCodeFile: string = path.join(packageRoot, 'dist', 'dictionaries', 'network.wasm');

/**
 * All numbers are addresses in the memory, but for counts, which are 1 at least. A list of rows holds the number of each
 * row of weights; a list of words the number of each word, whose row is found among the rows of words. Sums and answers of the
 * first layer have 16 bits, all others 32.
 */
export interface NetworkCode {
  /** Puts into `sums` the sum of some rows for the first layer. */
  sum(rows: number, count: number, weights: number, sums: number): void;
  /** Adds to two such sums that of some more rows, and puts into `answers` what is above 0. */
  answer(rows: number, count: number, weights: number, a: number, b: number, answers: number): void;
  /** Puts into `products` that of the answers with the row of each word. */
  score(
    words: number,
    count: number,
    rowsOfWords: number,
    weights: number,
    answers: number,
    products: number,
  ): void;
  /** Puts into `deepAnswers` those of the second layer. */
  deepen(answers: number, weights: number, biases: number, deepAnswers: number): void;
  /** Does with those what `score` does. */
  scoreDeep(
    words: number,
    count: number,
    rowsOfWords: number,
    weights: number,
    deepAnswers: number,
    products: number,
  ): void;
  /** The same as `sum` and `score` for the bag. */
  sumBag(rows: number, count: number, weights: number, sums: number): void;
  scoreBag(
    words: number,
    count: number,
    rowsOfWords: number,
    weights: number,
    sums: number,
    products: number,
  ): void;
}

/** What Node.js has and its types leave out. */
declare const WebAssembly: {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: object };
};

type Integers = Int8Array | Uint16Array | Int16Array | Int32Array;

/** How many words may be asked of at once. */
export const mostForms = 96;

const pageSize = 2 ** 16;

/** Room behind what is loaded, for those who reckon: each takes some four thousand bytes. */
const workRoom = 4 * pageSize;

/** Arrays begin at multiples of so many bytes. */
const bound = 16;

const toBound = (size: number) => Math.ceil(size / bound) * bound;

/** A memory with the code that works on it. */
export class Vectors {
  static readonly #byBuffer = new WeakMap<ArrayBufferLike, Vectors>();
  readonly code: NetworkCode;
  /** For what is to be loaded. */
  readonly bytes: Uint8Array;
  readonly #buffer: ArrayBuffer;
  #end: number;

  constructor(size: number) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((size + workRoom) / pageSize) });
    const module = new WebAssembly.Module(readFileSync(networkCodeFile));
    this.code = new WebAssembly.Instance(module, { js: { memory } }).exports as NetworkCode;
    this.#buffer = memory.buffer;
    this.bytes = new Uint8Array(memory.buffer, 0, size);
    this.#end = toBound(size);
    Vectors.#byBuffer.set(memory.buffer, this);
  }

  /** The memory in which arrays lie, and their addresses there; if they lie elsewhere, a new one with copies. */
  static holding<Name extends string>(
    arrays: Readonly<Record<Name, Integers>>,
  ): { vectors: Vectors; addresses: Record<Name, number> } {
    const listed = Object.entries<Integers>(arrays) as [Name, Integers][];
    const own = Vectors.#byBuffer.get(listed[0][1].buffer);
    const vectors =
      own ?? new Vectors(listed.reduce((sum, [, { byteLength }]) => sum + toBound(byteLength), 0));
    const addresses = {} as Record<Name, number>;
    let end = 0;
    for (const [name, { buffer, byteOffset, byteLength }] of listed) {
      addresses[name] = own ? byteOffset : end;
      if (!own) vectors.bytes.set(new Uint8Array(buffer, byteOffset, byteLength), end);
      end += toBound(byteLength);
    }
    return { vectors, addresses };
  }

  /** Room for so many numbers, all of them 0. */
  room<Numbers extends Integers>(
    Kind: new (buffer: ArrayBuffer, offset: number, length: number) => Numbers,
    length: number,
  ): Numbers {
    const numbers = new Kind(this.#buffer, this.#end, length);
    this.#end += toBound(numbers.byteLength);
    return numbers;
  }
}
