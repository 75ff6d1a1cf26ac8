/**
 * Titles that are written with a name, and the words behind which one stands with its name alone. Compiled for this
 * project from common knowledge of English grammar.
 */
import { words } from '../../src/core/text.js';

/** Titles that have a capital wherever a name follows. */
export const titlesOfNames: ReadonlySet<string> = words(`
  princess prince king queen emperor empress lord lady sir dame duke duchess baron baroness uncle aunt auntie aunty
  captain professor doctor sergeant lieutenant colonel major admiral commander president mayor miss grandma grandpa
  inspector constable sheriff detective general governor principal reverend headmaster headmistress madam madame corporal
  countess viscount viscountess marquess archduke archbishop bishop cardinal chancellor senator superintendent
  commissioner commodore
`);

/** Titles that are no other word. */
export const alwaysTitles: ReadonlySet<string> = words('mr mrs dr');

/** Behind these a title stands with its name alone: "to princess Luna", never "the old king Arthur". */
export const beforeTitles: ReadonlySet<string> = words(`
  to with by for from of and or but as when while if that than like about behind beside before after near because said
  asked told replied met saw called thanked is was are were where until at on into against between except what who
  whatever whose how why then there here not whether though although since be been being above below under over through
  toward towards past around upon beyond without so nor where's who's here's there's what's that's it's who'd
`);
