/** What stands before a verb in its clause. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** Adverbs that part a verb from its subject or auxiliary. */
const adverbs = words(
  'not never also just already only almost always ever even finally once since long soon still then again',
);
/** Pronouns that are subjects; “you” and “it” may be objects. */
export const subjects = words('i he she we they who nobody everybody somebody everyone someone anyone');
/** A clause begins behind these. */
const clauseStart = words(
  'and but so as when while where then until till before after because since if though although once whenever for that which what why how or',
);
/** Auxiliaries that a participle or a base form could belong to. */
export const auxiliary =
  /^(?:had|has|have|having|was|were|is|are|be|been|being|did|do|does|would|could|should|might|must|may|shall|will|can|let|lest|with)$|'(?:d|ve|ll|s|re)$|n't$/;

/** The token before a verb in its sentence, adverbs left out. */
export function beforeAdverbs(document: Document, token: Token): Token | undefined {
  let before = document.previousInSentence(token);
  while (before && (adverbs.has(before.lower) || /[a-z]ly$/.test(before.lower)))
    before = document.previousInSentence(before);
  return before;
}

/** Whether a clause may begin with the subject. */
export function opensClause(document: Document, subject: Token): boolean {
  const before = document.previousInSentence(subject);
  return beginsClause(document, subject) || (!!before && document.partOfSpeech(before) === 'NOUN');
}

/** Whether the subject shows by what stands before it that its clause begins: not “the ghost of our lad Tomas come back”. */
export function beginsClause(document: Document, subject: Token): boolean {
  const before = document.previousInSentence(subject);
  return before === undefined || /^[,;:—–…]$/.test(before.text) || clauseStart.has(before.lower);
}

/** Whether an auxiliary before belongs to the form: “had he seen it”, “he had eaten and she gone”. */
export function hasAuxiliary(document: Document, subject: Token): boolean {
  const before = document.previousInSentence(subject);
  if (before === undefined) return false;
  if (auxiliary.test(before.lower)) return true;
  if (/^(?:when|where|then|so|until)$/.test(before.lower)) return false;
  if (!/^(?:and|or|nor|than|as|but|that|,)$/.test(before.lower) && document.partOfSpeech(before) !== 'ADV')
    return false;
  const { first } = document.sentenceOf(subject);
  for (let index = subject.index - 1; index >= Math.max(first, subject.index - 20); index--) {
    const { lower, text } = document.tokens[index];
    if (text === ';' || text === '—') return false;
    if (auxiliary.test(lower)) return true;
  }
  return false;
}
