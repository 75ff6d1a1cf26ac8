/** The count nouns looked at. */
import type { Document, Token } from '../../src/core/document.js';
import { formsThat } from '../../src/core/forms.js';
import {
  countedComplements,
  countedObjects,
  countedWithAdjective,
  countNouns,
  countNounsBehind,
} from '../lists/count-nouns.js';

/** Nouns that are counted behind some prepositions. */
const nounsBehindSome = new Set([...countNounsBehind.values()].flatMap((nouns) => [...nouns]));

/** The nouns looked at, some of them only behind one preposition or another. */
export const countNounForms = formsThat(
  ({ kind, lower }) => kind === 'word' && (isCountedAnywhere(lower) || nounsBehindSome.has(lower)),
);

/** Whether the noun is counted in some place, whatever stands before. */
function isCountedAnywhere(lower: string): boolean {
  return (
    countNouns.has(lower) ||
    countedObjects.has(lower) ||
    countedComplements.has(lower) ||
    countedWithAdjective.has(lower)
  );
}

/** Whether the word is one of the nouns looked at, where it stands. */
export function isCountNoun({ tokens }: Document, { lower, index }: Token): boolean {
  return (
    isCountedAnywhere(lower) || countNounsBehind.get(tokens[index - 1]?.lower ?? '')?.has(lower) === true
  );
}
