/** Prose from the examples of rules, for tests and benchmarks. */
import type { Example } from '../src/core/rule.js';

/** The text of an example, without the brackets around what is wrong. */
export function textOf(example: Example): string {
  if ('bad' in example) return example.bad.replace(/\[\[|\]\]/g, '');
  return 'ok' in example ? example.ok : example.miss;
}
