/** Finds words that may be slips, and words of the book's own, which it suggests to keep in story.yml. */
import { defineRule } from '../src/core/rule.js';
import { isCapitalized } from '../src/core/text.js';
import { favourOf } from '../src/slips/suspect.js';
import { isSetApart, unknownWords } from '../src/slips/unknown-word.js';
import { isBroadlyTold } from '../src/tongues/dialect.js';

/** Natural logarithm of the odds from which the word is a matter of `misspelling`. */
const likely = 0.95;
/** Below these it is more likely a word of the book's own. */
const doubtful = 0.15;
/** Doubt for each natural logarithm that the odds fall short: a careless author does not spell as carelessly as she types. */
const caution = 2;

export default defineRule({
  id: 'unknown-word',
  category: 'spelling',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  hears: 'fit',
  questions: [favourOf],
  summary: 'A word in no dictionary: a slip, or a word of the book’s own.',
  why: 'Neither the dictionary nor the book knows it.',
  examples: [
    { bad: 'The [[practicioners]] bowed.', good: 'The practitioners bowed.', careless: true },
    { bad: 'The [[hospittle]] was near.', good: 'The hospital was near.', careless: true },
    { bad: 'The [[chandaleer]] swung.', good: 'The chandelier swung.', careless: true },
    { bad: 'He drank a [[marteeni]] there.', good: 'He drank a martini there.', careless: true },
    { ok: 'Velkrathor stood at the gate.', because: 'a name, by its capital' },
    {
      ok: 'The flimmerfish swam. A flimmerfish leapt. Every flimmerfish sang.',
      because: 'a word of the book’s own',
    },
    {
      ok: 'The sael-hounds came down at dusk. Ilse heard the sael-hounds howl.',
      because: 'a coined compound that comes again',
    },
    { ok: '“I-I’m s-sorry,” he said.', because: 'a stutter' },
    { ok: '“That dawg is yella, bruvver,” said Tom.', because: 'words as they sound' },
    { ok: '“Nooo! Hmm, gonna get ’em,” he said, goin’ out.', because: 'speech as it sounds' },
    {
      ok: 'She had never met a mechadrake before.',
      because: 'a coined word of known parts is at most suggested',
    },
    {
      ok: 'Somewing had come, and everywing ran. The gryph slept. A gryphling lay by the gryph, and the gryph purred.',
      because: 'a series like somebody and everybody, and a word of which the book has made another',
    },
    { ok: '“C’est la vie,” she said, and he said, “Che sera.”', because: 'another language' },
  ],
  check(document, context, report) {
    for (const { token, expected, isRunTogether, odds } of unknownWords(document, context)) {
      if (isRunTogether || odds > likely) continue;
      const reason = `“${token.text}” is in no dictionary.`;
      if (odds > doubtful) report({ at: token, expected, reason });
      else if (odds > doubtful - 1.5)
        report({ at: token, expected, reason, doubt: caution * (doubtful - odds) });
      // A chapter in dialect has hundreds of them, and a foreign word in italics is the author’s own choice.
      if (isBroadlyTold(document) || isSetApart(document, token)) continue;
      if (odds <= doubtful && !isCapitalized(token.text)) {
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
