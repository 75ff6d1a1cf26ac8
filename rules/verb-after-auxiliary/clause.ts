/** What stands before a verb in its clause, and what is said of its wrong form. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { matchCase, words } from '../../src/core/text.js';

const adverbs = words('not never also just already always even only ever finally once really');

/** The token right before, in the same sentence. */
export function previous(document: Document, token: Token): Token | undefined {
  const before = document.previousInSentence(token);
  return before && before.index === token.index - 1 ? before : undefined;
}

/** The token before a verb in its sentence, adverbs left out. */
export function beforeAdverbs(document: Document, token: Token): Token | undefined {
  let before = previous(document, token);
  while (before && (adverbs.has(before.lower) || /[a-z]ly$/.test(before.lower)))
    before = previous(document, before);
  return before;
}

/** The finding: the verb, and the form it should have. */
export function describe(token: Token, right: string): Report {
  return {
    at: token,
    expected: [matchCase(right, token.text)],
    reason: `“${token.text}” has the wrong form here; it should be “${right}”.`,
  };
}
