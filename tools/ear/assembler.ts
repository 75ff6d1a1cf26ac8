/** Writes WebAssembly: the instructions are those of its specification 2.0, chapter 5. */

/** Instructions, as they stand in the module. */
export type Code = number[];

/** An address, a count in bytes or a number of an instruction, LEB128. */
function leb(value: number): Code {
  const low = value & 127;
  return value < 128 ? [low] : [low | 128, ...leb(value >>> 7)];
}

/** The same with a sign. */
function signedLeb(value: number): Code {
  const low = value & 127;
  return value >= -64 && value < 64 ? [low] : [low | 128, ...signedLeb(value >> 7)];
}

export const local = (index: number): Code => [0x20, ...leb(index)];
export const setLocal = (index: number, value: Code): Code => [...value, 0x21, ...leb(index)];
export const constant = (value: number): Code => [0x41, ...signedLeb(value)];
export const plus = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
const minus = (a: Code, b: Code): Code => [...a, ...b, 0x6b];
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
export const loadInteger = (pointer: Code): Code => [...pointer, 0x28, 2, 0];
/** A number of 16 bits, without a sign. */
export const loadHalf = (pointer: Code): Code => [...pointer, 0x2f, 1, 0];
export const storeInteger = (pointer: Code, value: Code): Code => [...pointer, ...value, 0x36, 2, 0];

/** An instruction for vectors. */
export const vector = (code: number): Code => [0xfd, ...leb(code)];
export const load = (pointer: Code, offset: number): Code => [...pointer, ...vector(0x00), 2, ...leb(offset)];
export const store = (pointer: Code, offset: number, value: Code): Code => [
  ...pointer,
  ...value,
  ...vector(0x0b),
  2,
  ...leb(offset),
];
export const zeros: Code = [...vector(0x0c), ...new Array(16).fill(0)];

/**
 * Runs `body` for each of a list: `pointers` are locals that move on by so many bytes each, `count` is one that falls to 0
 * and must not be 0.
 */
export const forEach = (
  pointers: readonly (readonly [pointer: number, bytes: number])[],
  count: number,
  body: Code,
): Code => [
  ...[0x03, 0x40],
  ...body,
  ...pointers.flatMap(([pointer, bytes]) => setLocal(pointer, plus(local(pointer), constant(bytes)))),
  ...setLocal(count, minus(local(count), constant(1))),
  ...[...local(count), 0x0d, 0],
  0x0b,
];

/** A function of so many integers, with so many more integers and vectors of its own. */
export interface Routine {
  parameters: number;
  integers: number;
  vectors: number;
  body: Code;
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const integerType = 0x7f;
const vectorType = 0x7b;

/** A module that exports these functions by their names. It imports the memory `memory` of `js`. */
export function assemble(routines: Readonly<Record<string, Routine>>): Uint8Array {
  const listed = Object.entries(routines);
  const list = (items: Code[]): Code => [...leb(items.length), ...items.flat()];
  const sized = (content: Code): Code => [...leb(content.length), ...content];
  const name = (text: string): Code => sized([...Buffer.from(text)]);
  const section = (number: number, items: Code[]): Code => [number, ...sized(list(items))];
  const module = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(
      1,
      listed.map(([, { parameters }]) => [0x60, ...list(new Array(parameters).fill([integerType])), 0]),
    ),
    ...section(2, [[...name('js'), ...name('memory'), 2, 0, 1]]),
    ...section(
      3,
      listed.map((_, index) => [index]),
    ),
    ...section(
      7,
      listed.map(([key], index) => [...name(key), 0, index]),
    ),
    ...section(
      10,
      listed.map(([, { integers, vectors, body }]) =>
        sized([
          ...list([
            [...leb(integers), integerType],
            [...leb(vectors), vectorType],
          ]),
          ...body,
          0x0b,
        ]),
      ),
    ),
  ];
  return Uint8Array.from(module);
}
