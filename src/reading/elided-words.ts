/**
 * What is left of words that lost their first letters to an apostrophe: of “them” in "Get 'em", of “heaven” in a speech
 * without h. Compiled for this project.
 */
import { words } from '../core/text.js';

export const elidedWords: ReadonlySet<string> = words(`
  em tis twas twere twill twould twon't cause cos til till bout neath tween mong gainst n nuff cept nother fraid bye
  kay sup tain't twasn't fore pon scuse nuther un uns er im ere orse ow ome ouse ave ad alf ell ead and ands igh ot
  ole ung ammer eart undred ospital orrible appen elp ullo eaven istory eck ello ungry urt urts appy appier ard arder
  arf arvest eavy eadache elmet elping ere's enry erself imself isself ighest oliday olidays oney onour oped oping
  orrid orses osses otel ouses owever umble unger unt unting urry usband usbands undreds appened appens arry arriet
  erbert orace ubert nough zactly ip ips oller ollered ollow ooked orn orns orseback ound ounds ugged uge
  eads ammers elps elped elpful ospitals orribly opeless eartless igher
  urried urting spect spose sposed steada lectric fessor ventually specially nudder
`);
