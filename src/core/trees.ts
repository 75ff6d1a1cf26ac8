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
    // A branch would be guessed wrong every other time: the comparison itself is added.
    while (feature[node] !== 255) node = root + child[node] + +(features[feature[node]] > value[node]);
    sum += value[node];
  }
  return sum;
}

/** A forest from its trees, each a list of feature, value and child of every node. */
export function forestOf(trees: readonly (readonly number[])[]): Forest {
  const nodes = trees.flat();
  const column = (at: number) => nodes.filter((_, index) => index % 3 === at);
  let next = 0;
  const roots = trees.map(({ length }) => {
    const root = next;
    next += length / 3;
    return root;
  });
  return {
    roots: Uint32Array.from(roots),
    feature: Uint8Array.from(column(0)),
    value: Float32Array.from(column(1)),
    child: Uint8Array.from(column(2)),
  };
}
