/** Ways and places in towns behind a name: “Marlow street”. */
import type { Document, Token } from '../../src/core/document.js';
import { formsThat } from '../../src/core/forms.js';
import { defineQuestion } from '../../src/core/rule.js';
import type { Story } from '../../src/core/story.js';
import { isAllCaps, isCapitalized, words } from '../../src/core/text.js';
import { properNouns } from '../lists/proper-nouns.js';
import { smallWords } from '../lists/small-words.js';

/** Ways and places in towns, which belong to the name before them. */
export const ways = words('street avenue boulevard square monument depot');
const behindWay = words(`
  to and in on at where with as is was for by or but until when near between from beside behind before after past
  towards toward opposite because while that which who were are had has into onto through across about around without
`);
const prepositions = words(
  'of in on to from at along down up near off across into onto between past toward towards through',
);
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
  if (next?.kind === 'word' && !behindWay.has(next.lower)) return false;
  // “The Ceres depot” is the one on Ceres.
  if (!/^(?:street|avenue|boulevard)$/.test(token.lower) && document.at(previous.index - 1)?.lower === 'the')
    return false;
  return !story.ask(isUsualSmall, token.lower);
}

/** Ways that have a capital, behind which their name may lack it. */
export const largeWays = formsThat(({ text }) => /^(?:Street|Avenue|Lane|Road|Boulevard)$/.test(text));

/** “Along poplar Avenue”: the word of a name that lacks its capital. */
export function isBeforeStreet(document: Document, way: Token): Token | undefined {
  const [before, name] = [2, 1].map((step) => document.at(way.index - step));
  if (name?.kind !== 'word' || name.sentence !== way.sentence || !before || !prepositions.has(before.lower))
    return undefined;
  return /^\p{Ll}{3,}$/u.test(name.text) && !smallWords.has(name.lower) && !document.isHyphenated(name)
    ? name
    : undefined;
}
