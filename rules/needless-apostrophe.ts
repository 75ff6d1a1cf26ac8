/** Finds a plural or a verb with an apostrophe, where neither an owner nor a contraction goes: “the lamp’s were lit”. */
import { formsSpelled } from '../src/core/forms.js';
import { defineRule, mostDoubt } from '../src/core/rule.js';
import { withS, words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { owners } from './lists/possession.js';
import { frameOf, isBare } from './needless-apostrophe/frames.js';

/** What is contracted with “is”, and owns, as no plural does. */
const neverPlural = words(`
  he she it that there what where who here let how when why this everything nothing something anything other else
  everyone someone anyone nobody somebody everybody anybody now then which mankind god
`);

/** By how much the form without an apostrophe must go better, in natural logarithms, by what stands around it. */
const sureGain = { verb: 1, end: 2.5, open: 7 };
/** Whose hand and house may go without saying: “his hand closed over the sailor’s”. */
const ownerGain = 1.5;
/** “Of lamp’s and candles”: one lamp has an article. */
const bareGain = 1.5;
const doubtOfGain = 1;

/** Uses in a million words that the form without an apostrophe must have. */
const leastUse = 0.3;

const possessives = formsSpelled(
  ({ kind, text, lower }, speller) =>
    kind === 'word' &&
    /^[a-z]{3,}['’]s$/.test(text) &&
    !neverPlural.has(lower.slice(0, -2)) &&
    !lower.endsWith("s's") &&
    speller.frequency(withS(lower.slice(0, -2))) > leastUse,
);

export default defineRule({
  id: 'needless-apostrophe',
  category: 'apostrophes',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  hears: 'fit',
  summary: 'A plural or a verb with an apostrophe, such as “the lamp’s were lit” or “it start’s now”.',
  why: 'An apostrophe shows that a letter is left out or that something is owned; a plain -s has none.',
  examples: [
    { bad: '“It [[start’s]] at dawn,” she said.', good: '“It starts at dawn,” she said.' },
    { bad: 'The [[lamp’s]] were lit.', good: 'The lamps were lit.' },
    {
      bad: 'They walked between the [[tent’s]] and the river.',
      good: 'They walked between the tents and the river.',
    },
    {
      bad: 'He sold tea to hungry [[traveller’s]] and their horses.',
      good: 'He sold tea to hungry travellers and their horses.',
    },
    { bad: '“Nothing [[happen’s]] here,” he said.', good: '“Nothing happens here,” he said.' },
    {
      bad: 'He opened both [[window’s]], and the rain came in.',
      good: 'He opened both windows, and the rain came in.',
    },
    {
      ok: '“Mind, the hem’s on fire, and the bucket’s at the bottom of the stairs,” she said.',
      because: 'it is',
    },
    { ok: 'The house’s on the hill, and the light’s on.', because: 'it is' },
    { ok: '“The kettle’s on the stove,” she said.', because: 'it is' },
    { ok: '“My brother’s in the navy,” she said.', because: 'he is' },
    { ok: '“The power’s out again,” he said.', because: 'it is' },
    { ok: '“The man’s a fool,” said Ilse.', because: 'he is' },
    { bad: 'He took two cups, the clean [[one’s]].', good: 'He took two cups, the clean ones.' },
    { ok: '“One’s own bed is best, and the new one’s too hard,” she said.', because: 'what one has; it is' },
    { ok: 'The kettle’s boiling over again. I do not get up.', because: 'it is' },
    { ok: 'She met them at her aunt’s and drank tea.', because: 'the house goes without saying' },
    { ok: 'His hand closed over the sailor’s and held it.', because: 'the hand goes without saying' },
    { ok: 'Her eyes were as blue as a doll’s.', because: 'the eyes go without saying' },
    { ok: 'An old friend of my mother’s was there.', because: 'one of hers' },
    { ok: 'The roar was the sea’s, and it did not end.', because: 'its roar' },
    { ok: 'The house’s owner slept.', because: 'a possessive' },
    { ok: '“The ground’s frozen,” said Tomas.', because: 'it is' },
    { ok: '“The boat’s sunk,” he said.', because: 'it has' },
  ],
  check(document, { ear, speller }, report) {
    if (!ear) return;
    for (const token of document.tokensOf(possessives(speller))) {
      if (token.register === 'verse' || document.isHyphenated(token)) continue;
      const base = token.lower.slice(0, -2);
      const frame = frameOf(document, token, base, speller);
      if (!frame) continue;
      const right = withS(base);
      const fits = ear.fit(document, token, [token.lower, right]);
      if (!fits) continue;
      const gain = fits[1] - fits[0];
      let needed = sureGain[frame];
      if (frame !== 'verb' && isBare(document, token)) needed -= bareGain;
      else if (frame !== 'verb' && owners.has(base)) needed += ownerGain;
      const doubt = Math.max(0, (needed - gain) * doubtOfGain);
      if (doubt > mostDoubt || gain < 0 || isSpokenInDialect(document, token)) continue;
      report({
        at: token,
        expected: [right],
        reason: `“${token.text}” owns nothing here and is no “${base} is”: “${right}”.`,
        doubt,
      });
    }
  },
});
