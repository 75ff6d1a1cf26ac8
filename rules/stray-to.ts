/** Finds “to” before a verb where the verb before takes the base or the form in -ing: “she made him to laugh”. */
import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { pureBases } from './lists/infinitives.js';
import { doings, gerundOf } from './lists/verb-forms.js';
import { takesGerund } from './stray-to/gerund.js';

const objects = words('me him her us them you');
/** “let him to go”, “saw them to fall” */
const takesBase = words('let lets letting made makes saw watched');
/** “He could to see it” */
const modals = words("could couldn't can't cannot must should shouldn't would wouldn't won't can");
/** Of the people behind “made”: “what made her to be”, “the bow she made him to shoot with” */
const openers = words('that which what who whom than as all everything thing things');

const bases: ReadonlySet<string> = new Set([
  ...doings,
  ...pureBases,
  ...words('be have do come run become play work talk cry move live hurt hit put cut'),
]);

const to = wordForms(words('to'));

export default defineRule({
  id: 'stray-to',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: '“To” where the verb before takes another form: “she made him to laugh”, “he enjoyed to swim”.',
  why: 'Make, let and see take the bare verb behind their object; enjoy and avoid take the form in -ing.',
  examples: [
    { bad: 'She made him [[to laugh]] again.', good: 'She made him laugh again.' },
    { bad: 'They let her [[to go]] home.', good: 'They let her go home.' },
    { bad: 'He enjoyed [[to swim]] in the lake.', good: 'He enjoyed swimming in the lake.' },
    { bad: 'She left without [[to say]] a word.', good: 'She left without saying a word.' },
    { bad: 'He kept [[to stare]] at the door.', good: 'He kept staring at the door.' },
    { bad: 'She avoided [[to look]] at him.', good: 'She avoided looking at him.' },
    { bad: 'It was worth [[to see]].', good: 'It was worth seeing.' },
    { bad: 'She couldn’t help [[to laugh]].', good: 'She couldn’t help laughing.' },
    { bad: 'He could [[to see]] the whole valley.', good: 'He could see the whole valley.' },
    { bad: '“You must [[to leave]] at once,” she said.', good: '“You must leave at once,” she said.' },
    {
      ok: 'She did all she could to help, and he ran as fast as he could to warn them.',
      because: 'for a purpose',
    },
    { ok: 'He was made to laugh, and she was seen to leave.', because: 'the passive takes to' },
    { ok: 'The sword that they made him to fight with was dull.', because: 'for a purpose' },
    { ok: 'She suggested, to be sure, that he go.', because: 'a phrase of its own' },
    { ok: '“He made me to do it,” she said.', because: 'speech may say so' },
    { ok: 'He asked what it was worth to know it.', because: 'what somebody pays' },
    { ok: 'He let them in to eat.', because: 'for a purpose' },
    { ok: '“You let her to go?” asked Ilse.', because: 'speech may say so' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(to)) {
      const found = judge(document, token);
      if (found) report(found);
    }
  },
});

function judge(document: Document, to: Token): Report | undefined {
  const verb = document.nextInSentence(to);
  const before = document.previousInSentence(to);
  if (verb && before && bases.has(verb.lower) && isBehindModal(document, before))
    return {
      at: { first: to.index, last: verb.index + 1 },
      expected: [verb.text],
      reason: `“${before.text}” takes no “to”.`,
    };
  if (to.register !== 'narration' || !verb || !before || !bases.has(verb.lower)) return undefined;
  const at = { first: to.index, last: verb.index + 1 };
  if (takesGerund(document, before)) {
    const gerund = gerundOf(verb.lower);
    return { at, expected: [gerund], reason: `“${before.text}” takes “${gerund}”, not “to ${verb.text}”.` };
  }
  if (!objects.has(before.lower)) return undefined;
  const first = document.previousInSentence(before);
  if (!first || !takesBase.has(first.lower) || isHeld(document, first)) return undefined;
  return { at, expected: [verb.text], reason: `“${first.text} ${before.text}” takes no “to”.` };
}

/** “He could to see it”, where the clause begins: not “all that he could to help”. */
function isBehindModal(document: Document, modal: Token): boolean {
  if (!modals.has(modal.lower)) return false;
  const subject = document.previousInSentence(modal);
  if (!subject || !/^(?:i|he|she|it|we|they|you)$/.test(subject.lower)) return false;
  const before = document.previousInSentence(subject);
  return (
    before === undefined ||
    before.quote !== undefined ||
    /^(?:,|and|but|when|because|if|then)$/.test(before.lower)
  );
}

/** Whether the object of the verb may stand before it: “the cake she made him to eat”. */
function isHeld(document: Document, verb: Token): boolean {
  for (let at = document.previousInSentence(verb), count = 0; at && count < 6; count++) {
    if (openers.has(at.lower)) return true;
    at = document.previousInSentence(at);
  }
  const subject = document.previousInSentence(verb);
  const before = subject && document.previousInSentence(subject);
  return before !== undefined && document.partOfSpeech(before) === 'NOUN';
}
