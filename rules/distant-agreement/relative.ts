/** Verbs of a relative clause behind a noun that is one: “a spell that heal the wounds”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import type { Speller } from '../../src/core/speller.js';
import { isCapitalized, withS, words } from '../../src/core/text.js';
import { isBase } from '../grammar/base-form.js';
import { isToldInPast } from '../grammar/told-tense.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { groups } from '../lists/groups.js';
import { kin } from '../lists/persons.js';
import { mayBeSingular } from '../lists/singular-in-s.js';
import { baseOfThirdPerson, pastOf, thirdPersonOf } from '../lists/verb-forms.js';
import { describe, pluralVerb, singularOf } from './forms.js';

const adverbs = words('still always often never ever once only just also sometimes');

/** `a spell that heal the wounds`, `every man who enter the valley`. */
export function relativeClause(document: Document, verb: Token, speller: Speller): Report | undefined {
  let pronoun = document.at(verb.index - 1);
  // “a tree that still give apples”
  if (pronoun && adverbs.has(pronoun.lower)) pronoun = document.at(pronoun.index - 1);
  if (!pronoun || !/^(?:that|who|which)$/.test(pronoun.lower) || pronoun.sentence !== verb.sentence)
    return undefined;
  // “The girl who run the mill”: behind “who” that is no participle.
  if (!isBase(verb, speller) && verb.lower !== 'run') return undefined;
  const noun = document.at(pronoun.index - 1);
  if (noun?.text === ',' && noun.sentence === verb.sentence)
    return pronoun.lower === 'who' ? behindName(document, verb, noun) : undefined;
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
    (next.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(next)) && !/thing$/.test(next.lower))
  )
    return undefined;
  // “The one who know it”
  const isTheOne = noun.lower === 'one' && /^(?:the|no|any)$/.test(document.at(noun.index - 1)?.lower ?? '');
  if (isTheOne && isDone(document, verb)) return of(document, verb, 0);
  if (!isDone(document, verb)) return undefined;
  if (isSingular(document, noun, pronoun, speller)) return of(document, verb, 0);
  return isTheThing(document, noun, pronoun) ? of(document, verb, 2) : undefined;
}

/** Whether something is done: behind “who” and before an object no noun stands, whatever it is read as. */
function isDone(document: Document, verb: Token): boolean {
  return (
    document.partOfSpeech(verb) === 'VERB' ||
    // “A house that welcome him”
    /^(?:him|me|us|them)$/.test(document.at(verb.index + 1)?.lower ?? '') ||
    (document.at(verb.index - 1)?.lower === 'who' &&
      /^(?:the|an?|his|her|my|your|their|our|its|him|them|me|us|it)$/.test(
        document.at(verb.index + 1)?.lower ?? '',
      ))
  );
}

function of(document: Document, verb: Token, doubt: number): Report {
  const [third, past] = [thirdPersonOf(verb.lower), pastOf(verb.lower)];
  const isPast = verb.register === 'narration' && isToldInPast(document, verb);
  const found = isPast ? describe(verb, past, third) : describe(verb, third, past);
  return doubt > 0 ? { ...found, doubt } : found;
}

/** `Ilse, who own the mill`, `my sister, who live there`: not `Ilse and Tobin, who own it`. */
function behindName(document: Document, verb: Token, comma: Token): Report | undefined {
  const name = document.previousInSentence(comma);
  if (name?.kind !== 'word' || /s$/.test(name.lower) || !isDone(document, verb)) return undefined;
  const isName = isCapitalized(name.text) && document.partOfSpeech(name) === 'PROPN';
  const isKin =
    kin.has(name.lower) && /^(?:my|his|her|our|their|your)$/.test(document.at(name.index - 1)?.lower ?? '');
  if (!isName && !isKin) return undefined;
  const first = Math.max(document.sentenceOf(verb).first, name.index - 5);
  const spoken = document.tokens.slice(first, name.index).findLastIndex(({ quote }) => quote === 'close');
  const before = document.tokens.slice(first + spoken + 1, name.index);
  if (before.some(({ lower, text }) => /^(?:and|or|nor|of|between|,)$/.test(lower) || text === '&'))
    return undefined;
  return of(document, verb, verb.register === 'dialogue' ? 1 : 0);
}

/** “The look that mean trouble”: not “the fact that love hurts”, “the demand that go to court”. */
function isTheThing(document: Document, noun: Token, pronoun: Token): boolean {
  const article = document.at(noun.index - 1);
  return (
    pronoun.lower === 'that' &&
    /^(?:the|this|that|his|her|my|your)$/.test(article?.lower ?? '') &&
    article?.sentence === noun.sentence &&
    document.partOfSpeech(noun) === 'NOUN' &&
    !manyByName.test(noun.lower) &&
    !irregularPlurals.has(noun.lower) &&
    !/^(?:of|and|or|than)$/.test(document.at(article.index - 1)?.lower ?? '') &&
    !ofSaying.test(noun.lower)
  );
}

/** What is said, asked or thought: “the hope that grow we might”. */
const ofSaying =
  /^(?:fact|idea|thought|hope|fear|news|word|demand|request|order|wish|suggestion|feeling|sense|belief|rumor|rumour|story|chance|day|time|moment|way|point|condition|extent|effect|theory|sign|proof)$/;

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
      (/(?:man|child)$/.test(noun.lower) ||
        (speller.frequency(withS(noun.lower)) > 0.2 &&
          speller.frequency(noun.lower) > speller.frequency(withS(noun.lower)) / 4))
    );
  return /^(?:a|an|every|each|another)$/.test(at.lower);
}

/** “One of the men who was”, “the kind of people who is”: the clause may tell of the one. */
const ofOne = /^(?:one|none|each|either|neither|kind|sort|type|any|only|first|last)$/;
/** So far before the noun. */
const ofOneReach = 6;

/** The base of a verb in the third person; “was” and “is” have their own plural. */
function baseOfThird({ text, lower }: Token, speller: Speller): string | undefined {
  const base = text === lower && lower.endsWith('s') ? baseOfThirdPerson(lower, speller) : undefined;
  return base === 'come' || (base && isBase({ kind: 'word', text: base, lower: base }, speller))
    ? base
    : undefined;
}

/** `people who gets lost`, `the ones who is left`. */
export function manyWho(document: Document, verb: Token, speller: Speller): Report | undefined {
  const plural = pluralVerb.get(verb.lower) ?? baseOfThird(verb, speller);
  const who = document.at(verb.index - 1);
  if (!plural || !/^(?:who|that)$/.test(who?.lower ?? '') || who!.sentence !== verb.sentence)
    return undefined;
  if (who!.lower !== 'who') return manyThat(document, verb, who!, plural);
  const noun = document.at(who!.index - 1);
  if (noun?.sentence !== verb.sentence || noun.kind !== 'word' || noun.text !== noun.lower) return undefined;
  const before = document.at(noun.index - 1);
  const isCounted = /^(?:the|these|those|many|most|some|all|few|several)$/.test(before?.lower ?? '');
  // “of small country gentlemen who is one of us”
  const isBare = before?.sentence !== noun.sentence || !/^(?:ADJ|NOUN)$/.test(document.partOfSpeech(before));
  const isMany =
    /^(?:those|ones|others)$/.test(noun.lower) ||
    (irregularPlurals.has(noun.lower) && (isCounted || isBare)) ||
    (isCounted &&
      /[^su'i]s$/.test(noun.lower) &&
      !mayBeSingular.has(noun.lower) &&
      document.partOfSpeech(noun) === 'NOUN');
  if (!isMany) return undefined;
  const { first } = document.sentenceOf(verb);
  for (let index = noun.index - 1; index >= Math.max(first, noun.index - ofOneReach); index--)
    if (ofOne.test(document.tokens[index].lower)) return undefined;
  return describe(verb, plural);
}

/** `The songs that isn't sung`, `dogs that barks`: not `one of the songs that isn't`, `a list of songs that is`. */
function manyThat(document: Document, verb: Token, that: Token, plural: string): Report | undefined {
  const noun = document.at(that.index - 1);
  if (noun?.sentence !== verb.sentence || noun.kind !== 'word' || noun.text !== noun.lower) return undefined;
  const isMany =
    irregularPlurals.has(noun.lower) || (/[^su'i]s$/.test(noun.lower) && !mayBeSingular.has(noun.lower));
  if (!isMany || noun.lower.endsWith('ics') || document.partOfSpeech(noun) !== 'NOUN') return undefined;
  if (!/^(?:VERB|AUX)$/.test(document.partOfSpeech(verb))) return undefined;
  const { first } = document.sentenceOf(verb);
  for (let index = noun.index - 1; index >= Math.max(first, noun.index - ofOneReach); index--) {
    const { lower, kind } = document.tokens[index];
    if (kind === 'mark') break;
    // “It was his eyes that was”, “something in his eyes that was”
    if (ofOne.test(lower) || /^(?:of|in|on|with|about|for|to|at|behind|it|it's|and)$/.test(lower))
      return undefined;
  }
  return { ...describe(verb, plural), doubt: 1 };
}

const doing = new Map([
  ['do', 'does'],
  ["don't", "doesn't"],
]);

/** `My sister, who have met him`, `a thing that don't ask`. */
export function oneWho(document: Document, verb: Token): Report | undefined {
  const singular = doing.get(verb.lower) ?? singularOf.get(verb.lower);
  let pronoun = document.at(verb.index - 1);
  // “The only chair that still have legs”
  if (pronoun && adverbs.has(pronoun.lower)) pronoun = document.at(pronoun.index - 1);
  if (
    !singular ||
    !pronoun ||
    !/^(?:who|which|that)$/.test(pronoun.lower) ||
    pronoun.sentence !== verb.sentence
  )
    return undefined;
  const before = document.at(pronoun.index - 1);
  if (before?.sentence !== verb.sentence) return undefined;
  if (before.text === ',')
    return pronoun.lower === 'who' && isOneOfKin(document, before) ? describe(verb, singular) : undefined;
  if (verb.lower === 'were' || before.kind !== 'word') return undefined;
  if (document.partOfSpeech(before) !== 'NOUN' && before.lower !== 'one') return undefined;
  if (groups.has(before.lower) || manyByName.test(before.lower) || /s$/.test(before.lower)) return undefined;
  const article = document.at(before.index - 1);
  // “The one who do not sleep”, “the only chair that have legs”
  const isOnly =
    (before.lower === 'one' && /^(?:the|no)$/.test(article?.lower ?? '')) ||
    (/^(?:one|only)$/.test(article?.lower ?? '') && document.at(before.index - 2)?.lower === 'the');
  if (!article || !(isOnly || /^(?:a|an|every|another)$/.test(article.lower))) return undefined;
  // “one of a people who have”, “with a dog and a cat who have”
  if (/^(?:of|and|or|than)$/.test(document.at(article.index - 1)?.lower ?? '')) return undefined;
  // “A man that don’t ask” is said by many.
  const doubt = verb.register === 'dialogue' ? 2 : 0;
  return { ...describe(verb, singular), ...(doubt > 0 && { doubt }) };
}

/** “My sister,”: not “my brother and my sister,”, “the friends of my sister,”. */
function isOneOfKin(document: Document, comma: Token): boolean {
  const noun = document.previousInSentence(comma);
  if (!noun || !kin.has(noun.lower)) return false;
  const owner = document.previousInSentence(noun);
  if (!owner || !/^(?:my|his|her|our|their|the)$/.test(owner.lower)) return false;
  const before = document.previousInSentence(owner);
  return (
    before === undefined ||
    /^(?:but|that|because|when|so)$/.test(before.lower) ||
    (before.kind === 'word' && document.partOfSpeech(before) === 'VERB')
  );
}
