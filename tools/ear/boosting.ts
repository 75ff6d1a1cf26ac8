/** Grows boosted trees on logistic loss (Friedman 2001), with binned features. */
import type { Forest } from '../../src/models/trees.js';

const bins = 64;

/** Rows of features with a label and weight. */
export class Table {
  readonly width: number;
  features: Float32Array;
  labels: Uint8Array;
  weights: Float32Array;
  length = 0;

  constructor(width: number, capacity = 1 << 16) {
    this.width = width;
    this.features = new Float32Array(width * capacity);
    this.labels = new Uint8Array(capacity);
    this.weights = new Float32Array(capacity);
  }

  /** The rows that pass. */
  filter(passes: (row: number) => boolean): Table {
    const chosen = new Table(this.width);
    for (let row = 0; row < this.length; row++) {
      if (!passes(row)) continue;
      const features = this.features.subarray(row * this.width, (row + 1) * this.width);
      chosen.add(features, this.labels[row], this.weights[row]);
    }
    return chosen;
  }

  add(features: Float32Array, label: number, weight: number): void {
    if (this.length === this.labels.length) {
      const capacity = this.length * 2;
      const grow = <T extends Float32Array | Uint8Array>(from: T, to: T): T => {
        to.set(from);
        return to;
      };
      this.features = grow(this.features, new Float32Array(this.width * capacity));
      this.labels = grow(this.labels, new Uint8Array(capacity));
      this.weights = grow(this.weights, new Float32Array(capacity));
    }
    this.features.set(features.subarray(0, this.width), this.length * this.width);
    this.labels[this.length] = label;
    this.weights[this.length++] = weight;
  }
}

/** How trees are grown. */
export interface Growth {
  trees: number;
  /** At most 6: a tree has no more than 127 nodes. */
  depth: number;
  rate: number;
  /** Least weight of a leaf. */
  leastLeaf: number;
  /** Share of the rows that each tree is grown on (Friedman 2002). */
  share: number;
}

/** Grows a forest on the table. */
export function grow(table: Table, growth: Growth, progress: (line: string) => void): Forest {
  const { width, length } = table;
  const edges = Array.from({ length: width }, (_, feature) => edgesOf(table, feature));
  const binned = new Uint8Array(length * width);
  for (let row = 0; row < length; row++) {
    for (let feature = 0; feature < width; feature++) {
      binned[row * width + feature] = binOf(edges[feature], table.features[row * width + feature]);
    }
  }
  const scores = new Float32Array(length);
  const gradient = new Float32Array(length);
  const hessian = new Float32Array(length);
  const node = new Int32Array(length);
  const sample = new Int32Array(length);
  const roots: number[] = [];
  const features: number[] = [];
  const values: number[] = [];
  const children: number[] = [];
  let positives = 0;
  let all = 0;
  for (let row = 0; row < length; row++) {
    positives += table.labels[row] * table.weights[row];
    all += table.weights[row];
  }
  const base = Math.log(positives / (all - positives));
  scores.fill(base);
  roots.push(0);
  features.push(255);
  values.push(base);
  children.push(0);
  for (let tree = 0; tree < growth.trees; tree++) {
    let loss = 0;
    for (let row = 0; row < length; row++) {
      const p = 1 / (1 + Math.exp(-scores[row]));
      gradient[row] = (table.labels[row] - p) * table.weights[row];
      hessian[row] = Math.max(1e-6, p * (1 - p)) * table.weights[row];
      loss -= Math.log(Math.max(1e-9, table.labels[row] ? p : 1 - p)) * table.weights[row];
    }
    let sampled = 0;
    for (let row = 0; row < length; row++) {
      // A cheap hash of row and tree, the same on every run.
      const draw = Math.imul(row ^ Math.imul(tree + 1, 0x9e3779b1), 0x85ebca6b) >>> 0;
      if ((draw ^ (draw >>> 15)) % 1000 < growth.share * 1000) sample[sampled++] = row;
    }
    for (let index = 0; index < sampled; index++) node[index] = 0;
    // Nodes of the growing level: where each stands in the arrays; -1 is a finished one.
    const first = features.length;
    let level: number[] = [first];
    // Only the smaller of two sisters is summed up; the other is what remains of their mother.
    let summed = new Uint8Array([1]);
    let mothers = new Int32Array([-1]);
    let motherSums = new Float64Array();
    roots.push(first);
    features.push(255);
    values.push(0);
    children.push(0);
    for (let depth = 0; depth < growth.depth && level.length > 0; depth++) {
      const size = width * bins;
      const sums = new Float64Array(level.length * size * 2);
      for (let index = 0; index < sampled; index++) {
        const place = node[index];
        if (place < 0 || summed[place] === 0) continue;
        const row = sample[index];
        const g = gradient[row];
        const h = hessian[row];
        let at = place * size * 2;
        const from = row * width;
        for (let feature = 0; feature < width; feature++, at += bins * 2) {
          const cell = at + binned[from + feature] * 2;
          sums[cell] += g;
          sums[cell + 1] += h;
        }
      }
      const cells = size * 2;
      for (let place = 0; place < level.length; place++) {
        if (summed[place]) continue;
        const sister = (place ^ 1) * cells;
        for (let cell = 0; cell < cells; cell++)
          sums[place * cells + cell] = motherSums[mothers[place] * cells + cell] - sums[sister + cell];
      }
      const next: number[] = [];
      const nextMothers: number[] = [];
      const split: { feature: number; bin: number; low: number }[] = [];
      for (let place = 0; place < level.length; place++) {
        const best = bestSplit(sums, place * size * 2, width, growth.leastLeaf);
        if (!best || depth === growth.depth) {
          split.push({ feature: -1, bin: 0, low: 0 });
          continue;
        }
        const at = level[place];
        const child = features.length;
        features.push(255, 255);
        values.push(0, 0);
        children.push(0, 0);
        features[at] = best.feature;
        values[at] = edges[best.feature][best.bin];
        children[at] = child - first;
        children[at] = child - first;
        split.push({ feature: best.feature, bin: best.bin, low: next.length });
        next.push(child, child + 1);
        nextMothers.push(place, place);
      }
      const rows = new Int32Array(next.length);
      // Rows of finished nodes keep their leaf as a negative number.
      for (let index = 0; index < sampled; index++) {
        const place = node[index];
        if (place < 0) continue;
        const { feature, bin, low } = split[place];
        if (feature < 0) node[index] = -level[place] - 1;
        else {
          node[index] = low + (binned[sample[index] * width + feature] > bin ? 1 : 0);
          rows[node[index]]++;
        }
      }
      level = next;
      summed = Uint8Array.from(rows, (count, place) =>
        count < rows[place ^ 1] || (count === rows[place ^ 1] && (place & 1) === 0) ? 1 : 0,
      );
      mothers = Int32Array.from(nextMothers);
      motherSums = sums;
    }
    for (let index = 0; index < sampled; index++) if (node[index] >= 0) node[index] = -level[node[index]] - 1;
    const g = new Float64Array(features.length - first);
    const h = new Float64Array(features.length - first);
    for (let index = 0; index < sampled; index++) {
      const leaf = -node[index] - 1 - first;
      g[leaf] += gradient[sample[index]];
      h[leaf] += hessian[sample[index]];
    }
    for (let leaf = 0; leaf < g.length; leaf++) {
      if (features[first + leaf] === 255) values[first + leaf] = (growth.rate * g[leaf]) / (h[leaf] + 1);
    }
    for (let row = 0; row < length; row++) {
      let at = first;
      while (features[at] !== 255) {
        at = first + children[at] + (table.features[row * width + features[at]] > values[at] ? 1 : 0);
      }
      scores[row] += values[at];
    }
    if (tree % 40 === 39) progress(`tree ${tree + 1}: loss ${(loss / all).toFixed(5)}`);
  }
  return {
    roots: Uint32Array.from(roots),
    feature: Uint8Array.from(features),
    value: Float32Array.from(values),
    child: Uint8Array.from(children),
  };
}

function bestSplit(
  sums: Float64Array,
  base: number,
  width: number,
  leastLeaf: number,
): { feature: number; bin: number } | undefined {
  let gradient = 0;
  let hessian = 0;
  for (let bin = 0; bin < bins; bin++) {
    gradient += sums[base + bin * 2];
    hessian += sums[base + bin * 2 + 1];
  }
  let bestGain = 1e-3;
  let best: { feature: number; bin: number } | undefined;
  const whole = (gradient * gradient) / (hessian + 1);
  for (let feature = 0; feature < width; feature++) {
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < bins - 1; bin++) {
      const cell = base + (feature * bins + bin) * 2;
      g += sums[cell];
      h += sums[cell + 1];
      if (h < leastLeaf || hessian - h < leastLeaf) continue;
      const gain = (g * g) / (h + 1) + (gradient - g) ** 2 / (hessian - h + 1) - whole;
      if (gain > bestGain) {
        bestGain = gain;
        best = { feature, bin };
      }
    }
  }
  return best;
}

/** Upper edges of the bins of a feature, at its quantiles. */
function edgesOf(table: Table, feature: number): Float32Array {
  const sample: number[] = [];
  const step = Math.max(1, Math.floor(table.length / 40000));
  for (let row = 0; row < table.length; row += step) sample.push(table.features[row * table.width + feature]);
  sample.sort((a, b) => a - b);
  const edges: number[] = [];
  for (let bin = 1; bin < bins; bin++) {
    const value = sample[Math.floor((bin / bins) * sample.length)];
    if (edges.length === 0 || value > edges[edges.length - 1]) edges.push(value);
  }
  const last = sample[sample.length - 1];
  while (edges.length < bins - 1) edges.push(Math.max(last, edges[edges.length - 1]));
  return Float32Array.from(edges);
}

function binOf(edges: Float32Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > edges[middle]) low = middle + 1;
    else high = middle;
  }
  return low;
}
