/** Which form of a verb its place demands: the participle behind “had”, the base behind “to”, the past behind who acted. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { mayTakeBase } from '../grammar/takes-base.js';
import { isToldInPast, isToldInPresent } from '../grammar/told-tense.js';
import { infinitiveTakers, pureBases } from '../lists/infinitives.js';
import { isIrregularPast } from '../lists/verb-forms.js';
import type { Form } from './forms.js';

/** What stands before a verb that demands a form of it. */
export type Demander =
  | 'have'
  | 'be'
  | 'to'
  | 'modal'
  | 'question'
  | 'preposition'
  | 'one'
  | 'many'
  | 'noun'
  | 'and';

/** What a place demands: one of some forms, in the place of a form that is surely none of them. */
export interface Demand {
  by: Demander;
  forms: readonly Form[];
  /** The forms that are taken for them. */
  instead: readonly Form[];
  /** Forms that may stand here too. */
  spares?: readonly Form[];
}

const demands = {
  have: { by: 'have', forms: ['participle'], instead: ['base', 'past', 'gerund'] },
  be: { by: 'be', forms: ['participle', 'gerund'], instead: ['base', 'past'] },
  to: { by: 'to', forms: ['base'], instead: ['past', 'participle'] },
  toDo: { by: 'to', forms: ['base'], instead: ['past', 'participle', 'third', 'gerund'] },
  modal: { by: 'modal', forms: ['base'], instead: ['past', 'participle', 'third', 'gerund'] },
  question: { by: 'question', forms: ['base'], instead: ['past', 'participle', 'third', 'gerund'] },
  preposition: { by: 'preposition', forms: ['gerund'], instead: ['base'] },
} as const satisfies Record<string, Demand>;

/** “If he be late”, “lest she fall”, “would she go” */
const takesSubjunctive =
  /^(?:if|lest|though|although|unless|until|till|than|or|nor|whether|that|as|before|ere|would|could|should|might|must|may|can|will|shall|did|do|does|suppose)$|n't$/;

/** So far around a verb is looked for what is so at all times, in tokens: a sentence may have no end. */
const reach = 25;

const haves = /^(?:have|has|had|having|haven't|hasn't|hadn't)$|'ve$/;
const bes =
  /^(?:am|is|are|was|were|be|been|being|isn't|wasn't|aren't|weren't)$|^(?:i'm|(?:he|she|it|who)'s|(?:you|we|they)'re)$/;
const modals =
  /^(?:would|could|should|might|must|may|can|will|shall|cannot|(?:would|could|should|must|ca|wo|did|do|does|might|sha)n't|(?:i|you|he|she|it|we|they)'ll)$/;
const does = /^(?:do|does|did)$/;
/** “The can”, “all its might” */
const beforeNoun =
  /^(?:the|an?|his|her|my|your|our|their|its|this|that|of|good|ill|free|own|all|watering|tin|beer)$/;
const prepositions = words('of for without by from at on about before after instead despite than');
/** “Good at waiting”, “working on stopping it” */
const takesDoing = words(
  'good bad better best great work works worked working insist insists insisted keep keeps kept intent',
);
const adverbs = words(`
  not never also just already only almost always ever even finally once since long soon still then again both all about
  maybe perhaps last simply barely
`);
/** Behind these “to” takes a verb, and no noun: “it was hard to”, “began to”. */
const beforeVerb = new Set([
  ...[...infinitiveTakers].filter((word) => !/^(?:used|going|swore)$/.test(word)),
  ...words(
    'hard easy able unable ready about supposed like likes liked love loved hate hated have has had enough',
  ),
]);
/** They follow a verb, and hardly a noun that another stands before. */
const behindVerb = words(`
  him them me us it the a an my his their her this that himself herself itself themselves out up down away off back into over
  around through toward towards onto under beside past slowly softly
`);
const one = words(
  'he she it who somebody someone something nobody nothing everybody everyone everything anybody anyone anything',
);
/** What is so at all times is told in the present: “I always forget what day it is”. */
const presents =
  /^(?:am|is|are|has|have|do|does|can|will|may|shall|know|think|suppose|remember|mean|always|every|sometimes|often|usually|today|now|still|people|i'm|i've|i'll|you|your|you're|it's|(?:do|does|is|are|ca|wo|has|have)n't)$/;

/** What the place of a verb demands, which is written in one of its `own` forms; undefined where it may be anything. */
export function demandOf(document: Document, verb: Token, own: ReadonlySet<Form>): Demand | undefined {
  let before = document.previousInSentence(verb);
  let isDenied = false;
  while (before && (adverbs.has(before.lower) || /[a-z]{2}ly$/.test(before.lower))) {
    isDenied ||= /^(?:not|never)$/.test(before.lower);
    before = document.previousInSentence(before);
  }
  if (!before) return undefined;
  const { lower } = before;
  // What is told of somebody is mostly told in the past: no more is asked of that.
  const isToldSo = own.has('past') || (own.size === 1 && own.has('gerund'));
  if (before.kind !== 'word') return lower === ',' && !isToldSo ? joined(document, verb) : undefined;
  const earlier = document.previousInSentence(before);
  if (haves.test(lower)) return behindHave(document, verb, before, earlier);
  if (bes.test(lower)) return behindBe(document, verb, before, earlier);
  if (lower === 'to') return behindTo(document, verb, earlier);
  // “Whatever I do turns out wrong.”
  if (modals.test(lower) || (isDenied && does.test(lower)))
    return earlier?.kind === 'word' && !beforeNoun.test(earlier.lower) ? demands.modal : undefined;
  if (prepositions.has(lower)) return behindPreposition(document, verb, before, earlier);
  if (
    /^(?:i|he|she|it|they|we|you)$/.test(lower) &&
    earlier &&
    (modals.test(earlier.lower) || does.test(earlier.lower)) &&
    opensQuestion(document, earlier)
  )
    return demands.question;
  if (isToldSo) return undefined;
  if (/^(?:and|but|then)$/.test(lower)) return joined(document, verb);
  const isMany = /^(?:i|we|they)$/.test(lower);
  if (one.has(lower) || isMany) {
    if (isOfMany(document, before) || isObject(document, earlier)) return undefined;
    return told(document, verb, isMany ? 'many' : 'one', earlier);
  }
  if (!/^(?:NOUN|PROPN)$/.test(document.partOfSpeech(before)) || document.partOfSpeech(verb) === 'ADJ')
    return undefined;
  // “He could'nt stop”, “they didnt wait”: an auxiliary, however it is written.
  if (/'nt$|(?:ould|did|does|was|were|is|are|have|has|had)nt$/.test(lower)) return undefined;
  // “The garden hose”, “by candle light”
  if (isNoun(document, verb) && !showsVerb(document, verb)) return undefined;
  return told(document, verb, isPlural(before) ? 'many' : 'noun', nearThat(document, verb));
}

/** “The crack widen by an inch”, “his hand grip the rail” */
function showsVerb(document: Document, verb: Token): boolean {
  const next = document.nextInSentence(verb);
  return next !== undefined && behindVerb.has(next.lower);
}

function isNoun(document: Document, verb: Token): boolean {
  return document.partOfSpeech(verb) === 'NOUN';
}

/** “To lasting peace”, “to talks between them”, “close to freezing”: not every “to” has a verb behind it. */
function behindTo(document: Document, verb: Token, earlier: Token | undefined): Demand | undefined {
  if (opensPhrase(document, verb)) return undefined;
  return earlier && beforeVerb.has(earlier.lower) ? demands.toDo : demands.to;
}

/** “For do otherwise”, “by follow her”; not “by feel of hand”, “a bundle of travel papers”, “kind of felt”. */
function behindPreposition(
  document: Document,
  verb: Token,
  before: Token,
  earlier: Token | undefined,
): Demand | undefined {
  if (!/^(?:VERB|AUX)$/.test(document.partOfSpeech(verb))) return undefined;
  if (/^(?:kind|sort|kinda|all|who|which|that|where|to|like)$/.test(earlier?.lower ?? '')) return undefined;
  if (/^(?:at|on)$/.test(before.lower) && !takesDoing.has(earlier?.lower ?? '')) return undefined;
  const next = document.nextInSentence(verb);
  return (next && /^(?:of|or|and)$/.test(next.lower)) || opensPhrase(document, verb)
    ? undefined
    : demands.preposition;
}

/** “Is walk about”, “was soak”; not “the rule was silence”, “it was wash day”. */
function behindBe(
  document: Document,
  verb: Token,
  be: Token,
  earlier: Token | undefined,
): Demand | undefined {
  // “Afraid to was look” has another word too many.
  if (earlier?.lower === 'to' && be.lower !== 'be') return undefined;
  // “It was came the rain in” was no “came”.
  if (/^(?:went|came)$/.test(verb.lower) || isNoun(document, verb) || opensPhrase(document, verb))
    return undefined;
  const next = document.nextInSentence(verb);
  const isMute = next?.kind !== 'word' && !pureBases.has(verb.lower) && !isIrregularPast(verb.lower);
  return isMute && !/^(?:he|she|they|we|i|you)$|'(?:s|re|m)$/.test(earlier?.lower ?? be.lower)
    ? undefined
    : demands.be;
}

/** “The cart had round wheels”, “at last he had purpose”, “she dreamt of having tea sent up”: what one has is no deed. */
function behindHave(
  document: Document,
  verb: Token,
  have: Token,
  earlier: Token | undefined,
): Demand | undefined {
  if (earlier && haves.test(earlier.lower)) return undefined;
  const part = document.partOfSpeech(verb);
  if (pureBases.has(verb.lower) || isIrregularPast(verb.lower)) return demands.have;
  if (/^(?:ADJ|ADV)$/.test(part)) return undefined;
  // “They hadn’t count on that”, “had never envy her”
  if (have.index < verb.index - 1 || have.lower.endsWith("n't")) return demands.have;
  if (part === 'NOUN' || opensPhrase(document, verb)) return undefined;
  const next = document.nextInSentence(verb);
  const isFollowed = next?.kind === 'word' && !/^(?:VERB|AUX)$/.test(document.partOfSpeech(next));
  // “He ought to have decline.”
  const isModal = earlier !== undefined && (modals.test(earlier.lower) || isOught(document, earlier));
  return isFollowed || isModal ? demands.have : undefined;
}

function isOught(document: Document, to: Token): boolean {
  return (
    to.lower === 'to' &&
    /^(?:ought|seems?|seemed|appears?|appeared)$/.test(document.previousInSentence(to)?.lower ?? '')
  );
}

/** Whether a noun follows that the word may belong to: “pitch darkness”, “wash day”. */
function opensPhrase(document: Document, verb: Token): boolean {
  const next = document.nextInSentence(verb);
  return next?.kind === 'word' && /^(?:NOUN|ADJ)$/.test(document.partOfSpeech(next));
}

/** “The man who did it went away”, but “when did it came” */
function opensQuestion(document: Document, auxiliary: Token): boolean {
  const before = document.previousInSentence(auxiliary);
  return (
    before === undefined ||
    before.kind === 'mark' ||
    /^(?:and|but|so|how|why|where|when|what)$/.test(before.lower)
  );
}

/** “Above he head” lacks an R: behind a preposition or a verb no subject stands. */
function isObject(document: Document, earlier: Token | undefined): boolean {
  return (
    earlier?.kind === 'word' &&
    /^(?:ADP|VERB)$/.test(document.partOfSpeech(earlier)) &&
    !/^(?:before|after|until|till|since|as|for|than|like|once|while|said|knew|thought|wished|hoped|saw)$/.test(
      earlier.lower,
    )
  );
}

/** “People who pride themselves”, “I, who know nothing” */
function isOfMany(document: Document, { lower, index }: Token): boolean {
  if (lower !== 'who') return false;
  const near = [1, 2].map((step) => document.at(index - step)).find((token) => token?.kind === 'word');
  return near === undefined || isPlural(near) || /^(?:me|i|you|them|us|we|those|people)$/.test(near.lower);
}

function isPlural({ lower }: Token): boolean {
  return /[^su'i]s$|^(?:(?:wo)?men|people|children|folk|feet|teeth)$/.test(lower);
}

/** “They asked that the nurse stay with them.” */
function nearThat(document: Document, verb: Token): Token | undefined {
  for (let index = verb.index - 1; index > verb.index - 6; index--)
    if (document.at(index)?.lower === 'that') return document.at(index);
  return undefined;
}

/** “Turned the key and look inside”, where the word may be no noun. */
function joined(document: Document, verb: Token): Demand | undefined {
  return document.partOfSpeech(verb) === 'VERB' ? told(document, verb, 'and') : undefined;
}

/** What is told of somebody in the narration, in the tense of the narration around. */
function told(document: Document, verb: Token, by: Demander, opener?: Token): Demand | undefined {
  if (verb.register !== 'narration' || document.paragraphOf(verb).kind !== 'prose') return undefined;
  // “She sit herself down” set herself down.
  if (verb.lower === 'sit' && /sel(?:f|ves)$/.test(document.nextInSentence(verb)?.lower ?? ''))
    return undefined;
  const isPast = isToldInPast(document, verb);
  if (!isPast && !isToldInPresent(document, verb)) return undefined;
  // “The idea was that she sing.”
  if (opener?.lower === 'that' || isGoverned(document, verb, opener)) return undefined;
  if (isPast && isTimeless(document, verb)) return undefined;
  if (isPast) return { by, forms: ['past'], instead: ['base', 'participle', 'third'] };
  // What is told in the present looks back in the past.
  return {
    by,
    forms: by === 'many' ? ['base'] : ['third'],
    instead: ['base', 'participle', 'third'],
    spares: ['past'],
  };
}

/** Behind “she” only what stands right before takes a base, as in “lest she fall”: not “to be kind, she step aside”. */
function isGoverned(document: Document, verb: Token, opener: Token | undefined): boolean {
  const subject = opener ? document.at(opener.index + 1) : document.tokens[document.sentenceOf(verb).first];
  if (!/^(?:he|she)$/.test(subject?.lower ?? '')) return mayTakeBase(document, verb, opener);
  return opener !== undefined && takesSubjunctive.test(opener.lower);
}

function isTimeless(document: Document, verb: Token): boolean {
  const { first, last } = document.sentenceOf(verb);
  return document.tokens
    .slice(Math.max(first, verb.index - reach), Math.min(last, verb.index + reach))
    .some(({ lower }) => presents.test(lower));
}
