/** A phrase without a verb that opens its sentence, before the subject: “After the long march they slept.” */
import type { Document, Sentence, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { alwaysTitles, titlesOfNames } from '../lists/before-titles.js';
import { surelyFinite } from '../lists/finite-verbs.js';

const openers = words(`
  after at above across along among around before behind below beneath beside besides between beyond by despite during
  for from in inside near on opposite outside over past since through throughout toward towards under underneath until
  upon with within without according instead because halfway
`);
const subjects = words('he she they we i');
const objects = words('me him her us them it that this');
const nobodies = words('nothing nobody everything everyone everybody something someone somebody');
const determiners = words('the a an his her my our their');
/** With one of these in it the phrase is no phrase, or not over. */
const notInPhrase = words(
  'and or but who whom whose which what where when while if as than because although though that how why whether all everything anything so like not only never hardly no',
);
/** So many words of it at most are short. */
const short = 3;
const longest = 10;
/** Short phrases with these often stand without a comma: “At night we sang.” */
const light = words('in at on since for by from until');
/** “By the time she came”: a clause. */
const times = /^(?:time|moment|day|minute|instant|second|night|year|week|way|place)$/;

/** How an opening phrase ends: its last word, whether a comma follows, and how far it asks for one. */
export interface PhraseEnd {
  last: Token;
  comma: boolean;
  kind: 'optional' | 'short' | 'long';
}

/** The end of the phrase that opens a sentence, where the subject with its verb follows. */
export function phraseEnd(document: Document, sentence: Sentence): PhraseEnd | undefined {
  let start = sentence.first;
  while (start < sentence.last && document.tokens[start].quote === 'open') start++;
  const opener = document.tokens[start];
  if (opener?.kind !== 'word' || !openers.has(opener.lower)) return undefined;
  for (let index = start + 1; index < Math.min(sentence.last - 2, start + longest); index++) {
    const token = document.tokens[index];
    const kind = index - start > short ? 'long' : light.has(opener.lower) ? 'optional' : 'short';
    if (token.text === ',') {
      return isSubject(document, index + 1, document.tokens[index - 1]) && index - start > 1
        ? { last: document.tokens[index - 1], comma: true, kind }
        : undefined;
    }
    if (token.kind !== 'word') return undefined;
    if (index - start > 1 && isSubject(document, index, document.tokens[index - 1])) {
      const last = document.tokens[index - 1];
      if (times.test(last.lower) && document.tokens[index - 2].lower === 'the') return undefined;
      // “On the top floor old mrs Brandel was mopping”
      if (titlesOfNames.has(last.lower) || alwaysTitles.has(last.lower)) return undefined;
      if (!/^(?:NOUN|PROPN|PRON|ADV|NUM)$/.test(document.partOfSpeech(last)) && !objects.has(last.lower))
        return undefined;
      return !objects.has(last.lower) && hasOtherClause(document, index, sentence)
        ? undefined
        : { last, comma: false, kind };
    }
    const isThat =
      token.lower === 'that' &&
      (index === start + 1 || document.partOfSpeech(document.tokens[index - 1]) === 'ADP');
    if ((notInPhrase.has(token.lower) && !isThat) || subjects.has(token.lower)) return undefined;
    if (
      /^(?:VERB|AUX|SCONJ)$/.test(document.partOfSpeech(token)) &&
      !isThat &&
      !/^(?:rate|to)$/.test(token.lower)
    )
      return undefined;
  }
  return undefined;
}

/** “He slept”, “Ilse slept”, “nothing had moved”, and behind “above her” “the pipes were”. */
function isSubject(document: Document, at: number, before: Token): boolean {
  const [subject, second, third] = [0, 1, 2].map((step) => document.at(at + step));
  if (subject?.kind !== 'word' || second?.kind !== 'word' || second.sentence !== subject.sentence)
    return false;
  if (subjects.has(subject.lower)) return isVerb(document, second) || document.partOfSpeech(second) === 'ADV';
  if (nobodies.has(subject.lower)) return surelyFinite.has(second.lower);
  if (isCapitalized(subject.text))
    return (
      !isCapitalized(before.text) &&
      (surelyFinite.has(second.lower) || (objects.has(before.lower) && isVerb(document, second)))
    );
  if (!determiners.has(subject.lower) || third?.kind !== 'word') return false;
  return (
    document.partOfSpeech(second) === 'NOUN' &&
    (surelyFinite.has(third.lower) ||
      (/^(?:me|him|us|them|her|it)$/.test(before.lower) && isVerb(document, third)))
  );
}

function isVerb(document: Document, token: Token): boolean {
  return /^(?:VERB|AUX)$/.test(document.partOfSpeech(token)) && !/ing$/.test(token.lower);
}

/** “In the house he had left, nothing moved”: what follows is a clause of the phrase. */
function hasOtherClause(document: Document, from: number, { last }: Sentence): boolean {
  for (let index = from; index < last - 2; index++) {
    const token = document.tokens[index];
    if (/^[;:—–]/.test(token.text) || (token.text === ',' && isSubject(document, index + 1, token)))
      return true;
  }
  return false;
}
