/**
 * Verbs that stand beside speech. Compiled for this project from English usage; the forms are made by
 * `inflections`, irregular ones are written out after a slash as `say/said`.
 */

/** Verbs that carry speech: what follows or precedes the quotation is a tag, part of its sentence. */
const carriers = `
  say/said/says ask answer reply tell/told respond retort shout yell scream whisper mutter mumble murmur exclaim
  cry/cried call demand inquire enquire question query/queried wonder add continue conclude begin/began/begun start
  finish interrupt interject interpose interpolate intervene announce declare state remark comment observe note mention
  explain clarify elaborate insist urge plead beg/begged implore beseech/besought entreat request order command instruct
  direct warn caution advise suggest propose offer promise vow swear/swore/sworn pledge assure reassure comfort soothe
  confess admit/admitted acknowledge concede allow grant agree assent concur/concurred object protest argue dispute
  contradict counter/countered deny/denied refuse reject complain grumble gripe grouse whine whimper moan lament bemoan
  bawl bellow roar thunder boom holler hiss growl snarl snap/snapped bark rasp croak drawl lisp stammer stutter falter
  splutter sputter blurt babble gabble jabber chatter prattle ramble drone intone chant recite quote read/read repeat
  echo reiterate stress emphasize emphasise assert affirm aver/averred avow maintain claim allege contend reason
  theorize muse reflect ponder speculate guess surmise suppose hazard venture volunteer think/thought decide
  joke jest quip/quipped tease taunt jeer mock scoff sneer deride gibe crow boast brag/bragged gloat
  scold chide rebuke reprimand reprove admonish berate upbraid chastise lecture preach accuse charge curse cuss
  threaten coax cajole wheedle encourage prompt press prod/prodded persist object greet welcome hail introduce thank
  apologize apologise congratulate compliment praise correct amend pronounce proclaim report relate recount inform
  reveal disclose divulge confide hint imply/implied insinuate venture chime chirp chirrup pipe trill squeak squeal shriek
  screech wail keen sob/sobbed snivel bleat bray yelp yowl howl purr coo rumble grate grit/gritted
  ejaculate expostulate rejoin return/returned resume pursue proceed finish quaver warble sing/sang/sung croon lilt
  breathe mouth sign/signed translate dictate spell summarize summarise opine pontificate philosophize
  predict prophesy/prophesied foretell/foretold verify/verified confirm approve dismiss decline excuse
  interrogate cross-examine challenge dare goad needle provoke pray bless toast hollo halloo whoop exult rejoice marvel
  deadpan/deadpanned monotone singsong bluster fume rage rant rave storm fret fuss sniff snort/snorted huff grunt gasp
  pant wheeze choke cough gulp rejoin specify/specified supply/supplied throw
`;

/**
 * Verbs that may carry speech in some books and are actions in others: "No," she laughed. A mark there is
 * reported with less certainty.
 */
const possible = `
  laugh chuckle giggle snicker snigger titter cackle chortle guffaw grin smile smirk beam frown scowl grimace sigh
  yawn groan shrug/shrugged nod/nodded gesture sneer blink wince shudder shiver swallow exhale inhale
  scoff snort sniff huff gasp pant wheeze choke cough gulp weep/wept sniffle hiccup belch spit/spat fling toss throw/threw
  shoot/shot fire hurl put/put press return nudge push break/broke jerk rattle ring/rang
  manage try/tried attempt hesitate pause stop/stopped stumble trail
  hum/hummed whistle cluck tut/tutted tsk click smack lie/lied flirt concentrate remember recall realize realise
  joke go/went/goes like
`;

/** Inflected forms with the base verb. */
export const speechVerbs: ReadonlyMap<string, string> = inflect(carriers);
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
  const sibilant = /(?:s|x|z|ch|sh)$/.test(base);
  const consonantY = /[^aeiou]y$/.test(base);
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const doubled = hasPast ? undefined : base;
  const third = sibilant ? `${base}es` : consonantY ? `${base.slice(0, -1)}ies` : `${base}s`;
  const past = consonantY ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  return doubled ? [third, past, `${stem}ing`] : [third, `${stem}ing`];
}
