/** Finds “a” before a vowel sound and “an” before a consonant; retext-indefinite-article does the looking. */
import retextIndefiniteArticle from 'retext-indefinite-article';
import { isSpokenInDialect } from '../src/core/dialect.js';
import type { Document, Token, TokenRange } from '../src/core/document.js';
import type { Ear } from '../src/core/ear.js';
import { wordForms } from '../src/core/forms.js';
import { askRetext } from '../src/core/nlcst.js';
import { defineRule } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { isPartOfStutter } from '../src/core/suspect.js';
import { capitalize, isAllCaps, isCapitalized, words } from '../src/core/text.js';
import { clashingWords } from './lists/clashing-words.js';

const transformer = retextIndefiniteArticle();

/** Sounded either way, or dropped by whole classes of speakers: "an historic day", "an 'otel". */
const eitherWay = words(`
  historic historical historian history hotel hysterical hypothesis habitual hereditary herb herbal hallucination
  hilarious horrific humble horizon heroic harmonious hereditary hypnotic hyena hyaena hexameter heap
  hypocrisy hydraulic hysteria hysterics heraldic hereafter heroine hospital hundred
`);

/** Begins with a vowel letter and the sound of “you” or “won”: a unicorn, a eunuch, a ewe, a one-eyed cat. */
const yoo =
  /^(?:unic|unif|union|uniq|unit|univ|eu|ew|ufo|ukul|ural|uran|urin|usab|usag|use|usu|uten|uter|util|utop|ouija|one|once)/;

/** Not an article here: "a and b", letters, "a la", French and Latin. */
const notNouns = words(
  'the dere dat die down me he she they we you one a i o e u is as of or and in on at if it la',
);

/** Behind these an article is at home. "Rage an despair" and "a mat an the floor" wanted another word than "a". */
const beforeArticles = words(`
  of in with as like for to at by from into onto than such what quite is was be been being has had have having not
  just only almost
`);

const articleForms = wordForms(words('a an'));
const an = wordForms(words('an'));

export default defineRule({
  id: 'indefinite-article',
  category: 'grammar',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  hears: 'fit',
  summary: '“a” before a vowel sound, or “an” before a consonant.',
  why: 'The article follows the sound of the next word: a horse, an hour.',
  examples: [
    { bad: 'She ate [[a]] apple on the wall.', good: 'She ate an apple on the wall.' },
    { bad: 'He waited for [[a]] hour.', good: 'He waited for an hour.' },
    { bad: '“It is [[an]] long way,” she said.', good: '“It is a long way,” she said.' },
    { bad: 'She waved [[an]] ran down the hill.', good: 'She waved and ran down the hill.' },
    { bad: '[[An]] boat lay on the sand.', good: 'A boat lay on the sand.' },
    { bad: 'She rode [[an]] unicorn to school.', good: 'She rode a unicorn to school.' },
    { ok: 'It was an honest answer.', because: 'the h is silent' },
    { ok: 'A unicorn and a one-eyed cat stood there.', because: 'a consonant is sounded' },
    { ok: 'It was an historic day.', because: 'sounded either way' },
    { ok: '“A hundred, an eighth, a uniform,” he read.', because: 'sounds, not letters' },
    { ok: '“Is that an ’ouse?” asked the sailor.', because: 'a dropped h in speech' },
    { ok: '“Y’all can’t march on a empty belly,” he said.', because: 'dialect' },
    { ok: 'The A-A unit held the hill.', because: 'a letter of a name' },
    { ok: '“He is a f-fat little fool,” she said.', because: 'a stutter' },
    { ok: 'She got an A and a B.', because: 'letters are sounded by their names' },
  ],
  check(document, { story, speller, ear }, report) {
    for (const { start, end, expected } of [
      ...askRetext(document, transformer, articles(document)),
      ...anBeforeYou(document),
    ]) {
      const next = document.tokenAt(end);
      if (
        next?.kind !== 'word' ||
        eitherWay.has(next.lower) ||
        notNouns.has(next.lower) ||
        (expected[0].toLowerCase() === 'an' && yoo.test(next.lower)) ||
        isAllCaps(next.text)
      )
        continue;
      const article = document.tokenAt(start);
      if (article && (isLetter(document, article, next) || isPartOfStutter(document, next))) continue;
      // The library knows “one-eyed”, but not the word alone: “a one”, and in fiction “an one” as well.
      if (/^['’‘]/.test(next.text) || next.lower === 'one' || next.lower === 'once') continue;
      if (story.knows(next.text) || !speller.has(next.text) || isSpokenInDialect(document, next)) continue;
      const before = document.previousInSentence(next);
      const previous = before && document.previousInSentence(before);
      const isArticle =
        before?.lower === 'a' || !previous || (beforeArticles.has(previous.lower) && !/s$/.test(next.lower));
      const best = yoo.test(next.lower) ? expected : byEar(document, ear, speller, article, expected[0]);
      report({
        at: { start, end },
        expected: best,
        fix: best[0] === expected[0] && isArticle && speller.bareness(next.lower) < 0.9 ? 'safe' : 'unsafe',
        reason: `“${document.slice({ start, end })}” before “${next.text}” should be “${best[0]}”.`,
      });
    }
  },
});

/** “A-A guns”, “A l’heure”: the letter, or a word of French. */
function isLetter(document: Document, article: Token, next: Token): boolean {
  const before = document.at(article.index - 1);
  return (before?.text === '-' && document.touchesPrevious(article)) || /^[dl]['’]/.test(next.lower);
}

/** `an unicorn`, which the library lets pass. */
function anBeforeYou(document: Document): { start: number; end: number; expected: string[] }[] {
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

/**
 * What surely follows “a”, and “an”, so that the library need not be asked; not “a f”, “a sos” or “a x-ray”, which spell
 * letters, nor “a heir”, “an one”.
 */
const surelyConsonant =
  /^(?:[bcdgjkpqtvwyz]|[flmnrs][aeiou][a-z]{2}|[fs][chklmnpqrtw]{1,2}[aeiouy][a-z]|h(?:a[^u]|e[^i]|ous|[iuy])[a-z])/i;
const surelyVowel = /^(?:[ai]|e[^uw]|o[^nu])[a-z]/i;

/** Words that lose a letter and look like an article: “she waved an ran on”, “he lay an the floor”. */
const meant: Readonly<Record<string, readonly string[]>> = { an: ['and', 'on'], a: ['as', 'at'] };

/** What is less likely than the best by so much, in natural logarithms, is not suggested. */
const farBehind = 3;

/** The other article, and words that may have been meant instead, best first. */
function byEar(
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

/** Each article with the word before it, which tells a letter A from an article, and what follows. */
function articles(document: Document): TokenRange[] {
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
