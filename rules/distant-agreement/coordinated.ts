/** Subjects of two persons that “and” joins. */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized } from '../../src/core/text.js';
import { kin } from '../lists/persons.js';

/** Whether “and” joins two persons to one subject: `Ilse and Tomas`, `He and his brother`, `My sister and I`. */
export function isCoordinated(document: Document, subject: readonly Token[]): boolean {
  return isTwoNames(document, subject) || isOneAndAnother(document, subject);
}

/** `Ilse and Tomas`; not a firm, which is one: `Brand and Sons was`. */
function isTwoNames(document: Document, subject: readonly Token[]): boolean {
  const [one, and, other] = subject;
  if (subject.length !== 3 || and.lower !== 'and') return false;
  return [one, other].every(
    (name) =>
      isCapitalized(name.text) &&
      !/^(?:sons|brothers|company)$/.test(name.lower) &&
      document.partOfSpeech(name) === 'PROPN',
  );
}

/** `He and his brother`, `The captain and his men` */
function isOneAndAnother(document: Document, subject: readonly Token[]): boolean {
  if (subject.length === 5 && /^(?:the|my|his|her|our|their)$/.test(subject[0].lower))
    return isOneAndTheirs(document, subject);
  const [one, and, determiner, noun] = subject;
  // “My sister and I”, “Ilse and his sister”
  if (subject.length === 4 && and.lower !== 'and') return isSomebodyAndI(document, subject);
  if (subject.length === 4 && isCapitalized(one.text) && document.partOfSpeech(one) === 'PROPN')
    return and.lower === 'and' && /^(?:his|her|my|their)$/.test(determiner.lower) && kin.has(noun.lower);
  // “He and Ilse”
  if (subject.length === 3)
    return (
      /^(?:he|she|i|they|we)$/.test(one.lower) &&
      and.lower === 'and' &&
      isCapitalized(determiner.text) &&
      document.partOfSpeech(determiner) === 'PROPN'
    );
  return (
    subject.length === 4 &&
    /^(?:he|she|i|they|we)$/.test(one.lower) &&
    and.lower === 'and' &&
    /^(?:the|his|her|my|our|their)$/.test(determiner.lower) &&
    document.partOfSpeech(noun) === 'NOUN'
  );
}

/** `My sister and I` */
function isSomebodyAndI(document: Document, [owner, somebody, and, i]: readonly Token[]): boolean {
  return (
    /^(?:my|the|his|her|our|their)$/.test(owner.lower) &&
    document.partOfSpeech(somebody) === 'NOUN' &&
    and.lower === 'and' &&
    /^(?:I|he|she)$/.test(i.text)
  );
}

/** `The captain and his men`: “the sum and the substance” may be one, somebody and what is his are two. */
function isOneAndTheirs(document: Document, [, one, and, determiner, other]: readonly Token[]): boolean {
  return (
    and.lower === 'and' &&
    /^(?:his|her|their|my)$/.test(determiner.lower) &&
    [one, other].every((noun) => noun.text === noun.lower && document.partOfSpeech(noun) === 'NOUN')
  );
}
