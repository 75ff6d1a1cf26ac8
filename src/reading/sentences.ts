/** Divides the tokens of a block into sentences. */
import type { Sentence, Token } from '../core/document.js';
import { isCapitalized } from '../core/text.js';
import { abbreviations, beforeNames } from './abbreviations.js';

/**
 * Appends the sentences of `tokens[first, last)` and numbers their tokens.
 *
 * A sentence ends at `.`, `?`, `!` or an ellipsis, with the closing marks behind it. It goes on where a tag
 * follows speech ("What?" she asked), after an abbreviation, and after an ellipsis before a small letter.
 */
export function divide(
  tokens: Token[],
  first: number,
  last: number,
  paragraph: number,
  sentences: Sentence[],
): void {
  let start = first;
  let index = first;
  while (index < last) {
    if (!endsHere(tokens, index, last)) {
      index++;
      continue;
    }
    index++;
    while (index < last && isCloser(tokens, index)) index++;
    close(index);
  }
  close(last);

  function close(end: number): void {
    if (end <= start) return;
    const sentence: Sentence = { index: sentences.length, paragraph, first: start, last: end };
    for (let place = start; place < end; place++) tokens[place].sentence = sentence.index;
    sentences.push(sentence);
    start = end;
  }
}

function isCloser(tokens: Token[], index: number): boolean {
  const token = tokens[index];
  return token.quote === 'close' || token.text === ')' || token.text === ']' || token.text === '}';
}

function endsHere(tokens: Token[], index: number, last: number): boolean {
  const token = tokens[index];
  if (token.kind !== 'mark') return false;
  const mark = token.text;
  const isStop = mark === '.';
  const isEllipsis = !isStop && /^[.…]/.test(mark);
  const isQuestion = /^[?!]/.test(mark);
  const isDash = /^[—–-]{1,}$/.test(mark);
  if (!isStop && !isEllipsis && !isQuestion && !isDash) return false;
  let after = index + 1;
  let closesQuote = false;
  while (after < last && isCloser(tokens, after)) {
    if (tokens[after].quote) closesQuote = true;
    after++;
  }
  if (isDash && !closesQuote) return false;
  if (after >= last) return true;
  const next = tokens[after];
  const touches = next.start === tokens[after - 1].end;
  let word = after;
  while (
    word < last &&
    tokens[word].kind === 'mark' &&
    (tokens[word].quote === 'open' || /^[([{]$/.test(tokens[word].text))
  ) {
    word++;
  }
  const opensQuote = word > after && tokens[word - 1].quote === 'open';
  const following = tokens[word] ?? next;
  if (following.kind === 'mark' && !opensQuote) {
    return false;
  }
  const capital = isCapitalized(following.text) || following.kind !== 'word';
  // "the old dog (how slow it was!) came last": a sentence in brackets, in the middle of another.
  if (!capital && /^[)\]}]$/.test(tokens[after - 1].text)) return false;
  if (isDash) return capital && !touches;
  if (isStop) {
    const previous = tokens[index - 1];
    if (touches && !closesQuote && !opensQuote) {
      return capital && following.kind === 'word' && previous?.kind === 'word' && previous.text.length > 1;
    }
    if (previous && previous.end === token.start && !closesQuote) {
      if (beforeNames.has(previous.lower)) return false;
      if (abbreviations.has(previous.lower)) return capital && following.kind === 'word';
      if (/^\p{Lu}$/u.test(previous.text)) return previous.text === 'I' && capital;
      if (/^\p{L}$/u.test(previous.text) && tokens[index - 2]?.text === '.') return capital;
    }
    return capital || opensQuote || !closesQuote;
  }
  if (isEllipsis) return (capital || opensQuote) && (!touches || opensQuote);
  return capital || opensQuote || !closesQuote;
}
