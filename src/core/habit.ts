/** What the author writes again and again is no slip. */
import { defineQuestion } from './rule.js';
import type { Question } from './story.js';

/** Asks whether the book has what a rule counted so often that it is meant: three times. */
export function isHabit(rule: string): Question<readonly [string], boolean> {
  return defineQuestion(
    `${rule} habit`,
    ({ story: { census } }, key: string) => census.tally(rule, key) >= 3,
  );
}
