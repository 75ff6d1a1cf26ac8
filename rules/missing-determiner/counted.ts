/** What is surely counted and stands bare where grammar alone tells it: “she is kind woman”, “such thing”, “in dark”. */
import type { Document, Token } from '../../src/core/document.js';
import { formsThat } from '../../src/core/forms.js';
import { words } from '../../src/core/text.js';
import { articleFor } from '../grammar/article-for.js';
import { isCounted } from '../lists/counted-things.js';
import { determined, phraseEnds } from '../lists/small-words.js';

/** What lacks its article, with the words that should stand there, and how doubtful that is. */
export interface BareCounted {
  first: Token;
  last: Token;
  articles: readonly string[];
  doubt: number;
}

const persons = words('man woman person guy fellow chap');
const predicated = words(
  'day night idea thing place way question answer life morning moment evening job game',
);
const degrees = words('very rather quite pretty fairly extremely incredibly awfully really truly');
/** Adjectives that stand with a noun as one name: “old hat”, “first mate”, “late afternoon”, “chief clerk”. */
const named = words(`
  late early broad full high fair mid old chief assistant acting deputy senior junior head vice prime top key common general sufficient public pronounced white
  spare fine open dead own half present real pure sheer plain true bad big small such other same whole
`);
const seldomNamed = words('old fine bad big small real true plain');
/** Subjects of one, in one word with their copula or before it. */
const contracted = /^(?:it|he|she|that|this|there|who|what|i|you)'(?:s|m|re)$/;
const subjects = words('it he she this that there i you who');
const copulas = words('is was am are be been being');
const notSuch = words('no any some every one many other each all of several few two three another');
const substantives = words('other dark');
const beforeSubstantives = new Map([
  [
    'other',
    words('to from on at above behind in with by after for against beside under over into onto across near'),
  ],
  ['dark', words('in into through from')],
]);
const finite = words(
  'was were had did could would should might must went came ran sat took gave began looked turned stood fell said saw made opened closed shut moved swung rose lay shook spoke',
);
/** What may be done in general: “man was born to die”, “time had come”, “day broke”. */
const mayBeBare = words(
  'man woman child time day night god girl boy officer doctor captain nurse teacher mother father',
);

export const countedForms = formsThat(
  ({ kind, lower }) =>
    kind === 'word' &&
    (isCounted(lower) ||
      persons.has(lower) ||
      predicated.has(lower) ||
      substantives.has(lower) ||
      lower === 'second'),
);

/** What is bare and ends with the word; undefined where it may stand so. */
export function bareCounted(document: Document, word: Token): BareCounted | undefined {
  if (word.text !== word.lower || word.register === 'verse' || document.isHyphenated(word)) return undefined;
  if (document.paragraphOf(word).kind !== 'prose') return undefined;
  const before = document.previousInSentence(word);
  if (before?.kind !== 'word') return before?.text === ',' ? asSubject(document, word, before) : undefined;
  if (document.isHyphenated(before)) return undefined;
  if (substantives.has(word.lower)) return asSubstantive(document, word, before);
  if (word.lower === 'second') return asMoment(document, word, before);
  if (before.lower === 'such') return behindSuch(document, word, before);
  return asPredicate(document, word, before);
}

/** “She is very kind woman”, “that's terrible place”. */
function asPredicate(document: Document, noun: Token, before: Token): BareCounted | undefined {
  if (document.partOfSpeech(noun) !== 'NOUN' || document.partOfSpeech(before) !== 'ADJ') return undefined;
  if (before.text !== before.lower || determined.has(before.lower)) return undefined;
  if (/(?:er|est|ing)$/.test(before.lower)) return undefined;
  let first = before;
  let governor = document.previousInSentence(before);
  const isStressed = governor !== undefined && degrees.has(governor.lower);
  if (isStressed) {
    first = governor!;
    governor = document.previousInSentence(first);
  }
  if (named.has(before.lower) && !(seldomNamed.has(before.lower) && (isStressed || persons.has(noun.lower))))
    return undefined;
  const isDenied = governor?.lower === 'not';
  if (isDenied) governor = document.previousInSentence(governor!);
  // “It was good day's work”, “good morning”
  if (before.lower === 'good' && predicated.has(noun.lower) && !isStressed && !isDenied) return undefined;
  if (governor?.kind !== 'word') return undefined;
  // “With it's usual noise” means “its”.
  const earlier = document.previousInSentence(governor);
  if (
    governor.lower === "it's" &&
    earlier?.kind === 'word' &&
    /^(?:ADP|VERB)$/.test(document.partOfSpeech(earlier))
  )
    return undefined;
  if (!contracted.test(governor.lower)) {
    if (!copulas.has(governor.lower.replace(/n't$/, ''))) return undefined;
    const subject = document.previousInSentence(governor);
    if (subject?.kind !== 'word' || !subjects.has(subject.lower)) return undefined;
  }
  if (!endsPhrase(document, noun)) return undefined;
  return { first, last: noun, articles: [articleFor(first.lower), 'the'], doubt: isStressed ? 0 : 1 };
}

/** “I never knew such thing could happen”; not “no such thing”. */
function behindSuch(document: Document, noun: Token, such: Token): BareCounted | undefined {
  if (document.partOfSpeech(noun) !== 'NOUN') return undefined;
  const earlier = document.previousInSentence(such);
  if (
    earlier?.kind !== 'word' ||
    document.partOfSpeech(earlier) === 'ADJ' ||
    notSuch.has(earlier.lower) ||
    determined.has(earlier.lower)
  )
    return undefined;
  const next = document.nextInSentence(noun);
  // “To such man as would have it”
  if (next?.lower === 'as' || !endsPhrase(document, noun)) return undefined;
  return { first: noun, last: noun, articles: [articleFor(noun.lower)], doubt: 1 };
}

/** “Each above other on the shelf”, “she sat in dark”. */
function asSubstantive(document: Document, word: Token, before: Token): BareCounted | undefined {
  if (!beforeSubstantives.get(word.lower)!.has(before.lower)) return undefined;
  const earlier = document.previousInSentence(before);
  // “Each to other”, “one from other” as it was written once, “one way or other”
  if (word.lower === 'other' && /^(?:each|either|some|or|any|every)$/.test(earlier?.lower ?? ''))
    return undefined;
  const next = document.nextInSentence(word);
  const after = next?.text === ',' ? document.nextWord(next) : undefined;
  // “In dark, damp dungeons”
  const ends =
    !next ||
    /^[.;!?]/.test(next.text) ||
    (after !== undefined && /^(?:PRON|CCONJ|SCONJ|ADV)$/.test(document.partOfSpeech(after))) ||
    /^(?:on|in|of|with|for|like|until|while|when|he|she|they|we|i)$/.test(next.lower);
  return ends ? { first: word, last: word, articles: ['the'], doubt: 0.5 } : undefined;
}

/** “For second I miss it.” */
function asMoment(document: Document, second: Token, before: Token): BareCounted | undefined {
  if (!/^(?:for|in|after)$/.test(before.lower)) return undefined;
  const next = document.nextInSentence(second);
  const ends =
    !next ||
    /^[.,;!?]/.test(next.text) ||
    /^(?:and|but|he|she|they|we|i|it|or|the|his|her|nobody|then|as|before)$/.test(next.lower);
  return ends ? { first: second, last: second, articles: ['a'], doubt: 0.5 } : undefined;
}

/** “Then, quite softly, nurse closed the door.” */
function asSubject(document: Document, noun: Token, comma: Token): BareCounted | undefined {
  const adverb = document.previousInSentence(comma);
  const verb = document.nextInSentence(noun);
  if (
    adverb?.kind !== 'word' ||
    verb?.kind !== 'word' ||
    (mayBeBare.has(noun.lower) && !/^(?:man|woman|girl|boy)$/.test(noun.lower))
  )
    return undefined;
  if (!/ly$|^(?:then|now|once|last|again|suddenly)$/.test(adverb.lower)) return undefined;
  if (document.partOfSpeech(noun) !== 'NOUN' || (!isCounted(noun.lower) && !persons.has(noun.lower)))
    return undefined;
  const isVerb = finite.has(verb.lower) || (/ed$/.test(verb.lower) && document.partOfSpeech(verb) === 'VERB');
  if (!isVerb) return undefined;
  const { first } = document.sentenceOf(noun);
  for (let index = first; index < comma.index; index++) {
    const part = document.partOfSpeech(document.tokens[index]);
    if (part === 'VERB' || part === 'AUX') return undefined;
  }
  return { first: noun, last: noun, articles: ['the', articleFor(noun.lower)], doubt: 1 };
}

function endsPhrase(document: Document, noun: Token): boolean {
  const next = document.nextInSentence(noun);
  if (!next) return true;
  if (next.kind === 'mark') return /^[.,;:!?…—]/.test(next.text);
  if (phraseEnds.has(next.lower)) return true;
  if (/^(?:and|or)$/.test(next.lower)) {
    const after = document.nextWord(next);
    return after !== undefined && /^(?:VERB|PRON|ADV|AUX)$/.test(document.partOfSpeech(after));
  }
  return /^(?:AUX|ADV|ADP|PRON|SCONJ)$/.test(document.partOfSpeech(next));
}
