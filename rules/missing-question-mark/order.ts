/** The order of words in a question: its verb before its subject. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';

const asking = words('what where when why how who');
const auxiliaries = words('is are was were am do does did have has can could will would should');
const pronouns = words('i you he she it we they');
/** Who or what is asked about: “is your brother home”, “will the king hear us”, “is there a doctor”. */
const subjectStarts = words(
  'the a an my your his her our their this that these those there anyone anybody somebody someone',
);
const openers = words('and but so then well oh wait now');
/** With these the order of a question is an exclamation or a set phrase: “Was I ever”, “Have it your way.” */
const exclaims = words('ever wish glad not please');

/** Whether the words up to the mark have their verb before their subject, in one clause without a pause. */
export function asks(document: Document, from: number, stop: Token): boolean {
  if (!document.touchesPrevious(stop)) return false;
  let index = from;
  while (index < stop.index && document.tokens[index].quote === 'open') index++;
  const opener = document.tokens[index];
  if (openers.has(opener.lower)) index++;
  if (document.tokens[index]?.text === ',') index++;
  const all = document.tokens.slice(index, stop.index);
  if (all.some((token) => token.kind !== 'word' || exclaims.has(token.lower))) return false;
  const spoken = all.map(({ lower }) => lower);
  const phrase = spoken.join(' ');
  const [first, second, third] = spoken;
  if (asking.has(first)) {
    // “How do you do.”, “What do you know.”, “How should I know.” ask nothing.
    if (/ (?:do you do|do you know|(?:sh|w|c)ould (?:i|we) .*)$/.test(phrase)) return false;
    if (!auxiliaries.has(second)) return false;
    // “How are you.” greets.
    return pronouns.has(third) ? spoken.length >= 4 || first !== 'how' : asksAboutThing(spoken);
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
  if (spoken.length < 3 || !pronouns.has(second)) return false;
  // “And was he wet.” exclaims.
  if (spoken.length < 4 && opener.lower !== first) return false;
  // “Have it your way.”, “Do it again.”, “Will you sit down.” are requests; “Do you know, I like it.” tells.
  if (/^(?:have|do) it|^(?:will|would|could|can) you|^do you (?:good|know i)\b/.test(phrase)) return false;
  return !(second === 'i' && /^(?:am|do|did|was|can)$/.test(first));
}

/** “Is your brother home”, “did the letter come”; not “did the thing in style”, “has a hundred men”. */
function asksAboutSomebody(document: Document, spoken: readonly Token[]): boolean {
  const [{ lower: first }, { lower: second }, ...rest] = spoken;
  if (/^(?:is|are|was)$/.test(first)) return true;
  if (!/^(?:does|did|has|could|will)$/.test(first) || /^an?$/.test(second)) return false;
  return rest.some((token, index) => index > 0 && document.partOfSpeech(token) === 'VERB');
}

/**
 * “What does your mother think”, “why is the door open”; not “what was the best of it was his face”. What somebody would
 * or could do is often no question but a sigh; why they would is one.
 */
function asksAboutThing([asked, auxiliary, subject, ...rest]: readonly string[]): boolean {
  if (!subjectStarts.has(subject) || rest.length === 0) return false;
  if (/^(?:do|does|did)$/.test(auxiliary)) return rest.length >= 2;
  if (asked !== 'why' && !/^(?:is|are|was|were)$/.test(auxiliary)) return false;
  return !rest.some((word) => auxiliaries.has(word));
}
