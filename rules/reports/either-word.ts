/** What may stand where one of two words in a row is left from another wording. */
import type { Document, Token } from '../../src/core/document.js';
import { type Ear, weighedForm } from '../../src/core/ear.js';
import { capitalize, isCapitalized } from '../../src/core/text.js';

/**
 * What may stand in the place of two words in a row, of which one is too many; best first, three at most.
 *
 * @param others words that may have been meant in place of the first; the second then stays
 * @param longerBonus bits that two words may cost more than one to be put first
 */
export function eitherWord(
  document: Document,
  ear: Ear | undefined,
  first: Token,
  second: Token,
  others: readonly string[] = [],
  longerBonus = 5,
): string[] {
  const inCase = (text: string) => (isCapitalized(first.text) ? capitalize(text) : text);
  const one = [second.text, first.text].map(inCase);
  if (!ear) return one;
  const formAt = (index: number) => weighedForm(document, index);
  const before = [3, 2, 1].map((step) => formAt(first.index - step));
  const after = [1, 2, 3].map((step) => formAt(second.index + step));
  const weigh = (text: string) => ear.weigh([...before, ...text.toLowerCase().split(' '), ...after]);
  return [
    ...one.map((text) => ({ text, weight: weigh(text) })),
    ...others
      .map((word) => inCase(`${word} ${second.text}`))
      .map((text) => ({ text, weight: weigh(text) + longerBonus })),
  ]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ text }) => text);
}
