/**
 * Nouns of the possessive: who owns, and what is owned. Compiled for this project.
 */
import { words } from '../../src/core/text.js';

/** Persons and beasts, in the singular, whose plural before something owned lacks its apostrophe: "the girls hair". */
export const owners: ReadonlySet<string> = words(`
  mother father sister brother son daughter wife husband uncle aunt cousin nephew niece grandmother grandfather
  grandma grandpa mom mum mommy mummy dad daddy papa mama friend girl boy lad lass man woman child baby infant kid
  youth teenager king queen prince princess emperor empress duke duchess earl count countess lord knight squire
  captain commander colonel general admiral lieutenant sergeant officer soldier guard sailor pilot warrior archer
  hunter doctor nurse teacher student professor priest bishop monk nun wizard witch sorcerer mage elf dwarf orc troll
  goblin ogre giant dragon dragoness drake unicorn pony mare stallion wolf fox bear lion tiger cat kitten dog puppy
  hound horse donkey mule bird raven crow owl eagle hawk snake serpent spider rat mouse rabbit deer stag pig goat
  sheep lamb cow bull ox creature beast monster demon angel ghost spirit vampire werewolf zombie alien robot android
  fairy mermaid god goddess stranger visitor guest host owner driver farmer merchant baker butcher smith blacksmith
  tailor innkeeper bartender barber thief robber killer murderer victim prisoner enemy opponent attacker leader boss
  chief judge lawyer detective inspector policeman cop sheriff butler maid servant slave gentleman lady widow orphan
  neighbor neighbour patient writer author artist painter singer actor actress person mayor president minister senator
  rider traveler traveller assassin bandit pirate corpse
`);

/** What they own: no verb of a plural subject, so that "the girls hair" can be nothing but a possessive. */
export const owned: ReadonlySet<string> = words(`
  feet eyes hair heart hearts throat throats cheek cheeks lips ears ear teeth arms hands legs leg fingers finger tails
  wings wing paw paws claws claw fur chest stomach belly neck necks brow forehead nose nostrils mouth mouths chin jaw
  jaws tongue beard knees ankles ankle wrist wrists breath scales hooves hoof horns horn muzzle snout maw mane beak
  feathers voice voices skull ribs thigh thighs hips waist lap toes palm palms temple temples eyelids eyebrow eyebrows
  eyelashes flesh mother sister brother wife husband daughter son bedroom clothes boots uniform jacket coat sleeve
  sleeves shirt hat death life lives body bodies soul souls blood opinion office car mind minds attention expression
  reaction reply presence faces shoulders heads backs parents families footsteps fathers mothers brothers sisters
  wives husbands sons daughters throne army kingdom realm desk cabin mansion wallet purse necklace bracelet diary
  laptop computer bike garden kitchen armor armour helmet robe robes gown skirt trousers gloves fist fists elbow
  elbows childhood absence arrival departure grave tomb sword dagger lair den nest castle palace cottage bed wagon
  carriage apartment luggage gaze side
`);

/** Owned too, but verbs besides: "the girls face the wall". Sure only as the subject of a verb: "the girls face was". */
export const ownedOrDone: ReadonlySet<string> = words(`
  head face hand arm shoulder back eye tail skin name room house work turn dress smile laugh cry answer question look
  love hope fear anger pain place father top guard crown horse ring door chair boat ship gun knife bag phone letter
  plan order story secret advice help heel foot will promise
`);

/** What a stretch of time owns: "a days work", "two weeks notice". */
export const ownedByTime: ReadonlySet<string> = words(`
  work journey march ride walk time notice pay wages worth travel sleep rest delay drive sail flight leave holiday
  vacation events end news catch lesson lessons proceedings activities festivities adventures meal takings labor
  labour toil imprisonment growth supply silence hunt hunting fishing post paper papers training practice
`);

/** Behind these two objects may stand: “gave the boys money”, “called his brothers fools”. */
export const takersOfTwo: ReadonlySet<string> = words(`
  give gives gave given giving tell tells told telling bring brings brought bringing buy buys bought buying send sends
  sent sending show shows showed shown showing teach teaches taught teaching make makes made making call calls called
  calling offer offers offered offering cost costs write writes wrote written writing read reads pay pays paid paying
  lend lends lent feed feeds fed feeding hand handed promise promised ask asked asking think thought consider considered
  find found wish wished sell sold serve served save saved cook cooked deny denied grant granted owe owed get got
`);

/** When, where and how, which the tagger takes for things: “the fights tonight”, “the hills nearest the town”. */
export const notThings: ReadonlySet<string> = words(`
  tonight tomorrow today yesterday right left half such round back home upstairs downstairs inside outside overhead
  underfoot nearby ashore aboard indoors outdoors better best more most less enough above below nearest next past
  present free open full loose wide alone alike all both either north south east west much own other does apart first
  last then there here wise
`);

/** Plurals that go before nouns as they are: “a sports car”, “the trousers pocket”. */
export const pluralsInCompounds: ReadonlySet<string> = words(`
  others ones does sometimes sports arms goods clothes customs sales news savings systems weapons communications
  operations games parts accounts trousers pants ladies gents veterans plastics physics politics economics mathematics
  athletics records admissions sessions headquarters works means series species barracks woods grounds guts proceeds
  earnings odds thanks stairs mains rations supplies stores materials resources affairs relations studies services
  securities bonds foods overalls jeans pyjamas pajamas glasses scissors drinks sweets antiques appeals claims complaints
`);

/** No such word begins what is owned. */
export const notOwned: ReadonlySet<string> = words(`
  of in on at to from into onto with against behind under over through toward towards around beside near for between
  among across along above below beneath after before during without within upon by beyond like than and or but nor that
  which who whom whose where when while until as if because were are have aren't weren't haven't had did do don't will
  could can should must his her my your their our this these those he she they we it i you him them
  me us there here again then now
`);
