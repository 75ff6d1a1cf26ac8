/** Boosted regression trees (Friedman 2001), read only. */

/** Trees one after another; a leaf has feature 255 and its value in `value`, other nodes their threshold. */
export interface Forest {
  /** Root of each tree. */
  roots: Uint32Array;
  feature: Uint8Array;
  value: Float32Array;
  /** How far behind the root the node for values at most the threshold stands; the next one is for those above. */
  child: Uint8Array;
}

/** The sum of the trees: log odds that the edit is right. */
export function scoreOf(forest: Forest, features: Float32Array): number {
  const { roots, feature, value, child } = forest;
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree];
    let node = root;
    while (feature[node] !== 255) node = root + child[node] + (features[feature[node]] > value[node] ? 1 : 0);
    sum += value[node];
  }
  return sum;
}
