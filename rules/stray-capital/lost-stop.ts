/** Tells a sentence that has lost the stop before it from a small word that slipped into a capital. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { goingOn } from '../lists/clause-takers.js';

/** Subjects that a verb follows. */
const subjects = words('he she they we it you there');
/** What may begin a sentence in front of a subject or a noun, and hardly slips into a capital on its own. */
const starters = words(`
  the a an his my their our your this that these those when then but and so if in on at behind after before as from
  there what who nobody nothing everyone somebody someone all one no every each some not now
`);

/** Words between the start and the stop, and behind it, without which neither is a sentence. */
const least = 3;
/** So far, in tokens, a clause is read on either side. */
const reach = 30;

/** Whether a word with a capital begins a sentence: before it and behind it stand clauses. */
export function beginsSentence(document: Document, token: Token): boolean {
  const before = document.tokens[token.index - 1];
  const next = document.at(token.index + 1);
  if (before.kind !== 'word' || next?.kind !== 'word' || goingOn.has(before.lower)) return false;
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

/** A tag has no more tokens than these. */
const longestTag = 12;

/** “‘I am late,’ said Tomas, He sat down”: the comma behind a tag, and a sentence of its own. */
export function isBehindTag(document: Document, token: Token): boolean {
  if (document.tokens[token.index - 1]?.text !== ',' || !subjects.has(token.lower)) return false;
  if (!isVerb(document, document.at(token.index + 1))) return false;
  for (let index = token.index - 2; index >= Math.max(0, token.index - longestTag); index--) {
    const { quote, quotation } = document.tokens[index];
    if (!quote) continue;
    const after =
      quote === 'close' && quotation !== undefined ? document.quotations[quotation].after : undefined;
    return after?.kind === 'tag' && after.last === token.index - 1;
  }
  return false;
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
