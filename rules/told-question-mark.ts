/** Finds a question mark behind a question that is told, not asked: “He asked her if she was hungry?” */
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';

const askers = wordForms(words('asked wondered inquired enquired'));
const asked = words('if whether what why how where who when which');
const objects = words('him her me them us himself herself myself themselves again aloud');

export default defineRule({
  id: 'told-question-mark',
  category: 'sentences',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'A question mark behind a question that is told: “He asked her if she was hungry?”',
  why: 'The sentence tells that somebody asked; it does not ask itself.',
  examples: [
    { bad: 'He asked her if she was [[hungry?]]', good: 'He asked her if she was hungry.' },
    { bad: 'I wondered where she had [[gone?]]', good: 'I wondered where she had gone.' },
    { bad: 'She asked Tom why he was [[late?]]', good: 'She asked Tom why he was late.' },
    { bad: 'They asked him what he had [[seen?]]', good: 'They asked him what he had seen.' },
    { ok: 'Had he asked her if she was hungry? Who asked what it was?', because: 'questions' },
    {
      ok: '“I asked if you were hungry?” she said. “I wondered if I might come in?”',
      because: 'spoken, with a raised voice',
    },
    { ok: 'He wondered: was she hungry?', because: 'the thought itself' },
    { ok: '“She asked him what he wanted,” he said. “Well?”', because: 'another sentence asks' },
    {
      ok: 'He asked her who she was, and who was she? He wondered what to do. Why?',
      because: 'a question of its own',
    },
    { ok: 'He wondered how it was done, how else?', because: 'a question of its own' },
  ],
  check(document, _context, report) {
    for (const verb of document.tokensOf(askers)) {
      const { first, last } = document.sentenceOf(verb);
      const mark = document.tokens[last - 1];
      const subject = document.tokens[first];
      if (verb.register !== 'narration' || verb.index !== first + 1 || mark.text !== '?') continue;
      if (!/^(?:he|she|i|they|we)$/.test(subject.lower) && !isCapitalized(subject.text)) continue;
      if (asked.has(subject.lower)) continue;
      let at = document.nextWord(verb);
      if (at && (objects.has(at.lower) || isCapitalized(at.text))) at = document.nextWord(at);
      if (!at || !asked.has(at.lower)) continue;
      const rest = document.tokens.slice(at.index, last - 1);
      if (rest.some(({ kind, register }) => kind === 'mark' || register !== 'narration')) continue;
      const word = document.tokens[last - 2];
      report({
        at: { first: word.index, last },
        expected: [`${word.text}.`],
        reason: `“${verb.text}” tells of a question, and ends in a full stop.`,
      });
    }
  },
});
