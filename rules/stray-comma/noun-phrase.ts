/** A comma within a noun phrase, or between it and its verb. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { surelyFinite } from '../lists/finite-verbs.js';

const articles = words('a an');
const determiners = words('the a an my your his her its our their');
/** “The next day, came the rain”: a time is no subject. */
const times =
  /^(?:day|night|morning|evening|afternoon|week|month|year|hour|minute|moment|second|time|summer|winter|spring|autumn|fall|instant|while)s?$/;
/** Nouns and adverbs besides: "a little, things went on". */
const notAdjectives = words('little bit lot few while own first second matter moment');
const behindPhrase = words('was were is had has would could at of from to with before when that which who');

/** `Ilse’s, head and`, not `the baker’s, bread and`: the owner is a person, and what is owned stands bare. */
export function isOwned(document: Document, before: Token, after: Token): boolean {
  return (
    bodyParts.has(after.lower) &&
    before.lower !== "it's" &&
    before.lower !== "that's" &&
    !document.startsSentence(before)
  );
}

const bodyParts = words(
  'head face eyes hand hands arm arms shoulder shoulders lips mouth cheek hair back neck chest voice',
);

/**
 * `The old man, sat by the fire.`, `Ilse’s hand, was cold`, `I knew what no child, has seen`: a noun phrase that begins
 * its clause, and no aside.
 */
export function isAfterSubject(document: Document, before: Token, after: Token): boolean {
  if (before.register !== 'narration' || after.register !== 'narration') return false;
  if (!surelyFinite.has(after.lower) && !auxiliaries.has(after.lower)) return false;
  if (times.test(before.lower) || document.partOfSpeech(before) !== 'NOUN') return false;
  const head = headOf(document, before);
  if (!head || !beginsClause(document, head)) return false;
  // “The old man, had he known, would have stayed.”, “The lamp, was it lit?”
  if (clauseOpeners.has(document.at(after.index + 1)?.lower ?? '')) return false;
  if (auxiliaries.has(after.lower) && !conditional.has(after.lower)) return true;
  return !endsAside(document, after);
}

/** So far an aside is followed, in tokens: a sentence may have no end. */
const reach = 40;

/** Whether another mark follows in the sentence, with which what began at a comma may end. */
export function endsAside(document: Document, after: Token): boolean {
  const last = Math.min(document.sentenceOf(after).last, after.index + reach);
  return document.tokens.slice(after.index, last).some(({ text }) => /^[,;:—–]|^--/.test(text));
}

/** The determiner or the owner that a noun phrase of two to four words begins with. */
function headOf(document: Document, noun: Token): Token | undefined {
  for (let index = noun.index - 1; index >= noun.index - 3; index--) {
    const token = document.at(index);
    if (token?.kind !== 'word' || token.sentence !== noun.sentence) return undefined;
    if (determiners.has(token.lower) || /^(?:no|every|this|that)$/.test(token.lower)) return token;
    if (isCapitalized(token.text)) return /['’]s$/.test(token.text) ? token : undefined;
    if (!/^(?:ADJ|NOUN)$/.test(document.partOfSpeech(token))) return undefined;
  }
  return undefined;
}

/** “The old man, sat”, “Then the old man, sat”, “She and the old man, were”; not “At the door, was a man”. */
function beginsClause(document: Document, head: Token): boolean {
  const { first } = document.sentenceOf(head);
  if (head.index === first) return true;
  const [earlier, before] = [2, 1].map((step) => document.at(head.index - step));
  if (before === undefined || before.register !== 'narration') return false;
  if (/^(?:then|but|so|because|if|that|what|when|while)$/.test(before.lower))
    return (
      before.index === first || (/^(?:what|because|if|that)$/.test(before.lower) && earlier?.kind === 'word')
    );
  if (before.lower !== 'and' || earlier === undefined) return false;
  const opener = earlier.index === first ? undefined : document.at(earlier.index - 1);
  return (
    (clauseOpeners.has(earlier.lower) || isCapitalized(earlier.text)) &&
    (opener === undefined || /^(?:then|but|and|when|so)$/.test(opener.lower))
  );
}

const auxiliaries = words(
  "was were is are has had did does could would will should must might wasn't isn't hasn't hadn't didn't",
);
/** These open an aside too: “had he known”. */
const conditional = words('had were should could would did');
const clauseOpeners = words('i you he she it we they there anyone anybody someone');

/** `a distant, thunder.`: an article, one adjective, a comma and a noun that ends its phrase. */
export function isSplitNoun(document: Document, before: Token, after: Token): boolean {
  const determiner = document.at(before.index - 1);
  if (!determiner || !articles.has(determiner.lower) || before.register === 'dialogue') return false;
  if (notAdjectives.has(before.lower) || notAdjectives.has(after.lower)) return false;
  const next = document.at(after.index + 1);
  // “a young, priestess, and”, not “a small, pale, sleeping child”.
  const isAtComma =
    next?.text === ',' && /^(?:and|who|which|whose|with)$/.test(document.at(next.index + 1)?.lower ?? '');
  const ends = next === undefined || isAtComma || /^[.?!;]/.test(next.text) || behindPhrase.has(next.lower);
  if (!ends || /(?:ed|ing|ly|y|ous|ful|ish|able|ible|ic|al|ive|less)$/.test(after.lower)) return false;
  return document.partOfSpeech(before) === 'ADJ' && document.partOfSpeech(after) === 'NOUN';
}
