/** A comma before what is realized or compared. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { endsAside } from './noun-phrase.js';

/** `She realized later, that it was`, `more honest trades, than smuggling`; not `It was late, he said, that`. */
export function isBeforeObject(document: Document, before: Token, comma: Token, after: Token): boolean {
  const { first } = document.sentenceOf(comma);
  for (let index = comma.index - 1; index >= first; index--) {
    const { kind, quote } = document.tokens[index];
    if (kind === 'mark' && !quote) return false;
  }
  const next = document.at(after.index + 1);
  if (after.lower === 'than') {
    const near = document.tokens.slice(Math.max(first, comma.index - 4), comma.index);
    const compared = near.some(({ lower }) => /^(?:more|less|rather|better|worse)$/.test(lower));
    return (
      compared && next !== undefined && (/ing$/.test(next.lower) || /^(?:the|a|his|her|my)$/.test(next.lower))
    );
  }
  const isLate = /^(?:later|then|now|suddenly|finally|quickly)$/.test(before.lower);
  const isTold = /^(?:me|him|her|us|them|you)$/.test(before.lower);
  const verb = isLate || isTold ? document.at(before.index - 1) : before;
  if (!verb || next === undefined || !clauseSubjects.has(next.lower)) return false;
  return isTold ? told.has(verb.lower) : tellers.has(verb.lower);
}

/** `so slowly that, he was`: a comma behind “that”, and no aside ends soon. */
export function isBehindSoThat(document: Document, that: Token, after: Token): boolean {
  if (that.lower !== 'that' || !/^(?:i|he|she|it|we|they)$/.test(after.lower)) return false;
  const { first } = document.sentenceOf(that);
  const near = document.tokens.slice(Math.max(first, that.index - 3), that.index);
  return near.some(({ lower }) => lower === 'so' || lower === 'such') && !endsAside(document, after);
}

const told = words('told tells tell warned assured informed reminded promised convinced persuaded');
const tellers = words(
  'realized realised knew believed noticed decided discovered learned understood remembered thought found felt hoped feared',
);
const clauseSubjects = words('he she it they we i there the his her my our their if');
