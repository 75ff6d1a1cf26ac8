/** A question without its subject: “Did get a meal?” */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** Base forms that are no nouns: behind “did” only a subject can be missing. */
const bases = words(`
  get hear tell see know have go come take give find make keep feel bring think say believe understand speak become meet send
  learn lose eat forget remember write choose buy want
`);
/** No further off, in tokens, is the question mark looked for. */
export const longestQuestion = 100;

/** What these ask for cannot be the subject: “where did go?”. */
const askers = words('where why how when');
/** What is said, seen or meant is asked by “what”, and does none of it: “what did say?”. */
const asked = words('say see hear want mean think know tell');
/** “Why are laughing?” */
const doings = words(
  'doing going laughing crying looking talking waiting coming leaving staring saying thinking smiling running hiding sitting',
);

/** Verbs behind which the subject of a question stands. */
export const asking = words('did do does are were is was');

/** “Where did go?”, “What did say?”, “Why are laughing?” */
function lacksBehindAsker(document: Document, token: Token, verb: Token): boolean {
  const asker = document.previousInSentence(token);
  if (!asker || !document.opensSentence(asker)) return false;
  if (!/^d/.test(token.lower)) return askers.has(asker.lower) && doings.has(verb.lower);
  return asker.lower === 'what'
    ? token.lower !== 'does' && asked.has(verb.lower)
    : askers.has(asker.lower) && bases.has(verb.lower);
}

/** “Did get a meal?”, “Where did go?” */
export function lacksSubject(document: Document, token: Token): boolean {
  const verb = document.tokens[token.index + 1];
  if (!asking.has(token.lower) || verb?.sentence !== token.sentence) return false;
  const isOpener = token.lower === 'did' && bases.has(verb.lower) && document.opensSentence(token);
  if (!isOpener && !lacksBehindAsker(document, token, verb)) return false;
  const last = Math.min(document.sentenceOf(token).last, verb.index + longestQuestion);
  for (let index = verb.index; index < last; index++)
    if (document.tokens[index].text.startsWith('?')) return true;
  return false;
}
