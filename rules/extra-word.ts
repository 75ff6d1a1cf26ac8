/** Finds a small word that the sentence has no place for, such as one left over when its author changed it. */

import { defineRule } from '../src/core/rule.js';
import { straighten } from '../src/core/text.js';
import { hasOwnUse, isToldInDialect } from '../src/tongues/dialect.js';
import { isAskedBack, isWhoseProblem } from './grammar/mention.js';
import { countOf, reportOf } from './reports/heard.js';

/** To strike one out would turn the sentence round: “she asked him to not open the door”. */
const denials: ReadonlySet<string> = new Set(['not', 'no', 'never']);

/** Behind these, of is spelled as have sounds. */
const wouldOf = /(?:'d|ould|must|might|may)(?:n't)?$/;

export default defineRule({
  id: 'extra-word',
  category: 'words',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A small word too many: “see the us”, “he was is late”.',
  why: 'When a sentence is reworded, a word of the old wording is easily left in.',
  hears: 'chapter',
  examples: [
    { bad: 'She gave [[the it]] to her mother.', good: 'She gave it to her mother.' },
    { bad: 'He went into [[of the]] house.', good: 'He went into the house.', careless: true },
    { bad: 'He put [[the his]] hand on her shoulder.', good: 'He put his hand on her shoulder.' },
    { bad: 'I had to [[the wait]] for an hour.', good: 'I had to wait for an hour.' },
    { ok: 'She gave it to her mother.', because: 'nothing is too many' },
    { ok: 'The one he came in was hers.', because: 'in belongs to the verb' },
    { ok: '“What’s it to you?” he asked.', because: 'small words in a row, rightly' },
    { ok: '“If I’d of known,” he said.', because: 'dialect' },
    { ok: 'All that he was was hers.', because: 'the same word twice, rightly' },
    { ok: 'The man she was with was old.', because: 'a relative clause' },
    { ok: '“It’s not a you problem, it’s a me problem,” she said.', because: 'whose problem it is' },
    { ok: '“Sixty feet.” “Some what?” he asked.', because: 'takes up what was not heard' },
    { ok: 'She asked him to not open the door. He chose to not answer.', because: 'a denial' },
  ],
  countHeard: countOf('extra'),
  check(document, { heard: all }, report) {
    for (const heard of all) {
      if (heard.kind !== 'extra' || denials.has(heard.written)) continue;
      // “I'd of known” says “I'd have known”: nothing is too many.
      const before = document.at(heard.at.first - 1);
      if (heard.written === 'of' && before && wouldOf.test(straighten(before.lower))) continue;
      // repeated-word knows which words may stand twice.
      if (before?.lower === heard.written || document.at(heard.at.first + 1)?.lower === heard.written)
        continue;
      const token = document.tokens[heard.at.first];
      if (isAskedBack(document, token)) continue;
      if (isWhoseProblem(document, token) || (hasOwnUse(token) && isToldInDialect(document))) continue;
      report(reportOf(heard));
    }
  },
});
