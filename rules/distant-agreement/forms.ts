/** The forms of verbs that tell the number of their subject, and what is said of a wrong one. */
import type { Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { matchApostrophe, matchCase } from '../../src/core/text.js';

/** Verbs of the plural with their singular. */
export const singularOf = new Map([
  ['were', 'was'],
  ['are', 'is'],
  ['have', 'has'],
  ["weren't", "wasn't"],
  ["aren't", "isn't"],
  ["haven't", "hasn't"],
]);
/** Verbs of the singular with their plural. */
export const pluralVerb = new Map([
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
  ["wasn't", "weren't"],
  ["isn't", "aren't"],
  ["doesn't", "don't"],
]);

/** The finding: the verb, and the form that agrees. */
export function describe(verb: Token, right: string, ...others: string[]): Report {
  return {
    at: verb,
    expected: [right, ...others].map((form) => matchCase(matchApostrophe(form, verb.text), verb.text)),
    reason: `“${verb.text}” does not agree with its subject; it should be “${right}”.`,
  };
}
