/** Finds a question without its auxiliary: “Where she find it?”, “Why you never tell me this?” */
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isInTalkOfDialect, isToldInDialect } from '../src/tongues/dialect.js';
import { askers, bareQuestion } from './grammar/bare-question.js';

const forms = wordForms(askers);
/** Many speak so: “What you want?”; fewer say “What he want?”. */
const doubtOfMany = 1.5;
const doubtOfOne = 1;

export default defineRule({
  id: 'question-without-did',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A question without its auxiliary: “Where she find it?”, “Why you never tell me this?”',
  why: 'A question has “did”, “do” or “does” before its subject.',
  examples: [
    { bad: '“[[Where she]] find it?” he asked.', good: '“Where did she find it?” he asked.', careless: true },
    {
      bad: '“[[Why you]] never tell me this?” she asked.',
      good: '“Why did you never tell me this?” she asked.',
      careless: true,
    },
    { bad: '“And [[where they]] go?” he said.', good: '“And where did they go?” he said.', careless: true },
    {
      bad: '“Which [[way he]] take?” she asked.',
      good: '“Which way did he take?” she asked.',
      careless: true,
    },
    {
      ok: '“How did she get in? What you need is a rest, isn’t it?”',
      because: 'one has “did”, one a verb of its own',
    },
    {
      ok: '“You know where they live? How they run!” he said.',
      because: 'a question told, and an exclamation',
    },
    { ok: '“What do you mean?” she asked. “Where to?”', because: 'one has “do”, one no verb' },
    { ok: 'When they left, who knew? Which he took she never asked.', because: 'clauses' },
    { ok: '“What you say, y’all?” asked Ben.', because: 'dialect' },
    { ok: '“Why, you know him? Why you little fool?”', because: 'a mark parts them, and no verb' },
  ],
  check(document, { speller }, report) {
    if (isToldInDialect(document)) return;
    for (const token of document.tokensOf(forms)) {
      const found = bareQuestion(document, speller, token);
      if (!found || isInTalkOfDialect(document, token)) continue;
      const { asked, subject, verb } = found;
      const isOne = /^(?:he|she|it)$/.test(subject.lower);
      report({
        at: asked,
        expected: ['did', isOne ? 'does' : 'do', 'would'].map((auxiliary) => `${asked.text} ${auxiliary}`),
        reason: `The question with “${subject.text}” and “${verb.text}” lacks “did” or the like.`,
        doubt: isOne ? doubtOfOne : doubtOfMany,
      });
    }
  },
});
