/** The perfect of the present in what is told in the past: “the first ship he’s ever seen”. */
import type { Document, Token } from '../../src/core/document.js';

/** A subject with “has” or “have”. */
export const perfect = /^(?:he|she|they)'(?:s|ve)$/;

/** `the first ship he’s ever seen`: what is told in the past looks back with “he’d”. */
export function perfectOf(document: Document, token: Token): string | undefined {
  if (token.register !== 'narration' || !perfect.test(token.lower)) return undefined;
  const [adverb, verb] = [document.at(token.index + 1), document.at(token.index + 2)];
  if (!/^(?:ever|never)$/.test(adverb?.lower ?? '') || verb?.kind !== 'word') return undefined;
  if (
    !/ed$|^(?:seen|been|known|had|met|heard|felt|done|gone|made|loved|tasted|worn|held|read|told|found|said|given|taken)$/.test(
      verb.lower,
    )
  )
    return undefined;
  return token.text.replace(/(['’]).*$/, '$1d');
}
