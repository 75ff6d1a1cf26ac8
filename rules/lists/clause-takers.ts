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

/** Behind these “he said” belongs to what is spoken: “I know what he said”, “as she says”. */
export const beforeTold: ReadonlySet<string> = words(`
  what whatever all that everything anything nothing something thing things as like than if when whenever because since
  and but or so who whom which where how why until before after while though although unless whether only know knew
  think thought guess believe suppose heard hear the a an my your our of to for with
  by in on at from about word words is was are were just even then way
`);

/** A clause goes on behind these. */
export const goingOn: ReadonlySet<string> = words(`
  that if whether when while because since as than before after until till though although unless where what who which
  whom whose how why and but or nor so for of to in on at by with from into onto over under through about like the a an
  his her my your our their its this these those is was were are be been am has have had do does did will would can could
  should may might must not never said says say knew know knows thought think thinks told tell believed hoped wished felt
  saw sure afraid glad only even just very too let made make makes saying thinking knowing
`);

/** What nobody does to somebody: a clause begins behind it, or he who does it stands there: “then came Ilse and I”. */
export const notDoneToOne: ReadonlySet<string> = words(`
  say says said feel felt swear swore bet is am are was were be been went came go come sat stood live lived did do does had
  have has look looks looked agree agreed decide decided insist insisted claim claimed claims explain explained
  figure figured assume assumed learn learned forget forgot understand understood remember remembered expect expected
  like ask asked
`);
