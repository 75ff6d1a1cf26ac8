/** Words that stand twice in a row by a slip, or on purpose. Compiled for this project. */
import { words } from '../../src/core/text.js';

/** Doubled, these are slips wherever they stand. */
export const neverDoubled: ReadonlySet<string> = words(`
  the a an of to and with for from at by as or but if than then his my your our their its i he she we they me us them
  him was were are am be been has have will would could should may might must into onto upon this these those not
  while when where which who whose because though until
`);

/** Said twice on purpose: "bye bye", "ha ha", "very, very". */
export const deliberate: ReadonlySet<string> = words(`
  bye ha he hee ho heh hah heeh hey hi hush knock tap tut tsk now well yes yeah no please very really so far long big
  little old many much more never ever again too way wait stop go come run look quick quickly slowly night goody chop
  choo woof meow tick tock click clack drip drop la na da dum ding dong bang boom rat ring ting pit pat boo there good
  great right okay ok all same mine round away deep high hot cold dark bad mad poor sweet dear oh ah aw um uh er eh
  hmm mm sh shh tweet chirp caw quack cluck baa moo neigh oink puff pant thump thud clop clip beep buzz hum yo ye
`);
