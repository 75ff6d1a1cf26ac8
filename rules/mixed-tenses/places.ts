/** Verbs in the present among what is told in the past. */
import type { Document, Token } from '../../src/core/document.js';
import type { Speller } from '../../src/core/speller.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { beforeAdverbs } from '../grammar/clause.js';
import { goesOnInPast, hasPast, isOne, isTold, isToldBeside } from './clause.js';
import { bases, being, events, states } from './forms.js';

/** A sentence of more tokens tells of more than one time. */
const longest = 60;
/** So far before a subject something may be told to be like something else, in tokens. */
const reach = 10;
/** Behind these the clause goes on with what happened then. */
const joiners = words('when until till before after while as and but so once');
const knowing = words('knew thought realized realised felt hoped noticed wondered believed feared suspected');
/** What is so at all times is told in the present. */
const timeless = words(
  'always never every often usually sometimes today now nowadays still whenever people says tells one anyone everyone who whoever that what which',
);

/** “He hummed, the way a kettle does before it boils”: what is so of any kettle is told in the present. */
function isLikeness(document: Document, subject: Token): boolean {
  const { first } = document.sentenceOf(subject);
  for (let index = Math.max(first, subject.index - reach); index < subject.index; index++)
    if (
      /^(?:an?|any|some)$/.test(document.tokens[index + 1].lower) &&
      (document.tokens[index].lower === 'like' ||
        (document.tokens[index].lower === 'way' && document.at(index - 1)?.lower === 'the'))
    )
      return true;
  return false;
}

/** The past of a verb in the present whose sentence tells what happened. */
export function pastFor(document: Document, verb: Token, speller: Speller): string | undefined {
  const subject = beforeAdverbs(document, verb);
  const next = document.at(verb.index + 1);
  if (!subject || next?.text === '-') return undefined;
  // “She grinned at me, and she has a grin like a barn door.”
  if (verb.lower === 'has' && /^an?$/.test(next?.lower ?? '')) return undefined;
  const isBeing = being.has(verb.lower);
  const isHe = /^(?:he|she)$/.test(subject.lower);
  if (!isBeing && !isHe && document.partOfSpeech(verb) !== 'VERB') return undefined;
  const isMany = /^(?:i|they|we)$/.test(subject.lower);
  if (
    isMany
      ? !bases.has(verb.lower) && !/^(?:are|am)$/.test(verb.lower)
      : !isOne(document, subject) || bases.has(verb.lower)
  )
    return undefined;
  if (isLikeness(document, subject)) return undefined;
  let joiner = document.previousInSentence(subject);
  // “She thought that he likes her.”
  const that = joiner?.lower === 'that' ? joiner : undefined;
  if (that) joiner = document.previousInSentence(that);
  if (that && !knowing.has(joiner?.lower ?? '')) return undefined;
  const before = joiner && document.previousInSentence(joiner);
  const { first, last } = document.sentenceOf(verb);
  // Each verb looks at the whole sentence.
  if (last - first > longest) return undefined;
  const sentence = document.tokens.slice(first, last);
  if (
    sentence.some(
      (token) =>
        token.register !== 'narration' ||
        (token !== that && timeless.has(token.lower)) ||
        /[?!"“”]/.test(token.text),
    )
  )
    return undefined;
  const past =
    events.get(verb.lower) ?? bases.get(verb.lower) ?? states.get(verb.lower) ?? being.get(verb.lower);
  if (!joiner) return !isMany && goesOnInPast(document, verb, last) ? past : undefined;
  if (!before) return undefined;
  if (knowing.has(joiner.lower)) {
    // “She knew that he is lying”; but “he knew that she is his aunt”
    const isDoing = document.nextInSentence(verb)?.lower.endsWith('ing') === true;
    return isTold(document, joiner) && (!isBeing || isDoing) ? past : undefined;
  }
  if (states.has(verb.lower)) return undefined;
  // “He stayed silent, he just shakes his head”; but “he was, she thinks, too old”, “as I told you, he wears a mask”
  const isHeadless =
    isHe &&
    /^(?:his|her|him|the|a|at|up|down|out|away|off|back|over|around)$/.test(
      document.nextInSentence(verb)?.lower ?? '',
    );
  const isAside = document.tokens.slice(first, joiner.index).some(({ lower }) => lower === 'as');
  if (
    joiner.text === ',' &&
    isHeadless &&
    !isBeing &&
    !isAside &&
    hasPast(document, first, joiner.index, speller)
  )
    return past;
  if (joiner.text === ',')
    return subject.lower !== 'it' &&
      /^(?:when|once|before|after)$/.test(sentence[0].lower) &&
      hasPast(document, first, joiner.index, speller)
      ? past
      : undefined;
  // “The old crank, as Ilse calls it”
  if (joiner.lower === 'as' && before.kind === 'mark') return undefined;
  // “I looked up and he is gone.”
  const mayBe = isHe && /^(?:and|but)$/.test(joiner.lower);
  if ((isBeing && !mayBe) || !joiners.has(joiner.lower)) return undefined;
  // “Even when she smiles”, “and when one looks”; “and it takes years”
  if (/^(?:even|and|but|or|than|like)$/.test(before.lower)) return undefined;
  // “Harvard and Princeton stands”, “and he thinks it must have been hours”
  if (
    /^(?:and|but)$/.test(joiner.lower) &&
    (isCapitalized(before.text) || /^(?:thinks|appears|remembers)$/.test(verb.lower))
  )
    return undefined;
  // “The boots that they wear when they go up”: of many, only what somebody did beside them tells the time.
  if (isMany)
    return /^(?:until|till|when|before|after|while)$/.test(joiner.lower) &&
      isToldBeside(document, joiner, speller)
      ? past
      : undefined;
  if (subject.lower === 'it' && /^(?:and|but|as)$/.test(joiner.lower)) return undefined;
  return hasPast(document, first, joiner.index, speller) ? past : undefined;
}
