/** Finds a question with its subject before its verb: “How long you have been here?”, “Then what it is?” */
import type { Document, Sentence, Token } from '../src/core/document.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';

const asking = words('what where why how who');
const openers = words('then and but so well now');
const subjects = words('you he she it we they');
const auxiliaries = words('is are was were have has had do does did can could will would should');
/** What stands with “how” before the verb: “how long”, “how many times”. */
const measures = words('long far often many much old big late');

/** A question with more words behind its verb tells of what it asks in a clause of its own. */
const longest = 12;

export default defineRule({
  id: 'question-order',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A question with its subject before its verb: “How long you have been here?”, “Then what it is?”',
  why: 'In a question the auxiliary stands before its subject.',
  examples: [
    { bad: '“How long [[you have]] been here?” he asked.', good: '“How long have you been here?” he asked.' },
    { bad: '“Then what [[it is]]?” said Ilse.', good: '“Then what is it?” said Ilse.' },
    { bad: '“Where [[they are]] going?” she said.', good: '“Where are they going?” she said.' },
    { bad: '“What on earth [[you are]] doing?” he said.', good: '“What on earth are you doing?” he said.' },
    { ok: '“What you are saying is that he left?” she asked.', because: 'the clause is the subject' },
    { ok: '“What you did was wrong, wasn’t it?” he said.', because: 'the clause is the subject' },
    { ok: '“You ask how long I have been here?” he said.', because: 'a question told' },
    { ok: '“Where you goin’?” said Ben. “What you is?”', because: 'dialect' },
    { ok: '“Do you know why?” “Why you are late?” she said.', because: 'an echo of what was asked' },
    { ok: '“Why he did it, who can say?” she asked.', because: 'the question comes later' },
    { ok: '“How much will you have left?” he asked.', because: 'the order of a question' },
    { ok: '“How he has grown!” she said.', because: 'an exclamation' },
  ],
  check(document, _context, report) {
    for (const sentence of document.sentences) {
      const found = judge(document, sentence);
      if (found) report(found);
    }
  },
});

function judge(document: Document, { first, last }: Sentence): Report | undefined {
  let at = first;
  while (document.tokens[at]?.quote === 'open') at++;
  if (openers.has(document.tokens[at]?.lower)) at++;
  const asked = document.at(at);
  if (!asked || !asking.has(asked.lower)) return undefined;
  const subject = document.at(behindAsked(document, at));
  const verb = subject && document.at(subject.index + 1);
  if (!subject || !verb || verb.index >= last || !subjects.has(subject.lower) || !auxiliaries.has(verb.lower))
    return undefined;
  // “Why you are late?” takes up what was asked; “what”, “where” and a measure ask anew more often.
  if (/^(?:why|who)$/.test(asked.lower) || (asked.lower === 'how' && subject.index === at + 1))
    return undefined;
  if (!endsInQuestion(document, verb, last) || isSpokenInDialect(document, verb)) return undefined;
  const order = `${verb.text} ${subject.text}`;
  return {
    at: { first: subject.index, last: verb.index + 1 },
    expected: [order],
    reason: `“${subject.text} ${verb.text}” is the order of a statement; a question has “${order}”.`,
  };
}

/** The index behind “how long”, “how many times”, “what on earth”, “what the hell”; else behind the word that asks. */
function behindAsked(document: Document, at: number): number {
  const [asked, second, third] = [at, at + 1, at + 2].map((index) => document.at(index)?.lower ?? '');
  if (asked === 'how' && measures.has(second))
    return /^(?:many|much)$/.test(second) && !subjects.has(third) && !auxiliaries.has(third)
      ? at + 3
      : at + 2;
  if (/^(?:on earth|the hell|the devil|in hell)$/.test(`${second} ${third}`)) return at + 3;
  return at + 1;
}

/** Whether the clause goes to the question mark with no other verb of its own and no pause. */
function endsInQuestion(document: Document, verb: Token, last: number): boolean {
  if (last - verb.index > longest) return false;
  for (let index = verb.index + 1; index < last; index++) {
    const { kind, text, lower } = document.tokens[index];
    // “What you did?”: the verb of the clause is no auxiliary.
    if (kind === 'mark')
      return /^\?/.test(text) && (index > verb.index + 1 || /^(?:is|are|was|were)$/.test(verb.lower));
    if (auxiliaries.has(lower) || /^(?:that|if|am)$|['’](?:s|re|ve|ll|d|m)$/.test(lower)) return false;
  }
  return false;
}
