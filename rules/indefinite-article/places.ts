/** Where an article stands that is worth a look. */
import type { Document, Token, TokenRange } from '../../src/core/document.js';
import { wordForms } from '../../src/core/forms.js';
import { words } from '../../src/core/text.js';
import { clashingWords } from '../lists/clashing-words.js';
import { surelyConsonant, surelyVowel } from './sound.js';

/** Not an article here: "a and b", letters, "a la", French and Latin. */
export const notNouns = words(
  'the dere dat die down me he she they we you one a i o e u is as of or and in on at if it la',
);
const articleForms = wordForms(words('a an'));
const an = wordForms(words('an'));

/** “A-A guns”, “A l’heure”: the letter, or a word of French. */
export function isLetter(document: Document, article: Token, next: Token): boolean {
  const before = document.at(article.index - 1);
  return (before?.text === '-' && document.touchesPrevious(article)) || /^[dl]['’]/.test(next.lower);
}

/** `an unicorn`, which the library lets pass. */
export function anBeforeYou(document: Document): { start: number; end: number; expected: string[] }[] {
  return document
    .tokensOf(an)
    .filter(({ index }) =>
      /^(?:unicorn|union|unit|utensil|utopi|ukul)/.test(document.at(index + 1)?.lower ?? ''),
    )
    .map(({ start, end, text }) => ({ start, end, expected: [text === 'An' ? 'A' : 'a'] }));
}

/** Whether another article stands by: “a an odd house”, “a very a old car”. */
function isBesideAnother(document: Document, lower: string, next: Token): boolean {
  return /^an?$/.test(next.text)
    ? next.lower !== lower
    : /^an?$/.test(document.at(next.index + 1)?.text ?? '') && document.partOfSpeech(next) === 'ADV';
}

/** Each article with the word before it, which tells a letter A from an article, and what follows. */
export function articles(document: Document): TokenRange[] {
  return document
    .tokensOf(articleForms)
    .filter(({ lower, index }) => {
      const next = document.at(index + 1);
      // “A about a month”: clashing-words says so, and of “a an odd” and “a very an” doubled-article.
      if (
        !next ||
        isBesideAnother(document, lower, next) ||
        notNouns.has(next.lower) ||
        clashingWords.get(lower)?.has(next.lower)
      )
        return false;
      return !(lower === 'an' ? surelyVowel : surelyConsonant).test(next.text);
    })
    .map((token) => {
      const sentence = document.sentenceOf(token);
      return {
        first: Math.max(sentence.first, token.index - 1),
        last: Math.min(sentence.last, token.index + 4),
      };
    });
}
