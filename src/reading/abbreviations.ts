/** Abbreviations with a full stop. Compiled for this project. */
import { words } from '../core/text.js';

/** Words after which a full stop does not end a sentence. */
export const abbreviations: ReadonlySet<string> = words(`
  mr mrs ms messrs mme mlle dr prof rev hon st mt ft sr jr esq gen col maj capt lt sgt cpl pvt cmdr adm gov sen rep
  pres supt insp det hr fr vs etc inst ult prox nem obt servt affly regt pte yr yrs thos wm chas jas eg ie cf viz al ca approx dept est no nos vol vols pp ed eds fig figs fol fols inc ltd co
  bros corp jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat ave blvd rd
`);

/** Abbreviations that nearly always stand before a name or number, so that a capital after them proves nothing. */
export const beforeNames: ReadonlySet<string> = words(`
  mr mrs ms messrs mme mlle dr prof rev hon st mt ft gen col maj capt lt sgt cpl pvt cmdr adm gov sen rep pres supt
  insp det fr no nos vol pp fig
`);
