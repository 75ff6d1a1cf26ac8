/** The forms of verbs that tell the number of their subject, and what is said of a wrong one. */
import type { Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { baseOfPast, pastOf, thirdPersonOf } from '../lists/verb-forms.js';

/** Verbs of the plural with their singular. */
export const singularOf = new Map([
  ['were', 'was'],
  ['are', 'is'],
  ['have', 'has'],
  ["weren't", "wasn't"],
  ["aren't", "isn't"],
  ["haven't", "hasn't"],
]);
/** Base forms that are pasts or participles too, or read as nouns behind “that”. */
const sameForms = words(
  'let put set cut hit shut cost hurt read spread cast burst shed quit rid split bid come become run beat must can may will shall might could would should need dare do be have save',
);
/** Verbs of the singular with their plural. */
export const pluralVerb = new Map([
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
  ["wasn't", "weren't"],
  ["isn't", "aren't"],
  ["doesn't", "don't"],
]);

/** Whether the word is the base of a verb and nothing else. */
export function isBase({ text, lower }: Token, speller: Speller): boolean {
  if (text !== lower || sameForms.has(lower) || /(?:s|ed|ing|ly)$/.test(lower)) return false;
  const past = pastOf(lower);
  return (
    past !== lower &&
    baseOfPast(lower, speller) === undefined &&
    speller.hasLower(past) &&
    speller.hasLower(thirdPersonOf(lower))
  );
}

/** The finding: the verb, and the form that agrees. */
export function describe(verb: Token, right: string): Report {
  return {
    at: verb,
    expected: [right],
    reason: `“${verb.text}” does not agree with its subject; it should be “${right}”.`,
  };
}
