/** Finds an adjective that lost its -er before “than”: “ran fast than the wind”, “was small than him”. */

import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { comparables, comparativeOf } from './lists/comparables.js';

const irregular = new Map([
  ['good', 'better'],
  ['well', 'better'],
  ['bad', 'worse'],
  ['badly', 'worse'],
  ['far', 'farther'],
  ['little', 'less'],
  ['much', 'more'],
  ['many', 'more'],
]);

const comparatives = new Set([...comparables].map(comparativeOf));
const compares = words(
  'more less rather other else elsewhere different differently better worse scarcely hardly otherwise as so too another sooner upper inner outer farther further elder superior prefer preferred prefers preferable vainer nobler',
);

const forms = wordForms(new Set([...comparables, ...irregular.keys()]));

export default defineRule({
  id: 'positive-before-than',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'An adjective that lost its -er before “than”: “ran fast than the wind”.',
  why: 'What is compared by “than” is told by the comparative.',
  examples: [
    { bad: 'She ran [[fast]] than the wind.', good: 'She ran faster than the wind.' },
    { bad: 'He was [[small]] than his sister.', good: 'He was smaller than his sister.' },
    { bad: 'It was [[easy]] than it looked.', good: 'It was easier than it looked.' },
    { bad: '“You look [[good]] than ever,” she said.', good: '“You look better than ever,” she said.' },
    { bad: 'The hall was not [[big]] than a barn.', good: 'The hall was not bigger than a barn.' },
    { ok: 'She was more sad than angry, and rather old than young.', because: 'what compares stands before' },
    { ok: 'There was nothing else so sweet other than honey.', because: 'what compares stands before' },
    { ok: '“I would sooner be poor than like him,” she said.', because: 'what compares stands before' },
    { ok: 'No sooner had she come in so cold than the lamp went out.', because: 'sooner … than' },
    { ok: '“What other man is so strong than he?” she read.', because: 'what compares stands before' },
    { ok: '“I prefer him well than ill,” he said.', because: 'what compares stands before' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(forms)) {
      const than = document.tokens[token.index + 1];
      if (token.register === 'verse' || than?.lower !== 'than' || than.sentence !== token.sentence) continue;
      if (hasComparative(document, token) || isSpokenInDialect(document, token)) continue;
      const comparative = irregular.get(token.lower) ?? comparativeOf(token.lower);
      report({
        at: token,
        expected: [comparative],
        reason: `Before “than” it should be “${comparative}”.`,
      });
    }
  },
});

/** So far back, in tokens, a comparative is looked for. */
const reach = 60;

/** “More tall than”, “nothing sweet other than”, “rather old than”: what compares may stand further off. */
function hasComparative(document: Document, token: Token): boolean {
  const first = Math.max(document.sentenceOf(token).first, token.index - reach);
  for (let index = token.index - 1; index >= first; index--) {
    const { lower } = document.tokens[index];
    if (compares.has(lower) || comparatives.has(lower)) return true;
  }
  return false;
}
