/** Which forms of a verb are nothing else, and their base. */
import type { Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { pureBases } from '../lists/infinitives.js';
import { baseOfPast, doings, gerundOf, thirdPersonOf } from '../lists/verb-forms.js';

/** The third person of what one asks whether somebody does it: “does she loves him?” */
export const asked = new Set(
  [...doings, ...pureBases, ...words('love like live hate mean care matter hurt come run do')]
    .filter((base) => base !== 'be' && base !== 'have')
    .map(thirdPersonOf),
);
/** The third person of verbs that is no noun. */
export const thirdPersons = words(
  'goes knows seems says makes takes comes thinks gives tells finds keeps brings becomes begins feels sees gets wants has is sings eats writes hears sleeps speaks understands remembers learns teaches sends buys throws grows forgets believes',
);
const gerundBases = words(
  'go make take give see know tell get become bring choose write be have do say understand click',
);
/** Bases by their forms in -ing. */
export const bases = new Map([...doings, ...gerundBases].map((base) => [gerundOf(base), base]));
/** Pasts that are no participles and no nouns, so that they never follow “to”: “going to went”. */
export const purePasts = words(`
  went came took gave knew ate began became spoke wrote drove threw blew grew flew drew wore tore shook woke chose froze
  forgot
`);

/** The base of a word in -ed that is nothing but a past: not `need`, `exceed`. */
export function regularBase(token: Token, speller: Speller): string | undefined {
  if (
    /(?:eed|breed|shed|wed|embed|shred|indeed|hundred|sacred|naked|wicked|rugged|biased|tired)$/.test(
      token.lower,
    )
  )
    return undefined;
  return baseOfPast(token.lower, speller);
}
