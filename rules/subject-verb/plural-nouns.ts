/** Plurals and the verbs right behind them that do not agree: “the dogs was”, “the dogs barks”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Story } from '../../src/core/story.js';
import { withS, words } from '../../src/core/text.js';
import { isToldInPast } from '../grammar/told-tense.js';
import { countNouns, irregularPlurals } from '../lists/count-nouns.js';
import { kin } from '../lists/persons.js';
import { mayBeSingular } from '../lists/singular-in-s.js';
import { pastOf } from '../lists/verb-forms.js';
import { determinerOpening, determiners } from './noun-phrase.js';

/** “the two brothers” */
const counts = words('two three four five six seven eight nine ten twelve other');
const plurals: ReadonlySet<string> = new Set([
  ...[...kin].filter((noun) => !/man$|wife$/.test(noun)).map(withS),
  ...[...countNouns].map(withS),
  ...words('dogs cats boys girls wolves leaves eyes hands'),
]);

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
