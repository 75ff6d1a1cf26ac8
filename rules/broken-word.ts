/** Finds a word that a space breaks into two words of their own: “talked a bout her”, “one after an other”. */
import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { asGoodApart } from './lists/as-good-apart.js';

/** Small words that other words begin with. */
const firsts = words(`
  a an any every some no in up with half for dis mis be al all how him her my them your it our their thank fore through
  there where what who when
`);

/** Uses in a million words that the whole must have. */
const leastUse = 3;
/**
 * How many bits likelier the whole makes the place: surely a slip from the first, which in a million words of published
 * fiction is so five times; in the most careless chapters from the second. “In to” is often right.
 */
const sure = 10;
const least = 4;
const doubtOfBit = 0.8;
const surplus = new Map([
  ['in to', 2],
  ['a gain', 6],
]);

const forms = wordForms(firsts);

export default defineRule({
  id: 'broken-word',
  category: 'compounds',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A word that a space breaks into two words: “talked a bout her”, “one after an other”.',
  why: 'Each part is a word, so that no speller sees the space that broke them.',
  hears: 'fit',
  examples: [
    { bad: 'He would not talk [[a bout]] his mother.', good: 'He would not talk about his mother.' },
    {
      bad: 'They came in one after [[an other]] and sat down.',
      good: 'They came in one after another and sat down.',
    },
    {
      bad: 'She walked [[a way]] from him without a word.',
      good: 'She walked away from him without a word.',
    },
    { bad: '“He went [[with out]] me,” she said.', good: '“He went without me,” she said.' },
    { ok: 'She knew a way to the river.', because: 'a path' },
    { ok: 'He had a bout of fever in May.', because: 'a fit' },
    { ok: '“We are in to win,” he said.', because: 'two words' },
    { ok: 'They were in deed and word alike.', because: 'two words' },
    { ok: 'A lone rider came up the lane.', because: 'alone of his kind' },
    { ok: '“Come in to dinner,” she said.', because: 'two words' },
    { ok: 'He went up on the roof.', because: 'two words' },
  ],
  check(document, { ear, speller, story }, report) {
    if (!ear) return;
    for (const first of document.tokensOf(forms)) {
      const second = document.at(first.index + 1);
      if (!second || !isPair(document, first, second)) continue;
      const whole = first.lower + second.lower;
      const pair = `${first.lower} ${second.lower}`;
      if (asGoodApart.has(pair) || speller.frequency(whole) < leastUse) continue;
      if (mayQualify(document, first, second)) continue;
      if (story.declares(second.text) || isSpokenInDialect(document, first)) continue;
      const at = (step: number): string => document.at(step)?.lower ?? '.';
      const before = [3, 2, 1].map((step) => at(first.index - step));
      const after = [1, 2, 3].map((step) => at(second.index + step));
      const weigh = (...middle: string[]): number => ear.weigh([...before, ...middle, ...after]);
      const bits = weigh(whole) - weigh(first.lower, second.lower) - (surplus.get(pair) ?? 0);
      if (bits < least) continue;
      const expected = first.text + second.text;
      report({
        at: { first: first.index, last: second.index + 1 },
        expected: [expected],
        reason: `“${first.text} ${second.text}” is one word here: “${expected}”.`,
        doubt: Math.max(0, (sure - bits) * doubtOfBit),
      });
    }
  },
});

/** Whether nothing but a space stands between two words of one sentence of prose, and no hyphen beside them. */
function isPair(document: Document, first: Token, second: Token): boolean {
  if (first.kind !== 'word' || second.kind !== 'word' || first.sentence !== second.sentence) return false;
  if (isCapitalized(second.text) || !/^[a-z]{2,}$/.test(second.text)) return false;
  if (isCapitalized(first.text) && !document.opensSentence(first)) return false;
  if (!/^\s+$/.test(document.gapBefore(second))) return false;
  if (document.isHyphenated(first) || document.isHyphenated(second)) return false;
  return document.paragraphOf(first).kind === 'prose';
}

/** “A fresh start”, “a lone rider”: an article and the quality of a thing. */
function mayQualify(document: Document, first: Token, second: Token): boolean {
  if (first.lower !== 'a' || document.partOfSpeech(second) !== 'ADJ') return false;
  const third = document.nextInSentence(second);
  return third?.kind === 'word' && /^(?:NOUN|ADJ|PROPN)$/.test(document.partOfSpeech(third));
}
