/** Places where the base of a verb should be its form in -ing. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { beforeAdverbs } from '../grammar/clause.js';
import { kin } from '../lists/persons.js';
import { doings, participleOf } from '../lists/verb-forms.js';
import { isMovingBase, lacksBehind, mayLackBehind, stoppable } from './behind.js';

/** These say something else behind “he was”: “he was awake”, “they were close”. */
const predicates = words(
  'close open need want mean swell light fit wind lay spring sink bear beat fly step awake wonder',
);
const people = words('i he she we they you');
const be = words('am are is was were');
/** “He’s wait”; the apostrophe may be curly. */
const contractions = /^(?:i['’]m|he['’]s|she['’]s|we['’]re|they['’]re|you['’]re)$/;
const have = words("have has had haven't hasn't hadn't i've you've we've they've");

/** What people do all along; as bases no adjectives, nor participles. */
const bases: ReadonlySet<string> = new Set(
  [...doings].filter((base) => participleOf(base) !== base && !predicates.has(base)),
);

/** Bases that are no nouns, so that no preposition has them behind it. */
const pureBases = words(`
  go eat sing think know say see hear get take give make tell speak ask write listen sit become bring choose begin breathe
  carry follow pull learn teach forget remember lose find meet understand click
`);
/** Behind “before” and “after” these may belong to another clause: “such as I never before have heard”. */
const auxiliaries = words('be have do');
/** “After finish his soup”: nouns too, but not before what is somebody's. */
const endings = words('finish open close leave save kill');
/** “He kept look over his shoulder”, not “he kept watch”. */
const kept = words(
  'walk look talk think go run stare smile laugh cry sing move try ask tell say turn climb fall read write wonder pull push tremble shake scream glance come eat play',
);
const behindKept = words(`
  at over up down out around back on him her it them me through forward until as while along into toward towards away to
  about that the his if
`);
/** “He looked forward to see her.” */
const awaited = words('see meet go be get have hear know spend eat make take find come become tell do learn');

/** Whether the word is one of the bases looked at; asked first, for few are. */
export function mayLack(lower: string): boolean {
  return (
    bases.has(lower) ||
    lower === 'do' ||
    pureBases.has(lower) ||
    mayLackBehind(lower) ||
    endings.has(lower) ||
    auxiliaries.has(lower) ||
    awaited.has(lower)
  );
}

/** Whether a base stands where its form in -ing should, by the word before it. */
export function lacksEnding(document: Document, token: Token, before: Token): boolean {
  const { lower } = token;
  const next = document.nextInSentence(token);
  const isMoving = isMovingBase(lower, next);
  switch (before.lower) {
    case 'without':
      // “Let no wind from without move it.”
      if (document.previousInSentence(before)?.lower === 'from') return false;
      return pureBases.has(lower) || auxiliaries.has(lower) || isMoving;
    case 'by':
    case 'besides':
    case 'beside':
    case 'despite':
      return pureBases.has(lower) || auxiliaries.has(lower) || isMoving;
    case 'after':
    case 'before':
      return (
        ((pureBases.has(lower) || isMoving) && next?.kind === 'word') ||
        (endings.has(lower) && /^(?:his|her|my|their|the)$/.test(next?.lower ?? ''))
      );
    case 'to':
      return awaited.has(lower) && isAwaiting(document, before);
    case 'keep':
    case 'keeps':
    case 'kept':
    case 'keeping':
      return kept.has(lower) && next !== undefined && behindKept.has(next.lower);
    case 'start':
    case 'started':
    case 'starts':
    case 'began':
    case 'stop':
    case 'stopped':
    case 'stops':
      return stoppable.has(lower) && next?.lower !== 'of' && next?.lower !== 'and';
    default:
      return (
        lacksBehind(document, token, before) ||
        ((bases.has(lower) || (pureBases.has(lower) && lower !== 'become')) && isDoing(document, token)) ||
        ((bases.has(lower) || pureBases.has(lower) || lower === 'do') && isAsked(document, before))
      );
  }
}

/** “looked forward to see” */
function isAwaiting(document: Document, to: Token): boolean {
  const forward = document.previousInSentence(to);
  const look = forward?.lower === 'forward' ? document.previousInSentence(forward) : undefined;
  return look !== undefined && /^look(?:s|ed|ing)?$/.test(look.lower);
}

/** “What are you do here?” */
function isAsked(document: Document, subject: Token): boolean {
  const verb = people.has(subject.lower) ? document.previousInSentence(subject) : undefined;
  const asks = verb && be.has(verb.lower) ? document.previousInSentence(verb) : undefined;
  return (
    asks !== undefined && /^(?:what|where|why|how|who)$/.test(asks.lower) && document.startsSentence(asks)
  );
}

/** No speaker, of whatever tongue, says “I was think”. */
export function isSlipOfAnyone({ lower }: Token): boolean {
  return /^(?:think|listen|ask|write|speak|tell|eat|carry|learn|bring|hear|become|begin|follow)$/.test(lower);
}

const behindDoing = words(
  'at for to over into through around up down out away back him her them me us it the his my',
);

/** “Ilse was look at it”, “his sister was listen at the door”: a name or one of kin, and what belongs to a verb. */
function isDoneBySomebody(document: Document, subject: Token, base: Token): boolean {
  const next = document.nextInSentence(base);
  if (!next || !behindDoing.has(next.lower)) return false;
  const before = document.previousInSentence(subject);
  if (isCapitalized(subject.text))
    return (
      document.partOfSpeech(subject) === 'PROPN' && (!before || /^(?:and|but|when|,|;)$/.test(before.lower))
    );
  return (
    kin.has(subject.lower) &&
    /^(?:the|my|his|her|our|their|your)$/.test(before?.lower ?? '') &&
    document.startsSentence(before!)
  );
}

/** “she was sing”, “he had been work”: a person, be, perhaps an adverb. */
function isDoing(document: Document, token: Token): boolean {
  let verb = beforeAdverbs(document, token);
  // “They were all yell at him.”
  if (verb?.lower === 'all') verb = document.previousInSentence(verb);
  if (!verb) return false;
  let subject: Token | undefined;
  if (contractions.test(verb.lower)) subject = verb;
  else if (be.has(verb.lower)) subject = document.previousInSentence(verb);
  else if (verb.lower === 'been') {
    const auxiliary = beforeAdverbs(document, verb);
    if (!auxiliary || !have.has(auxiliary.lower)) return false;
    subject = auxiliary.lower.includes("'ve") ? auxiliary : document.previousInSentence(auxiliary);
  }
  if (!subject) return false;
  if (!contractions.test(subject.lower) && !people.has(subject.lower.replace(/['’]ve$/, '')))
    return be.has(verb.lower) && isDoneBySomebody(document, subject, token);
  const before = document.previousInSentence(subject);
  // “all he was”, “who they were think alike”
  return (
    before === undefined ||
    !/^(?:all|what|who|whatever|whoever|everything|everyone|anything|nothing|where|how|that|than|as|which)$/.test(
      before.lower,
    )
  );
}
