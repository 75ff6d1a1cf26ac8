/**
 * Words as they sound in the mouth of a countryman, a foreigner, a child or a youth of today, which writers of fiction
 * have spelled so again and again: “yella”, “bruvver”, “zey”. None is a likely slip of the keys, as “thar” for “that”
 * may be. Compiled for this project from common knowledge of dialogue.
 */
import { words } from '../core/text.js';

export const spokenSpellings: ReadonlySet<string> = words(`
  yella yaller purdy purty lissen agin ruther forrard larn larned larnin sarvice sartin sartinly sarve desarve consarn
  consarned derned durned dadgum dagnabbit afeared afeard afeerd skeered skeert scairt keer keerful squar deef pizen pisen
  jine jined spile spiled bile biled ketch ketched kotch cotch cotched heered hearn knowed growed
  throwed blowed drawed drownded attackted twicet oncet acrost acrosst wanst wance nivver niver divil divvil
  feller fellers yeller holler foller follered piller pillers widder widders winder winders tater taters tomater tomaters
  pertater pertaters banjer sofy idear drawring tobaccy terbacker chile chillun chillen youngun younguns littlun littluns
  tuther anudder nudder udder mudder fadder brudder deir dese dose dey dere wid widout nuttin nuthin sumpin sumpn
  sumthin somepin suthin summut summat summink sumfin sumfink nuffin nuffink anyfink everyfink fing fings fink finks bruv
  bruvver bruvvers muvver farver bovver yersel yerself masel hersel himsel oursel oursels theirsel theirsels themsel hissel
  hisself theirself theirselves ourself yourn hisn hern ourn theirn youse yiz yinz haud whut whup whupped whupping thet thot
  hyar hyere yere hyeah heah struth strewth stroof lawd lawdy laws gawd gawdamn gummint guvmint gubmint govmint jaysus
  begorra musha amnt amn't dunna dunnot shanna wunna didna canna couldna wouldna shouldna isna wasna wunt h'ain't hain't telt
  massa marster mista misser missus sista sistah brotha brudda suh yassir yassuh nossir nossuh yessum gwine gwan gwon goan
  zis zat zese zose zem zey zere vich vun vunce vould vork vorld voman vomen vant vhat vhen vhere vhy wery
  werry wittles wictuals nossing somesing everysing anysing ozzer anozzer brozzer muzzer fazzer leetle velly solly
  goil goils boid boids woild woik woids thoid thoity hoid moider moidered foist noive toity cawfee tawk tawkin dawg dawgs
  hella hecka peng blud bredren bredrin mandem gyal wagwan wasteman brah breh aight aiight fosho gotchu whatchu
  whatcha gunna didjer didja didjever djever dija howja howdja whaddya wouldja couldja dunnit wunnit dinnit innit troo sez
  theyself theyselves weself usself til
  woulda coulda shoulda musta mighta oughta heerd naebody hame
  arvo bottlo indeedy anyvay tole oy bub
`);
