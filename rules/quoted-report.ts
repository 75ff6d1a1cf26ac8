/** Finds reported speech in quotation marks: She said, “that the bridge was out.” */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { firstWord, lastInside } from './grammar/speech.js';

export default defineRule({
  id: 'quoted-report',
  category: 'dialogue',
  severity: 'suggestion',
  fix: 'unsafe',
  where: 'all',
  summary: 'Reported speech in quotation marks: what somebody said, not her words.',
  why: 'Behind “that” speech is told, not quoted, and has no quotation marks.',
  examples: [
    { bad: 'She said[[, “that the bridge was out.”]]', good: 'She said that the bridge was out.' },
    { bad: 'He told me[[ “that he was tired.”]]', good: 'He told me that he was tired.' },
    { bad: 'Ilse swore[[, “that she would come back.”]]', good: 'Ilse swore that she would come back.' },
    { bad: '“He said[[ ‘that it was late.’]]”', good: '“He said that it was late.”' },
    { ok: 'She said, “That bridge is out.”', because: 'her words' },
    { ok: 'She said that the bridge was “out.”', because: 'one word of hers' },
    { ok: 'He called it “that thing in the cellar.”', because: 'a name for it' },
    { ok: '“I know,” she said, “that the bridge is out.”', because: 'her words, which go on' },
    { ok: '“He says that he is tired,” she said.', because: 'her words' },
    { ok: 'She said, “that”—and stopped.', because: 'a word cut off' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      const that = firstWord(document, quotation);
      const last = lastInside(document, quotation);
      if (that?.text !== 'that' || last?.text !== '.' || quotation.close === undefined) continue;
      const verb = leadOf(document, quotation);
      if (!verb || !isClause(document, that)) continue;
      const close = document.tokens[quotation.close];
      report({
        at: { start: verb.end, end: close.end },
        expected: [` ${document.slice({ start: that.start, end: last.end })}`],
        reason: 'What stands behind “that” is told, not quoted.',
      });
    }
  },
});

/** The word before the quotation and its comma, where it says that something is said: `said,`, `told me`. */
function leadOf(document: Document, quotation: Quotation): Token | undefined {
  let word = document.at(quotation.open - 1);
  if (word?.text === ',') word = document.at(word.index - 1);
  if (word?.kind !== 'word') return undefined;
  const isTold = /^(?:me|him|her|us|them|you|everyone)$/.test(word.lower);
  const verb = isTold ? document.at(word.index - 1) : word;
  if (
    !verb ||
    !/^(?:said|says|told|tells|swore|claimed|claims|explained|insisted|replied|answered)$/.test(verb.lower)
  )
    return undefined;
  // “‘I know,’ she said, ‘that …’”: the speech goes on.
  const { first } = document.paragraphs[quotation.paragraph];
  for (let index = verb.index - 1; index >= Math.max(first, verb.index - 4); index--)
    if (document.tokens[index].quote === 'close') return undefined;
  return word;
}

/** `that she would`, `that the bridge was`: a subject follows. */
function isClause(document: Document, that: Token): boolean {
  return /^(?:he|she|it|they|we|i|you|the|his|her|their|my|there)$/.test(
    document.at(that.index + 1)?.lower ?? '',
  );
}
