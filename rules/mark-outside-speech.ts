/** Finds a question or exclamation mark behind the quotation marks of the speech that it ends: “What’s up”? */
import type { Document, Quotation } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { lastInside, startsAfresh, startsTag } from './grammar/speech.js';
import { surelySpeech } from './lists/speech.js';

/** What begins so, and has more words, asks. */
const askers = words('who whom whose what which when where why how');

export default defineRule({
  id: 'mark-outside-speech',
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A question or exclamation mark behind the quotation marks of what is asked or shouted.',
  why: 'The mark belongs to what is said, and stands inside the quotation marks.',
  examples: [
    { bad: '“What do you mean[[”?]] he asked.', good: '“What do you mean?” he asked.' },
    { bad: '“Hey, what’s that[[”?]]', good: '“Hey, what’s that?”' },
    { bad: '“Get out of here[[”!]] she shouted.', good: '“Get out of here!” she shouted.' },
    { bad: 'He turned. “Is it late[[”?]]', good: 'He turned. “Is it late?”' },
    { bad: '“What kind of boat[[”?]] she asked.', good: '“What kind of boat?” she asked.' },
    { ok: '“What do you mean?” he asked.', because: 'inside already' },
    { ok: 'Did he say, “I resign”?', because: 'the sentence around it asks' },
    { ok: '“The Raven”? She had never read it.', because: 'a title is asked about' },
    { ok: '“What Nobody Knew”? She had never read it.', because: 'a title that asks' },
    { ok: '“Tomorrow”! He laughed at the word.', because: 'a word is spoken of' },
    { ok: '“Never”? he thought.', because: 'a word is spoken of' },
    { ok: '“Who wrote ‘I am lost’?” she asked.', because: 'the speech asks, not what is quoted in it' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (!quotation.speech || quotation.depth > 0 || quotation.close === undefined) continue;
      const close = document.tokens[quotation.close];
      const mark = document.at(quotation.close + 1);
      if (!mark || !/^[?!]+$/.test(mark.text) || !document.touchesPrevious(mark)) continue;
      const last = lastInside(document, quotation);
      if (last?.kind !== 'word' || !startsAfresh(document, quotation)) continue;
      if (!isSentence(document, quotation) && !startsTag(document, mark.index + 1, surelySpeech)) continue;
      report({
        at: { first: close.index, last: mark.index + 1 },
        expected: [mark.text + close.text],
        reason: `The “${mark.text}” belongs to what is said.`,
      });
    }
  },
});

/** “What’s up”, “Get out”: several words with a verb, perhaps in a contraction, in contrast to a title or a word that is spoken of. */
function isSentence(document: Document, { open, close }: Quotation): boolean {
  const inside = document.tokens.slice(open + 1, close).filter(({ kind }) => kind === 'word');
  if (inside.length > 1 && inside.some(({ text }) => /['’]/.test(text))) return true;
  // “What Nobody Knew”?
  if (inside.slice(1).every(({ text }) => isCapitalized(text))) return false;
  return (
    askers.has(inside[0].lower) || inside.some((token) => /^(?:AUX|VERB)$/.test(document.partOfSpeech(token)))
  );
}
