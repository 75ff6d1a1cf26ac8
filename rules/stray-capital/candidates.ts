/** Finds small words with a capital that nothing beside them explains. */
import type { Document, Token } from '../../src/core/document.js';
import type { Written } from '../../src/core/forms.js';
import { isAllCaps, isCapitalized } from '../../src/core/text.js';
import { smallWords } from '../lists/small-words.js';

/** Whether a form is a small word with a capital; asked before its place. */
export function mayBeCandidate({ kind, text, lower }: Written): boolean {
  return kind === 'word' && isCapitalized(text) && smallWords.has(lower) && !isAllCaps(text) && text !== 'I';
}

/** A small word with a capital, among words in small letters on both sides. */
export function isCandidate(document: Document, token: Token): boolean {
  if (!mayBeCandidate(token)) return false;
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  if (!previous || previous.sentence !== token.sentence || document.paragraphOf(token).kind !== 'prose')
    return false;
  const isAfterComma = previous.text === ',';
  if (previous.kind !== 'word' && !isAfterComma) return false;
  if (isAfterComma && !isContinuation(document, token)) return false;
  // “In the book there is only *Where is the mill?*”: words quoted in italics.
  if (document.opensEmphasis(token)) return false;
  if (/^(?:a|an|the|any|no|every)$/.test(previous.lower)) return false;
  if (previous.kind === 'word' && (isCapitalized(previous.text) || document.text[previous.end] === '-'))
    return false;
  const { first, last } = document.paragraphOf(token);
  // “**The Mill (and Again)**” is a title.
  if (document.opensEmphasis(document.tokens[first]) && document.closesEmphasis(document.tokens[last - 1]))
    return false;
  return !hasCapitalNear(document, token, next) && !isInscription(document, token);
}

/** So many words at most stand on a card: “Thinking of You”. */
const longestInscription = 5;

/** Whether it stands in a few words between quotation marks, as on a card. */
function isInscription(document: Document, { index }: Token): boolean {
  for (let open = index - 1; open > index - longestInscription && open >= 0; open--) {
    const { quote, quotation } = document.tokens[open];
    if (quote !== 'open' || quotation === undefined) continue;
    const { close, before, after } = document.quotations[quotation];
    return close !== undefined && close - open <= longestInscription + 2 && !before && !after;
  }
  return false;
}

/** Behind a comma only what carries a sentence on: "for a day, Then he left"; a thought or an inscription may begin so. */
function isContinuation(document: Document, token: Token): boolean {
  const carriesOn =
    /^(?:then|and|but|or|so|because|although|though|while|until|which|than|without|with|after|before|during|for|from)$/;
  // Whoever speaks quotes his thoughts seldom: “Whatever they want, You must go.”
  if (!carriesOn.test(token.lower) && (token.register !== 'dialogue' || token.lower === 'yours'))
    return false;
  const clause = document.at(token.index - 2);
  return (
    clause?.kind === 'word' &&
    !/^(?:said|says|say|thought|think|read|wrote|asked|is|was|be|sang|cried)$/.test(clause.lower)
  );
}

/** Titles and inscriptions have further capitals: "Do Not Enter", "The Mill". */
function hasCapitalNear(document: Document, token: Token, next: Token | undefined): boolean {
  const near = [next, document.at(token.index + 2), document.at(token.index - 2)];
  return near.some(
    (other) =>
      other?.kind === 'word' &&
      other.sentence === token.sentence &&
      isCapitalized(other.text) &&
      !/^I(?:['’]|$)/.test(other.text) &&
      !(other.index < token.index && document.startsSentence(other)),
  );
}
