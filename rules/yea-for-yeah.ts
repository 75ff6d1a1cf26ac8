/** Finds “yea” (the old “yes”, said like “yay”) where a speaker of today means “yeah”. */
import { formsThat, wordForms } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { matchCase, words } from '../src/core/text.js';

/** Words of speakers who may well say “yea”. */
const archaic = words('thou thee thy thine hath doth verily nay hast dost shalt ye forsooth prithee');

/** Whether anybody in the book says “thou” or the like. */
const isArchaic = defineQuestion(
  'yea-for-yeah archaic',
  ({ story: { census } }) => census.tally('yea-for-yeah', 'archaic') > 0,
);

/** What hands can show: “yea big”. */
const sizes = words('big high tall long wide deep thick small far much many close');

const archaicForms = formsThat(({ lower }) => archaic.has(lower));
const yea = wordForms(words('yea'));

export default defineRule({
  id: 'yea-for-yeah',
  category: 'spelling',
  severity: 'warning',
  fix: 'safe',
  where: 'dialogue',
  summary: '“yea” in the mouth of somebody who means “yeah”.',
  why: '“Yea” is an old word for yes, and rhymes with “day”.',
  examples: [
    { bad: '“Oh, [[yea]], I know him,” she said.', good: '“Oh, yeah, I know him,” she said.' },
    { bad: '“[[Yea]]... I guess so.”', good: '“Yeah... I guess so.”' },
    { bad: '“Y-[[yea]], that’s mine.”', good: '“Y-yeah, that’s mine.”' },
    { bad: '“But [[yea]], it’s over,” he said.', good: '“But yeah, it’s over,” he said.' },
    { ok: '“Yea, and thou shalt see it,” said the monk.', because: 'an old speaker' },
    { ok: '“Yea, though I walk alone, I fear nothing,” he read.', because: 'a psalm' },
    { ok: 'He would say neither yea nor nay.', because: 'an idiom' },
    { ok: '“Yeah, right,” she said.', because: 'spelled right' },
    { ok: '“Yea or nay?” asked the clerk.', because: 'a vote' },
    { ok: 'The yeas had it.', because: 'votes' },
    { ok: '“The box was yea big,” he said, and held out his hands.', because: 'so big' },
  ],
  questions: [isArchaic],
  count(document, add) {
    for (const _ of document.tokensOf(archaicForms)) add('archaic');
  },
  check(document, { story }, report) {
    if (story.ask(isArchaic)) return;
    for (const token of document.tokensOf(yea)) {
      const after = document.tokens.slice(token.index + 1, token.index + 3).map(({ lower }) => lower);
      if (after.some((word) => word === 'though' || word === 'or' || word === 'nor' || word === 'even'))
        continue;
      if (sizes.has(after[0])) continue;
      report({
        at: token,
        expected: [matchCase('yeah', token.text)],
        reason: `“${token.text}” is probably “${matchCase('yeah', token.text)}”.`,
      });
    }
  },
});
