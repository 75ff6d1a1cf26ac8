/**
 * Base forms of verbs.
 *
 * Source: words that in 293 books (40 million words and marks, public domain) stand at least 60 times behind “to” or a
 * modal, in a quarter or more of their uses, and next to never behind an article, a possessive, a preposition or a
 * form of be.
 */
import { words } from '../../src/core/text.js';

/** Base forms that are no nouns, adjectives or past forms. */
export const pureBases = words(`
  abide absorb accept accommodate accompany accomplish accuse achieve acknowledge acquire adapt add adjust
  administer admire admit adopt advertise advise afford allow allude amuse analyse analyze announce annoy
  anticipate apologise apologize appear apply argue arouse arrange arrive ascend ascertain ask assemble assert
  assist assume assure atone attach attain attend attract avenge avert avoid await awaken banish be begin
  behave believe bestow betray borrow breathe brighten bring bury buy calculate carry cease celebrate cherish
  choose coax collect commence commit communicate compare compensate complain comply compose conceal conceive
  concentrate conclude condemn confer confess confide confine confirm confront congratulate conquer consider
  consist consult contain contemplate contend continue contradict contribute contrive convey convince
  correspond create cultivate deceive decide declare defend defer defy deliver deny depart depend deprive
  descend describe deserve despise destroy detain detect determine develop devise devote dine disappear
  disappoint disapprove discern disclose discourage discover discuss dismiss dispel dispense disperse dispose
  dissolve distinguish distract disturb divert do drown earn eat educate enable encourage endure engage enjoy
  enlarge enlighten enlist ensure enter entertain entreat establish evade examine excite exclaim exclude
  execute exert exist expect explain explore expose extend extricate fail fasten feel fetch find flee follow forego
  forget forgive forsake fulfil furnish gather get give go gratify greet hasten have hear hesitate identify
  ignore imagine imitate impart impose improve include indicate induce indulge inflict inform inherit injure
  inquire insist inspect inspire insure intend intercept interfere interpret interrupt introduce intrude
  invent invest investigate invite involve join justify keep kneel know learn lend lighten listen locate
  loosen lose maintain make manage marry meddle meditate meet melt mingle obey oblige observe obtain occupy
  offend operate oppose overhear overlook overtake partake penetrate perceive perform persist persuade plead
  possess postpone pour preach prefer prepare pretend prevail prevent proceed proclaim procure profess prolong
  promote pronounce propitiate propose protect prove provide provoke publish punish pursue quote raise realise
  realize reassure receive recognise recognize recollect recommend reconcile recover redeem reduce refer
  reflect regain reject rejoice rejoin relate relax relieve relinquish rely remain remember remind remove
  render renew renounce repay repeat repent replace repress require resent reside resign resist respond
  restore restrain resume retain retire reveal revive rob rouse say scold see seek seize sell send serve
  shrink sing sit solve soothe speak speculate spend starve steal stifle strive subdue submit succeed suffer
  suggest summon suppress survive sustain swear sympathise sympathize take teach tell tempt testify think
  throw tolerate translate undergo understand undertake undo vanish verify waken warn weigh win wipe withdraw
  withhold withstand write
`);

/** Base forms of common verbs that are nouns, adjectives or past forms too. Compiled for this project. */
export const nounLikeBases = words(`
  answer attack become burn call catch change check clean climb close come cook cross cry cut dance die drink
  drive escape feed fight finish fix help hide hit hold hunt hurt jump kill kiss laugh leave let look move
  open pass pay pick play pull push put reach read return ride run rush save scream search sell set shout show
  sleep smile stand start stay step stop study swim talk throw touch travel trust try turn use visit wait wake
  walk warn wash watch wear win work
`);

/** Forms of verbs that take “to” and a verb. Compiled for this project. */
export const infinitiveTakers = words(`
  begin begins began begun beginning seem seems seemed ought manage manages managed managing decide decides decided
  hoped hoping intend intends intended refuse refuses refused refusing pretend pretended pretends pretending want wanted
  wants trying tried tries attempting attempted threatened afford deserve deserves deserved failed fails going starts started
  starting promised agreed agrees tends tended continued continues hesitate hesitated struggled longed needed needs wished
  preferred learned planned planning swore used forgot forgotten remembered vowed
`);

/** Forms of verbs that take an object, “to” and a verb. Compiled for this project. */
export const askers = words(`
  want wants wanted wanting tell tells told telling ask asks asked asking force forced forces forcing order ordered allow
  allowed allows allowing beg begged begging invite invited urge urged persuade persuaded convince convinced expect expects expected
  encourage encouraged permit permitted advise advised warn warned remind reminded command commanded caused causes compel
  compelled taught enable enabled enables instructed required forbade
`);

/** Base forms, and adverbs before them, that follow will and can most often. Compiled for this project. */
export const commonBases: ReadonlySet<string> = words(`
  be have do go get see come make take let tell know think say help find give stay keep leave want need wait stop
  believe understand remember forget ever even just stand talk speak hear feel look ask try always lose hurt die kill
  fight run live work eat sleep happen change last matter mind bear afford trust blame imagine seem bring show put pay
  explain breathe move walk hold read write play answer turn carry open close start budge fit listen
`);

/** Base forms that are pasts, participles or small words too, and auxiliaries. Compiled for this project. */
export const sameForms = words(`
  let put set cut hit shut cost hurt read spread cast burst shed quit rid split bid come become run beat must
  can may will shall might could would should need dare do be have save wet fit spit spat smelt spelt knit bet
  thrust slit ground wed rent sweat leapt round like near past
`);
