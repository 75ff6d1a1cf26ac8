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

/** `The old man, sat by the fire.`: a noun phrase opens the sentence, and no second comma ends an aside. */
export function isAfterSubject(document: Document, before: Token, comma: Token, after: Token): boolean {
  if (!surelyFinite.has(after.lower) || before.register !== 'narration' || after.register !== 'narration')
    return false;
  const { first, last } = document.sentenceOf(comma);
  const length = comma.index - first;
  if (length < 2 || length > 4 || !determiners.has(document.tokens[first].lower)) return false;
  const subject = document.tokens.slice(first, comma.index);
  if (subject.some(({ kind, text }, at) => kind !== 'word' || (at > 0 && isCapitalized(text)))) return false;
  if (document.tokens.slice(after.index, last).some(({ text }) => /^[,;:—–]|^--/.test(text))) return false;
  const inner = subject.slice(1, -1);
  return (
    !times.test(before.lower) &&
    document.partOfSpeech(before) === 'NOUN' &&
    inner.every((token) => /^(?:ADJ|NOUN)$/.test(document.partOfSpeech(token)))
  );
}

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
