/** The subject that ends right before a verb and opens its clause: “a man with a red beard”, “Corrin's mule”. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { irregularPlurals } from '../lists/count-nouns.js';
import { collective } from '../lists/groups.js';
import { mayBeSingular } from '../lists/singular-in-s.js';

/** Who does what a verb tells. */
export interface Subject {
  /** The noun that the verb follows in number. */
  head: Token;
  isMany: boolean;
  /** Whether more than a determiner, an adjective and the noun make it. */
  isLong: boolean;
}

const adverbs = words('just then suddenly finally only still never always often slowly quickly even soon');
const determiners = words(`
  the a an his her my our your their its this that these those every each another some no most all both many several
  one two three four five six seven eight nine ten
`);
/** Of these as many do it as what follows “of” tells: “lots of people”, “some of us”. */
const shares = words(
  'lots plenty lot most some many all both few several couple dozens hundreds thousands two three four five six',
);
const bareMany = words('lots plenty dozens hundreds thousands people');
const severals = words('these those most all both many several two three four five six seven eight nine ten');
/** A clause that tells begins behind these. */
const joiners = words('when as while until because where and but then so way once');
/** They do what is wished, not told: “the Lord keep him”. */
const wished = words('lord god gods devil heavens heaven saints saint plague pox');
/** So many words a subject may have. */
const longest = 10;

/** The subject of the verb, where nothing but it opens the sentence, or a clause behind “when” and the like. */
export function subjectOf(document: Document, verb: Token): Subject | undefined {
  let last = document.previousInSentence(verb);
  while (last && (adverbs.has(last.lower) || /[a-z]{2}ly$/.test(last.lower)))
    last = document.previousInSentence(last);
  if (
    last?.kind !== 'word' ||
    (last.text !== last.lower && !document.startsSentence(last)) ||
    last.register !== verb.register
  )
    return undefined;
  const first = firstOf(document, last);
  if (!first) return undefined;
  if (!(determiners.has(first.lower) || bareMany.has(first.lower) || /\p{L}['’]s$/u.test(first.text)))
    return undefined;
  const share = ofShare(document, first, last);
  if (share) return share;
  const head = headOf(document, first, last);
  // “The coins” may be a sum.
  if (!head || wished.has(head.lower) || collective.has(head.lower) || mayBeSingular.has(head.lower))
    return undefined;
  // “The rest of them”, “a light by the well”: behind a preposition any noun or pronoun may end it.
  if (last === head ? document.partOfSpeech(last) !== 'NOUN' : !isEnd(document, last)) return undefined;
  const isMany = isPlural(head.lower) || (severals.has(first.lower) && !/^(?:most|all)$/.test(first.lower));
  return { head, isMany, isLong: head !== last || head.index - first.index > 2 };
}

/** `Lots of people`, `most of the men`, `two of us` */
function ofShare(document: Document, first: Token, last: Token): Subject | undefined {
  const share = /^an?$/.test(first.lower) ? document.nextWord(first) : first;
  const of = share && document.nextWord(share);
  if (!share || !shares.has(share.lower) || of?.lower !== 'of') return undefined;
  const isMany =
    /^(?:us|them|you)$/.test(last.lower) ||
    (document.partOfSpeech(last) === 'NOUN' && isPlural(last.lower) && last.index - of.index < 4);
  return isMany ? { head: last, isMany: true, isLong: true } : undefined;
}

function isPlural(lower: string): boolean {
  return (
    irregularPlurals.has(lower) ||
    lower === 'people' ||
    (/(?:[^su'i]s|(?<!speci|regi|abdo|o|acu|sta)men)$/.test(lower) &&
      !mayBeSingular.has(lower) &&
      !lower.endsWith('ics'))
  );
}

function isEnd(document: Document, last: Token): boolean {
  return /^(?:NOUN|PROPN|ADV)$/.test(document.partOfSpeech(last)) || /^(?:him|her|them|us)$/.test(last.lower);
}

/** The first word of the phrases that end here, where they open a clause. */
function firstOf(document: Document, last: Token): Token | undefined {
  let first = last;
  for (let count = 0; count < longest; count++) {
    const before = document.at(first.index - 1);
    if (!before || before.sentence !== first.sentence || before.quote === 'open') return first;
    if (before.text === ',') return opensBare(document, before) ? first : undefined;
    if (before.kind !== 'word') return undefined;
    if (joiners.has(before.lower)) return opensTold(document, before) ? first : undefined;
    if (!/^(?:DET|ADJ|NOUN|NUM|ADP|PRON|PROPN)$/.test(document.partOfSpeech(before))) return undefined;
    if (/^(?:i|he|she|they|we|who|that|which|what|to)$/.test(before.lower)) return undefined;
    first = before;
  }
  return undefined;
}

/** “In the morning, the old clerk”: no clause ends with the comma. */
function opensBare(document: Document, comma: Token): boolean {
  const { first } = document.sentenceOf(comma);
  if (comma.index - first > longest) return false;
  for (let index = first; index < comma.index; index++) {
    const token = document.tokens[index];
    if (token.kind !== 'word' || /^(?:VERB|AUX|SCONJ)$/.test(document.partOfSpeech(token))) return false;
  }
  // “Just plain boards, a hose reel”
  return document.partOfSpeech(document.tokens[first]) === 'ADP';
}

/** “When the bell”, “, and the old man”; not “the cat and the dog”. */
function opensTold(document: Document, joiner: Token): boolean {
  const before = document.previousInSentence(joiner);
  if (joiner.lower === 'way') return before?.lower === 'the';
  // “As old as those sounds”
  if (joiner.lower === 'as' && before && /^(?:ADJ|ADV)$/.test(document.partOfSpeech(before))) return false;
  return !/^(?:and|but|then|so)$/.test(joiner.lower) || before === undefined || before.text === ',';
}

/** The last noun before a preposition, or before another determiner: “a dog the size of a calf”. */
function headOf(document: Document, first: Token, last: Token): Token | undefined {
  let head: Token | undefined;
  for (let index = first.index; index <= last.index; index++) {
    const token = document.tokens[index];
    const part = document.partOfSpeech(token);
    if (index > first.index && (part === 'ADP' || part === 'DET' || (part === 'PRON' && head))) break;
    // “A light in the window”: read as an adjective, but nothing else is there.
    if (part === 'NOUN' || (part === 'ADJ' && document.partOfSpeech(document.tokens[index + 1]) === 'ADP'))
      head = token;
    else if (part === 'PROPN' && !head && !/['’]s$/.test(token.text)) return undefined;
  }
  return head;
}
