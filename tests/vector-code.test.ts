import { describe, expect, it } from 'vitest';
import { vectorCode, vectorMemory } from '../tools/ear/vector-code.js';

const units = 64;
const bytes = 4 * units;

/** Addresses of lists, of the hidden layer, of its change, and of the first row of weights. */
const [rows, gradients, scores, hidden, change, weights] = [0, 64, 128, 1024, 2048, 4096];

/** Four rows of weights in memory, of which the list holds three. */
function setUp(isRectified = true) {
  const memory = vectorMemory(weights + 4 * bytes);
  const code = vectorCode(memory, units, isRectified);
  const numbers = new Float32Array(memory.buffer);
  for (let at = 0; at < 4 * units; at++) numbers[weights / 4 + at] = Math.sin(at);
  const listed = [2, 0, 3];
  new Int32Array(memory.buffer).set(listed.map((row) => weights + row * bytes));
  const row = (index: number) =>
    Array.from(numbers.subarray(weights / 4 + index * units, weights / 4 + (index + 1) * units));
  const vectorAt = (address: number) => Array.from(numbers.subarray(address / 4, address / 4 + units));
  return { code, numbers, listed, row, vectorAt };
}

const isNear = (actual: readonly number[], expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  for (const [at, value] of expected.entries()) expect(actual[at]).toBeCloseTo(value, 5);
};

describe('sums over rows of weights', () => {
  it('adds rows up, and takes what is below 0 for 0', () => {
    const { code, listed, row, vectorAt } = setUp();
    code.gather(rows, listed.length, hidden);
    const sums = row(0).map((value, unit) => Math.max(0, value + row(2)[unit] + row(3)[unit]));
    isNear(vectorAt(hidden), sums);
  });

  it('keeps what is below 0 in a layer of plain sums', () => {
    const { code, numbers, listed, row, vectorAt } = setUp(false);
    code.gather(rows, listed.length, hidden);
    isNear(
      vectorAt(hidden),
      row(0).map((value, unit) => value + row(2)[unit] + row(3)[unit]),
    );
    const before = listed.map(row);
    const steps = [0.5, -0.25, 0.125];
    numbers.set(steps, gradients / 4);
    code.learn(rows, listed.length, gradients, hidden, change);
    isNear(
      vectorAt(change),
      before[0].map((_, unit) => before.reduce((sum, old, place) => sum + steps[place] * old[unit], 0)),
    );
  });

  it('multiplies each row with the hidden layer', () => {
    const { code, numbers, listed, row, vectorAt } = setUp();
    code.gather(rows, listed.length, hidden);
    code.score(rows, listed.length, hidden, scores);
    const answers = vectorAt(hidden);
    isNear(
      Array.from(numbers.subarray(scores / 4, scores / 4 + 3)),
      listed.map((index) => row(index).reduce((sum, value, unit) => sum + value * answers[unit], 0)),
    );
  });

  it('moves rows by their gradients, and tells how the hidden layer should have been', () => {
    const { code, numbers, listed, row, vectorAt } = setUp();
    code.gather(rows, listed.length, hidden);
    const answers = vectorAt(hidden);
    const before = listed.map(row);
    const steps = [0.5, -0.25, 0.125];
    numbers.set(steps, gradients / 4);
    code.learn(rows, listed.length, gradients, hidden, change);
    for (const [place, index] of listed.entries()) {
      isNear(
        row(index),
        before[place].map((value, unit) => value + steps[place] * answers[unit]),
      );
    }
    const wanted = answers.map((answer, unit) =>
      answer > 0 ? before.reduce((sum, values, place) => sum + steps[place] * values[unit], 0) : 0,
    );
    isNear(vectorAt(change), wanted);
    const moved = listed.map(row);
    code.scatter(rows, listed.length, change);
    for (const [place, index] of listed.entries()) {
      isNear(
        row(index),
        moved[place].map((value, unit) => value + wanted[unit]),
      );
    }
  });
});
