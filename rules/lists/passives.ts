/**
 * Base forms of verbs of which one tells what was done to somebody or something.
 *
 * Source: verbs whose participles in 293 books (33 million words, public domain) stand at least 25 times behind a form
 * of be and 8 times before “by”, with verbs of today's fiction compiled for this project; without those that are
 * adjectives or tell as often what somebody is doing (“was open”, “was write”).
 */
import { words } from '../../src/core/text.js';

export const passives: ReadonlySet<string> = words(`
  abandon abduct abolish absorb accept accompany accomplish accuse achieve acknowledge acquire add admire admit adopt
  adore adorn affect alarm allow alter amaze ambush amuse announce annoy appoint appreciate arouse arrange arrest ask
  assassinate assault assign assure astonish attach attack attract awaken baffle banish beguile behead bestow betray
  bewilder bind bite blame blast block bolt bombard bother braid break bribe bring bruise brush build bully bump burn
  bury buy capture carry carve catch chain challenge change charge cheat check cheer choke choose claim command commit
  compel compose conceal condemn confine confirm confiscate confront confuse connect conquer consider constrain
  consult consume convict convince cover crack create cripple crown crush cure curse dazzle deceive decide decorate
  defeat delay deliver deny deport deprive derail describe desert design despise destroy detain detect devastate
  devour disappoint discard discourage discover discuss disgrace disguise dismiss disqualify distract disturb divert
  divide dominate drag drain draw drench drop drown drug dump educate eject elect embarrass embrace employ enchant
  encourage engage engulf enlist enrage enslave entangle entertain equip erase escort establish evacuate evict examine
  excite excuse execute exhaust exile expect expel explain expose express extinguish fascinate fasten fill find
  flatter flog flood follow forbid force forge forget forgive frame freeze frighten frustrate fulfill furnish gag
  gather give govern grab grant grasp greet grip guard handcuff handle hang haunt heal hear help hide hire hold
  horrify humiliate hunt hypnotise hypnotize ignite ignore imprison inflict inform infuriate inhabit inherit injure
  inspect inspire instruct interrogate interrupt intimidate intrigue introduce invent invite irritate isolate kick
  kidnap kill kiss knock know label lash launch leave lift lock lose lure make marry mention mesmerize mistake mock
  move mug nail name notice nudge oblige observe obtain occupy offend offer oppress order overcome overhear overtake
  overthrow overwhelm pack paint paralyse paralyze permit persuade pierce pin place possess postpone predict prepare
  preserve press prevent print produce promote pronounce propose protect prove provide provoke publish pull pump punch
  punish pursue push puzzle question raid raise ransack reach realise realize reassure receive recognise recognize
  recommend record recruit reduce refuse reject release relieve remember remind remove render repair repeat replace
  report represent request require rescue resolve restore restrain reveal reward rip roast rob ruin sack satisfy scare
  scatter scratch seal season seduce seek seize select sell send sentence serve settle sew shake shatter shock shoot
  shove show shower shuffle shun sign slap slaughter slay smash smother snatch soak soften solve soothe spoil spot
  squash squeeze stab stain startle starve steal sting strand strangle strike strip stun subdue suggest summon suppose
  suppress surprise surround suspend sustain swallow swap sweep swindle take tangle teach tear tease tell tempt
  terrify threaten throw tie topple toss touch trace track trade train transfer transform trap treat trick twist turn unite
  unleash unlock urge vanquish warn wash weigh wheel whip whisk wipe worship wrap
`);
