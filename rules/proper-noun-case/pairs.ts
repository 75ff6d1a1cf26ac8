/** Names of two words: “new york”, “Christmas eve”. */
import type { Document, Token } from '../../src/core/document.js';
import { capitalize, isCapitalized, withoutPossessive } from '../../src/core/text.js';
import { properPairs } from '../lists/proper-nouns.js';

/** The second words of such names. */
export const secondsOfPairs = new Set([...properPairs.values()].flatMap((seconds) => [...seconds]));

/** “new york”, “Christmas eve”: the two words with their capitals, where the second one lacks its own. */
export function pairAt(document: Document, second: Token): string | undefined {
  const first = document.at(second.index - 1);
  if (first?.sentence !== second.sentence || document.gapBefore(second) !== ' ') return undefined;
  if (isCapitalized(second.text) || !properPairs.get(first.lower)?.has(withoutPossessive(second.lower)))
    return undefined;
  return `${capitalize(first.text)} ${capitalize(second.text)}`;
}
