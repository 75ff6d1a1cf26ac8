/** Sentences that ask in most books, and that some authors set down flatly on purpose. */
import type { Document, Sentence, Token } from '../../src/core/document.js';

/** “Where.”, “How long.”: of whole books of published speech nearly none has these without a question mark. */
const brief =
  /^(?:where|when|which one|who else|how (?:long|much|many|far|old|so|bad)|(?:what|where) (?:for|to|from|else|now)|since when|why not)$/;

/** “What.”, “Why.”, “Must I.”: today these are said flatly too. */
const flat =
  /^(?:what|why|who|how|(?:is|are|was|were|am|do|does|did|have|has|can|could|will|would|must|shall|should|may) (?:i|you|he|she|it|we|they))$/;

/** “Why would he be.” */
const wondered =
  /^why (?:would|should|had|was|did|were|could|is|does|do|has) (?:i|you|he|she|it|we|they) [a-z' ]{2,40}$/;

/** “Help how.”: what was said is asked back; not “I know how.”, “That is why.” */
const asksBack = /^(?:[a-z']+ ){1,3}(?:how|who|where|when|what)$/;
const noneAsks =
  /\b(?:know[ns]?|knew|tell|told|see|saw|wonder|remember|guess|says?|said|explain|show|ask|sure|matter|idea|forget|find|found|care|mind|and|or|but|so|if|no|not|like|as|than|this|that|it|is|are|was|were|here|there|who|what|of|for|to)\b|['’]/;

/** How far it is from sure that what ends in a full stop asks; undefined where it does not. */
export function doubtOfAsking(document: Document, { first }: Sentence, stop: Token): number | undefined {
  const words = document.tokens.slice(first, stop.index).filter(({ quote }) => quote !== 'open');
  if (words.length > 9 || words.some(({ kind }) => kind !== 'word')) return undefined;
  const said = words.map(({ lower }) => lower).join(' ');
  if (stop.register === 'dialogue')
    return brief.test(said)
      ? 1.5
      : flat.test(said) || (asksBack.test(said) && !noneAsks.test(said))
        ? 3
        : undefined;
  return wondered.test(said) ? 2 : undefined;
}
