/** English irregular verbs: base, past, participle, one verb a line. Compiled for this project from common knowledge. */
const table = `
be was been
become became become
begin began begun
bend bent bent
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
bring brought brought
build built built
burst burst burst
buy bought bought
catch caught caught
choose chose chosen
come came come
creep crept crept
deal dealt dealt
dig dug dug
do did done
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got
give gave given
go went gone
grow grew grown
hang hung hung
have had had
hear heard heard
hide hid hidden
hold held held
keep kept kept
know knew known
lead led led
leave left left
lend lent lent
lose lost lost
make made made
mean meant meant
meet met met
pay paid paid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
shake shook shaken
shine shone shone
shoot shot shot
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
slide slid slid
speak spoke spoken
spend spent spent
spin spun spun
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
strike struck struck
strive strove striven
swear swore sworn
sweep swept swept
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
understand understood understood
wake woke woken
wear wore worn
weave wove woven
weep wept wept
win won won
wind wound wound
write wrote written
arise arose arisen
awake awoke awoken
bear bore borne
cling clung clung
lie lay lain
overcome overcame overcome
overtake overtook overtaken
mistake mistook mistaken
undergo underwent undergone
withdraw withdrew withdrawn
bind bound bound
kneel knelt knelt
overhear overheard overheard
overthrow overthrew overthrown
slay slew slain
undo undid undone
`;

/** A verb with three forms. */
export interface VerbForms {
  base: string;
  past: string;
  participle: string;
}

/** All irregular verbs of the table. */
export const irregularVerbs: readonly VerbForms[] = table
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([base, past, participle]) => ({ base, past, participle }));

/** Those whose past is no participle and no base: “came”, “went”. */
export const verbsWithOwnPast: readonly VerbForms[] = irregularVerbs.filter(
  ({ base, past, participle }) => past !== participle && past !== base,
);
