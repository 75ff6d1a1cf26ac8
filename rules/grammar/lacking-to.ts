/** Where an infinitive needs its “to”. */
import type { Document, Token } from '../../src/core/document.js';
import { formsThat } from '../../src/core/forms.js';
import { words } from '../../src/core/text.js';
import { nounLikeBases, pureBases } from '../lists/infinitives.js';
import { doings } from '../lists/verb-forms.js';
import { behindAdjective } from './lacking-to/adjectives.js';
import { behindAsked, behindVerb } from './lacking-to/verbs.js';

const subjects = words('i he she we they you it who');
const nouns = words(`
  chance opportunity reason right courage permission desire urge ability nerve attempt decision
`);
const determiners = words('a the no any his her my their your our every another only last enough little');
const skills = words(`
  know knew known knows knowing learn learned learnt learning taught teach forgotten forgot remember remembered understand
  understood understands shown wondered wondering discovered sure see decide
`);
const motions = words('went came ran returned hurried rushed hastened');
const ways = words('downstairs upstairs home back over out there here outside inside away forward up');
const purposes = words('see find get tell fetch meet ask make investigate bring give speak explain learn');
const times = words('time while hours minutes years days effort moment second weeks months');
/** Verbs that need no object and are no participles: not “want it open”, “want him hurt”. */
const moves = words(
  'leave stay wait come walk work move watch start stop return look turn play sleep die wake',
);
/** What follows a verb without an object: “stay where he was”, “come with me”. */
const followers = words(
  'to with in on for at from before after now here there where until till by back away out as and when because if again',
);
const determinersOfObjects = words(
  'the a an my his her their our your me him them us it this that these those',
);
/** Base forms that may have lost their “to”. */
export const baseForms = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    text === lower &&
    (pureBases.has(lower) || nounLikeBases.has(lower) || doings.has(lower)),
);

/** What the words before a base form call for, or undefined where it may stand bare. */
export function lacksTo(document: Document, verb: Token): Token | undefined {
  const isPure = pureBases.has(verb.lower);
  if (document.isHyphenated(verb)) return undefined;
  const before = document.previousInSentence(verb);
  if (!before) return undefined;
  if (!isPure && !nounLikeBases.has(verb.lower))
    return behindUsed(document, before, verb) ? before : undefined;
  const next = document.nextInSentence(verb);
  // “Ask him do you go.”
  if (/^(?:do|have|be)$/.test(verb.lower) && subjects.has(next?.lower ?? '')) return undefined;
  const isSure = isPure || (determinersOfObjects.has(next?.lower ?? '') && verb.lower !== 'let');
  const isVerb = isSure || next === undefined || next.kind === 'mark' || followers.has(next.lower);
  const isCalledFor =
    (isVerb && behindAdjective(document, before, verb)) ||
    ((isSure || (isVerb && moves.has(verb.lower))) && behindAsked(document, before, verb)) ||
    (isSure && (behindVerb(document, before, verb) || behindOrder(document, before))) ||
    (isPure &&
      (behindNoun(document, before, verb) ||
        behindMotion(document, before, verb) ||
        behindTime(document, before))) ||
    behindUsed(document, before, verb) ||
    behindQuestion(document, before, verb, isSure);
  return isCalledFor ? before : undefined;
}

const behindHabit = words('at me him her us them you there here past home away together alone every all');

/** “She used wink at us”; not “he used force with them”. */
export function behindUsed(document: Document, used: Token, verb: Token): boolean {
  const before = document.previousInSentence(used);
  return (
    used.lower === 'used' &&
    before !== undefined &&
    (/^(?:i|you|he|she|it|we|they|who|always|never)$/.test(before.lower) ||
      document.partOfSpeech(before) === 'PROPN') &&
    behindHabit.has(document.nextWord(verb)?.lower ?? '')
  );
}

/** “In order open the safe.” */
function behindOrder(document: Document, order: Token): boolean {
  return order.lower === 'order' && document.previousInSentence(order)?.lower === 'in';
}

/** “She had no chance escape.” */
function behindNoun(document: Document, noun: Token, verb: Token): boolean {
  const before = document.previousInSentence(noun);
  return (
    verb.lower !== 'be' &&
    nouns.has(noun.lower) &&
    determiners.has(before?.lower ?? '') &&
    !/^(?:on|for|by|at)$/.test(document.previousInSentence(before!)?.lower ?? '')
  );
}

/** “He did not know how open it.” */
function behindQuestion(document: Document, how: Token, verb: Token, isSure: boolean): boolean {
  if (!skills.has(document.previousInSentence(how)?.lower ?? '')) return false;
  if (how.lower === 'how') return isSure && !/^(?:do|have|be|close)$/.test(verb.lower);
  if (how.lower === 'what') return /^(?:do|say|think|make|believe|expect)$/.test(verb.lower);
  return how.lower === 'where' && /^(?:go|find|get|sit|begin)$/.test(verb.lower);
}

/** “She went downstairs see who it was.” */
function behindMotion(document: Document, way: Token, verb: Token): boolean {
  return (
    purposes.has(verb.lower) &&
    ways.has(way.lower) &&
    motions.has(document.previousInSentence(way)?.lower ?? '')
  );
}

/** “It took her a while understand.” */
function behindTime(document: Document, time: Token): boolean {
  if (!times.has(time.lower)) return false;
  let before = document.previousInSentence(time);
  for (let steps = 0; before && steps < 4; steps++) {
    if (/^(?:took|takes|take|taken)$/.test(before.lower)) return true;
    before = document.previousInSentence(before);
  }
  return false;
}
