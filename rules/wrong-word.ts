/** Finds a word that is spelled right and is the wrong one, by its context. */

import { hasOwnUse, isDialect, isToldInDialect } from '../src/core/dialect.js';
import type { Document, Token } from '../src/core/document.js';
import { countOf, reportOf } from '../src/core/heard.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';

const numbers = words(
  'one two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred',
);

const subjects = words('he she it they we i you who');
const leaving = words('let lets letting leave leaves leaving left');

/** Whether the book rather writes a word as a name. */
const isMostlyName = defineQuestion(
  'wrong-word name',
  ({ story: { census } }, lower: string) => census.capital(lower) > census.lower(lower),
);

export default defineRule({
  id: 'wrong-word',
  category: 'words',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A word spelled right in the place of another: “very found of him”, “sat an the bed”.',
  why: 'A slip that makes another word is invisible to a speller.',
  hears: 'chapter',
  examples: [
    { bad: 'She was very [[found]] of him.', good: 'She was very fond of him.' },
    {
      bad: 'He had grown [[found]] of the old mare.',
      good: 'He had grown fond of the old mare.',
      careless: true,
    },
    { bad: 'He shook his [[heard]] and said nothing.', good: 'He shook his head and said nothing.' },
    { bad: 'It was colder [[then]] he had thought.', good: 'It was colder than he had thought.' },
    {
      bad: '“[[Your]] going to be late again,” she said.',
      good: '“You’re going to be late again,” she said.',
    },
    { bad: 'I do not [[no]] what you mean.', good: 'I do not know what you mean.' },
    { ok: 'He found the old mare in the lane.', because: 'found is right here' },
    { ok: 'She sent him the check and ran.', because: 'a check that is paid' },
    { ok: 'He took his hat off the peg.', because: 'off is right here' },
    { ok: '“You lot was always trouble,” she said.', because: 'speech may break rules' },
    { ok: '“I ain’t never seen them things afore,” he said.', because: 'dialect' },
    { ok: 'He army-crawled across the room and waited.', because: 'a verb that the author made' },
    {
      ok: 'He take the lamp and he leave. She stop. They was old. She call and she call. He run in he house.',
      because: 'a chapter told in dialect',
    },
    { ok: 'Mark Will rose early.', because: 'a name' },
    { ok: 'The dog was asleep, and he let it be.', because: 'left alone' },
    { ok: 'She tried to rein in her temper.', because: 'a phrase' },
    { ok: '“They were nowt all that day,” said Ann.', because: 'a word of dialect' },
    { ok: 'It was a dog-eat-dog world.', because: 'a compound' },
    {
      ok: '“What mare in her right mind would jump that?” he asked.',
      because: 'anybody may be in her right mind',
    },
    { ok: 'One, stay awake. And three, whatever happens, be quiet.', because: 'points of a list' },
  ],
  questions: [isMostlyName],
  countHeard: countOf('wrong'),
  check(document, { heard: all, story }, report) {
    for (const heard of all) {
      if (heard.kind !== 'wrong') continue;
      const token = document.tokens[heard.at.first];
      if (story.declares(token.text) || isName(token.text, token.lower)) continue;
      if (lacksHyphen(document, token) || countsPoints(document, token)) continue;
      if (isInPhrase(document, token)) continue;
      if (isTiedIn(document, token) || isBeforeWrongArticle(document, token)) continue;
      if (isBeforeOwnVerb(document, token) || isInRightMind(document, token)) continue;
      if (isLeftAlone(document, token) || (hasOwnUse(token) && isToldInDialect(document))) continue;
      if (token.register === 'dialogue' && isDialect(token)) continue;
      report(reportOf(heard));
    }

    function isName(text: string, lower: string): boolean {
      return text !== lower && story.knows(text) && story.ask(isMostlyName, lower);
    }
  },
});

/** “One, stay awake. And three, whatever happens, be quiet.” */
function countsPoints(document: Document, token: Token): boolean {
  return numbers.has(token.lower) && /^[,:]$/.test(document.at(token.index + 1)?.text ?? '');
}

/** Words that today's fiction has in one phrase, where older books have them seldom: “rein in her temper”, “the mother lode”. */
const phrases = new Map([
  ['rein', words('in')],
  ['reined', words('in')],
  ['lode', words('mother')],
  ['mother', words('lode')],
  ['retched', words('into onto again until')],
]);

/** “Rein in your temper”, “the mother lode”. */
function isInPhrase(document: Document, token: Token): boolean {
  const beside = phrases.get(token.lower);
  if (beside === undefined) return false;
  return [-1, 1].some((step) => beside.has(document.at(token.index + step)?.lower ?? ''));
}

/** “Leave it be, I tell you”, and not “leave it by”. */
function isLeftAlone(document: Document, token: Token): boolean {
  return token.lower === 'be' && leaving.has(document.at(token.index - 2)?.lower ?? '');
}

/** “A dog-eat-dog world”: the middle of a compound that the author made. */
function isTiedIn(document: Document, token: Token): boolean {
  return document.at(token.index - 1)?.text === '-' && document.at(token.index + 1)?.text === '-';
}

/** “What smith in his right mind would do it?”: the phrase goes with anybody, of whom the ear seldom hears. */
function isInRightMind(document: Document, token: Token): boolean {
  const [preposition, whose, right, mind] = [1, 2, 3, 4].map(
    (step) => document.at(token.index + step)?.lower,
  );
  return (
    preposition === 'in' &&
    /^(?:his|her|their|its|your)$/.test(whose ?? '') &&
    `${right} ${mind}` === 'right mind'
  );
}

/** “He army-crawled to the door”: a verb that the author made, of which the first half says nothing of what stands before. */
function isBeforeOwnVerb(document: Document, token: Token): boolean {
  const hyphen = document.at(token.index + 2);
  return (
    subjects.has(token.lower) &&
    hyphen?.text === '-' &&
    document.touchesPrevious(hyphen) &&
    /(?:ed|s|ing)$/.test(document.at(token.index + 3)?.lower ?? '')
  );
}

/** “She saw an lamp” has a wrong article, and that makes “was an lamp” no likelier. */
function isBeforeWrongArticle(document: Document, token: Token): boolean {
  const behind = document.at(token.index + 2)?.lower ?? '';
  return document.at(token.index + 1)?.lower === 'an' && /^[b-df-gj-np-tv-z]/.test(behind);
}

/** “a five day walk” wants its hyphen (missing-hyphen), and not “a fine day”. */
function lacksHyphen(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return (
    numbers.has(token.lower) && next !== undefined && !document.touchesPrevious(next) && next.kind === 'word'
  );
}
