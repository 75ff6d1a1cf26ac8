/** Forms of irregular verbs that are mistaken for one another. */
import { words } from '../../src/core/text.js';
import { irregularVerbs, type VerbForms } from '../lists/irregular-verbs.js';

/** Pasts that are no participle: wrong after “had”. */
export const pasts = new Map<string, VerbForms>();
/** Past forms that are other words too (“had rose petals”, “have saw marks”), or participles by right of age. */
const notPast = words(
  'bit rose saw wound lay bore spoke broke forgot got awoke woke hid beat trod wove fell shrank',
);
/** Participles that cannot be a past. */
export const participles = new Map<string, VerbForms>();
/** Heard as a past as well: “he sprung up”. */
const participlesAlone = words('sprung sunk shrunk drunk rung sung swum stunk begun spun');
/** Pasts that are no base of another verb and no noun: wrong after “could” and “to”. */
export const pastsOnly = new Map<string, VerbForms>();
const otherWords = words(`
  found fell felt left wound bound lay lost rose thought bore told held spoke cost shed stuck dealt stung spun bent
  meant led lit built broke bit shot dug said
`);
for (const verb of irregularVerbs) {
  if (verb.past !== verb.participle && !notPast.has(verb.past)) pasts.set(verb.past, verb);
  if (
    verb.past !== verb.participle &&
    verb.participle !== verb.base &&
    !participlesAlone.has(verb.participle)
  )
    participles.set(verb.participle, verb);
  if (verb.past !== verb.base && !otherWords.has(verb.past)) pastsOnly.set(verb.past, verb);
}
pasts.delete('was');
pastsOnly.delete('was');
participles.delete('been');

/** Bases that are mistaken for a past. */
export const sameAsBase = new Map([
  ['come', 'came'],
  ['become', 'became'],
  ['lead', 'led'],
  ['run', 'ran'],
]);
