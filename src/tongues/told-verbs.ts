/** What is told most often, in the forms that differ by who does it and when. Compiled for this project. */
import { words } from '../core/text.js';

/** “say”: what a dialect says of one too. */
export const toldBases: ReadonlySet<string> = words(`
  say look come go take tell ask give make know want think get see run sit stand turn walk start keep feel hear find leave
  hold bring begin call stop reach open laugh pick pour pass pull push drop lift wipe shake nod smile wave fix cook eat drink
  sing dance talk climb jump swim throw catch fall rub press tie watch listen wait answer carry cry show move close buy sell
  pay teach learn grow blow draw fly ride rise sleep speak spin steal swing tear wake wear weep write break choose drive
  forget hide lose meet send shine sink stick win bend build feed fight live love lick lean marry mash pack peep shout bawl
  stay step suck wash whisper work
`);

/** “said”, “says”. */
export const toldForms: ReadonlySet<string> = words(`
  said looked came went took told asked gave made knew wanted thought got saw ran sat stood turned walked started kept felt
  heard found left held brought began called stopped reached opened laughed says looks comes goes takes tells asks gives
  makes knows wants thinks gets sees runs sits stands turns walks starts keeps feels hears finds leaves holds brings begins
  picked poured passed pulled pushed dropped lifted wiped shook nodded smiled waved fixed cooked ate drank sang danced talked
  climbed jumped swam threw caught fell rubbed pressed tied watched listened waited answered carried cried showed moved closed
  bought sold paid taught learned grew blew drew flew rode rose slept spoke spun stole swung tore woke wore wept wrote broke
  chose drove forgot hid lost met sent shone sank stuck won bent built fed fought lived loved licked leaned married packed
  peeped shouted stayed stepped sucked washed whispered worked
`);
