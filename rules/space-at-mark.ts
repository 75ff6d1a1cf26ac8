/** Finds a missing space behind a mark, and a space too many before one. */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import { isAllCaps, isCapitalized, words } from '../src/core/text.js';

/** What stands behind the stop of an address or the name of a file. */
const endings = words(`
  com org net edu gov io co uk us de fr eu ca au tv info biz html htm txt md doc docx pdf exe jpg jpeg png gif mp mpeg avi
  zip py js ts css xml json dll bat sys log cfg ini dat wav
`);

/** A book that puts a space before this share of its question marks does so on purpose, in the French manner. */
const deliberateShare = 0.2;

/** Whether the book puts its marks apart from the words, as French does. */
const putsMarksApart = defineQuestion('space-at-mark apart', ({ story: { census } }) => {
  const apart = census.tally('space-at-mark', 'apart');
  return apart > 5 && apart > census.tally('space-at-mark', 'close') * deliberateShare;
});

const endMarks = formsThat(({ text }) => /^[?!]/.test(text));
const marks = formsThat(({ kind, text }) => kind === 'mark' && /^[.,;:?!]/.test(text));

export default defineRule({
  id: 'space-at-mark',
  category: 'sentences',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'No space behind a comma or stop, or one before it.',
  why: 'A mark stands close to the word before it and has a space behind it.',
  examples: [
    { bad: 'The work was [[done.Then]] they slept.', good: 'The work was done. Then they slept.' },
    { bad: '“[[Yes,but]] not today,” she said.', good: '“Yes, but not today,” she said.' },
    { bad: '“Come in,[[”she]] said.', good: '“Come in,” she said.' },
    { bad: 'She said[[,“]]Come in.”', good: 'She said, “Come in.”' },
    { bad: 'He waited[[ ,]] and nobody came.', good: 'He waited, and nobody came.' },
    { bad: '“Are you [[sure?You]] look pale,” he said.', good: '“Are you sure? You look pale,” he said.' },
    { bad: '“Where is she[[ ?]]” he asked.', good: '“Where is she?” he asked.' },
    { bad: 'He ran[[ ,]]jumped and fell.', good: 'He ran, jumped and fell.' },
    { ok: 'He met J.R. Brand of the U.S.Navy.', because: 'initials' },
    { ok: '“Write to me at the tower.com address,” she said.', because: 'an address' },
    { ok: 'It cost 1,200 crowns at 10:30 p.m.', because: 'numbers' },
    { ok: 'He waited ... and nobody came.', because: 'an ellipsis may stand apart' },
    { ok: '“Wait . . . I hear something,” she said.', because: 'a spaced ellipsis' },
    { ok: 'He raised the old .45 and fired.', because: 'a calibre' },
    { ok: 'She sent him a smile :) and nothing else.', because: 'a face made of marks' },
    { ok: 'TL;DR: it rained, and they all went home.', because: 'letters that stand for words' },
  ],
  questions: [putsMarksApart],
  count(document, add) {
    for (const token of document.tokensOf(endMarks))
      add(document.gapBefore(token) === '' ? 'close' : 'apart');
  },
  check(document, context, report) {
    const isFrench = context.story.ask(putsMarksApart);
    for (const token of document.tokensOf(marks)) {
      const found =
        missingSpace(document, token, context) ?? (isFrench ? undefined : extraSpace(document, token));
      if (found) report(found);
    }
    for (const quotation of document.quotations) {
      const found = besideSpeech(document, quotation);
      if (found) report(found);
    }
  },
});

/** “‘Come in,’she said”, “she said,‘Come in’”: speech that touches what stands beside it. */
function besideSpeech(document: Document, quotation: Quotation): Report | undefined {
  const { open, close, mark, speech } = quotation;
  if (!speech || mark !== 'double') return undefined;
  const [before, opening] = [document.at(open - 1), document.tokens[open]];
  if (before?.text === ',' && document.touchesPrevious(opening)) return asideOf(document, before, opening);
  if (close === undefined || !/^(?:[,.]|[?!]+)$/.test(document.tokens[close - 1].text)) return undefined;
  const [closing, after] = [document.tokens[close], document.at(close + 1)];
  if (after?.kind !== 'word' || !document.touchesPrevious(after)) return undefined;
  return asideOf(document, closing, after);
}

function asideOf(document: Document, first: Token, second: Token): Report {
  const text = document.slice({ start: first.start, end: second.end });
  return {
    at: { first: first.index, last: second.index + 1 },
    expected: [`${first.text} ${second.text}`],
    reason: `A space is missing in “${text}”.`,
  };
}

function missingSpace(document: Document, mark: Token, context: RuleContext<unknown>): Report | undefined {
  if (!/^(?:[.,;:]|[?!]+)$/.test(mark.text)) return undefined;
  const before = document.at(mark.index - 1);
  const after = document.at(mark.index + 1);
  if (before?.kind !== 'word' || after?.kind !== 'word') return undefined;
  if (!document.touchesPrevious(mark) || !document.touchesPrevious(after)) return undefined;
  if (mark.text === '.' && !isStopBetween(document, before, after, context)) return undefined;
  // “don;t” lacks its apostrophe.
  if (mark.text === ';' && /^(?:t|s|m|d|re|ve|ll)$/.test(after.text)) return undefined;
  if (mark.text === ';' && isAllCaps(before.text) && isAllCaps(after.text)) return undefined;
  if (mark.text === ':' && (before.text.length === 1 || after.text.length === 1)) return undefined;
  return {
    at: { first: before.index, last: after.index + 1 },
    expected: [`${before.text}${mark.text} ${after.text}`],
    reason: `A space is missing behind the “${mark.text}”.`,
  };
}

/** Whether a full stop between two words that touch it ends a sentence: no initials, no address, no file. */
function isStopBetween(
  document: Document,
  before: Token,
  after: Token,
  { speller, story }: RuleContext<unknown>,
): boolean {
  if (before.text.length < 2 || (after.text.length < 2 && !/^[IA]$/.test(after.text))) return false;
  if (isAllCaps(before.text) || isAllCaps(after.text) || endings.has(after.lower)) return false;
  if (document.at(after.index + 1)?.text === '.' && after.text.length < 4) {
    const stop = document.tokens[after.index + 1];
    const next = document.at(stop.index + 1);
    if (next && document.touchesPrevious(next) && next.kind !== 'mark') return false;
  }
  const isKnown = (token: Token) => speller.has(token.text) || story.knows(token.text);
  if (!isKnown(before) || !isKnown(after)) return false;
  if (before.text.length < 4 && isCapitalized(before.text) && !/[aeiouy]/i.test(before.text)) return false;
  return isCapitalized(after.text) || (before.text.length > 2 && after.text.length > 1);
}

function extraSpace(document: Document, mark: Token): Report | undefined {
  if (!/^(?:[.,;:]|[?!]+)$/.test(mark.text)) return undefined;
  const gap = document.gapBefore(mark);
  if (gap === '' || !/^[ \t\u00a0\u202f]+$/.test(gap)) return undefined;
  const before = document.at(mark.index - 1);
  const after = document.at(mark.index + 1);
  if (before?.kind !== 'word' || before.sentence !== mark.sentence) return undefined;
  if (after && document.touchesPrevious(after) && !after.quote) {
    // “He ran ,jumped”: the space stands on the wrong side. Not “the .45”, “a smile :D”.
    if (mark.text !== ',' || after.kind !== 'word') return undefined;
    return {
      at: { start: before.end, end: mark.end },
      expected: [', '],
      reason: 'The space before the “,” belongs behind it.',
    };
  }
  return {
    at: { start: before.end, end: mark.end },
    expected: [mark.text],
    reason: `There is a space before the “${mark.text}”.`,
  };
}
