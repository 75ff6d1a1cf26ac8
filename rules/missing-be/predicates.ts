/** What somebody is or where, without the form of be that tells it: “it would nice”, “because you kind to her”. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';
import { clauseSubjects } from '../lists/small-words.js';

/** Adjectives that are no verbs, nouns or adverbs. */
const states = words(
  'glad nice happy sorry afraid ready able sad angry hungry sure asleep aware busy sick alive dead unable wonderful great strange possible impossible useful',
);
/** “They might late”, “it must cold out there”: where the phrase ends. */
const lateStates = words('late cold hot home here');
const opensRest = words('to for with in on at by of if when that out about soon now then as and but because');
const would = words('would could might must should will may');

function endsPhrase(document: Document, token: Token): boolean {
  const next = document.nextInSentence(token);
  return !next || /^[.,!?;]/.test(next.text) || opensRest.has(next.lower);
}

/** “It would nice to sleep”, “he will here soon”. */
export function lacksBeBehind(document: Document, modal: Token): Report | undefined {
  if (!would.has(modal.lower)) return undefined;
  const subject = document.previousInSentence(modal);
  const state = document.nextInSentence(modal);
  if (!subject || !clauseSubjects.has(subject.lower) || state?.kind !== 'word' || state.text !== state.lower)
    return undefined;
  if (!states.has(state.lower) && !lateStates.has(state.lower)) return undefined;
  const next = document.nextInSentence(state);
  // “They would home to their wives”, “he must here explain”
  if (state.lower === 'home' && !/^by$/.test(next?.lower ?? '')) return undefined;
  if (state.lower === 'here' && !/^(?:soon|by|any|tomorrow|at|in)$/.test(next?.lower ?? '')) return undefined;
  if (!endsPhrase(document, state) && state.lower !== 'here') return undefined;
  return {
    at: { first: modal.index, last: state.index + 1 },
    expected: [`${modal.text} be ${state.text}`],
    reason: `“${modal.text} ${state.text}” lacks “be”.`,
  };
}

/** “She likes you because you kind to her.” */
const kinds = words(
  'kind afraid angry tired hungry sick glad sure asleep awake aware able unable busy ready sad',
);

/** What lacks its form of be behind a conjunction and a pronoun. */
export function lacksBeBefore(document: Document, conjunction: Token, subject: Token, state: Token): boolean {
  if (!/^(?:because|since|if|that|when|though|although)$/.test(conjunction.lower) || !kinds.has(state.lower))
    return false;
  const next = document.nextInSentence(state);
  if (subject.lower === 'it' || (subject.lower === 'you' && next?.kind !== 'word')) return false;
  return !next || /^[.!?;]/.test(next.text) || /^(?:to|of|about|with|at|that)$/.test(next.lower);
}
