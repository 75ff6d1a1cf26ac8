/** What is told most often, in the forms that differ by who does it and when. Compiled for this project. */
import { words } from '../core/text.js';

/** “say”: what a dialect says of one too. */
export const toldBases: ReadonlySet<string> = words(`
  say look come go take tell ask give make know want think get see run sit stand turn walk start keep feel hear find leave
  hold bring begin call stop reach open laugh
`);

/** “said”, “says”. */
export const toldForms: ReadonlySet<string> = words(`
  said looked came went took told asked gave made knew wanted thought got saw ran sat stood turned walked started kept felt
  heard found left held brought began called stopped reached opened laughed says looks comes goes takes tells asks gives
  makes knows wants thinks gets sees runs sits stands turns walks starts keeps feels hears finds leaves holds brings begins
`);
