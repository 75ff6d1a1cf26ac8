/** Counts how often a word stands in a phrase that a determiner begins: what it says of a noun is whether it can do without. */
import { specialForms } from '../../src/ear/lexicon.js';
import { isSmallForm } from '../../src/ear/model.js';
import type { Book } from './corpus.js';

const determiners =
  `the a an his her my your their its our this that these those no any some every each another what which
  whose much many more most one two three four five both all either neither such enough <number> <name's>`.split(
    /\s+/,
  );

/** How far before its noun a determiner may stand. */
const reach = 3;

/** What the share of all words weighs in that of one, in uses. */
const usualWeight = 5;

/** Of a hundred uses of each form, how many stand behind a determiner, with up to two words between that are not small. */
export function shareDetermined(
  ids: Uint16Array,
  books: readonly Book[],
  forms: readonly string[],
): Uint8Array {
  const determines = Uint8Array.from(forms, (form, id) =>
    id >= specialForms.length && /.'s$|s'$/.test(form) ? 1 : 0,
  );
  for (const form of determiners) determines[forms.indexOf(form)] = 1;
  const uses = new Float64Array(forms.length);
  const found = new Float64Array(forms.length);
  let allUses = 0;
  let allFound = 0;
  for (const { first, last } of books) {
    for (let place = first + reach; place < last; place++) {
      let isFound = 0;
      for (let before = place - 1; before >= place - reach; before--) {
        isFound = determines[ids[before]];
        if (isFound || isSmallForm(ids[before])) break;
      }
      uses[ids[place]]++;
      found[ids[place]] += isFound;
      allUses++;
      allFound += isFound;
    }
  }
  const usual = allFound / allUses;
  return Uint8Array.from(uses, (count, id) =>
    Math.round((100 * (found[id] + usualWeight * usual)) / (count + usualWeight)),
  );
}
