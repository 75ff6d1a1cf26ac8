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
/** Behind these a clause begins, so what follows is its subject. */
const clauseStart = words('and but when as while because if then so that');
const conjunctions = words('lest because although though whether unless');

/** `Him and the boy were`, `my sister and me would`, `lest them become`. */
export function isSubject(document: Document, token: Token): boolean {
  const before = document.at(token.index - 1);
  const opens = before === undefined || before.sentence !== token.sentence;
  if (!opens && conjunctions.has(before.lower) && token.lower !== 'her' && token.lower !== 'me') {
    const verb = document.at(token.index + 1);
    return (
      verb?.kind === 'word' &&
      /^(?:VERB|AUX)$/.test(document.partOfSpeech(verb)) &&
      !verb.lower.endsWith('ing')
    );
  }
  if (token.register === 'dialogue') return false;
  if (opens) return opensPair(document, token);
  return before.lower === 'and' && closesPair(document, token, before);
}

/** `Him and the boy were`. */
function opensPair(document: Document, token: Token): boolean {
  if (document.at(token.index + 1)?.lower !== 'and') return false;
  let index = token.index + 2;
  if (/^(?:the|my|his|your|our|their|a)$/.test(document.at(index)?.lower ?? '')) index++;
  const verb = document.at(index + 1);
  return verb !== undefined && finite.has(verb.lower);
}

/** `my sister and me would`, `Ilse and him went`, at the start of a clause. */
function closesPair(document: Document, token: Token, and: Token): boolean {
  const verb = document.at(token.index + 1);
  if (!verb || !finite.has(verb.lower) || token.lower === 'her') return false;
  const partner = document.at(and.index - 1);
  if (partner?.kind !== 'word' || partner.sentence !== token.sentence) return false;
  const determiner = document.at(partner.index - 1);
  const isKin = determiner !== undefined && /^(?:my|his|her|our|their)$/.test(determiner.lower);
  if (!isKin && !isCapitalized(partner.text) && !subjectOf.has(partner.lower)) return false;
  const opener = isKin ? document.at(determiner.index - 1) : determiner;
  return (
    opener === undefined ||
    opener.sentence !== token.sentence ||
    opener.text === ',' ||
    clauseStart.has(opener.lower)
  );
}
