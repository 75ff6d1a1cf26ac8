/** Words by which the clause beside a quotation is read. Compiled for this project from common knowledge of grammar. */
import { words } from '../core/text.js';

/** Words that open a clause and cannot be a subject. */
export const notSubjects: ReadonlySet<string> = words(`
  but and or so because when while if as after before though although then there here what why how where which whose
  in on at by for from with without of to into onto over under through across behind beside between above below not no
  yes oh ah well now again still even only just once
`);

/** Irregular past tenses common in beats. */
export const irregularPasts: ReadonlySet<string> = words(`
  was were had did went came took gave made got saw sat stood ran held left felt kept let put set turned rose fell
  drew threw shook woke broke spoke chose froze bent sent spent lent met led fled slid hid bit lit shot shut cut hit
  hurt caught bought brought thought fought sought taught swung hung clung flung stung wrung sprang sank drank rang
  sang began swam stuck struck dug spun won wound bound found knelt leant leapt crept slept swept wept dealt meant
  heard paid laid lay lied knew grew blew flew wore tore bore swore beat ate bade drove rode wrote strode slunk spread
  split spilt spat stole became lost told said stank fit
`);

/** After these the verb has an object or clause of its own, and the sentence need not hold the speech. */
export const opensObject: ReadonlySet<string> = words(`
  the a an this these those that his their my our your its it what how why if whether who which something anything
  everything nothing no little much more less so for about of against upon over another every each some any all
  several two three one both neither either off
`);

/** Before a name these stand in lower case, the titles by mistake: “said old Tom”, “said captain Roe”. */
export const beforeNames: ReadonlySet<string> = words(`
  old young little poor dear good big captain colonel major general admiral lieutenant sergeant corporal inspector
  constable sheriff doctor professor nurse sister brother father mother uncle aunt auntie cousin mr mrs ms dr miss sir
  madam madame lord lady king queen prince princess duke duchess count countess baron master grandma grandpa granny
`);
