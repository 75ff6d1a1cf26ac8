/**
 * Nouns whose form does not tell how many are meant: groups, masses, numbers, and nouns with one form for both numbers.
 * Compiled for this project from common knowledge of English grammar, for each rule by what it must leave alone.
 */
import { words } from '../../src/core/text.js';

/** Nouns in the singular that may be many: “the crew were asleep”, “the rest are mine”, “the poor were hungry”. */
export const collective: ReadonlySet<string> = words(`
  crew police team family staff folk school choir rabble couple pair group crowd band rest majority half lot number
  dozen hundred thousand enemy army navy company party government committee audience jury board pack herd flock gang
  cavalry infantry guard clergy nobility aristocracy youth public press class generation population community
  congregation council court club firm household regiment battalion squad tribe clan garrison faculty delegation fraternity circle syndicate fellowship rank acquaintance escort wardrobe blood flower bulk remainder
  whole trio duo quartet data media cattle deer fish sheep swine poultry offspring kin gentry peasantry yeomanry
  constabulary militia variety host swarm mob minority handful series pick cream best worst first second third last
  latter former other others opposition multitude mass string row set bunch bevy throng kind sort
`);

/** Groups, which take either number, and words that are plural without -s: “a row of men were”. */
export const groups: ReadonlySet<string> = words(`
  couple pair lot few number group family crew team band handful dozen hundred thousand people crowd majority set
  bunch gang party species race rest half police cattle kind sort variety series audience company army staff host
  range men women children folk clan tribe class council government generation mass trio pack score multitude
`);

/** The same in the plural, or a mass, or a group: “one of the party”, “those sheep”. */
export const invariant: ReadonlySet<string> = words(`
  sheep deer fish people police cattle aircraft spacecraft offspring moose elk salmon trout perch swine series species means
  dozen hundred thousand million score pair head foot pound stone ton mile party family group crew team company gang
  crowd rest lot band set staff council government army kind sort type couple number best worst first last few many
  more most other others ones one two three four five six seven eight nine ten half past oh percent grand odd bit
  o'clock sharp quid fathom cannon shot craft horse gross brace yoke fold hand pence buck billion trillion bunch class
  club committee court majority navy audience board pack herd flock household populace batch clan tribe race house
  firm guard cavalry infantry folk kin youth clergy gentry nobility public press jury mob troop squad age sex gender
  bob row tenth building heart world town village line breed name lady turn pride brood litter swarm fleet
`);
