/** What follows a phrase with a preposition: the verb behind “each of the old clocks in the hall”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { irregularPlurals } from '../lists/count-nouns.js';

const openers = words(`
  the a an my your his her its our their this that these those all both two three four five six seven eight nine ten
  other such
`);
const pronouns = words('us them you it him her me these those ours yours theirs');
const adverbs = words(
  'also always never often still just only even now then really already ever suddenly finally both all',
);
/** So many phrases may follow one another, and so many words may stand in each. */
const most = { phrases: 3, words: 5 };

/** The token behind the phrases that a preposition opens, adverbs left out; undefined where they do not end in a noun. */
export function behindPhrases(document: Document, preposition: Token): Token | undefined {
  let at: Token | undefined = preposition;
  for (let count = 0; at && count < most.phrases && isPreposition(document, at); count++)
    at = behindPhrase(document, at);
  while (at && (adverbs.has(at.lower) || /[a-z]{2}ly$/.test(at.lower))) at = document.nextWord(at);
  return at;
}

function isPreposition(document: Document, token: Token): boolean {
  return token.lower !== 'to' && document.partOfSpeech(token) === 'ADP';
}

/** The token behind the noun of one phrase: no second noun follows a plural, “the things people say”. */
function behindPhrase(document: Document, preposition: Token): Token | undefined {
  let at = document.nextWord(preposition);
  if (at && pronouns.has(at.lower) && !isOwner(document, at)) return document.nextWord(at);
  let noun: Token | undefined;
  let isLed = false;
  for (let count = 0; at && count < most.words; count++) {
    const part = document.partOfSpeech(at);
    if (noun && (part !== 'NOUN' || isPlural(noun.lower))) return at;
    // “In the square was”: read as an adjective, but nothing else is there.
    if (isLed && /^(?:AUX|VERB)$/.test(part)) return at;
    isLed = part === 'ADJ' && openers.has(document.tokens[at.index - 1].lower);
    if (part === 'NOUN' || (part === 'PROPN' && !/['’]s$/.test(at.text))) noun = at;
    else if (!openers.has(at.lower) && !/^(?:ADJ|NUM|PROPN)$/.test(part) && !/['’]s?$/.test(at.text))
      return undefined;
    at = document.nextWord(at);
  }
  return noun ? at : undefined;
}

/** “Of her brothers”, “of these men”, and not “of her”. */
function isOwner(document: Document, pronoun: Token): boolean {
  const next = document.nextWord(pronoun);
  return (
    /^(?:her|these|those)$/.test(pronoun.lower) &&
    next !== undefined &&
    /^(?:NOUN|ADJ|NUM)$/.test(document.partOfSpeech(next))
  );
}

function isPlural(lower: string): boolean {
  return irregularPlurals.has(lower) || /[^su]s$/.test(lower);
}
