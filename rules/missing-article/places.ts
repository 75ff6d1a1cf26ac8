/** Places where a count noun needs an article. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import {
  countedComplements,
  countedObjects,
  countedWithAdjective,
  countNouns,
  countNounsBehind,
} from '../lists/count-nouns.js';
import { determined } from '../lists/small-words.js';
import { isObject } from './object.js';
import { endsPhrase } from './phrase-end.js';

/** Behind these a count noun opens no set phrase: not “by train”, “at table”, “in hand”, “on foot”. */
const prepositions = words(`
  into onto from with through over under behind near against across toward towards around along beside up down before
  beneath above below after within like
`);
/** “Reached for lamp”, “fumbled for switch”. */
const seeking = words(
  'reached reaching reach fumbled fumbling groped groping felt feeling searched searching headed heading dived dove lunged made grabbed scrabbled looked looking asked asking',
);
const copulas = words("is was it's that's isn't wasn't");
const beforeCopula = words('it this that there he she');
const clauseOpeners = words('when as because if while where until though although');
const finite = words(
  "was had could would did is has wasn't hadn't went came stood fell began rang sat took gave",
);

/** The first word of a bare noun with its adjectives, in a place where it needs an article: “the” where `isKnown`. */
export function startOfBareNoun(
  document: Document,
  noun: Token,
): { token: Token; isKnown: boolean } | undefined {
  const paragraph = document.paragraphOf(noun);
  if (noun.text !== noun.lower || document.isHyphenated(noun) || paragraph.kind !== 'prose') return undefined;
  // “0620 Found rope on deck”: a log.
  if (document.tokens[paragraph.first].kind === 'number') return undefined;
  const { first } = document.sentenceOf(noun);
  let start = noun;
  while (start.index - 1 > first && noun.index - start.index < 2) {
    const before = document.tokens[start.index - 1];
    if (before.kind !== 'word' || before.text !== before.lower || determined.has(before.lower)) break;
    if (document.isHyphenated(before) || document.partOfSpeech(before) !== 'ADJ') break;
    start = before;
  }
  const before = start.index > first ? document.tokens[start.index - 1] : undefined;
  if (before?.kind !== 'word' || before.text !== before.lower || /'s?$/.test(before.lower)) return undefined;
  const earlier = before.index > first ? document.tokens[before.index - 1] : undefined;
  const { lower } = noun;
  const isCounted = countNouns.has(lower);
  const isBehindPreposition =
    start === noun
      ? ((prepositions.has(before.lower) || isSought(before, earlier, lower)) && isCounted) ||
        countNounsBehind.get(before.lower)?.has(lower) === true
      : (prepositions.has(before.lower) || /^(?:in|on|at|for)$/.test(before.lower)) &&
        (isCounted || countedWithAdjective.has(lower));
  const isCalledFor = isBehindPreposition
    ? isPreposition(document, before, earlier, start === noun)
    : earlier !== undefined &&
      (copulas.has(before.lower)
        ? (isCounted || (start !== noun && countedComplements.has(lower))) && beforeCopula.has(earlier.lower)
        : (isCounted || countedObjects.has(lower)) && isObject(document, before, earlier));
  if (earlier?.lower === 'there' && start === noun && isIngredient(document, noun)) return undefined;
  // “It was late afternoon.”
  if (/^(?:late|early|broad|full|high|like|fair|mid)$/.test(start.lower)) return undefined;
  if (document.partOfSpeech(noun) !== 'NOUN' || isRepeated(document, noun)) return undefined;
  if (isSubject(document, before, noun)) return { token: start, isKnown: true };
  return isCalledFor && endsPhrase(document, noun)
    ? { token: start, isKnown: isBehindPreposition && before.lower !== 'like' }
    : undefined;
}

/** “There was river in it”, “there was fox in him”: of what something is made. */
function isIngredient({ tokens }: Document, { index }: Token): boolean {
  return (
    tokens[index + 1]?.lower === 'in' &&
    /^(?:it|him|her|them|me|us|you)$/.test(tokens[index + 2]?.lower ?? '')
  );
}

/** “He reached for lamp”, “she wiped the blood off sword”; not “off camera”. */
function isSought(preposition: Token, earlier: Token | undefined, noun: string): boolean {
  if (earlier === undefined) return false;
  if (preposition.lower === 'for') return seeking.has(earlier.lower);
  return (
    preposition.lower === 'off' &&
    earlier.kind === 'word' &&
    !/^(?:camera|screen|stage|track|side|road|cent(?:re|er))$/.test(noun)
  );
}

function isPreposition(
  document: Document,
  preposition: Token,
  earlier: Token | undefined,
  isAlone: boolean,
): boolean {
  if (document.partOfSpeech(preposition) !== 'ADP' || document.isHyphenated(preposition)) return false;
  // “With open mouth”; “down hill”, “up river”.
  if (/^(?:with|up|down)$/.test(preposition.lower) && isAlone !== (preposition.lower === 'with'))
    return false;
  // “The through boat”, “his over coat”.
  return earlier === undefined || !(determined.has(earlier.lower) || earlier.lower === 'nothing');
}

/** “When door was opened”, “that book had”. */
function isSubject(document: Document, before: Token, noun: Token): boolean {
  if (!clauseOpeners.has(before.lower) || !countNouns.has(noun.lower)) return false;
  const next = document.tokens[noun.index + 1];
  // “As far as eye could reach.”
  if (before.lower === 'as' && /^(?:could|would|went)$/.test(next?.lower ?? '')) return false;
  return (
    next !== undefined &&
    (finite.has(next.lower) || (next.lower.endsWith('ed') && document.partOfSpeech(next) === 'VERB'))
  );
}

/** “From house to house”, “from cellar to garret”, “man against man”. */
function isRepeated(document: Document, noun: Token): boolean {
  const { first, last } = document.sentenceOf(noun);
  for (let index = Math.max(first, noun.index - 7); index < Math.min(last, noun.index + 5); index++) {
    const { lower } = document.tokens[index];
    if (index !== noun.index && lower === noun.lower) return true;
    if (lower === 'from' && index < noun.index && document.tokens[noun.index + 1]?.lower === 'to')
      return true;
    if (lower === 'from' && document.tokens[noun.index - 1].lower === 'to') return true;
  }
  return false;
}
