/**
 * Nouns that verbs take without an article, “take note”, “lose face”, and what is bare behind prepositions of its own,
 * “on screen”. Compiled for this project from what fiction in the public domain writes so.
 */
import { words } from '../../src/core/text.js';

/** Bare as objects: “he made note of it”, “she lost face”, “they touched ground”. */
export const bareObjects: ReadonlySet<string> = words(`
  note word ground face charm pace notice mention camp prize exception ear voice room prisoner kind way signal audience couple
  reason opportunity police passage presence announcement background bottom composure temptation acquaintance lesson
  treasure difficulty mystery truth land dinner supper lunch breakfast tea coffee time court ship anchor sail aim heart
  sight fire guard root shape hold place part charge chase leave issue form exercise possession shelter offence offense
  fool piece percentage distance noise summer visit memory control point weight air loot stuff right hair laugh jolly sort type
`);

/** Bare behind prepositions: “in emergency”, “up river”, “off world”, “at risk of his life”. */
export const bareBehindPrepositions: ReadonlySet<string> = words(`
  screen scene margin surgery ash river harbour harbor way world emergency risk essence table staff commencement graduation estate
  word sun hill cargo name shade dock hall tent slope nation category coincidence experiment determination failure lack
  lap college school church chapel town campus stage person air weight size right stuff point ambulance board gravel reason hope time cue cheek
`);

/** Who is called so in the family, without an article. */
export const family: ReadonlySet<string> = words(
  'mother father mamma papa mama daddy mummy mom mum dad grandma grandpa granny grandmother grandfather aunt uncle',
);

/** Verbs behind which a receiver stands before what is given: “handed me letter”. */
export const giving: ReadonlySet<string> = words(`
  gave give gives given giving handed hand handing hands sent send sends sending brought bring brings bringing offered offer
  offers passed pass passes passing threw throw throws throwing tossed toss tosses showed show shows showing lent lend
  bought buy buys buying told tell cost costs wrote made make makes found find got get gets left paid poured pours shot shoots
`);
