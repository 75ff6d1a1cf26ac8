/** Forms of irregular verbs that are mistaken for one another. */
import { words } from '../../src/core/text.js';
import { irregularVerbs, type VerbForms } from '../lists/irregular-verbs.js';

/** Pasts that are no participle: wrong after “had”. */
export const pasts = new Map<string, VerbForms>();
/** Past forms that are other words too (“had rose petals”, “have saw marks”), or participles by right of age. */
const notPast = words(
  'bit rose saw wound lay bore spoke broke forgot got awoke woke hid beat trod wove fell shrank',
);
/** Every past with its participle. */
export const participleOfPast: ReadonlyMap<string, string> = new Map(
  irregularVerbs.map(({ past, participle }) => [past, participle]),
);
/** Of these, what follows where they are pasts all the same: “had saw it”, “had fell asleep”. */
export const pastsBefore: ReadonlyMap<string, RegExp> = new Map([
  ['saw', /^(?:the|an?|it|him|her|them|me|us|you|his|my|their|such|anything|something|nothing|anyone)$/],
  ['spoke', /^(?:to|of|with|about)$/],
  ['broke', /^(?:the|his|her|my|into|down|up|off|out|it|through|free)$/],
  ['woke', /^(?:up|to|him|her|me|them)$/],
  ['rose', /^(?:up|from|to|above)$/],
  ['fell', /^(?:asleep|in|into|down|from|on|off|over|silent|apart|for)$/],
]);
/** Pasts that nobody is, “was chose”, as the participle is another: what is done to somebody. */
export const pastsOfPassives: ReadonlySet<string> = words(
  'took gave knew wrote drove threw ate shook tore froze chose stole drew blew',
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
