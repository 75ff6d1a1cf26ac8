/** “Of” left out between a number and those it is taken from: “one the robots”, “some the farmers”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';

/** How many are taken. */
export const counts = words('one some many most none several two three four');
const determiners = words('the my his her our their your these those');
const befores = words(`
  to from with for in on at is was am are were be as that of and but into behind near against through over under before after
  like than
`);

/** “One the robots”; not “the one the police wanted”, “one by one the lights went out”. */
export function lacksOfBehindCount(document: Document, count: Token): Report | undefined {
  const whole = document.tokens[count.index + 1];
  if (!counts.has(count.lower) || whole?.sentence !== count.sentence || !determiners.has(whole.lower))
    return undefined;
  const isFree = document.opensSentence(count);
  if (!isFree && !befores.has(document.at(count.index - 1)?.lower ?? '')) return undefined;
  // “At most the half”
  if (count.lower === 'most' && document.at(count.index - 1)?.lower === 'at') return undefined;
  const head = [2, 3, 4]
    .map((step) => document.tokens[count.index + step])
    .find((token) => token && document.partOfSpeech(token) === 'NOUN');
  if (head?.sentence !== count.sentence || !/[^s]s$|^(?:people|men|women|children)$/.test(head.text))
    return undefined;
  const between = document.tokens.slice(whole.index + 1, head.index);
  if (between.some((token) => token.kind !== 'word' || document.partOfSpeech(token) === 'ADP'))
    return undefined;
  // “It was one his sisters knew”: a verb makes the plural a subject.
  const after = document.tokens[head.index + 1];
  if (after?.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(after)) && !isFree)
    return undefined;
  return {
    at: { first: count.index, last: whole.index + 1 },
    expected: [`${count.text} of ${whole.text}`],
    reason: `“${count.text} ${whole.text}” lacks “of”.`,
  };
}
