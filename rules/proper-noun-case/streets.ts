/** Ways and places in towns behind a name: “Marlow street”. */
import type { Document, Token } from '../../src/core/document.js';
import { formsThat } from '../../src/core/forms.js';
import { defineQuestion } from '../../src/core/rule.js';
import type { Story } from '../../src/core/story.js';
import { isAllCaps, isCapitalized, words } from '../../src/core/text.js';
import { properNouns } from '../lists/proper-nouns.js';

/** Ways and places in towns, which belong to the name before them. */
export const ways = words('street avenue boulevard square monument depot');
/** Whether the book has a street or the like small behind a name more than twice. */
export const isUsualSmall = defineQuestion(
  'proper-noun-case small way',
  ({ story: { census } }, way: string) => census.tally('proper-noun-case', way) > 2,
);
/** Ways and places without a capital. */
export const smallWays = formsThat(({ text, lower }) => ways.has(lower) && !isCapitalized(text));

/** "Marlow street": a name before it, and no more streets written small so in the book. */
export function isStreet(document: Document, token: Token, story: Story): boolean {
  if (!ways.has(token.lower) || isCapitalized(token.text)) return false;
  const previous = document.at(token.index - 1);
  if (previous?.kind !== 'word' || !isCapitalized(previous.text) || isAllCaps(previous.text)) return false;
  if (document.opensSentence(previous)) return false;
  if (properNouns.has(previous.lower) || /['’]s?$|(?:an|ish|ese|ic)$/.test(previous.text)) return false;
  const next = document.at(token.index + 1);
  if (
    next?.kind === 'word' &&
    !/^(?:to|and|in|on|at|where|with|as|is|was|for|by|or|but|until|when|near)$/.test(next.lower)
  )
    return false;
  return !story.ask(isUsualSmall, token.lower);
}
