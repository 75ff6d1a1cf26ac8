/** Finds speech that ends with no mark, or with a comma and nothing after it. */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { isAllCaps, isCapitalized, words } from '../src/core/text.js';
import {
  firstWord,
  isLedByTag,
  lastInside,
  startsAfresh,
  tokenAfter,
  tokenBefore,
} from './grammar/speech.js';
import { faces } from './lists/speech.js';

/** Speech that begins so and is four words or more may be a question. */
const questionStart = words(
  'who what where when why how which whose is are was were do does did can could will would',
);

/** Pronouns that begin a sentence after the speech. */
const newSentence = words('he she they it we i you then the his her there');

export default defineRule({
  id: 'speech-end-mark',
  category: 'dialogue',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'Speech that ends without its full stop.',
  why: 'What somebody says ends in a full stop, question mark, exclamation mark, dash or ellipsis inside the quotation marks.',
  examples: [
    { bad: '“I cannot come. I [[promised”]]', good: '“I cannot come. I promised.”' },
    {
      bad: '“We go,” said Ilse. “The tide has [[turned”]]',
      good: '“We go,” said Ilse. “The tide has turned.”',
    },
    { bad: '“I never saw a finer boat than [[this,”]]', good: '“I never saw a finer boat than this.”' },
    {
      bad: '“The tide has [[turned”]] She looked at the sea.',
      good: '“The tide has turned.” She looked at the sea.',
    },
    { bad: '“Put it [[through”]] she sighed.', good: '“Put it through,” she sighed.' },
    {
      bad: 'He said, “Nobody knows the [[way”]] and went out.',
      good: 'He said, “Nobody knows the way,” and went out.',
    },
    { ok: 'She sang, “The Blue Harbor” and went out.', because: 'a title' },
    { ok: 'They called him “the Old Fox”', because: 'a name held with tongs' },
    { ok: '“The Old Fox”', because: 'a title alone' },
    { ok: '“NO ENTRY”', because: 'a sign' },
    { ok: '“I never meant to—”', because: 'speech cut off' },
    { ok: '“I never meant to…”', because: 'speech trailing off' },
    { ok: '“Come in!”', because: 'an exclamation mark ends it' },
    { ok: 'He had written “Never again” and “Not I” on the wall.', because: 'words held with tongs' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (!quotation.speech || quotation.depth > 0) continue;
      const last = lastInside(document, quotation);
      if (!last || document.paragraphs[quotation.paragraph].kind !== 'prose') continue;
      const isBare = last.kind === 'word' || last.kind === 'number';
      if (!isBare && last.text !== ',') continue;
      const after = tokenAfter(document, quotation);
      if (isBare && after && carriesOn.test(after.text) && isLedByTag(document, quotation)) {
        const close = document.tokens[quotation.close ?? 0];
        report({
          at: { start: last.start, end: close.end },
          expected: [`${last.text},${close.text}`],
          reason: `No comma ends the speech after “${last.text}”.`,
          severity: 'warning',
        });
        continue;
      }
      if (after ? !startsNewSentence(document, quotation, after, last) : !isSpoken(document, quotation))
        continue;
      const close = document.tokens[quotation.close ?? 0];
      const first = isBare ? last : document.tokens[last.index - 1];
      const mark = isBare && asks(document, quotation) ? '?' : '.';
      const gap = document.slice({ start: last.end, end: close.end });
      // “Put it through” she sighed.
      const marks = after && !isCapitalized(after.text) ? [',', '.'] : [mark, mark === '.' ? '?' : '.'];
      report({
        at: { start: first.start, end: close.end },
        expected: marks.map((one) => first.text + one + gap),
        reason: isBare
          ? `No mark ends the speech after “${last.text}”.`
          : 'A comma ends the speech, and no tag follows.',
        severity: after ? 'warning' : 'error',
      });
    }
  },
});

/** With these the sentence goes on behind what is said: “He said, ‘Nobody knows’ and went out.” */
const carriesOn = /^(?:and|but|as|before|while|when|then)$/;

/** Whether the paragraph ends with the quotation and somebody speaks in it, in contrast to a title or sign. */
function isSpoken(document: Document, quotation: Quotation): boolean {
  const length = (quotation.close ?? 0) - quotation.open - 1;
  const paragraph = document.paragraphs[quotation.paragraph];
  const inside = document.tokens.slice(quotation.open + 1, quotation.close);
  if (inside.every((token) => token.kind !== 'word' || isAllCaps(token.text) || token.text.length === 1))
    return false;
  const isWhole = quotation.open === paragraph.first;
  if (!isWhole) return startsAfresh(document, quotation) || followsTag(document, quotation);
  if (inside.some((token) => /^[,.?!…]/.test(token.text) || /['’]/.test(token.text))) return true;
  return (
    length >= 3 &&
    inside.some(
      (token) => token.kind === 'word' && token.index > quotation.open + 1 && !isCapitalized(token.text),
    ) &&
    inside.some((token) => /^(?:AUX|VERB)$/.test(document.partOfSpeech(token)))
  );
}

/** “Yes,” he said, “the tide has turned” */
function followsTag(document: Document, quotation: Quotation): boolean {
  return (
    tokenBefore(document, quotation)?.text === ',' &&
    (quotation.before?.kind === 'tag' ||
      document.quotations[quotation.index - 1]?.paragraph === quotation.paragraph)
  );
}

/** “The tide has turned” She looked at the sea. */
function startsNewSentence(document: Document, quotation: Quotation, after: Token, last: Token): boolean {
  const kind = quotation.after?.kind;
  if (last.text === ',' || !startsAfresh(document, quotation) || document.gapBefore(after) === '')
    return false;
  if (kind === 'maybe') return faces.has(document.tokens[quotation.after!.verb].lower);
  return kind === 'beat' && isCapitalized(after.text) && after.text !== 'I' && newSentence.has(after.lower);
}

function asks(document: Document, quotation: Quotation): boolean {
  const last = lastInside(document, quotation);
  if (!last) return false;
  const sentence = document.sentences[last.sentence];
  const first =
    sentence.first > quotation.open ? document.tokens[sentence.first] : firstWord(document, quotation);
  return first !== undefined && questionStart.has(first.lower);
}
