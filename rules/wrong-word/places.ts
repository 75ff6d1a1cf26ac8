/** Places where a word stands for a reason that the ear does not know. */
import type { Document, Token } from '../../src/core/document.js';
import { wordForms } from '../../src/core/forms.js';
import type { Speller } from '../../src/core/speller.js';
import { isAllCaps, words } from '../../src/core/text.js';
import { isWhoseProblem } from '../grammar/mention.js';
import { isToldInPast, isToldInPresent } from '../grammar/told-tense.js';
import { baseOfThirdPerson, isIrregularPast, pastOf } from '../lists/verb-forms.js';

const numbers = words(
  'one two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred',
);
const subjects = words('he she it they we i you who');
const signed = wordForms(words('signed'));
const kinships = words('family kin history toast royalty bait prey');
const leaving = words('let lets letting leave leaves leaving left');

/** Whether something beside the word says that it is meant, or that another rule looks after it. */
export function hasReason(document: Document, token: Token): boolean {
  return reasons.some((holds) => holds(document, token));
}

const reasons: readonly ((document: Document, token: Token) => boolean)[] = [
  lacksHyphen,
  countsPoints,
  isInPhrase,
  isTiedIn,
  isBeforeWrongArticle,
  isBeforeOwnVerb,
  isInRightMind,
  isWhoseProblem,
  isLeftAlone,
  isBehindOfForHave,
  asksHow,
  isTurningDark,
  isSeated,
  isBehindClauseOfThing,
  isWithinName,
  isBehindNumberedName,
  answers,
  isLabel,
  isBooking,
  isMaterial,
  countsAttempts,
  isOff,
  isSigning,
  opensWithDirection,
  explainsWord,
  isInAnswerToWhat,
  isInCapitalsAlone,
  isKinship,
];

/** “One, stay awake. And three, whatever happens, be quiet.” */
function countsPoints(document: Document, token: Token): boolean {
  return numbers.has(token.lower) && /^[,:]$/.test(document.at(token.index + 1)?.text ?? '');
}

/** Words that today's fiction has in one phrase, where older books have them seldom: “rein in her temper”, “the mother lode”. */
const phrases = new Map([
  ['rein', words('in')],
  ['reined', words('in')],
  ['trust', words('issues fund funds fall falls')],
  ['lode', words('mother')],
  ['mother', words('lode')],
  ['retched', words('into onto again until')],
  ['cheek', words('tongue')],
  ['hi', words('vis viz res fi hat hats')],
  ['do', words('hen stag')],
  ['hen', words('do dos party parties night')],
  ...['waive', 'waives', 'waived', 'waiving'].map(
    (form) => [form, words('right rights fee fees claim charge charges fine rent')] as const,
  ),
]);

/** “Rein him in”, “the mother lode”, “tongue in cheek”. */
function isInPhrase(document: Document, token: Token): boolean {
  const beside = phrases.get(token.lower);
  if (beside === undefined) return false;
  return [-2, -1, 1, 2].some((step) => beside.has(document.at(token.index + step)?.lower ?? ''));
}

/** “Leave it be, I tell you”, and not “leave it by”. */
function isLeftAlone(document: Document, token: Token): boolean {
  return token.lower === 'be' && leaving.has(document.at(token.index - 2)?.lower ?? '');
}

/** “He should of been there”: of that of-for-have knows more, and “been” is right. */
function isBehindOfForHave(document: Document, token: Token): boolean {
  return (
    document.at(token.index - 1)?.lower === 'of' &&
    /^(?:could|would|should|might|must|may)(?:n['’]t)?$/.test(document.at(token.index - 2)?.lower ?? '')
  );
}

/** “One of ours how?”, “Different how?”: what was said is taken up and asked about. */
function asksHow(document: Document, token: Token): boolean {
  return (
    (/^(?:how|why|where|when|who)$/.test(token.lower) &&
      /^\?/.test(document.at(token.index + 1)?.text ?? '')) ||
    // “Which him?”
    (/^(?:which|what)$/.test(token.lower) && /^\?/.test(document.at(token.index + 2)?.text ?? '')) ||
    // “Told him what?”
    (document.opensSentence(token) &&
      /^(?:me|you|him|her|it|us|them)$/.test(document.at(token.index + 1)?.lower ?? '') &&
      /^(?:what|how|why|where|when|who)$/.test(document.at(token.index + 2)?.lower ?? '') &&
      /^[?,]/.test(document.at(token.index + 3)?.text ?? ''))
  );
}

/** “In you go”, “out came the sun”: where somebody goes is said first. */
function opensWithDirection(document: Document, token: Token): boolean {
  if (!/^(?:in|out|up|off|on|over|down|away|back|here|there)$/.test(token.lower)) return false;
  if (!document.opensSentence(token) && !/^(?:,|and|so)$/.test(document.at(token.index - 1)?.lower ?? ''))
    return false;
  return (
    subjects.has(document.at(token.index + 1)?.lower ?? '') &&
    /^(?:go|goes|went|come|comes|came|get|gets|got|pop|popped)$/.test(
      document.at(token.index + 2)?.lower ?? '',
    )
  );
}

/** “As in we swim?”: what was said is explained. */
function explainsWord(document: Document, { index, lower }: Token): boolean {
  const as = document.at(index - 1);
  if (lower !== 'in' || as?.lower !== 'as') return false;
  return document.opensSentence(as) || /^[,—–-]+$/.test(document.at(index - 2)?.text ?? '');
}

/** “So what if it rained?” */
function isInAnswerToWhat(document: Document, { index, lower }: Token): boolean {
  const so = document.at(index - 1);
  return (
    lower === 'what' &&
    so?.lower === 'so' &&
    document.opensSentence(so) &&
    document.at(index + 1)?.lower === 'if'
  );
}

/** “the sign read COME IN”: where capitals begin, something else is quoted. */
function isInCapitalsAlone(document: Document, { index, text }: Token): boolean {
  const [before, next] = [document.at(index - 1), document.at(index + 1)];
  return (
    isAllCaps(text) &&
    next?.kind === 'word' &&
    isAllCaps(next.text) &&
    before !== undefined &&
    !isAllCaps(before.text)
  );
}

/** “You're family.” */
function isKinship(document: Document, { index, lower }: Token): boolean {
  return (
    /^(?:you|we|they|she|he|it|who)['’](?:re|s)$/.test(lower) &&
    kinships.has(document.at(index + 1)?.lower ?? '') &&
    document.at(index + 2)?.kind !== 'word'
  );
}

/** Whether a question that speech begins leaves out its verb, which is heard: “That him?”, “You one of us?” */
export function isBareQuestion(document: Document, token: Token, meant: string): boolean {
  return (
    token.register === 'dialogue' &&
    meant.startsWith(`${token.lower}'`) &&
    document.opensSentence(token) &&
    /^\?/.test(
      document.tokens
        .slice(token.index, document.sentenceOf(token).last)
        .find(({ text }) => /^[.?!,]/.test(text))?.text ?? '',
    )
  );
}

/** “The can falls off the shelf”, and not “he can falls”: what is heard asks for a base form, and none follows. */
export function breaksVerb(document: Document, { index }: Token, meant: string, speller: Speller): boolean {
  const [can, verb] = [document.at(index + 1), document.at(index + 2)];
  if (!subjects.has(meant) || !/^(?:can|will|might|must|may)$/.test(can?.lower ?? '')) return false;
  if (verb?.kind !== 'word') return false;
  return (
    /ed$/.test(verb.lower) ||
    isIrregularPast(verb.lower) ||
    baseOfThirdPerson(verb.lower, speller) !== undefined
  );
}

/** So far apart stand two words that are set against each other. */
const farthestContrast = 4;

/** “All brawn and no brain”: who names both words, with a “no” between, knows which is which. */
export function isContrasted(document: Document, { index, sentence }: Token, meant: string): boolean {
  const { tokens } = document;
  for (const step of [1, -1]) {
    let denied = false;
    for (let far = 1; far <= farthestContrast; far++) {
      const token = tokens[index + step * far];
      if (token?.sentence !== sentence) break;
      if (denied && token.lower === meant) return true;
      if (/^(?:no|not|without|than|never)$/.test(token.lower)) denied = true;
    }
  }
  return false;
}

/** “Turn around” and “turn round” are the same to all but older books. */
export function isOfSameMeaning({ lower }: Token, meant: string): boolean {
  return (lower === 'around' && meant === 'round') || (lower === 'round' && meant === 'around');
}

/** “I stop. I stare at him”, and not “I stopped”: a story told in the present, of which the ear has heard few. */
export function isTenseOfStory(document: Document, token: Token, meant: string, speller: Speller): boolean {
  if (pastOf(token.lower) === meant) return !isToldInPast(document, token);
  const base = baseOfThirdPerson(token.lower, speller);
  return base !== undefined && pastOf(base) === meant && isToldInPresent(document, token);
}

const whatDarkens = words('eye eyes screen sky sea water world vision room window windows lights everything');

/** “His eyes went black from edge to edge”, and not “went back from”. */
function isTurningDark(document: Document, { index, lower }: Token): boolean {
  return (
    lower === 'black' &&
    /^(?:go|goes|went|going|gone)$/.test(document.at(index - 1)?.lower ?? '') &&
    [-2, -3].some((step) => whatDarkens.has(document.at(index + step)?.lower ?? ''))
  );
}

/** “She sat up slowly”, and not “she sat up the tent”. */
function isSeated(document: Document, { index, lower }: Token): boolean {
  return (
    /^(?:sat|sit|sits|sitting)$/.test(lower) &&
    /^(?:up|down|back)$/.test(document.at(index + 1)?.lower ?? '') &&
    !/^(?:the|an|his|her|my|their|our|your|its|this|that)$/.test(document.at(index + 2)?.lower ?? '')
  );
}

/** “What you don’t do, young man, is argue”, “all he wanted was sleep”: the clause before is the subject of it. */
function isBehindClauseOfThing(document: Document, token: Token): boolean {
  if (!/^(?:is|was)$/.test(token.lower)) return false;
  const { first } = document.sentenceOf(token);
  for (let index = token.index - 3; index >= first; index--) {
    const [{ lower }, next] = [document.tokens[index], document.tokens[index + 1]];
    if (/^(?:what|all)$/.test(lower) && subjects.has(next.lower)) return true;
  }
  return false;
}

/** “And yes, the moose is here”, and not “and yet”. */
function answers(document: Document, { index, lower }: Token): boolean {
  return /^(?:yes|no)$/.test(lower) && document.at(index + 1)?.text === ',';
}

/** “Weight: not asking.”: what a list is about. */
function isLabel(document: Document, token: Token): boolean {
  return document.at(token.index + 1)?.text === ':' && document.startsSentence(token);
}

/** “It was a gold one”, and not “a good one”. */
function isMaterial(document: Document, { index, lower }: Token): boolean {
  return lower === 'gold' && /^ones?$/.test(document.at(index + 1)?.lower ?? '');
}

/** “The door’s off its hinge.” */
function isOff(document: Document, { index, lower }: Token): boolean {
  return /^(?:off|on)$/.test(lower) && /['’]s$/.test(document.at(index - 1)?.lower ?? '');
}

/** “It took him four tries.” */
function countsAttempts(document: Document, { index, lower }: Token): boolean {
  const before = document.at(index - 1);
  return (
    lower === 'tries' &&
    (before?.kind === 'number' ||
      numbers.has(before?.lower ?? '') ||
      /^(?:few|several|many|of)$/.test(before?.lower ?? ''))
  );
}

/** Whether somebody talks with his hands: “Wrong moon,” he signed, and more than once. */
function isSigning(document: Document, { lower }: Token): boolean {
  const isTag = ({ index }: Token) =>
    document.at(index - 1)?.kind === 'word' && /^[»"”’']$/.test(document.at(index - 2)?.text ?? '');
  return lower === 'signed' && document.tokensOf(signed).filter(isTag).length > 1;
}

/** “I book the place”, and not “I took the place”. */
function isBooking(document: Document, { index, lower }: Token): boolean {
  return (
    lower === 'book' &&
    /^(?:i|you|we|they|to|can|could|must|should|will|would|i'll|we'll|you'll|and|please)$/.test(
      document.at(index - 1)?.lower ?? '',
    ) &&
    /^(?:the|an?|him|her|us|them|me|my|our|your|two|it)$/.test(document.at(index + 1)?.lower ?? '')
  );
}

/** “The Lamp no Hana”: a name in another language, of which “no” is a small word. */
function isWithinName(document: Document, { index, text }: Token): boolean {
  return (
    text === 'no' && [-1, 1].every((step) => /^\p{Lu}\p{Ll}/u.test(document.at(index + step)?.text ?? ''))
  );
}

/** “Unit-7 thinks about it”, and not “7 things”: the number ends a name. */
function isBehindNumberedName(document: Document, { index }: Token): boolean {
  const [number, hyphen] = [document.at(index - 1), document.at(index - 2)];
  return (
    number?.kind === 'number' &&
    hyphen?.text === '-' &&
    document.touchesPrevious(number) &&
    document.at(index - 3)?.kind === 'word'
  );
}

/** “A dog-eat-dog world”: the middle of a compound that the author made. */
function isTiedIn(document: Document, token: Token): boolean {
  return document.at(token.index - 1)?.text === '-' && document.at(token.index + 1)?.text === '-';
}

/** “What smith in his right mind would do it?”: the phrase goes with anybody, of whom the ear seldom hears. */
function isInRightMind(document: Document, token: Token): boolean {
  const [preposition, whose, right, mind] = [1, 2, 3, 4].map(
    (step) => document.at(token.index + step)?.lower,
  );
  return (
    preposition === 'in' &&
    /^(?:his|her|their|its|your)$/.test(whose ?? '') &&
    `${right} ${mind}` === 'right mind'
  );
}

/** “He army-crawled to the door”: a verb that the author made, of which the first half says nothing of what stands before. */
function isBeforeOwnVerb(document: Document, token: Token): boolean {
  const hyphen = document.at(token.index + 2);
  return (
    subjects.has(token.lower) &&
    hyphen?.text === '-' &&
    document.touchesPrevious(hyphen) &&
    /(?:ed|s|ing)$/.test(document.at(token.index + 3)?.lower ?? '')
  );
}

/** “She saw an lamp” has a wrong article, and that makes “was an lamp” no likelier. */
function isBeforeWrongArticle(document: Document, token: Token): boolean {
  const behind = document.at(token.index + 2)?.lower ?? '';
  return document.at(token.index + 1)?.lower === 'an' && /^[b-df-gj-np-tv-z]/.test(behind);
}

/** “a five day walk” wants its hyphen (missing-hyphen), and not “a fine day”. */
function lacksHyphen(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return (
    numbers.has(token.lower) && next !== undefined && !document.touchesPrevious(next) && next.kind === 'word'
  );
}
