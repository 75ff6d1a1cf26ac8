/** Finds words that no dictionary and nothing in the book knows. */
import type { Document, Token } from '../src/core/document.js';
import { editDistance } from '../src/core/nearest.js';
import { defineRule, type Report, type RuleContext, wordList } from '../src/core/rule.js';
import { isAllCaps, isCapitalized, uncapitalize } from '../src/core/text.js';

export default defineRule({
  id: 'misspelling',
  category: 'spelling',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A word that is in no dictionary and is no name or coined word of the book.',
  why: 'Neither the dictionary nor the book knows it.',
  options: {
    allow: wordList([], 'Words that are right in this book; words of one story belong into story.yml.'),
  },
  examples: [
    { bad: 'The old house was [[compleatly]] dark.', good: 'The old house was completely dark.' },
    { bad: 'She opened the [[cupbaord]] and looked in.', good: 'She opened the cupboard and looked in.' },
    { bad: 'New [[Begginings]]', good: 'New Beginnings' },
    { bad: '“I [[recieved]] your letter,” he said.', good: '“I received your letter,” he said.' },
    { ok: 'Velkrathor stood at the gate.', because: 'a name, by its capital' },
    {
      ok: 'The flimmerfish swam. A flimmerfish leapt. Every flimmerfish sang.',
      because: 'a word of the book’s own',
    },
    { ok: '“I-I’m s-sorry,” he said.', because: 'a stutter' },
    { ok: '“Nooo! Hmm, gonna get ’em,” he said, goin’ out.', because: 'speech as it sounds' },
    {
      ok: 'She had never met a mechadrake before.',
      because: 'a coined word of known parts is at most suggested',
    },
    { ok: 'The colour of the gray stone.', because: 'either English is right where story.yml does not say' },
  ],
  check(document, context, report) {
    const allowed = new Set(context.options.allow.map((word) => word.toLowerCase()));
    for (const token of document.tokens) {
      if (token.kind !== 'word' || token.text.length < 3) continue;
      if (context.speller.has(token.text) || context.story.knows(token.text) || allowed.has(token.lower))
        continue;
      const found = judge(document, token, context);
      if (found) report(found);
    }
  },
});

function judge(document: Document, token: Token, context: RuleContext<unknown>): Report | undefined {
  const { speller, story } = context;
  if (isPartOfStutter(document, token) || isAllCaps(token.text)) return undefined;
  const uses = story.census.lower(token.lower);
  const expected = speller.suggest(token.text);
  const reason = `“${token.text}” is in no dictionary.`;
  if (isCapitalized(token.text)) {
    const isSure =
      expected.length > 0 &&
      isNearMiss(token.lower, expected[0]) &&
      speller.hasLower(uncapitalize(expected[0]));
    if (!isSure || !hasFreeCapital(document, token)) return undefined;
    return { at: token, expected, reason, severity: token.text.length > 5 ? 'error' : 'warning' };
  }
  if (uses > 2 || expected.length === 0 || isCoined(token.lower, speller)) {
    return {
      at: token,
      expected,
      reason: `“${token.text}” is in no dictionary; if it is right, add it to the words of story.yml.`,
      severity: 'suggestion',
      fix: 'none',
      once: token.lower,
    };
  }
  const isSure = isNearMiss(token.lower, expected[0]);
  const isForeign = token.register === 'dialogue' && !isSure;
  return {
    at: token,
    expected,
    reason,
    severity: isSure ? 'error' : isForeign || uses > 1 ? 'suggestion' : 'warning',
  };
}

/** One slip of the keys away, or two in a long word. */
function isNearMiss(wrong: string, right: string): boolean {
  const distance = editDistance(wrong, right.toLowerCase().replaceAll('’', "'"));
  return distance <= 1 || (distance === 2 && wrong.length >= 7);
}

/** Two known words in one: gentle + drake, any + pony. */
function isCoined(word: string, speller: RuleContext<unknown>['speller']): boolean {
  for (let at = 3; at <= word.length - 3; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (
      speller.frequency(head) > 1 &&
      speller.frequency(tail) > 1 &&
      speller.hasLower(head) &&
      speller.hasLower(tail)
    )
      return true;
  }
  return false;
}

/** `s-sorry`, `wh-what`: the letters before the hyphen begin the word after it. */
function isPartOfStutter(document: Document, token: Token): boolean {
  const hyphen = document.at(token.index + 1);
  const next = document.at(token.index + 2);
  if (hyphen?.text !== '-' || !document.touchesPrevious(hyphen) || !next) return false;
  return next.lower.startsWith(token.lower.slice(0, 1)) && token.text.length <= 4;
}

/** Whether the capital is one that any word would have: at a start or in a heading. */
function hasFreeCapital(document: Document, token: Token): boolean {
  return (
    document.startsSentence(token) ||
    document.opensQuotation(token) ||
    document.paragraphOf(token).kind === 'heading'
  );
}
