/** Singular nouns and the verbs right behind them that do not agree: “the dog were”, “my sister love horses”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { isToldInPast } from '../grammar/told-tense.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { collective } from '../lists/groups.js';
import { kin } from '../lists/persons.js';
import { doings, pastOf, thirdPersonOf } from '../lists/verb-forms.js';
import { determinerOpening } from './noun-phrase.js';

/** What they do; some are nouns too, but not behind these and before what belongs to a verb. */
export const kinBases: ReadonlySet<string> = new Set([
  ...[...doings].filter((base) => !/^(?:need|dare|let|put|set|cut|hit|shut|read|cost|hurt)$/.test(base)),
  ...words('love like live hate want own teach collect admire miss'),
]);

/** “The dog were”: an article that opens the sentence, perhaps an adjective, a thing or a person. */
export function singularNoun(
  document: Document,
  token: Token,
  noun: Token,
  right: string | undefined,
): string | undefined {
  if (!right || token.register !== 'narration' || noun.text !== noun.lower || /s$/.test(noun.lower))
    return undefined;
  if (collective.has(noun.lower) || irregularPlurals.has(noun.lower)) return undefined;
  let start = document.previousInSentence(noun);
  if (start && document.partOfSpeech(start) === 'ADJ') start = document.previousInSentence(start);
  if (!start || !/^(?:the|a|an|my|his|her|our|their)$/.test(start.lower) || !document.startsSentence(start))
    return undefined;
  return document.partOfSpeech(noun) === 'NOUN' && !/(?:ese|ish|ch|men|people|folk|craft)$/.test(noun.lower)
    ? right
    : undefined;
}

/** “The soup taste like dishwater.” */
function showsSense(document: Document, verb: Token, noun: Token): boolean {
  const next = document.nextInSentence(verb);
  if (!/^(?:taste|smell|look|sound|feel|seem)$/.test(verb.lower) || !/^(?:like|as)$/.test(next?.lower ?? ''))
    return false;
  if (noun.text !== noun.lower || collective.has(noun.lower) || /s$|[sei]n$|people$/.test(noun.lower))
    return false;
  const start = determinerOpening(document, noun);
  return (
    start !== undefined &&
    document.opensSentence(start) &&
    /^(?:NOUN|PROPN)$/.test(document.partOfSpeech(noun))
  );
}

/** “My sister love horses”: somebody who opens the clause, and the base of what she does. */
export function oneDoes(document: Document, verb: Token, noun: Token): string | undefined {
  if (showsSense(document, verb, noun))
    return isToldInPast(document, verb) ? pastOf(verb.lower) : thirdPersonOf(verb.lower);
  if (!kin.has(noun.lower) || !kinBases.has(verb.lower)) return undefined;
  const start = determinerOpening(document, noun);
  if (!start || !document.opensSentence(start)) return undefined;
  const next = document.nextInSentence(verb);
  // Read as a noun, “love” shows by what follows that it is none: “my sister love old ships”, not “his mother love was”.
  const isLove =
    /^(?:love|hate|like|want)$/.test(verb.lower) &&
    document.tokens.slice(verb.index + 1, verb.index + 3).some(({ lower }) => /[^s]s$/.test(lower));
  if (document.partOfSpeech(verb) !== 'VERB' && !isLove) return undefined;
  if (!next || (next.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next)))) return undefined;
  return isToldInPast(document, verb) && verb.register === 'narration'
    ? pastOf(verb.lower)
    : thirdPersonOf(verb.lower);
}
