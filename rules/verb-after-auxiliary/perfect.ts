/** Behind have, the base of whatever verb shows by what stands around it: “has never fire a shot”, “might have trust me”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { nounLikeBases } from '../lists/infinitives.js';
import { irregularVerbs } from '../lists/irregular-verbs.js';
import { participleOf, regularPastOf } from '../lists/verb-forms.js';
import { describe, previous } from './clause.js';
import { deniedBases, things } from './have.js';

/** A form of have that a participle follows; “had eat” was right once. */
export const haves = words(
  "had has have having hadn't hasn't haven't i've you've we've they've could've would've should've might've must've",
);
const between = words(
  'not never also just already always even only ever finally once really yet all both since long almost nearly hardly now often recently barely scarcely twice',
);
/** Behind these follows what is done, hardly what is had. */
const ofDeeds = /^(?:not|never|ever|already|just|often|recently|barely|hardly|almost|nearly|now|twice)$/;
/** What the tokens right before such a verb may be. */
export const beforePerfect: ReadonlySet<string> = new Set([...haves, ...between, 'life', 'lives']);
const objects = words('it him her them me us the a an my his your our their');
/** “They had lunch the next day.” */
const times = words(
  'next other same day night morning evening afternoon first last following whole minute moment week month year time way',
);
const ways = words('out up down off away back into onto from through around over to at');
/** What one has, without an article: “had reason to doubt it”, “had change for a pound”. */
const had = words(
  'reason cause place word occasion part charge command control sight use access change notice trust hope sleep faith dinner lunch rein fire name need care company regard doubt guard work force drink practice study plague influence experience music money power peace success evidence proof',
);
/** So seldom a noun stands bare that it is none behind “had”: “she had laugh at him”. */
const leastBare = 0.29;
/** What is done where nothing else can be meant, and what one can have. */
const acts = new Set([...deniedBases, ...nounLikeBases].filter((base) => !things.has(base)));
/** So often at least, for each time that the base is written, its past is: what is done more than it is had. */
const leastDone = 0.4;
/** The same where it is denied: not “he hadn’t time”. */
const leastDenied = 0.1;

/** So seldom, for each time that the participle is written, it has the ending of a regular verb. */
const seldom = 0.02;
/** Participles by a past that the verb does not have: “must have throwed it”; but “builded better than he knew”. */
const participles = new Map(
  irregularVerbs
    .map(({ base, participle }) => [regularPastOf(base), participle] as const)
    .filter(([regular, participle]) => regular !== participle && regular !== 'builded'),
);

/** `must have throwed it away` */
export function afterHaveRegular(document: Document, verb: Token, speller: Speller): Report | undefined {
  const participle = participles.get(verb.lower);
  if (!participle || !haveOf(document, verb)) return undefined;
  // “Had shined”, “had lighted” are right too.
  if (speller.frequency(verb.lower) > speller.frequency(participle) * seldom) return undefined;
  // A child's word, or a dialect's, where it is spoken.
  return { ...describe(verb, participle), ...(verb.register === 'dialogue' && { doubt: 1 }) };
}

/** `has never fire a shot`, `had never in his life burn a loaf`, `the boy had plant the seeds`. */
export function afterPerfect(document: Document, verb: Token, speller: Speller): Report | undefined {
  const have = haveOf(document, verb);
  if (!have || !isBase(verb, speller) || verb.lower === 'eat' || document.isHyphenated(verb))
    return undefined;
  const subject = previous(document, have.token);
  if (!subject && have.token.lower === 'have') return undefined;
  if (/^(?:had|has|have|having|to|better|what|whatever|all|let|me|him|them|us)$/.test(subject?.lower ?? ''))
    return undefined;
  const right = participleOf(verb.lower);
  if (right === verb.lower) return undefined;
  const doubt = doubtOf(document, verb, have.isDenied, speller);
  return doubt === undefined ? undefined : { ...describe(verb, right), ...(doubt > 0 && { doubt }) };
}

function doubtOf(document: Document, verb: Token, isDenied: boolean, speller: Speller): number | undefined {
  const next = document.nextInSentence(verb);
  const part = document.partOfSpeech(verb);
  const isVerb = part === 'VERB';
  if (next?.kind === 'word' && /^(?:NOUN|ADJ|PROPN)$/.test(document.partOfSpeech(next))) return undefined;
  const hasObject = next !== undefined && objects.has(next.lower) && !isOfTime(document, next);
  if (isVerb && hasObject) return 0;
  const isAct = acts.has(verb.lower);
  const done = speller.frequency(participleOf(verb.lower)) / speller.frequency(verb.lower);
  if (isDenied && isAct) return 0;
  if (isDenied && isVerb && done > leastDenied) return 1;
  // “They had clean the kitchen”, but “he had ready an answer”
  if (part === 'ADJ' && hasObject && isAct) return 1;
  const isNoThing = part !== 'ADJ' && !had.has(verb.lower) && next?.lower !== 'of' && done > leastDenied;
  if (isNoThing && speller.bareness(verb.lower) <= leastBare) return 1;
  if (isNoThing && ofDeeds.test(document.at(verb.index - 1)?.lower ?? '')) return 1;
  if (!(isAct || done > leastDone) || things.has(verb.lower)) return undefined;
  if (hasObject && part === 'NOUN') return 1;
  return isVerb && next !== undefined && ways.has(next.lower) ? 1 : undefined;
}

function isOfTime(document: Document, determiner: Token): boolean {
  const next = document.nextInSentence(determiner);
  return next !== undefined && times.has(next.lower);
}

/** The form of have that a verb stands behind, and whether it is denied: “had never in his life burn”. */
function haveOf(document: Document, verb: Token): { token: Token; isDenied: boolean } | undefined {
  let isDenied = false;
  let at = previous(document, verb);
  while (at && !haves.has(at.lower)) {
    if (/^(?:not|never|ever)$/.test(at.lower)) isDenied = true;
    if (/^(?:life|lives)$/.test(at.lower)) at = inLife(document, at);
    else if (!between.has(at.lower) && !/[a-z]ly$/.test(at.lower)) return undefined;
    at = at && previous(document, at);
  }
  return at && { token: at, isDenied: isDenied || at.lower.endsWith("n't") };
}

/** “in”, of “in his life”. */
function inLife(document: Document, life: Token): Token | undefined {
  const whose = previous(document, life);
  const preposition = whose && previous(document, whose);
  return preposition?.lower === 'in' && /^(?:my|his|her|our|their|your)$/.test(whose!.lower)
    ? preposition
    : undefined;
}
