/** Places where a count noun needs an article. */
import type { Document, Token } from '../../src/core/document.js';
import { formsThat } from '../../src/core/forms.js';
import { words } from '../../src/core/text.js';
import {
  countedComplements,
  countedObjects,
  countedWithAdjective,
  countNouns,
  countNounsBehind,
} from '../lists/count-nouns.js';
import { determined, phraseEnds } from '../lists/small-words.js';

/** Behind these a count noun opens no set phrase: not “by train”, “at table”, “in hand”, “on foot”. */
const prepositions = words(`
  into onto from with through over under behind near against across toward towards around along beside up down before
  beneath above below after within
`);
/** Who may do something to a thing: “he took”, “to open”, “had found”. */
const beforeVerb = words(`
  i he she we they who to had has have would could should must might can will did didn't couldn't wouldn't don't can't never
  i'd he'd she'd they'd we'd i'll he'll she'll we'll they'll you'll
`);
/** Behind these a bare noun is a role, a game or a word: “became captain”, “played bridge”, “keep house”. */
const notObjects = words(`
  become became turned turn played play keep kept made make remained remain called cried said say named appointed elected left say
  says go went help helped come came get got bear bore herd hunt set sent told tell being keeps study mean means fell walked waited stood lose lost
`);
/** What may come behind a comma where no list goes on: “into yard, and then”, “on roof, he saw”. */
const behindComma = words(
  'and but he she it they we i then who where which when while as so though because if',
);
/** “Reached for lamp”, “fumbled for switch”. */
const seeking = words(
  'reached reaching reach fumbled fumbling groped groping felt feeling searched searching headed heading dived dove lunged made grabbed scrabbled looked looking asked asking',
);
const copulas = words("is was it's that's isn't wasn't");
const beforeCopula = words('it this that there he she');
/** Pasts of what is done to things, which hardly stand as adjectives: “and took knife”, “the guard opened door”. */
const pasts = words(`
  took threw drew saw wore shook held caught opened pulled pushed grabbed picked kicked dropped raised lifted reached entered
  slammed shut heard found bought lit laid pressed carried seized snatched sold knew tied rang wrote rode built
`);
const receivers = words('me him them us you');
const giving = words(`
  gave give gives given giving handed hand send brought bring offered passed threw showed show lent bought buy tossed cost wrote
`);
const clauseOpeners = words('when as because if while where until though although');
const finite = words(
  "was had could would did is has wasn't hadn't went came stood fell began rang sat took gave",
);
const beforeGerund = words(
  'was were is am are been be by without kept started began stood sat lay while before after',
);

const nounsBehindSome = new Set([...countNounsBehind.values()].flatMap((nouns) => [...nouns]));

/** The nouns looked at, some of them only behind one preposition or another. */
export const countNounForms = formsThat(
  ({ kind, lower }) => kind === 'word' && (isCountedAnywhere(lower) || nounsBehindSome.has(lower)),
);

function isCountedAnywhere(lower: string): boolean {
  return (
    countNouns.has(lower) ||
    countedObjects.has(lower) ||
    countedComplements.has(lower) ||
    countedWithAdjective.has(lower)
  );
}

/** Whether the word is one of the nouns looked at, where it stands. */
export function isCountNoun({ tokens }: Document, { lower, index }: Token): boolean {
  return (
    isCountedAnywhere(lower) || countNounsBehind.get(tokens[index - 1]?.lower ?? '')?.has(lower) === true
  );
}

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
  // “It was late afternoon.”
  if (/^(?:late|early|broad|full|high|like|fair|mid)$/.test(start.lower)) return undefined;
  if (document.partOfSpeech(noun) !== 'NOUN' || isRepeated(document, noun)) return undefined;
  if (isSubject(document, before, noun)) return { token: start, isKnown: true };
  return isCalledFor && endsPhrase(document, noun)
    ? { token: start, isKnown: isBehindPreposition }
    : undefined;
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
  return earlier === undefined || !determined.has(earlier.lower);
}

/** “He took knife”, “she gave him letter”, “he was wearing hat”. */
function isObject(document: Document, before: Token, earlier: Token): boolean {
  if (receivers.has(before.lower)) return giving.has(earlier.lower);
  if (document.partOfSpeech(before) !== 'VERB' || notObjects.has(before.lower)) return false;
  if (before.lower.endsWith('ing')) return beforeGerund.has(earlier.lower);
  if (
    pasts.has(before.lower) &&
    (/^(?:and|then)$/.test(earlier.lower) || document.partOfSpeech(earlier) === 'NOUN')
  )
    return true;
  return (
    beforeVerb.has(earlier.lower) ||
    (document.partOfSpeech(earlier) === 'PROPN' && !/'s?$/.test(earlier.lower))
  );
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

function endsPhrase(document: Document, noun: Token): boolean {
  const next = document.tokens[noun.index + 1];
  if (next?.sentence !== noun.sentence) return true;
  const afterNext = document.tokens[next.index + 1];
  // “Hat in hand”, “a dagger in sheath”.
  if (next.lower === 'in' && /^(?:hand|mouth|sheath|arm|lap|place)$/.test(afterNext?.lower ?? ''))
    return false;
  if (next.lower === 'and') return afterNext !== undefined && isClauseStart(document, afterNext);
  if (next.text === ',')
    return (
      afterNext?.quote === 'close' ||
      (afterNext !== undefined && behindComma.has(afterNext.lower) && !isListed(document, afterNext))
    );
  if (next.kind === 'mark') return /^[.!?;:…]/.test(next.text);
  return phraseEnds.has(next.lower);
}

/** “Took knife and cut”, “it was barn and they”; not “knife and fork”. */
function isClauseStart(document: Document, token: Token): boolean {
  if (/^(?:he|she|it|they|we|i|then)$/.test(token.lower)) return true;
  return /(?:ed|t|ook|ew|ang|aw|ave|an)$/.test(token.lower) && document.partOfSpeech(token) === 'VERB';
}

/** “Past temple, court, and garden”. */
function isListed(document: Document, and: Token): boolean {
  const next = document.tokens[and.index + 1];
  return (
    and.lower === 'and' &&
    (next === undefined || document.partOfSpeech(next) !== 'VERB') &&
    !behindComma.has(next?.lower ?? '')
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
