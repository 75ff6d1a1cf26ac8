/**
 * Auxiliaries, which rules of their own look at, and words that are hardly ever the verb whose form they look like.
 * Compiled for this project from what such verbs were taken for in fiction in the public domain.
 */
import { words } from '../../src/core/text.js';

export const hardlyVerbs: ReadonlySet<string> = words(`
  be been being am is are was were has have had having do does did done doing will can may might must could would should
  need dare like left us as his this thing things during according down off out up even till damn own past
  wet fit hoist quit knit bet wed shed sweat thrust bid rid spit split cast cost slit
`);
