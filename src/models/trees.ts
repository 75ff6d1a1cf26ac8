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

/** The sum of the trees: the natural logarithm of the odds that they were grown to tell. */
export function scoreOf(forest: Forest, features: Float32Array): number {
  const { roots, feature, value, child } = forest;
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    const root = roots[tree];
    let node = root;
    // A branch would be guessed wrong every other time: the comparison itself is added.
    while (feature[node] !== 255) node = root + child[node] + +(features[feature[node]] > value[node]);
    sum += value[node];
  }
  return sum;
}

/** A forest from its trees, each a list of feature, value and child of every node. */
export function forestOf(trees: readonly (readonly number[])[]): Forest {
  const size = trees.reduce((sum, { length }) => sum + length / 3, 0);
  const forest: Forest = {
    roots: new Uint32Array(trees.length),
    feature: new Uint8Array(size),
    value: new Float32Array(size),
    child: new Uint8Array(size),
  };
  let node = 0;
  for (const [index, tree] of trees.entries()) {
    forest.roots[index] = node;
    for (let at = 0; at < tree.length; at += 3, node++) {
      forest.feature[node] = tree[at];
      forest.value[node] = tree[at + 1];
      forest.child[node] = tree[at + 2];
    }
  }
  return forest;
}
