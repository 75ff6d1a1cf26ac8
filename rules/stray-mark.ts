/** Finds marks that cannot stand together: two commas, two stops, a stop behind a question mark. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { clashingMarks } from './stray-mark/clashing.js';
import { doubledMark, isDoubled, isLoud, usualEllipsis } from './stray-mark/doubled.js';

const countedMarks = formsThat(({ text }) => text === '…' || text === '...' || isDoubled(text));
const marks = formsThat(({ kind }) => kind === 'mark');

export default defineRule({
  id: 'stray-mark',
  category: 'sentences',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'Marks that cannot stand together: two commas, two stops, a stop behind a question mark.',
  why: 'One mark is enough; an ellipsis has three dots, or four at the end of a sentence.',
  examples: [
    { bad: 'He came in[[,,]] and she left.', good: 'He came in, and she left.' },
    { bad: '“Um[[..]] may I come in?” he asked.', good: '“Um... may I come in?” he asked.' },
    { bad: '“Why are you here[[??]] I told you to wait.”', good: '“Why are you here? I told you to wait.”' },
    { bad: 'What a noise it made[[!.]]', good: 'What a noise it made!' },
    { bad: 'The rain had stopped[[.,]] and they went on.', good: 'The rain had stopped, and they went on.' },
    { bad: 'Nobody answered[[..]] Then a door opened.', good: 'Nobody answered. Then a door opened.' },
    { ok: 'Thanks for 50 kudos!! You are the best.', because: 'a note to readers' },
    { ok: 'Under it he had written 34 min., and his name.', because: 'the stop belongs to the word' },
    { ok: 'They brought rope, nails, etc., and a saw.', because: 'the stop belongs to the word' },
    { ok: '“You did what?!” she cried.', because: 'a question and a cry' },
    { ok: '“I never.... Well, perhaps,” he said.', because: 'four dots end a sentence' },
    { ok: '“Really?... Are you sure?”', because: 'an ellipsis behind a question mark' },
    { ok: 'He left at 5 p.m., before the rain.', because: 'an abbreviation' },
    { ok: 'The note ended: “Yours obt., E. Vance.”', because: 'an abbreviation' },
    { ok: 'It was Brand Jr., the son.', because: 'an abbreviation' },
    { ok: 'She wrote to him on 4 Nov., 11 Nov., and Sun., the 18th.', because: 'months and days' },
    { ok: '::Can you hear me?:: asked the whale.', because: 'speech from mind to mind' },
    { ok: 'The card said: Mother of Threads, Lv. ??', because: 'what nobody knows' },
    { ok: 'Dear Ilse,\n\nThe boat is mine!! Come on Friday.', because: 'a letter' },
    { ok: 'A/N: Thanks for reading!! More on Sunday.', because: 'a note of the author, who may shout' },
  ],
  questions: [usualEllipsis, isLoud],
  count(document, add) {
    for (const { text } of document.tokensOf(countedMarks)) add(isDoubled(text) ? 'doubled' : text);
  },
  check(document, context, report) {
    for (const token of document.tokensOf(marks)) {
      const found = doubledMark(document, token, context) ?? clashingMarks(document, token);
      if (found) report(found);
    }
  },
});
