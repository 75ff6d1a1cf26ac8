/** Parts by which a coined word is told from a slip. Compiled for this project. */
import { words } from '../core/text.js';

/** Words that run into their neighbours by a slip (`intothe`), never to make a compound. */
export const smallWords: ReadonlySet<string> = words(`
  the and but for nor yet not you she him her his its our they them their this that these those who whom whose what
  which when where why how was were are been being had has have did does done can could will would shall should may
  might must with from into onto upon about above after again all also any because before behind below between both
  down each else even ever every few here just like more most much never none now off once one only other out over own
  same some soon such than then there though through too under until very while yes your mine let get got went came
  said says say see saw two three back away still well if
`);

/** What may stand before a common word: `unmagical`. Of two that fit, the first is taken. */
export const prefixes: ReadonlySet<string> = words(`
  un re non over under out mis pre anti super semi mid half fore hyper micro mega mini multi ultra inter tele thermo
  photo electro astro aero hydro cyber nano robo bio neuro neo psycho pseudo proto poly quasi contra counter trans sub
  socio para post ex co auto arch omni self
`);
