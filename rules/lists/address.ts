/**
 * Words behind which somebody may be spoken to at the end of a clause, and words that have a name behind them as their
 * own. Compiled for this project from common knowledge of English grammar.
 */
import { words } from '../../src/core/text.js';

/** Answers and remarks of one word; what is said behind them is said to somebody. */
export const remarks: ReadonlySet<string> = words(`
  really honestly certainly perhaps maybe exactly absolutely definitely indeed right ready careful easy steady quickly
  quietly gently morning evening afternoon night hey hi hello thanks sorry sure okay ok yeah yep yup nope cheers
  agreed understood correct
`);

/** What a name may have before it as its own, with no article: “it was poor Tomas”, “it’s only Tomas”. */
export const fondWords: ReadonlySet<string> = words(`
  poor old young little dear good sweet big great new brave late real mad crazy mean lovely darling beautiful silly fat
  handsome pretty happy grumpy lazy saint holy blessed bloody damn damned fucking stupid regular own first second third
  true false plain future former present past actual famous infamous legendary mighty
`);

/** Adverbs and the like behind which a clause is over. */
export const closingWords: ReadonlySet<string> = words(`
  later tomorrow tonight today yesterday away together enough either instead anyway though somewhere anywhere
  everywhere nowhere forever alone ahead upstairs downstairs indoors outdoors indeed sometimes always longer hard fast
  better sooner apart aside aboard abroad ago else otherwise elsewhere straight afterwards afterward myself yourself
  himself herself itself ourselves yourselves themselves mine yours hers ours theirs anybody somebody everybody someone
  anyone nobody
`);

/** Nouns in -er and -or that are no persons. */
export const thingsInEr: ReadonlySet<string> = words(`
  water corner door outdoor shoulder dinner supper paper matter order number weather winter summer river answer ladder
  drawer finger butter silver power tower flower shower fever floor mirror error favor favour honor honour color colour
  armor armour trigger counter computer timer bumper cover layer anger danger hunger temper laughter disaster center
`);
