/** Finds a clause that lost its subject behind its conjunction or “he knew”: “when opened his eyes”, “she knew was late”. */

import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { lacksSubject, mayOpen, subjectsNear } from './clause-without-subject/places.js';

const openers = formsThat(({ kind, lower }) => kind === 'word' && mayOpen(lower));

export default defineRule({
  id: 'clause-without-subject',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A clause without its subject: “when opened his eyes”, “she knew was late”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    { bad: '[[When opened]] his eyes, it was dark.', good: 'When he opened his eyes, it was dark.' },
    { bad: 'She smiled [[when took]] the letter.', good: 'She smiled when she took the letter.' },
    { bad: '[[Before could]] answer, he hung up.', good: 'Before he could answer, he hung up.' },
    {
      bad: '“[[If had]] known, I would have run,” she said.',
      good: '“If I had known, I would have run,” she said.',
    },
    { bad: 'She [[knew was]] late, but she stayed.', good: 'She knew she was late, but she stayed.' },
    { bad: 'He told [[me was]] sorry.', good: 'He told me he was sorry.' },
    { bad: '[[After left]] the room, she wept.', good: 'After she left the room, she wept.' },
    { ok: 'When opened, the box was empty. When asked his name, he fled.', because: 'participles' },
    {
      ok: 'The man he knew was late. What she thought had gone was here.',
      because: 'clauses within clauses',
    },
    { ok: 'When was the last train? When would he sleep?', because: 'questions' },
    {
      ok: 'I had never before seen it. After a while took shape what he saw.',
      because: 'adverbs and a noun',
    },
    { ok: '“I said was it late?” he asked.', because: 'a question told' },
    {
      ok: '“If were I a king,” he sang, “and when came the day, and as did his wife.”',
      because: 'the subject follows',
    },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(openers)) {
      const verb = document.nextWord(token);
      if (!verb || verb.register === 'verse' || verb.text !== verb.lower) continue;
      if (!lacksSubject(document, token, verb) || isSpokenInDialect(document, token)) continue;
      report({
        at: { first: token.index, last: verb.index + 1 },
        expected: subjectsNear(document, token, verb).map(
          (subject) => `${token.text} ${subject} ${verb.text}`,
        ),
        reason: `“${verb.text}” has no subject.`,
      });
    }
  },
});
