/**
 * Finite verbs, mostly of narration, in the choice that each use needs. Compiled for this project from common knowledge
 * of English grammar.
 */
import { words } from '../../src/core/text.js';

/** Verbs of a clause right behind its subject: “he said”, “it wasn't”. */
export const mainVerbs: ReadonlySet<string> = words(`
  was were is are am had has have did does do could would should will can might must went came said saw took got knew
  felt didn't couldn't wouldn't wasn't weren't hadn't can't won't don't isn't aren't found heard ran made gave looked
  turned started began stood sat walked noticed realized decided asked
`);

/** Finite verbs that are neither participles nor nouns, so that before them only a subject ends. */
export const surelyFinite: ReadonlySet<string> = words(`
  was were had did could would should will might must went came ran sat took gave knew saw fell felt began looked
  turned walked smiled nodded jumped grew flew threw drew wore shook broke spoke drove rode sang lay stood became
  seemed started wanted tried opened barked growled laughed cried roared stayed remained appeared made
`);

/** What follows “anyone”, where “any one” would want a noun or “of”. */
export const afterPerson: ReadonlySet<string> = words(`
  who else knew knows cares cared said says wants wanted could would ever has had will can noticed saw seemed seems
  came comes moved spoke speaks likes liked loves loved should might must did didn't doesn't couldn't wouldn't won't
  can't wasn't hadn't hasn't told tells needs needed got gets thought thinks asked asks tried heard hears
`);
