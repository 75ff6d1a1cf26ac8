/** Where a sentence ends with a name that may be spoken to: “Get in the boat Tomas.”, “You never listen darling.” */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized } from '../../src/core/text.js';
import { beforeNames } from '../lists/before-names.js';
import { titles } from './persons.js';
import { surelyCalled } from './places.js';

const tookName = /['’]s$/;

/** Whether a sentence or clause ends with the name, and nothing before takes it as its object. */
export function mayBeAddressed(document: Document, name: Token): boolean {
  if (!isCapitalized(name.text) && !surelyCalled.has(name.lower)) return false;
  const before = document.at(name.index - 1);
  const after = document.at(name.index + 1);
  const earlier = document.at(name.index - 2);
  if (before?.kind !== 'word' || before.sentence !== name.sentence || before.register !== 'dialogue')
    return false;
  // “That’s Ilse.”, “Fort Ilse”: the name is told, or part of one.
  if (isCapitalized(before.text) || tookName.test(before.text) || beforeNames.has(before.lower)) return false;
  // “This fellow Boris”, “I call him Tomas”.
  if (
    earlier?.sentence !== name.sentence ||
    /^(?:this|that|call(?:s|ed|ing)?|name[ds]?)$/.test(earlier.lower)
  )
    return false;
  if (
    after &&
    after.sentence === name.sentence &&
    !/^[.?!…]/.test(after.text) &&
    !endsSpeech(document, after) &&
    !(titles.has(name.lower) && opensClause(document, after))
  )
    return false;
  const part = document.partOfSpeech(before);
  return (
    part === 'NOUN' ||
    part === 'ADV' ||
    isObjectAlone(before) ||
    (part === 'VERB' && surelyCalled.has(name.lower))
  );
}

/** “Behind us Captain”, “tell me Captain”: a pronoun takes no name behind it, where it is no owner and no giver. */
function isObjectAlone({ lower }: Token): boolean {
  return /^(?:us|them|him|it)$/.test(lower);
}

/** “It was a knife Inspector, but a small one.” */
function opensClause(document: Document, mark: Token): boolean {
  return (
    mark.text === ',' &&
    /^(?:but|and|i|i'm|you|you're|it|it's|we|they|he|she|so|or)$/.test(
      document.at(mark.index + 1)?.lower ?? '',
    )
  );
}

/** The comma before the closing mark of a speech: `boat Tomas,” she said`. */
function endsSpeech(document: Document, mark: Token): boolean {
  return mark.text === ',' && document.at(mark.index + 1)?.quote === 'close';
}
