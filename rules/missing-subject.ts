/** Finds a question or a tag without its subject: “Did get a meal?”, “What do you want?” growled. */
import type { Document, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { surelySpeech } from './lists/speech.js';

/** Base forms that are no nouns: behind “did” only a subject can be missing. */
const bases = words(`
  get hear tell see know have go come take give find make keep feel bring think say believe understand speak become meet send
  learn lose eat forget remember write choose buy want
`);

/** What a tag without its subject may be followed by: “growled.”, “growled with rage”. */
const behindTag = words('as with when while before');

export default defineRule({
  id: 'missing-subject',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A question or a tag without its subject: “Did get a meal?”, “What do you want?” growled.',
  why: 'The eye puts in what the hand left out, so the author cannot see the gap.',
  examples: [
    { bad: '“[[Did get]] a meal?” Tom asked.', good: '“Did you get a meal?” Tom asked.' },
    {
      bad: 'He looked up. “What do you want?” [[growled]].',
      good: 'He looked up. “What do you want?” he growled.',
    },
    {
      bad: 'She ran in. “Go back,” [[shouted]], “before they see you.”',
      good: 'She ran in. “Go back,” she shouted, “before they see you.”',
    },
    { bad: '“[[Did hear]] that?” she asked.', good: '“Did you hear that?” she asked.' },
    { ok: '“Did you get a meal?” he asked.', because: 'the subject is there' },
    { ok: '“Come in,” said the old man.', because: 'the subject follows' },
    { ok: '“Do come in,” she said.', because: 'an order that presses' },
    { ok: 'He laughed, “No,” and said nothing.', because: 'the subject stands before the speech' },
    { ok: '“Who broke it?” was asked by all.', because: 'passive' },
    { ok: '“Did. Did not,” the boys said.', because: 'no verb follows' },
  ],
  check(document, _context, report) {
    for (const token of document.tokens) {
      if (token.kind !== 'word') continue;
      if (lacksSubject(document, token)) {
        const verb = document.tokens[token.index + 1];
        report({
          at: { first: token.index, last: verb.index + 1 },
          expected: ['you', 'he', 'she'].map((subject) => `${token.text} ${subject} ${verb.text}`),
          reason: `“${token.text} ${verb.text}” has no subject.`,
        });
      } else if (isLoneTag(document, token)) {
        report({
          at: token,
          expected: subjectsNear(document, token).map((subject) => `${subject} ${token.text}`),
          reason: `Nobody is named who “${token.text}” this.`,
        });
      }
    }
  },
});

/** No further off, in tokens, is the question mark looked for. */
const longestQuestion = 100;

/** “Did get a meal?” */
function lacksSubject(document: Document, token: Token): boolean {
  const verb = document.tokens[token.index + 1];
  if (token.lower !== 'did' || verb?.sentence !== token.sentence || !bases.has(verb.lower)) return false;
  if (!document.startsSentence(token) && !document.opensQuotation(token)) return false;
  const last = Math.min(document.sentenceOf(token).last, verb.index + longestQuestion);
  for (let index = verb.index; index < last; index++)
    if (document.tokens[index].text.startsWith('?')) return true;
  return false;
}

/** “What do you want?” growled. */
function isLoneTag(document: Document, token: Token): boolean {
  if (!surelySpeech.has(token.lower) || token.text !== token.lower || token.register !== 'narration')
    return false;
  const close = document.tokens[token.index - 1];
  const mark = document.tokens[token.index - 2];
  if (close?.quote !== 'close' || close.quotation === undefined || !/^[,?!—]/.test(mark?.text ?? ''))
    return false;
  const quotation = document.quotations[close.quotation];
  if (!quotation.speech || quotation.mark !== 'double') return false;
  // “He sighed, ‘No,’ said”: what stands before the speech in its sentence may be the subject.
  const open = document.tokens[quotation.open - 1];
  if (
    open &&
    document.paragraphOf(open) === document.paragraphOf(token) &&
    !/^[.?!…]/.test(open.text) &&
    !open.quote
  )
    return false;
  const next = document.tokens[token.index + 1];
  if (!next || document.paragraphOf(next) !== document.paragraphOf(token)) return false;
  return next.kind === 'mark' ? /^[.,]$/.test(next.text) : behindTag.has(next.lower);
}

/** “he” and “she”, first the one that the narrator used last. */
function subjectsNear(document: Document, token: Token): string[] {
  for (let index = token.index; index >= Math.max(0, token.index - 200); index--) {
    const { lower, register } = document.tokens[index];
    if (register !== 'narration') continue;
    if (lower === 'he' || lower === 'his' || lower === 'him') return ['he', 'she'];
    if (lower === 'she' || lower === 'her') return ['she', 'he'];
  }
  return ['he', 'she'];
}
