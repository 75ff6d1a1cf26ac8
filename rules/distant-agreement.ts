/** Finds a verb that does not agree with a subject farther off: “one of the dogs were”, “a spell that heal wounds”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { isCapitalized, words } from '../src/core/text.js';
import { collective, groups } from './lists/groups.js';
import { kin } from './lists/persons.js';
import { baseOfPast, doings, pastOf, thirdPersonOf } from './lists/verb-forms.js';
import { isToldInPresent } from './wrong-verb-form/past.js';

const singularOf = new Map([
  ['were', 'was'],
  ['are', 'is'],
  ['have', 'has'],
  ["weren't", "wasn't"],
  ["aren't", "isn't"],
  ["haven't", "hasn't"],
]);
const pluralOf = new Map([
  ['was', 'were'],
  ['is', 'are'],
  ["there's", 'there are'],
]);
const indefinite = words(
  'everyone everybody someone somebody anyone anybody nobody everything something nothing anything',
);
const counts = words('two three four five six seven eight nine ten several many');
/** Base forms that are pasts or participles too, or read as nouns behind “that”. */
const sameForms = words(
  'let put set cut hit shut cost hurt read spread cast burst shed quit rid split bid come become run beat must can may will shall might could would should need dare do be have save',
);

/** Ending in -s and singular, or a sum: “the news of the day was”, “ten years of it is”. */
const notPlural = words(`
  news series species means works barracks headquarters crossroads shambles always perhaps besides sometimes states lens
  chess mess business grass glass boss bus gas basis crisis chaos canvas atlas compass campus years months weeks days hours
  minutes seconds miles thanks lots odds remains whereabouts gallows
`);

/** Verbs that may disagree, and what a verb may stand behind that disagrees. */
const verbs = formsThat(
  ({ kind, lower }) =>
    kind === 'word' && (singularOf.has(lower) || pluralVerb.has(lower) || pluralOf.has(lower)),
);
const beforeVerbs = formsThat(({ lower }) => indefinite.has(lower) || /^(?:that|who|which)$/.test(lower));

export default defineRule({
  id: 'distant-agreement',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'A verb that does not agree with a subject that stands farther off.',
  why: 'The verb follows the number of its subject, whatever stands between them.',
  examples: [
    { bad: 'One of the dogs [[were]] barking.', good: 'One of the dogs was barking.' },
    { bad: 'Everyone in the hall [[were]] asleep.', good: 'Everyone in the hall was asleep.' },
    {
      bad: 'It was a spell that [[heal]] the wounds of war.',
      good: 'It was a spell that heals the wounds of war.',
    },
    { bad: 'There [[was]] three men at the gate.', good: 'There were three men at the gate.' },
    { bad: 'There [[were]] a man at the gate.', good: 'There was a man at the gate.' },
    { ok: 'There were a man and a boy at the gate.', because: 'two of them' },
    { ok: 'There are a lot of them.', because: 'many' },
    {
      bad: 'They hunt down every man who [[enter]] the valley.',
      good: 'They hunt down every man who enters the valley.',
    },
    { bad: 'The lights of the town [[was]] out.', good: 'The lights of the town were out.' },
    { bad: 'The keys to the cellar [[was]] gone.', good: 'The keys to the cellar were gone.' },
    { bad: 'He and his brother [[was]] late.', good: 'He and his brother were late.' },
    { bad: 'The smith and his sons [[has]] gone.', good: 'The smith and his sons have gone.' },
    {
      bad: 'He had never seen a dog that [[look]] like a wolf.',
      good: 'He had never seen a dog that looks like a wolf.',
    },
    { bad: 'My sister and I [[was]] late.', good: 'My sister and I were late.' },
    { bad: 'Tobin and his sister [[was]] late.', good: 'Tobin and his sister were late.' },
    { bad: 'He and Ilse [[has]] gone home.', good: 'He and Ilse have gone home.' },
    { bad: 'The girl with the red shoes [[were]] late.', good: 'The girl with the red shoes was late.' },
    { bad: 'The two of us [[was]] late.', good: 'The two of us were late.' },
    { bad: 'Ilse and Tomas [[was]] asleep.', good: 'Ilse and Tomas were asleep.', story: ['Ilse', 'Tomas'] },
    { bad: 'Nobody [[know]] what became of him.', good: 'Nobody knows what became of him.' },
    { bad: 'The lamp went out and everyone [[gasp]].', good: 'The lamp went out and everyone gasped.' },
    { ok: 'The news of the day was bad.', because: 'a singular in -s' },
    { ok: 'He was one of the men who were late.', because: 'the men were late' },
    { ok: 'It was as if one of the dogs were barking.', because: 'a wish' },
    { ok: 'There was a couple who live by the sea.', because: 'a couple is two' },
    { ok: '“There was three men at the gate,” he said.', because: 'speech may say so' },
    { ok: '“One of them are mine,” said the boy.', because: 'speech may say so' },
    { ok: 'There was ten years between them.', because: 'a sum' },
    { ok: 'It was a sign that work could begin.', because: '“that” opens a clause' },
    { ok: 'One of the men and two of the women were late.', because: 'three persons' },
  ],
  check(document, { speller }, report) {
    for (const token of document.tokensWhere({ is: verbs, behind: beforeVerbs })) {
      if (token.kind !== 'word' || token.register !== 'narration') continue;
      const found =
        oneOf(document, token) ??
        several(document, token) ??
        one(document, token) ??
        indefiniteBase(document, token, speller) ??
        thereWas(document, token) ??
        thereAre(document, token) ??
        relative(document, token, speller);
      if (found) report(found);
    }
  },
});

/** `One of the dogs were`, `Everyone in the hall were`. */
function oneOf(document: Document, verb: Token): Report | undefined {
  const singular = singularOf.get(verb.lower);
  if (!singular) return undefined;
  const { first } = document.sentenceOf(verb);
  const opener = document.tokens[first];
  const isOne =
    /^(?:one|each|either|neither)$/.test(opener.lower) && document.tokens[first + 1].lower === 'of';
  if (!isOne && !indefinite.has(opener.lower)) return undefined;
  if (
    verb.index - first > 6 ||
    (verb.index - first > 1 && !isOne && !/^(?:in|at|on|of)$/.test(document.tokens[first + 1].lower))
  )
    return undefined;
  // “One of the men and two of the women were”, “One of the things they were”.
  for (let index = first + 1; index < verb.index; index++) {
    const token = document.tokens[index];
    if (
      token.kind !== 'word' ||
      /^(?:and|or|that|who|which|what|but|he|she|it|they|we|i|you|if)$/.test(token.lower)
    )
      return undefined;
    if (index > first + 1 && /^(?:VERB|AUX)$/.test(document.partOfSpeech(token))) return undefined;
  }
  if (/^(?:either|neither|each)$/.test(opener.lower) && verb.lower !== 'have')
    return { ...describe(verb, singular), doubt: 1 };
  return describe(verb, singular);
}

const pluralVerb = new Map([
  ['was', 'were'],
  ['is', 'are'],
  ['has', 'have'],
  ["wasn't", "weren't"],
  ["isn't", "aren't"],
  ["doesn't", "don't"],
]);

/** `The lights of the town was`, `The two of us was`, `Ilse and Tomas was`: at the head of the sentence. */
function several(document: Document, verb: Token): Report | undefined {
  const plural = pluralVerb.get(verb.lower);
  if (!plural) return undefined;
  const { first } = document.sentenceOf(verb);
  if (verb.index - first < 3 || verb.index - first > 6) return undefined;
  const subject = document.tokens.slice(first, verb.index);
  if (subject.some(({ kind }) => kind !== 'word')) return undefined;
  const text = subject.map(({ lower }) => lower).join(' ');
  const isSeveral =
    /^the (?:two|three|four|five|rest|both) of (?:us|you|them)$/.test(text) ||
    isTwoNames(document, subject) ||
    isOneAndAnother(document, subject) ||
    isPluralPhrase(document, subject);
  return isSeveral ? describe(verb, plural) : undefined;
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

/** `The girl with the red shoes were`: one, a preposition and a plural, at the head of the sentence. */
function one(document: Document, verb: Token): Report | undefined {
  const singular = singularOf.get(verb.lower);
  const { first } = document.sentenceOf(verb);
  if (!singular || verb.index - first < 4 || verb.index - first > 7) return undefined;
  const subject = document.tokens.slice(first, verb.index);
  if (subject.some(({ kind, lower }) => kind !== 'word' || /^(?:wh.*|that)$/.test(lower))) return undefined;
  const at = subject.findIndex(({ lower }) => /^(?:of|in|on|at|with|behind|under|above|near)$/.test(lower));
  const [noun, last] = [subject[at - 1], subject[subject.length - 1]];
  if (at !== 2 || !/^(?:the|his|her|my|our|their)$/.test(subject[0].lower)) return undefined;
  if (!/^(?:the|his|her|my|our|their)$/.test(subject[3].lower) || !/[^s]s$/.test(last.lower))
    return undefined;
  if (groups.has(noun.lower) || collective.has(noun.lower) || /s$/.test(noun.lower)) return undefined;
  return document.partOfSpeech(noun) === 'NOUN' && document.partOfSpeech(last) === 'NOUN'
    ? describe(verb, singular)
    : undefined;
}

/** `The lights of the old town`, `His hands on the wheel`: a plural, a preposition and a singular. */
function isPluralPhrase(document: Document, subject: readonly Token[]): boolean {
  const at = subject.findIndex(({ lower }) =>
    /^(?:of|in|on|at|from|behind|around|under|above|to|with|by|near|inside|beside|between|before|against|over|for)$/.test(
      lower,
    ),
  );
  if (at < 2 || at > 3 || at > subject.length - 3) return false;
  const [opener, noun, last] = [subject[0], subject[at - 1], subject[subject.length - 1]];
  if (!/^(?:the|his|her|my|our|their|these|those)$/.test(opener.lower)) return false;
  if (!/^(?:the|a|an|his|her|my|our|their|this|that)$/.test(subject[at + 1].lower)) return false;
  const isPlural =
    /^(?:people|men|women|children)$/.test(noun.lower) ||
    (/[^su'i]s$/.test(noun.lower) && !notPlural.has(noun.lower) && !noun.lower.endsWith('ics'));
  if (!isPlural || isCapitalized(noun.text) || document.partOfSpeech(noun) !== 'NOUN') return false;
  return !/s$/.test(last.lower) && /^(?:NOUN|ADJ)$/.test(document.partOfSpeech(last));
}

/** `Nobody know what happened`: at the head of a sentence that does not command. */
function indefiniteBase(document: Document, verb: Token, speller: Speller): Report | undefined {
  const subject = document.at(verb.index - 1);
  if (subject?.sentence !== verb.sentence || !indefinite.has(subject.lower)) return undefined;
  const opener = document.previousInSentence(subject);
  // “The lights went out and everyone scream.”
  const isJoined =
    /^(?:and|but|when|because|so)$/.test(opener?.lower ?? '') && !isToldInPresent(document, verb);
  if (opener && !isJoined) return undefined;
  if (verb.text !== verb.lower || sameForms.has(verb.lower) || /(?:s|ed|ing|ly)$/.test(verb.lower))
    return undefined;
  if (!isBase(verb.lower, speller)) return undefined;
  if (document.partOfSpeech(verb) !== 'VERB' && !(isJoined && doings.has(verb.lower))) return undefined;
  if (isJoined) return describe(verb, pastOf(verb.lower));
  const next = document.nextInSentence(verb);
  return next?.kind === 'word' && next.lower !== 'and'
    ? describe(verb, thirdPersonOf(verb.lower))
    : undefined;
}

/** `There was three men`, not `There was ten years between them`. */
function thereWas(document: Document, verb: Token): Report | undefined {
  const plural = pluralOf.get(verb.lower);
  const there = verb.lower === "there's" ? verb : document.at(verb.index - 1);
  if (!plural || there?.sentence !== verb.sentence || !/^there(?:'s)?$/.test(there.lower)) return undefined;
  const number = document.at(verb.index + 1);
  const noun = document.at(verb.index + 2);
  if (
    !number ||
    !counts.has(number.lower) ||
    noun?.kind !== 'word' ||
    !/(?:[^s]s|men|women|children|people)$/.test(noun.lower)
  )
    return undefined;
  if (
    /^(?:years|months|weeks|days|hours|minutes|miles|feet|yards|pounds|dollars|inches|times|seconds)$/.test(
      noun.lower,
    )
  )
    return undefined;
  return describe(verb, plural);
}

/** `There are a dog outside`, not `There were a man and a woman`, `There are a lot of them`. */
function thereAre(document: Document, verb: Token): Report | undefined {
  const singular = singularOf.get(verb.lower);
  const [there, article, noun] = [-1, 1, 2].map((step) => document.at(verb.index + step));
  if (!singular || !there || !document.startsSentence(there) || there.lower !== 'there') return undefined;
  if (!/^an?$/.test(article?.lower ?? '') || noun?.kind !== 'word' || groups.has(noun.lower))
    return undefined;
  // “There are a great many of them”, “a good dozen men”, “a man, a boy”
  if (document.partOfSpeech(noun) !== 'NOUN' || /s$/.test(noun.lower)) return undefined;
  const rest = document.tokens.slice(noun.index, document.sentenceOf(verb).last);
  return rest.some(({ lower }) => /^(?:and|or|nor|,|thousand|hundred|dozen|many)$/.test(lower))
    ? undefined
    : describe(verb, singular);
}

/** `a spell that heal the wounds`, `every man who enter the valley`. */
function relative(document: Document, verb: Token, speller: Speller): Report | undefined {
  const pronoun = document.at(verb.index - 1);
  if (!pronoun || !/^(?:that|who|which)$/.test(pronoun.lower) || pronoun.sentence !== verb.sentence)
    return undefined;
  const { lower } = verb;
  if (
    verb.text !== lower ||
    sameForms.has(lower) ||
    /(?:s|ed|ing|ly)$/.test(lower) ||
    !isBase(lower, speller)
  )
    return undefined;
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
  if (!isSingular(document, noun) || document.partOfSpeech(verb) !== 'VERB') return undefined;
  return describe(verb, thirdPersonOf(lower));
}

/** Whether `a`, `every` or the like counts the noun as one. */
function isSingular(document: Document, noun: Token): boolean {
  if (document.partOfSpeech(noun) !== 'NOUN') return false;
  let at = document.at(noun.index - 1);
  while (at && at.sentence === noun.sentence && /^(?:ADJ|ADV)$/.test(document.partOfSpeech(at)))
    at = document.at(at.index - 1);
  if (!at || !/^(?:a|an|every|each|another)$/.test(at.lower)) return false;
  // “the kind of a man”, “suggest to a man that go”
  return !/^(?:of|and|or|than)$/.test(document.at(at.index - 1)?.lower ?? '');
}

function isBase(word: string, speller: Speller): boolean {
  const past = pastOf(word);
  return (
    past !== word &&
    baseOfPast(word, speller) === undefined &&
    speller.hasLower(past) &&
    speller.hasLower(thirdPersonOf(word))
  );
}

function describe(verb: Token, right: string): Report {
  return {
    at: verb,
    expected: [right],
    reason: `“${verb.text}” does not agree with its subject; it should be “${right}”.`,
  };
}
