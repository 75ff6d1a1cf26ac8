/** Finds a misspelled day, month, people or place of the world, or title: “Wendesday”, “Califronia”, “Captian Brand”. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type RuleContext } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { capitalize, isAllCaps, isCapitalized, withoutPossessive } from '../src/core/text.js';
import { personTitles, titleWords } from '../src/names/titles.js';
import { isBroadlyTold, isSpokenInDialect } from '../src/tongues/dialect.js';
import { isBesideForeign } from '../src/tongues/foreign.js';
import { properNouns } from './lists/proper-nouns.js';

/** Shorter names have too many others beside them: Rome and Romy. */
const shortest = 6;

/** What the slip of a name of so many letters may cost at most, in tenths of a nat: a letter, and two in a long one. */
const oneSlip = 66;
const twoSlips = 104;
const long = 9;

/** More uses in the book make it a name of the book's own. */
const mostUses = 2;

/** A title has a capital only beside a name, so that a place may be meant: Castile is no castle. */
const shortestTitle = 7;

const nouns = [
  ...[...properNouns].filter(({ length }) => length >= shortest),
  ...[...titleWords].filter(({ length }) => length >= shortestTitle),
];

/** Whether the book uses it as a name of its own, or as a common word. */
const isWordOfBook = defineQuestion(
  'word of the book',
  ({ story: { census } }, lower: string) =>
    census.capital(lower) + census.initial(lower) > mostUses || census.lower(lower) > 0,
);

const longNames = formsThat(
  ({ kind, text }) => kind === 'word' && text.length >= shortest && isCapitalized(text),
);

export default defineRule({
  id: 'misspelling-of-proper-noun',
  category: 'names',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A misspelled day, month, people, language or place of the world, or title.',
  why: 'No dictionary has it, and a name that everybody knows is a slip of the keys away.',
  examples: [
    { bad: 'They met on [[Wendesday]] at the mill.', good: 'They met on Wednesday at the mill.' },
    { bad: '“I was born in [[Febuary]],” he said.', good: '“I was born in February,” he said.' },
    { bad: 'She drove to [[Califronia]] alone.', good: 'She drove to California alone.' },
    { bad: 'It was the [[Japenese]] boy’s turn.', good: 'It was the Japanese boy’s turn.' },
    { bad: '[[Chrismas]] came early that year.', good: 'Christmas came early that year.' },
    { bad: 'She saluted [[Captian]] Brand.', good: 'She saluted Captain Brand.' },
    { ok: 'They met on Wednesday in California.', because: 'right as they are' },
    { ok: '“Londra is the Romanian for London,” she said.', because: 'another language' },
    { ok: 'She asked Mr. Englend for the key.', because: 'a family name' },
    {
      ok: 'She sailed to Amerika Bay. Amerika was cold, and Amerika was far.',
      because: 'a name of the book',
    },
    { ok: '“Chineke! You will starve,” she said.', because: 'an oath' },
    { ok: '“Come ye on Setturday, or dinna come,” said Rab.', because: 'dialect' },
    { ok: '“Oslow, come here!” he called.', because: 'too short to tell' },
    { ok: 'The Irishwoman and the Londoners sang.', because: 'made of names' },
  ],
  questions: [isWordOfBook],
  check(document, context, report) {
    const seen = new Map<string, string | undefined>();
    for (const token of document.tokensOf(longNames)) {
      const form = withoutPossessive(token.text);
      if (isAllCaps(form) || isNameOfBook(document, token, form, context)) continue;
      if (isBroadlyTold(document) || isSpokenInDialect(document, token)) continue;
      if (!seen.has(form)) seen.set(form, nounFor(form.toLowerCase(), context.speller));
      const meant = seen.get(form);
      if (meant === undefined) continue;
      report({
        at: token,
        expected: [capitalize(meant) + token.text.slice(form.length)],
        reason: `“${form}” is in no dictionary; the name is spelled ${capitalize(meant)}.`,
      });
    }
  },
});

/** Whether a dictionary or the book knows it, or it is a family's, an oath or of another language: `en Russie`. */
function isNameOfBook(
  document: Document,
  token: Token,
  form: string,
  { story, speller }: RuleContext<unknown>,
): boolean {
  if (speller.has(form) || story.declares(form)) return true;
  if (story.ask(isWordOfBook, form.toLowerCase())) return true;
  const isAfterStop = document.at(token.index - 1)?.text === '.';
  const before = document.at(token.index - (isAfterStop ? 2 : 1));
  if (before?.kind === 'word' && (personTitles.has(before.lower) || (isAfterStop && before.text === 'St')))
    return true;
  const [previous, next] = [document.previousInSentence(token), document.nextInSentence(token)];
  // “Chineke!” is an oath.
  if (previous === undefined && next?.kind !== 'word') return true;
  return isBesideForeign(document, token);
}

/** The one name that is a slip away. Other languages have endings of their own: Londra, Italia. */
function nounFor(lower: string, speller: Speller): string | undefined {
  let best: string | undefined;
  let least = lower.length >= long ? twoSlips : oneSlip;
  for (const noun of nouns) {
    if (noun[0] !== lower[0] || Math.abs(noun.length - lower.length) > 2 || lower.startsWith(noun)) continue;
    if (noun.at(-1) !== lower.at(-1) && noun.at(-2) !== lower.at(-2)) continue;
    const cost = speller.slip(noun, lower);
    if (cost > least) continue;
    least = cost;
    best = noun;
  }
  return best;
}
