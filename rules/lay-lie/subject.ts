/** Whether what stands before the verb is who lies there. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** A clause begins after one of these; “the hand she laid on his arm” does not, for “hand” is its object. */
const clauseStart = words(
  'and but or so as when while where then until till before after because since if though although once whenever for yet',
);

/** “They were washed and laid in a row” is a passive; “she came in and laid on the bed” is none. */
export function hasAuxiliaryBefore(document: Document, token: Token): boolean {
  for (let index = document.sentenceOf(token).first; index < token.index; index++) {
    if (
      /^(?:was|were|is|are|be|been|being|get|got|had|has|have)$|'d$|'ve$|'s$/.test(
        document.tokens[index].lower,
      )
    )
      return true;
  }
  return false;
}

/** “Many things laid behind it.”: the first noun of a sentence without another verb, where no passive is short for more. */
export function isSubjectNoun(document: Document, noun: Token): boolean {
  if (document.partOfSpeech(noun) !== 'NOUN') return false;
  const { first, last } = document.sentenceOf(noun);
  for (let index = first; index < last; index++) {
    const token = document.tokens[index];
    if (token.lower === 'laid') continue;
    if (token.kind === 'mark' && index > noun.index) return true;
    if (token.kind === 'mark' && !token.quote) return false;
    if (/^(?:VERB|AUX)$/.test(document.partOfSpeech(token))) return false;
  }
  return true;
}

/** The token, or the one before where it is an adverb. */
export function skipAdverb(document: Document, token: Token | undefined): Token | undefined {
  if (!token || !/ly$|^(?:just|still|now|always|never|only|then)$/.test(token.lower)) return token;
  return document.previousInSentence(token);
}

/** Whether a clause begins with the subject, and no noun before it can be the verb's object. */
export function beginsOwnClause(document: Document, subject: Token): boolean {
  const before = document.previousInSentence(subject);
  if (before === undefined) return true;
  return before.kind === 'mark' ? /^[,;:—–-]+$|^\.+$|^…$/.test(before.text) : clauseStart.has(before.lower);
}
