/** Finds words that may be slips, and words of the book's own, which it suggests to keep in story.yml. */
import { defineRule } from '../src/core/rule.js';
import { isCapitalized } from '../src/core/text.js';
import { unknownWords } from '../src/core/unknown-word.js';

/** More suspicious than this, the word is a matter of `misspelling`. */
const likely = -28;
/** Less suspicious, it is more likely a word of the book's own. */
const doubtful = -40;

export default defineRule({
  id: 'unknown-word',
  category: 'spelling',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A word in no dictionary: a slip, or a word of the book’s own.',
  why: 'Neither the dictionary nor the book knows it.',
  examples: [
    { bad: 'The [[aprocryphal]] tale was old.', good: 'The apocryphal tale was old.' },
    { bad: 'The [[rucksak]] was old.', good: 'The rucksack was old.' },
    { bad: 'The [[paradigmr]] was old.', good: 'The paradigm was old.' },
    { bad: 'New [[Begginings]]', good: 'New Beginnings' },
    { ok: 'Velkrathor stood at the gate.', because: 'a name, by its capital' },
    {
      ok: 'The flimmerfish swam. A flimmerfish leapt. Every flimmerfish sang.',
      because: 'a word of the book’s own',
    },
    { ok: '“I-I’m s-sorry,” he said.', because: 'a stutter' },
    { ok: '“Nooo! Hmm, gonna get ’em,” he said, goin’ out.', because: 'speech as it sounds' },
    {
      ok: 'She had never met a mechadrake before.',
      because: 'a coined word of known parts is at most suggested',
    },
    { ok: '“C’est la vie,” she said, and he said, “Che sera.”', because: 'another language' },
  ],
  check(document, context, report) {
    for (const { token, expected, isRunTogether, suspicion } of unknownWords(document, context)) {
      if (isRunTogether || suspicion > likely) continue;
      if (suspicion > doubtful) {
        report({ at: token, expected, reason: `“${token.text}” is in no dictionary.` });
      } else if (!isCapitalized(token.text)) {
        report({
          at: token,
          expected,
          reason: `“${token.text}” is in no dictionary; if it is right, add it to the words of story.yml.`,
          severity: 'suggestion',
          fix: 'none',
          once: token.lower,
        });
      }
    }
  },
});
