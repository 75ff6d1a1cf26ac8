/** Tells a rare word of which the chapter speaks elsewhere too from a slip. */
import type { Document, Token } from '../../src/core/document.js';
import type { Heard } from '../../src/core/ear.js';
import type { Speller } from '../../src/core/speller.js';

/** Uses in a million words from which a word is so common that it stands elsewhere by chance. */
const common = 20;

/**
 * “The buoy has rung”, where the boats have made fast to a buoy before: nobody tells of a thing as rare as that by a
 * slip, and then means it. Who always writes it in the place of another is heard each time.
 */
export function isOwnWord(
  document: Document,
  token: Token,
  all: readonly Heard[],
  speller: Speller,
): boolean {
  if (speller.frequency(token.lower) >= common) return false;
  const heard = new Set<number>([token.index]);
  for (const { kind, at, doubt } of all) if (kind === 'wrong' && doubt === 0) heard.add(at.first);
  return document.tokens.some(({ lower, index }) => lower === token.lower && !heard.has(index));
}
