/**
 * Where nothing before a name can take it as its object or its part, so that somebody is spoken to: “You are late
 * Tomas.”, “I told them Captain.”, “Tell me who it is Ilse.”
 */
import type { Document, Token } from '../../src/core/document.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { closingWords, fondWords, remarks, thingsInEr } from '../lists/address.js';
import { beforeNames } from '../lists/before-names.js';
import { givenNames } from '../lists/given-names.js';
import { owners } from '../lists/possession.js';
import { determined, nominatives } from '../lists/small-words.js';
import { courtesies, titles } from './persons.js';

/** Called by these nobody is anything else. */
export const surelyCalled = words("dude bro bruh hon sweetie sweetheart darling buddy kiddo sir madam ma'am");
/** One who is called so without an article. */
const calledAlone = words(
  'boss chief kid lad lass son pal mate honey babe love mister girl dearest milord milady dummy idiot loser champ',
);
/** Those who are. */
const calledTogether = words('guys folks lads fellas boys girls gentlemen friends');

/** Praise and blame of one word, which may be part of a name: “Wonderful Paris.” */
const praise = words(`
  excellent perfect nonsense wrong amazing impressive brilliant fantastic wonderful nice cute welcome congratulations
`);
/** At the head of what is said these make a remark of the word behind: “Very funny Tomas.” */
const degrees = words('very too so pretty quite how');
const copulas =
  /^(?:is|are|am|was|were|be|been|being|isn't|aren't|wasn't|weren't|ain't|feel|feels|feeling|look|looks|looking|seem|seems|sound|sounds|get|gets|getting|got|stay|keep|[a-z]+'(?:s|re|m))$/;
/** Adjectives that end as participles do: “sweeping Genoa”, “pronounced Genoa”. */
const statesInIng = words(`
  interesting boring amazing exciting disgusting charming touching fascinating embarrassing annoying confusing
  depressing frightening terrifying shocking surprising disappointing convincing
`);
const spoken = /^(?:pronounced|called|named|spelled|spelt|dubbed)$/;
/** Adverbs that speak of the name behind them: “It was probably Tomas.” */
const focusing = words(`
  only really probably certainly possibly surely clearly obviously simply merely actually hardly exactly finally
  especially particularly namely apparently definitely usually mostly mainly purely truly partly early likely nearly
  formerly literally basically presumably evidently supposedly undoubtedly eventually essentially
`);
/** With these the name behind a pronoun is a second object, or what somebody is called: “show them Tomas”. */
const givers =
  /^(?:call|nam|show|giv|gave|bring|brought|send|sent|lend|lent|tell|told|teach|taught|mak|made|find|found|get|got|buy|bought|ow|pay|paid|promis|feed|fed|say|said|think|thought|crown|sav|wish|let|help|hear|heard|see|saw|watch|read|sing|sang|play|leave|left|ask)/;

const naming = /^(?:nam|dub|declar|elect|appoint|christen|baptiz|pronounc|proclaim|dar)/;

/** “I’m afraid not Tomas.” */
const notPhrases = words('afraid hope think guess suppose believe why if certainly better course probably');
/** What is done to nobody. */
const doneAlone = words(`
  go come sleep die wait cry worry panic listen lie stay laugh talk matter happen breathe arrive exist swim
`);

/** Behind these a verb has nothing but its own. */
const takesVerb = /^(?:to|not|[a-z]+n't|let's|i|you|we|and)$/;

const askers = /^(?:what|who|whose|which|where|how)$/;
/** “A tin Lizzie.” */
const materials =
  /^(?:tin|iron|steel|stone|paper|toy|brick|clay|wax|rag|gold|silver|glass|cardboard|plastic)$/;
/** Those who do something, what they do being their name’s: “the waiter Giuseppe”; not “the water Captain”. */
const doers = /(?:ist|ian|man|woman|er|or)$/;
const bes = /^(?:is|are|was|were|am)$/;

/** How far it is from sure that somebody is spoken to at the end of the words before; undefined where nobody is. */
export function doubtOfPlace(document: Document, name: Token): number | undefined {
  const before = document.at(name.index - 1);
  const isName = isCapitalized(name.text);
  if (before?.kind !== 'word' || before.sentence !== name.sentence || before.register !== 'dialogue')
    return undefined;
  if (!endsThere(document, name)) return undefined;
  // “Very few visitors, and always gentlemen.”
  if (!isName && before.lower === 'always') return undefined;
  const isSingle = isName || surelyCalled.has(name.lower) || calledAlone.has(name.lower);
  if (!isSingle && !calledTogether.has(name.lower)) return undefined;
  if (document.opensSentence(before))
    return remarks.has(before.lower) ? 0 : praise.has(before.lower) && isName ? 1 : undefined;
  if (isCapitalized(before.text) && before.text !== 'I') return undefined;
  const earlier = document.at(before.index - 1);
  if (earlier?.kind !== 'word' || earlier.sentence !== name.sentence) return undefined;
  if (isRemark(document, name, before, earlier) || isBehindQuestion(document, before, earlier)) return 0;
  if (before.lower === 'not') return notPhrases.has(earlier.lower) ? 0 : undefined;
  if (isSingle && before.lower === 'you') {
    if (isPeople(name)) return undefined;
    if (isYouAlone(document, earlier)) return 0;
    return isObjectOf(document, earlier) ? 1 : undefined;
  }
  if (isSingle && doneAlone.has(before.lower) && takesVerb.test(earlier.lower)) return 0.5;
  if (isObject(before.lower)) return doubtBehindObject(name, before, earlier);
  if (before.lower === 'that' && isName) return isShownThing(document, earlier) ? 2 : undefined;
  if (isSingle && !isPeople(name) && isState(document, before)) return 0;
  return closingWords.has(before.lower) || document.partOfSpeech(before) === 'ADV'
    ? doubtBehindAdverb(document, before, earlier)
    : doubtBehindNoun(document, name, before, earlier);
}

/** “Very clever Tomas.” */
function isRemark(document: Document, name: Token, before: Token, degree: Token): boolean {
  return (
    degrees.has(degree.lower) &&
    document.opensSentence(degree) &&
    (isCapitalized(name.text) || surelyCalled.has(name.lower)) &&
    /^(?:ADJ|ADV)$/.test(document.partOfSpeech(before)) &&
    !fondWords.has(before.lower)
  );
}

/** “If I were you Tomas”, “good luck to you Tomas”; not “I call you Tomas”. */
function isYouAlone(document: Document, earlier: Token): boolean {
  if (document.partOfSpeech(earlier) === 'ADP' || /^(?:to|with|for|like|than)$/.test(earlier.lower))
    return true;
  return earlier.lower === 'were' && document.at(earlier.index - 1)?.lower === 'i';
}

/** “If the cold gets you Tomas”, “I saw you lad”; not “I call you Tomas”. */
function isObjectOf(document: Document, verb: Token): boolean {
  return document.partOfSpeech(verb) === 'VERB' && !givers.test(verb.lower) && !naming.test(verb.lower);
}

/** “They warned us Tomas”; not “Show us Tomas.” */
function doubtBehindObject(name: Token, before: Token, earlier: Token): number | undefined {
  if (givers.test(earlier.lower) || copulas.test(earlier.lower)) return undefined;
  // “Look at them Leopards!”, as a dialect has it.
  if (before.lower === 'them' && name.lower.endsWith('s')) return undefined;
  return before.lower === 'me' ? 2.5 : beforeNames.has(earlier.lower) ? 1.5 : 1;
}

/** “See you later Tomas”, “we all went quickly Tomas”; not “It was probably Tomas.” */
function doubtBehindAdverb(document: Document, adverb: Token, earlier: Token): number | undefined {
  if (copulas.test(earlier.lower)) return undefined;
  if (closingWords.has(adverb.lower))
    return determined.has(earlier.lower) || (/sel(?:f|ves)$/.test(adverb.lower) && givers.test(earlier.lower))
      ? undefined
      : 0;
  if (!adverb.lower.endsWith('ly') || focusing.has(adverb.lower)) return undefined;
  return /^(?:DET|ADP)$/.test(document.partOfSpeech(earlier)) ? undefined : 1;
}

/** “Put it in the shed Tomas.” A lad has an article where he is not spoken to: “Was it gold lad?” */
function doubtBehindNoun(document: Document, name: Token, noun: Token, earlier: Token): number | undefined {
  if (document.partOfSpeech(noun) !== 'NOUN') return undefined;
  if (!isCapitalized(name.text))
    return calledAlone.has(name.lower) && /^(?:VERB|AUX|ADP)$/.test(document.partOfSpeech(earlier))
      ? 2
      : undefined;
  return !isPeople(name) && isWholeNoun(document, noun) && !beforeNames.has(noun.lower) ? 1.5 : undefined;
}

/** Whether the sentence, the speech or the clause ends behind the name, its surname and all. */
export function endsThere(document: Document, name: Token): boolean {
  let index = name.index + 1;
  const isCourtesy = isCapitalized(name.text) && courtesies.has(name.lower);
  if (isCourtesy && document.at(index)?.text === '.') index++;
  while (index <= name.index + 4 && isPartOfName(document, name, index)) index++;
  const after = document.at(index);
  if (after === undefined || after.sentence !== name.sentence) return index > name.index + 1 || !isCourtesy;
  if (/^[.?!…]/.test(after.text)) return true;
  return (
    after.text === ',' && (document.at(index + 1)?.quote === 'close' || opensClause(document, index + 1))
  );
}

function isPartOfName(document: Document, name: Token, index: number): boolean {
  const token = document.at(index);
  return (
    token?.kind === 'word' &&
    token.sentence === name.sentence &&
    isCapitalized(name.text) &&
    isCapitalized(token.text) &&
    !/['’]s?$/.test(token.text)
  );
}

/** “It was a knife Inspector, but a small one.” */
function opensClause(document: Document, index: number): boolean {
  return /^(?:but|and|so|or|because|if|before|after|unless|until|since|though|although|when|while|(?:i|you|it|we|they|he|she|that|there|let)(?:'[a-z]+)?|don't|please|just|not)$/.test(
    document.at(index)?.lower ?? '',
  );
}

/** “Where are you Tomas?”, “I know what day it is Tomas.” */
function isBehindQuestion(document: Document, before: Token, earlier: Token): boolean {
  const [third, fourth] = [2, 3].map((step) => document.at(before.index - step));
  if (before.sentence !== third?.sentence) return false;
  if (nominatives.has(before.lower) && bes.test(earlier.lower)) return /^(?:where|how)$/.test(third.lower);
  if (!bes.test(before.lower) || !/^(?:it|he|she|they|we|you|that|this|i)$/.test(earlier.lower)) return false;
  return (
    askers.test(third.lower) ||
    (fourth?.sentence === before.sentence &&
      askers.test(fourth.lower) &&
      document.partOfSpeech(third) !== 'VERB')
  );
}

/** “You Americans”, “half Irish”. */
export function isPeople({ lower }: Token): boolean {
  return (
    /(?:men|ish|ese|[iaec]ans?|ers|ists|ites)$/.test(lower) &&
    !givenNames.has(lower) &&
    !titles.has(lower) &&
    !courtesies.has(lower)
  );
}

function isObject(lower: string): boolean {
  return /^(?:us|them|him|it|me)$/.test(lower);
}

/** “I never said that Tomas.”, “people like that Tomas”; not “Is that Tomas?” */
function isShownThing(document: Document, earlier: Token): boolean {
  if (copulas.test(earlier.lower)) return false;
  return document.partOfSpeech(earlier) === 'VERB' || /^(?:like|than)$/.test(earlier.lower);
}

/** “Put it in the old shed Tomas.”: the noun has its article. */
function isWholeNoun(document: Document, noun: Token): boolean {
  if (owners.has(noun.lower) || materials.test(noun.lower) || /(?:ing|ed|['’]s)$/.test(noun.lower))
    return false;
  if (doers.test(noun.lower) && !thingsInEr.has(noun.lower)) return false;
  for (let index = noun.index - 1; index >= noun.index - 3; index--) {
    const token = document.at(index);
    if (token?.kind !== 'word' || token.sentence !== noun.sentence || isCapitalized(token.text)) return false;
    if (determined.has(token.lower))
      return !/^(?:this|that|these|those|such|what|which|half|no)$/.test(token.lower);
    if (!/^(?:ADJ|NOUN)$/.test(document.partOfSpeech(token))) return false;
  }
  return false;
}

/** “You’re different Tomas.”, “Isn’t that interesting Mr. Brand?”, “Don’t be so silly Tomas.” */
function isState(document: Document, before: Token): boolean {
  if (document.partOfSpeech(before) !== 'ADJ') return false;
  if (fondWords.has(before.lower) || beforeNames.has(before.lower) || spoken.test(before.lower)) return false;
  if (/ing$/.test(before.lower) && !statesInIng.has(before.lower)) return false;
  for (let index = before.index - 1; index >= before.index - 3; index--) {
    const token = document.at(index);
    if (token?.kind !== 'word' || token.sentence !== before.sentence) return false;
    if (copulas.test(token.lower)) return true;
    const verb = document.at(index - 1);
    const isSubject = nominatives.has(token.lower) || /^(?:that|this)$/.test(token.lower);
    if (isSubject && verb && copulas.test(verb.lower) && document.opensSentence(verb)) return true;
    if (!/^(?:so|too|very|not|pretty|really|quite|all|more|just)$/.test(token.lower)) return false;
  }
  return false;
}

/** Whether a word is a title or stands before a surname: then it is no common word. */
export function isStyled(document: Document, name: Token): boolean {
  if (titles.has(name.lower)) return true;
  const next = document.at(name.index + (document.at(name.index + 1)?.text === '.' ? 2 : 1));
  return courtesies.has(name.lower) && next?.kind === 'word' && isCapitalized(next.text);
}
