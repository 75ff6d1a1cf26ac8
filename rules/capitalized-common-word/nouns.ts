/** Tells a noun or adjective with a needless capital by the words before it, and by how the book writes it elsewhere. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { titleWords } from '../../src/names/titles.js';
import { alsoCapitalized, namedPlaces } from '../lists/also-capitalized.js';
import { givenNames } from '../lists/given-names.js';
import { mayHaveCapital } from '../lists/persons.js';
import { properNouns } from '../lists/proper-nouns.js';

/** Behind these stands one of many, hardly ever what has a name. */
const indefinite = words('a an another every each no some any one this my his her their its your our');
const definite = words('the that these those');

/** Of these one says “my grandmother”; with “our” or “your” they may be of the church. */
const kin = words(`
  grandmother grandfather mother father mom mum dad grandma grandpa uncle aunt cousin sister brother son daughter
`);
const ownKin = words('my his her their');
/** Names that are common words too, and not in the lists: “in August”, “a drop of Scotch” */
const alsoNames = words('august scotch polish soviet imperial allied mercury mars jersey teddy billy mickey');

/** “More Data”, “two Towers” */
const quantities = words('more most much many several few both all other such two three four five six ten');

/** How a phrase begins in which the word stands. */
type Lead = 'indefinite' | 'definite' | 'bare';

/**
 * How doubtful it is that a noun or an adjective has its capital by a slip; undefined where it may be meant. `small` is
 * how often the book writes the word in lower case, `isTwice` whether it has the capital twice. In pieces of published fiction nearly every capital is meant, of a
 * word that no other book so writes as well.
 */
export function doubtOfNoun(
  document: Document,
  token: Token,
  { small, isTwice }: { small: number; isTwice: boolean },
  speller: Speller,
): number | undefined {
  const { lower } = token;
  if (properNouns.has(lower) || givenNames.has(lower) || alsoNames.has(lower)) return undefined;
  if (isNamedAfter(document, token)) return undefined;
  const opening = openingOf(document, token);
  const lead = opening && leadOf(document, opening);
  // “Along the Sound”, and once again: a bay.
  if (!lead || (isTwice && lead === 'definite')) return undefined;
  if (kin.has(lower)) return ownKin.has(opening.lower) ? 1 : undefined;
  if (alsoCapitalized.has(lower) || titleWords.has(lower) || mayHaveCapital.has(lower)) {
    if (lead === 'bare') return undefined;
    if (small > 2) return lead === 'indefinite' ? 1 : 2;
    return namedPlaces.has(lower) && /^(?:an?|this)$/.test(opening.lower) ? 1.5 : undefined;
  }
  if (small === 0) return doubtOfUnseen(lower, lead, speller);
  if (lead === 'indefinite') return 0.5;
  return lead === 'bare' ? 1.5 : small > 2 ? 0.5 : 1;
}

/** The doubt about what the book has but once. */
function doubtOfUnseen(lower: string, lead: Lead, speller: Speller): number | undefined {
  // “A Slayer”, “the Watchers”: peoples and orders are named so.
  const agent = /(?:er|or|ist|ian|man|men|ling)s?$/.test(lower) ? 2 : 0;
  if (lead === 'indefinite') return 1 + agent;
  // “The Divide”, “the Underside” are places of an invented world, “the Ceiling” and “the Table” hardly.
  const isThing = speller.frequency(lower) > atHome && speller.bareness(lower) < counted;
  return lead === 'definite' && isThing ? 2 + agent : undefined;
}

/** So often, in a million words, a thing is met in every house; and so seldom without an article. */
const atHome = 10;
const counted = 0.16;

/** “The Sign of Four”, “the Favor of Phutka” */
function isNamedAfter(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  const second = document.at(token.index + 2);
  return next?.lower === 'of' && second !== undefined && isCapitalized(second.text);
}

/** The word by which the phrase opens, adjectives passed over: a determiner, a preposition, a verb. */
function openingOf(document: Document, token: Token): Token | undefined {
  let before = document.at(token.index - 1);
  for (let passed = 0; passed < 3; passed++) {
    if (before?.kind !== 'word' || before.sentence !== token.sentence) return undefined;
    if (leadOf(document, before)) return before;
    if (isCapitalized(before.text) || document.isHyphenated(before)) return undefined;
    if (document.partOfSpeech(before) !== 'ADJ') return undefined;
    before = document.at(before.index - 1);
  }
  return undefined;
}

function leadOf(document: Document, word: Token): Lead | undefined {
  const { lower } = word;
  if (indefinite.has(lower)) return 'indefinite';
  if (definite.has(lower) || lower.endsWith("'s")) return 'definite';
  return quantities.has(lower) || document.partOfSpeech(word) === 'ADP' ? 'bare' : undefined;
}
