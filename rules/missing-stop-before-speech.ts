/** Finds an action that runs into speech without a full stop: She nodded “I know.” */
import type { Document, Quotation } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized, words } from '../src/core/text.js';
import { firstWord, lastInside } from './grammar/speech.js';
import { acts, faces, surelySpeech } from './lists/speech.js';

const pronouns = words('he she they we i it');

export default defineRule({
  id: 'missing-stop-before-speech',
  category: 'dialogue',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'An action that runs into speech without a full stop.',
  why: 'An action beside speech is a sentence of its own.',
  examples: [
    { bad: 'She [[nodded]] “I know the way.”', good: 'She nodded. “I know the way.”' },
    { bad: '“Yes.” He [[smiled]] “We leave at dawn.”', good: '“Yes.” He smiled. “We leave at dawn.”' },
    { bad: 'Tomas [[shrugged]] “Nobody told me.”', good: 'Tomas shrugged. “Nobody told me.”' },
    { bad: 'They slowly [[nodded]] “So be it.”', good: 'They slowly nodded. “So be it.”' },
    { ok: 'She nodded. “I know the way.”', because: 'right as it is' },
    { ok: 'She smiled “Good morning” at everybody.', because: 'the words are what she smiled' },
    { ok: 'He shrugged “never mind” and left.', because: 'words held with tongs' },
    { ok: 'She whispered “I know the way.”', because: 'a tag wants a comma, which is another matter' },
    { ok: '“He nodded ‘Come in.’ and I came in,” she said.', because: 'told within speech' },
    { ok: 'The sign he looked at read “Closed.”', because: 'a text, not speech' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (!quotation.speech || quotation.depth > 0) continue;
      const verb = document.at(quotation.open - 1);
      if (verb?.kind !== 'word' || !(acts.has(verb.lower) || faces.has(verb.lower))) continue;
      if (surelySpeech.has(verb.lower) || !isSentenceOfSpeech(document, quotation)) continue;
      if (!isBareAction(document, verb.index)) continue;
      report({
        at: verb,
        expected: [`${verb.text}.`],
        reason: `“${verb.text}” ends the action before the speech.`,
      });
    }
  },
});

/** Whether the speech begins with a capital and ends with a mark of its own, and nothing goes on after it. */
function isSentenceOfSpeech(document: Document, quotation: Quotation): boolean {
  const first = firstWord(document, quotation);
  const last = lastInside(document, quotation);
  const next = quotation.close === undefined ? undefined : document.at(quotation.close + 1);
  const goesOn = next?.kind === 'word' && !isCapitalized(next.text);
  return first !== undefined && isCapitalized(first.text) && /^[.?!…]/.test(last?.text ?? '') && !goesOn;
}

/** Whether the sentence before the verb is its subject alone, with an adverb at most: She slowly nodded. */
function isBareAction(document: Document, verb: number): boolean {
  const subject = /ly$/.test(document.tokens[verb - 1]?.lower ?? '') ? verb - 2 : verb - 1;
  const token = document.at(subject);
  if (token?.kind !== 'word' || !document.startsSentence(token)) return false;
  return pronouns.has(token.lower) || isCapitalized(token.text);
}
