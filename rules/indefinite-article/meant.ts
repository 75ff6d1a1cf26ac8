/** What may have been meant by an article that does not fit its noun. */
import type { Document, Token } from '../../src/core/document.js';
import type { Ear } from '../../src/core/ear.js';
import type { Speller } from '../../src/core/speller.js';
import { capitalize, isCapitalized } from '../../src/core/text.js';

/** Words that lose a letter and look like an article: “she waved an ran on”, “he lay an the floor”. */
const meant: Readonly<Record<string, readonly string[]>> = { an: ['and', 'on'], a: ['as', 'at'] };
/** What is less likely than the best by so much, in natural logarithms, is not suggested. */
const farBehind = 3;

/** The other article, and words that may have been meant instead, best first. */
export function byEar(
  document: Document,
  ear: Ear | undefined,
  speller: Speller,
  token: Token | undefined,
  article: string,
): string[] {
  const others = token && meant[token.lower];
  const forms = [article.toLowerCase(), ...(others ?? [])];
  const fits = token && others && ear?.fit(document, token, forms);
  if (!fits) return [article];
  const likelihood = forms.map((form, index) => fits[index] + Math.log(speller.frequency(form) + 1));
  const least = Math.max(...likelihood) - farBehind;
  const ranked = forms
    .map((_form, index) => index)
    .filter((index) => index === 0 || likelihood[index] > least)
    .sort((a, b) => likelihood[b] - likelihood[a]);
  return ranked.map((index) => (isCapitalized(article) ? capitalize(forms[index]) : forms[index]));
}
