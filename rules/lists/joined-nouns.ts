/** Words beside which two nouns stand in a row with nothing between. Compiled for this project from English usage. */
import { words } from '../../src/core/text.js';

/** Verbs that take two objects, or an object with what it is or does, or put their object behind a place. */
const taking = words(`
  give gave given giving gives show showed shown showing tell told telling tells bring brought bringing teach taught ask
  asked asking hand handed handing offer offered offering send sent sending lend lent pay paid promise promised read
  reading pass passed allow allowed deny denied owe owed spare spared save saved leave left leaving play played write
  wrote grant granted throw threw throwing toss tossed fetch fetched find found finding get got getting make made making
  makes cook cooked pour poured elect elected name named call called calling calls think thought consider considered
  crown crowned do did doing done cost costs buy bought wish wished bid bade bear bore refuse refused render rendered
  forgive forgave envy envied assure assured cause caused deal dealt award awarded accord accorded serve served reach
  reached set sing sang appoint appointed dub dubbed believe believed prove proved deem deemed order ordered procure
  procured afford afforded take took yield yielded secure secured fling flung shoot shot guarantee win won strike struck
  keep kept lose lost see saw thrust put lay laid declare declared proclaim let have had has having help helped feel felt
  watch watched hear heard tender tendered tendering
`);
/** Measures, which stand before “the” and behind what they measure, and times, which stand anywhere. */
const timesAndMeasures = words(`
  moment minute time day night evening morning afternoon week month year hour instant second days weeks months years
  hours minutes while way summer winter spring autumn season half quarter once nights mornings bit size deal thing whole
  round front more kind sort length distance color colour age height depth width shape fashion rest lot price world same
  doubt penny
`);
/** Who somebody is may be told by a second noun: “his friend the doctor”. */
const kin = words(`
  friend brother sister father mother uncle aunt cousin son daughter master enemy wife husband neighbour neighbor nephew
  lord king queen lady partner chief colleague
`);

/** Whether behind the verb two nouns may stand in a row. */
export const takesTwo = (lower: string) => taking.has(lower);
/** Whether the noun is a time or a measure. */
export const opensTime = (lower: string) => timesAndMeasures.has(lower);
/** Whether behind the noun another may tell who is meant. */
export const joinsNouns = (lower: string) => kin.has(lower);
