/** Finds a possessive of a common noun written as a plural. */
import type { Document, Token } from '../src/core/document.js';
import { formsSpelled, formsThat } from '../src/core/forms.js';
import { defineRule, mostDoubt, type Report, type RuleContext } from '../src/core/rule.js';
import { owners } from './lists/possession.js';
import { neededGain } from './missing-possessive/piles.js';
import { judge, judgePlural, mayOwn } from './missing-possessive/places.js';

const ownerForms = formsThat(
  ({ kind, lower }) => kind === 'word' && lower.endsWith('s') && lower.length > 3 && mayOwn(lower),
);

const pluralOwners = formsThat(({ kind, text }) => kind === 'word' && /^[a-z]{2,}s['’]$/.test(text));

/** “A morals charge”, “the reservations office”: compounds of things are not all known. */
const doubtOfThings = 0.7;

/** Uses in a million words that the one who owns must have. */
const leastUse = 0.3;
const pluralForms = formsSpelled(
  ({ kind, text, lower }, speller) =>
    kind === 'word' &&
    /^[a-z]{2,}[^su]s$/.test(text) &&
    speller.frequency(lower.slice(0, -1)) > leastUse &&
    speller.hasLower(lower.slice(0, -1)),
);

export default defineRule({
  id: 'missing-possessive',
  category: 'apostrophes',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  hears: 'fit',
  summary: 'A possessive of a common noun without its apostrophe.',
  why: 'What belongs to somebody stands behind an apostrophe: the night’s work, the girl’s hair.',
  examples: [
    {
      bad: '“I fell asleep over the [[nights]] work,” she said.',
      good: '“I fell asleep over the night’s work,” she said.',
    },
    { bad: '“He bound the [[giants]] feet,” she said.', good: '“He bound the giant’s feet,” she said.' },
    { bad: '“They held each [[others]] hands,” he said.', good: '“They held each other’s hands,” he said.' },
    { bad: '“It was a [[moments]] work,” said Tomas.', good: '“It was a moment’s work,” said Tomas.' },
    { bad: '“Give me two [[weeks]] notice,” she said.', good: '“Give me two weeks’ notice,” she said.' },
    { bad: '“I have read [[todays]] paper,” he said.', good: '“I have read today’s paper,” he said.' },
    { bad: 'He’d stayed at a [[friends]] house.', good: 'He’d stayed at a friend’s house.' },
    { bad: 'She’d laid a hand on the [[boys]] shoulder.', good: 'She’d laid a hand on the boy’s shoulder.' },
    { bad: 'The [[boys]] parents hadn’t come.', good: 'The boy’s parents hadn’t come.' },
    { bad: 'He’d missed his [[mothers]] stew.', good: 'He’d missed his mother’s stew.' },
    { bad: 'She’d put on her [[dads]] old coat.', good: 'She’d put on her dad’s old coat.' },
    {
      bad: 'He’d seen the light of a [[fishermens]] boat.',
      good: 'He’d seen the light of a fishermen’s boat.',
    },
    { bad: 'They’d walked down to the [[rivers]] edge.', good: 'They’d walked down to the river’s edge.' },
    {
      bad: 'He’d done it for a rich [[mans]] cold smile.',
      good: 'He’d done it for a rich man’s cold smile.',
    },
    {
      bad: 'There weren’t any hens in my [[uncles]] orchard.',
      good: 'There weren’t any hens in my uncle’s orchard.',
    },
    {
      bad: '“That’s your [[mothers’]] hat,” he said.',
      good: '“That’s your mother’s hat,” he said.',
      careless: true,
    },
    { ok: '“Their mothers’ hats were red,” he said.', because: 'several mothers' },
    { ok: 'He knew which of the lamps smoke and which do not.', because: 'a verb' },
    { ok: 'He gave the boys money and sent them home.', because: 'money for the boys' },
    { ok: 'He drove a sports car, and she was a sales clerk.', because: 'plurals that go before nouns' },
    { ok: 'When the owners return, the house will be sold.', because: 'a verb' },
    { ok: 'He stood by the door, his hands full of hay.', because: 'an adjective' },
    { ok: 'She saw the dancers tonight.', because: 'when she saw them' },
    { ok: 'The omens were good, and the specimens fresh.', because: 'plurals' },
    { ok: 'My fathers were kings, and their mothers cooks.', because: 'many' },
    { ok: 'The girls face the wall and count.', because: 'a verb' },
    { ok: 'In those days people walked.', because: 'a plural' },
    { ok: '“He mans the gate by night,” she said.', because: 'a verb' },
    { ok: '“The others hands were full,” is a line she crossed out.', because: 'only “each others” is sure' },
    { ok: '“For three days work was slow,” he said.', because: 'the work is a subject' },
    { ok: '“I know that girls will be girls,” he said, “and that fathers love them.”', because: 'a verb' },
    { ok: 'The sisters looked at the night sky.', because: 'nothing is owned' },
  ],
  check(document, context, report) {
    const told = new Set<Token>();
    for (const token of document.tokensOf(ownerForms)) {
      const found = judge(document, token);
      if (!found) continue;
      told.add(token);
      report(found);
    }
    for (const token of document.tokensOf(pluralOwners)) {
      const found = judgePlural(document, token);
      if (found) report(found);
    }
    if (!context.ear) return;
    for (const token of document.tokensOf(pluralForms(context.speller))) {
      const found = told.has(token) ? undefined : judgeByEar(document, token, context);
      if (found) report(found);
    }
  },
});

/** “The rivers edge”: a plural before a noun, where its possessive goes better. */
function judgeByEar(
  document: Document,
  token: Token,
  { ear, speller }: RuleContext<unknown>,
): Report | undefined {
  const next = document.at(token.index + 1);
  if (next?.kind !== 'word' || token.register === 'verse' || document.isHyphenated(token)) return undefined;
  const needed = neededGain(document, token, speller);
  if (needed === undefined) return undefined;
  const base = token.lower.slice(0, -1);
  const fits = ear?.fit(document, token, [token.lower, `${base}'s`]);
  if (!fits) return undefined;
  // Of “handicraft’s” the ear knows nothing; to say that “handicrafts” goes ill is not to say what goes well.
  const isOwner = owners.has(base);
  const gain = fits[1] - (isOwner || fits[1] > 0.3 ? fits[0] : Math.max(fits[0], -1));
  const doubt = Math.max(isOwner ? 0 : doubtOfThings, needed - gain);
  if (doubt > mostDoubt) return undefined;
  const expected = `${base}${document.apostrophe}s`;
  return {
    at: token,
    expected: [expected, `${token.text}${document.apostrophe}`],
    reason: `“${token.text}” is a possessive here: “${expected}”.`,
    severity: 'warning',
    doubt,
  };
}
