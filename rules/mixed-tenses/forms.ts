/** Verbs by the form they have in the present, with their past. */
import { formsThat } from '../../src/core/forms.js';
import { words } from '../../src/core/text.js';
import { pastsOnly } from '../grammar/mistaken-forms.js';
import { nounLikeBases, pureBases } from '../lists/infinitives.js';
import { doings, pastOf, tellingVerbs, thirdPersonOf } from '../lists/verb-forms.js';

/** What happens once, by its form for one; what is so at all times may be told in the present: “where he lives”. */
export const events = new Map(
  [...doings, ...pureBases, ...nounLikeBases, 'run', 'come', 'become', 'find', 'do']
    .filter(
      (base) =>
        !/^(?:be|have|mean|seem|need|know|like|live|lie|work|belong|own|dare|hurt|read|put|set|cut|hit|shut|let)$/.test(
          base,
        ),
    )
    .map((base) => [thirdPersonOf(base), pastOf(base)]),
);
/** The same by its form for several. */
export const bases = new Map(
  [...tellingVerbs].filter(([base]) => !/^(?:need|know|mean|think|put|set|cut|hit|shut|let)$/.test(base)),
);
/** Pasts that are no participles, or hardly ever. */
export const surePasts: ReadonlySet<string> = new Set([
  ...pastsOnly.keys(),
  ...words(
    'walked turned looked smiled nodded laughed jumped followed stared whispered shrugged grabbed pulled pushed',
  ),
]);
/** What one feels: behind “he knew” in the past too. */
export const states = new Map(
  [...words('love hate like want need know live mean seem')].map((base) => [
    thirdPersonOf(base),
    pastOf(base),
  ]),
);
/** Forms of be and have. */
export const being = new Map([
  ['is', 'was'],
  ['are', 'were'],
  ['am', 'was'],
  ['has', 'had'],
]);
/** The verbs looked at. */
export const presentForms = formsThat(
  ({ text, lower }) =>
    text === lower && (events.has(lower) || states.has(lower) || being.has(lower) || bases.has(lower)),
);
