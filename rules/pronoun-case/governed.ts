/** A pronoun behind a preposition, where a noun follows or the phrase ends: “on she shoulder”, “she looked at he.” */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';

const ownerOf = new Map([
  ['i', 'my'],
  ['he', 'his'],
  ['she', 'her'],
  ['we', 'our'],
  ['they', 'their'],
]);
/** Behind these stands no subject, but that of what the particle belongs to: “in he came”. */
const beforeObject = words(
  'on in into onto at to with from over under behind against around across upon toward towards near beside beneath through off',
);

/** What everybody has, and what is worn and sat in. */
const bodyParts = words(
  'shoulder shoulders lap arm arms hand hands head chest back pocket pockets face neck eyes mouth knee knees bed side wrist cheek cheeks hair lips forehead throat stomach ear ears room house coat chair belt bag foot feet leg legs waist',
);

/** How many tokens before tell who is spoken of. */
const lookBack = 80;

/** `on she shoulder`, `at he.`: behind a preposition, where a noun follows or the phrase ends. */
export function governedForm(document: Document, token: Token, object: string): string | undefined {
  const before = document.previousInSentence(token);
  const verb = before && document.previousInSentence(before);
  if (!before || !beforeObject.has(before.lower) || verb?.kind !== 'word' || token.text === 'He')
    return undefined;
  // “Up and up I climbed”
  if (verb.lower === 'and' || document.partOfSpeech(before) !== 'ADP' || document.isHyphenated(before))
    return undefined;
  const next = document.nextInSentence(token);
  if (!next || /^[.!]$/.test(next.text)) {
    // “Take him with I.”; but “from A to I.”, “a contract with I.B.M.”
    if (token.lower === 'i') {
      const after = next && document.at(next.index + 1);
      const isInitial = after?.kind === 'word' && document.touchesPrevious(after);
      return /^(?:with|at|behind|beside|near)$/.test(before.lower) && !isInitial ? object : undefined;
    }
    return isCapitalized(token.text) ? undefined : object;
  }
  if (next.kind !== 'word' || next.text !== next.lower) return undefined;
  // Behind “she” even a shoulder is read as a verb. “On he table” may want “the”.
  const isThing = /^(?:she|we|i)$/.test(token.lower) && document.partOfSpeech(next) === 'NOUN';
  if (!bodyParts.has(next.lower) && !isThing) return undefined;
  const behind = document.nextInSentence(next);
  return !behind ||
    /^[.,!?;]$/.test(behind.text) ||
    /^(?:and|as|with|while|for|to|in|on|when)$/.test(behind.lower)
    ? ownerOf.get(token.lower)
    : undefined;
}

/** Whether “he” stands where the last person spoken of is a woman. */
export function isAboutHer(document: Document, { lower, index }: Token): boolean {
  if (lower !== 'he') return false;
  for (let at = index - 1; at >= Math.max(0, index - lookBack); at--) {
    const earlier = document.tokens[at].lower;
    if (/^(?:she|her|hers)$/.test(earlier)) return true;
    if (/^(?:he|his|him)$/.test(earlier)) return false;
  }
  return false;
}
