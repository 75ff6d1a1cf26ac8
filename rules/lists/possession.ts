/**
 * Nouns of the possessive: who owns, and what is owned. Compiled for this project.
 */
import { words } from '../../src/core/text.js';

/** Persons and beasts, in the singular, whose plural before something owned lacks its apostrophe: "the girls hair". */
export const owners: ReadonlySet<string> = words(`
  mother father sister brother son daughter wife husband uncle aunt cousin nephew niece grandmother grandfather grandma
  grandpa mom mum mommy mummy dad daddy papa mama friend girl boy lad lass man woman child baby infant kid youth teenager
  king queen prince princess emperor empress duke duchess earl count countess lord knight squire captain commander
  colonel general admiral lieutenant sergeant officer soldier guard sailor pilot warrior archer hunter doctor nurse teacher
  student professor priest bishop monk nun wizard witch sorcerer mage elf dwarf orc troll goblin ogre giant dragon dragoness
  drake unicorn pony mare stallion wolf fox bear lion tiger cat kitten dog puppy hound horse donkey mule bird raven crow
  owl eagle hawk snake serpent spider rat mouse rabbit deer stag pig goat sheep lamb cow bull ox creature beast monster
  demon angel ghost spirit vampire werewolf zombie alien robot android fairy mermaid god goddess stranger visitor guest
  host owner driver farmer merchant baker butcher smith blacksmith tailor innkeeper bartender barber thief robber killer
  murderer victim prisoner enemy opponent attacker leader boss chief judge lawyer detective inspector policeman cop
  sheriff butler maid servant slave gentleman lady widow orphan neighbor neighbour patient writer author artist painter
  singer actor actress person mayor president minister senator rider traveler traveller assassin bandit pirate corpse
`);

/** What they own: no verb of a plural subject, so that "the girls hair" can be nothing but a possessive. */
export const owned: ReadonlySet<string> = words(`
  feet eyes hair heart hearts throat throats cheek cheeks lips ears ear teeth arms hands legs leg fingers finger tails wings
  wing paw paws claws claw fur chest stomach belly neck necks brow forehead nose nostrils mouth mouths chin jaw jaws tongue
  beard knees ankles ankle wrist wrists breath scales hooves hoof horns horn muzzle snout maw mane beak feathers voice voices
  skull ribs thigh thighs hips waist lap toes palm palms temple temples eyelids eyebrow eyebrows eyelashes flesh
  mother sister brother wife husband daughter son bedroom clothes boots uniform jacket coat sleeve sleeves shirt hat
  death life lives body bodies soul souls blood opinion office car mind minds attention expression reaction reply presence
  faces shoulders heads backs parents families footsteps fathers mothers brothers sisters wives husbands sons daughters
  throne army kingdom realm desk cabin mansion wallet purse necklace bracelet diary laptop computer bike garden kitchen
  armor armour helmet robe robes gown skirt trousers gloves fist fists elbow elbows childhood absence arrival departure
  grave tomb sword dagger lair den nest castle palace cottage bed wagon carriage apartment luggage gaze side
`);

/** Owned too, but verbs besides: "the girls face the wall". Sure only as the subject of a verb: "the girls face was". */
export const ownedOrDone: ReadonlySet<string> = words(`
  head face hand arm shoulder back eye tail skin name room house work turn dress smile laugh cry answer question
  look love hope fear anger pain place father top guard crown horse ring door chair boat ship gun knife bag phone letter plan
  order story secret advice help heel foot will promise
`);

/** What a stretch of time owns: "a days work", "two weeks notice". */
export const ownedByTime: ReadonlySet<string> = words(`
  work journey march ride walk time notice pay wages worth travel sleep rest delay drive sail flight leave holiday vacation
  events end news catch lesson lessons proceedings activities festivities adventures meal takings labor labour toil
  imprisonment growth supply silence hunt hunting fishing post paper papers training practice
`);
