/** What the author writes again and again is no slip. */
import type { Census } from './story.js';

/** Whether the book has what a rule counted so often that it is meant: three times. */
export function isHabit(census: Pick<Census, 'tally'>, rule: string, key: string): boolean {
  return census.tally(rule, key) >= 3;
}
