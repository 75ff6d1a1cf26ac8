/**
 * Compounds that fiction writes as one word and practically never as two, by their second part:
 * `room: bed bath` stands for bedroom and bathroom.
 *
 * Source: all closed compounds of 127 Standard Ebooks (12.4 million words, public domain) whose two parts, both words
 * themselves, stand open next to each other less than once in 150 uses; sorted by hand, words of the present added.
 * Pairs that can be two words in some sentence are left out or have a guard in `rules/split-compound.ts`.
 */
const bySecondPart = `
air: mid
fore: there
pans: sauce
pan: sauce
ache: tooth ear back belly head tummy heart
aches: tooth ear back belly head tummy heart
back: piggy quarter
brother: step
brothers: step
sister: step
sisters: step
brush: tooth hair under
thirsty: blood
liner: eye
pack: back
packs: back
beats: heart
bound: spell
bag: hand sand rag saddle
bags: hand saddle
ball: foot basket base eye snow fire
balls: eye snow fire
beam: sun moon
beams: sun moon
beat: heart
bird: humming
birds: humming
board: cup star card dash key skate chalk black clip
boards: cup
boat: row steam sail speed
boats: row steam sail speed
body: some any every no
book: note scrap sketch text hand
books: note scrap sketch text
bow: rain
bows: rain
box: mail match tinder
boy: cow
boys: cow
break: heart
bridge: draw
brow: eye
brows: eye
brushes: tooth hair
burn: sun
case: suit brief stair book pillow
cases: suit brief stair book pillow
chair: wheel
chairs: wheel
child: grand step god
children: grand step god
cloth: table sack
clothes: under
coat: rain waist over
coats: rain waist over
craft: witch
cuts: short
dad: grand step
daughter: grand step god
day: birth mid week
days: birth week
doors: out in
dream: day
dreams: day
drop: rain dew tear
drops: rain dew tear snow
ever: when
eye: buck
fall: night rain water down
falls: water
father: grand step god fore
fathers: grand fore
fellow: bed play school
fighter: fire
fighters: fire
fire: bon
fires: bon
fish: gold star jelly cat
flake: snow
flakes: snow corn
flies: butter fire
flower: sun
flowers: sun
fly: butter fire
fold: two three four five six seven eight nine ten hundred thousand blind
folded: blind
forth: hence thence
glass: spy
glasses: sun eye
ground: back fore under play
grounds: back play
grown: over
guard: safe life black
guards: body life
hair: horse
hand: fore before
head: fore bridge spear arrow figure block
heads: fore spear arrow
hold: house with
hole: key pin loop button man
holes: key loop button port
hood: child boy man girl mother father woman neighbor neighbour knight sister brother false
hound: blood grey
hounds: blood grey
house: farm work ware slaughter bath
houses: ware farm
how: some any
keeper: house shop inn book game gate bee
keepers: house shop inn game gate
keeping: house
kerchief: hand
lace: neck shoe
laces: neck shoe
land: main father mother home wonder
lands: home
lash: eye
lashes: eye
lid: eye
lids: eye
light: moon sun day star candle flash head spot lamp torch search
lights: flash head spot search
line: coast
lord: land
lords: land
maid: hand milk chamber house
maids: hand milk chamber house
man: police milk mail gentle fire sales fisher chair camera crafts states trades spokes wood
mare: night
mares: night
mark: birth book land
marks: birth book land
mate: class room team school
mates: class room team school ship
men: police fire sales fisher gentle crafts states trades
mom: grand step
more: further
morrow: to
most: al ut inner outer
mother: grand step god
mothers: grand step
nail: toe thumb
nails: toe thumb
name: nick
names: nick
night: mid fort
noon: after
noons: after
note: bank
notes: bank
one: any some every
out: with through
paper: news sand
papers: news
parent: grand step god
parents: grand step god
paste: tooth
path: foot war
paths: foot
phone: tele
piece: mantel master centre
pieces: master
pit: arm
pits: arm
place: fire
places: fire
plate: breast
plates: breast
pocket: pick
pockets: pick
point: view stand
port: air pass
post: sign bed
posts: sign bed
print: foot finger hoof
prints: foot finger hoof
quake: earth
quakes: earth
ready: al
rest: arm head
rests: arm
rise: sun
room: bed bath class ball court tap
rooms: bed bath class
saw: chain
screen: sun touch
self: him her my your it them our one
selves: them our your
set: sun
shake: hand
shine: sun moon
ship: space friend war flag relation owner leader member companion air partner
ships: space friend war relation air partner
shirt: sweat under
shirts: sweat
shoe: horse snow
shoes: horse snow
shop: work
shore: sea
shot: gun
shots: gun
side: road bed fire river hill country in out along
sight: hind fore
skin: sheep buck
skirts: out
smith: black gold lock silver
snake: rattle
snakes: rattle
some: trouble tire quarrel
son: grand step god
sons: grand step
spoon: tea table
spoons: tea table
stair: stair
stairs: up down
stand: under
standing: under
stands: under
step: foot door
steps: foot door
stick: candle broom yard lip joy
sticks: candle broom drum chop
stone: sand tomb grave lime corner hearth flag whet mill
stones: tomb grave flag cobble hail
stood: under
storm: thunder rain sand snow hail
storms: thunder rain sand snow hail
string: shoe
stroke: sun
struck: awe thunder dumb
tail: pony pig cock
tails: pony pig cock
thing: any every some
things: play
though: al
thought: after
tight: air water
time: life spring night bed
times: some
tip: finger toe
toe: tip mistle
together: al
top: roof tree lap
tops: roof
trap: mouse
walk: side cat
walks: side
ward: home heaven
wards: home after
ware: hard
water: rain
way: half door hall drive high stair gate rail cause arch run
ways: door hall drive high stair gate passage
weed: sea
well: fare
where: no any some every else
while: mean
wide: world
wife: house mid
wind: whirl
wing: wax
wise: other like
wives: house mid
woman: police sales gentle
women: police sales gentle
wood: drift fire
woods: back
word: pass
words: pass
work: home house net clock frame needle patch guess team paper
works: fire
worm: earth book
worms: earth book
writing: hand
yard: court church grave barn vine farm junk ship
yards: court vine ship grave
`;

/** First word to its second words, all in lower case. */
export const closedCompounds: ReadonlyMap<string, ReadonlySet<string>> = invert(bySecondPart);

function invert(list: string): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const line of list.trim().split('\n')) {
    const [second, firsts] = line.split(': ');
    for (const first of firsts.split(' ')) {
      const seconds = pairs.get(first);
      if (seconds) seconds.add(second);
      else pairs.set(first, new Set([second]));
    }
  }
  return pairs;
}
