/** Finds a rare word again within a few lines of its first use. */
import { defineQuestion, defineRule, number } from '../src/core/rule.js';
import { isCapitalized } from '../src/core/text.js';

/** Whether the book has a word more than four times. */
const isUsual = defineQuestion('echo usual', ({ story: { census } }, word: string) => census.lower(word) > 4);

export default defineRule({
  id: 'echo',
  category: 'style',
  severity: 'suggestion',
  off: true,
  fix: 'none',
  where: 'narration',
  summary: 'A rare word that comes again within sixty words.',
  why: 'A rare word rings in the ear, and its second use so near sounds like an oversight.',
  options: {
    within: number(60, 'How many words apart two uses are at most.'),
    rarity: number(6, 'A word is rare below so many uses in a million words of fiction.'),
  },
  examples: [
    {
      bad: 'An iridescent bird sat on the stone. Its [[iridescent]] wings shook.',
      good: 'An iridescent bird sat on the stone. Its bright wings shook.',
    },
    {
      bad: 'He spoke in a sonorous voice, and the [[sonorous]] bell answered.',
      good: 'He spoke in a sonorous voice, and the deep bell answered.',
    },
    {
      bad: 'A cacophony rose from the street. He hated the [[cacophony]] of the fair.',
      good: 'A cacophony rose from the street. He hated the noise of the fair.',
    },
    {
      bad: 'The labyrinthine halls led nowhere. Through [[labyrinthine]] streets she ran.',
      good: 'The labyrinthine halls led nowhere. Through crooked streets she ran.',
    },
    { ok: 'The door stood open, and the other door was shut.', because: 'a common word' },
    { ok: '“Iridescent,” he said. “Iridescent wings! So iridescent!”', because: 'speech' },
    { ok: 'Velkra slept while Velkra’s mother sang.', because: 'a name' },
    { ok: '“A cacophony,” she said. The cacophony went on.', because: 'one use is in speech' },
    { ok: 'He was sonorous, sonorous as a bell.', because: 'repeated for effect within a breath' },
    {
      ok: 'The grimoire lay open. He shut the grimoire.',
      because: 'a word that the book is about',
      book: 'A grimoire. The grimoire. His grimoire. Her grimoire. No grimoire. One grimoire. That grimoire.',
    },
  ],
  questions: [isUsual],
  check(document, { story, speller, options }, report) {
    const last = new Map<string, number>();
    let count = 0;
    for (const token of document.tokens) {
      if (token.kind !== 'word') continue;
      count++;
      if (token.register !== 'narration' || token.text.length < 6 || isCapitalized(token.text)) continue;
      const before = last.get(token.lower);
      last.set(token.lower, count);
      if (before === undefined || count - before > options.within || count - before < 4) continue;
      const frequency = speller.frequency(token.lower);
      if (frequency === 0 || frequency >= options.rarity || story.knows(token.text)) continue;
      if (story.ask(isUsual, token.lower)) continue;
      last.delete(token.lower);
      report({ at: token, reason: `“${token.text}” stood here ${count - before} words before.` });
    }
  },
});
