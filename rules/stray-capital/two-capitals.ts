/** Tells a word whose second letter slipped into a capital. */
import type { Token } from '../../src/core/document.js';
import type { Written } from '../../src/core/forms.js';
import type { RuleContext } from '../../src/core/rule.js';

/** `THey`, `SHe`: a known small word whose second letter slipped; not `TVs`, `McCoy`, `OKed`. */
export function isTwoCapitals(token: Token, { story, speller }: RuleContext<unknown>): boolean {
  if (!hasTwoCapitals(token)) return false;
  return !story.declares(token.text) && speller.hasLower(token.lower) && speller.frequency(token.lower) > 1;
}

/** Whether two capitals and small letters make the word; not `TVs`. */
export function hasTwoCapitals({ kind, text }: Written): boolean {
  return kind === 'word' && /^\p{Lu}{2}\p{Ll}{1,}$/u.test(text) && !/^\p{Lu}{2}s$/u.test(text);
}
