/** Whether a phrase ends with its noun. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { phraseEnds } from '../lists/small-words.js';

/** What may come behind a comma where no list goes on: “into yard, and then”, “on roof, he saw”. */
const behindComma = words(
  'and but he she it they we i then who where which when while as so though because if',
);

/** Whether nothing behind the noun belongs to it. */
export function endsPhrase(document: Document, noun: Token): boolean {
  const next = document.tokens[noun.index + 1];
  if (next?.sentence !== noun.sentence) return true;
  const afterNext = document.tokens[next.index + 1];
  // “Hat in hand”, “a dagger in sheath”.
  if (next.lower === 'in' && /^(?:hand|mouth|sheath|arm|lap|place)$/.test(afterNext?.lower ?? ''))
    return false;
  if (next.lower === 'and') return afterNext !== undefined && isClauseStart(document, afterNext);
  if (next.text === ',')
    return (
      afterNext?.quote === 'close' ||
      (afterNext !== undefined && behindComma.has(afterNext.lower) && !isListed(document, afterNext))
    );
  if (next.kind === 'mark') return /^[.!?;:…]/.test(next.text);
  return phraseEnds.has(next.lower);
}

/** “Took knife and cut”, “it was barn and they”; not “knife and fork”. */
function isClauseStart(document: Document, token: Token): boolean {
  if (/^(?:he|she|it|they|we|i|then)$/.test(token.lower)) return true;
  return /(?:ed|t|ook|ew|ang|aw|ave|an)$/.test(token.lower) && document.partOfSpeech(token) === 'VERB';
}

/** “Past temple, court, and garden”. */
function isListed(document: Document, and: Token): boolean {
  const next = document.tokens[and.index + 1];
  return (
    and.lower === 'and' &&
    (next === undefined || document.partOfSpeech(next) !== 'VERB') &&
    !behindComma.has(next?.lower ?? '')
  );
}
