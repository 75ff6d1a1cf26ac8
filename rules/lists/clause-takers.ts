/**
 * Words that may have a clause behind them as their object or their part, so that a subject there begins no clause of
 * the sentence. Compiled for this project from common knowledge of English grammar.
 */
import { words } from '../../src/core/text.js';

/** A clause behind these is their object, and a sentence so far has no main clause: “If you think he would come”. */
export const embedding: ReadonlySet<string> = words(`
  think thinks thought know knows knew say says said believe believed hope hoped wish wished feel felt see saw hear
  heard tell told guess guessed suppose supposed imagine imagined realize realized realise realised notice noticed
  sure afraid certain glad sorry so than that what who whom whose which where how why as like if when because while
  until before after and or but all everything anything nothing thing way time day moment one minute mean meant wonder
  wondered find found
`);

/** Words in -ing that are no participles, or take a clause: "Thinking she was asleep", "Seeing he had come". */
export const clauseTakers: ReadonlySet<string> = words(`
  thinking knowing seeing hearing saying feeling believing hoping fearing guessing supposing considering assuming
  imagining realizing realising wishing wondering remembering finding noticing sensing deciding understanding
  pretending dreaming telling asking showing suggesting insisting swearing promising meaning suspecting judging
  learning forgetting reckoning providing according regarding during including concerning being morning evening
  nothing something everything anything watching making letting helping having following owing spring king ring thing
  string bring wing sing sting
`);
