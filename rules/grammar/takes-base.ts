/** What takes the base of a verb behind it: “would”, “to”, “watched him”, “if he”. */
import type { Document, Token } from '../../src/core/document.js';
import { irregularVerbs } from '../lists/irregular-verbs.js';

/** Behind these, perhaps far, the base is right: “would come and go”, “if need be”. */
const takers =
  /^(?:to|would|could|should|might|must|may|can|will|shall|cannot|did|do|does|need|dare|dared|if|lest|than|better|rather|until|till|unless|whether|though|please|why|or|sooner)$|(?<!(?:was|were|is|are|had|has|have)n)'t$|'ll$/;
/** What somebody sees, lets or makes another do: “let him come and go”. */
const perceiving =
  /^(?:let|let's|lets|letting|see|sees|saw|seen|seeing|watch(?:ed|es|ing)?|hear|hears|heard|hearing|feel|feels|felt|feeling|make|makes|made|making|help(?:ed|s|ing)?|notice[ds]?|want(?:ed|s)?|observed|bid|bade|suggest(?:ed|s)?|insist(?:ed|s)?|demand(?:ed|s)?)$/;
const haves = /^(?:have|had|having|has)$|'(?:d|ve)$/;
const participles: ReadonlySet<string> = new Set(irregularVerbs.map(({ participle }) => participle));
/** So far before it what takes a base is looked for, in tokens. */
const reach = 40;

/** “He asked that she leave”, “it was best that he go” */
const wishes =
  /^(?:ask|demand|insist|request|suggest|propos|order|command|begg?|pray|wish|recommend|requir|decree|urg|dictat|stipulat)(?:e?s|e?d|e|ing)?$|^(?:best|better|so|essential|important|imperative|necessary|vital|instructions|orders|hope|condition|desire|custom)$/;
const wishReach = 6;

/** Whether something before a verb may take the base of it; `opener` stands before its subject. */
export function mayTakeBase(document: Document, verb: Token, opener: Token | undefined): boolean {
  let first = Math.max(document.sentenceOf(verb).first, verb.index - reach);
  if (opener?.lower === 'that' && wishesBefore(document, opener)) return true;
  // A clause of its own begins: “he had to know where everybody goes”.
  if (opener && /^(?:where|when|because|while|which|who|that|time)$/.test(opener.lower)) first = opener.index;
  for (let index = verb.index - 1; index >= first; index--) {
    const { lower } = document.tokens[index];
    if (takers.test(lower) || perceiving.test(lower) || (haves.test(lower) && !isPerfect(document, index)))
      return true;
  }
  return false;
}

/** “Had been”, “had never seen”: not “had him come”, “he’d go”. */
function isPerfect(document: Document, have: number): boolean {
  let next = document.at(have + 1);
  while (next && /^(?:not|never|ever|also|just|already|always|only|once|been)$|[a-z]ly$/.test(next.lower)) {
    if (next.lower === 'been') return true;
    next = document.at(next.index + 1);
  }
  return next !== undefined && (participles.has(next.lower) || /[a-z]{2}ed$/.test(next.lower));
}

function wishesBefore(document: Document, that: Token): boolean {
  const before = document.tokens.slice(Math.max(0, that.index - wishReach), that.index);
  return before.some(({ lower }) => wishes.test(lower));
}
