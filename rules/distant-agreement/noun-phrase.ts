/** Subjects whose head noun stands before a preposition: “the lights of the town”, “the girl with the red shoes”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { collective, groups } from '../lists/groups.js';
import { isCoordinated } from './coordinated.js';
import { describe, pluralVerb, singularOf } from './forms.js';

/** Ending in -s and singular, or a sum: “the news of the day was”, “ten years of it is”. */
const notPlural = words(`
  news series species means works barracks headquarters crossroads shambles always perhaps besides sometimes states lens
  chess mess business grass glass boss bus gas basis crisis chaos canvas atlas compass campus years months weeks days hours
  minutes seconds miles thanks lots odds remains whereabouts gallows
`);

const pieces = words(`
  bits pieces drops flakes scraps shreds clouds puffs wisps strands streaks rays beams waves gusts flashes sheets layers
  clumps lumps chunks patches pools puddles rivers streams threads strips splinters shards slabs piles heaps stacks rows
  trails columns plumes specks grains lengths tufts tongues trickles beads blobs dabs drifts fragments
`);

/** `The lights of the town was`, `The two of us was`, `Ilse and Tomas was`: at the head of the sentence. */
export function pluralSubject(document: Document, verb: Token): Report | undefined {
  const plural = pluralVerb.get(verb.lower);
  if (!plural) return undefined;
  const { first } = document.sentenceOf(verb);
  if (verb.index - first < 3 || verb.index - first > 6) return undefined;
  const subject = document.tokens.slice(first, verb.index);
  if (subject.some(({ kind }) => kind !== 'word')) return undefined;
  const text = subject.map(({ lower }) => lower).join(' ');
  const isSeveral =
    /^the (?:two|three|four|five|rest|both) of (?:us|you|them)$/.test(text) ||
    isCoordinated(document, subject) ||
    isPluralPhrase(document, subject);
  return isSeveral ? describe(verb, plural) : undefined;
}

/** `The girl with the red shoes were`: one, a preposition and a plural, at the head of the sentence. */
export function singularSubject(document: Document, verb: Token): Report | undefined {
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
  if (isBarePlural(document, subject)) return true;
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

/** `Flaming bits of tissue`, `Drops of rain`: many pieces of what is no more than one, without an article. */
function isBarePlural(document: Document, subject: readonly Token[]): boolean {
  const at = subject.findIndex(({ lower }) => lower === 'of');
  const noun = subject[at - 1];
  if (at < 1 || at > 2 || at !== subject.length - 2 || !pieces.has(noun.lower)) return false;
  return at === 1 || !/^(?:DET|PRON|ADP|ADV)$/.test(document.partOfSpeech(subject[0]));
}
