/** Finds words that are surely slips for other words. */
import { defineRule } from '../src/core/rule.js';
import { favourOf } from '../src/slips/suspect.js';
import { unknownWords } from '../src/slips/unknown-word.js';

/** Natural logarithm of the odds from which it is rather a slip than a word of the book's own, and surely one. */
const likely = 0.95;
const certain = 1.9;

export default defineRule({
  id: 'misspelling',
  category: 'spelling',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  hears: 'fit',
  questions: [favourOf],
  summary: 'A misspelled word, with the word that was meant.',
  why: 'Neither the dictionary nor the book knows it, and a common word is a slip of the keys away.',
  examples: [
    { bad: 'The [[treacherus]] old guard slept.', good: 'The treacherous old guard slept.' },
    { bad: 'She opened the [[cupbaord]] and looked in.', good: 'She opened the cupboard and looked in.' },
    { bad: 'The [[Begginning]] of Trouble', good: 'The Beginning of Trouble' },
    { bad: '“I [[recieved]] your letter,” he said.', good: '“I received your letter,” he said.' },
    { bad: 'She waved, [[butI]] had gone.', good: 'She waved, but I had gone.' },
    { bad: 'The old [[tapestrys]] hung still.', good: 'The old tapestries hung still.' },
    { bad: '“I [[could’nt]] see,” he said.', good: '“I couldn’t see,” he said.' },
    { bad: 'She [[did’t]] see him go.', good: 'She didn’t see him go.' },
    { bad: 'He put it on [[th]] table.', good: 'He put it on the table.' },
    { bad: 'They slept [[inbthe]] barn.', good: 'They slept in the barn.' },
    { bad: 'He was the [[happyest]] of men.', good: 'He was the happiest of men.' },
    { ok: '“It were movin, I tell you,” he said.', because: 'as many say it' },
    { ok: 'Velkrathor stood at the gate.', because: 'a name, by its capital' },
    {
      ok: 'The flimmerfish swam. A flimmerfish leapt. Every flimmerfish sang.',
      because: 'a word of the book’s own',
    },
    { ok: '“I-I’m s-sorry,” he said.', because: 'a stutter' },
    { ok: '“That dawg is yella, bruvver,” said Tom.', because: 'words as they sound' },
    { ok: '“Nooo! Hmm, gonna get ’em,” he said, goin’ out.', because: 'speech as it sounds' },
    {
      ok: 'She had never met a mechadrake before.',
      because: 'a coined word of known parts is at most suggested',
    },
    { ok: '“I am villing to wait, if you wish,” said the baron.', because: 'an accent' },
    { ok: '“I would like a sandvich,” said Klaus.', because: 'an accent' },
    { ok: '“Ssso I sssee. The lasst one had a horsse,” said the snake.', because: 'a snake hisses' },
    { ok: '“I do not know what you are going on abou…” He stopped.', because: 'a word cut off' },
    {
      ok: 'She read it out: “We went swiming and Ann was scaird. I cryed becos the watter was verry cold.”',
      because: 'a spelling of somebody’s own',
    },
    { ok: '“Pembrton? Pemberton! Is that your name?”', because: 'a guess, put right at once' },
    { ok: 'A wind came down the ranchgate and shook the latch.', because: 'a compound' },
    { ok: '“Come on, jaan, the door is open,” she said.', because: 'a pet name' },
    { ok: 'The kite went sploink! and hung there.', because: 'a sound' },
    { ok: 'Both volcanos smoked.', because: 'a rare plural, but right' },
    { ok: 'The colour of the gray stone.', because: 'either English is right where story.yml does not say' },
  ],
  check(document, context, report) {
    for (const { token, expected, isRunTogether, odds } of unknownWords(document, context)) {
      if (!isRunTogether && odds <= likely) continue;
      const reason = isRunTogether
        ? `“${token.text}” lacks a space.`
        : `“${token.text}” is in no dictionary.`;
      report({ at: token, expected, reason, severity: odds > certain ? 'error' : 'warning' });
    }
  },
});
