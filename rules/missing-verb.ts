/** Finds a verb left out behind an auxiliary or “to”: “she could him in the next room”, “he didn’t to go”. */

import type { Document, Token } from '../src/core/document.js';
import { type Ear, weighedForm } from '../src/core/ear.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { pureBases } from './lists/infinitives.js';
import { doings } from './lists/verb-forms.js';

const modals = words(`
  could would should must might can couldn't wouldn't shouldn't can't cannot didn't don't won't i'll he'll she'll they'll
  we'll
`);
const objects = words('him them me us her');
const takers = words(
  'wanted want wants tried trying tries decided needed needs hoped hoping refused managed',
);
/** What one does to somebody, as often as tales tell it. */
const deeds = [
  'see',
  'hear',
  'tell',
  'feel',
  'help',
  'ask',
  'let',
  'give',
  'find',
  'leave',
  'make',
  'blame',
  'stop',
];
/** What one does not do “to go”. */
const wishes = ['want', 'have', 'need', 'seem', 'like', 'mean'];

const sameForms = words('hurt hit put cut let set come run do');

const firsts = wordForms(new Set([...modals, 'to', "doesn't"]));

export default defineRule({
  id: 'missing-verb',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary:
    'A verb left out behind an auxiliary or “to”: “she could him in the next room”, “he didn’t to go”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  hears: 'fit',
  examples: [
    { bad: 'She [[could him]] in the next room.', good: 'She could see him in the next room.' },
    { bad: 'He [[didn’t to]] hurt her.', good: 'He didn’t want to hurt her.' },
    { bad: 'I wanted [[to him]] the truth.', good: 'I wanted to tell him the truth.' },
    {
      bad: '“We [[must them]] what happened,” she said.',
      good: '“We must tell them what happened,” she said.',
    },
    { ok: 'She ran as fast as she could, he said.', because: 'a mark parts them' },
    { ok: 'She knew it better than I could him.', because: 'two are compared' },
    {
      ok: '“Could her mother see them?” he asked. “Why didn’t them boys come?”',
      because: 'the subject follows',
    },
    { ok: '“He could, to be sure. It doesn’t to me,” she said.', because: 'the verb stands before' },
    { ok: 'She came as near as she could her friends being there.', because: 'a verb that need not be said' },
    { ok: 'He had to them the look of a bear.', because: 'how he seemed to them' },
  ],
  check(document, { ear }, report) {
    for (const token of document.tokensOf(firsts)) {
      const next = document.nextWord(token);
      if (!next || token.register === 'verse') continue;
      const verbs = verbsMissing(document, token, next);
      if (verbs.length === 0 || isSpokenInDialect(document, token)) continue;
      report({
        at: { first: token.index, last: next.index + 1 },
        expected: ranked(document, ear, token, next, verbs),
        reason: `“${token.text} ${next.text}” lacks a verb.`,
      });
    }
  },
});

/** The verbs that may be missing between two words; none where they may stand in a row. */
function verbsMissing(document: Document, first: Token, second: Token): readonly string[] {
  const before = document.previousInSentence(first);
  const after = document.nextInSentence(second);
  if (!before) return [];
  if (first.lower === 'to') {
    const isGift =
      objects.has(second.lower) && /^(?:the|that|a|his|what|about|how|to)$/.test(after?.lower ?? '');
    return isGift && takers.has(before.lower) ? ['tell', 'give', 'show', 'ask'] : [];
  }
  if (second.lower === 'to') {
    const isVerb =
      after?.kind === 'word' &&
      (pureBases.has(after.lower) || doings.has(after.lower) || sameForms.has(after.lower));
    return isVerb && /^(?:did|do|does)n't$/.test(first.lower) ? wishes : [];
  }
  if (!modals.has(first.lower) || !objects.has(second.lower)) return [];
  const subject = /'ll$/.test(first.lower) ? first : before;
  return /^(?:i|he|she|we|they)(?:'ll)?$/.test(subject.lower) && !isCompared(document, subject) ? deeds : [];
}

/** “As fast as he could his hands worked”, “better than I could him”. */
function isCompared(document: Document, subject: Token): boolean {
  for (let step = 1; step <= 5; step++)
    if (/^(?:as|than|so|what|whatever|all)$/.test(document.tokens[subject.index - step]?.lower ?? ''))
      return true;
  return false;
}

/** Three phrases with the verbs put in, best first as the ear hears them. */
function ranked(
  document: Document,
  ear: Ear | undefined,
  first: Token,
  second: Token,
  verbs: readonly string[],
): string[] {
  const around = (steps: readonly number[], from: Token) =>
    steps.map((step) => weighedForm(document, from.index + step));
  const weightOf = (verb: string) =>
    ear?.weigh([...around([-2, -1, 0], first), verb, ...around([0, 1, 2], second)]) ?? 0;
  return verbs
    .map((verb) => ({ verb, weight: weightOf(verb) }))
    .sort((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map(({ verb }) => `${first.text} ${verb} ${second.text}`);
}
