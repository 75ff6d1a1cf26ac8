/**
 * Words of other languages that turn up in English fiction: little words of French, German, Spanish, Italian, Latin,
 * Russian and Japanese, and the courtesies and oaths that characters keep. What is an English word in the first place,
 * such as “pour” and “dare”, is not among them: a slip beside it is no sign of another language. Compiled for this
 * project.
 */
import { words } from '../core/text.js';

export const foreignWords: ReadonlySet<string> = words(`
  le les du une et est vous je tu il elle nous mon ma mes que qui au aux avec sans ne pas moi toi lui leur votre notre
  cette ces dans mais donc très bien bon bonne bonjour bonsoir merci oui voilà voila monsieur madame mademoiselle
  messieurs mesdames ami amie amis cher chère chere petit petite homme femme fille garçon garcon enfant dieu mort jour
  nuit noir blanc haute belle bête noire fixe tête comme tous toute rien jamais toujours vin poule sacre sacré quoi
  quel quelle faire suis avez êtes sont était allez allons vite tiens peut être der das und ist ich nicht ein eine
  einen dem ja nein aber doch mein meine dein sein ihr wir sie uns auf mit für von zu zum zur bei nach aus wie wer wo
  auch noch nur schon sehr guten danke bitte herr frau fräulein fraulein liebe liebchen gott himmel mensch ach jawohl
  wahr zeit goldene wunderbar verdammt schnell achtung el los las lo del por muy mi su es esta este eso ese señor
  senor señora senora señorita senorita amigo amigos amiga hombre mujer gracias bueno buena buenos buenas días dias
  noches sí nada todo para pero como cuando donde qué hola adiós adios vamos madre padre dios hijo hija muchacho
  muchacha casa che di sono sei è una uno della dei delle gli la signor signore signora signorina caro cara mio mia
  grazie prego ciao bella bello buona buon sera giorno notte amore dio morte vita molto bene tutto niente cum homo
  lingua sine sed esse deus deo mundi mors ave delicti quo quae quod da nyet tovarisch tovarishch babushka dedushka
  spasibo moy moya bozhe hai iie arigato arigatou gozaimasu gozaimashita ohayo ohayou konnichiwa konbanwa sayonara
  sumimasen gomen gomennasai nasai kudasai onegai onegaishimasu itadakimasu tadaima okaeri oyasumi moshi desu desune
  masu watashi boku anata omae kimi kare kanojo nani nande doko baka aho kawaii kakkoii sugoi subarashii yatta
  ganbatte ganbare daijoubu daijobu chotto yamete urusai hontou honto dattebayo desho sensei senpai sempai kouhai
  kohai sama kun chan dono nii nee aniki otouto imouto okaasan kaasan otousan tousan oniichan niichan oneechan neechan
  ojisan obasan ojiisan obaasan hime ouji tenshi akuma yokai youkai kami sakura hwarang oppa unnie noona hyung ahjussi
  ajumma aigoo saranghae annyeong doo oo bleu alors tant accompli mentis abuelo abuelita mija mijo papi mami hermana
  hermano carino cariño querida querido habibi habibti habib hayati yaar yaara bhaiya beti jaan janu nonna nonno
  bambina bambino ragazzi tesoro cherie chérie shifu shixiong shidi shijie shimei gege jiejie meimei laoshi laozi
  baobei maknae dongsaeng sunbae halmoni harabeoji appa eomma yeobo anak kuya nanay tatay chroí chuisle cariad cwtch
  nghariad bubbeleh bubeleh zayde zaide zeyde mamaleh tateleh azizam joonam canim skatt elskling rohi kotyonok
  solnyshko malysh dorogaya dorogoy lyubov milaya mierda cabrón cabron pendejo buonasera buongiorno blyat suka kuso
  masaka shenme kurwa inshallah mashallah wallahi wallah yalla shukran sláinte mori memento
`);
