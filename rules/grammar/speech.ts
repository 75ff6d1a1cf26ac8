/** What rules on dialogue ask about a quotation. */
import type { Attribution, Document, Quotation, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { nominatives } from '../lists/small-words.js';

/** The token before the closing mark; undefined where the quotation is empty or never closes. */
export function lastInside(document: Document, quotation: Quotation): Token | undefined {
  if (quotation.close === undefined || quotation.close - 1 <= quotation.open) return undefined;
  return document.tokens[quotation.close - 1];
}

/** The first word inside the quotation, where it follows the opening mark directly. */
export function firstWord(document: Document, quotation: Quotation): Token | undefined {
  const token = document.at(quotation.open + 1);
  return token?.kind === 'word' ? token : undefined;
}

/** The token that follows the closing mark in the same paragraph. */
export function tokenAfter(document: Document, quotation: Quotation): Token | undefined {
  if (quotation.close === undefined) return undefined;
  const index = quotation.close + 1;
  return index < document.paragraphs[quotation.paragraph].last ? document.tokens[index] : undefined;
}

/** The token before the opening mark in the same paragraph. */
export function tokenBefore(document: Document, quotation: Quotation): Token | undefined {
  const index = quotation.open - 1;
  return index >= document.paragraphs[quotation.paragraph].first ? document.tokens[index] : undefined;
}

/** Whether the quotation begins its paragraph or follows the end of a sentence. */
export function startsAfresh(document: Document, quotation: Quotation): boolean {
  const before = tokenBefore(document, quotation);
  return before === undefined || before.quote === 'close' || /^[.?!…]+$/.test(before.text);
}

/** Whether the mark is an ellipsis. */
export function isEllipsis(token: Token): boolean {
  return token.kind === 'mark' && /^(?:…|\.\s?\.)/.test(token.text);
}

/** Whether the mark is a dash, as one or more characters. */
export function isDash(token: Token): boolean {
  return token.kind === 'mark' && /^(?:[—–―]+|--+)$/.test(token.text);
}

const beginsSpeaker = words('the his her my a an one somebody someone everybody everyone nobody another');

/** Whether a tag with one of the verbs begins at a token: `she said`, `Ilse said.`, `said the captain`. */
export function startsTag(document: Document, index: number, verbs: ReadonlySet<string>): boolean {
  const [first, second] = [document.at(index), document.at(index + 1)];
  if (first?.kind !== 'word' || second?.kind !== 'word' || second.sentence !== first.sentence) return false;
  if (verbs.has(first.lower) && !isCapitalized(first.text))
    return isCapitalized(second.text) || nominatives.has(second.lower) || beginsSpeaker.has(second.lower);
  if (!verbs.has(second.lower)) return false;
  return nominatives.has(first.lower) || isCapitalized(first.text);
}

/**
 * Whether what follows a quotation is no tag of it but leads to the next: “I must go.” He added sourly, “At last.”
 * or “Wet Paint.” The card beside it said “Still Wet.”
 * Speech that resumes in lower case is one sentence with the tag.
 */
export function leadsOn(document: Document, quotation: Quotation, tag: Attribution): boolean {
  const { last } = document.paragraphs[quotation.paragraph];
  for (let index = tag.last; index < last; index++) {
    const token = document.tokens[index];
    if (token.quote === 'open') {
      return (
        isCapitalized(document.at(index + 1)?.text ?? '') &&
        (index - 1 === tag.verb || /^[,:]$/.test(document.tokens[index - 1].text))
      );
    }
    if (/^[.?!…]/.test(token.text)) return false;
  }
  return false;
}

/** Whether several words with a verb among them are said, in contrast to a title or a word that is spoken of. */
export function isClauseSaid(document: Document, { open, close }: Quotation): boolean {
  const inside = document.tokens.slice(open + 1, close).filter(({ kind }) => kind === 'word');
  return (
    inside.length > 1 &&
    inside.slice(1).some(({ text, lower }) => text === lower) &&
    inside.some(
      (token) =>
        /^(?:AUX|VERB)$/.test(document.partOfSpeech(token)) || /['’](?:m|re|s|ve|ll|d|t)$/.test(token.lower),
    )
  );
}

/** “He whispered, ‘I am sorry’”: whether a tag and its comma lead to a sentence with its capital. */
export function isLedByTag(document: Document, quotation: Quotation): boolean {
  return (
    tokenBefore(document, quotation)?.text === ',' &&
    quotation.before?.kind === 'tag' &&
    isCapitalized(firstWord(document, quotation)?.text ?? '') &&
    isClauseSaid(document, quotation)
  );
}
