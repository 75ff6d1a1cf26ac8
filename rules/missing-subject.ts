/** Finds a question or a tag without its subject: “Did get a meal?”, “What do you want?” growled. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import {
  conjunctions,
  openers as pastOpeners,
  subjectsOfClause,
  subjectsOfPast,
} from './missing-subject/clause.js';
import { asking, lacksSubject, subjectsOfJudgement } from './missing-subject/question.js';
import { isLoneTag, mayBeTag, subjectsNear } from './missing-subject/tag.js';
import { finite, subjectsOfTold } from './missing-subject/told.js';

const openers = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    (asking.has(lower) ||
      pastOpeners.has(lower) ||
      finite.has(lower) ||
      (text === lower && (conjunctions.has(lower) || mayBeTag(lower)))),
);

export default defineRule({
  id: 'missing-subject',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary:
    'A question, a clause or a tag without its subject: “Did get a meal?”, “because didn’t know”, “What?” growled.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    { bad: '“[[Did get]] a meal?” Tom asked.', good: '“Did you get a meal?” Tom asked.' },
    {
      bad: 'He looked up. “What do you want?” [[growled]].',
      good: 'He looked up. “What do you want?” he growled.',
    },
    {
      bad: 'She ran in. “Go back,” [[shouted]], “before they see you.”',
      good: 'She ran in. “Go back,” she shouted, “before they see you.”',
    },
    { bad: '“Where [[did go]] last night?” she asked.', good: '“Where did you go last night?” she asked.' },
    { bad: '“Why [[are laughing]]?” he asked.', good: '“Why are you laughing?” he asked.' },
    { bad: '“[[Is really]]?” he said.', good: '“Is it really?” he said.' },
    { bad: '“[[Are sure]]?” she asked.', good: '“Are you sure?” she asked.' },
    { ok: '“What did happen?” she asked. “How do people live here?”', because: 'the subject is there' },
    { bad: '“[[Did hear]] that?” she asked.', good: '“Did you hear that?” she asked.' },
    {
      bad: 'She stayed in, [[because didn’t]] want to see him.',
      good: 'She stayed in, because she didn’t want to see him.',
    },
    { bad: 'They ran [[until could]] run no more.', good: 'They ran until they could run no more.' },
    { bad: 'He hummed [[as opened]] the gate.', good: 'He hummed as he opened the gate.' },
    { bad: '“I [[thought wasn’t]] Tom,” he said.', good: '“I thought it wasn’t Tom,” he said.' },
    { bad: '“I [[know are]] honest,” she said.', good: '“I know you are honest,” she said.' },
    { bad: '“[[Have noticed]] the new lamp?” he asked.', good: '“Have you noticed the new lamp?” he asked.' },
    { bad: '“It rains,” [[said]] quietly. He sat.', good: '“It rains,” he said quietly. He sat.' },
    { ok: 'When asked his name he left, as became a man.', because: 'a participle, and a verb of its own' },
    {
      ok: '“It rains,” said softly the old man. It was what I thought was best.',
      because: 'the subject follows',
    },
    { ok: '“Do sit down, won’t you?” she said.', because: 'an order that presses' },
    { ok: '“If didn’t is a word, use it,” he said.', because: 'no subject stands before' },
    { ok: '“When was that?” she asked.', because: 'a question' },
    { ok: '“Did you get a meal?” he asked.', because: 'the subject is there' },
    { ok: '“Come in,” said the old man.', because: 'the subject follows' },
    { ok: '“Do come in,” she said.', because: 'an order that presses' },
    { ok: 'He laughed, “No,” and said nothing.', because: 'the subject stands before the speech' },
    { ok: '“Who broke it?” was asked by all.', because: 'passive' },
    { ok: '“Did. Did not,” the boys said.', because: 'no verb follows' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(openers)) {
      const subjects =
        subjectsOfClause(document, token) ??
        subjectsOfPast(document, token) ??
        subjectsOfJudgement(document, token);
      if (subjects) {
        const verb = document.tokens[token.index + 1];
        report({
          at: { first: token.index, last: verb.index + 1 },
          expected: subjects.map((subject) => `${token.text} ${subject} ${verb.text}`),
          reason: `“${token.text} ${verb.text}” has no subject.`,
        });
        continue;
      }
      const told = subjectsOfTold(document, token);
      if (told) {
        const verb = document.previousInSentence(token)!;
        report({
          at: { first: verb.index, last: token.index + 1 },
          expected: told.map((subject) => `${verb.text} ${subject} ${token.text}`),
          reason: `“${token.text}” has no subject.`,
        });
      } else if (lacksSubject(document, token)) {
        const verb = document.tokens[token.index + 1];
        report({
          at: { first: token.index, last: verb.index + 1 },
          expected: ['you', 'he', 'she'].map((subject) => `${token.text} ${subject} ${verb.text}`),
          reason: `“${token.text} ${verb.text}” has no subject.`,
        });
      } else if (isLoneTag(document, token)) {
        report({
          at: token,
          expected: subjectsNear(document, token).map((subject) => `${subject} ${token.text}`),
          reason: `Nobody is named who “${token.text}” this.`,
        });
      }
    }
  },
});
