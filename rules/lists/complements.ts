/**
 * Which preposition a word takes, and which others it does not: adjectives, verbs, nouns and the fixed phrases that end
 * with them.
 *
 * Source: compiled for this project from common knowledge of English usage and of the slips of those whose first language
 * it is not; then each pair was counted in 293 books (33 million words, public domain), and those taken out of which fiction
 * writes more than one in a hundred.
 */
import { words } from '../../src/core/text.js';

/**
 * Lines of heads, `>` the preposition that they take, `<` those that they do not; behind a slash, before what they do not:
 * `him` before a pronoun alone, `ing` before what is done. `_` ties the words of a phrase.
 */
const heads = `
  afraid > of < from with by on about
  scared frightened terrified > of < from
  proud > of < for with from by about on over
  fond > of < about with from for by on at in to
  ashamed > of < about from with over on
  aware unaware > of < about for from with on in by to
  capable incapable > of < for from with in on about
  certain sure > of < from with over
  full > of < with from by
  jealous envious > of < on with from at by over in
  worthy unworthy > of < for from with on about
  suspicious conscious wary > of < from with on for
  devoid mindful > of < from with for on in
  brilliant terrible hopeless excellent > at < in/ing on/ing with/ing of/ing
  pleased > with < of from
  satisfied > with < from over
  familiar unfamiliar > with < on at for
  obsessed infatuated smitten > with < of on for at
  acquainted > with < of to for on about
  interested > in < of for with on from about
  absorbed engrossed > in < of for on from about
  involved > in < of to at about
  dressed > in < of
  similar > to < of for with from by on as than
  accustomed addicted allergic > to < of for with from by on at in
  devoted attached > to < for with from by on at in about
  loyal faithful > to < for with from by on about
  identical superior inferior > to < of for from by on than
  indifferent > to < of with on from
  opposed > to < of for with from on about
  polite rude civil > to < with from by on at
  grateful > to < with/him at/him from/him
  responsible > for < of with from by on about
  famous renowned > for < with about to
  ready eager > for < of from
  different > from < of at
  exempt > from < of to for by
  dependent reliant > on < of to in with from at by
  keen > on < in at
  intent > on < in at by
  worried > about < of from
  curious enthusiastic > about < from of with
  excited > about < of
  surrounded haunted > by < from of at about
  according > to < with of for by from on at
  sorry > for < of from with
  glimpse > of < from to at on with
  got_rid get_rid gets_rid getting_rid be_rid > of < from with to off
  took_care take_care takes_care taking_care taken_care > of < for about on to from
  catch_sight caught_sight catches_sight > of < to from on at with
  grab_hold grabbed_hold grabs_hold grabbing_hold caught_hold catch_hold took_hold take_hold takes_hold taking_hold seized_hold get_hold got_hold getting_hold lost_hold laid_hold > of < to from at with on
  in_front > of < from to at on
  in_spite > of < to for from with at on
  because > of < from/him to/him for/him with/him
  in_charge > of < for on at over from to
  in_search in_need in_favour in_favor in_danger > of < for from to on
  in_addition > to < of with for
  in_love > with < to of on at by
  paid_attention pay_attention pays_attention paying_attention > to < on for of in
  contrary > to < of with from than
  prior > to < of from than
  next > to < of from
  in_faith lost_faith lose_faith have_faith had_faith > in < on of for at
  habit art act verge brink risk prospect intention possibility > of < at/ing to/ing from/ing with/ing on/ing
  trouble > of < at/ing to/ing from/ing
  no_doubt any_doubt little_doubt > about < from on for
`;

const verbs = `
  depend depends depended depending rely relies relied relying > on < of to in with at by about
  insist insists insisted insisting > on < in for at from about of
  concentrate concentrates concentrating focus focuses focusing > on < in at with for about to
  listen listens listened listening > to < of on by
  belong belongs belonged belonging > to < of for from
  respond responds responded responding > to < of on from about
  refer refers referred referring > to < for with from by on about at
  cling clings clung clinging > to < of at from for
  happened occurred happens occurs > to < of
  adjust adapt > to < of for from at on
  wait waits waited waiting > for < of
  yearn yearned yearning longed > for < of from by at on
  apologise apologises apologised apologising apologize apologizes apologized apologizing > for < of from on at
  laugh laughs laughed laughing > at < from of/him for/him on/him to/him against
  stare stares stared staring > at < of to by on against for/him
  glance glances glanced glancing > at < of to for by in/him
  gaze gazes gazed gazing > at < of to by for/him
  glare glares glared glaring scowl scowls scowled scowling > at < of to for from by with/him
  frown frowned frowning snarl snarled snarling growled growling > at < of to for/him from with/him
  smile smiles smiled smiling grin grins grinned grinning > at < of for/him by
  wink winks winked winking > at < of for by with/him
  speak speaks spoke spoken speaking > to < at/him
  sit sits sat sitting stood standing lies lying > on < onto
  shout shouts shouted shouting yell yelled yelling scream screamed screaming > at < on/him of/him
  consist consists consisted consisting > of < from with by to for on about
  approve approves approved approving disapprove disapproves disapproved > of < to with from about on over
  smelled smelt smells reek reeks reeked > of < for on over
  succeed succeeds succeeded succeeding > in < of for from on about at/ing
  believe believes believed > in < on/him at/him for/him
  participate participated participating > in < of on to for
  suffer suffers suffered > from < of about
  recover recovers recovered recovering > from < of for about with on
  refrain refrains refrained > from < of to for on at
  emerge emerges emerged emerging > from < of for
  differ differs differed > from < of at
  escaped fled > from < of
  cope copes coped coping > with < of to at from on about by for
  flirt flirts flirted flirting > with < to at about of on
  deal deals dealing dealt > with < on from about at
`;

/** One preposition that a head takes in place of others; `others` tells before what each is wrong. */
export interface Complement {
  takes: string;
  others: ReadonlyMap<string, 'anything' | 'him' | 'ing'>;
  isVerb: boolean;
}

/** By the last word of the head: the words that must stand before it, in order, with what all take. */
export const complements: ReadonlyMap<string, readonly (Complement & { lead: readonly string[] })[]> = read();

/** Verbs that take somebody and then a preposition: “accused him of it”. */
export const behindObject: ReadonlyMap<string, Complement> = readBehindObject();

/** What is done by somebody: “killed by wolves”, not “from wolves”. */
export const doneBy: ReadonlySet<string> = words(`
  killed attacked bitten stung kissed hugged beaten punched kicked stabbed betrayed deceived
  fooled blinded deafened defeated conquered crushed struck hit caught captured arrested ambushed eaten swallowed destroyed
  ruined cursed bewitched enchanted undone admired loved
  hated feared respected praised scolded punished interrupted startled
  surprised shocked amused bored impressed haunted troubled tempted blessed adopted 
`);

function read(): Map<string, (Complement & { lead: string[] })[]> {
  const byLast = new Map<string, (Complement & { lead: string[] })[]>();
  for (const { names, complement } of [...linesOf(heads, false), ...linesOf(verbs, true)]) {
    for (const name of names) {
      const lead = name.split('_');
      const last = lead.pop()!;
      byLast.set(last, [...(byLast.get(last) ?? []), { ...complement, lead }]);
    }
  }
  return byLast;
}

function readBehindObject(): Map<string, Complement> {
  const lines = `
    accuse accused accuses accusing > of < for from about with on
    remind reminded reminds reminding > of < on from for with
    thank thanked thanks thanking > for < of about from on with
    blame blamed blames blaming > for < of about from with
    forgive forgave forgives forgiven > for < of about from
    rob robbed robs robbing > of < from with
    convince convinced > of < from about with
    congratulate congratulated > on < of to with
    protect protected protects protecting > from < of at for
    provide provided provides > with < of
    introduce introduced introduces > to < with at for
    invite invited invites > to < at
  `;
  return new Map(
    linesOf(lines, true).flatMap(({ names, complement }) => names.map((name) => [name, complement])),
  );
}

function linesOf(text: string, isVerb: boolean): { names: string[]; complement: Complement }[] {
  const lines = text.trim().split('\n');
  return lines.map((line) => {
    const [names, takes, others] = line.split(/[><]/).map((part) => part.trim());
    const pairs = others.split(' ').map((other) => {
      const [preposition, before] = other.split('/');
      return [preposition, (before ?? 'anything') as 'anything' | 'him' | 'ing'] as const;
    });
    return { names: names.split(/\s+/), complement: { takes, others: new Map(pairs), isVerb } };
  });
}
