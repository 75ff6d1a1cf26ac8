/**
 * Words that end in -s and need no plural verb or number: singulars, sums, nouns that are plural in form only, and words
 * that are no nouns but look like plurals. Compiled for this project from common knowledge of English grammar.
 */
import { words } from '../../src/core/text.js';

/** Plural in form only, or with a number of their own: “a series”, “every two days”. */
export const notCounted: ReadonlySet<string> = words(`
  series species means works barracks headquarters crossroads shambles gallows news lens chess bus gas basis crisis
  canvas atlas compass campus genius chaos iris thanks hundreds thousands dozens sports goods savings mews links
  innings sheers always perhaps sometimes ones arms doldrums pants trousers scissors tennis christmas pies towards s
  yes us his this was physics politics mathematics athletics gymnastics glasses binoculars pliers tongs woods falls
  gardens stairs kudos tropics fives sixes cos pus virus status census cactus bonus chorus circus citrus focus
  fungus ways summons bellows virginals pas patois chassis faux rendezvous hiatus locus minus nexus opus plus radius
  sinus stimulus surplus versus abacus octopus platypus walrus walls
`);

/** Ending in s and singular, or a sum: “ten years is long”, “the news was”. */
export const mayBeSingular: ReadonlySet<string> = words(`
  news series species mathematics physics politics athletics gymnastics gallows means works barracks headquarters
  crossroads shambles always perhaps besides towards upwards sometimes yes years months weeks days hours minutes
  seconds miles dollars pounds bits coins feet inches yards cents times christmas united states lens chess mess
  business grass glass boss bus gas iris axis basis crisis chaos canvas atlas compass campus virus genius cosmos ours
  yours theirs hers this his its thus whereas alas innings molasses billiards checkers dominoes measles odds remains
  amends thanks others lots mews summons whereabouts
`);
