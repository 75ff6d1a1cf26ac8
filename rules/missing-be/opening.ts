/** Sentences of narration that open with a pronoun and lack a form of be: “They sitting by the fire.” */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** What one is, and nobody does: “She afraid of the dark.” */
const states = words('afraid asleep awake aware unable glad');
const adverbs = words('not already still also just now never always only slowly quietly simply');

/** What was left out, and the word before which it belongs. */
export interface Gap {
  /** “been” lacks a form of have. */
  lacks: 'be' | 'have';
  before: Token;
}

/** What one is in more sentences than that one does it, where no verb follows: “he late again”, “they alone at last”. */
const predicates = words(
  'late alone alive dead tired hungry angry sad happy old young sick sure ready busy always like',
);

/** “It not fair.” */
const denied = words('fair true easy right wrong good safe enough possible here there mine yours');

/** Whether the sentence tells what somebody is, and has no verb for it. */
function isVerbless(document: Document, predicate: Token, rest: readonly Token[]): boolean {
  const isDenied = denied.has(predicate.lower) && document.previousInSentence(predicate)?.lower === 'not';
  if (!predicates.has(predicate.lower) && !isDenied) return false;
  if (predicate.lower === 'like' && !/^(?:this|that)$/.test(rest[0].lower)) return false;
  return rest.every(
    (token) =>
      (token.kind === 'word' && !/^(?:VERB|AUX|NOUN)$/.test(document.partOfSpeech(token))) ||
      token.text === '.',
  );
}

/** The gap behind a pronoun that opens a sentence of narration. */
export function gapBehind(
  document: Document,
  subject: Token,
  isGerund: (verb: Token) => boolean,
): Gap | undefined {
  if (subject.register !== 'narration' || !document.startsSentence(subject)) return undefined;
  const before = document.nextWord(subject);
  let verb = before;
  while (verb && adverbs.has(verb.lower)) verb = document.nextWord(verb);
  if (!before || !verb || document.at(verb.index + 1)?.text === '-') return undefined;
  const { last } = document.sentenceOf(subject);
  const rest = document.tokens.slice(verb.index + 1, last);
  if (rest.length < 2 || rest.some(({ text }) => /\?/.test(text))) return undefined;
  if (verb.lower === 'supposed')
    return rest[0].lower === 'to' && document.partOfSpeech(rest[1]) === 'VERB'
      ? { lacks: 'be', before }
      : undefined;
  if (states.has(verb.lower)) return { lacks: 'be', before };
  // “It time to go.”
  if (verb.lower === 'time' && subject.lower === 'it' && rest[0].lower === 'to')
    return { lacks: 'be', before };
  if (isVerbless(document, verb, rest) && subject.lower !== 'you') return { lacks: 'be', before };
  // “We about to leave.”
  if (verb.lower === 'about' && rest[0].lower === 'to') return { lacks: 'be', before };
  // “She very quiet all day”, “it too dark to see”
  if (
    /^(?:so|too|very)$/.test(verb.lower) &&
    document.partOfSpeech(rest[0]) === 'ADJ' &&
    rest[1].text !== '-'
  )
    return /^(?:ADP|SCONJ|PUNCT|CCONJ|PART|PRON|DET|ADV)$/.test(document.partOfSpeech(rest[1]))
      ? { lacks: 'be', before }
      : undefined;
  // “They sitting by the fire, I went out”: before a comma stands what went on beside the rest.
  const mayBeAside = before.lower !== 'not' && rest.some(({ text }) => /^[,;:—–…]|^\.\./.test(text));
  return isGerund(verb) && !mayBeAside ? { lacks: 'be', before } : undefined;
}
