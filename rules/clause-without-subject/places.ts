/** Where a clause lacks its subject, and what that may be. */
import type { Document, Token } from '../../src/core/document.js';
import { words } from '../../src/core/text.js';
import { verbsWithOwnPast } from '../lists/irregular-verbs.js';
import { doings, pastOf } from '../lists/verb-forms.js';

const conjunctions = words('when while until because if after before although though unless');
/** Auxiliaries that nothing but a subject stands before, where a clause opens. */
const auxiliaries = words("was were had could would didn't couldn't wouldn't wasn't weren't hadn't");
const tellers = words(
  'knew thought said hoped wished believed realized realised felt guessed swore claimed feared',
);
/** Whom one tells: “he told me was sorry”. */
const told = words('me him her them us you');
const pasts: ReadonlySet<string> = new Set([...doings].map(pastOf));
/** Pasts that are no participles. */
const pastsAlone = new Set(
  verbsWithOwnPast.filter(({ base }) => !/^(?:be|do)$/.test(base)).map(({ past }) => past),
);
/** “When asked his name”: one may be asked it. */
const withTwoObjects = words(
  'asked told given shown taught offered paid denied refused left found made sent brought kept',
);
const owned = words('his her my their our him them it me us');
const articles = words('the a an this that');
const nominatives = /^(?:i|he|she|we|they|it|you|there|this|that)$/;

/** How far around the place a mark or a pronoun is looked for, in tokens: a hostile sentence may be as long as its text. */
const farthest = 60;

/** Whether a clause may open with the word, or behind it; asked first. */
export function mayOpen(lower: string): boolean {
  return conjunctions.has(lower) || tellers.has(lower) || told.has(lower) || lower === 'as';
}

/** Whether the verb behind the word has no subject. */
export function lacksSubject(document: Document, opener: Token, verb: Token): boolean {
  return conjunctions.has(opener.lower) || opener.lower === 'as'
    ? opensBareClause(document, opener, verb)
    : tellsBareClause(document, opener, verb);
}

/** “When opened his eyes”, “If had known, I would have stayed.” */
function opensBareClause(document: Document, conjunction: Token, verb: Token): boolean {
  if (conjunction.lower === 'as' && document.previousInSentence(conjunction)?.lower !== 'soon') return false;
  const next = document.nextInSentence(verb);
  if (next?.kind !== 'word' || nominatives.test(next.lower) || isQuestion(document, verb)) return false;
  // “I had never before seen her”, “some days after opened”.
  const isTime = /^(?:before|after)$/.test(conjunction.lower);
  const isHead = document.startsSentence(conjunction);
  if (isTime && !isHead && document.previousInSentence(conjunction)?.kind === 'word') return false;
  // “After a little while left him his fever.”
  if (/^(?:a|the|little|long|short|good)$/.test(document.previousInSentence(conjunction)?.lower ?? ''))
    return false;
  if (auxiliaries.has(verb.lower))
    return isHead && conjunction.lower !== 'when' && (!isTime || verb.lower === 'could');
  if (pastsAlone.has(verb.lower))
    return (
      owned.has(next.lower) ||
      (articles.has(next.lower) &&
        !/^(?:came|went|arose|rose|fell|sprang|grew|ran|stood|lay|sat)$/.test(verb.lower))
    );
  // “After left the room”: a participle wants “after being”.
  if (isTime && isHead && pasts.has(verb.lower)) return owned.has(next.lower) || articles.has(next.lower);
  return pasts.has(verb.lower) && owned.has(next.lower) && !withTwoObjects.has(verb.lower);
}

/** “She knew was late.”, where the sentence begins. */
function tellsBareClause(document: Document, teller: Token, verb: Token): boolean {
  const next = document.nextInSentence(verb);
  let subject = document.previousInSentence(teller);
  // “He told me was sorry.”
  if (subject && teller.lower !== 'told' && told.has(teller.lower)) {
    const told = document.previousInSentence(teller)!;
    if (told.lower !== 'told') return false;
    subject = document.previousInSentence(told);
  }
  if (!subject || !next || !auxiliaries.has(verb.lower) || isQuestion(document, verb)) return false;
  if (!/^(?:i|he|she|we|they)$/.test(subject.lower) || nominatives.test(next.lower)) return false;
  const before = document.previousInSentence(subject);
  return (
    next.kind === 'word' &&
    (before === undefined || (/^(?:but|and|so)$/.test(before.lower) && document.startsSentence(before)))
  );
}

/** Whether a question mark follows in the same sentence, not too far away. */
function isQuestion(document: Document, token: Token): boolean {
  const { last } = document.sentenceOf(token);
  const end = Math.min(last, token.index + farthest);
  return document.tokens.slice(token.index, end).some(({ text }) => text.startsWith('?'));
}

/** Whose thing it is that a verb takes tells who takes it: “when opened his eyes”. */
const ownerOf = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['my', 'I'],
  ['our', 'we'],
]);

/** The pronouns that may be the subject, first the likeliest: of what follows, and those of the sentence, persons first. */
export function subjectsNear(document: Document, token: Token, verb: Token): string[] {
  const fitting = /^(?:were|weren't)$/.test(verb.lower)
    ? /^(?:we|they|you)$/
    : /^(?:was|wasn't)$/.test(verb.lower)
      ? /^(?:i|he|she|it)$/
      : /^(?:i|he|she|we|they|it)$/;
  const sentence = document.sentenceOf(token);
  const first = Math.max(sentence.first, token.index - farthest);
  const last = Math.min(sentence.last, verb.index + farthest);
  const owner = ownerOf.get(document.tokens[verb.index + 1]?.lower ?? '');
  const before = document.tokens.slice(first, token.index).reverse();
  const found = [...before, ...document.tokens.slice(verb.index, last)]
    .filter(({ lower }) => fitting.test(lower))
    .map(({ text, lower }) => (lower === 'i' ? text : lower));
  const persons = found.filter((pronoun) => pronoun !== 'it');
  const others = fitting.test('he') ? ['he', 'she'] : ['they', 'we'];
  return [...new Set([...(owner ? [owner] : []), ...persons, ...found, ...others])].slice(0, 3);
}
