/** What somebody does at one moment, told in the present among sentences told in the past: “He turns around slowly.” */
import type { Document, Token } from '../../src/core/document.js';
import type { Written } from '../../src/core/forms.js';
import type { Story } from '../../src/core/story.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { gestures } from '../lists/gestures.js';
import { kin } from '../lists/persons.js';
import { pastOf, thirdPersonOf } from '../lists/verb-forms.js';
import { standsAmongPasts } from './neighbours.js';

/** They tell a moment where a place stands behind them: “he stands at the window”. */
const postures = words('stand sit lie come run feel');
const byOne = new Map([...gestures, ...postures].map((base) => [thirdPersonOf(base), pastOf(base)]));
/** “We look back upon those days”, “I take it”: who tells may speak of today. */
const ofToday = words('look take give catch run lift follow');
const byMany = new Map(
  [...gestures, 'stand', 'sit'].filter((base) => !ofToday.has(base)).map((base) => [base, pastOf(base)]),
);
const needPlace: ReadonlySet<string> = new Set([...postures].map(thirdPersonOf));
const places = words(`
  at up down over around round away back in into out onto on off through toward towards to from by beside there behind
  across along under past
`);
const objects = words('his her him the a an them it my me');
/** What is so at all times is told in the present. */
const timeless = words(
  'always never every often usually generally sometimes today now nowadays still whenever people is are am has does will can you',
);
/** A verb behind these may belong to what is so at all times: “as a dog does when he raises his head”. */
const subordinate = words('when where who which that if as because what how why while until before after');

/** Whether a form may tell a gesture in the present. */
export function isGesture({ text, lower }: Written): boolean {
  return text === lower && (byOne.has(lower) || byMany.has(lower));
}

/** The past of a gesture told in the present, where the sentences around are in the past. */
export function pastOfGesture(document: Document, verb: Token, story: Story): string | undefined {
  if (verb.register !== 'narration' || document.paragraphOf(verb).kind !== 'prose') return undefined;
  const subject = subjectOf(document, verb);
  if (!subject) return undefined;
  const isMany = /^(?:i|we|they)$/.test(subject.lower);
  const past = (isMany ? byMany : byOne).get(verb.lower);
  if (!past || !opensAct(document, subject, isMany)) return undefined;
  const isHe = /^(?:he|she)$/.test(subject.lower);
  const isOne = isHe || (isName(subject, story) && document.partOfSpeech(verb) === 'VERB');
  if (!isMany && !isOne && !isPlainNoun(document, verb, subject)) return undefined;
  return goesOn(document, verb) && isOfOneMoment(document, verb) && standsAmongPasts(document, verb)
    ? past
    : undefined;
}

function subjectOf(document: Document, verb: Token): Token | undefined {
  const before = document.previousInSentence(verb);
  const isAdverb = before && /[a-z]ly$|^(?:just|then|only|even)$/.test(before.lower);
  const subject = isAdverb ? document.previousInSentence(before) : before;
  return subject && !/['’]/.test(subject.text) ? subject : undefined;
}

function isName(subject: Token, story: Story): boolean {
  return isCapitalized(subject.text) && story.name(subject.lower) !== undefined;
}

/** “He turns”, “Then he turns”, “…, and he turns”; in “we”, as in “I”, who tells may speak of today. */
function opensAct(document: Document, subject: Token, isMany: boolean): boolean {
  const opener = document.previousInSentence(subject);
  if (!opener || /^(?:the|his|her|my|their)$/.test(opener.lower)) return true;
  if (document.partOfSpeech(opener) === 'ADJ') return true;
  if (!/^(?:then|and|but|so|finally|suddenly|slowly)$/.test(opener.lower)) return false;
  return document.startsSentence(opener) || (!isMany && document.previousInSentence(opener)?.text === ',');
}

/** “The boy turns”, “the old boy turns”, at the head of the sentence. */
function isPlainNoun(document: Document, verb: Token, noun: Token): boolean {
  if (!kin.has(noun.text)) return false;
  if (document.partOfSpeech(verb) !== 'VERB') return false;
  let start = document.previousInSentence(noun);
  if (start && document.partOfSpeech(start) === 'ADJ') start = document.previousInSentence(start);
  return (
    start !== undefined && /^(?:the|his|her|my|their)$/.test(start.lower) && document.startsSentence(start)
  );
}

/** Whether the verb ends its clause, or what follows is done with the body: “turns around”, “grabs his coat”. */
function goesOn(document: Document, verb: Token): boolean {
  const next = document.nextInSentence(verb);
  if (needPlace.has(verb.lower) && byOne.has(verb.lower))
    return next !== undefined && (verb.lower === 'feels' ? objects : places).has(next.lower);
  if (next === undefined || next.kind === 'mark' || next.lower === 'and') return true;
  return places.has(next.lower) || objects.has(next.lower) || next.lower.endsWith('ly');
}

function isOfOneMoment(document: Document, verb: Token): boolean {
  const { first, last } = document.sentenceOf(verb);
  for (let index = first; index < last; index++) {
    const { lower, text, register } = document.tokens[index];
    if (register !== 'narration' || timeless.has(lower) || /[?!;:—(]/.test(text)) return false;
    if (index < verb.index && subordinate.has(lower)) return false;
  }
  return true;
}
