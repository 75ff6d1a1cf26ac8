/** Verbs beside speech, as dialogue rules sort them. Compiled for this project from English usage. */
import { words } from '../../src/core/text.js';

/**
 * Forms that, with nothing but manner behind them, can hardly be a sentence of their own: “Yes.” He said. The list
 * leaves out verbs that are sounds or acts as well: cried, screamed, called, began.
 */
export const surelySpeech: ReadonlySet<string> = words(`
  said says asked asks replied replies answered answers whispered whispers muttered mutters murmured murmurs mumbled
  exclaimed exclaims inquired enquired queried responded responds retorted retorts remarked remarks observed stated
  declared declares announced announces explained explains added adds shouted shouts yelled yells insisted insists
  suggested suggests protested protests demanded demands pleaded begged admitted admits stammered stuttered drawled
  quipped countered interrupted interjected repeated agreed agrees assured reassured informed told snapped
  commented mused boasted bragged joked teased ventured conceded concluded reminded warned commanded ordered urged
  acknowledged affirmed argued asserted blurted bellowed complained confessed confirmed corrected croaked gasped grumbled
  lied hissed growled snarled spat rasped breathed squeaked squealed purred cooed chirped wondered instructed
  apologized apologised offered promised questioned
`);

/** Acts of the body, which are no speech: “Fine,” he rubbed his knee. */
export const acts: ReadonlySet<string> = words(`
  looked glanced gazed stared peered glared turned spun whirled walked strode stepped moved rushed hurried ran crept
  leaned leant stood sat rose knelt crouched bent bowed climbed crawled lay stretched reached grabbed took picked pulled
  pushed shoved held lifted raised lowered dropped set placed threw tossed handed passed pointed waved
  gestured beckoned patted tapped rubbed scratched stroked brushed wiped cupped squeezed gripped clutched
  clasped clenched crossed folded uncrossed closed shut shook tilted cocked tipped ducked hung rolled narrowed
  widened arched quirked furrowed wrinkled bit licked pursed blinked winked blushed flushed paled
  winced flinched shuddered froze stiffened tensed relaxed slumped sagged straightened fidgeted paced entered approached backed sipped drank poured ate chewed kissed hugged embraced
  wrapped slipped slid drew tugged yanked jumped leaped leapt hopped danced smoothed adjusted flicked flipped
  nudged elbowed poked slapped punched kicked hit slammed banged knocked unfolded unlocked lit studied examined
  watched eyed regarded surveyed scanned searched collapsed sank flopped plopped perched swung
  nodded shrugged
`);

/** Acts that some books let carry speech: “You came,” she smiled. */
export const faces: ReadonlySet<string> = words(`
  smiled grinned smirked beamed frowned scowled grimaced shrugged nodded winked blushed pouted laughed chuckled giggled
  snickered sighed yawned groaned snorted sniffed winced gestured blinked shuddered
`);

/** Nouns and verbs that lead to speech: with one of them a clause may end in a comma before it. */
export const leadsToSpeech: ReadonlySet<string> = words(`
  voice voices tone tones words word question answer reply cry shout whisper murmur message note letter sign motto
  song saying thought thinking spoke speak speaks speaking wrote writing read reads reading said say says ask asked
  asking heard hear exclamation remark remarked retort command order orders warning greeting phrase line lines
  sentence speech breath mouth lips mouthed muttering murmuring whispering shouting crying calling adding explaining
  replying answering demanding growling began begin continued went announced called cried lecture prayer prayed toast
  story argument request response declared declaring telling told repeating repeated quoting quoted singing sang
  chanting chanted shouted whispered muttered yelled yelling screamed screaming gasped gasping panting pleading
  inquiring wondering snapping snarling growled snarled laughing laughed sobbing sobbed
`);
