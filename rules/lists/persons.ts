/** Words by which persons and their names are told from common words. Compiled for this project. */
import { words } from '../../src/core/text.js';

/** Persons stand behind these: "debates with twilight", "a talk with hope". */
export const dealings: ReadonlySet<string> = words(`
  talk talks talked talking speak speaks spoke spoken speaking chat chatted chatting argue argued arguing argument
  arguments debate debates debated debating conversation conversations quarrel quarreled quarrelled fight fights
  fought fighting friends friend married engaged next listen listened listening met meet meeting date dinner lunch
  breakfast discussion discussed agree agreed disagreed lived living played playing danced dancing
`);

/** Words of address, days, months and common words that are names too: many books write them with a capital. */
export const mayHaveCapital: ReadonlySet<string> = words(`
  mr mrs miss ms sir madam lord lady captain doctor professor colonel major general god heaven christ jesus mother
  father mama papa mom mum dad aunt uncle king queen prince princess duke majesty grace monday tuesday wednesday
  thursday friday saturday sunday march may august will mark rose hope faith joy art bill jack frank grant dick rob
  bob pat english french german american
`);

/** Somebody, or an animal of the house, in the singular: what follows in the present ends in -s. */
export const kin: ReadonlySet<string> = words(`
  mother father brother sister wife husband son daughter uncle aunt cousin nephew niece grandmother grandfather mom mum
  dad mama papa grandma grandpa friend boss boyfriend girlfriend teacher neighbor neighbour landlord landlady roommate
  dog cat horse boy girl man woman king queen captain doctor guard stranger baby
`);
