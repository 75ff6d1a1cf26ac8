/** A count noun, with an adjective or none, that stands bare as an object, behind “was”, or behind any preposition. */
import type { Document, Token } from '../../src/core/document.js';
import { formsSpelled } from '../../src/core/forms.js';
import type { Speller } from '../../src/core/speller.js';
import { words } from '../../src/core/text.js';
import { bareBehindPrepositions, bareObjects, family, giving } from '../lists/bare-objects.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { isCounted } from '../lists/counted-things.js';
import { determined, phraseEnds } from '../lists/small-words.js';

/** A bare phrase and how many bits more than another its place must gain by a determiner. */
export interface BarePhrase {
  first: Token;
  lack: number;
}

const mostBareness = 0.3;
const leastFrequency = 3;
/** Bits that a noun which is always bare would be short of. */
const bitsOfBareness = 10;
/** What fiction hardly has is counted like most things. */
const bitsOfUnmet = 1.5;
const bitsOfAdjective = 1;
const bitsOfPreposition = 1;
/** “She was postmaster there.” */
const bitsOfCopula = 1;
/** What is surely counted and no word opens a set phrase with is as good as determined by the noun alone. */
const bitsOfCounted = 2.5;
const copulas = /^(?:am|is|are|was|were|be|been|being)$/;

/** Prepositions that noun phrases follow; “of”, “by”, “as” and “from” open set phrases too: “kind of car”, “by train”. */
const governing = new Map([
  ...[
    ...words(`
      in on at with into up down about through over like to under around across along inside toward towards upon within after
      before near beside against above below during outside since behind beneath beyond among onto between
    `),
  ].map((word) => [word, 0] as const),
  ['from', 1],
  ['for', 0.5],
  ['of', 1.5],
  ['by', 1.5],
  ['as', 1.5],
  ['without', 1],
]);
/** Behind “of” these tell what kind a thing is: “a sort of hermit”, “the rank of lieutenant”. */
const kinds = words(
  'kind kinds sort sorts type types species form forms manner rank job title name game matter piece lack instead speak regardless irrespective hint trace bit',
);
/** Where the phrase may end, beside `phraseEnds`. */
const furtherEnds = words(
  'or so because until till than since about without inside outside onto like you there just again too now today tonight yesterday first what how why whose this his her my your their',
);
const openers = words('there here');
const degrees = words('very rather quite pretty fairly extremely incredibly awfully really truly');
const receivers = words('me him her us them you it myself himself herself themselves');
const particles = words('up down out off on away back over in');
/** Behind these a count noun opens next to no set phrase: not “in whisper”, “at neck and elbows”, “a sort of outcast”. */
const strong = words(`
  into with through over under across along toward towards behind beneath onto inside beside against near above around from
`);
/** Where a clause begins, so that its subject follows. */
const clauseOpeners = words(
  'when because if while until though although where before after since as and but or so once',
);

/** The forms that may be such a noun. */
export const mayBeCounted = formsSpelled(
  ({ kind, lower }, speller) =>
    kind === 'word' &&
    lower.length > 2 &&
    !(/[^s]s$/.test(lower) || (/ing$/.test(lower) && !isCounted(lower))) &&
    !family.has(lower) &&
    !irregularPlurals.has(lower) &&
    (isCounted(lower) ||
      (speller.frequency(lower) >= leastFrequency && speller.bareness(lower) <= mostBareness)),
);

/** The bare phrase that ends with the noun; undefined where it may stand so. */
export function barePhrase(document: Document, speller: Speller, noun: Token): BarePhrase | undefined {
  if (noun.text !== noun.lower || document.isHyphenated(noun)) return undefined;
  let first = noun;
  let before = wordBefore(document, noun);
  if (!before || determined.has(before.lower)) return undefined;
  if (document.paragraphOf(noun).kind !== 'prose' || !isNoun(document, noun, before)) return undefined;
  if (
    document.partOfSpeech(before) === 'ADJ' &&
    before.text === before.lower &&
    !document.isHyphenated(before)
  ) {
    first = before;
    before = wordBefore(document, first);
    if (!before || determined.has(before.lower)) return undefined;
  }
  if (first !== noun && degrees.has(before.lower)) {
    first = before;
    before = wordBefore(document, first);
  }
  // “It was not good answer.”
  const governor = before?.lower === 'not' && first !== noun ? wordBefore(document, before) : before;
  if (!before || !governor || determined.has(governor.lower)) return undefined;
  const part = document.partOfSpeech(governor);
  const isMet = speller.frequency(noun.lower) >= leastFrequency;
  const lack =
    (isMet ? bitsOfBareness * Math.min(speller.bareness(noun.lower), mostBareness) : bitsOfUnmet) +
    (first === noun ? 0 : bitsOfAdjective);
  const ofCounted = isCounted(noun.lower) ? bitsOfCounted : 0;
  if (part === 'VERB' || part === 'AUX') {
    if (bareObjects.has(noun.lower) || isAhead(noun, governor) || isWay(document, noun, governor))
      return undefined;
    return isObject(document, governor) && endsPhrase(document, noun)
      ? { first, lack: lack - ofCounted + (copulas.test(governor.lower) ? bitsOfCopula : 0) }
      : undefined;
  }
  if (receivers.has(before.lower)) {
    const verb = wordBefore(document, before);
    return verb && giving.has(verb.lower) && !bareObjects.has(noun.lower) && endsPhrase(document, noun)
      ? { first, lack: lack - ofCounted }
      : undefined;
  }
  if (isBareSubject(document, noun, before, first) && !isWay(document, noun, before))
    return { first, lack: lack - ofCounted };
  const further = governing.get(before.lower);
  if (further === undefined || !/^(?:ADP|SCONJ)$/.test(part)) return undefined;
  if (bareBehindPrepositions.has(noun.lower) || !endsPhrase(document, noun)) return undefined;
  // “An upside-down pipe”, “the near bank”
  const leader = document.at(before.index - 1);
  if (document.isHyphenated(before) || determined.has(leader?.lower ?? '')) return undefined;
  if (before.lower === 'of' && kinds.has(leader?.lower ?? '')) return undefined;
  if (isWay(document, noun, before)) return undefined;
  // “She set down basket.”
  const isParticle =
    particles.has(before.lower) && leader?.kind === 'word' && document.partOfSpeech(leader) === 'VERB';
  if (isParticle) return { first, lack: lack - ofCounted };
  return { first, lack: lack + bitsOfPreposition + further - (strong.has(before.lower) ? ofCounted : 0) };
}

/** “When bridge fell”, “very slowly, woman opened her eyes”. */
function isBareSubject(document: Document, noun: Token, before: Token, first: Token): boolean {
  if (!isCounted(noun.lower) || first !== noun) return false;
  const verb = document.nextInSentence(noun);
  if (!verb || !mayBeFinite(document, verb)) return false;
  if (!clauseOpeners.has(before.lower)) return false;
  if (!/^(?:and|but|or|as|so)$/.test(before.lower)) return true;
  // “Rod and basket fell.”
  const joined = document.previousInSentence(before);
  return (
    joined !== undefined && (joined.text === ',' || /^(?:VERB|ADV|ADP)$/.test(document.partOfSpeech(joined)))
  );
}

/** A past or an auxiliary that may be the verb of a clause. */
function mayBeFinite(document: Document, verb: Token): boolean {
  const part = document.partOfSpeech(verb);
  return part === 'AUX' || (part === 'VERB' && !verb.lower.endsWith('ing'));
}

/** “She kept head of her class.” */
function isAhead(noun: Token, verb: Token): boolean {
  return (
    noun.lower === 'head' &&
    /^(?:kept|keeps?|keeping|be|been|was|is|are|were|get|got|stay(?:ed)?)$/.test(verb.lower)
  );
}

/** The tagger takes “baby” for a participle in “as though it were baby”. */
function isNoun(document: Document, word: Token, before: Token): boolean {
  const part = document.partOfSpeech(word);
  return part === 'NOUN' || (part === 'VERB' && copulas.test(before.lower) && !/ed$/.test(word.lower));
}

function wordBefore(document: Document, token: Token): Token | undefined {
  const before = document.at(token.index - 1);
  return before?.kind === 'word' && before.sentence === token.sentence ? before : undefined;
}

/** “He took”, “to find”, “who had”; not “his drained glass”, “a freshly lit cigarette”, “there was mystery”. */
function isObject(document: Document, verb: Token): boolean {
  const earlier = document.at(verb.index - 1);
  if (earlier?.sentence !== verb.sentence) return true;
  if (determined.has(earlier.lower) || openers.has(earlier.lower) || earlier.text === '-') return false;
  if (/ly$|['’]s$|^(?:being|like|more|most|very|well|than|as)$/.test(earlier.lower)) return false;
  const part = earlier.kind === 'word' ? document.partOfSpeech(earlier) : 'PUNCT';
  if (part === 'ADP') return verb.lower.endsWith('ing') && earlier.lower !== 'with';
  return !/^(?:ADJ|DET|NUM)$/.test(part);
}

/** Whether nothing behind the noun belongs to it: not “owl calls”, “pipe and tobacco”, “hero enough”. */
function endsPhrase(document: Document, noun: Token): boolean {
  const next = document.at(noun.index + 1);
  if (next?.sentence !== noun.sentence) return true;
  if (next.kind === 'mark') return !/^[-–(]/.test(next.text);
  if (next.kind !== 'word' || next.lower === 'enough') return false;
  // “On train or in office”
  if (/^(?:and|or)$/.test(next.lower)) {
    const verb = document.nextWord(next);
    return verb !== undefined && /^(?:VERB|PRON|ADV)$/.test(document.partOfSpeech(verb));
  }
  if (phraseEnds.has(next.lower) || furtherEnds.has(next.lower)) return true;
  const part = document.partOfSpeech(next);
  return (
    /^(?:ADV|AUX|ADP|SCONJ|DET|PRON|PART)$/.test(part) || (part === 'VERB' && /(?:ed|ing)$/.test(next.lower))
  );
}

/** “From cellar to garret”, “from scene to scene”, “yard by yard”, “sat toe to toe”. */
function isWay(document: Document, noun: Token, before: Token): boolean {
  const { tokens } = document;
  const { first, last } = document.sentenceOf(noun);
  for (let index = Math.max(first, noun.index - 7); index < Math.min(last, noun.index + 7); index++) {
    const { lower } = tokens[index];
    if (index !== noun.index && lower === noun.lower) return true;
    if (index < before.index && lower === 'from' && /^(?:to|into)$/.test(before.lower)) return true;
    if (index > noun.index && lower === 'to' && before.lower === 'from') return true;
  }
  return false;
}
