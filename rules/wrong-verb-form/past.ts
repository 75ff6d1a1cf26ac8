/** Tells where a past belongs in the place of a participle or a base form: “he seen”, “he come in”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Story } from '../../src/core/story.js';
import { isCapitalized, words } from '../../src/core/text.js';
import {
  auxiliary,
  beforeAdverbs,
  beginsClause,
  hasAuxiliary,
  opensClause,
  subjects,
} from '../grammar/clause.js';
import { pastsOnly } from '../grammar/mistaken-forms.js';
import { isToldInPast } from '../grammar/told-tense.js';

/** What an object begins with, or is. */
export const objects = words(
  'the a an his her my your our their its him it them me us you this that these those some any no each every one',
);
/** Participles of motion; after a name they need what follows of them. */
export const ways = words(
  'to back into down up out over through away off home on aboard inside toward towards',
);

/** “he seen”, “Marten gone to”: a subject, and no auxiliary that the participle could belong to. */
export function isPastHere(document: Document, token: Token, story: Story): boolean {
  const subject = beforeAdverbs(document, token);
  if (!subject) return false;
  const next = document.nextInSentence(token);
  if (subjects.has(subject.lower)) {
    if (next === undefined || (next.kind === 'mark' && subject.lower === 'who')) return false;
    return (
      (/^(?:i|he|she|we|they)$/.test(subject.lower) || opensClause(document, subject)) &&
      !hasAuxiliary(document, subject)
    );
  }
  if (subject.index + 1 !== token.index || next?.kind !== 'word') return false;
  if (token.lower === 'gone' && isPlainNoun(document, token, subject)) return true;
  if (subject.lower === 'and') return isSecondPast(document, token, next);
  if (!isName(document, subject, story)) return false;
  if (next?.kind !== 'word' || hasAuxiliary(document, subject)) return false;
  const before = document.previousInSentence(subject);
  if (before?.lower === 'and' || before?.text === ',' || !opensClause(document, subject)) return false;
  return token.lower === 'gone'
    ? ways.has(next.lower) || next.lower.endsWith('ly')
    : objects.has(next.lower) || (token.lower === 'known' && next.lower === 'that');
}

/** “The carts gone home.”, “the captain gone on briskly”; not “The sun gone down, they slept.” */
function isPlainNoun(document: Document, gone: Token, noun: Token): boolean {
  const determiner = document.at(noun.index - 1);
  const next = document.at(gone.index + 1);
  if (gone.register !== 'narration' || !determiner || !next || !ways.has(next.lower)) return false;
  if (!/^(?:the|his|her|their|my|our)$/.test(determiner.lower) || document.partOfSpeech(noun) !== 'NOUN')
    return false;
  const before = document.at(determiner.index - 1);
  if (!document.startsSentence(determiner) && before?.quote !== 'close') return false;
  const { last } = document.sentenceOf(gone);
  if (last - gone.index < 4) return false;
  return (
    before?.quote === 'close' ||
    !document.tokens.slice(gone.index, last).some(({ text }) => /^[,;—–]/.test(text))
  );
}

/** “She took the coin and given it to me.”: a past before, an object behind, and no auxiliary in the sentence. */
function isSecondPast(document: Document, token: Token, next: Token): boolean {
  if (token.register !== 'narration' || !/^(?:given|taken|seen|shown|thrown|drawn|eaten)$/.test(token.lower))
    return false;
  if (!/^(?:it|him|them|me|us|the|a)$/.test(next.lower)) return false;
  const { first } = document.sentenceOf(token);
  let hasPast = false;
  for (let index = first; index < token.index - 1; index++) {
    const { lower, kind, text } = document.tokens[index];
    if (
      auxiliary.test(lower) ||
      /^[,;:—–]/.test(text) ||
      (kind === 'word' && /ing$|^(?:get|got|keep|kept)$/.test(lower))
    )
      return false;
    if (pastsOnly.has(lower) || /^(?:took|saw|put|stood|sat|turned)$/.test(lower)) hasPast = true;
  }
  return hasPast;
}

/** “he come in”, “the driver come out”; but “she begged that he come”. */
export function isThirdPerson(document: Document, token: Token, story: Story): boolean {
  const subject = beforeAdverbs(document, token);
  if (!subject) return false;
  const before = document.previousInSentence(subject);
  if (/^(?:i|we|they)$/.test(subject.lower)) return isPastComing(document, token, subject, before);
  if (subject.lower !== 'he' && subject.lower !== 'she') {
    if (subject.index + 1 !== token.index || !ways.has(document.nextInSentence(token)?.lower ?? ''))
      return false;
    if (isName(document, subject, story))
      return beginsClause(document, subject) && before?.lower !== 'and' && before?.lower !== 'that';
    return (
      before !== undefined &&
      before.lower === 'the' &&
      document.startsSentence(before) &&
      document.partOfSpeech(subject) === 'NOUN' &&
      !subject.lower.endsWith('s')
    );
  }
  if (before && !/^(?:and|but|when|as|then|because|until|till|after|before|while|so|it)$/.test(before.lower))
    return false;
  return !hasAuxiliary(document, subject);
}

/** “We come home by the river.” in a tale told in the past: the sentence begins so, and “come” goes some way. */
function isPastComing(document: Document, token: Token, subject: Token, before: Token | undefined): boolean {
  const opens = before === undefined || /^(?:then|finally)$/.test(before.lower);
  if (token.register !== 'narration' || !opens || hasAuxiliary(document, subject)) return false;
  if (
    !ways.has(document.nextInSentence(token)?.lower ?? '') &&
    document.nextInSentence(token)?.lower !== 'straight'
  )
    return false;
  return isToldInPast(document, token);
}

function isName(document: Document, token: Token, story: Story): boolean {
  return (
    isCapitalized(token.text) &&
    !/['’]/.test(token.text) &&
    document.partOfSpeech(token) === 'PROPN' &&
    (!document.startsSentence(token) || story.name(token.lower) !== undefined)
  );
}
