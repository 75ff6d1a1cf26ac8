/** Finds what is read out as somebody has spelled it: “Munday. We went swiming and I was scaird.” */
import type { Document, Token } from '../core/document.js';
import { formsSpelled } from '../core/forms.js';
import { oncePerDocument } from '../core/once.js';
import type { Speller } from '../core/speller.js';

const strangeForms = formsSpelled(
  ({ kind, text }, speller) => kind === 'word' && /^\p{Ll}{2}/u.test(text) && !speller.has(text),
);

/** So many strange words of one quotation, and one in so many, are no slips of the author's. */
const dense = { words: 5, share: 1 / 10 };
/** Where one quotation is so, so many are in another, by the same hand. */
const thin = { words: 3, share: 1 / 25 };

/** Whether a token is quoted in a spelling of its own, in which no rule has a say. */
export function isSpelledAnyhow(document: Document, { index }: Token, speller: Speller): boolean {
  return rangesOf(document, speller).some(({ first, last }) => index >= first && index < last);
}

const rangesOf = oncePerDocument((document, speller: Speller) => {
  const strange = document.verdictsOf(strangeForms(speller));
  let hasDense = false;
  const ranges = [];
  for (const { open: first, close: last, depth } of document.quotations) {
    if (depth > 0 || last === undefined) continue;
    let words = 0;
    let odd = 0;
    for (let index = first; index < last; index++) {
      const { kind, form } = document.tokens[index];
      if (kind === 'word') words++;
      odd += strange[form];
    }
    if (odd >= dense.words && odd >= words * dense.share) hasDense = true;
    if (odd >= thin.words && odd >= words * thin.share) ranges.push({ first, last });
  }
  return hasDense ? ranges : [];
});
