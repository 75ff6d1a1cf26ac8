/** Finds a plural where the book has only one of the kind: "the Republics" for "the Sarnian Republic". */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type RuleContext } from '../src/core/rule.js';
import { capitalize, isCapitalized } from '../src/core/text.js';

/** By kind, the only word that stands before it as a name. */
const singleNames = defineQuestion('plural-of-name names', ({ story: { census } }) => {
  const names = new Map<string, string>();
  const several = new Set<string>();
  for (const key of census.tallies('plural-of-name').keys()) {
    const [kind, first] = key.split(' ');
    if (names.has(kind)) several.add(kind);
    names.set(kind, first);
  }
  for (const kind of several) names.delete(kind);
  return Object.fromEntries(names);
});

/** Whether the book has a plural more than three times. */
const isUsual = defineQuestion(
  'plural-of-name usual',
  ({ story: { census } }, plural: string) => census.lower(plural) + census.capital(plural) > 3,
);

const plurals = formsThat(({ kind, lower }) => kind === 'word' && lower.endsWith('s'));
const kindForms = formsThat(
  ({ kind, text, lower }) => kind === 'word' && kinds.has(lower) && isCapitalized(text),
);

export default defineRule({
  id: 'plural-of-name',
  category: 'names',
  severity: 'suggestion',
  fix: 'unsafe',
  where: 'all',
  summary: 'A plural of a name of which the book has only one.',
  why: 'One realm or order has one name throughout.',
  examples: [
    {
      bad: 'She lives in the Sarnian Republic. He went back to the [[Republics]] with her.',
      good: 'She lives in the Sarnian Republic. He went back to the Republic with her.',
    },
    {
      bad: 'She lives in the Sarnian Republic. He went back to the [[republics]] with her.',
      good: 'She lives in the Sarnian Republic. He went back to the Republic with her.',
    },
    {
      bad: '“He leads the Amber Council. The [[Councils]] will decide,” she said.',
      good: '“He leads the Amber Council. The Council will decide,” she said.',
    },
    {
      bad: 'They hid from the Iron Guild, for the [[Guilds]] had ears.',
      good: 'They hid from the Iron Guild, for the Guild had ears.',
    },
    {
      ok: 'The Sarnian Republic fought the Velian Republic, and the Republics fell.',
      because: 'there are two',
    },
    { ok: 'The Iron Guild is one of many guilds.', because: 'a common noun without its article' },
    { ok: 'They served the Bright Council. All the councils of men are blind.', because: 'all of the kind' },
    { ok: '“I crossed Fern River. The rivers here are cold,” he said.', because: 'rivers, not realms' },
    { ok: 'The Royal Guard stood by. “Seize him!” The guards ran.', because: 'its members' },
    {
      ok: 'The Northern Empire rose. The empires of old were greater.',
      because: 'others are named behind it',
    },
  ],
  questions: [singleNames, isUsual],
  count(document, add) {
    for (const token of document.tokensOf(kindForms)) {
      const previous = document.at(token.index - 1);
      if (previous && isNamed(document, previous, token)) add(`${token.lower} ${previous.lower}`);
    }
  },
  check(document, context, report) {
    const only = new Map(Object.entries(context.story.ask(singleNames)));
    for (const token of document.tokensOf(plurals)) {
      const singular = singularOf(token.lower);
      const name = only.get(singular);
      if (!name || !isBare(document, token, context)) continue;
      report({
        at: token,
        expected: [capitalize(singular)],
        reason: `The book has one ${capitalize(singular)}, the ${capitalize(name)} ${capitalize(singular)}.`,
      });
    }
  },
});

/** Kinds of which a story often has one with a name of its own. Rivers and streets come in numbers. */
const kinds = new Set(
  'republic empire kingdom federation alliance confederacy confederation union league council order guild coalition dominion commonwealth imperium senate parliament ministry sultanate caliphate duchy principality hegemony'.split(
    ' ',
  ),
);

function singularOf(plural: string): string {
  return plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.slice(0, -1);
}

function isNamed(document: Document, first: Token, second: Token): boolean {
  return (
    first.kind === 'word' &&
    first.sentence === second.sentence &&
    isCapitalized(first.text) &&
    first.lower !== 'the' &&
    !document.startsSentence(first)
  );
}

/** Behind a bare "the", not told apart by what follows: "the republics of the south". */
function isBare(document: Document, token: Token, { story }: RuleContext<unknown>): boolean {
  const previous = document.previousInSentence(token);
  const next = document.nextInSentence(token);
  if (previous?.lower !== 'the' || next?.lower === 'of' || next?.lower === 'that') return false;
  const before = document.previousInSentence(previous);
  if (before && /^(?:all|both|of|between|among|other|many|most)$/.test(before.lower)) return false;
  return !story.ask(isUsual, token.lower);
}
