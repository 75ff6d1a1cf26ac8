/**
 * Nouns for what one can count, which in the singular next to never stand without an article, possessive or number.
 *
 * Source: nouns that in 293 books (40 million words and marks, public domain) stand bare at most once in 50 times as an
 * object, behind a preposition that opens no set phrases, or behind “it was”; and names of things, rooms, vehicles,
 * clothes, animals and people of today, compiled for this project.
 */
import { words } from '../../src/core/text.js';

export const countNouns = words(`
  abode abyss actress affair airplane airport aisle alien alley altar alteration alternative angel angle
  animal apartment aperture apple archway arm armchair army article artist ass assertion attic
  avenue awning axe background backpack bag bakery balcony band bank bargain barn baronet
  barrel bartender basement basket bath bathroom beach beam bear bedroom bedside beginning bell belt
  bench benefactor bicycle bike bird birthday bit blacksmith blanket blunder boat bolt bomb bonnet
  book bookstore boot border bore bottle boulder bow bowl box boy bracelet branch break 
  breeze bride bridle briefcase broom bucket bullet bundle burden bus butler button cab
  cabin cabinet cable cabman cafe café camera campaign candidate candle cane canoe canyon cap car card 
  carriage cart castle cat cathedral cave cell cellar century chain chair chamber channel chap chapter cheque
  chest chimney chuckle churchyard cigar cigarette city clergyman client cliff climate
  climax cloak clock close closet club clue coach coachman coat coffin companion
  compartment computer conclusion convent core corner corpse corridor cottage couch cough counter 
  courtyard cow crack cradle crate crew cross crossroads crowd cue cup cupboard curate curse
  curtain curtsey curve dagger dash date dead declaration deed desk destination
  detective diary dish district ditch document dollar door doorway doze draught drawer 
  dresser driver driveway drum duel eagle earl edge egg elbow element elevator end enemy 
  envelope errand exclamation excursion eye fan farm farmer feast fence field finger
  fireplace fireside fist flag flaw fly footstep fore forehead foreigner fork formula
  fortnight fountain fox fridge frog frown funeral fuss future gallery gap garage garden garment gasp
  gate gentleman ghost giant gift girl glance globe glove glow god good goose gown
  grasp grate grave grimace grin groan group grudge guess guest guide guitar gulf gun guy
  hall hallway halt hammer handbag handkerchief handle hat heap hearth hedge helicopter helmet hen hero hill
  hillside hilltop hole hoodie hook horse hotel house household hut idea inch infant
  inn inscription instance instrument intersection interval island jacket jar jerk journal
  jug jump kettle key keyboard keyhole kid kingdom kinsman kiss kitchen kitten knife knight knob knock
  knot lad ladder ladyship lake lamp landlady landlord lantern lap laptop last latch lawn lawyer leader
  leap letter lever library lid lift limit lion list lobby lock look lookout lord
  lordship lover machine magazine maid mansion mantelpiece map mare mask match mattress meadow merchant
  mess microphone middle mile mirror mob model monster moon motorcycle mountain
  mouse moustache mouth mug murmur museum nail napkin neck necklace needle neighbor neighbour
  nest newspaper niece nod notebook notion nuisance number nursery obstacle
  offer officer orchard overcoat owl pack packet padlock page pair palace palm pan panel pang
  paragraph parapet parcel park parlor parlour pass past path pebble peep penny
  period person personage phenomenon philosopher phone photograph piano picture piece pig pile pilgrimage
  pillar pillow pin pipe pistol pit pitcher plan plane plant platform plot pocket poem 
  policeman pond pony poor porch porter portion portrait posture pot present prince princess 
  problem profession project proposition puddle pulpit pulse puppy purse raft
  rail railway rate raven reader rear receiver rectory regiment region restaurant 
  revolver riddle ridge rifle ring river road roar robe robot roof rooftop rooster rose rug
  sailor salon saloon scar scarf scene scheme scholar schoolroom scrape scream screen seal
  seat secret servant shaft shawl shed sheet shelf shell shield shilling shirt shiver shoe shore
  shoulder shout shovel shrine shrug shudder side sidewalk sigh signature situation sketch skirt
  skull skyscraper sleeve slope smile snake sob sofa spaceship spade spear spectacle spell sphere
  spider spine sponge spoon spot squire squirrel stable staff stair staircase stairwell stake stand standstill
  star stare statement station statue steamer stick stile stool stop story stove 
  street stroll student studio subject suitcase sum sweater sweetheart switch sword syllable table
  tablet tack tale tap task tavern taxi team teapot tear telegram telephone telescope television temple
  tendency tent terrace test theatre theme thief thoroughfare threshold throne thud ticket tomb
  top torch towel tower track trail trap traveller tray treat tree trick trigger trunk tunnel turn
  turning tutor twinkle tyrant umbrella universe university utmost uttermost valley vase
  vehicle veil vessel villa village violin visit visitor vocation voyage wagon waiter waitress
  walk wall wallet wardrobe wave weapon wedding wheel whim whip whistle widow window wink witch
  wizard wolf workhouse worst wound yard yawn yell
`);

/** The same behind prepositions that open set phrases too, “at table” and “on foot”: with which nouns they do not. */
export const countNounsBehind: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    in: words(`
      affair afternoon apartment armchair attempt attic background bag basement basket bathroom boat
      book bosom breeze bucket cab cabin cage cellar centre chair chest churchyard city classroom closet corner
      corridor cottage county crib crowd cupboard day department desert desk district ditch doorway
      drawer ear elevator end envelope evening fridge gallery garden garret grate hallway head heap helicopter
      hole home hotel hour house hurry instance instant jar kingdom kitchen lane lap letter library lobby lock
      meantime middle midst minute mirror moment morning neck neighborhood neighbourhood night nursery palace park
      parlour past path picture road roof room row scene seat shop side sink stairwell
      stomach stream street struggle studio taxi thing throat trap tub undertone universe vase village wake
      wallet week while wilderness world wrong yard
    `),
    on: words(`
      balcony bank beach bed blanket bonnet bosom box brain breast bridge card carpet chair 
      chest coat couch countenance counter day desk door doorstep ear elbow farm finger floor forehead 
      hearth hill hillside horizon island ladder lake laptop lawn left mantelpiece mouth path pavement phone
      piano pillow platform porch river road roof rooftop rug seat shelf sidewalk sofa spot staircase
      step stool street subject table telephone terrace threshold throne tongue tray wall way windowsill world
    `),
    at: words(`
      airport altar bar beginning castle ceiling clock club corner cottage counter desk door doorway elbow entrance
      face farm fence floor gate glance ground hospital hotel hour house idea inn inquest mercy minute moment piano
      question shop side station step thought top 
    `),
    for: words(`
      bit fortnight hour instant job minute moment month season second walk week while
    `),
  }),
);

/** Nouns that are bare elsewhere but next to never as objects: “he sang song”. */
export const countedObjects = words(`
  arrival bill blow degree determination doctor event floor flower gesture hour interview introduction job
  joke leaf lecture manuscript meal message messenger moment motive novel 
  operation pencil petition quality quarrel question relation song story stream theory
  threat tune volume wrist
`);

/** The same behind “it was” with an adjective: “it was strange dream”. */
export const countedComplements = words(`
  advantage afternoon attempt beast belief blow call case character child compliment coward creature custom
  deal desire devil distance dream duty evening experience expression fault figure fool habit hand hour
  hurry impression insult job joke lady laugh lesson lot message mind miracle mistake moment morning name
  painter pity place position possibility privilege quarrel question relief remark reply result row
  sacrifice shadow sight signal struggle thing train trial voice
`);

/** The same behind a preposition with an adjective: “in low voice”. */
export const countedWithAdjective = words(`
  bed body bridge child circle deck evening floor horizon hour journey lane leg 
  house moment morning nose party pool quarter race room sentence ship stranger stream suit town
  
`);

/** Plurals that do not end in -s. */
export const irregularPlurals = words('people men women children feet teeth mice geese policemen gentlemen');
