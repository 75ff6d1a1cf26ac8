/** Scores findings against marked errors, in the way of shared/eval/score.py. */
import type { Finding } from '../../src/core/finding.js';

/** One marked error; offsets in UTF-16 code units. `right` lists what may replace `wrong`. */
export interface Gold {
  start: number;
  end: number;
  wrong: string;
  right: string[];
  category: string;
  tier?: 'must' | 'should';
}

/** What became of a text's errors and findings. */
export interface Score {
  /** One entry an error, in order of the gold. */
  errors: { gold: Gold; found: boolean; fixed: boolean; rules: string[] }[];
  /** Findings that touch no error. */
  falseAlarms: Finding[];
}

/**
 * FOUND: some finding overlaps the error (an empty span counts as touching). FIXED: that finding's first suggestion
 * gives the text that one of the error's right forms gives.
 */
export function score(text: string, gold: readonly Gold[], findings: readonly Finding[]): Score {
  const errors: Score['errors'] = gold.map((error) => ({
    gold: error,
    found: false,
    fixed: false,
    rules: [],
  }));
  const falseAlarms: Finding[] = [];
  for (const finding of findings) {
    const [start, end] = [finding.start.offset, finding.end.offset];
    const hits = errors.filter(
      ({ gold: error }) =>
        error.start < Math.max(end, start + 1) && start < Math.max(error.end, error.start + 1),
    );
    if (hits.length === 0) falseAlarms.push(finding);
    for (const hit of hits) {
      hit.found = true;
      hit.rules.push(finding.rule);
      const [first] = finding.expected;
      if (first === undefined) continue;
      const given = text.slice(0, start) + first + text.slice(end);
      if (
        hit.gold.right.some(
          (right) => text.slice(0, hit.gold.start) + right + text.slice(hit.gold.end) === given,
        )
      ) {
        hit.fixed = true;
      }
    }
  }
  return { errors, falseAlarms };
}

/** Counts by a key, in order of size. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  entries(): [string, number][] {
    return [...this.#counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }
}
