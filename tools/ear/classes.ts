/** Sorts words into classes by the company they keep, so that a sequence never met can be heard by its likes. */
import { ownClasses } from '../../src/ear/kinds.js';

/** Frequent forms whose neighbourhood describes a word. */
const contexts = 500;
const dimensions = 128;
const rounds = 14;

/**
 * Spherical k-means (Dhillon and Modha 2001) over the distributions of left and right neighbours, square roots taken
 * (Hellinger) and projected at random (Achlioptas 2003). Returns the class of every form.
 */
export function classify(
  ids: Uint16Array,
  size: number,
  specials: number,
  clusters: number,
  progress: (line: string) => void,
): Uint16Array {
  const counts = new Float32Array(size * contexts * 2);
  for (let place = 1; place < ids.length; place++) {
    const left = ids[place - 1];
    const right = ids[place];
    if (left < contexts) counts[right * contexts * 2 + left]++;
    if (right < contexts) counts[left * contexts * 2 + contexts + right]++;
  }
  let seed = 7;
  const signs = new Int8Array(contexts * 2 * dimensions);
  for (let index = 0; index < signs.length; index++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    signs[index] = seed >>> 31 ? 1 : -1;
  }
  const vectors = new Float32Array(size * dimensions);
  for (let word = 0; word < size; word++) {
    const row = word * contexts * 2;
    for (const half of [0, contexts]) {
      let sum = 0;
      for (let index = 0; index < contexts; index++) sum += counts[row + half + index];
      if (sum === 0) continue;
      for (let index = half; index < half + contexts; index++) {
        const count = counts[row + index];
        if (count === 0) continue;
        const value = Math.sqrt(count / sum);
        const base = index * dimensions;
        for (let d = 0; d < dimensions; d++) vectors[word * dimensions + d] += signs[base + d] * value;
      }
    }
    normalize(vectors, word * dimensions);
  }
  const own = Math.min(size, ownClasses);
  const result = new Uint16Array(size);
  for (let word = 0; word < own; word++) result[word] = word;
  const centres = new Float32Array(clusters * dimensions);
  for (let cluster = 0; cluster < clusters; cluster++) {
    const word = own + cluster * 3;
    centres.set(vectors.subarray(word * dimensions, (word + 1) * dimensions), cluster * dimensions);
  }
  for (let round = 0; round < rounds; round++) {
    let moved = 0;
    for (let word = own; word < size; word++) {
      let best = 0;
      let bestScore = -2;
      const row = word * dimensions;
      for (let cluster = 0; cluster < clusters; cluster++) {
        const base = cluster * dimensions;
        let score = 0;
        for (let d = 0; d < dimensions; d++) score += vectors[row + d] * centres[base + d];
        if (score > bestScore) {
          bestScore = score;
          best = cluster;
        }
      }
      if (result[word] !== own + best) moved++;
      result[word] = own + best;
    }
    centres.fill(0);
    for (let word = own; word < size; word++) {
      const base = (result[word] - own) * dimensions;
      for (let d = 0; d < dimensions; d++) centres[base + d] += vectors[word * dimensions + d];
    }
    for (let cluster = 0; cluster < clusters; cluster++) normalize(centres, cluster * dimensions);
    progress(`classes, round ${round + 1}: ${moved} words moved`);
    if (moved < size / 200) break;
  }
  for (let word = 0; word < specials; word++) result[word] = word;
  return result;
}

function normalize(vectors: Float32Array, base: number): void {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += vectors[base + d] ** 2;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  for (let d = 0; d < dimensions; d++) vectors[base + d] *= scale;
}
