/** Finds a verb in the present where all the narration around it is told in the past. */
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { baseOfThirdPerson, pastOf } from './lists/verb-forms.js';
import { isToldInPast } from './tense-slip/narration.js';
import { perfect, perfectOf } from './tense-slip/perfect.js';
import { mayTellTense, roughTense } from './tense-slip/tense.js';

/** The book tells so many times as often in the past. */
const leastRatio = 40;
/** Whether the book is told in the past tense, with hardly a verb of narration in the present. */
const isInPast = defineQuestion('tense-slip past', ({ story: { census } }) => {
  const present = census.tally('tense-slip', 'present');
  return census.tally('tense-slip', 'past') >= leastRatio * (present - 3) && present <= 30;
});
const verbs = formsThat(mayTellTense);
const verbsAndPerfects = formsThat((form) => mayTellTense(form) || perfect.test(form.lower));

export default defineRule({
  id: 'tense-slip',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'A verb in the present where the narration around it is in the past.',
  why: 'A tale told in the past stays there; a single verb in the present jolts the reader.',
  examples: [
    {
      bad: 'He went home. She sat down. He took the lamp. They ate, and then he [[walks]] to the door. He saw the boat. She sang. He slept.',
      good: 'He went home. She sat down. He took the lamp. They ate, and then he walked to the door. He saw the boat. She sang. He slept.',
    },
    {
      bad: 'She had a lamp. He was cold. While she held the door, he also [[takes]] the coat. They ran. He fell. She turned. He got up.',
      good: 'She had a lamp. He was cold. While she held the door, he also took the coat. They ran. He fell. She turned. He got up.',
    },
    {
      bad: 'Ilse was late. She ran. She knew the way, but she [[tries]] to be quiet. He was asleep. He had a cold. She sat down. They ate.',
      good: 'Ilse was late. She ran. She knew the way, but she tried to be quiet. He was asleep. He had a cold. She sat down. They ate.',
      story: ['Ilse'],
    },
    {
      bad: 'Marten was old. He sat down. He had a dog. Then Marten [[opens]] the door. He saw her. She was wet. He took her coat. They ate.',
      good: 'Marten was old. He sat down. He had a dog. Then Marten opened the door. He saw her. She was wet. He took her coat. They ate.',
      story: ['Marten'],
    },
    {
      bad: 'He went home. She sat down. It was the best lamp [[he’s]] ever seen. “It’s fine,” he said. They ate. She slept.',
      good: 'He went home. She sat down. It was the best lamp he’d ever seen. “It’s fine,” he said. They ate. She slept.',
    },
    {
      ok: 'He walks to the door and opens it. She takes the lamp. He turns. She runs.',
      because: 'told in the present',
    },
    { ok: 'He went home, and then he walks to the door.', because: 'too little is told' },
    {
      ok: 'He went home. She sat. “And then he walks to the door,” he said. He slept. She ran. He ate. They sang.',
      because: 'speech',
    },
    {
      ok: 'He went home. She sat. “When he opens it, run,” he said. He slept. She ran. He ate. They sang.',
      because: 'speech',
    },
    {
      ok: 'He went home. She sat. He ate. They slept. She ran. He sang. He was a man who walks alone.',
      because: 'what is always so',
    },
    {
      ok: 'He went home. She sat. He ate. They slept. She ran. He sang. As he always does, he wept.',
      because: 'what is always so',
    },
  ],
  questions: [isInPast],
  count(document, add) {
    for (const token of document.tokensOf(verbs)) {
      const tense = roughTense(document, token);
      if (tense) add(tense);
    }
  },
  check(document, { story, speller }, report) {
    if (!story.ask(isInPast)) return;
    for (const token of document.tokensOf(verbsAndPerfects)) {
      const before = perfectOf(document, token);
      if (before !== undefined) {
        report({
          at: token,
          expected: [before],
          reason: `“${token.text}” reaches back from the present, the narration is in the past: “${before}”.`,
        });
        continue;
      }
      if (roughTense(document, token) !== 'present') continue;
      const base = baseOfThirdPerson(token.lower, speller);
      if (!base || !isToldInPast(document, token, story, speller)) continue;
      const right = pastOf(base);
      if (!speller.hasLower(right)) continue;
      report({
        at: token,
        expected: [right],
        reason: `“${token.text}” is in the present, the narration around it in the past: “${right}”.`,
      });
    }
  },
});
