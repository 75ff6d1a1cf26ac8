/** Finds a sentence that begins without a capital. */
import type { Document, Sentence, Token } from '../src/core/document.js';
import { defineQuestion, defineRule, type RuleContext } from '../src/core/rule.js';
import { capitalize, isCapitalized, words } from '../src/core/text.js';
import { beginsSmall } from '../src/tongues/small-letters.js';
import { isKiss } from './grammar/kiss.js';
import { opensAside } from './lowercase-sentence/aside.js';
import {
  beginsAfterEnd,
  endsWithAbbreviation,
  isAllSmall,
  isWholeSentence,
  markBefore,
  tagsSpeech,
} from './lowercase-sentence/before.js';

/** Beyond this share of sentences a book writes small letters on purpose. */
const deliberateShare = 0.3;

/** Written small wherever they stand. */
const alwaysSmall = words('de von van der den du la le del della di da ibn bin al el iphone ipad ebay');

const isDeliberate = defineQuestion('lowercase-sentence deliberate', ({ story }) => {
  let small = 0;
  let capital = 0;
  for (const [key, count] of story.census.tallies('lowercase-sentence')) {
    if (key === 'capital') capital += count;
    else small += count;
  }
  return small > 40 && small > (small + capital) * deliberateShare;
});

/** Whether the book goes on in small letters after this mark, and not merely slips everywhere. */
const isOldStyle = defineQuestion('lowercase-sentence old style', ({ story }, mark: string) => {
  const small = story.census.tally('lowercase-sentence', `small ${mark}`);
  const slips =
    story.census.tally('lowercase-sentence', 'small .') + story.census.tally('lowercase-sentence', 'small ¶');
  return small > 3 && small > slips;
});

export default defineRule({
  id: 'lowercase-sentence',
  category: 'sentences',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A sentence that begins without a capital.',
  why: 'The first word of a sentence takes a capital.',
  examples: [
    {
      bad: 'A light shone on the hill. [[they]] saw it from the road.',
      good: 'A light shone on the hill. They saw it from the road.',
    },
    { bad: 'Ilse froze. [[not]] a branch moved.', good: 'Ilse froze. Not a branch moved.' },
    {
      bad: '"Put it on the table." Tomas sat down. "[[w-well]], what is it?"',
      good: '"Put it on the table." Tomas sat down. "W-well, what is it?"',
    },
    {
      bad: 'How could he say such a thing? [[and]] at her own table too?',
      good: 'How could he say such a thing? And at her own table too?',
    },
    {
      bad: '“Never mind the boat,” she said. “[[there]] is another one.”',
      good: '“Never mind the boat,” she said. “There is another one.”',
    },
    { ok: '“You came back”. she said.', because: 'the stop is one of comma-outside-quote' },
    { ok: 'She read on.\n\n**the ferrywomen**\nChapter 11: the oar\n\nIt was late.', because: 'a title' },
    {
      ok: '# Two\n\nwhat the mill keeps\nby ferrywoman-again\n\nIt was late.',
      because: 'a title and who wrote it',
    },
    { ok: 'mags: are you awake? “No,” she said aloud.', because: 'a label, as in a chat' },
    { ok: 'He waited... and nobody came.', because: 'an ellipsis in mid-sentence' },
    { ok: '# The Mill\n\nby Tomas Brand, with a map\n\nIt was late.', because: 'who wrote it' },
    {
      ok: 'one. you do not look back. nobody does, and it is no use. not even once.',
      because: 'a paragraph without any capital means it',
    },
    {
      ok: 'and so I took the boat\n\nthe river was slow, and what did she say? she said it was late\n\nit was late\n\nnobody came down to the gate',
      because: 'thoughts that run on',
    },
    { ok: 'They went home.\n\nchapter nine: what the miller said\n\nIt was late.', because: 'a heading' },
    {
      ok: '# Two\n\nlamplight\n(A story of the mill. So slow.)\n\nIt was late.',
      because: 'a title and what it is of',
    },
    { ok: 'She read on.\n\n**ferrywoman** · 12 points\nI never said that.', because: 'who posts' },
    { ok: '# Two\n\nthe mill by the river\n\nIt was late.', because: 'a title' },
    { ok: 'He needed:\n1. Rope\n2. the map\n3. Bread', because: 'a list' },
    { ok: 'Mr. and Mrs. Brand came at five p.m. on Sunday.', because: 'abbreviations' },
    {
      ok: 'What I felt: 1. hunger, 2. a wish to be elsewhere.',
      because: 'points of a list within a sentence',
    },
    { ok: 'Chapter two (a warning: fluff. so much fluff)', because: 'an aside that begins small goes on so' },
    { ok: 'Dear Ilse,\n\nThe boat is yours.\n\nlove from Tomas', because: 'the end of a letter' },
    { ok: 'See you on Friday. Bring the dog. x', because: 'a kiss at the end of a letter' },
    { ok: '“Is anyone there?” she asked. “Hello! is that you?”', because: 'a short cry before its clause' },
    { ok: 'The sign said DO NOT ENTER! and so they went round.', because: 'words quoted as they stand' },
    { ok: '“Oh! what a morning,” said Tomas.', because: 'an interjection, in the older style' },
    { ok: '“Run!” he cried, and “run!” came the echo.', because: 'the sentence goes on after speech' },
    { ok: 'He asked her *what is that?* and she turned to look.', because: 'the sentence goes on' },
    { ok: 'Where had she gone? he wondered.', because: 'a thought and its tag' },
    { ok: '*Are you still there?* she sent. Nobody answered.', because: 'a thought that is heard' },
    { ok: '*Bind to user?* the box on the wall inquired.', because: 'words quoted in italics and their tag' },
    { ok: '“I went there,” he said, “and—” She waited. “—and nobody came.”', because: 'speech resumed' },
  ],
  questions: [isDeliberate, isOldStyle],
  count(document, add) {
    for (const sentence of document.sentences) {
      const first = firstWord(document, sentence);
      if (first) add(isCapitalized(first.text) ? 'capital' : `small ${markBefore(document, first)}`);
    }
  },
  check(document, context, report) {
    if (context.story.ask(isDeliberate) || beginsSmall(document)) return;
    for (const sentence of document.sentences) {
      const first = firstWord(document, sentence);
      if (!first || isCapitalized(first.text) || !shouldBeCapital(document, sentence, first, context))
        continue;
      if (document.at(first.index + 1)?.text === ':') continue;
      // “**ferrywoman** · 12 points”: the name of who posts.
      if (/^[·•|]$/.test(document.at(first.index + 1)?.text ?? '')) continue;
      if (isAllSmall(document, document.paragraphOf(first))) continue;
      const last = endOfStutter(document, first);
      const actual = document.slice({ start: first.start, end: document.tokens[last - 1].end });
      const expected = capitalize(actual);
      report({
        at: { first: first.index, last },
        expected: [expected],
        reason: `A sentence begins here: “${expected}”.`,
      });
    }
  },
});

/** The token index behind `w-well` or `th-the`, which are one word to the reader; behind the word alone otherwise. */
function endOfStutter(document: Document, first: Token): number {
  let last = first.index + 1;
  while (last - first.index < 6) {
    const [hyphen, word] = [document.at(last), document.at(last + 1)];
    if (hyphen?.text !== '-' || word?.kind !== 'word' || !document.touchesPrevious(hyphen)) break;
    if (!document.touchesPrevious(word) || !word.lower.startsWith(first.lower)) break;
    last += 2;
  }
  return last;
}

/** The word that opens a sentence of prose, with nothing but quotation marks and brackets before it. */
function firstWord(document: Document, sentence: Sentence): Token | undefined {
  if (document.paragraphs[sentence.paragraph].kind !== 'prose') return undefined;
  for (let index = sentence.first; index < sentence.last; index++) {
    const token = document.tokens[index];
    if (token.kind === 'word') return /^\p{L}/u.test(token.text) ? token : undefined;
    if (token.quote !== 'open' && !/^[([]$/.test(token.text)) return undefined;
  }
  return undefined;
}

function shouldBeCapital(
  document: Document,
  sentence: Sentence,
  first: Token,
  context: RuleContext<unknown>,
): boolean {
  if (alwaysSmall.has(first.lower) || /\p{Lu}/u.test(first.text)) return false;
  const next = document.at(first.index + 1);
  if (first.text.length === 1 && next?.kind === 'mark' && next.text !== '-' && next.text !== ',')
    return false;
  if (opensAside(document, sentence, first) || isKiss(document, sentence, first)) return false;
  const mark = markBefore(document, first);
  if (mark === '¶') return beginsAfterEnd(document, document.paragraphs[sentence.paragraph]);
  const before = document.sentences[sentence.index - 1];
  // “Not yet,”. he said: the comma says that the sentence goes on, and comma-after-end-mark what is wrong.
  if (mark === '.')
    return !(
      endsWithAbbreviation(document, before) ||
      endsInTwoMarks(document, before) ||
      tagsSpeech(document, before, first)
    );
  if (!/^[?!]+$/.test(mark)) return false;
  return isWholeSentence(document, before, first) && !context.story.ask(isOldStyle, mark);
}

/** `“Not yet,”.` */
function endsInTwoMarks(document: Document, { last }: Sentence): boolean {
  return document.at(last - 2)?.quote === 'close' && document.at(last - 3)?.text === ',';
}
