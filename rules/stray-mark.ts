/** Finds marks that cannot stand together: two commas, two stops, a stop behind a question mark. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { hasLetter } from './stray-mark/letter.js';

/** Their stop belongs to the word, so that a comma may follow: "etc., and", "5 p.m., when". */
const shortened = words(
  'etc inst ult prox obt servt affly jr sr esq inc ltd co mr mrs dr st vs viz bros no vol ed cf sc coll univ dept univ capt gen col maj lt',
);

/** So too these, with the capital that only they have: “on 4 Nov., or Wed., as you like”; not “in the sun.,” */
const dates = words(
  'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun',
);

/** What stands before and behind a chapter on the web, and is none of the story. */
const authorsNote = /^\W*(?:A\/N|Author['’]?s['’]? notes?|(?:AN|Notes?|Warnings?|[TC]W|Summary):)/i;

/** How the book rather writes an ellipsis; with dots where it has no habit. */
const usualEllipsis = defineQuestion('stray-mark ellipsis', ({ story: { census } }) =>
  census.tally('stray-mark', '…') > census.tally('stray-mark', '...') ? '…' : '...',
);

/** Whether the book has so many marks twice that they are meant. */
const isLoud = defineQuestion(
  'stray-mark doubled',
  ({ story: { census } }) => census.tally('stray-mark', 'doubled') >= 6,
);

const countedMarks = formsThat(({ text }) => text === '…' || text === '...' || isDoubled(text));
const marks = formsThat(({ kind }) => kind === 'mark');

export default defineRule({
  id: 'stray-mark',
  category: 'sentences',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'Marks that cannot stand together: two commas, two stops, a stop behind a question mark.',
  why: 'One mark is enough; an ellipsis has three dots, or four at the end of a sentence.',
  examples: [
    { bad: 'He came in[[,,]] and she left.', good: 'He came in, and she left.' },
    { bad: '“Um[[..]] may I come in?” he asked.', good: '“Um... may I come in?” he asked.' },
    { bad: '“Why are you here[[??]] I told you to wait.”', good: '“Why are you here? I told you to wait.”' },
    { bad: 'What a noise it made[[!.]]', good: 'What a noise it made!' },
    { bad: 'The rain had stopped[[.,]] and they went on.', good: 'The rain had stopped, and they went on.' },
    { bad: 'Nobody answered[[..]] Then a door opened.', good: 'Nobody answered. Then a door opened.' },
    { ok: 'They brought rope, nails, etc., and a saw.', because: 'the stop belongs to the word' },
    { ok: '“You did what?!” she cried.', because: 'a question and a cry' },
    { ok: '“I never.... Well, perhaps,” he said.', because: 'four dots end a sentence' },
    { ok: '“Really?... Are you sure?”', because: 'an ellipsis behind a question mark' },
    { ok: 'He left at 5 p.m., before the rain.', because: 'an abbreviation' },
    { ok: 'The note ended: “Yours obt., E. Vance.”', because: 'an abbreviation' },
    { ok: 'It was Brand Jr., the son.', because: 'an abbreviation' },
    { ok: 'She wrote to him on 4 Nov., 11 Nov., and Sun., the 18th.', because: 'months and days' },
    { ok: '::Can you hear me?:: asked the whale.', because: 'speech from mind to mind' },
    { ok: 'The card said: Mother of Threads, Lv. ??', because: 'what nobody knows' },
    { ok: 'Dear Ilse,\n\nThe boat is mine!! Come on Friday.', because: 'a letter' },
    { ok: 'A/N: Thanks for reading!! More on Sunday.', because: 'a note of the author, who may shout' },
  ],
  questions: [usualEllipsis, isLoud],
  count(document, add) {
    for (const { text } of document.tokensOf(countedMarks)) add(isDoubled(text) ? 'doubled' : text);
  },
  check(document, context, report) {
    for (const token of document.tokensOf(marks)) {
      const found = doubledMark(document, token, context) ?? clashingMarks(document, token);
      if (found) report(found);
    }
  },
});

function isDoubled(mark: string): boolean {
  return /^(?:\?{2,}|!{2,})$/.test(mark);
}

function doubledMark(document: Document, token: Token, { story }: RuleContext<unknown>): Report | undefined {
  const { text } = token;
  if (text === '..') {
    const usual = story.ask(usualEllipsis);
    return {
      at: token,
      expected: endsNarration(document, token) ? ['.', usual] : [usual, '.'],
      reason: 'Two dots are neither a full stop nor an ellipsis.',
      fix: 'unsafe',
    };
  }
  if (isDoubled(text)) {
    const { start, end } = document.paragraphOf(token);
    if (authorsNote.test(document.text.slice(start, Math.min(end, start + 20)))) return undefined;
    // “Reward: ???”, “Lv. ??”: they stand for what nobody knows.
    const before = document.at(token.index - 1);
    if (!document.touchesPrevious(token) && before?.kind !== 'word') return undefined;
    const isMeant =
      text.length > 2 || story.ask(isLoud) || (token.register !== 'dialogue' && hasLetter(document));
    return {
      at: token,
      expected: [text[0]],
      reason: `One “${text[0]}” is enough.`,
      severity: isMeant ? 'suggestion' : 'warning',
    };
  }
  if (/^\.{5,}$/.test(text) || /^…{2,}$/.test(text)) {
    return {
      at: token,
      expected: [text[0] === '…' ? '…' : '...'],
      reason: 'An ellipsis has three dots.',
      severity: 'suggestion',
    };
  }
  return undefined;
}

/** Two dots between two sentences of narration are a full stop typed twice rather than a hesitation. */
function endsNarration(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return token.register === 'narration' && (next === undefined || next.sentence !== token.sentence);
}

/** Two marks of different tokens that touch, of which one is too many. */
function clashingMarks(document: Document, token: Token): Report | undefined {
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
