/** What stands around a word with an apostrophe and -s, as far as it tells what the word may be. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { pureBases } from '../lists/infinitives.js';
import { notOwned, owners } from '../lists/possession.js';

/**
 * `verb`: a subject stands before that only a verb can follow. `end`: nothing follows that could be owned. `open`:
 * what follows seems to be neither.
 */
export type Frame = 'verb' | 'end' | 'open';

const subjects = words('he she it who nobody everybody somebody someone everyone');
/** Between a subject and its verb. */
const between = words('always never just still really only also hardly often sometimes usually even');

const compared = words('than like as unlike hers mine theirs yours ours his');
/** “It was not his fault, but the sailor’s.” */
const told = words('was is be not but');
const reach = 8;

/** What may be told of a thing behind “is”. */
const behindIs = words(`
  of in on at to from into onto with against behind under over through toward towards around beside near for between
  among across along above below beneath after before during within beyond like here there my her his your their our
  this these those
`);
/** Behind these stands no noun: “nothing happen’s here”. */
const wholes = /^(?:(?:no|every|some|any)(?:thing|body|one)|it|he|she|who)$/;
const counting = words(
  'two three four five six seven eight nine ten both many several few these those all some',
);
/** So many words at most stand before the noun in its phrase. */
const longestPhrase = 4;

/** Whether the phrase of the word counts several, or stands behind a preposition: it is no subject of “is”. */
function isCountedOrLed(document: Document, token: Token): boolean {
  let at = document.previousInSentence(token);
  if (at && wholes.test(at.lower)) return true;
  for (let passed = 0; at?.kind === 'word' && passed < longestPhrase; passed++) {
    if (counting.has(at.lower)) return true;
    const part = document.partOfSpeech(at);
    if (part === 'ADP') return true;
    if (!/^(?:ADJ|NOUN|DET|PRON|ADV)$/.test(part)) return false;
    at = document.previousInSentence(at);
  }
  return false;
}

/** What stands around the word; undefined where what is owned may go without saying. */
export function frameOf(document: Document, token: Token, base: string, speller: Speller): Frame | undefined {
  // “Appear”, “belong” are no nouns, whatever stands before.
  if (pureBases.has(base)) return 'verb';
  if (hasSubject(document, token) && isBase({ kind: 'word', text: base, lower: base }, speller))
    return 'verb';
  const next = document.nextInSentence(token);
  const isEnd = next === undefined || (next.kind === 'mark' && next.text !== '-') || notOwned.has(next.lower);
  // “The kettle’s boiling”, “the fire’s gone out”
  // “The blue one’s.”, not “one’s own”
  if (base === 'one' && (next?.kind === 'word' || !isBehindAdjective(document, token))) return undefined;
  if (!isEnd && (next.lower.endsWith('ing') || token.register === 'dialogue')) return undefined;
  // “Your arm’s on fire, and the lamp’s in the river”
  if (next && behindIs.has(next.lower) && !isCountedOrLed(document, token)) return undefined;
  if (!isEnd) return /^(?:NOUN|ADJ|NUM|PROPN)$/.test(document.partOfSpeech(next)) ? undefined : 'open';
  return mayBeCompared(document, token, owners.has(base)) ? undefined : 'end';
}

function isBehindAdjective(document: Document, token: Token): boolean {
  const before = document.previousInSentence(token);
  return before !== undefined && document.partOfSpeech(before) === 'ADJ';
}

function hasSubject(document: Document, token: Token): boolean {
  let subject = document.previousInSentence(token);
  if (subject && between.has(subject.lower)) subject = document.previousInSentence(subject);
  if (!subject || !subjects.has(subject.lower) || document.at(subject.index + 1)?.kind !== 'word')
    return false;
  const lead = document.previousInSentence(subject);
  // “She gave it mother’s name”, “of somebody”
  return (
    /^(?:he|she|who)$/.test(subject.lower) || !lead || !/^(?:VERB|ADP)$/.test(document.partOfSpeech(lead))
  );
}

/** “To hungry traveller’s”: one who owns something has an article, a possessive or a name. */
export function isBare(document: Document, token: Token): boolean {
  let before = document.at(token.index - 1);
  for (let passed = 0; passed < 2 && before?.kind === 'word'; passed++) {
    if (document.partOfSpeech(before) !== 'ADJ') break;
    before = document.at(before.index - 1);
  }
  return before?.kind === 'word' && /^(?:ADP|CCONJ)$/.test(document.partOfSpeech(before));
}

/** “Louder than the engine’s”, “his voice was the sailor’s” */
function mayBeCompared(document: Document, token: Token, isOwner: boolean): boolean {
  const { first } = document.sentenceOf(token);
  return document.tokens
    .slice(Math.max(first, token.index - reach), token.index)
    .some(({ lower }) => compared.has(lower) || (isOwner && told.has(lower)) || /'s$/.test(lower));
}
