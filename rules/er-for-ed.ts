/** Finds an -er typed for -ed: “she looker at him”, “he had caller twice”. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type RuleContext } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { isCapitalized, words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { comparables } from './lists/comparables.js';
import { pastOf } from './lists/verb-forms.js';

const people = words('i he she we they who nobody everybody');
const have = words("had have has hadn't haven't hasn't i've we've they've you've");
/** What follows a verb, and no person who does it. */
const behindVerb = words(`
  at to into toward towards over through back up down away out off around for by with from in on him her them me us it the his my their
  slowly softly quickly again that how
`);
const objects = words('him her them me us it the his');
const ers = formsThat(({ text, lower }) => text === lower && /^[a-z]{3,}er$/.test(lower));

export default defineRule({
  id: 'er-for-ed',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'An -er typed for -ed: “she looker at him”, “he had caller twice”.',
  why: 'The two keys stand side by side, and the speller knows both words.',
  examples: [
    { bad: 'She [[looker]] at him and smiled.', good: 'She looked at him and smiled.' },
    { bad: 'He had [[caller]] her twice.', good: 'He had called her twice.' },
    { bad: 'When we [[opener]] the box, it was empty.', good: 'When we opened the box, it was empty.' },
    { bad: '“I [[worker]] late,” she said.', good: '“I worked late,” she said.' },
    { bad: 'Then Ilse [[killer]] the wolf.', good: 'Then Ilse killed the wolf.', story: ['Ilse'] },
    { ok: 'The driver they had was old, and she had helpers.', because: 'nouns' },
    { ok: 'They had dinner at home, and he had power over her.', because: 'nouns' },
    { ok: 'She warmer than he? He laughed.', because: 'a comparative' },
    { ok: '“How can I waver now?” she said.', because: 'a verb in -er' },
    { ok: '“We farmers and you hunters are one,” he said.', because: 'plurals' },
    {
      ok: 'He bowed to the Swiss driver by the gate, and to Ilse’s lover.',
      because: 'nouns behind names',
      story: ['Ilse'],
    },
  ],
  check(document, { speller, story }, report) {
    for (const token of document.tokensOf(ers)) {
      if (token.register === 'verse' || document.isHyphenated(token)) continue;
      const past = pastMeant(token.lower, speller);
      if (!past || !isVerb(document, token, story) || isSpokenInDialect(document, token)) continue;
      report({
        at: token,
        expected: [past],
        reason: `“${token.text}” is somebody who does it; it should be “${past}”.`,
      });
    }
  },
});

/** `looked` for `looker`; nothing for what is no doer, or oftener one than something done. */
function pastMeant(er: string, speller: Speller): string | undefined {
  const stem = er.slice(0, -2);
  const undoubled = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem;
  if ([stem, `${stem}e`, undoubled].some((base) => comparables.has(base))) return undefined;
  const base = [undoubled, stem, `${stem}e`].find(
    (form) => speller.hasLower(form) && pastOf(form) === `${stem}ed`,
  );
  const past = `${stem}ed`;
  // “Waver” and “shower” are verbs.
  if (speller.frequency(`${er}ed`) > 0.05) return undefined;
  return base && speller.frequency(past) > 2 * speller.frequency(er) ? past : undefined;
}

function isVerb(document: Document, token: Token, story: RuleContext<unknown>['story']): boolean {
  const before = document.previousInSentence(token);
  if (before?.kind !== 'word') return false;
  const next = document.tokens[token.index + 1];
  if (people.has(before.lower)) return next !== undefined && next.text !== '-';
  const isFollowed = next?.kind === 'word' && (behindVerb.has(next.lower) || /ly$/.test(next.lower));
  if (have.has(before.lower)) return isFollowed;
  // “the Swiss driver by the gate”, “Ilse’s lover”.
  return (
    next !== undefined &&
    objects.has(next.lower) &&
    isCapitalized(before.text) &&
    !/['’]/.test(before.text) &&
    story.name(before.lower) !== undefined
  );
}
