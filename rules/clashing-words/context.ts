/** Small words that may stand in a row, but not before the next one. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { clashingPrepositions } from '../lists/clashing-words.js';
import { nominatives } from '../lists/small-words.js';

/** Behind “of to” there is something to be had: “the care of to the garden”. */
const objects = words('the a an his her my their our your its this that all you him them us me it');

/** “Of” ends a clause behind these: “instead of to me”, “it was spoken of to them”. */
const endsWithOf =
  /^(?:instead|talk|speak|think|hear|know|dream|tell|hold|search|thought|heard|made|told|what|which|who|whom|that|there|it|him|them|.*(?:ed|en))$/;

/** Base forms that are no nouns: “she wants him to it know”. */
const bases = words(`
  be go get see hear tell give find know keep feel bring think believe understand speak become meet send follow learn explain
  lose sit eat carry forget remember begin write teach choose allow accept admit agree avoid make take have do ask say buy
  collaborate leave put join call
`);

const determiners = words('the a an his her my your our their its this that these those every each');

/** Where a clause opens, and so its only subject: “but it we feared the dark”. */
const clauseOpeners = words('but because if when although though while so then where until');

/** Whether a pronoun behind the token may be no subject: “it was I”, “taller than he”. */
export function isBe(token: Token | undefined): boolean {
  return /^(?:am|is|was|were|are|be|been|not|than)$|n't$/.test(token?.lower ?? '');
}

/** Two subjects where a clause opens; not “you I trust”, “he it was who said so”. */
function areTwoSubjects(document: Document, first: Token, second: Token, verb: Token): boolean {
  const before = document.tokens[first.index - 1];
  return (
    first.lower !== 'you' &&
    nominatives.has(second.lower) &&
    before?.kind === 'word' &&
    clauseOpeners.has(before.lower) &&
    !(second.lower === 'it' && isBe(verb)) &&
    /^(?:VERB|AUX)$/.test(document.partOfSpeech(verb))
  );
}

/** A subject that has no verb where a clause opens, “because it the door was shut”; not “as well as he the week before”. */
function isBareSubject(document: Document, first: Token, second: Token): boolean {
  const before = document.tokens[first.index - 1];
  return (
    /^(?:it|he|she|they)$/.test(first.lower) &&
    /^(?:the|an?|my|our|your)$/.test(second.lower) &&
    before?.kind === 'word' &&
    (before.lower === 'as'
      ? first.lower === 'it'
      : clauseOpeners.has(before.lower) && !/^(?:but|so|then)$/.test(before.lower))
  );
}

/** “What he was looking at to the left”, “the shelf she leaned against to the end”, “not to be laughed at to his face”. */
function mayEndClause(document: Document, preposition: Token): boolean {
  for (
    let at = document.previousInSentence(preposition), count = 0;
    at?.kind === 'word' && count < 7;
    count++
  ) {
    if (/^(?:what|which|whom?|that|whose|where|be|been|being|to)$/.test(at.lower)) return true;
    const before = document.previousInSentence(at);
    const isSubject = nominatives.has(at.lower) || /^(?:the|one)$/.test(at.lower) || isCapitalized(at.text);
    if (isSubject && before?.kind === 'word' && /^(?:NOUN|PRON|PROPN)$/.test(document.partOfSpeech(before)))
      return true;
    at = before;
  }
  return false;
}

/** Behind “of his” a clause begins: “for each step of his there was another”, “the friend of his she had met”. */
export function endsWithPossessive(document: Document, first: Token, second: Token): boolean {
  const [noun, of] = [document.at(first.index - 2), document.at(first.index - 1)];
  return (
    first.lower === 'his' &&
    (second.lower === 'there' || nominatives.has(second.lower)) &&
    of?.lower === 'of' &&
    noun?.sentence === first.sentence &&
    document.partOfSpeech(noun) === 'NOUN'
  );
}

/** “Who what was?”: the whole question gives back what was not understood. */
export function isEcho(document: Document, first: Token): boolean {
  return (
    /^(?:who|whom|what|where|when|why|how|which)$/.test(first.lower) &&
    document.startsSentence(first) &&
    /^[?!]/.test(document.at(first.index + 3)?.text ?? '')
  );
}

/** Whether the word may clash with the next one in some places; see `clashHere`. */
export function mayClash(lower: string): boolean {
  return clashingPrepositions.has(lower) || nominatives.has(lower) || /^(?:of|to|his|had)$/.test(lower);
}

/** Whether two words that may stand in a row do not before the next one. */
export function clashHere(document: Document, first: Token, second: Token): boolean {
  const before = document.tokens[first.index - 1];
  const next = document.tokens[second.index + 1];
  if (next?.kind !== 'word') return false;
  if (clashingPrepositions.get(first.lower)?.has(second.lower))
    return determiners.has(next.lower) && !mayEndClause(document, first);
  if (nominatives.has(first.lower) && areTwoSubjects(document, first, second, next)) return true;
  if (isBareSubject(document, first, second)) return true;
  switch (`${first.lower} ${second.lower}`) {
    case 'of to':
      return (
        (objects.has(next.lower) || isCapitalized(next.text)) &&
        before?.kind === 'word' &&
        !endsWithOf.test(before.lower)
      );
    case 'to it':
    case 'to was':
      return (
        bases.has(next.text) && before !== undefined && !/^(?:list|see|saw|hear|look)/.test(before.lower)
      );
    case 'his of':
      return before?.kind === 'word' && !/^(?:was|were|is|are|be|than|like|and|or|not)$/.test(before.lower);
    // “A chair which had it been pushed”; “said that had it been so”.
    case 'had it':
      return next.lower === 'been' && /^(?:which|who)$/.test(before?.lower ?? '');
    default:
      return false;
  }
}
