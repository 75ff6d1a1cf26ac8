/** A clause of a pronoun that has no verb at all: “he no longer a stranger”, “with whom she too busy to talk”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { hasFiniteVerb } from './clause.js';

/** Behind these a clause begins, with its subject and verb. */
const openers = words(
  'when as if because though although while where until since that which whom what how why till unless whether',
);
const adverbs = words('not never still already just now always only also almost');
/** What no verb is, and no subject has behind it. */
const behindVerb = words(`
  the a an no his their my our its in on at of from with under behind beside near into without
`);
const degrees = words('very too so quite rather');
/** Pasts that the tagger takes for adjectives, and adjectives that stand before a verb: “he bent”, “it more than”. */
const notStates = words('bent unbent bespoke more next');
/** Adjectives that are verbs too: “they slow at the bend”, “you only open it once”. */
const alsoVerbs = words(`
  open clear dry warm cool slow calm empty clean free near narrow quiet steady fancy better welcome own dirty numb blind
  tame idle humble even level smooth loose faint bare wet lower perfect double right secure separate tidy mellow yellow
`);

/** “He no longer a stranger”; `forms` are the forms of be that go with the subject. */
export function lacksVerb(document: Document, subject: Token, forms: readonly string[]): Report | undefined {
  if (subject.register !== 'narration' || document.paragraphOf(subject).kind !== 'prose') return undefined;
  if (!document.startsSentence(subject) && !opensClause(document, subject)) return undefined;
  const next = document.nextWord(subject);
  let first = next;
  while (first && adverbs.has(first.lower)) first = document.nextWord(first);
  if (!next || !first || document.isHyphenated(first)) return undefined;
  if (!opensPredicate(document, subject, first)) return undefined;
  if (hasFiniteVerb(document, first)) return undefined;
  const hasOwned =
    /^(?:no|the|half)$/.test(first.lower) && !/^(?:longer|more)$/.test(document.nextWord(first)?.lower ?? '');
  const lacking = hasOwned ? ['had', forms[0]] : [forms[0], 'had'];
  return {
    at: { first: subject.index, last: next.index + 1 },
    expected: lacking.map((form) => `${subject.text} ${form} ${next.text}`),
    reason: `“${subject.text} ${next.text}” lacks its verb.`,
  };
}

/** Whether a clause begins behind the word before; not “such as she in her youth”. */
function opensClause(document: Document, subject: Token): boolean {
  const opener = document.previousInSentence(subject);
  if (!opener || !openers.has(opener.lower)) return false;
  return (
    opener.lower !== 'as' || document.startsSentence(opener) || document.at(opener.index - 1)?.text === ','
  );
}

/** Whether with a word begins what somebody is or where; not “they at last”, “we young men”. */
function opensPredicate(document: Document, subject: Token, first: Token): boolean {
  const second = document.nextWord(first);
  if (degrees.has(first.lower)) return second !== undefined && document.partOfSpeech(second) === 'ADJ';
  if (behindVerb.has(first.lower))
    return !/^(?:last|first|once|length|least|any|turn|fact|course|no|more|sooner)$/.test(
      second?.lower ?? '',
    );
  if (document.partOfSpeech(first) !== 'ADJ' || notStates.has(first.lower)) return false;
  if (alsoVerbs.has(first.lower) && !/^(?:s?he|it)$/.test(subject.lower)) return false;
  const isApposed = /^(?:we|you)$/.test(subject.lower) && second && document.partOfSpeech(second) === 'NOUN';
  return !isApposed;
}
