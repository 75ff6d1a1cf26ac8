/** Whose a thing is, where it is somebody’s own. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';

/** What somebody has but one of, or is one's own where it is spoken of at all. */
export const bodyParts = words(
  'head mind chest heart face mouth neck throat forehead stomach chin nose brain skin',
);
const ownerOf = new Map([
  ['he', 'his'],
  ['him', 'his'],
  ['his', 'his'],
  ['she', 'her'],
  ['her', 'her'],
  ['i', 'my'],
  ['my', 'my'],
]);
/** How many tokens before its sentence tell whose it is. */
const lookBack = 80;
/** However long the sentence is, no farther. */
const farthest = 100;

/** The owner that the sentence, or the text before it, speaks of put first. */
export function ownersFirst(document: Document, noun: Token, owners: readonly string[]): string[] {
  const { first, last } = document.sentenceOf(noun);
  const near = [
    ...document.tokens.slice(Math.max(0, first - lookBack, noun.index - farthest), noun.index).reverse(),
    ...document.tokens.slice(noun.index, Math.min(last, noun.index + farthest)),
  ];
  const pronoun = near.find(({ lower, register }) => register === noun.register && ownerOf.has(lower));
  const owner = pronoun && ownerOf.get(pronoun.lower)!;
  return owner === undefined ? [...owners] : [owner, ...owners.filter((other) => other !== owner)];
}
