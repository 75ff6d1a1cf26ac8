/** The words on one side of a place, as far as its sentence goes. */

/**
 * Fills `side` with the ids from `from` on, going left (`step` -1) or right (1). Behind the start of the sentence stands
 * that start over and over, 0 or 1; behind its end 0.
 */
export function readSide(ids: ArrayLike<number>, from: number, step: number, side: Int32Array): void {
  const length = side.length;
  let index = 0;
  while (index < length && ids[from + step * index] > 1) {
    side[index] = ids[from + step * index];
    index++;
  }
  if (index < length) side.fill(step < 0 ? ids[from + step * index] : 0, index);
}
