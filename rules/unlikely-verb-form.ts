/** Finds a form of a verb that another goes in the place of far better: “had prepare”, “if you lets me”, “a gull move”. */

import type { Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, mostDoubt } from '../src/core/rule.js';
import { isSpokenInDialect, isToldInDialect } from '../src/tongues/dialect.js';
import { lacksDid } from './grammar/bare-question.js';
import { demanded } from './unlikely-verb-form/demanded.js';
import { mayBecome, otherForms } from './unlikely-verb-form/forms.js';
import { verbForms } from './unlikely-verb-form/paradigms.js';
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
    'A form of a verb in whose place another goes far better, in a chapter with other slips: “he had prepare”.',
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
    {
      bad: '“I hadn’t [[gamble]] on that,” he said.',
      good: '“I hadn’t gambled on that,” he said.',
      careless: true,
    },
    {
      bad: 'It was just as the old man had [[guess]] it would be.',
      good: 'It was just as the old man had guessed it would be.',
      careless: true,
    },
    {
      bad: 'The siren began to [[wailing]].',
      good: 'The siren began to wail.',
      careless: true,
    },
    {
      bad: 'You had to [[signed]] for the key.',
      good: 'You had to sign for the key.',
      careless: true,
    },
    {
      bad: 'It was a lid you could [[lifted]] with one hand.',
      good: 'It was a lid you could lift with one hand.',
      careless: true,
    },
    {
      bad: '“Somebody is [[sneak]] about in the attic,” she said.',
      good: '“Somebody is sneaking about in the attic,” she said.',
      careless: true,
    },
    {
      bad: 'It was late, and she had said that he was asleep. To be kind to him, she [[step]] aside.',
      good: 'It was late, and she had said that he was asleep. To be kind to him, she stepped aside.',
      careless: true,
    },
    {
      bad: 'It was late, and she had said that he was asleep. In the spring she [[bake]] him a pie.',
      good: 'It was late, and she had said that he was asleep. In the spring she baked him a pie.',
      careless: true,
    },
    {
      bad: 'It was late, and she had said that he was asleep. Both of the lamps [[flicker]] out at once.',
      good: 'It was late, and she had said that he was asleep. Both of the lamps flickered out at once.',
      careless: true,
    },
    {
      bad: 'He sold the boat without [[ask]] her.',
      good: 'He sold the boat without asking her.',
      careless: true,
    },
    {
      ok: 'The box had round wheels, and he had purpose. She dreamt of having tea sent up to her.',
      because: 'what one has is no deed',
      careless: true,
    },
    {
      ok: 'She was not used to waiting about, nor to lying to friends. It was close to freezing.',
      because: 'not every “to” has the base behind it',
      careless: true,
    },
    {
      ok: 'It was late, and she had said that he was asleep. It was proposed that she sing. He asked that the boy follow him.',
      because: 'what is wished',
      careless: true,
    },
    {
      ok: 'It was late, and she had said that he was asleep. She was one of those people who pride themselves on it. I think he was sure.',
      because: 'what is so at all times',
      careless: true,
    },
    {
      ok: 'It was late, and she had said that he was asleep. He hung up the garden hose by the kitchen door.',
      because: 'two nouns',
      careless: true,
    },
    {
      ok: 'It was wash day, and round the bend was open water. He left without word or glance.',
      because: 'nouns',
      careless: true,
    },
    {
      ok: "It was late, and she had said that he was asleep. He began to laugh, and could'nt stop.",
      because: 'an auxiliary, though it is misspelled',
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
    const told = new Set<Token>();
    for (const verb of document.tokensOf(verbForms(speller))) {
      if (verb.register === 'verse' || document.isHyphenated(verb)) continue;
      const better = demanded(document, verb, ear, speller);
      if (!better || isSpokenInDialect(document, verb)) continue;
      told.add(verb);
      report({
        at: verb,
        expected: [better.right],
        reason: `“${better.right}” is the form that the words before want, and it goes far better here than “${verb.text}”.`,
        doubt: better.doubt,
      });
    }
    for (const verb of document.tokensOf(verbs)) {
      if (told.has(verb) || verb.register === 'verse' || document.isHyphenated(verb)) continue;
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
