/** Words that are the base of a verb, as far as its other forms tell. */
import type { Written } from '../../src/core/forms.js';
import type { Speller } from '../../src/core/speller.js';
import { sameForms } from '../lists/infinitives.js';
import { irregularVerbs } from '../lists/irregular-verbs.js';
import { baseOfPast, pastOf, thirdPersonOf } from '../lists/verb-forms.js';

const participles: ReadonlySet<string> = new Set(irregularVerbs.map(({ participle }) => participle));

/** Whether the word is the base of a verb, and no past or participle of one. */
export function isBase({ text, lower }: Written, speller: Speller): boolean {
  if (
    text !== lower ||
    sameForms.has(lower) ||
    participles.has(lower) ||
    /(?:(?<!s)s|ed|ing|(?<!^(?:f|re|app|rep|supp|imp|comp))ly)$|.(?:set|put|cast|cut|bid|hit|spread)$/.test(
      lower,
    )
  )
    return false;
  const past = pastOf(lower);
  // Whether a word may be made of others, as “cupboarded” is, takes long to tell, and says nothing of verbs.
  return (
    past !== lower &&
    speller.frequency(past) > 0 &&
    speller.frequency(thirdPersonOf(lower)) > 0 &&
    baseOfPast(lower, speller) === undefined
  );
}
