/**
 * Words that fiction writes much oftener today than the books by which words are counted, and that seldom come of a slip:
 * of the house and the kitchen, of machines and games, of bodies and kin, slang, curses and sounds. Not `tyre`, `heal`,
 * `hare` or `feat`, which are written for “tire”, “heel”, “hair” and “feet”. Compiled for this project from common
 * knowledge of today's fiction.
 */
import { words } from '../core/text.js';

export const todaysWords: ReadonlySet<string> = words(`
  abort abs ad admin ads amp amps app apps arcade arson aww axed babe babes badge badges bae bagel bagels baggy bail
  bailed bake baked bakes baking ballet banned barf barfed barfing barista baton batter batters beanie bedside beep
  beeped beeping beeps beige bib bike biked bikes biking bin binge bingo bins bio bitch bitches bitchy blaster
  blasters bleep blender blip blips blob blobs blog blogs blond blonde blondes blouse bogus bonus boob boobs booth
  booths boredom bosses bossy bot bots bouncer bra brag bragged bras brat brats bro bros brownie brownies brunch
  buddies buddy bugged bum bummer bun bunk bunks bunny buns burger burp burped bused buses busted butt butts buzz
  buzzed buzzer cable cables cabs cafe caffeine cam camper cams canine carton cartoon casino cello chat chats
  chatted cheesy chef chefs chick chicks chili chimp chore chores chute clan clang clanged clans clone cloned clones
  closet clown clowns clunk cobra cocky coke collage combo comet comics commute con condo condom cons console cop
  cops cosplay cosy cougar cozy crap crappy crate crates creeps creepy crib cringe crush crushes crypt cub cubicle
  cubs cumin cunt cupcake curb curry cute cuter cutie cyan cyborg dab dad dads dam deadpan debit decaf decks decor
  decoy deli demo demos denim detox diaper dibs dick dicks diner diners dinky disco ditched dock docked dodgy dole
  donor donut donuts doodle doodled dope dork dorks dorky dorm dorms dragon droid droids drone drones dude dudes
  dummy dumped dumpster duplex duvet dweeb dyke ego elf elite elves email emails emo epic exam exams exes expo fae
  fam faucet fave faves fax feline felon femur fidget fin fins flicker flop flops floss flu foam fonts footage freak
  freaked freaks freezer fret fridge frosting fuck fucked fucker fucking funk funky furry gag gags gal galaxy gals
  gamer garage gays gear gears geek geeks geeky genie genre ghoul gig gigs gizmo glam glares glitch glitchy glitter
  glower glue glued gluten gnome gnomes goblin goo goof goofed goofy google goon goons goose goth grad grads gran
  granny grans grill grilled gripe groan groin groom grope grunge guru gut guts guys gym gyms hacked hacker hacks
  halo handcuff hangar hangover heck heh hex hexed hexes hijack hippie hitman hmm hob hobbit hockey holo hood hoodie
  hoodies hub hubby huh hulk hump hunk hunks icky icon inked jam jeans jeep jeeps jerk jerks jet jets jog jogged
  jogger jogging jogs juke jukebox jumpy junkie karaoke karate karma kayak keg kegs kiddo kiln kimono kinky kiosk
  kit kits kitten kitty lab labs ladle lager lair lairs lame laptop lasagna laser lasers latte lattes layer lens
  lever limo lingo lino locker lockers login logo loner loo loom loomed looming looms loot looted looting loser
  losers lounge lube macho mage mech mecha mechs mages magma makeup mall malls mam mama manga mango mantra mascara mascot math maths
  matte maze meds meh memo memos menu menus metro mic micro mics minion minions mint mints mm mocha mocked modem
  mojo mom mommy moms mono mop mopped moron morons morph mosh motel motels moth movies muffin muffins mug mugged
  mugs mum mummy mums muse mush mutant mutt nacho nachos nana nanny nap napped naps nasal navel neon nerd nerds
  nerdy neural ninja node noodle noodles nope nova novice nudge nudged nugget nun obsess omg oops orb orbs orc orcs
  oven ovens pad pads pager pal pancake pancakes panda panties pantry pants parka pasta patio patrol paw paws
  payroll peck pecs pee peed peeing penis perk perks perky pesto phoned phones photo photos pickup pimp pimple ping
  pinged pings pints pixel pizza pizzas plasma plaza plush pod podcast pods poker poo pooch pooped porn portal
  portals posh poster potty prank pranks preppy prick pricks pro prof prom promo promos prop pros psst psych pub
  pubs puck puke puked puking pun punk punks puns pup puppies puppy pups purr pussy puzzle pylon quad quarry quirk
  quiz quota radar rant ranted ranting rants rap rape raped raptor rave raves rec recap ref rehab relay relays
  remake remix rep replay reps reread rerun reset resets retro rewind rib ringtone rink riot rip roadie roast robot
  robots rogue roomie rota rotas router rugby rune runes runway salad salsa samba sandal sassy sauce sauna scam
  scanned scanner scans scar scarf scary scone scones scoot scope scowl scrub scrubs scuba seep seeped seeping seeps
  sewer sexier sexist sexy shack shampoo shard shards shh shin shins shit shits shitty shoo shorts shower shred
  shrug shush shushed sibling sidekick siren sis sitcom ska skank skate skated skater skates skating ski skied skies
  skiing skillet skim skinny skip slam slammed slang slap slapped sled sleek slick slide slides slime slimy slit
  slob slop slot slots slouch slug slugs slum slump slut sluts smack smash smirk smirks smog smooch smug snack
  snacks snag snagged snap snarky snarl snatch sneaker sneer snippy snog snogged snooze snore snot snuck soccer
  sodas sofas solo sonar soy spa spam spandex spank spaz spleen splint spork spree spurt squad squads squid stab
  stash steamy stereo sticker stoic strap stub stud stun stunt stylus sub suburb sue sued sues suing sulk sulked
  sumo sundae super surf surfed surfer sushi swab swag swan swap swat sweater swig swipe swiped swipes swirl swivel
  tab tabs tacky taco tacos tag tags tampon tan tang tango tantrum taped tarot tarp tarps taser tats tattoo tattoos
  tatty tavern taxis teal techie tee teen teenage teens tees telly temp thong thud thug thugs thump thunk thunks
  thyme tic tics tier tiers tights tile tiled tiles timer timers tinny toaster toddler toenail tofu toga toggle toke
  tomboy tonic torso tot tote tow towed trailer tram trams trauma trek treks trio troll trolls tub tubs tumor tuna
  tunic turbo tux tuxedo tweak twerp twin twink twins twitch tyre tyres ugh uhm ulcer ulna um undies uni unicorn urn vamp vape
  vegan veggie vent vents vest vet vets vibe vibes videos vinyl viral virus visor vodka vomit voodoo waffle waffles
  waitress wand wands wank wanker wasp watt weed weirdo werewolf wetsuit whiff wifi wigs wimp wince winced wiper wok
  wolfish wolves woof wuss yacht yak yeah yep yikes yo yoga yogurt yuck yucky yup zap zapped zebra zipper zit zits
  zombie zombies zone zoned zones zoo zoom zoomed
`);
