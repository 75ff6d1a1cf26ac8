/** Where “and” has a clause of its own behind it and another before: “She locked the door, and he put out the lamp.” */
import type { Document, Token } from '../../src/core/document.js';
import { wordForms } from '../../src/core/forms.js';
import { isCapitalized, words } from '../../src/core/text.js';

export const and = wordForms(words('and'));

const subject = /^(?:i|he|she|they|we|it|there|you)(?:'(?:m|s|re|d|ll|ve))?$/;
const determiners = words('the a an my his her our their your its this that these those no every');
/** With one of these in it the first clause leans on another, or holds one. */
const leaning = words(
  'if when while because although though unless until since before after as than that what who which where how why whether whenever so both between either neither not',
);
/** Words of a first clause at least that is parted from the second. */
const least = 4;
const longest = 30;

/** Two clauses with “and” between: the word before it, and whether a comma stands there. */
export interface AndClause {
  last: Token;
  comma: boolean;
  /** How many words the first clause has. */
  length: number;
}

/** The two clauses around an “and”, where each has its own subject and verb. */
export function andClause(document: Document, token: Token): AndClause | undefined {
  const [before, next, verb] = [-1, 1, 2].map((step) => document.at(token.index + step));
  if (before?.sentence !== token.sentence || next?.kind !== 'word' || !subject.test(next.lower))
    return undefined;
  const isContracted = /'/.test(next.lower);
  if (verb?.kind !== 'word' || verb.sentence !== token.sentence) return undefined;
  if (!isContracted && !/^(?:VERB|AUX|ADV)$/.test(document.partOfSpeech(verb))) return undefined;
  const comma = before.text === ',';
  const last = comma ? document.at(before.index - 1) : before;
  if (last?.kind !== 'word') return undefined;
  const length = clauseLength(document, last);
  return length >= least ? { last, comma, length } : undefined;
}

/** How many words stand in the clause before, where it has its subject at its head and a verb; else 0. */
function clauseLength(document: Document, last: Token): number {
  const { first } = document.sentenceOf(last);
  let start = last.index;
  while (start > first && start > last.index - longest) {
    const token = document.tokens[start - 1];
    if (token.quote || /^[,;:—–.(]/.test(token.text)) break;
    start--;
  }
  if (/^(?:and|but|then|so|well|no|yes|oh)$/.test(document.tokens[start].lower)) start++;
  const head = document.tokens[start];
  if (!head || head.index >= last.index) return 0;
  const isHead =
    subject.test(head.lower) ||
    determiners.has(head.lower) ||
    (isCapitalized(head.text) && document.partOfSpeech(head) === 'PROPN');
  if (!isHead) return 0;
  // “They drank”: behind its pronoun a verb stands whatever the tagger says.
  let hasVerb = subject.test(head.lower);
  for (let index = start; index <= last.index; index++) {
    const token = document.tokens[index];
    if (token.kind !== 'word' && !/^[-’']$/.test(token.text)) return 0;
    if (leaning.has(token.lower)) return 0;
    if (index > start && /^(?:VERB|AUX)$/.test(document.partOfSpeech(token)) && !/ing$/.test(token.lower))
      hasVerb = true;
  }
  return hasVerb ? last.index - start + 1 : 0;
}
