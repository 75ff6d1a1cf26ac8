/** Finds a thing one can count without its article: “he took knife from the drawer”, “it was dark corridor”. */

import type { Document, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { articleFor } from './grammar/article-for.js';
import { countNounForms, isCountNoun } from './missing-article/nouns.js';
import { startOfBareNoun } from './missing-article/places.js';

const vessels = words(
  'bucket barrel bottle bowl box bundle cup glass jug mug pile plate pot sack bag basket heap crate crust',
);

export default defineRule({
  id: 'missing-article',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary:
    'A thing one can count without its article: “he took knife from the drawer”, “it was dark corridor”.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    { bad: 'He [[took knife]] from the drawer.', good: 'He took a knife from the drawer.' },
    { bad: 'It [[was dark corridor]] and they ran.', good: 'It was a dark corridor and they ran.' },
    { bad: 'He put the jar [[on table]] and left.', good: 'He put the jar on the table and left.' },
    { bad: '“She gave [[him letter]],” said Tom.', good: '“She gave him a letter,” said Tom.' },
    { bad: 'They slept [[until door]] was opened.', good: 'They slept until the door was opened.' },
    { bad: 'He reached [[for lamp]].', good: 'He reached for the lamp.' },
    { bad: 'They climbed [[up narrow staircase]].', good: 'They climbed up the narrow staircase.' },
    { ok: 'They went from house to house.', because: 'the same noun twice needs no article' },
    { ok: 'He stood there with hat in hand.', because: 'a set phrase' },
    { ok: 'She ate with knife and fork.', because: 'a pair' },
    { ok: '“I knew that chair was old,” she said.', because: '“that” is its determiner' },
    { ok: '“They keep house for me,” he said.', because: 'a set phrase' },
    { ok: 'He saw roof, tower, and tree.', because: 'a list' },
    { ok: 'Her laugh was low, and there was river in it.', because: 'a part of what it is made of' },
    { ok: 'He became captain at thirty.', because: 'a role' },
    { ok: 'The broken chair was gone.', because: 'an article stands before' },
    { ok: '06.20 Watch found boat on deck, with ladder.', because: 'a log' },
  ],
  check(document, _context, report) {
    for (const noun of document.tokensOf(countNounForms)) {
      if (noun.register === 'verse' || !isCountNoun(document, noun)) continue;
      const first = startOfBareNoun(document, noun);
      if (!first || isSpokenInDialect(document, noun)) continue;
      const phrase = document.text.slice(first.token.start, noun.end);
      report({
        at: { first: first.token.index, last: noun.index + 1 },
        expected: (first.isKnown && !isFilled(document, noun)
          ? ['the', articleFor(first.token.lower)]
          : [articleFor(first.token.lower), 'the']
        ).map((word) => `${word} ${phrase}`),
        reason: `“${phrase}” has no article or possessive before it.`,
      });
    }
  },
});

/** “A bucket of milk”: what holds something is told of first here. */
function isFilled(document: Document, noun: Token): boolean {
  return vessels.has(noun.lower) && document.nextInSentence(noun)?.lower === 'of';
}
