/** Where a pronoun is a subject: in a pair with its verb, or behind “lest”. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';

/** Pronouns as objects, with their form as subjects. */
export const subjectOf = new Map([
  ['me', 'I'],
  ['him', 'he'],
  ['her', 'she'],
  ['us', 'we'],
  ['them', 'they'],
]);
/** Finite verbs of a clause whose subject is a pair; `had` and `would` are no nouns and no participles. */
const finite = words(
  'was were had would could will can did are have used went came should must walked ran sat stood looked talked decided started',
);
/** The same behind “her”, which no noun is: not “Ilse and her walked dog”. */
const auxiliaries = words(
  "was were is are had has have would could will can did do does should must might may don't didn't won't can't couldn't wouldn't wasn't weren't aren't haven't hadn't ought used",
);
/** Behind these a clause begins, so what follows is its subject. */
const clauseStart = words(
  'and but when while as because if then so that where though although whenever think thought guess know believe suppose hope',
);
const adverbs = words('both never always also just still only ever then really');
const conjunctions = words('lest because although though whether unless');

/** `Him and the boy were`, `my sister and me would`, `lest them become`. */
export function isSubject(document: Document, token: Token): boolean {
  const before = document.at(token.index - 1);
  const opens = before === undefined || before.sentence !== token.sentence || before.quote === 'open';
  if (
    !opens &&
    before.kind === 'word' &&
    conjunctions.has(before.lower) &&
    token.lower !== 'her' &&
    token.lower !== 'me'
  ) {
    const verb = document.at(token.index + 1);
    return (
      verb?.kind === 'word' &&
      /^(?:VERB|AUX)$/.test(document.partOfSpeech(verb)) &&
      !verb.lower.endsWith('ing')
    );
  }
  if (opens) return opensPair(document, token);
  if (before.lower === 'and') return closesPair(document, token, before);
  return /^(?:that|when|where|because|while)$/.test(before.lower) && opensPair(document, token);
}

/** `Him and the boy were`. */
function opensPair(document: Document, token: Token): boolean {
  if (document.at(token.index + 1)?.lower !== 'and') return false;
  let index = token.index + 2;
  if (/^(?:the|my|his|your|our|their|a)$/.test(document.at(index)?.lower ?? '')) index++;
  const partner = document.at(index);
  const verb = partner && verbBehind(document, partner);
  return verb !== undefined && partner?.kind === 'word' && isFiniteVerb(document, verb);
}

/** The verb right behind the subject, adverbs left out. */
function verbBehind(document: Document, subject: Token): Token | undefined {
  let verb = document.nextWord(subject);
  while (verb && adverbs.has(verb.lower)) verb = document.nextWord(verb);
  return verb;
}

/** “Went”, “are”, “sit”; not “going” and “gone”. */
function isFiniteVerb(document: Document, verb: Token): boolean {
  if (finite.has(verb.lower) || auxiliaries.has(verb.lower)) return true;
  return document.partOfSpeech(verb) === 'VERB' && !/(?:ing|en|wn)$|^(?:be|been|done|gone)$/.test(verb.lower);
}

/** `my sister and me would`, `Ilse and him went`, at the start of a clause. */
function closesPair(document: Document, token: Token, and: Token): boolean {
  const verb = verbBehind(document, token);
  if (!verb || !(token.lower === 'her' ? auxiliaries.has(verb.lower) : isFiniteVerb(document, verb)))
    return false;
  const partner = document.at(and.index - 1);
  if (partner?.kind !== 'word' || partner.sentence !== token.sentence) return false;
  const determiner = document.at(partner.index - 1);
  const isKin =
    determiner !== undefined &&
    /^(?:my|his|her|our|their|your|the)$/.test(determiner.lower) &&
    document.partOfSpeech(partner) === 'NOUN';
  const isPronoun = subjectOf.has(partner.lower) || /^(?:you|he|she|they|we)$/.test(partner.lower);
  if (!isKin && !isCapitalized(partner.text) && !isPronoun) return false;
  const opener = isKin ? document.at(determiner.index - 1) : determiner;
  return (
    opener === undefined ||
    opener.sentence !== token.sentence ||
    opener.quote === 'open' ||
    opener.text === ',' ||
    clauseStart.has(opener.lower)
  );
}
