/**
 * The first of `length` indices where something holds that, where it holds once, holds for all that follow; `length`
 * where it holds for none. Halves the stretch in question with each look.
 */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
