/** What takes the name behind it as its own: an object, a part, one of several. Compiled for this project. */
import { words } from '../../src/core/text.js';

/** Behind these a name at the end of a sentence is not spoken to: “I trust Tomas.”, “that fellow Tomas”, “Uncle Tomas”. */
export const beforeNames: ReadonlySet<string> = words(`
  the a an my your his her our their its this that these those no some any every old young little dear poor
  and or but nor than as like not if is are was were be been am of to for with from by at in on about behind
  beside near against without into onto toward towards around before after mr mrs ms dr miss sir lady lord
  king queen prince princess captain brother sister uncle aunt cousin saint st friend call called named name
  says said meet met know knew see saw love loved hate hated ask asked tell told help find found want wanted
  need needed get got bring brought send sent take took thank kill killed trust believe remember marry
  married just really even actually then only never chez von van de des di le la el man fellow boy girl
  woman chap guy child dog horse ship planet town village hear heard follow follows followed leave left
  watch watched save saved missed liked
`);
