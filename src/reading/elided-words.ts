/**
 * What is left of words that lost their first letters to an apostrophe: of “them” in "Get 'em", of “heaven” in a speech
 * without h. Compiled for this project.
 */
import { words } from '../core/text.js';

export const elidedWords: ReadonlySet<string> = words(`
  em tis twas twere twill twould twon't cause cos til till bout neath tween mong gainst n nuff cept nother fraid bye
  kay sup tain't twasn't fore pon scuse nuther un uns er im ere orse ow ome ouse ave ad alf ell ead and ands igh ot
  ole ung ammer eart undred ospital orrible appen elp ullo eaven istory
`);
