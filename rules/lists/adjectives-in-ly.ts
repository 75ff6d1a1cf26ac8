/**
 * Words in -ly that are adjectives, and words that end so and are no adverbs of manner.
 *
 * Source: compiled for this project from common knowledge.
 */
import { words } from '../../src/core/text.js';

/** “Friendly”, “kindly”, “early”: before “and” an adjective may follow. */
export const adjectivesInLy = words(`
  kindly friendly lovely likely lively lonely only early elderly daily weekly monthly yearly cowardly holy silly ugly homely
  sickly deadly ghastly stately portly chilly beastly worldly queenly princely comely godly manly womanly timely costly
  unlikely orderly leisurely curly jolly burly surly bodily heavenly earthly saintly scholarly brotherly motherly fatherly
  masterly miserly shapely sprightly unfriendly ungainly unruly wily woolly poorly hilly smelly prickly wrinkly bubbly
  cuddly crumbly wobbly hourly nightly fully
`);
