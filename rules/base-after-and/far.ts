/** Joined to a verb farther off: “shook his head and ask for tea”, “she had been waiting, and lift her bag”, “sits down and watch him”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { mayTakeBase } from '../grammar/takes-base.js';
import { isToldInPast, isToldInPresent } from '../grammar/told-tense.js';
import { pureBases } from '../lists/infinitives.js';
import { baseOfPast, baseOfThirdPerson, pastOf, thirdPersonOf } from '../lists/verb-forms.js';

/** Pasts and participles like their bases. */
const alike = words('put cut set hit shut read let come become run');
/** What follows a verb, and seldom a noun. */
const behindVerb = words(`
  him them me us it the a an my his their its her this that nothing something everything himself herself itself out up down
  away off back into over around through toward towards onto straight
`);
const auxiliaryPast = words("was were had could would did wasn't weren't hadn't");
/** So far before it the verb is looked for, in tokens. */
const reach = 25;

/** The form that a verb behind “and” should have, where the clause tells of one and the same; undefined where it may be right. */
export function formJoinedFar(
  document: Document,
  joiner: Token,
  verb: Token,
  speller: Speller,
): string | undefined {
  if (!(isBase(verb, speller) || verb.lower === 'come') || document.partOfSpeech(verb) !== 'VERB')
    return undefined;
  if (verb.lower === 'come' && mayBeParticiple(document, verb)) return undefined;
  if (mayTakeBase(document, verb, undefined) || !showsVerb(document, verb)) return undefined;
  const earlier = earlierVerb(document, joiner, speller);
  if (earlier === 'past') return isToldInPast(document, verb) ? pastOf(verb.lower) : undefined;
  if (earlier === 'present') return isToldInPresent(document, verb) ? thirdPersonOf(verb.lower) : undefined;
  return undefined;
}

/** In which tense the next verb before tells, what goes on beside it left out: “had been waiting”. */
function earlierVerb(document: Document, joiner: Token, speller: Speller): 'past' | 'present' | undefined {
  const first = Math.max(document.sentenceOf(joiner).first, joiner.index - reach);
  for (let index = joiner.index - 1; index >= first; index--) {
    const token = document.tokens[index];
    const { lower } = token;
    if (token.register !== 'narration' || /^[;:—–]/.test(token.text)) return undefined;
    if (/^(?:i|you|we|they)$/.test(lower) && index < joiner.index - 1) return undefined;
    // “Bread goes everywhere, and two birds move in and begin to eat”
    if (lower === 'and' && document.tokens[index - 1]?.text === ',') return undefined;
    if (auxiliaryPast.has(lower)) return 'past';
    if (token.kind !== 'word' || document.partOfSpeech(token) !== 'VERB') continue;
    // “He was going over and get a shave” has lost another word.
    if (/^(?:going|coming|trying)$/.test(lower)) return undefined;
    if (lower.endsWith('ing') || alike.has(lower)) continue;
    if (baseOfPast(lower, speller)) return 'past';
    return /[^s]s$/.test(lower) && baseOfThirdPerson(lower, speller) ? 'present' : undefined;
  }
  return undefined;
}

/** “Had tried it on and come out” */
function mayBeParticiple(document: Document, verb: Token): boolean {
  const first = Math.max(document.sentenceOf(verb).first, verb.index - reach);
  return document.tokens
    .slice(first, verb.index)
    .some(({ lower }) => /^(?:had|has|have|having)|'(?:d|ve)$/.test(lower));
}

function showsVerb(document: Document, verb: Token): boolean {
  const next = document.nextInSentence(verb);
  if (!next) return pureBases.has(verb.lower);
  if (next.lower === 'for')
    return /^(?:ask|look|wait|reach|call|search|head|beg|pray|hope|wish)$/.test(verb.lower);
  if (next.lower === 'at')
    return /^(?:look|stare|glance|glare|gaze|peer|smile|laugh|shout)$/.test(verb.lower);
  if (next.lower === 'to') return pureBases.has(verb.lower);
  if (/^[.;]$/.test(next.text)) return pureBases.has(verb.lower);
  return behindVerb.has(next.lower) && document.at(next.index + 1)?.lower !== 'of';
}
