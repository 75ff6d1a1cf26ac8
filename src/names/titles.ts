/**
 * Common nouns that take a capital as titles, in address or beside a name, and are written in lower case otherwise.
 * Their capitals in a book do not make them names of persons. Compiled for this project.
 */
import { words } from '../core/text.js';

export const titleWords: ReadonlySet<string> = words(`
  captain commander colonel major general admiral lieutenant sergeant corporal private marshal chief officer detective
  inspector constable sheriff deputy agent judge justice mayor governor president minister secretary senator councillor
  ambassador chancellor chairman director doctor doc professor teacher coach nurse sister brother father mother dad
  daddy papa pa pop mom mommy mum mummy mama ma gran granny grandma grandpa grandmother grandfather grandad nana
  uncle aunt auntie aunty cousin son sir madam ma'am madame miss mister missus mistress master milord milady lord lady
  king queen prince princess emperor empress duke duchess earl count countess baron baroness viscount marquis knight
  dame squire pope bishop archbishop cardinal abbot abbess prior friar monk reverend vicar parson pastor rabbi imam
  deacon elder god goddess heaven hell devil almighty providence fate nature bible church state empire republic
  kingdom crown army navy air force guard council court parliament senate congress house government company university
  college school academy hall street road avenue lane square park bridge river lake mountain mount hill valley forest
  wood woods island isle bay sea ocean gulf cape coast city town village county district quarter castle palace tower
  gate temple abbey manor farm inn tavern hotel club bank station port harbor harbour museum library hospital theater
  theatre north south east west northern southern eastern western northeast northwest southeast southwest earth sun moon
  world universe internet web bar room building center centre order guild clan tribe war battle great old new young saint
  holy high grand royal national first second third last day night christmas easter sabbath act part book chapter volume
  page number black white red blue green golden silver gold big little lost dark free united boss skipper cap
  superintendent honorable honourable viceroy dowager regent consul warden headmaster headmistress innkeeper archmage magister coroner
  highness majesty excellency grace honor honour worship eminence holiness lordship ladyship
`);

/** Titles that stand directly before a person's name. */
export const personTitles: ReadonlySet<string> = words(`
  mr mrs ms mx dr miss misses messrs mister mistress captain capt commander colonel major general admiral lieutenant
  sergeant sgt corporal private inspector superintendent constable sheriff deputy detective officer agent judge justice
  mayor governor president senator ambassador chancellor minister secretary doctor professor coach nurse sister brother
  father mother uncle aunt auntie cousin sir madam madame monsieur mademoiselle lord lady king queen prince princess
  emperor empress duke duchess earl count countess baron baroness viscount squire pope bishop archbishop cardinal abbot
  reverend rabbi saint dame master grandma grandpa granny old young little poor dear
`);
