/** What speaks for a slip and what for a word of the book's own, as the numbers that the trees weigh. */
import type { Document, Token } from '../core/document.js';
import type { Speller } from '../core/speller.js';
import { isCapitalized, straighten } from '../core/text.js';
import { logUse, type Suspect } from './suspect.js';

/** Names of the features, in the order of `slipFeatures`. */
export const slipFeatureNames = [
  'use',
  'fit',
  'cost',
  'cost a letter',
  'evidence',
  'length',
  'split',
  'rarer part',
  'commoner part',
  'a part is “a”',
  'name',
  'letters',
  'register',
  'hyphen',
  'odd neighbours',
  'capital',
  'uses',
  'derivation',
  'cut off',
  'odd around',
  'heard',
  'apostrophe',
  'ending',
  'sound',
  'last vowel',
  'heading',
  'lead',
  'rare',
  'kin',
  'favour',
  'letters beside',
] as const;

/** What speaks for a slip, as numbers. */
export function slipFeatures(document: Document, suspect: Suspect, speller: Speller): Float32Array {
  const { token, ranked } = suspect;
  const [best, second] = ranked;
  const typed = straighten(token.lower);
  const meant = best.word.toLowerCase();
  const parts = meant.split(' ');
  const isSplit = parts.length > 1;
  const uses = parts.map((part) => logUse(speller.frequency(part)));
  const mark = (is: boolean) => (is ? 1 : 0);
  let evidence = 0;
  for (const one of ranked) evidence += Math.exp(one.score);
  return Float32Array.of(
    logUse(best.use),
    best.fit,
    best.cost,
    best.cost / typed.length,
    Math.log(evidence + 1e-9),
    typed.length,
    mark(isSplit),
    isSplit ? Math.min(...uses) : 0,
    isSplit ? Math.max(...uses) : 0,
    mark(isSplit && (parts[0] === 'a' || parts[1] === 'a')),
    mark(isCapitalized(best.word)),
    suspect.letters,
    mark(token.register === 'dialogue'),
    mark(document.isHyphenated(token)),
    suspect.oddBeside,
    mark(isCapitalized(token.text)),
    Math.min(9, suspect.uses),
    suspect.derivation,
    mark(isCutOff(document, token)),
    suspect.oddAround,
    mark(suspect.isHeard),
    mark(typed.includes("'")),
    endingKind(typed, meant),
    soundKind(typed, meant),
    mark(/[aiou]$/.test(typed)),
    mark(document.paragraphOf(token).kind !== 'prose'),
    Math.min(10, second ? best.score - second.score : 10),
    mark(speller.isRare(typed)),
    Math.min(9, suspect.usesOfKin),
    suspect.favour,
    suspect.letters - Math.min(...parts.map((part) => speller.likeness(part))),
  );
}

/** How the words differ by an ending alone: 1 `warmths` for warmth, 2 `lonesomer`, 3 `metaphysic`, 0 otherwise. */
function endingKind(typed: string, meant: string): number {
  if (typed === `${meant}s` || typed === `${meant}es`) return 1;
  if (typed.startsWith(meant)) return 2;
  return meant.startsWith(typed) ? 3 : 0;
}

/** How words sound alike: 1 but for their vowels, 2 in the mouth of a foreigner, 0 not at all. */
function soundKind(typed: string, meant: string): number {
  const [one, other] = [skeleton(typed), skeleton(meant)];
  if (one === other) return 1;
  return accented(one) === accented(other) ? 2 : 0;
}

/** “villing”, “whatefer”, “dat”: consonants that speakers of other languages say for one another. */
function accented(consonants: string): string {
  return consonants
    .replace(/[fw]/g, 'v')
    .replace(/t/g, 'd')
    .replace(/[cg]/g, 'k')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1');
}

/** The consonants alone, each once: `vurry` and `very` sound alike. */
function skeleton(word: string): string {
  return word.replace(/(?<=.)[aeiouyhw']+/g, '').replace(/(.)\1+/g, '$1');
}

/** “th—think”, “shor— so sorry”, “lat.”: a word broken off, or an abbreviation. */
export function isCutOff(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  if (!next || !document.touchesPrevious(next)) return false;
  const endsSentence = document.sentenceOf(token).last === next.index + 1;
  return (
    /^[—–…]|^--|^\.{3,}/.test(next.text) || (next.text === '.' && !endsSentence && token.text.length < 5)
  );
}
