/** Where a name ends or opens what is said to somebody: “Come here Ilse.”, “Tomas are you awake?” */
import type { Document, Token } from '../../src/core/document.js';
import type { RuleContext } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { closers, isNamed } from './closers.js';
import { titles } from './persons.js';

/** Closers only behind what they belong to: “Good night”, “Come on”, “What’s wrong”. */
const closingPhrases =
  /^(?:good (?:morning|night|evening|afternoon|job|work|luck|boy|girl)|come on|shut up|hurry up|calm down|sit down|settle down|slow down|what's (?:wrong|up)|never mind|come (?:over|back|along)|go on|get (?:up|in|out)|stand up|lie down|hang on|hold on|grow up|back off|carry on|look out|watch out|move over|well done|of course|not (?:now|yet|today|tonight|here|again))$/;
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
  if (before.lower === 'you' && name.lower.endsWith('s') && story.name(name.lower.slice(0, -1)))
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
