/** Finds an article that stands twice: “it was a an odd house”, “a very a long road”. */

import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { matchCase, words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { articleFor } from './grammar/article-for.js';

/** How much, or what is a noun too, so that another article may rightly follow: “a little a day”, “of a sudden a dog”. */
const amounts = words(`
  little few many dozen hundred thousand million half full couple lot bit quarter third penny shilling pound dollar piece
  good great such what sudden instant native grand real
`);
const articleForms = wordForms(words('a an'));

export default defineRule({
  id: 'doubled-article',
  category: 'words',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'An article that stands twice before its noun: “a an odd house”, “a very a long road”.',
  why: 'When a sentence is reworded, the article of the old wording is easily left in.',
  examples: [
    { bad: 'It was [[a an]] odd house.', good: 'It was an odd house.' },
    { bad: 'She ate [[an a]] pear.', good: 'She ate a pear.' },
    { bad: 'He made [[a long a]] speech.', good: 'He made a long speech.' },
    { bad: '“It is [[a very an]] old boat,” she said.', good: '“It is a very old boat,” she said.' },
    { bad: '[[A an]] apple lay in the grass.', good: 'An apple lay in the grass.' },
    { ok: 'They paid a penny a pound.', because: 'so much for each' },
    { ok: 'He saved a little a day.', because: 'so much for each' },
    { ok: 'Of a sudden a dog barked, and for an instant a light shone.', because: 'a phrase of its own' },
    { ok: '“A hundred a head,” said the smith.', because: 'so much for each' },
    { ok: '“Is it a or an?” he asked.', because: 'words spoken of' },
    { ok: 'He got an A and a B.', because: 'letters' },
    { ok: '“It was a-a house,” he said.', because: 'a stammer' },
    { ok: 'It was once a week, or twice a month.', because: 'so often' },
  ],
  check(document, _context, report) {
    for (const article of document.tokensOf(articleForms)) {
      const second = secondOf(document, article);
      const noun = second && document.nextInSentence(second);
      if (!noun || isSpokenInDialect(document, article)) continue;
      const isNext = second.index === article.index + 1;
      const between = document.slice({ start: article.end, end: document.tokens[second.index - 1].end });
      report({
        at: { first: article.index, last: second.index + 1 },
        expected: [isNext ? matchCase(articleFor(noun.lower), article.text) : article.text + between],
        reason: `An article stands twice before “${noun.text}”.`,
      });
    }
  },
});

/** The second article, right behind the first or behind one adjective or adverb. */
function secondOf(document: Document, article: Token): Token | undefined {
  const next = document.nextWord(article);
  if (!next || next.text !== next.lower) return undefined;
  const isNext = /^an?$/.test(next.lower);
  const second = isNext ? next : document.nextWord(next);
  if (!second || !/^an?$/.test(second.text)) return undefined;
  const noun = document.nextWord(second);
  if (noun?.text !== noun?.lower || noun === undefined || !/^\p{Ll}{2}/u.test(noun.text)) return undefined;
  if (!/^(?:NOUN|ADJ|ADV|VERB)$/.test(document.partOfSpeech(noun))) return undefined;
  // “Bread an a pear” wants “and”.
  const previous = document.previousInSentence(article);
  if (
    isNext &&
    article.lower === 'an' &&
    (article.register !== 'narration' || (previous && document.partOfSpeech(previous) === 'NOUN'))
  )
    return undefined;
  if (isNext) return article.lower === second.lower ? undefined : second;
  return !amounts.has(next.lower) && /^(?:ADJ|ADV)$/.test(document.partOfSpeech(next)) ? second : undefined;
}
