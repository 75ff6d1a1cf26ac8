/**
 * Verbs that stand beside speech. Compiled for this project from English usage; the forms are made by
 * `inflections`, irregular ones are written out after a slash as `say/said`.
 */
import { withS } from '../core/text.js';

/** Verbs that carry speech: what follows or precedes the quotation is a tag, part of its sentence. */
const carriers = `
  say/said/says ask answer reply tell/told respond retort shout yell scream whisper mutter mumble murmur exclaim
  cry/cried call demand inquire enquire question query/queried wonder add continue conclude begin/began/begun/beginning finish interrupt interject interpose interpolate intervene announce declare state remark comment observe note mention
  explain clarify elaborate insist urge plead beg/begged/begging implore beseech/besought entreat request order command instruct
  direct warn caution advise suggest propose offer vow swear/swore/sworn pledge assure reassure comfort soothe
  confess admit/admitted/admitting acknowledge concede allow grant agree assent concur/concurred object protest argue dispute
  contradict counter/countered deny/denied reject complain grumble gripe grouse whine whimper moan lament bemoan
  bawl bellow roar thunder boom holler hiss growl snarl snap/snapped/snapping bark rasp croak drawl lisp stammer stutter falter
  splutter sputter blurt babble gabble jabber chatter prattle ramble drone intone chant recite quote read/read repeat
  echo reiterate stress emphasize emphasise assert affirm aver/averred avow maintain claim allege contend reason
  theorize muse reflect ponder speculate guess surmise suppose hazard venture volunteer think/thought decide
  joke jest quip/quipped/quipping tease taunt jeer mock scoff sneer deride gibe crow boast brag/bragged/bragging gloat
  scold chide rebuke reprimand reprove admonish berate upbraid chastise lecture preach accuse charge curse cuss
  threaten coax cajole wheedle encourage prompt prod/prodded/prodding persist object greet introduce thank
  apologize apologise congratulate compliment correct amend pronounce proclaim report relate recount inform
  reveal disclose divulge confide hint imply/implied insinuate venture chime chirp chirrup pipe trill squeak squeal shriek
  screech wail keen sob/sobbed/sobbing snivel bleat bray yelp yowl howl purr coo rumble grate ejaculate expostulate promise rejoin return/returned resume proceed quaver warble sing/sang/sung croon lilt
  breathe dictate summarize summarise opine pontificate philosophize
  predict prophesy/prophesied foretell/foretold verify/verified confirm approve decline excuse
  interrogate cross-examine challenge needle provoke toast hollo halloo whoop exult rejoice marvel
  deadpan/deadpanned monotone singsong bluster grunt gasp
  rejoin specify/specified
`;

/**
 * Verbs that may carry speech in some books and are actions in others: "No," she laughed. A mark there is
 * reported with less certainty.
 */
const possible = `
  laugh chuckle giggle snicker snigger titter cackle chortle guffaw grin/grinned/grinning smile smirk beam frown scowl grimace sigh
  yawn groan shrug/shrugged/shrugging nod/nodded/nodding gesture sneer blink wince shudder shiver swallow/swallowed exhale inhale
  scoff snort sniff huff pant wheeze choke cough gulp weep/wept sniffle hiccup belch spit/spat fling/flung toss throw/threw
  shoot/shot fire hurl put/put/putting press nudge push break/broke jerk rattle ring/rang
  manage try/tried attempt hesitate pause stop/stopped/stopping stumble trail start fume rage rant rave storm fret fuss
  hum/hummed/humming whistle cluck tut/tutted/tutting tsk click smack lie/lied flirt concentrate remember recall realize realise
  go/went/goes like refuse grit/gritted spell dare goad pray bless supply/supplied dismiss translate mouth pursue
  praise welcome hail sign signal/signalled/signaled write/wrote/written wire telegraph cable phone text type
`;

/** Verbs that carry speech with one of these words behind them, as `forms: particles`: "Then go," he put in. */
const phrases = `
  went goes go gone going: on
  put puts putting: in
  broke breaks broken breaking: in out off
  cut cuts cutting: in
  struck strikes: in
  burst bursts: out forth in
  spoke speaks: up
  got: out
  let: out
  gave: back out
  shot flung tossed: back
  threw: back in out
  came: back
  cast: back
  brought: out
  piped: up
  point points pointed pointing: out
  bit: out
  snapped rapped ripped: out back
  hurried rushed rattled hastened drove ran pressed: on
  ground: out
  spat: out
  called: out back over up down
`;

/** Forms with the particles that make them verbs of speech. */
export const phrasalSpeechVerbs: ReadonlyMap<string, ReadonlySet<string>> = readPhrases(phrases);

/** How hurried authors write some of them, with the verb that is meant: their tags lack commas too. */
const misspelt = `
  say: siad sayed sayd
  ask: askd asekd
  reply: replyed repleid
  answer: anwsered asnwered awnsered
  whisper: wispered whispred whisperd
  murmur: murmered mumured murmerd
  mutter: muttred mutterd
  mumble: mumbeled
  exclaim: exclamed exlaimed
  yell: yeled
  shout: shoutd
  scream: screemed
  cry: cryed
  explain: explaned
  interrupt: interupted
  suggest: sugested
  respond: responed
  stammer: stamered
  stutter: stuttred studdered
`;

function readPhrases(list: string): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const line of list.trim().split('\n')) {
    const [forms, particles] = line.split(':').map((part) => part.trim().split(' '));
    for (const form of forms) found.set(form, new Set(particles));
  }
  return found;
}

/** Inflected forms with the base verb. */
export const speechVerbs: ReadonlyMap<string, string> = new Map([
  ...inflect(carriers),
  ...[...readPhrases(misspelt)].flatMap(([base, forms]) => [...forms].map((form) => [form, base] as const)),
]);
/** Inflected forms with the base verb. */
export const possibleSpeechVerbs: ReadonlyMap<string, string> = inflect(possible);

function inflect(list: string): Map<string, string> {
  const forms = new Map<string, string>();
  for (const entry of list.trim().split(/\s+/)) {
    const [base, ...irregular] = entry.split('/');
    for (const form of [base, ...irregular, ...regularForms(base, irregular.length > 0)]) {
      if (!forms.has(form)) forms.set(form, base);
    }
  }
  return forms;
}

function regularForms(base: string, hasPast: boolean): string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const past = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return [withS(base), ...(hasPast ? [] : [past]), `${stem}ing`];
}
