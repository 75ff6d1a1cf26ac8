/** Nouns and the verbs right behind them that do not agree: “the dogs was”, “my sister love horses”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Story } from '../../src/core/story.js';
import { withS, words } from '../../src/core/text.js';
import { countNouns } from '../lists/count-nouns.js';
import { collective } from '../lists/groups.js';
import { kin } from '../lists/persons.js';
import { mayBeSingular } from '../lists/singular-in-s.js';
import { doings, pastOf, thirdPersonOf } from '../lists/verb-forms.js';
import { isToldInPast } from '../wrong-verb-form/past.js';

/** What stands behind a verb and seldom behind a noun. */
const behindVerb = words(`
  at him her them me us it up down out away back over around into towards toward through the a an his my their himself
  herself itself
`);
const determiners = words('the his her my your our their these those both all');
/** “the two brothers” */
const counts = words('two three four five six seven eight nine ten twelve other');
/** Plurals that do not end in -s. */
export const irregularPlurals = words('people men women children feet teeth mice geese policemen gentlemen');

/** What they do; some are nouns too, but not behind these and before what belongs to a verb. */
export const kinBases: ReadonlySet<string> = new Set([
  ...[...doings].filter((base) => !/^(?:need|dare|let|put|set|cut|hit|shut|read|cost|hurt)$/.test(base)),
  ...words('love like live hate want own teach collect admire miss'),
]);
const plurals: ReadonlySet<string> = new Set([
  ...[...kin].filter((noun) => !/man$|wife$/.test(noun)).map(withS),

  ...[...countNouns].map(withS),
  ...words('dogs cats boys girls wolves leaves eyes hands'),
]);
const clauseStart = /^(?:and|but|when|as|because|while|where|if|that|so|although|though|,|;|:|—)$/;

/** “The dogs was”: a determiner that opens the clause, perhaps an adjective, a plural. */
export function pluralNoun(
  document: Document,
  token: Token,
  noun: Token,
  right: string | undefined,
  story: Story,
): string | undefined {
  if (!right || !isPlural(noun, story)) return undefined;
  let start = document.previousInSentence(noun);
  if (start && !determiners.has(start.lower) && document.partOfSpeech(start) === 'ADJ')
    start = document.previousInSentence(start);
  if (start && counts.has(start.lower)) start = document.previousInSentence(start);
  // “Tobin’s hands was shaking.”
  if (!start || !(determiners.has(start.lower) || /^\p{Lu}.*['’]s$/u.test(start.text))) return undefined;
  const before = document.previousInSentence(start);
  const opens =
    before === undefined ||
    /^(?:and|but|that|when|as|because|while|fear|think|know|hope|afraid)$/.test(before.lower);
  if (!opens || document.partOfSpeech(noun) !== 'NOUN') return undefined;
  if (
    before &&
    /^(?:and|that|as)$/.test(before.lower) &&
    document.previousInSentence(before)?.kind === 'word' &&
    before.lower !== 'that'
  )
    return undefined;
  return document.nextInSentence(token)?.kind === 'mark' ? undefined : right;
}

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

/** “The girl look at him”: what follows shows a verb, where “the clock face” would be a thing. */
export function showsVerb(document: Document, token: Token): boolean {
  const next = document.nextInSentence(token);
  // “a house close at hand”, “her quick glance at him”
  return next !== undefined && behindVerb.has(next.lower) && !/^(?:close|glance)$/.test(token.lower);
}

function isPlural(noun: Token, story: Story): boolean {
  if (irregularPlurals.has(noun.lower)) return true;
  return (
    /[^su']s$/.test(noun.lower) &&
    !/ics$|is$/.test(noun.lower) &&
    noun.text === noun.lower &&
    !mayBeSingular.has(noun.lower) &&
    !story.knows(noun.text)
  );
}

/** Whether the phrase of a noun opens its clause, and its determiner, where it has one. */
function determinerOpening(document: Document, noun: Token): Token | undefined {
  let start = document.at(noun.index - 1);
  if (start && document.partOfSpeech(start) === 'ADJ') start = document.at(start.index - 1);
  if (!start || start.sentence !== noun.sentence || !determiners.has(start.lower)) return undefined;
  const before = document.at(start.index - 1);
  return document.startsSentence(start) ||
    (before !== undefined && (before.quote === 'open' || clauseStart.test(before.lower)))
    ? start
    : undefined;
}

/** “The dogs barks at every car”: a plural that opens the clause, and a verb for one. */
export function manyDo(
  document: Document,
  verb: Token,
  noun: Token,
  base: string | undefined,
): string | undefined {
  if (!base || noun.text !== noun.lower || document.touchesPrevious(verb)) return undefined;
  if (!(irregularPlurals.has(noun.lower) || (plurals.has(noun.lower) && !mayBeSingular.has(noun.lower))))
    return undefined;
  if (!determinerOpening(document, noun)) return undefined;
  const next = document.nextInSentence(verb);
  // Two plurals in a row are a noun and a verb, whatever the second is read as: “the wolves howls at the moon”.
  if (document.partOfSpeech(verb) !== 'VERB' && document.partOfSpeech(next ?? verb) !== 'ADP')
    return undefined;
  if (next?.kind === 'word' && /^(?:VERB|AUX|NOUN)$/.test(document.partOfSpeech(next))) return undefined;
  return isToldInPast(document, verb) && verb.register === 'narration' ? pastOf(base) : base;
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
