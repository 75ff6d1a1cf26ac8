/** Tells a sentence that has lost the stop before it from a small word that slipped into a capital. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** Subjects that a verb follows. */
const subjects = words('he she they we it you there');
/** What may begin a sentence in front of a subject or a noun, and hardly slips into a capital on its own. */
const starters = words(`
  the a an his my their our your this that these those when then but and so if in on at behind after before as from
  there what who nobody nothing everyone somebody someone all one no every each some not now
`);
/** A clause goes on behind these. */
const leading = words(`
  that if whether when while because since as than before after until till though although unless where what who which
  whom whose how why and but or nor so for of to in on at by with from into onto over under through about like the a an
  his her my your our their its this these those is was were are be been am has have had do does did will would can could
  should may might must not never said says say knew know knows thought think thinks told tell believed hoped wished felt
  saw sure afraid glad if only even just very too let made make makes saying thinking knowing
`);

/** Words between the start and the stop, and behind it, without which neither is a sentence. */
const least = 3;
/** So far, in tokens, a clause is read on either side. */
const reach = 30;

/** Whether a word with a capital begins a sentence: before it and behind it stand clauses. */
export function beginsSentence(document: Document, token: Token): boolean {
  const before = document.tokens[token.index - 1];
  const next = document.at(token.index + 1);
  if (before.kind !== 'word' || next?.kind !== 'word' || leading.has(before.lower)) return false;
  const { first, last } = document.sentenceOf(token);
  const start = clauseStart(document, first, token.index);
  if (token.index - start < least || last - token.index <= least) return false;
  if (!hasVerb(document, start, token.index)) return false;
  if (subjects.has(token.lower))
    return isVerb(document, next) || isVerb(document, document.tokens[next.index + 1]);
  if (!starters.has(token.lower)) return false;
  // “She sat down And began to weep.”
  if (isVerb(document, next)) return false;
  return hasVerb(document, next.index, Math.min(last, next.index + reach));
}

/** Where the words begin that are spoken or told before the token. */
function clauseStart(document: Document, first: number, end: number): number {
  let start = end;
  while (start > Math.max(first, end - reach) && !document.tokens[start - 1].quote) start--;
  return start;
}

function hasVerb(document: Document, first: number, last: number): boolean {
  for (let index = first; index < last; index++) if (isVerb(document, document.tokens[index])) return true;
  return false;
}

function isVerb(document: Document, token: Token | undefined): boolean {
  return token?.kind === 'word' && /^(?:AUX|VERB)$/.test(document.partOfSpeech(token));
}
