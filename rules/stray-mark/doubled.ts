/** Finds one mark written several times, and dots that are neither a full stop nor an ellipsis. */
import type { Document, Token } from '../../src/core/document.js';
import { defineQuestion, type Report, type RuleContext } from '../../src/core/rule.js';
import { hasLetter } from './letter.js';

/** What stands before and behind a chapter on the web, and is none of the story. */
const authorsNote = /^\W*(?:A\/N|Author['’]?s['’]? notes?|(?:AN|Notes?|Warnings?|[TC]W|Summary):)/i;

const ofReaders = /\b(?:kudos|comments|reviews|hiatus|beta'd)\b/i;

/** How the book rather writes an ellipsis; with dots where it has no habit. */
export const usualEllipsis = defineQuestion('stray-mark ellipsis', ({ story: { census } }) =>
  census.tally('stray-mark', '…') > census.tally('stray-mark', '...') ? '…' : '...',
);

/** Whether the book has so many marks twice that they are meant. */
export const isLoud = defineQuestion(
  'stray-mark doubled',
  ({ story: { census } }) => census.tally('stray-mark', 'doubled') >= 6,
);

/** Whether a mark is a question or exclamation mark written several times: `??`, `!!!`. */
export function isDoubled(mark: string): boolean {
  return /^(?:\?{2,}|!{2,})$/.test(mark);
}

/** What to report of a mark that is written again and again, or of dots that make no ellipsis. */
export function doubledMark(
  document: Document,
  token: Token,
  { story }: RuleContext<unknown>,
): Report | undefined {
  const { text } = token;
  if (text === '..') {
    const usual = story.ask(usualEllipsis);
    return {
      at: token,
      expected: endsNarration(document, token) ? ['.', usual] : [usual, '.'],
      reason: 'Two dots are neither a full stop nor an ellipsis.',
      fix: 'unsafe',
    };
  }
  if (isDoubled(text)) {
    const { start, end } = document.paragraphOf(token);
    if (authorsNote.test(document.text.slice(start, Math.min(end, start + 20)))) return undefined;
    // “This chapter is late. Thanks for 50 kudos!!”
    if (ofReaders.test(document.text.slice(Math.max(start, token.start - 60), token.start))) return undefined;
    // “Reward: ???”, “Lv. ??”: they stand for what nobody knows.
    const before = document.at(token.index - 1);
    if (!document.touchesPrevious(token) && before?.kind !== 'word') return undefined;
    const isMeant =
      text.length > 2 ||
      isPosted(document, token) ||
      story.ask(isLoud) ||
      (token.register !== 'dialogue' && hasLetter(document));
    return {
      at: token,
      expected: [text[0]],
      reason: `One “${text[0]}” is enough.`,
      severity: isMeant ? 'suggestion' : 'warning',
    };
  }
  if (/^\.{5,}$/.test(text) || /^…{2,}$/.test(text)) {
    return {
      at: token,
      expected: [text[0] === '…' ? '…' : '...'],
      reason: 'An ellipsis has three dots.',
      severity: 'suggestion',
    };
  }
  return undefined;
}

/** “**Ilse:** where are you??”, “*What??*”: what is sent or posted is set in bold or italics, or stands behind such a name. */
function isPosted(document: Document, token: Token): boolean {
  return (
    document.opensEmphasis(document.tokens[document.paragraphOf(token).first]) || document.isInEmphasis(token)
  );
}

/** Two dots between two sentences of narration are a full stop typed twice rather than a hesitation. */
function endsNarration(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return token.register === 'narration' && (next === undefined || next.sentence !== token.sentence);
}
