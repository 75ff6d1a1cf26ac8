/**
 * Words of the closed classes: articles, pronouns, prepositions, conjunctions, auxiliaries and numerals, in the choice
 * that each use needs. Compiled for this project from common knowledge of English grammar.
 */
import { words } from '../../src/core/text.js';

/** Pronouns that are subjects. */
export const nominatives: ReadonlySet<string> = words('i you he she it we they');

/** What a clause opens with where it has no noun. */
export const clauseSubjects: ReadonlySet<string> = new Set([...nominatives, 'there']);

/** With one of these before it a noun wants no further article. */
export const determined: ReadonlySet<string> = words(`
  the a an my his her our your their its this that these those each every another one no any some what which whatever
  whose either neither half such all both many few several two three four five six seven eight nine ten eleven twelve
  twenty hundred thousand dozen enough much more most less thy whichever first second third fourth fifth sixth seventh
  last next
`);

/** What stands behind a bare noun where its phrase ends: “took knife from”, “out of window while”. */
export const phraseEnds: ReadonlySet<string> = words(`
  of in on at to from with into by for through over under behind near against across toward towards around along
  beside upon within after before but that which who when where while as if was were is are had would could will then
  he she they it we i out up down off away back
`);

/** Words that are no names: pronouns, articles, conjunctions, prepositions, auxiliaries. */
export const smallWords: ReadonlySet<string> = words(`
  it its he she they we you him her them us his hers their theirs our ours my mine your yours me myself himself
  herself itself themselves the an and but or nor so yet then than that this these those there here when while where
  because although though until unless since if as of to in on at for from with by into onto upon over under through
  about was were is are am be been had has have having did does do could would should might must can shall not never
  very just also too only still even again always often quite rather almost already soon now without after before
  during isn't aren't wasn't weren't don't doesn't didn't won't can't couldn't wouldn't shouldn't haven't hasn't
  hadn't
`);

/** Words that begin a sentence in speech and are no names: their capital says nothing else. */
export const sentenceStarts: ReadonlySet<string> = words(`
  it he she we they you there this that these those the a an my your his her its our their is are was were do does did
  what how why no some any all it's he's she's we're they're you're you'll we'll they'll it'll he'll she'll that's
  there's we've you've they've don't can't isn't aren't wasn't let's let please perhaps maybe only just even still
  here now never always
`);

/** What stands behind a noun that is counted, where its phrase ends: “ten miles away”, “two brothers who”. */
export const behindCounted: ReadonlySet<string> = words(`
  ago later earlier away back forward forwards backward backwards closer nearer ahead passed left about around through
  near inside like because when while between online of in on at for with from that which who was were is are had has
  have and came moved to by under over before after
`);
