/** Which verbs a word may be a form of, as far as the speller knows their other forms. */
import { formsSpelled } from '../../src/core/forms.js';
import type { Speller } from '../../src/core/speller.js';
import { hardlyVerbs } from '../lists/hardly-verbs.js';
import { irregularVerbs } from '../lists/irregular-verbs.js';
import { gerundOf, participleOf, pastOf, thirdPersonOf } from '../lists/verb-forms.js';
import type { Form } from './forms.js';

export type Paradigm = Readonly<Record<Form, string>>;

const irregular = new Map<string, string[]>();
for (const { base, past, participle } of irregularVerbs)
  for (const word of new Set([base, past, participle]))
    irregular.set(word, [...(irregular.get(word) ?? []), base]);

/** What the base may be, by the ending that a form has. */
function stemsOf(word: string): string[] {
  if (word.endsWith('ing')) {
    const stem = word.slice(0, -3);
    return [stem, `${stem}e`, stem.slice(0, -1), stem.replace(/y$/, 'ie')];
  }
  if (word.endsWith('ed')) return [1, 2, 3].map((cut) => word.slice(0, -cut)).concat(`${word.slice(0, -3)}y`);
  if (word.endsWith('s')) return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`];
  return [];
}

const known = new WeakMap<Speller, Map<string, readonly Paradigm[]>>();

/** The verbs that a word in lower case may be a form of. */
export function paradigmsOf(word: string, { base: speller }: Speller): readonly Paradigm[] {
  let paradigms = known.get(speller);
  if (!paradigms) {
    paradigms = new Map();
    known.set(speller, paradigms);
  }
  let found = paradigms.get(word);
  if (!found) {
    found = findParadigms(word, speller);
    paradigms.set(word, found);
  }
  return found;
}

function findParadigms(word: string, speller: Speller): Paradigm[] {
  if (hardlyVerbs.has(word) || word.length < 2) return [];
  const bases = new Set([...(irregular.get(word) ?? []), word, ...stemsOf(word)]);
  return [...bases]
    .filter((base) => base.length > 1 && !hardlyVerbs.has(base) && speller.frequency(base) > 0)
    .map((base) => ({
      base,
      third: thirdPersonOf(base),
      past: pastOf(base),
      participle: participleOf(base),
      gerund: gerundOf(base),
    }))
    .filter((forms) => Object.values(forms).includes(word))
    .filter((forms) => Object.values(forms).every((form) => speller.frequency(form) > 0));
}

/** The words that may be forms of verbs. */
export const verbForms = formsSpelled(
  ({ kind, text, lower }, speller) =>
    kind === 'word' && text === lower && paradigmsOf(lower, speller).length > 0,
);
