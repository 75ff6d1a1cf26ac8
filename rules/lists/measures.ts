/**
 * Words beside numbers and points of the compass: what is counted off, measured or gone. Compiled for this project.
 */
import { words } from '../../src/core/text.js';

/** Behind these a point of the compass is a way to go or a distance, not a region. */
export const waysAndDistances: ReadonlySet<string> = words(`
  due miles mile leagues league kilometers kilometres yards feet meters metres blocks hours hour days day flight ride
  walk heading headed head heads facing faces faced face further farther flew fly flying sailed sail sailing rode
  riding marched marching traveled travelled traveling travelling turned turn turning pointed pointing straight
  directly
`);

/** Behind these figures name something or tell the time: “Room 12”, “at 10”, “page 3”. */
export const named: ReadonlySet<string> = words(`
  room numbered chapter page part number no act scene line verse book volume level floor flat apartment suite gate
  platform track highway route interstate bus flight train unit sector deck bay cell ward block district agent subject
  type class grade year day figure table article section case file channel radio pier dock mile mark version season
  episode stage phase at by until till around about before after since from to between of is was january february
  march april may june july august september october november december
`);

/** Behind figures these are measures, times or money, which take figures in many houses. */
export const measures: ReadonlySet<string> = words(`
  am pm a.m p.m percent per degrees mm cm km kg lb lbs oz ft mph kph bpm rpm hz mb gb tb hp xp mp km/h kilometers meters miles
  pounds dollars euros cents bucks hit points january february march april may june july august september october
  november december o'clock hundred thousand million billion
`);
