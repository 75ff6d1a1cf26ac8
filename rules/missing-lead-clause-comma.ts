/** Finds a comma left out behind a clause that opens the sentence: “When he came home she was asleep.” */

import type { Document, Sentence, Token } from '../src/core/document.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { embedding } from './lists/clause-takers.js';
import { mainVerbs, surelyFinite } from './lists/finite-verbs.js';
import { clauseSubjects } from './lists/small-words.js';
import { commaBehind } from './reports/comma.js';

const id = 'missing-lead-clause-comma';
const openers = words(
  'if when as after before while once because although though since until unless whenever',
);
/** The book must set the comma this many times as often, and so often, for the place to be sure. */
const [sureRatio, sureCommas] = [20, 20];
/** With a looser habit the chapter must be careless elsewhere. */
const [looseRatio, looseCommas] = [4, 4];
const looseDoubt = 1.5;

/** With no habit, or where the main clause shows less surely, only a chapter thick with slips tells. */
/** A book that sets the comma behind opening phrases sets it behind clauses. */
const usualDoubt = 2.3;
const [unknownDoubt, unsureDoubt, mostUnsure] = [3.2, 1.7, 3.4];

/** How doubtful a missing comma is by the habit of the book; -1 where it leaves the comma out. */
const doubtOf = defineQuestion(`${id} doubt`, ({ story: { census } }) => {
  const bare = census.tally(id, 'bare');
  const commas = census.tally(id, 'comma');
  if (commas >= Math.max(sureCommas, sureRatio * bare)) return 0;
  if (commas >= Math.max(looseCommas, looseRatio * bare)) return looseDoubt;
  if (bare > commas + 1) return -1;
  const phrases =
    census.tally('missing-opening-comma', 'short comma') +
    census.tally('missing-opening-comma', 'long comma');
  const barePhrases =
    census.tally('missing-opening-comma', 'short bare') + census.tally('missing-opening-comma', 'long bare');
  return phrases >= Math.max(3, barePhrases * 3) ? usualDoubt : unknownDoubt;
});

const book = 'When it rained, he was at home.\n\n'.repeat(40);

export default defineRule({
  id,
  category: 'sentences',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'No comma behind a clause that opens the sentence, in a book that sets it elsewhere.',
  why: 'A comma shows where the opening clause ends and the main clause begins.',
  examples: [
    {
      bad: 'When he came home [[again she]] was asleep by the fire.',
      good: 'When he came home again, she was asleep by the fire.',
      book,
    },
    {
      bad: 'If you open the [[door it]] will wake the dog.',
      good: 'If you open the door, it will wake the dog.',
      book,
    },
    {
      bad: '“Because they were [[late we]] had to wait for hours.” He sat down.',
      good: '“Because they were late, we had to wait for hours.” He sat down.',
      book,
    },
    {
      bad: 'After she had fed the [[horses she]] went to bed.',
      good: 'After she had fed the horses, she went to bed.',
      book,
    },
    {
      bad: 'When I was [[seven my]] brother fell into the harbor.',
      good: 'When I was seven, my brother fell into the harbor.',
      careless: true,
    },
    {
      bad: 'When the last of the lamps went [[dark she]] nearly dropped the tray.',
      good: 'When the last of the lamps went dark, she nearly dropped the tray.',
      careless: true,
    },
    {
      bad: 'While the lift [[rose Noor]] held her breath.',
      good: 'While the lift rose, Noor held her breath.',
      careless: true,
    },
    {
      bad: 'As the lane [[narrowed the]] walls chilled them.',
      good: 'As the lane narrowed, the walls chilled them.',
      careless: true,
    },
    {
      bad: '“If she has a [[boat she’ll]] have an oar too.”',
      good: '“If she has a boat, she’ll have an oar too.”',
      careless: true,
    },
    {
      ok: 'When she learned the man was dead, she wept.',
      because: 'what she learned',
      careless: true,
    },
    {
      ok: 'When the coat she wanted came, she wept.',
      because: 'what she wanted is the coat',
      careless: true,
    },
    { ok: 'When he came home again she was asleep by the fire.', because: 'no habit is known' },
    { ok: 'When he came home again, she was asleep by the fire.', because: 'the comma is there' },
    {
      ok: '“If you think he would come back,” she said.',
      because: 'no main clause',
      book,
    },
    {
      ok: 'When the coat she had ordered arrived, she wept.',
      because: 'a relative clause within',
      book,
    },
    {
      ok: '“When did you say he would be here?” he asked.',
      because: 'a question',
      book,
    },
    {
      ok: 'As if he were a king he was given the best bed.',
      because: '“as if” is let alone',
      book,
    },
  ],
  questions: [doubtOf],
  count(document, add) {
    for (const sentence of document.sentences) {
      const end = endOfLead(document, sentence);
      if (end && !end.isUnsure) add(end.comma ? 'comma' : 'bare');
    }
  },
  check(document, { story }, report) {
    const doubt = story.ask(doubtOf);
    if (doubt < 0) return;
    for (const sentence of document.sentences) {
      const end = endOfLead(document, sentence);
      if (!end || end.comma) continue;
      report({
        ...commaBehind(document, end.last, 'A comma follows the opening clause.'),
        doubt: end.isUnsure ? Math.min(mostUnsure, doubt + unsureDoubt) : doubt,
      });
    }
  },
});

/** The last word of an opening clause with its own subject, and whether a comma parts it from the main clause. */
function endOfLead(
  document: Document,
  { first, last }: Sentence,
): { last: Token; comma: boolean; isUnsure?: boolean } | undefined {
  let start = first;
  while (start < last && document.tokens[start].quote === 'open') start++;
  const opener = document.tokens[start];
  const subject = document.at(start + 1);
  if (!opener || !openers.has(opener.lower) || subject?.kind !== 'word' || embedding.has(subject.lower))
    return undefined;
  // “When did he say he was ill?” and “As far as I was concerned”.
  if (
    mainVerbs.has(subject.lower) ||
    /^(?:far|long|soon|well|much|usual|to|for|in|then)$/.test(subject.lower)
  )
    return undefined;
  let hasVerb = false;
  for (let index = start + 2; index < last - 2; index++) {
    const token = document.tokens[index];
    const next = document.tokens[index + 1];
    if (token.text === ',')
      return hasVerb && clauseSubjects.has(next.lower)
        ? { last: document.tokens[index - 1], comma: true }
        : undefined;
    if (token.kind !== 'word' && !/^[-’']$/.test(token.text)) return undefined;
    if (mainVerbs.has(token.lower) || /^(?:VERB|AUX)$/.test(document.partOfSpeech(token))) hasVerb = true;
    if (!hasVerb || index - start < 3) continue;
    const before = document.tokens[index - 1];
    const isSure = index - start > 3 && clauseSubjects.has(token.lower) && mainVerbs.has(next.lower);
    if (!isSure && !isUnsureSubject(document, token, before)) continue;
    if (before.kind !== 'word' || embedding.has(before.lower) || hasComma(document, index, last))
      return undefined;
    const isUnsure = !isSure || document.partOfSpeech(before) === 'VERB';
    return /^(?:AUX|DET|ADP|SCONJ|CCONJ)$/.test(document.partOfSpeech(before))
      ? undefined
      : { last: before, comma: false, isUnsure };
  }
  return undefined;
}

const persons = words('he she they we i');
const owned = words('my his her our their the');
const contracted = /^(?:i|you|he|she|it|we|they|there)'(?:d|ll|m|re|ve|s)$/;

/** “When I was nine my sister fell”, “when the bell rang she nearly fell”: a subject, and a verb of its own that tells. */
function isUnsureSubject(document: Document, subject: Token, before: Token): boolean {
  const [first, second, third] = [1, 2, 3].map((step) => document.at(subject.index + step));
  if (persons.has(subject.lower)) {
    const verb = first?.lower.endsWith('ly') ? second : first;
    // “The moment when the rain we feared came”: what one fears is a noun before.
    return isTelling(document, verb) && hasObject(document, verb, before);
  }
  if (contracted.test(subject.lower)) {
    const isPart = document.partOfSpeech(before) === 'NOUN';
    return (
      first?.kind === 'word' && second?.kind === 'word' && (!isPart || hasObject(document, first, before))
    );
  }
  // “While the lift rose Noor held her breath”: two verbs, so two clauses.
  if (isCapitalized(subject.text)) return !isCapitalized(before.text) && isTelling(document, first);
  if (!owned.has(subject.lower) || !/^(?:NUM|ADJ|ADV|VERB)$/.test(document.partOfSpeech(before)))
    return false;
  if (first?.kind !== 'word' || document.partOfSpeech(first) !== 'NOUN') return false;
  if (document.partOfSpeech(before) === 'VERB')
    return !showing.test(before.lower) && isFiniteHere(second, third);
  return (
    isTelling(document, second) || (document.partOfSpeech(second!) === 'NOUN' && isTelling(document, third))
  );
}

/** Behind these a clause is the object: “When she learned the man was dead”. */
const showing =
  /^(?:learn|discover|underst|remember|forgot|prov|show|fear|promis|swor|decid|pretend|insist|recogni)/;

/** “As the path rose the smell reached them”: no participle has an object behind it. */
function isFiniteHere(verb: Token | undefined, object: Token | undefined): boolean {
  if (verb?.kind !== 'word') return false;
  return (
    surelyFinite.has(verb.lower) ||
    (verb.lower.endsWith('ed') && /^(?:him|them|me|us|it|her|the|his|my)$/.test(object?.lower ?? ''))
  );
}

function isTelling(document: Document, verb: Token | undefined): verb is Token {
  return (
    verb?.kind === 'word' &&
    !embedding.has(verb.lower) &&
    (mainVerbs.has(verb.lower) ||
      (/^(?:VERB|AUX)$/.test(document.partOfSpeech(verb)) && !verb.lower.endsWith('ing')))
  );
}

/** Behind a noun the verb has an object of its own, or the noun would be it: “leaves she dropped”. */
function hasObject(document: Document, verb: Token, before: Token): boolean {
  if (document.partOfSpeech(before) !== 'NOUN') return true;
  return /^(?:the|a|an|my|his|her|our|their|its|him|them|it|me|us)$/.test(
    document.at(verb.index + 1)?.lower ?? '',
  );
}

/** “When the coat she had ordered arrived, she wept.” */
function hasComma(document: Document, from: number, last: number): boolean {
  for (let index = from; index < last - 2; index++) {
    const { text } = document.tokens[index];
    if (/^[,;:—–]/.test(text)) return true;
  }
  return false;
}
