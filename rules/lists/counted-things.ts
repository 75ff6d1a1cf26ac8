/**
 * Things and persons of which one is counted, so that the noun has an article, a possessive or a number before it; beside
 * `countNouns`, of which more is sure.
 *
 * Source: nouns that in 293 books (33 million words, public domain) stand bare at most three times in 200 behind
 * prepositions that open no set phrases, and seldom as bare subjects, less what is also a mass, a role or a part of set
 * phrases; and things of today and of fantasy, compiled for this project.
 */
import { words } from '../../src/core/text.js';
import { countNouns } from './count-nouns.js';

const alsoCounted = words(`
  accomplice accuser actor adventurer adventuress adversary affliction affront afterthought agent agreement
  airboat aircar airlock album alcove alibi alliance allowance allusion ally alphabet ambulance amphitheatre amulet
  anarchist ancestor android ankle announcement answer antagonist antechamber anteroom antidote apology
  apothecary apparition appeal application appointment arbour archdeacon architect arena aristocrat arrangement arrow
  assailant assassin assembly assignment assistant asteroid asylum atheist athlete attempt attitude auctioneer
  auditor author automobile avowal babby baby bachelor backbone badge bailiff balance balloon ballot ballroom
  balustrade bandage bandit banjo banker banquet bar barber barge barista barmaid barouche barricade barrister basin
  bathtub battalion bayonet bazaar beacon beadle bedchamber bedstead bee beetle beggar beginner beholder belief
  believer belly benefactress betrothal beverage bier billet birthplace birthright bishop blackbird blackboard
  blackguard blackmailer blaster blazer blender blight blighter blister blot blotter blow boardinghouse boathouse
  boatman bodice body bombardment bonfire bookcase bookseller bookshelf bookstall boon booth borough bosom boudoir
  bouquet boyfriend braid brain brazier breakwater breast brewer brewery bribe bridge broker brooch brook broomstick
  brother brougham bruise buckboard buffet bugle builder bulb bulldog bumper bun bungalow bunker bureau burger
  burglar bushel butcher buttonhole bystander cad cafeteria cage calendar caller camel canal candlestick canteen
  capitalist capsule captive captor caravan carcass cardigan cardroom career caress carpet cartridge case casement
  cashier cask casket cassock catastrophe catechism cauldron causeway cellphone cemetery certificate chalet challenge
  chambermaid chancel chaperon chaplain charger chariot charlatan chart charwoman chasm chauffeur cheek chemist
  chieftain child chimneypiece chisel choir chump cipher citadel claim classmate classroom clause clerk cloakroom
  cloister clone cobbler coin coincidence collar colleague colloquy column comb comforter commission commissionaire
  commotion companionway compass compliment concert concertina concession concierge conductor confession
  confessional confidant conjurer connoisseur conservatory console conspirator constable consulate contingency
  contralto conveyance coop cop coquette coracle corkscrew coroner coronet corral cot cotillon counterpane
  coupe courier courthouse courtroom cousin cove coverlet coward cravat creditor creek crevice crib cripple critic
  crocodile crossbow crowbar crucifix cruise cruiser crumb crutch crypt cuckoo cudgel culprit cushion customer
  cutlass cyborg cyclone cylinder cynic dairy dairyman dam dancer dashboard data daze decanter decoy decree defendant
  deficiency delusion demon dentist departure depot deputation descent desert destroyer device devil
  dial dictaphone dictionary difference dilemma dime dimple din diner diocese diplomatist directress disadvantage
  dishwasher disturbance divan doctor dog dogcart doll donkey doorbell doorknob doorstep dorm dormitory dory
  dowry dragon drawback drawbridge dream dressmaker drone druggist drugstore drunkard duet dugout dummy dunce dungeon
  dupe dustbin duvet dwarf earring earthquake easel eel ego egotist ejaculation election elephant elf elopement
  embrace embrasure emergency emissary employer encampment encounter engagement engine enigma enquiry
  entrance entry epidemic episode epithet escalator escapade essay establishment estimation estrade examiner
  excuse executioner executor expedition expert exploit explosion eyebrow eyeglass eyelid face factory family fanatic
  farmhouse feat feet felon fender ferry ferryboat fete fiacre fiddle filly financier fireman fisherman fiver fixture
  flank flashlight flask flea flitter floor flowerpot flute flyer foal folder fool footfall footman footpath
  footstool forearm forecastle foreground foreman foresail forge forte fortress foyer freezer frontier furnace galaxy
  galley gallop gambler gamekeeper gang gangway gardener garrison gateway gauntlet gem gentlewoman getaway gibbet gig
  gilet girdle girlfriend giver goal goblet goblin godfather gondola gorge gorilla governess gramophone granary
  grandchild granddaughter grandfather grandkid grandson graveyard greatcoat greenhouse grievance grocer groom groove
  grunt guardian guillotine guinea gully gutter gym hacksaw halberd hallucination hamlet hammock hamper hand handicap
  handiwork handmaiden hansom harangue hare harp harpsichord hatchet haystack headphone headset headwaiter hearer
  hearse hearthrug hearthstone heiress helper heretic hermit highball highroad highwayman hindrance hint hip   hive hoax hob hobby hoe holiday honeymoon hood hoof hookah hospital hostess hound hour housekeeper housemaid hovel
  hurdle hurricane husband hyena hymn hypocrite idiot idler idol impediment impostor impression incident incubator
  index indictment indignity infidel informant initiation inkstand innkeeper instant intention interlocutor
  interpreter interview intimation introduction intruder invader invitation ironmaster islet jailer jeep
  jeweller job joke jolt journalist journey joystick judgement jumper juncture jungle keel keeper kennel kerb
  keycard kinswoman knave knee knoll kraal lab label laboratory labourer lagoon lair lamppost lanai landmark
  landscape lane lanthorn larder lark latchkey lattice laundress layman lecture lecturer leg legacy leopardess leper
  lesson levee liar librarian lifeboat lighter lighthouse limousine liner link lioness listener liver loaf
  loan locker locket lodger loft log loggia loom loophole loser lottery lounge lout lunatic mackintosh madhouse
  madman magician magistrate mainland manger maniac manoeuvre manservant mantel mantelshelf manuscript margravine
  mariner marquee marrow mast masterpiece mat matron maxim mayor meal meantime mechanic medal melodrama menagerie
  menu mermaid mesa message messenger meteor microscope milestone milkman mill miller millionaire minstrel minute
  miracle miser mission missive mistake mistress monastery monkey monocle monosyllable morsel mosque motorbike
  motorcar motto mountainside mouthpiece muff mule murderer murderess musician musket mustache myth name naturalist
  nave neckcloth necromancer needler neighbourhood nephew newcomer niche nickel nightcap nightgown
  nightingale noose nose nosegay novelist novice nun nursemaid nutshell oar objection obsession obstruction
  occurrence offence offender omelette omission onslaught opiate opinion opponent option oracle orchestra ordeal
  organist origin orphan ostler ottoman outcast outcry outhouse outset oven overlooker overture oyster package
  paddock pageant painter palate pane panjandrum panther pantry parable parasite parasol parent parlourmaid
  parrot parson parsonage partition partner passage password pastor pathway patio patriot patroness pauper pavement
  pavilion pawnbroker peach peculiarity pedestal peerage peg penalty penknife pension perambulator performance
  pestilence petition pew phaeton philanthropist phonograph photographer physician pianist picnic pier pill
  pillowcase pinafore pinch pitchfork placard plaintiff planet planetoid plank plantation plate plateau playground
  playmate plaza plea plough pocketbook poet point poker politician poll ponytail poodle populace portal
  portfolio porthole portico portmanteau pose postillion postman postscript pouch preacher precipice predecessor
  predicament prelude presentation pretext price priestess priesthood prig printer promenade promontory
  prophet proposal protector proverb pub publican publisher punt pupil puppet purchaser purser pursuer quadrangle
  quadrille qualm quarry quay questioner quid quilt quiver quotation raincoat ramp ravine razor recipe recital
  recommendation register relationship reminder reporter reprieve rider rift rival rivulet roadside roadster
  roadway robber rod rogue roommate rosebud route rucksack rudder ruler rune runner rupture sacrament
  saint salutation salver sandpit sandwich sash satchel saucepan saucer scabbard scaffold scalp scanner scarab
  scholarship schoolboy schoolhouse schoolmaster schoolmistress scientist scooter scoundrel scowl screwdriver scroll
  scuffle sculptor scythe searchlight seashore seaside seatbelt seizure semicircle sentimentalist sentry sequel
  serpent session settee settlement sexton shack shark sheath sheriff shin ship shoemaker shop shopman shortcut
  shroud shuttle sickroom sideboard sieve sill simile simpleton sinecure singer sinner sitter skateboard skeleton
  skiff skipper skylight skyline slave sledge sleeper sloop slur smartphone snail sneaker snob snowstorm snuffbox
  sock socket soldier solicitor sonnet sorcerer sovereign spaceport sparrow spatula speaker specialist
  specialty specksioneer spellbook spendthrift sportsman spout spree spy squint stab stairway stallion
  stapler starship stateroom statesman stationer steamboat stenographer stepdad stepdaughter stepfather stepmom
  stepmother stepson stewardess stimulant stockade stoker stomach storeroom stranger stream stretcher stride
  stronghold struggle stud stunt submarine subscription substitute subway successor sufferer suitor summerhouse
  sunbeam sundial supermarket superscription suppliant surgeon surname sweatshirt swindler swoon syndicate tableau
  tablecloth tailor talisman tank tankard target tarpaulin tartane tattoo taunt taxicab teacher teacup teaspoon
  teenager tempter tenant tenner testator testimonial textbook theater thermometer thimble thruster thunderbolt
  thunderstorm tickler tide tiger tigress tiller tirade toaster toddler toilet toilette tombstone tongue tonic tool
  toothpick tophat torpedo tournament tradesman train traitor tram trampoline trance transaction transmitter treatise
  tremor trench tribe trinket trip tripod troll trooper trousseau trowel truck trustee tryst tune tunic turnip turret
  tussle twelvemonth typewriter ultimatum undergraduate undertaker underworld unicorn urn usher valet valise vampire
  vault ventilator veranda verandah vestry vicar victim villain viper visor volcano vow wager waggon waist wand
  wanderer warden warehouse washerwoman washstand watchman waterfall waterfront wayfarer wearer weaver wedge werewolf
  whale wharf whelp whirlwind whisper wicket widower windlass windmill windowsill windshield winner withdrawal woman
  workman workroom workshop wrench wrinkle wristwatch writer yacht yarn yoke
`);

/** Whether one of it is counted. */
export function isCounted(lower: string): boolean {
  return countNouns.has(lower) || alsoCounted.has(lower);
}
