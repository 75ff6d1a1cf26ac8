/** Finds a point of the compass with a capital where it is a direction. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isAllCaps, isCapitalized, uncapitalize, words } from '../src/core/text.js';
import { waysAndDistances } from './lists/measures.js';

const points = words(
  'north south east west northeast northwest southeast southwest north-east north-west south-east south-west northward southward eastward westward northwards southwards eastwards westwards',
);

const pointForms = formsThat(
  ({ kind, text, lower }) => kind === 'word' && points.has(lower) && isCapitalized(text) && !isAllCaps(text),
);

export default defineRule({
  id: 'compass-case',
  category: 'names',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A point of the compass with a capital where it is a direction.',
  why: 'A direction is written small; only a region has a capital: two miles south, the accents of the South.',
  examples: [
    {
      bad: 'The inn lay a day’s walk [[Southeast]] of here.',
      good: 'The inn lay a day’s walk southeast of here.',
    },
    { bad: 'They rode two miles [[North]] before noon.', good: 'They rode two miles north before noon.' },
    {
      bad: '“The tower is just [[West]] of the river,” he said.',
      good: '“The tower is just west of the river,” he said.',
    },
    { bad: 'The birds were heading [[South]] again.', good: 'The birds were heading south again.' },
    { ok: 'She had never been in the South.', because: 'a region' },
    { ok: 'They crossed North Street and went on.', because: 'a name of two words' },
    { ok: '“He went out West to find gold,” she said.', because: 'a region for many' },
    { ok: '“The wind was from the East,” said Tom.', because: 'behind “the” it may be a region' },
    { ok: 'The East of the kingdom was poor.', because: 'a region' },
    { ok: 'He was a knight of the Northeast.', because: 'a region' },
    { ok: 'West of the river lay the town.', because: 'a sentence begins' },
  ],
  check(document, { story }, report) {
    for (const token of document.tokensOf(pointForms)) {
      if (!isDirection(document, token) || story.declares(token.text)) continue;
      report({
        at: token,
        expected: [uncapitalize(token.text)],
        reason: `“${token.text}” is a direction here and has no capital.`,
      });
    }
  },
});

function isDirection(document: Document, token: Token): boolean {
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  if (previous?.kind !== 'word' || previous.sentence !== token.sentence) return false;
  if (document.startsSentence(token) || document.paragraphOf(token).kind !== 'prose') return false;
  if (/^(?:the|a|an|my|his|her|our|their|this|that|and|or|of|in)$/.test(previous.lower)) return false;
  if (isCapitalized(previous.text) && !document.startsSentence(previous)) return false;
  if (next && next.sentence === token.sentence && (isCapitalized(next.text) || /^[-–'’]/.test(next.text)))
    return false;
  return next?.lower === 'of' || waysAndDistances.has(previous.lower);
}
