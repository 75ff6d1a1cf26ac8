/** Finds words on which a chapter leans more than the rest of the book, or than fiction at large. */
import { defineQuestion, defineRule, number, wordList } from '../src/core/rule.js';

/** Whether a word stands `times` as often among the words here as elsewhere in the book, or else in fiction. */
const isMuch = defineQuestion(
  'crutch-word much',
  ({ story: { census }, speller }, word: string, count: number, here: number, times: number) => {
    const rest = census.words() - here;
    const elsewhere = census.lower(word) + census.initial(word) - count;
    const usual = rest > here ? Math.max(1, elsewhere) / rest : speller.frequency(word) / 1e6;
    return count / here >= usual * times;
  },
);

export default defineRule({
  id: 'crutch-word',
  category: 'style',
  severity: 'suggestion',
  off: true,
  fix: 'none',
  where: 'narration',
  summary: 'A small word on which the chapter leans far more than usual.',
  why: 'Words such as “just” and “suddenly” slip in unseen, and a reader tires of them.',
  options: {
    words: wordList(
      'just very really suddenly simply quite almost slightly somehow definitely literally basically actually totally completely'.split(
        ' ',
      ),
      'The words that are watched.',
    ),
    times: number(4, 'How many times the usual rate is too much.'),
    least: number(5, 'Fewer uses in a chapter are never too many.'),
  },
  examples: [
    {
      bad: '[[Suddenly]] it rained. Suddenly he ran. Then suddenly all stopped. It suddenly shone. Suddenly he sat. And suddenly it snowed.',
      good: 'It rained. He ran. Then all stopped. It shone. He sat. And suddenly it snowed.',
    },
    {
      bad: 'He [[just]] sat. It just rained. He just slept. It just went on. She just left. They just ate.',
      good: 'He sat. It rained. He slept. It went on. She left. They just ate.',
    },
    {
      bad: 'It was [[very]] cold and very dark. He was very tired, very sad, very old. It was very late.',
      good: 'It was cold and dark. He was tired, sad, old. It was very late.',
    },
    {
      bad: 'He was [[slightly]] ill, slightly drunk, slightly mad. She slightly smiled. It slightly hurt. It rained slightly.',
      good: 'He was ill, drunk, mad. She smiled. It hurt. It rained slightly.',
    },
    { ok: 'Suddenly it rained, and suddenly it stopped.', because: 'twice' },
    { ok: 'He just sat. He was very tired.', because: 'once each' },
    { ok: '“Just go. Just run. Just do it. Just, just, just,” he said.', because: 'speech' },
    { ok: '“Very well, very well, very well, very well, very well!”', because: 'speech' },
    { ok: 'Nothing at all happened.', because: 'none' },
    { ok: 'It was quite dark, quite cold and quite late.', because: 'three times' },
  ],
  questions: [isMuch],
  check(document, { story, options }, report) {
    const watched = new Map(options.words.map((word) => [word, 0]));
    const here = Math.max(1, document.wordCount);
    for (const token of document.tokens) {
      const count = watched.get(token.lower);
      if (count === undefined || token.register !== 'narration') continue;
      watched.set(token.lower, count + 1);
    }
    const seen = new Set<string>();
    for (const token of document.tokens) {
      const count = watched.get(token.lower) ?? 0;
      if (count < options.least || token.register !== 'narration' || seen.has(token.lower)) continue;
      if (!story.ask(isMuch, token.lower, count, here, options.times)) continue;
      seen.add(token.lower);
      report({ at: token, reason: `“${token.lower}” stands ${count} times in this chapter’s narration.` });
    }
  },
});
