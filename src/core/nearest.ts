/** The name somebody meant. */

/**
 * How many letters must be added, dropped, changed or swapped with their neighbour to turn one text into the other:
 * optimal string alignment, a restricted Damerau-Levenshtein distance (Boytsov 2011, "Indexing methods for approximate
 * dictionary searching", section 2.1). Counts UTF-16 code units.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) cost = Math.min(cost, beforeLast[j - 2] + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}

/**
 * The name nearest to what was written, case apart; the first of equals. Undefined when none is near: more than a
 * third of the letters would have to change ("off" is not what somebody meant by "on").
 */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const wanted = written.toLowerCase();
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const limit = Math.max(1, Math.floor(Math.max(name.length, wanted.length) / 3));
    if (Math.abs(name.length - wanted.length) > Math.min(limit, bestDistance)) continue;
    const distance = editDistance(wanted, name.toLowerCase());
    if (distance > limit || distance >= bestDistance) continue;
    best = name;
    bestDistance = distance;
  }
  return best;
}

/** `did you mean "name-case"?`, or else what helps where no name is near. */
export function didYouMean(written: string, names: Iterable<string>, otherwise: string): string {
  const meant = nearest(written, names);
  return meant === undefined ? otherwise : `did you mean "${meant}"?`;
}
