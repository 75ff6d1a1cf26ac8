/** Where a word in -s is a possessive. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { owned, ownedByTime, ownedOrDone, owners } from '../lists/possession.js';

/** No words without an apostrophe. */
const neverPlural = words(`
  someones anyones everyones nobodys somebodys anybodys everybodys todays tomorrows tonights mens womens childrens mans
  womans childs policemans gentlemans
`);

const times = words(
  'days nights weeks months years moments minutes hours mornings evenings afternoons seconds summers winters',
);
const determiners = words('the a an my his her their our your its this that each every another one');
const single = words('a an one each every another this that last next');
const several = words(
  'two three four five six seven eight nine ten twelve fifteen twenty thirty forty few several many',
);
const auxiliaries = words('was is has had would could will seemed looked felt became');
const prepositions = words(
  'on in at to from into onto with against behind under over by through toward towards around beside near',
);
const behindPhrase = words(
  'was were is are had has have as and or but with in on at to from for of that who which while when',
);

/** Of these somebody has one, so that “my fathers house” is no house of many. */
const onlyOne = words(
  'mother father mum mom dad grandmother grandfather grandma grandpa granddad grandad wife husband mama papa',
);

/** “Fishermens”, “policemens”: no plural has the ending twice. */
const isTwicePlural = (lower: string): boolean => /(?:[^ae]|sea)mens$/.test(lower) && !onceInMens.has(lower);

/** Plurals of what ends in -men. */
const onceInMens = words('specimens stamens omens hymens regimens culmens numens dolmens lumens');

/** “Your fathers’ dog”: nobody has two, or he tells of them as “their fathers”. */
export function judgePlural(document: Document, token: Token): Report | undefined {
  const base = token.lower.slice(0, -2);
  const previous = document.previousInSentence(token);
  if (!onlyOne.has(base) || !/^(?:my|his|her|your)$/.test(previous?.lower ?? '')) return undefined;
  const next = document.nextWord(token);
  if (!next || !document.mayBeNoun(next) || next.text !== next.lower) return undefined;
  return {
    at: token,
    expected: [`${token.text.slice(0, -2)}${document.apostrophe}s`],
    reason: `“${token.text}” are several; of one it is “${token.text.slice(0, -2)}${document.apostrophe}s”.`,
    severity: 'warning',
    doubt: 0.5,
  };
}

/** Whether the word, which ends in -s, may be a possessive; asked first. */
export function mayOwn(lower: string): boolean {
  const base = lower.slice(0, -1);
  return (
    neverPlural.has(lower) ||
    isTwicePlural(lower) ||
    lower === 'others' ||
    times.has(lower) ||
    onlyOne.has(base) ||
    isOwner(base)
  );
}

/** The report of a possessive without its apostrophe. */
export function judge(document: Document, token: Token): Report | undefined {
  const { lower } = token;
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  if (next?.kind !== 'word' || next.sentence !== token.sentence) {
    return undefined;
  }
  if (neverPlural.has(lower) || isTwicePlural(lower)) {
    if (lower === 'mans' && (previous === undefined || !determiners.has(previous.lower))) return undefined;
    if (/^(?:rea|sana|the|a|an|his|her|their|our|it|them)$/.test(next.lower)) return undefined;
    return describe(document, token, ["'s"]);
  }
  if (lower === 'others')
    return previous?.lower === 'each' && isNoun(document, next)
      ? describe(document, token, ["'s"])
      : undefined;
  if (times.has(lower)) return judgeTime(document, token, previous, next);
  return judgeOwner(document, token, previous, next);
}

function judgeTime(
  document: Document,
  token: Token,
  previous: Token | undefined,
  next: Token,
): Report | undefined {
  if (!previous || !ownedByTime.has(next.lower) || !endsAfter(document, next)) return undefined;
  if (single.has(previous.lower) || previous.lower === 'the') return describe(document, token, ["'s"]);
  const isNumber = previous.kind === 'number' || several.has(previous.lower);
  if (!isNumber || auxiliaries.has(document.nextInSentence(next)?.lower ?? '')) return undefined;
  return { ...describe(document, token, ["'"]), severity: 'warning' };
}

function judgeOwner(
  document: Document,
  token: Token,
  previous: Token | undefined,
  next: Token,
): Report | undefined {
  const base = token.lower.slice(0, -1);
  if (!previous) return undefined;
  if (isOnlyOne(document, base, previous, next)) return describe(document, token, ["'s"]);
  if (!isOwner(base) || !isDetermined(document, token, previous)) return undefined;
  const isSure =
    owned.has(next.lower) ||
    (ownedOrDone.has(next.lower) &&
      (auxiliaries.has(document.nextInSentence(next)?.lower ?? '') ||
        isOneOwner(document, token) ||
        isBehindPreposition(document, token, next)));
  if (!isSure) return undefined;
  if (token.lower.endsWith('es') && !owners.has(base)) return describe(document, token, ["'"]);
  return describe(document, token, previous.lower === 'their' ? ["'", "'s"] : ["'s", "'"]);
}

/** “My mothers stew”, “his dads old coat”: behind the one that somebody has stands a thing, not “my fathers were kings”. */
function isOnlyOne(document: Document, base: string, previous: Token, next: Token): boolean {
  if (!onlyOne.has(base) || !/^(?:my|his|her|your)$/.test(previous.lower)) return false;
  if (next.text !== next.lower) return false;
  const isAdjective = document.partOfSpeech(next) === 'ADJ' && !endsAfter(document, next);
  const thing = isAdjective ? document.nextInSentence(next) : next;
  return (
    thing?.kind === 'word' &&
    document.mayBeNoun(thing) &&
    /^(?:NOUN|VERB|ADJ)$/.test(document.partOfSpeech(thing)) &&
    endsAfter(document, thing)
  );
}

/** “A friends house”: one owner, so that no verb follows. */
function isOneOwner(document: Document, owner: Token): boolean {
  return /^(?:an?|another)$/.test(document.tokens[owner.index - 1].lower);
}

/** “On the boys shoulder.”: behind a preposition, where the phrase ends, stands no verb. */
function isBehindPreposition(document: Document, owner: Token, thing: Token): boolean {
  const determiner = document.tokens[owner.index - 1];
  const preposition = document.tokens[determiner.index - 1];
  const after = document.nextInSentence(thing);
  return (
    determiners.has(determiner.lower) &&
    preposition?.sentence === owner.sentence &&
    prepositions.has(preposition.lower) &&
    after?.lower !== 'to' &&
    endsAfter(document, thing)
  );
}

function isOwner(base: string): boolean {
  return owners.has(base) || (base.endsWith('e') && owners.has(base.slice(0, -1)));
}

/** `the girls`, `the poor girls`: a determiner stands before, at most one adjective between. */
function isDetermined(document: Document, token: Token, previous: Token): boolean {
  if (determiners.has(previous.lower)) return true;
  const before = document.at(token.index - 2);
  return (
    before !== undefined &&
    before.sentence === token.sentence &&
    determiners.has(before.lower) &&
    previous.kind === 'word' &&
    document.partOfSpeech(previous) === 'ADJ'
  );
}

/** Whether a noun phrase ends with this word, so that it cannot be a verb with its object. */
function endsAfter(document: Document, token: Token): boolean {
  const after = document.nextInSentence(token);
  return (
    after === undefined || (after.kind === 'mark' && after.text !== '-') || behindPhrase.has(after.lower)
  );
}

function isNoun(document: Document, token: Token): boolean {
  return /^(?:NOUN|ADJ)$/.test(document.partOfSpeech(token));
}

function describe(document: Document, token: Token, endings: readonly string[]): Report {
  const apostrophe = document.apostrophe;
  const expected = endings.map((ending) => {
    const base = ending === "'s" ? token.text.slice(0, -1) : token.text;
    return base + ending.replace("'", apostrophe);
  });
  return { at: token, expected, reason: `“${token.text}” is a possessive here: “${expected[0]}”.` };
}
