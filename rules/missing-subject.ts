/** Finds a question or a tag without its subject: “Did get a meal?”, “What do you want?” growled. */
import { isSpokenInDialect } from '../src/core/dialect.js';
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
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

const conjunctions = words('because although unless until if when while');
/** Behind a conjunction these want a subject before them. */
const finite = words(`
  was were had did could would didn't couldn't wouldn't wasn't weren't hadn't don't doesn't isn't
`);
const nominatives = words('i he she it we they you');

const openers = formsThat(
  ({ kind, text, lower }) =>
    kind === 'word' &&
    (lower === 'did' || (text === lower && (conjunctions.has(lower) || surelySpeech.has(lower)))),
);

export default defineRule({
  id: 'missing-subject',
  category: 'words',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary:
    'A question, a clause or a tag without its subject: “Did get a meal?”, “because didn’t know”, “What?” growled.',
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
    {
      bad: 'She stayed in, [[because didn’t]] want to see him.',
      good: 'She stayed in, because she didn’t want to see him.',
    },
    { bad: 'They ran [[until could]] run no more.', good: 'They ran until they could run no more.' },
    { ok: '“If didn’t is a word, use it,” he said.', because: 'no subject stands before' },
    { ok: '“When was that?” she asked.', because: 'a question' },
    { ok: '“Did you get a meal?” he asked.', because: 'the subject is there' },
    { ok: '“Come in,” said the old man.', because: 'the subject follows' },
    { ok: '“Do come in,” she said.', because: 'an order that presses' },
    { ok: 'He laughed, “No,” and said nothing.', because: 'the subject stands before the speech' },
    { ok: '“Who broke it?” was asked by all.', because: 'passive' },
    { ok: '“Did. Did not,” the boys said.', because: 'no verb follows' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(openers)) {
      const subjects = subjectsOfClause(document, token);
      if (subjects) {
        const verb = document.tokens[token.index + 1];
        report({
          at: { first: token.index, last: verb.index + 1 },
          expected: subjects.map((subject) => `${token.text} ${subject} ${verb.text}`),
          reason: `“${token.text} ${verb.text}” has no subject.`,
        });
      } else if (lacksSubject(document, token)) {
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

/** “Because didn’t know”: the subjects that its sentence has before, the last first; undefined where nothing is missing. */
function subjectsOfClause(document: Document, conjunction: Token): string[] | undefined {
  if (!conjunctions.has(conjunction.lower) || conjunction.text !== conjunction.lower) return undefined;
  // “For a long while was quite happy.”
  if (/^(?:a|the|this|long|little|short|good)$/.test(document.tokens[conjunction.index - 1]?.lower ?? ''))
    return undefined;
  const verb = document.tokens[conjunction.index + 1];
  if (verb?.sentence !== conjunction.sentence || !finite.has(verb.lower) || verb.register === 'verse')
    return undefined;
  // “If were I to tell”, “until could she speak”.
  if (nominatives.has(document.tokens[verb.index + 1]?.lower ?? '') || isSpokenInDialect(document, verb))
    return undefined;
  const { first, last } = document.sentenceOf(verb);
  for (let index = verb.index; index < Math.min(last, verb.index + longestQuestion); index++)
    if (document.tokens[index].text.startsWith('?')) return undefined;
  const fitting = /^(?:were|don't|weren't)$/.test(verb.lower)
    ? /^(?:we|they|you)$/
    : /^(?:was|wasn't|isn't|doesn't)$/.test(verb.lower)
      ? /^(?:he|she|it)$/
      : /^(?:he|she|it|we|they|you|i)$/;
  const found: string[] = [];
  for (
    let index = conjunction.index - 1;
    index >= Math.max(first, conjunction.index - longestQuestion);
    index--
  ) {
    const { lower, text } = document.tokens[index];
    if (fitting.test(lower) && !found.includes(lower === 'i' ? text : lower))
      found.push(lower === 'i' ? text : lower);
  }
  return found.length > 0 ? found : undefined;
}

/** No further off, in tokens, is the question mark looked for. */
const longestQuestion = 100;

/** “Did get a meal?” */
function lacksSubject(document: Document, token: Token): boolean {
  const verb = document.tokens[token.index + 1];
  if (token.lower !== 'did' || verb?.sentence !== token.sentence || !bases.has(verb.lower)) return false;
  if (!document.opensSentence(token)) return false;
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
