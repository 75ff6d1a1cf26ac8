/** Finds “than” where nothing is compared and “then” is meant: “He drank, than he slept”. */
import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized, matchCase, words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { comparables, comparativeOf } from './lists/comparables.js';

/** Words before which something may stand that is set against another. */
const compares = words(`
  more mo' less worse else elsewhere different differently scarcely scarce hardly barely as so too no nothing
  superior inferior preferred half double such worst mair otherwise others
`);
const comparatives = new Set([...comparables].map(comparativeOf));

/** So far before “than” a comparison may begin, where a speech is broken by its tag. */
const reach = 40;

const forms = wordForms(words('than'));

export default defineRule({
  id: 'than-for-then',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: '“than” where nothing is compared: “He drank, than he slept”.',
  why: 'Than compares; what comes next comes then.',
  examples: [
    { bad: 'He drank, [[than]] he slept.', good: 'He drank, then he slept.' },
    { bad: '[[Than]] the lamp went out.', good: 'Then the lamp went out.' },
    { bad: 'He looked at the dog, [[than]] at the door.', good: 'He looked at the dog, then at the door.' },
    { bad: '“Sit down, [[than]],” she said.', good: '“Sit down, then,” she said.' },
    { ok: 'She was older than he was.', because: 'a comparative' },
    { ok: '“It is worse,” he said, “than I thought.”', because: 'a comparison that the tag breaks' },
    { ok: 'He had hardly sat down than the bell rang.', because: 'what many say' },
    { ok: '“There is nobody kinder, I think, than your aunt,” he said.', because: 'a comparative' },
    { ok: 'He is a man than whom none is braver.', because: 'an old turn' },
    { ok: '“I am from Than Kosis,” he said. Than Kosis heard it.', because: 'a name' },
    { ok: 'Nothing was left than to wait.', because: 'nothing … than' },
  ],
  check(document, { story }, report) {
    for (const token of document.tokensOf(forms)) {
      const next = document.nextInSentence(token);
      if (token.register === 'verse' || /^(?:whom|which|whose)$/.test(next?.lower ?? '')) continue;
      const isName =
        isCapitalized(token.text) &&
        (!document.opensSentence(token) || story.knows(token.text) || /^[A-Z][a-z]/.test(next?.text ?? ''));
      if (isName) continue;
      if (mayCompare(document, token) || isSpokenInDialect(document, token)) continue;
      const expected = matchCase('then', token.text);
      report({
        at: token,
        expected: [expected],
        reason: `Nothing is compared here: “${token.text}” should be “${expected}”.`,
      });
    }
  },
});

/** Whether a word before “than”, in its paragraph, may be what it is set against. */
function mayCompare(document: Document, than: Token): boolean {
  const paragraph = document.paragraphOf(than);
  const sentence = document.sentenceOf(than);
  // A new sentence of the story compares nothing with the one before; what is said may go on behind its tag.
  const opens = document.opensSentence(than) && than.text !== than.lower;
  const start = opens
    ? than.index
    : Math.min(sentence.first, than.register === 'dialogue' ? than.index - reach : sentence.first);
  for (let index = Math.max(start, paragraph.first); index < than.index; index++) {
    const { lower } = document.tokens[index];
    if (compares.has(lower) || comparatives.has(lower) || /(?:er|est)$/.test(lower)) return true;
  }
  return false;
}
