/** Finds two marks side by side of which a sentence takes one: a stop behind a comma, a comma behind a semicolon. */
import type { Document, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { words } from '../../src/core/text.js';

/** Their stop belongs to the word, so that a comma may follow: "etc., and", "5 p.m., when". */
const shortened = words(
  'etc inst ult prox obt servt affly jr sr esq inc ltd co mr mrs dr st vs viz bros no vol ed cf sc coll univ dept capt gen col maj lt min mins hr hrs sec secs approx tsp tbsp',
);

/** So too these, with the capital that only they have: “on 4 Nov., or Wed., as you like”; not “in the sun.,” */
const dates = words(
  'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun',
);

/** Two marks of different tokens that touch, of which one is too many. */
export function clashingMarks(document: Document, token: Token): Report | undefined {
  const next = document.at(token.index + 1);
  if (next?.kind !== 'mark' || next.quote || !document.touchesPrevious(next)) return undefined;
  const pair = token.text + next.text;
  const third = document.at(next.index + 1);
  if (third?.kind === 'mark' && !third.quote && document.touchesPrevious(third)) return undefined;
  // “::Can you hear me?::” is sent from mind to mind.
  if (pair === '::' && document.text.indexOf(pair) !== document.text.lastIndexOf(pair)) return undefined;
  const right = rightFor(pair, document, token);
  if (right === undefined) return undefined;
  return {
    at: { first: token.index, last: next.index + 1 },
    expected: right,
    reason: `“${pair}” is one mark too many.`,
    fix: right.length === 1 ? 'safe' : 'unsafe',
  };
}

function rightFor(pair: string, document: Document, token: Token): string[] | undefined {
  switch (pair) {
    case ',,':
    case ';;':
    case '::':
      return [pair[0]];
    case '.,':
      return followsAbbreviation(document, token) ? undefined : [',', '.'];
    case ',.':
      return ['.', ','];
    case '?.':
    case '!.':
      return [pair[0]];
    case ',?':
    case ',!':
      return [pair[1]];
    case ',;':
    case ';,':
    case ';.':
    case ':,':
    case ',:':
    case '.;':
      return followsAbbreviation(document, token) ? undefined : [pair[0], pair[1]];
    default:
      return undefined;
  }
}

function followsAbbreviation(document: Document, stop: Token): boolean {
  if (stop.text !== '.') return false;
  const word = document.at(stop.index - 1);
  if (word?.kind !== 'word') return true;
  return (
    word.text.length < 3 ||
    shortened.has(word.lower) ||
    dates.has(word.text) ||
    document.at(word.index - 1)?.text === '.'
  );
}
