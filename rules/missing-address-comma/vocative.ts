/** Where a name ends or opens what is said to somebody: “Come here Ilse.”, “Tomas are you awake?” */
import type { Document, Token } from '../../src/core/document.js';
import type { RuleContext } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { properNouns } from '../lists/proper-nouns.js';
import { closers, isNamed } from './closers.js';
import { titles } from './persons.js';
import { isPeople } from './places.js';

/** Closers only behind what they belong to: “Good night”, “Come on”, “What’s wrong”. */
const closingPhrases =
  /^(?:good (?:morning|night|evening|afternoon|job|work|luck|boy|girl)|come on|shut up|hurry up|hush up|wake up|calm down|sit down|settle down|slow down|what's (?:wrong|up)|never mind|come (?:over|back|along)|go on|get (?:up|in|out)|stand up|lie down|hang on|hold on|grow up|back off|carry on|look out|watch out|move over|well done|of course|not (?:now|yet|today|tonight|here|again))$/;
/** At the end of a question that opens with “what”, these have their object already. */
const whatVerbs = words('doing saying thinking want mean say do think happened wrong talking');
/** The same of “what” alone: “where did you find Ilse?” has an object. */
const thingVerbs = words('know see hear find need like remember expect suggest eat wear carry hide');
const greetings = words(
  'hello hullo hi hiya hey bye goodbye goodnight greetings yes no okay ok thanks sorry yeah yep nope sure congratulations',
);
/** Behind these only somebody who is greeted has a capital. */
const meetings = words('hello hullo hi hey hiya bye goodbye');
/** Said to somebody, and done to nobody: “Run Ilse!” */
const commands = words('run wait listen hurry relax breathe look stop hush quiet careful please sleep');
/** Words that turn to somebody, with a comma behind the name too: “Look Ilse, I mean it.” */
const turning = words('please look listen wait stop well');
const asking = words('what where why how who when');
const auxiliaries = words('are is do does did have can could will would should was were');

/** `Come here Ilse.`, `Hello Ilse!`: the name ends its phrase. */
export function atEnd(document: Document, name: Token, { story }: RuleContext<unknown>): Token | undefined {
  const before = document.at(name.index - 1);
  const after = document.at(name.index + 1);
  if (before?.kind !== 'word' || before.sentence !== name.sentence) return undefined;
  if (after && after.sentence === name.sentence && !/^(?:[,.?!…]|\.\.\.)/.test(after.text)) return undefined;
  if (greetings.has(before.lower) && document.opensSentence(before)) return before;
  if (
    titles.has(name.lower) &&
    !story.name(name.lower) &&
    after?.text === '.' &&
    document.at(name.index + 2)?.kind === 'word'
  )
    return undefined;
  if (commands.has(before.lower) && document.opensSentence(before) && story.name(name.lower)) return before;
  const earlier = document.at(before.index - 1);
  if (earlier?.kind !== 'word' || earlier.sentence !== name.sentence) return undefined;
  if (closingPhrases.test(`${earlier.lower} ${before.lower}`)) return before;
  // “I have no English”: “no” answers only where it opens, or is itself said.
  if (before.lower === 'no' && !/^(?:oh|say|said|says|mean|meant|but|and|well)$/.test(earlier.lower))
    return undefined;
  // “I pity you Northerners.”
  if (
    before.lower === 'you' &&
    (isPeople(name) || (name.lower.endsWith('s') && story.name(name.lower.slice(0, -1))))
  )
    return undefined;
  const first = firstOf(document, name);
  const isWhat = first?.lower === 'what' || first?.lower === 'where';
  const closes =
    closers.has(before.lower) ||
    (isWhat && (whatVerbs.has(before.lower) || before.lower === 'going')) ||
    (first?.lower === 'what' && thingVerbs.has(before.lower) && /^(?:you|we|they|i)$/.test(earlier.lower));
  return closes && !isNamed(document, before) ? before : undefined;
}

/** `Please Ilse, don’t go.`, `Look Ilse, I mean it.` */
export function behindTurning(document: Document, name: Token): Token | undefined {
  const before = document.at(name.index - 1);
  if (!before || !turning.has(before.lower) || before.sentence !== name.sentence) return undefined;
  if (!document.opensSentence(before) || document.at(name.index + 1)?.text !== ',') return undefined;
  return before;
}

/** `Tomas are you awake?`, `Ilse what did you find?`, `Ilse I need you.` */
export function atHead(document: Document, name: Token): Token | undefined {
  if (!document.opensSentence(name)) return undefined;
  const [next, second, third] = [1, 2, 3].map((step) => document.at(name.index + step));
  if (next?.kind !== 'word' || second?.kind !== 'word' || second.sentence !== name.sentence) return undefined;
  const asks =
    (asking.has(next.lower) &&
      auxiliaries.has(second.lower) &&
      /^(?:you|i|we|he|she|it|they)$/.test(third?.lower ?? '')) ||
    (/^(?:are|do|did|can|could|may|should|will|would|have)$/.test(next.lower) &&
      /^(?:you|i|we)$/.test(second.lower));
  return asks ? name : undefined;
}

/** Of a name at the head, what follows is no fronted object’s clause where the pronoun has its verb in it. */
const contracted = /^(?:i|you|we|he|she|it|they|that|there|let|what|who|where|how)'(?:m|re|s|ll|ve|d)$/;
const subjects = words('i you we he she it they');
/** Said to somebody, in a form that no subject of the third person has, nor the past. */
const requests =
  /^(?:give|tell|take|come|go|get|look|listen|wait|stop|help|bring|hold|keep|leave|please|be|open|close|show|stay|do|don't|try|remember|move|pass|watch|turn|run)$/;
const requested = words(
  'me us him her it them that the a your my this those these up down out back here over on off to still quiet careful in away please and for at',
);

/** How far it is from sure that a name opens what is said to somebody: “Ilse I need a lamp.”, “Tomas give me that.” */
export function doubtAtHead(document: Document, name: Token): number | undefined {
  if (!document.opensSentence(name) && !isBehindOpener(document, name)) return undefined;
  const [next, second, third] = [1, 2, 3].map((step) => document.at(name.index + step));
  if (next?.kind !== 'word' || second?.kind !== 'word' || second.sentence !== name.sentence) return undefined;
  if (requests.test(next.lower) && requested.has(second.lower) && !name.lower.endsWith('s')) return 0.5;
  if (third?.kind !== 'word' || third.sentence !== name.sentence) return undefined;
  if (contracted.test(next.lower))
    return !/^(?:it|that|there|let)'/.test(next.lower) && lacksObject(document, name) ? undefined : 0.5;
  if (!subjects.has(next.lower) || !/^(?:VERB|AUX)$/.test(document.partOfSpeech(second))) return undefined;
  return lacksObject(document, name) ? undefined : 1;
}

/** `Well Ilse you had better come.`, `No Tomas I can’t.`: the name stands between what opens the speech and a clause. */
export function isBetween(document: Document, name: Token): boolean {
  const before = document.at(name.index - 1);
  const [next, second] = [1, 2].map((step) => document.at(name.index + step));
  if (!before || !/^(?:well|look|listen|no|yes|yeah|okay|ok|hey|please|sorry|thanks)$/.test(before.lower))
    return false;
  if (!document.opensSentence(before) || next?.kind !== 'word' || next.sentence !== name.sentence)
    return false;
  if (contracted.test(next.lower)) return true;
  return subjects.has(next.lower) && second?.kind === 'word' && second.sentence === name.sentence;
}

/** `Because, Ilse I need it.` */
function isBehindOpener(document: Document, name: Token): boolean {
  const [word, comma] = [2, 1].map((step) => document.at(name.index - step));
  return comma?.text === ',' && word?.kind === 'word' && document.opensSentence(word);
}

/** “Tomas you can trust.”, “Ilse I’d worry about”: the name is the object of what follows. */
function lacksObject(document: Document, name: Token): boolean {
  const { last } = document.sentenceOf(name);
  for (let index = name.index + 2; index < last; index++) {
    const token = document.tokens[index];
    if (token.kind === 'word') continue;
    const end = document.tokens[index - 1];
    return /^(?:VERB|AUX|ADP)$/.test(document.partOfSpeech(end)) && !/ing$/.test(end.lower);
  }
  return false;
}

/** Behind these whoever has a capital is spoken to. */
const surePhrases =
  /^(?:come on|shut up|hurry up|hush up|calm down|sit down|settle down|slow down|good (?:night|morning|evening|afternoon)|well done|watch out|hang on|stand up|grow up|back off|wake up)$/;

/** `Come on Bramble.`, `Well Bramble,`: whatever word the name is. */
export function isCalled(document: Document, name: Token): boolean {
  const [earlier, before, after] = [-2, -1, 1].map((step) => document.at(name.index + step));
  if (before?.kind !== 'word' || before.sentence !== name.sentence || properNouns.has(name.lower))
    return false;
  if (turning.has(before.lower) && document.opensSentence(before))
    return after?.text === ',' && document.at(name.index + 2)?.quote === 'close';
  return earlier?.kind === 'word' && surePhrases.test(`${earlier.lower} ${before.lower}`);
}

function firstOf(document: Document, token: Token): Token | undefined {
  for (let index = document.sentenceOf(token).first; index < token.index; index++)
    if (document.tokens[index].kind === 'word') return document.tokens[index];
  return undefined;
}

/** `Hi Juniper!`: the name, whatever word it is, stands behind a greeting that opens what is said. */
export function isGreeted(document: Document, name: Token): boolean {
  const before = document.at(name.index - 1);
  return before !== undefined && meetings.has(before.lower) && document.opensSentence(before);
}
