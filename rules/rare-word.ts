/** Finds rare words that are slips for common ones. */
import { defineRule } from '../src/core/rule.js';
import { rareSlips } from '../src/slips/rare-slip.js';
import { favourOf, isSpelledAsSpoken } from '../src/slips/suspect.js';
import { isBroadlyTold, isDialect, isSpokenInDialect } from '../src/tongues/dialect.js';
import { isMentioned } from './grammar/mention.js';
import { withoutApostrophe } from './lists/contractions.js';

/** Natural logarithm of the odds from which a rare word is rather a slip than meant, and surely one. */
const likely = 0;
const certain = 2.5;
/** Doubt for each natural logarithm that the odds fall short, and how far they may. */
const caution = 1.2;
const farthest = 1.6;

export default defineRule({
  id: 'rare-word',
  category: 'words',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  hears: 'fit',
  questions: [favourOf],
  summary: 'A rare word in the place of a common one that is a slip away: “the men cam in”.',
  why: 'A dictionary has the word, but hardly anybody writes it, and the common word goes far better here.',
  examples: [
    { bad: 'The men [[cam]] in without knocking.', good: 'The men came in without knocking.' },
    {
      bad: 'They lay on the [[gras]] and watched the clouds.',
      good: 'They lay on the grass and watched the clouds.',
    },
    { bad: 'She thought it [[wold]] rain before night.', good: 'She thought it would rain before night.' },
    {
      bad: '“I [[tink]] you had better sit down,” he said.',
      good: '“I think you had better sit down,” he said.',
    },
    { bad: 'The [[wined]] blew all night.', good: 'The wind blew all night.' },
    {
      bad: 'The knight drew his [[sward]] and charged.',
      good: 'The knight drew his sword and charged.',
    },
    { bad: 'She wore a worn-[[oat]] coat.', good: 'She wore a worn-out coat.' },
    { ok: 'She had to rein in the mare.', because: 'a phrase' },
    { ok: '“Shes not at home,” said the boy.', because: 'a lost apostrophe' },
    { ok: 'He sold soy sauce and tea.', because: 'a word of the kitchen' },
    { ok: 'A cam on the shaft lifted the hammer.', because: 'the rare word is meant' },
    { ok: 'The sheep cropped the sward below the chapel.', because: 'a rare word in its place' },
    { ok: '“Look yon,” he said.', because: 'a word of dialect' },
    { ok: '“Ye’ll hae seen worse, tae my mind,” said Rab.', because: 'a word among others of dialect' },
    {
      ok: 'He put the ad in the paper and another ad on the door of the rec room.',
      because: 'clipped words of today',
    },
    { ok: '“Niver a wan of thim would tell me,” said the old man.', because: 'dialect' },
    { ok: '“Da parte di chi?” asked the porter.', because: 'another language' },
    {
      ok: 'He boiled the mac and cheese and added 2 oz butter and oat milk.',
      because: 'words of the kitchen',
    },
    { ok: '“Hm,” he said. “I wonder.”', because: 'a sound in its place' },
    { ok: 'He told his beads in the gloom of the apse.', because: 'no common word goes better' },
    { ok: 'Rolf wrote to me. He says hi, and that the boat is sold.', because: 'a greeting' },
    { ok: 'It hit the wall with a *thunk* and slid down to the floor.', because: 'a sound' },
    { ok: 'The elf looked at the orc and drew his bow.', because: 'words of the genre' },
  ],
  check(document, context, report) {
    if (isBroadlyTold(document)) return;
    for (const { token, expected, odds } of rareSlips(document, context)) {
      if (odds <= likely - farthest) continue;
      if (isDialect(token) || isSpokenInDialect(document, token) || isSpelledAsSpoken(document, token))
        continue;
      // “Shes” is another rule's.
      if (isMentioned(document, token) || withoutApostrophe.has(token.lower)) continue;
      report({
        at: token,
        expected,
        reason: `“${token.text}” is a rare word; “${expected[0]}” goes far better here.`,
        severity: odds > certain ? 'error' : 'warning',
        doubt: Math.max(0, caution * (likely - odds)),
      });
    }
  },
});
