/** Verbs of a relative clause behind a noun that is one: “a spell that heal the wounds”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { withS } from '../../src/core/text.js';
import { groups } from '../lists/groups.js';
import { thirdPersonOf } from '../lists/verb-forms.js';
import { describe, isBase } from './forms.js';

/** `a spell that heal the wounds`, `every man who enter the valley`. */
export function relativeClause(document: Document, verb: Token, speller: Speller): Report | undefined {
  const pronoun = document.at(verb.index - 1);
  if (!pronoun || !/^(?:that|who|which)$/.test(pronoun.lower) || pronoun.sentence !== verb.sentence)
    return undefined;
  if (!isBase(verb, speller)) return undefined;
  const noun = document.at(pronoun.index - 1);
  if (
    noun?.kind !== 'word' ||
    noun.sentence !== verb.sentence ||
    groups.has(noun.lower) ||
    noun.lower.endsWith('s')
  )
    return undefined;
  const next = document.at(verb.index + 1);
  if (
    !next ||
    !/^(?:the|a|an|his|her|my|your|their|our|its|him|it|them|me|us|you|in|on|at|to|with|from|for|into|over|by|like)$/.test(
      next.lower,
    )
  )
    return undefined;
  if (!isSingular(document, noun, pronoun, speller) || document.partOfSpeech(verb) !== 'VERB')
    return undefined;
  return describe(verb, thirdPersonOf(verb.lower));
}

/** “The sailors in the town who drink”: the noun behind a preposition may not be the one that does it. */
function followsMany(document: Document, article: Token): boolean {
  const before = document.previousInSentence(article);
  return before !== undefined && /^(?:ADP|ADV|PART)$/.test(document.partOfSpeech(before));
}

/** “The kind who like it”, “the couple who live there”: several, by another name. */
const manyByName =
  /^(?:kind|sort|type|majority|rest|half|pair|lot|public|youth|enemy|press|.*(?:men|folk|people|children))$/;

/** Whether `a`, `every` or the like counts the noun as one; “the” does before “who”, where the noun has a plural of its own. */
function isSingular(document: Document, noun: Token, pronoun: Token, speller: Speller): boolean {
  if (document.partOfSpeech(noun) !== 'NOUN') return false;
  let at = document.at(noun.index - 1);
  while (at && at.sentence === noun.sentence && /^(?:ADJ|ADV)$/.test(document.partOfSpeech(at)))
    at = document.at(at.index - 1);
  if (at?.sentence !== noun.sentence) return false;
  // “the kind of a man”, “suggest to a man that go”
  if (/^(?:of|and|or|than)$/.test(document.at(at.index - 1)?.lower ?? '')) return false;
  if (at.lower === 'the')
    return (
      pronoun.lower === 'who' &&
      at.index === noun.index - 1 &&
      !followsMany(document, at) &&
      !manyByName.test(noun.lower) &&
      speller.frequency(withS(noun.lower)) > 0.2 &&
      speller.frequency(noun.lower) > speller.frequency(withS(noun.lower)) / 4
    );
  return /^(?:a|an|every|each|another)$/.test(at.lower);
}
