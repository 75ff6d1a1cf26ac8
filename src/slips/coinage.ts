/** Tells words that a book has made of others from slips. */
import type { Document, Token } from '../core/document.js';
import { oncePerDocument } from '../core/once.js';
import type { Speller } from '../core/speller.js';
import type { Book, Suspect } from './suspect.js';
import { unknownForms } from './unknown-forms.js';

/**
 * How much less sure a word is that the book may have made of others, or has met in a large dictionary: “groupmistress”,
 * “spacegoing”, “kitcheny”. A space is lost oftener between small words; “slidewalk” that comes again is no sidewalk.
 */
export function coinageDoubt(
  document: Document,
  { token, ranked, uses, usesOfKin }: Suspect,
  book: Book,
): number {
  const { speller } = book;
  if (isOneOfSeries(document, token.lower, speller) || isOfFamily(document, token, book)) return 4;
  const isHabit = uses > 1 || usesOfKin > 1;
  if (isCompound(token.lower, speller)) {
    if (isHabit) return 3;
    return ranked[0].word.includes(' ') ? 1.2 : 0;
  }
  if (isHabit && isTiedAgain(document, token)) return 2;
  if (token.lower === `${ranked[0].word}y`) return 1;
  return uses > 2 && speller.isRare(token.lower) ? 1.5 : 0;
}

/** Whether a hyphen ties the word to the same noun elsewhere in the chapter: “vael-hounds” that come again. */
function isTiedAgain(document: Document, token: Token): boolean {
  const tied = tiedTo(document, token);
  return tied !== undefined && (usesOfTied(document).get(tied) ?? 0) > 1;
}

/** How often a chapter ties each word to each noun. */
const usesOfTied = oncePerDocument((document) => {
  const uses = new Map<string, number>();
  for (const token of document.tokens) {
    const tied = tiedTo(document, token);
    if (tied !== undefined) uses.set(tied, (uses.get(tied) ?? 0) + 1);
  }
  return uses;
});

/** What the chapter makes of “everybody” and its kind: “everywing”, where it has “somewing” or “nowing” too. */
function isOneOfSeries(document: Document, lower: string, speller: Speller): boolean {
  const found = /^(every|some|any|no)(\p{L}{3,})$/u.exec(lower);
  if (!found || !speller.has(found[2])) return false;
  const others = ['every', 'some', 'any', 'no'].map((first) => first + found[2]);
  return document.ownForms.some((form) => form.lower !== lower && others.includes(form.lower));
}

/** A word and the noun that a hyphen ties to it, a plural as its singular: no “eyed”, before which a known word stands. */
function tiedTo(document: Document, { index, lower }: Token): string | undefined {
  const [hyphen, noun] = [document.at(index + 1), document.at(index + 2)];
  if (hyphen?.text !== '-' || !document.touchesPrevious(hyphen) || noun?.kind !== 'word') return undefined;
  return /(?:ed|en|ing)$/.test(noun.lower) ? undefined : `${lower}-${noun.lower.replace(/(?<=[^s])s$/, '')}`;
}

/** Whether the book has often used the word and made another of it, or has made it so: “gryph”, of which “gryphling” came. */
function isOfFamily(document: Document, { lower }: Token, book: Book): boolean {
  const { census } = book.story;
  const unknown = unknownForms(document, book);
  return document.ownForms.some(
    (form) =>
      unknown[form.number] === 1 &&
      (isMadeOf(form.lower, lower) || isMadeOf(lower, form.lower)) &&
      Math.max(census.lower(form.lower), census.lower(lower)) > 2,
  );
}

/** Whether a word goes on where another ends, and not with an ending of grammar, which a slip takes too. */
function isMadeOf(whole: string, stem: string): boolean {
  return (
    stem.length > 3 &&
    whole.startsWith(stem) &&
    !/^(?:'?s|e?d|ing|e?rs?|ly|es|n)?$/.test(whole.slice(stem.length))
  );
}

/** Whether a word is two words of content: “box” and “kites”, not “of” and “terror”. */
function isCompound(lower: string, speller: Speller): boolean {
  const isPart = (part: string) => {
    const use = speller.frequency(part);
    return use >= rarePart && use <= smallPart;
  };
  for (let cut = 3; cut <= lower.length - 3; cut++)
    if (isPart(lower.slice(0, cut)) && isPart(lower.slice(cut))) return true;
  return false;
}

/** Uses in a million words that a part of a compound has: rarer words are made by chance, commoner ones join nothing. */
const rarePart = 0.7;
const smallPart = 1000;
