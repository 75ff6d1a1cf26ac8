/** Finds a paragraph that ends without a mark. */
import type { Document, Paragraph, Quotation, Token } from '../src/core/document.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { isAllCaps, isCapitalized } from '../src/core/text.js';
import { isKiss } from './grammar/kiss.js';
import { closingMark, endMark } from './grammar/lost-close.js';
import { nominatives } from './lists/small-words.js';

/** A line shorter than this may be a heading, a signature or an item of a list. */
const leastWords = 8;

/** A longer speech rather goes on in the next paragraph than that it lost both its marks. */
const longestLost = 40;

export default defineRule({
  id: 'missing-end-mark',
  category: 'sentences',
  severity: 'warning',
  fix: 'safe',
  where: 'all',
  summary: 'A paragraph that ends without a full stop or another mark.',
  why: 'A sentence of prose ends in a mark, the last of a paragraph too.',
  examples: [
    {
      bad: 'She went down the long stair to the yard, and she looked at the [[gate]]\n\nNobody was there.',
      good: 'She went down the long stair to the yard, and she looked at the gate.\n\nNobody was there.',
    },
    {
      bad: 'They waited for the boat all night. It never [[came]]\n\nIn the morning they left.',
      good: 'They waited for the boat all night. It never came.\n\nIn the morning they left.',
    },
    {
      bad: '“Never mind the boat,” she said, and she turned back to the [[window]]\n\n“But I do mind,” he said.',
      good: '“Never mind the boat,” she said, and she turned back to the window.\n\n“But I do mind,” he said.',
    },
    {
      bad: 'He nodded. He had seen the light on the hill as [[well]]\n\nThey went on.',
      good: 'He nodded. He had seen the light on the hill as well.\n\nThey went on.',
    },
    {
      bad: '“I asked him. He said that he [[could]]\n\n“Did he?” She looked at Tomas.',
      good: '“I asked him. He said that he could.”\n\n“Did he?” She looked at Tomas.',
    },
    {
      bad: '“Not today,” said [[Corwen]]\n\n“Then when?” she asked.',
      good: '“Not today,” said Corwen.\n\n“Then when?” she asked.',
    },
    {
      bad: '“Not today,” she [[said,]]\n\n“Then when?” he asked.',
      good: '“Not today,” she said.\n\n“Then when?” he asked.',
    },
    {
      ok: 'Slow burn, bread as a language of love, he gets better, no beta we die like the miller\n\nIt was late.',
      because: 'what the story is found by',
    },
    { ok: '“Not today,” she said,\n\n“Nor tomorrow.”', because: 'she speaks on' },
    { ok: 'The Fall of the House of Brand\n\nIt was late.', because: 'a heading' },
    {
      ok: 'He read the names:\n\nIlse and Tomas and the old man from the mill by the river',
      because: 'a list',
    },
    { ok: '“I never thought that you would—”\n\nShe stopped.', because: 'broken off' },
    { ok: '“I never thought ...”\n\nShe stopped.', because: 'an ellipsis' },
    { ok: 'Yours ever,\n\nTomas Brand', because: 'a signature' },
    {
      ok: 'They sat there, Ilse and he, and then the old bell went\n\nDING DONG\n\nand the gulls flew up.',
      because: 'the sentence goes on behind the sound',
    },
    {
      ok: 'I am, and she knows it by now, and so will you, your\n\nLeander Voss\n\nThey laughed.',
      because: 'signed',
    },
    { ok: 'Tell me in the comments what you think of him. Love you all xx\n\nIlse', because: 'kisses' },
    {
      ok: 'He read what stood on the stone and could not\n\nunderstand it.',
      because: 'the sentence goes on',
    },
  ],
  check(document, _context, report) {
    for (const paragraph of document.paragraphs) {
      const found = judge(document, paragraph);
      if (found) report(found);
    }
  },
});

function judge(document: Document, paragraph: Paragraph): Report | undefined {
  if (paragraph.kind !== 'prose') return undefined;
  const last = document.tokens[paragraph.last - 1];
  const afterTag = endOfTag(document, paragraph, last);
  if (afterTag) return afterTag;
  if (last.kind !== 'word' || isCapitalized(last.text) || isKiss(document, document.sentenceOf(last), last))
    return undefined;
  const first = document.tokens[paragraph.first];
  if (first.kind === 'word' && !isCapitalized(first.text)) return undefined;
  if (!isProse(document, paragraph) || !nextBegins(document, paragraph)) return undefined;
  // “**1. A label, tied to the handle with string**”: what stands all in bold or italics heads the next.
  if (document.opensEmphasis(first) && document.closesEmphasis(last)) return undefined;
  if (isSigned(document, paragraph)) return undefined;
  const speech = openSpeech(document, paragraph, last);
  if (!speech) return { at: last, expected: [`${last.text}.`], reason: 'The paragraph ends without a mark.' };
  // quote-balance mends both marks, where nothing opens in the next paragraph.
  if (!speech.continues) return undefined;
  if (last.index - speech.open > longestLost)
    return { at: last, reason: 'The paragraph ends without a mark.' };
  return {
    at: last,
    expected: [last.text + endMark(document, speech, last) + closingMark(document, speech)],
    reason: 'The speech ends without its mark and without a quotation mark.',
    fix: 'unsafe',
  };
}

/** `“Not today,” said Corwen`, `“Not today,” she said,`: a tag that ends its paragraph, and another speaker behind. */
function endOfTag(document: Document, paragraph: Paragraph, last: Token): Report | undefined {
  const isComma = last.text === ',';
  const word = isComma ? document.tokens[last.index - 1] : last;
  if (word.kind !== 'word' || word.register !== 'narration' || !nextSpeaks(document, paragraph, isComma))
    return undefined;
  let close = word.index;
  while (close > paragraph.first && document.tokens[close].quote !== 'close') close--;
  const { quotation } = document.tokens[close];
  const tag = quotation === undefined ? undefined : document.quotations[quotation].after;
  if (tag?.kind !== 'tag' || !tag.whole || tag.last <= word.index) return undefined;
  const at = isComma ? { first: word.index, last: last.index + 1 } : word;
  return { at, expected: [`${word.text}.`], reason: 'The paragraph ends without a full stop.' };
}

/** Whether the next paragraph begins with a speech, and where a comma leads to it, one with a tag of its own. */
function nextSpeaks(document: Document, paragraph: Paragraph, isComma: boolean): boolean {
  const next = document.paragraphs[paragraph.index + 1];
  const opening = next && document.tokens[next.first];
  if (opening?.quote !== 'open' || opening.quotation === undefined) return false;
  const { after } = document.quotations[opening.quotation];
  return !isComma || after?.kind === 'tag';
}

/** “I remain, and will remain, your\n\nLeander”: a name alone below. */
function isSigned(document: Document, paragraph: Paragraph): boolean {
  const next = document.paragraphs[paragraph.index + 1];
  if (!next || next.last - next.first > 3) return false;
  return document.tokens
    .slice(next.first, next.last)
    .every(({ kind, text }) => kind === 'word' && isCapitalized(text) && !isAllCaps(text));
}

/** The speech that the paragraph leaves open. */
function openSpeech(document: Document, paragraph: Paragraph, last: Token): Quotation | undefined {
  if (last.register !== 'dialogue') return undefined;
  for (let index = last.index; index >= paragraph.first; index--) {
    const { quote, quotation } = document.tokens[index];
    const found = quote === 'open' && quotation !== undefined ? document.quotations[quotation] : undefined;
    if (found) return found.close === undefined ? found : undefined;
  }
  return undefined;
}

/** Whether the paragraph reads as sentences: several of them, or a long one with a subject in it. */
function isProse(document: Document, paragraph: Paragraph): boolean {
  // A telegram and a machine's print have no marks at all: "ship lost stop send help stop I am on the rock".
  let marks = 0;
  for (let index = paragraph.first; index < paragraph.last; index++) {
    const { text, lower } = document.tokens[index];
    // “Slow burn, Angst, no beta we die like men”: what a story is found by.
    if (lower === 'beta' && document.at(index - 1)?.lower === 'no') return false;
    if (/^[,.;?!…]/.test(text)) marks++;
  }
  if (marks === 0) return false;
  const sentence = document.sentences[paragraph.lastSentence - 1];
  const spoken = document.wordsOf(sentence);
  if (paragraph.lastSentence - paragraph.firstSentence > 1)
    return hasSubject(spoken) || spoken.length >= leastWords;
  return spoken.length >= leastWords && hasSubject(spoken);
}

function hasSubject(spoken: readonly Token[]): boolean {
  return spoken.some((word, index) => nominatives.has(word.lower) && index + 1 < spoken.length);
}

/** Whether the next paragraph starts a sentence, and the one before leads to no list. */
function nextBegins(document: Document, paragraph: Paragraph): boolean {
  const before = document.paragraphs[paragraph.index - 1];
  if (before && /^[:,—–]|^--/.test(document.tokens[before.last - 1].text)) return false;
  const next = document.paragraphs[paragraph.index + 1];
  if (!next) return true;
  if (next.kind === 'verse' || next.kind === 'item' || next.kind === 'message') return false;
  // “**Ilse (2 hours ago)**”: what stands before was posted.
  if (document.opensEmphasis(document.tokens[next.first])) return false;
  for (let index = next.first; index < next.last; index++) {
    const token = document.tokens[index];
    // "... that I remain\n\nYour friend, Ilse": the close of a letter.
    if (/^(?:yours?|love|sincerely|affectionately)$/.test(token.lower)) return false;
    // “Then the bell went\n\nDONG”, “The sign said\n\nKEEP OUT”.
    if (token.kind !== 'mark')
      return token.kind === 'word' && isCapitalized(token.text) && !isAllCaps(document.slice(next));
    if (token.quote !== 'open') return false;
  }
  return false;
}
