/** Finds sentences of very many words in the narration. */
import { defineRule, number } from '../src/core/rule.js';

const rain = (times: number) => ', and the rain ran down the roofs of the town'.repeat(times);

export default defineRule({
  id: 'long-sentence',
  category: 'style',
  severity: 'suggestion',
  off: true,
  fix: 'none',
  where: 'narration',
  summary: 'A sentence of more than sixty words.',
  why: 'A reader may lose the thread of so long a sentence.',
  options: { most: number(60, 'The most words that a sentence may have.') },
  examples: [
    { bad: `[[He went home${rain(6)}.]]`, good: 'He went home.' },
    { bad: `She slept. [[They sat and waited${rain(6)}.]]`, good: 'She slept. They sat and waited.' },
    { bad: `[[Nobody came${rain(7)}.]] He left.`, good: 'Nobody came. He left.' },
    { bad: `[[There were no lamps${rain(6)}!]]`, good: 'There were no lamps!' },
    { ok: 'He went home.', because: 'short' },
    { ok: `He went home${rain(5)}.`, because: 'long, but within the limit' },
    { ok: `“He went home${rain(7)},” she said.`, because: 'somebody rambles in speech' },
    { ok: `“I saw him go.” She wept. “He went home${rain(7)}.”`, because: 'speech' },
    { ok: `He went home. ${'Then the rain ran down the roofs. '.repeat(9)}`, because: 'many sentences' },
    { ok: 'The rain ran down; the town slept.', because: 'short, of two clauses' },
  ],
  check(document, { options }, report) {
    for (const sentence of document.sentences) {
      if (sentence.last - sentence.first <= options.most) continue;
      const words = document.wordsOf(sentence);
      if (words.length <= options.most || words.some(({ register }) => register !== 'narration')) continue;
      report({
        at: { first: sentence.first, last: sentence.last },
        reason: `This sentence has ${words.length} words.`,
      });
    }
  },
});
