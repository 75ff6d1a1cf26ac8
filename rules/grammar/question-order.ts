/** The order of words in a question: its verb before its subject. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { nominatives } from '../lists/small-words.js';

const asking = words('what where when why how who');
const auxiliaries = words('is are was were am do does did have has can could will would should');
/** Who or what is asked about: “is your brother home”, “will the king hear us”, “is there a doctor”. */
const subjectStarts = words(
  'the a an my your his her our their this that these those there anyone anybody somebody someone',
);
const owners = words('the a an my your his her our their');
const openers = words('and but so then well oh wait now');
/** With these the order of a question is an exclamation or a set phrase: “Was I ever”, “Have it your way.” */
const exclaims = words('ever wish glad not please');
/** “How long have you been here”; but “How strange is the sea.” */
const measured = words('long much many far big old deep tall high fast bad soon late heavy');
/** “Which way did they go”, “what time is it”. */
const askedOf = words('time day year way kind sort one colour color side name part floor room road size');
/** “May I ask you something”; but “May I introduce my sister.”, “May I never see it.” */
const permitted = words('ask come see have sit speak know go take borrow use join look hear keep try');

/** “What happened to her”, “who told you that”: who or what is asked for does it. */
const doneByWhom = words('happened happens told taught sent gave let put brought');
/** “What’s in the box”, “who’s there”; but “what’s done is done”, “what’s more”. */
const contracted = /^(?:what|where|who)'s$/;
const furtherVerb = /^(?:must|may|be|mun)$|['’](?:s|re|ve|ll|d|m)$|n't$|in['’]$/;
const noQuestion = words('done more worse mine yours his hers ours theirs past gone left life up');
/** Somebody is asked by name: “where are you going, Sam”. */
const addressed = words('sir madam mister miss love dear darling honey sweetheart mate man boy mom mum dad');

/** Whether the words up to the mark have their verb before their subject, in one clause without a pause. */
export function asks(document: Document, from: number, stop: Token): boolean {
  return document.touchesPrevious(stop) && asksUntil(document, from, stop.index, stop.text === '.');
}

/** The same of words that have lost their mark, up to an index; `isEnd`: whether the sentence ends there. */
export function asksUntil(document: Document, from: number, end: number, isEnd: boolean): boolean {
  let index = from;
  while (index < end && document.tokens[index].quote === 'open') index++;
  const opener = document.tokens[index];
  if (openers.has(opener.lower)) index++;
  if (document.tokens[index]?.text === ',') index++;
  if (index >= end) return false;
  const all = document.tokens.slice(index, endOfQuestion(document, index, end));
  const spoken = all.map(({ lower }) => lower);
  const [first, second, third] = spoken;
  // “Has anyone ever looked at it.” asks; “Did you ever see the like.” does not.
  const mayBeEver = /^(?:have|has)$/.test(first) && !/^(?:i|we)$/.test(second);
  if (
    all.some(
      ({ kind, lower }) => kind !== 'word' || (exclaims.has(lower) && !(mayBeEver && lower === 'ever')),
    )
  )
    return false;
  const phrase = spoken.join(' ');
  if (asksHowMuch(spoken)) return true;
  if (first === 'may' && second === 'i') return permitted.has(third) && !spoken.includes('to');
  // “What’s behind that door I never asked.”
  const isWhole = !spoken.some((word, at) => auxiliaries.has(word) || (at > 0 && furtherVerb.test(word)));
  if (contracted.test(first)) return isEnd && spoken.length > 2 && !noQuestion.has(second) && isWhole;
  if (/^(?:what|who)$/.test(first) && doneByWhom.has(second))
    return spoken.length > 2 && (first === 'what') === second.startsWith('happen') && isWhole;
  if (asking.has(first)) {
    // “How do you do.”, “What do you know.”, “How should I know.” ask nothing.
    if (/ (?:do you do|do you know|(?:sh|w|c)ould (?:i|we) .*)$/.test(phrase)) return false;
    if (!auxiliaries.has(second)) return false;
    // “How are you.” greets.
    return nominatives.has(third) ? spoken.length >= 4 || first !== 'how' : asksAboutThing(spoken);
  }
  // “So do you and I.” agrees.
  if (opener.lower === 'so' || !/^(?:are|is|was|do|does|did|have|has|can|could|will|would)$/.test(first))
    return false;
  if (subjectStarts.has(second)) {
    // “Now is the time.”, “Down with it! is the cry.”
    if (/^(?:now|then)$/.test(opener.lower) || !isCapitalized(opener.text)) return false;
    return asksAboutSomebody(document, all);
  }
  // “Is he,” she said. “Do they.”: a flat echo doubts what was said, and asks nothing.
  if (spoken.length < 3 || !nominatives.has(second)) return false;
  // “And was he wet.” exclaims.
  if (spoken.length < 4 && opener.lower !== first) return false;
  // “Have it your way.”, “Do it again.”, “Will you sit down.” are requests; “Do you know, I like it.” tells.
  if (/^(?:have|do) it|^(?:will|would|could|can) you|^do you (?:good|know i)\b/.test(phrase)) return false;
  return !(second === 'i' && /^(?:am|do|did|was|can)$/.test(first));
}

/** Where a name or the like is called at the end, the comma before it; else the end. */
function endOfQuestion(document: Document, first: number, end: number): number {
  const [comma, name] = [document.tokens[end - 2], document.tokens[end - 1]];
  if (end - 2 <= first || comma.text !== ',' || name.kind !== 'word') return end;
  // “Do you think, sir. I mean…” breaks off.
  if (/^(?:think|feel|know|suppose|mean|see|put)$/.test(document.tokens[end - 3].lower)) return end;
  return isCapitalized(name.text) || addressed.has(name.lower) ? end - 2 : end;
}

/** “Is your brother home”, “did the letter come”; not “did the thing in style”, “has a hundred men”. */
function asksAboutSomebody(document: Document, spoken: readonly Token[]): boolean {
  const [{ lower: first }, { lower: second }, ...rest] = spoken;
  // “Is a lie.”, as a patois tells: nothing is asked of the lie.
  if (/^(?:is|are|was)$/.test(first)) return rest.length > 1 || !owners.has(second);
  if (!/^(?:does|did|has|could|will)$/.test(first) || /^an?$/.test(second)) return false;
  return rest.some((token, index) => index > 0 && document.partOfSpeech(token) === 'VERB');
}

/**
 * “What does your mother think”, “why is the door open”; not “what was the best of it was his face”. What somebody would
 * or could do is often no question but a sigh; why they would is one.
 */
function asksAboutThing([asked, auxiliary, subject, ...rest]: readonly string[]): boolean {
  // “What is that.”
  if (rest.length === 0)
    return /^(?:what|who)$/.test(asked) && /^(?:is|was)$/.test(auxiliary) && /^(?:this|that)$/.test(subject);
  if (!subjectStarts.has(subject)) return false;
  if (/^(?:do|does|did)$/.test(auxiliary)) return rest.length >= 2;
  if (asked !== 'why' && !/^(?:is|are|was|were)$/.test(auxiliary)) return false;
  return !rest.some((word) => auxiliaries.has(word));
}

/** “How long have you been here”, “how big is big”, “which way did they go”. */
function asksHowMuch([asked, what, auxiliary, subject, ...rest]: readonly string[]): boolean {
  const isLed = asked === 'how' ? measured.has(what) : /^(?:what|which)$/.test(asked) && askedOf.has(what);
  if (!isLed || !auxiliaries.has(auxiliary) || rest.some((word) => auxiliaries.has(word))) return false;
  if (subject === 'i' || subject === undefined) return false;
  if (nominatives.has(subject)) return rest.length > 0 || /^(?:is|are|was|were)$/.test(auxiliary);
  return subject === what || (subjectStarts.has(subject) && rest.length > 0);
}
