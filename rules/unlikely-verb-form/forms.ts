/** The forms of verbs that are taken for one another. */
import { nounLikeDeeds } from '../lists/deeds.js';
import { pureBases } from '../lists/infinitives.js';
import { irregularVerbs } from '../lists/irregular-verbs.js';
import { doings, gerundOf, participleOf, pastOf, thirdPersonOf } from '../lists/verb-forms.js';

/** Which forms of a verb a word is. */
export type Form = 'base' | 'third' | 'past' | 'participle' | 'gerund';

/** Auxiliaries that agree or not; a change of their time too changes what is told. */
const agreeing: readonly (readonly string[])[] = [
  ['is', 'are'],
  ['was', 'were'],
  ['has', 'have', 'had'],
  ['do', 'does', 'did'],
  ['been', 'being'],
];

const bases = new Set([...doings, ...pureBases, ...nounLikeDeeds, ...irregularVerbs.map(({ base }) => base)]);
for (const base of ['be', 'have', 'do']) bases.delete(base);

/** Each form with the verbs that it may belong to, and as what. */
const formsOf = new Map<string, { base: string; form: Form }[]>();
for (const base of bases) {
  for (const [form, word] of Object.entries(paradigm(base)) as [Form, string][])
    formsOf.set(word, [...(formsOf.get(word) ?? []), { base, form }]);
}

const agreements = new Map(
  agreeing.flatMap((forms) => forms.map((form) => [form, forms.filter((other) => other !== form)])),
);

function paradigm(base: string): Record<Form, string> {
  return {
    base,
    third: thirdPersonOf(base),
    past: pastOf(base),
    participle: participleOf(base),
    gerund: gerundOf(base),
  };
}

/** Whether the word is a form of a verb that has others. */
export function mayBecome(word: string): boolean {
  return agreements.has(word) || formsOf.has(word);
}

/** All other forms of the verbs that a word may belong to. */
export function otherForms(word: string): readonly string[] {
  const others = agreements.get(word);
  if (others) return others;
  const found = new Set((formsOf.get(word) ?? []).flatMap(({ base }) => Object.values(paradigm(base))));
  found.delete(word);
  return [...found];
}

/** As what a word may stand. */
export function standsAs(word: string): ReadonlySet<Form> {
  return new Set((formsOf.get(word) ?? []).map(({ form }) => form));
}
