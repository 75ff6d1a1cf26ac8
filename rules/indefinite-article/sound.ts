/** Which sound a word begins with. */
import { words } from '../../src/core/text.js';

/** Sounded either way, or dropped by whole classes of speakers: "an historic day", "an 'otel". */
export const eitherWay = words(`
  historic historical historian history hotel hysterical hypothesis habitual hereditary herb herbal hallucination
  hilarious horrific humble horizon heroic harmonious hypnotic hyena hyaena hexameter heap
  hypocrisy hydraulic hysteria hysterics heraldic hereafter heroine hospital hundred
`);
/** Begins with a vowel letter and the sound of “you” or “won”: a unicorn, a eunuch, a ewe, a one-eyed cat. */
export const yoo =
  /^(?:unic|unif|union|uniq|unit|univ|eu|ew|ufo|ukul|ural|uran|urin|usab|usag|use|usu|ute$|utes$|uten|uter|util|utop|ouija|one|once)/;
/**
 * What surely follows “a”, so that the library need not be asked; not “a f”, “a sos” or “a x-ray”, which spell letters,
 * nor “a heir”.
 */
export const surelyConsonant =
  /^(?:[bcdgjkpqtvwyz]|[flmnrs][aeiou][a-z]{2}|[fs][chklmnpqrtw]{1,2}[aeiouy][a-z]|h(?:a[^u]|e[^i]|ous|[iuy])[a-z])/i;
/** What surely follows “an”; not “an one”. */
export const surelyVowel = /^(?:[ai]|e[^uw]|o[^nu])[a-z]/i;
