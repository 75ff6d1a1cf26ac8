/** What opens a sentence before its subject: “Above the town”, “Outside,”. */
import type { Document, Token } from '../../src/core/document.js';

/** Whether the subject can begin behind it: a comma, “whom”, or the noun of a phrase that opens the sentence. */
export function isOpening(document: Document, before: Token): boolean {
  if (before.text === ',' || before.lower === 'whom') return true;
  if (!/^(?:NOUN|PROPN|ADV|PRON)$/.test(document.partOfSpeech(before))) return false;
  const { first } = document.sentenceOf(before);
  if (document.partOfSpeech(document.tokens[first]) !== 'ADP') return false;
  for (let index = first; index <= before.index; index++) {
    const token = document.tokens[index];
    if (token.kind === 'mark' || /^(?:VERB|AUX|CCONJ|SCONJ)$/.test(document.partOfSpeech(token)))
      return false;
  }
  return true;
}
