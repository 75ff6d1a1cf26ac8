/** Finds phrases worn out by use. */
import type { Document, Token } from '../src/core/document.js';
import { defineRule, wordList } from '../src/core/rule.js';
import { cliches } from './lists/cliches.js';

export default defineRule({
  id: 'cliche',
  category: 'style',
  severity: 'suggestion',
  off: true,
  fix: 'none',
  where: 'narration',
  summary: 'A phrase worn out by use.',
  why: 'A phrase that everybody uses shows the reader nothing.',
  options: { allow: wordList([], 'Phrases that this book may use.') },
  examples: [
    { bad: 'She was [[white as a sheet]].', good: 'She was pale.' },
    { bad: 'He [[breathed a sigh of relief]] and sat down.', good: 'He sat down, relieved.' },
    { bad: 'He let out [[a breath he didn’t know he was holding]].', good: 'He breathed out.' },
    { bad: 'It was quiet, and [[time stood still]].', good: 'It was quiet.' },
    { ok: 'She was pale.', because: 'plain' },
    { ok: '“You look white as a sheet,” he said.', because: 'speech' },
    { ok: '“Time stood still,” she said.', because: 'speech' },
    { ok: 'The sheet was white.', because: 'other words' },
    { ok: 'He sighed.', because: 'plain' },
    { ok: 'They heard a sigh. Of relief there was none.', because: 'over two sentences' },
  ],
  check(document, { options }, report) {
    const allowed = new Set(options.allow.map((phrase) => phrase.toLowerCase()));
    let done = 0;
    for (const token of document.tokens) {
      if (token.index < done) continue;
      for (const phrase of byFirst.get(token.lower) ?? []) {
        const end = matchPhrase(document, token, phrase);
        if (end === undefined || allowed.has(phrase.join(' '))) continue;
        done = end;
        const at = { first: token.index, last: end };
        const { start } = token;
        report({
          at,
          reason: `“${document.slice({ start, end: document.tokens[end - 1].end })}” is worn out by use.`,
        });
        break;
      }
    }
  },
});

/** Phrases by their first word. */
const byFirst = new Map<string, string[][]>();
for (const phrase of cliches) {
  const parts = phrase.split(' ');
  byFirst.set(parts[0], [...(byFirst.get(parts[0]) ?? []), parts]);
}

/** Index behind the phrase where it stands at `first`; `~` is any possessive or pronoun. */
function matchPhrase(document: Document, first: Token, phrase: readonly string[]): number | undefined {
  for (let step = 1; step < phrase.length; step++) {
    const token = document.at(first.index + step);
    if (token?.sentence !== first.sentence) return undefined;
    const fits =
      phrase[step] === '~' ? /^(?:my|his|her|their|your|our|its|he|she|i|they|we|you)$/ : undefined;
    if (fits ? !fits.test(token.lower) : token.lower !== phrase[step]) return undefined;
  }
  return first.index + phrase.length;
}
