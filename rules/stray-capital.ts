/** Finds a small word with a capital in the middle of a sentence, and a word with two capitals. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { capitalize, uncapitalize } from '../src/core/text.js';
import { isCandidate, mayBeCandidate } from './stray-capital/candidates.js';
import { isDeliberate, isRevered, isUsual, keysOf } from './stray-capital/deliberate.js';
import { beginsSentence, isBehindTag } from './stray-capital/lost-stop.js';
import { hasTwoCapitals, isTwoCapitals } from './stray-capital/two-capitals.js';

const candidates = formsThat(mayBeCandidate);
const candidatesAndSlips = formsThat((form) => mayBeCandidate(form) || hasTwoCapitals(form));

export default defineRule({
  id: 'stray-capital',
  category: 'sentences',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary:
    'A pronoun or another small word with a capital in the middle of a sentence, or with two capitals.',
  why: 'Only names, titles and the pronoun I take a capital in mid-sentence.',
  examples: [
    { bad: 'He wanted [[It]] badly.', good: 'He wanted it badly.' },
    { bad: 'They stayed for a day, [[Then]] he left.', good: 'They stayed for a day, then he left.' },
    { bad: '“I gave [[Her]] the letter,” said Tomas.', good: '“I gave her the letter,” said Tomas.' },
    { bad: 'She sat down [[And]] began to weep.', good: 'She sat down and began to weep.' },
    { bad: 'Then [[THey]] heard the bell.', good: 'Then they heard the bell.' },
    {
      bad: '“Whatever they want, [[You]] must go,” she said.',
      good: '“Whatever they want, you must go,” she said.',
    },
    {
      bad: 'She stared at [[him He]] was right about the boat.',
      good: 'She stared at him. He was right about the boat.',
    },
    {
      bad: '“It took a long [[time When]] the answer came, it was short.”',
      good: '“It took a long time. When the answer came, it was short.”',
    },
    { bad: 'She knew that [[He]] was right.', good: 'She knew that he was right.' },
    {
      ok: 'There was a kitten on the card. “Thinking of You.” There was nothing inside.',
      because: 'what stands on a card',
    },
    {
      bad: '“I am late,” said Tomas[[, He]] sat down by the lamp.',
      good: '“I am late,” said Tomas. He sat down by the lamp.',
    },
    { ok: '**Tuesday again (and Again)**\n\nIt was late.', because: 'a title' },
    { ok: '“With love, Yours always,” she read.', because: 'the end of a letter' },
    { ok: 'She was reading The Mill by the River.', because: 'a title' },
    { ok: '“You and I must go,” he said.', because: 'the pronoun I' },
    { ok: 'He thought, It is too late.', because: 'a thought after a comma is a sentence of its own' },
    { ok: '“In the book there is only, *Where is the mill?*”', because: 'words quoted in italics' },
    { ok: 'She typed *You are late* and sent it.', because: 'words quoted in italics' },
    { ok: 'The sign said Do Not Enter.', because: 'words quoted as they stand' },
    { ok: '“I asked the Lord,” she said.\n\n“And did you thank Him for it?”', because: 'a god' },
    { ok: '“That is HIS problem,” she said.', because: 'stress' },
    {
      ok: 'Nobody asked which He. They came to the gate, and there stood Him that they feared.',
      because: 'a power, in more than one case',
    },
    { ok: 'He served Him all his life. He praised Him. He feared Him. He loved Him.', because: 'a god' },
    { ok: 'She owned two TVs and some CDs.', because: 'letters for words' },
  ],
  questions: [isUsual, isRevered],
  count(document, add) {
    for (const token of document.tokensOf(candidates)) {
      if (isCandidate(document, token)) for (const key of keysOf(token)) add(key);
    }
  },
  check(document, context, report) {
    for (const token of document.tokensOf(candidatesAndSlips)) {
      if (isTwoCapitals(token, context)) {
        const small = token.text.toLowerCase();
        const expected = document.opensSentence(token) ? capitalize(small) : small;
        report({ at: token, expected: [expected], reason: `“${token.text}” has two capitals.` });
        continue;
      }
      if (isBehindTag(document, token)) {
        report({
          at: { first: token.index - 1, last: token.index + 1 },
          expected: [`. ${token.text}`],
          reason: `“${token.text}” begins a sentence, and no stop ends the one before.`,
          fix: 'unsafe',
        });
        continue;
      }
      if (!isCandidate(document, token) || isDeliberate(document, token, context)) continue;
      if (beginsSentence(document, token)) {
        const before = document.tokens[token.index - 1];
        report({
          at: { first: before.index, last: token.index + 1 },
          expected: [`${before.text}. ${token.text}`, `${before.text} ${uncapitalize(token.text)}`],
          reason: `“${token.text}” begins a sentence, and no stop ends the one before.`,
          fix: 'unsafe',
        });
        continue;
      }
      const expected = uncapitalize(token.text);
      report({
        at: token,
        expected: [expected],
        reason: `“${token.text}” needs no capital in mid-sentence.`,
      });
    }
  },
});
