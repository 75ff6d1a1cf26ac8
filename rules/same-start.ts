/** Finds sentences in a row that begin with the same word. */
import type { Document, Token } from '../src/core/document.js';
import { defineRule, number } from '../src/core/rule.js';

export default defineRule({
  id: 'same-start',
  category: 'style',
  severity: 'suggestion',
  off: true,
  fix: 'none',
  where: 'narration',
  summary: 'Five sentences in a row that begin with the same word.',
  why: 'The same beginning again and again makes a drone, unless it is meant.',
  options: { run: number(5, 'From how many sentences in a row it is reported.') },
  examples: [
    {
      bad: 'He ran. He fell. He rose. He sang. [[He]] slept.',
      good: 'He ran. He fell. He rose. He sang. Then he slept.',
    },
    {
      bad: 'She saw it. She took it. She hid it. She lost it. [[She]] wept. A bell rang.',
      good: 'She saw it. She took it. She hid it. She lost it. So she wept. A bell rang.',
    },
    {
      bad: 'The sea lay still. The sky was red. The town slept. The bell rang. [[The]] dog barked.',
      good: 'The sea lay still. The sky was red. The town slept. The bell rang. A dog barked.',
    },
    {
      bad: 'They came. They saw. They ate. They drank. [[They]] left. They sang.',
      good: 'They came. They saw. They ate. They drank. Then they left. They sang.',
    },
    { ok: 'He ran. He fell. He rose. He slept.', because: 'four' },
    { ok: 'He ran. He fell. Then he rose. He sang. He slept.', because: 'not in a row' },
    { ok: '“I ran. I fell. I rose. I sang. I slept,” he said.', because: 'speech' },
    { ok: '“No. No. No. No. No,” she said.', because: 'speech' },
    { ok: 'He ran.\n\nHe fell.\n\nHe rose.\n\nHe sang.\n\nHe slept.', because: 'in paragraphs of their own' },
    { ok: 'Rain. Wind. Snow. Hail. Fog.', because: 'other words' },
  ],
  check(document, { options }, report) {
    for (const paragraph of document.paragraphs) {
      let run = 0;
      let before = '';
      for (let index = paragraph.firstSentence; index < paragraph.lastSentence; index++) {
        const word = firstWord(document, index);
        const lower = word?.register === 'narration' ? word.lower : '';
        run = lower !== '' && lower === before ? run + 1 : 1;
        before = lower;
        if (word && run === options.run)
          report({ at: word, reason: `${run} sentences in a row begin with “${word.text}”.` });
      }
    }
  },
});

function firstWord(document: Document, sentence: number): Token | undefined {
  const { first, last } = document.sentences[sentence];
  for (let index = first; index < last; index++) {
    if (document.tokens[index].kind === 'word') return document.tokens[index];
  }
  return undefined;
}
