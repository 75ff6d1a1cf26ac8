/** Tells words whose letters are drawn out because somebody hisses, growls or purrs all that he says. */
import type { Document } from '../core/document.js';
import type { Written } from '../core/forms.js';
import { oncePerDocument } from '../core/once.js';

/** So many different words of a chapter draw out a letter where it is a manner of speaking. */
const fewestDrawn = 2;

/** The letters that a chapter draws out: in “Ssso I sssee” the S. */
const drawnLetters = oncePerDocument((document): ReadonlySet<string> => {
  const words = new Map<string, number>();
  for (const { kind, lower } of document.ownForms) {
    if (kind !== 'word') continue;
    for (const letter of new Set(Array.from(lower.matchAll(/(\p{L})\1{2,}/gu), ([, drawn]) => drawn)))
      words.set(letter, (words.get(letter) ?? 0) + 1);
  }
  return new Set([...words].filter(([, count]) => count >= fewestDrawn).map(([letter]) => letter));
});

/** “The lasst one had a horsse”, where the speaker says “sssword” and “onionsss” too. */
export function isDrawnOut(document: Document, { lower }: Pick<Written, 'lower'>): boolean {
  return Array.from(lower.matchAll(/(\p{L})\1/gu)).some(([, letter]) => drawnLetters(document).has(letter));
}
