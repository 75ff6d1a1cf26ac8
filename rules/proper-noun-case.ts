/** Finds days, months, peoples and places of the world in lower case. */
import type { Document, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { capitalize, isCapitalized } from '../src/core/text.js';
import { lowerCompounds, properNouns } from './lists/proper-nouns.js';

export default defineRule({
  id: 'proper-noun-case',
  category: 'names',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A day, month, people, language or place of the world without its capital.',
  why: 'Days, months, peoples, languages and places are names.',
  examples: [
    { bad: 'They met on [[monday]] at the mill.', good: 'They met on Monday at the mill.' },
    { bad: '“Do you speak [[english]]?” he asked.', good: '“Do you speak English?” he asked.' },
    { bad: 'She had lived in [[london]] for years.', good: 'She had lived in London for years.' },
    { bad: 'It was a cold [[november]] night.', good: 'It was a cold November night.' },
    { bad: 'He was dressed like an [[american]].', good: 'He was dressed like an American.' },
    { ok: '“I want french fries,” she said.', because: 'many write such compounds small' },
    { ok: 'He pulled the venetian blinds down.', because: 'many write such compounds small' },
    { ok: 'He may march in august company.', because: 'common words too' },
    { ok: 'She set the china on the table beside the turkey.', because: 'common words too' },
    { ok: '“Polish the silver,” he said. “And polish the boots.”', because: 'a verb' },
    {
      ok: 'The english ran deep in her. Her english. All english. No english. Our english.',
      because: 'a book that writes it small throughout means to',
    },
  ],
  check(document, { story, speller }, report) {
    for (const token of document.tokens) {
      if (token.kind !== 'word' || isCapitalized(token.text)) continue;
      const form = token.lower.replace(/'s$|(?<=s)'$/, '');
      if (!properNouns.has(form) || isPartOfCompound(document, token) || story.declares(form)) continue;
      const small = story.census.lower(form);
      const large = story.census.capital(form) + story.census.initial(form);
      if (small > 3 && large < small) continue;
      if (speller.hasLower(form) && speller.frequency(form) > 1 && large < small * 4) continue;
      report({
        at: token,
        expected: [capitalize(token.text)],
        reason: `“${token.text}” is a name and has a capital.`,
      });
    }
  },
});

/** `french fries`; a part of a hyphenated word, a file or an address. */
function isPartOfCompound(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  const previous = document.at(token.index - 1);
  if (next && lowerCompounds.has(next.lower)) return true;
  if (next && /^[-@/._]/.test(next.text) && document.touchesPrevious(next) && next.text !== '.') return true;
  return previous !== undefined && document.touchesPrevious(token) && /^[-@/._]$/.test(previous.text);
}
