/** Finds a form of a verb that another goes in the place of far better: “had prepare”, “if you lets me”, “a gull move”. */

import { formsThat } from '../src/core/forms.js';
import { defineRule, mostDoubt } from '../src/core/rule.js';
import { isSpokenInDialect, isToldInDialect } from '../src/tongues/dialect.js';
import { lacksDid } from './grammar/bare-question.js';
import { mayBecome, otherForms } from './unlikely-verb-form/forms.js';
import { allows } from './unlikely-verb-form/places.js';

/**
 * Log odds by which another form must go better to be told with the least doubt, and how fast doubt grows below: measured
 * on clean fiction and on chapters thick with slips. So much better a form goes in published books too, and often.
 */
const sure = 7;
const doubtOfOdds = 1.4;
const leastDoubt = 2;

/**
 * What the ear doubts in a word of published fiction, much or little. Where it doubts hardly more, no chapter is so full of
 * slips that these are told, and asking of every verb would take a twentieth of the run.
 */
const usuallyDoubted = 6e-3;

const verbs = formsThat(({ kind, text, lower }) => kind === 'word' && text === lower && mayBecome(lower));

export default defineRule({
  id: 'unlikely-verb-form',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  hears: 'chapter',
  summary:
    'A form of a verb in whose place another goes far better, in a chapter full of slips: “he had prepare”.',
  why: 'Where many words are wrong, what hardly anybody writes is likely a slip.',
  examples: [
    {
      bad: 'She opened her mouth. He had [[prepare]] for threats.',
      good: 'She opened her mouth. He had prepared for threats.',
      careless: true,
    },
    {
      bad: '“Tell him to eat his soup before it [[get]] cold,” she said.',
      good: '“Tell him to eat his soup before it gets cold,” she said.',
      careless: true,
    },
    {
      bad: 'It was late, and she had said that he was asleep. He had been ill, and it was cold. She [[do]] not trust herself to answer.',
      good: 'It was late, and she had said that he was asleep. He had been ill, and it was cold. She did not trust herself to answer.',
      careless: true,
    },
    {
      bad: 'They had [[arrive]] at the inn before dark.',
      good: 'They had arrived at the inn before dark.',
      careless: true,
    },
    { ok: 'He had prepared for threats.', because: 'right' },
    {
      ok: 'She saw the boy fall, and heard the door slam.',
      because: 'what is seen and heard takes the base',
    },
    {
      ok: '“He walks home, and then he slips out,” said Ann.',
      because: 'what is told in speech may be in the present',
    },
    { ok: 'The gulls kept well away from him.', because: 'another form would be a participle' },
    { ok: '“They was wet,” said the little man.', because: 'told only in a chapter full of slips' },
    { ok: 'She threw one of her sticks to the dog.', because: 'a noun' },
  ],
  check(document, { ear, heard, speller }, report) {
    // In few words a doubt more or less may be chance.
    if (!ear || heard.length + 2 < 1.25 * usuallyDoubted * document.wordCount) return;
    if (isToldInDialect(document)) return;
    for (const verb of document.tokensOf(verbs)) {
      if (verb.register === 'verse' || document.isHyphenated(verb)) continue;
      const others = otherForms(verb.lower).filter((form) => allows(document, verb, form));
      if (others.length === 0) continue;
      const fits = ear.fit(document, verb, [verb.lower, ...others]);
      if (!fits) continue;
      const [own, ...rest] = fits;
      const best = Math.max(...rest);
      const doubt = Math.max(leastDoubt, leastDoubt + doubtOfOdds * (sure - (best - own)));
      if (doubt > mostDoubt || isSpokenInDialect(document, verb) || lacksDid(document, speller, verb))
        continue;
      const expected = others[rest.indexOf(best)];
      report({
        at: verb,
        expected: [expected],
        reason: `“${expected}” goes far better here than “${verb.text}”.`,
        doubt,
      });
    }
  },
});
