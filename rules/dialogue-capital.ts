/** Finds speech whose first sentence begins in lower case. */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { capitalize, isCapitalized, words } from '../src/core/text.js';
import { firstWord, isDash, isEllipsis, lastInside, tokenBefore } from './grammar/speech.js';

/** Names and brands may begin small, and so may words that are quoted, not said. */
const small = words('de la le du von van der del di da al el ibn bin e');

/** After speech that trailed off, these go on with it. */
const goingOn = words(
  'that which who whom whose and or nor than as to for with of in on at by from into about over if because though until till not never gone dead',
);

export default defineRule({
  id: 'dialogue-capital',
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'Speech that begins in lower case.',
  why: 'A spoken sentence begins with a capital, unless it goes on after its tag or an interruption.',
  examples: [
    {
      bad: 'She remembered her orders. “[[so]] that is where I am from.”',
      good: 'She remembered her orders. “So that is where I am from.”',
    },
    { bad: 'She said, “[[wait]] here.”', good: 'She said, “Wait here.”' },
    { bad: '“[[you]] came back,” she said.', good: '“You came back,” she said.' },
    {
      bad: '“Go home,” he said. “[[there]] is nothing here.”',
      good: '“Go home,” he said. “There is nothing here.”',
    },
    { bad: '“[[w]]-well, I suppose so,” he said.', good: '“W-well, I suppose so,” he said.' },
    {
      bad: 'She stopped and said: “[[sorry]] does not help me.”',
      good: 'She stopped and said: “Sorry does not help me.”',
    },
    { ok: '“The rope,” said Tomas, “is rotten.”', because: 'the sentence goes on after the tag' },
    {
      ok: '“I never—” He stopped. “never meant to hurt you.”',
      because: 'the sentence goes on after an interruption',
    },
    { ok: '“I thought…” He stopped. “that you were lost.”', because: 'the sentence goes on after a pause' },
    { ok: '“… and then he ran,” she said.', because: 'an ellipsis begins in mid-sentence' },
    { ok: 'She called it “the old place” and smiled.', because: 'words held with tongs' },
    { ok: 'He said, “yes” or “no,” never more.', because: 'single words, quoted' },
    { ok: 'What did he mean by “soon”?', because: 'a single word, quoted' },
    { ok: 'He asked, “whether there was a boat to be had.”', because: 'a question that is reported' },
    { ok: '“’Tis late,” said the old man.', because: 'an elision has its capital after the apostrophe' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (!quotation.speech || quotation.depth > 0) continue;
      const first = firstWord(document, quotation);
      if (!first || isCapitalized(first.text) || !/^\p{Ll}/u.test(first.text) || small.has(first.lower))
        continue;
      if (/\p{Lu}/u.test(first.text) || isAddressOrList(document, quotation)) continue;
      const begins = begin(document, quotation);
      if (!begins) continue;
      const isLetter = first.text.length === 1;
      // “r—” he spelled.
      if (isLetter && document.at(first.index + 1)?.text !== '-' && first.lower !== 'a') continue;
      report({
        at: first,
        expected: [capitalize(first.text)],
        reason: `“${first.text}” begins what is said.`,
        severity: begins,
        fix: begins === 'error' && !isLetter ? 'safe' : 'unsafe',
      });
    }
  },
});

/** How sure it is that the quotation begins a sentence; undefined where it may go on. */
function begin(document: Document, quotation: Quotation): 'error' | 'warning' | undefined {
  const before = tokenBefore(document, quotation);
  const earlier = previousInParagraph(document, quotation);
  const last = earlier && (earlier.close === undefined ? undefined : lastInside(document, earlier));
  // “I never—” He stopped. “never meant to.”
  if (earlier && (!last || isDash(last) || last.text === '-')) return undefined;
  if (!before) {
    const previous = lastOfParagraphBefore(document, quotation);
    if (previous && (isDash(previous) || isEllipsis(previous) || /^[,:;-]$/.test(previous.text)))
      return undefined;
    return isSentence(document, quotation) ? 'error' : undefined;
  }
  if (/^(?:\.|[?!]+)$/.test(before.text)) {
    if (!isSentence(document, quotation)) return undefined;
    if (!last || !isEllipsis(last)) return 'error';
    // “I thought…” He stopped. “that you were dead.”
    return goingOn.has(document.tokens[quotation.open + 1].lower) ? undefined : 'warning';
  }
  if (!/^[,:]$/.test(before.text) || earlier) return undefined;
  const tag = quotation.before;
  if (tag?.kind !== 'tag' || /^(?:that|whether)$/.test(document.tokens[quotation.open + 1].lower))
    return undefined;
  // He was, as they say, “resting between engagements.”
  if (
    /^(?:say|quote|call(?:ed|s)?|add(?:ed|s|ing)|continu(?:ed|ing)|finish(?:ed|ing)|conclud(?:ed|ing)|resum(?:ed|ing))$/.test(
      document.tokens[tag.verb].lower,
    )
  )
    return undefined;
  const end = quotation.close ?? 0;
  return end - quotation.open > 3 && endsAtStop(document, quotation) ? 'warning' : undefined;
}

/** Whether it ends as speech does, or a tag or beat follows it: “soon”? is one word of somebody else's sentence. */
function isSentence(document: Document, quotation: Quotation): boolean {
  if (quotation.close === undefined) return true;
  const last = lastInside(document, quotation);
  return last !== undefined && last.kind === 'mark' && /^[.,?!…—–-]/.test(last.text);
}

function endsAtStop(document: Document, quotation: Quotation): boolean {
  const last = lastInside(document, quotation);
  return last !== undefined && /^[.?!…—]/.test(last.text);
}

/** “yes” and “no”: quoted words in a row. */
function isAddressOrList(document: Document, quotation: Quotation): boolean {
  const next = document.quotations[quotation.index + 1];
  const close = quotation.close;
  return (
    close !== undefined &&
    next !== undefined &&
    next.open - close === 2 &&
    /^(?:and|or)$/.test(document.tokens[close + 1].lower)
  );
}

function previousInParagraph(document: Document, quotation: Quotation): Quotation | undefined {
  for (let index = quotation.index - 1; index >= 0; index--) {
    const other = document.quotations[index];
    if (other.paragraph !== quotation.paragraph) return undefined;
    if (other.depth === 0 && other.speech) return other;
  }
  return undefined;
}

function lastOfParagraphBefore(document: Document, quotation: Quotation): Token | undefined {
  const paragraph = document.paragraphs[quotation.paragraph - 1];
  if (!paragraph) return undefined;
  for (let index = paragraph.last - 1; index >= paragraph.first; index--)
    if (!document.tokens[index].quote) return document.tokens[index];
  return undefined;
}
