/** A clause behind a conjunction without its subject: “because didn’t know”. */

import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { isSpokenInDialect } from '../../src/tongues/dialect.js';
import { nominatives } from '../lists/small-words.js';
import { longestQuestion } from './question.js';

/** Behind these a clause wants its subject. */
export const conjunctions = words('because although unless until if when while');
/** Behind a conjunction these want a subject before them. */
const finite = words(`
  was were had did could would didn't couldn't wouldn't wasn't weren't hadn't don't doesn't isn't
`);

/** “Because didn’t know”: the subjects that its sentence has before, the last first; undefined where nothing is missing. */
export function subjectsOfClause(document: Document, conjunction: Token): string[] | undefined {
  if (!conjunctions.has(conjunction.lower) || conjunction.text !== conjunction.lower) return undefined;
  // “For a long while was quite happy.”
  if (/^(?:a|the|this|long|little|short|good)$/.test(document.tokens[conjunction.index - 1]?.lower ?? ''))
    return undefined;
  const verb = document.tokens[conjunction.index + 1];
  if (verb?.sentence !== conjunction.sentence || !finite.has(verb.lower) || verb.register === 'verse')
    return undefined;
  // “If were I to tell”, “until could she speak”.
  if (nominatives.has(document.tokens[verb.index + 1]?.lower ?? '') || isSpokenInDialect(document, verb))
    return undefined;
  const { first, last } = document.sentenceOf(verb);
  for (let index = verb.index; index < Math.min(last, verb.index + longestQuestion); index++)
    if (document.tokens[index].text.startsWith('?')) return undefined;
  const fitting = /^(?:were|don't|weren't)$/.test(verb.lower)
    ? /^(?:we|they|you)$/
    : /^(?:was|wasn't|isn't|doesn't)$/.test(verb.lower)
      ? /^(?:he|she|it)$/
      : /^(?:he|she|it|we|they|you|i)$/;
  const found: string[] = [];
  for (
    let index = conjunction.index - 1;
    index >= Math.max(first, conjunction.index - longestQuestion);
    index--
  ) {
    const { lower, text } = document.tokens[index];
    if (fitting.test(lower) && !found.includes(lower === 'i' ? text : lower))
      found.push(lower === 'i' ? text : lower);
  }
  return found.length > 0 ? found : undefined;
}
