/** Finds no comma behind an answer that opens a speech, or before “huh?”: “Yes I know.”, “Nice day huh?” */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { commaBehind, setsComma } from './reports/comma.js';

const answers = words('yes yeah yep yup no nope nah well okay ok');
const subjects = words(
  "i he she it we they i'm i'll i've i'd he's she's it's we're they're we'll they'll that's",
);
/** Whether the book sets the comma: twenty times as often as it leaves it out. */
const sets = setsComma('missing-answer-comma', 20);

const answersAndHuhs = formsThat(({ lower }) => answers.has(lower) || /^(?:huh|eh)$/.test(lower));

export default defineRule({
  id: 'missing-answer-comma',
  category: 'sentences',
  severity: 'warning',
  fix: 'safe',
  where: 'dialogue',
  summary: 'No comma behind yes, no or well, or before “huh?”.',
  why: 'A comma parts an answer, and a question hung on the end, from the sentence.',
  examples: [
    { bad: '“[[Yes I]] know the way,” he said.', good: '“Yes, I know the way,” he said.' },
    { bad: '“[[No it]] was not there.”', good: '“No, it was not there.”' },
    { bad: '“[[Well I]] think it is too late.”', good: '“Well, I think it is too late.”' },
    { bad: '“Nice [[day huh]]?”', good: '“Nice day, huh?”' },
    { ok: '“Yes, I know the way,” he said.', because: 'the comma is there' },
    { ok: '“Well I never!”', because: 'a cry' },
    { ok: '“Well I’m damned,” he said.', because: 'a cry' },
    { ok: '“Huh? I saw nobody.”', because: 'it stands alone' },
    { ok: '“No one knows. No man can.”', because: 'no answer' },
    {
      ok: '“Yes I know.” He sat. “No it was not. Well I think so. Yes I did.”',
      because: 'the book’s own way',
    },
    { ok: '“Good huh or bad huh?” he asked.', because: 'the sound is a thing here' },
    { ok: 'Well he knew it.', because: 'nobody speaks' },
  ],
  questions: [sets],
  count(document, add) {
    for (const token of document.tokensOf(answersAndHuhs)) {
      if (!answers.has(token.lower) || !opensSpeech(document, token)) continue;
      const next = document.at(token.index + 1);
      if (next?.text === ',') add('comma');
      else if (isBare(document, token)) add('bare');
    }
  },
  check(document, { story }, report) {
    const isUsual = story.ask(sets);
    for (const token of document.tokensOf(answersAndHuhs)) {
      if (token.register !== 'dialogue') continue;
      if (/^(?:huh|eh)$/.test(token.lower)) {
        const before = document.at(token.index - 1);
        if (
          before?.kind === 'word' &&
          !isNamed(document, before) &&
          before.sentence === token.sentence &&
          document.at(token.index + 1)?.text.startsWith('?')
        )
          report(commaBehind(document, before, 'A question hung on the end follows a comma.'));
      } else if (
        isUsual &&
        answers.has(token.lower) &&
        opensSpeech(document, token) &&
        isBare(document, token)
      )
        report(commaBehind(document, token, `A comma follows “${token.text}”.`));
    }
  },
});

/** So far back the sound was named already. */
const farthestSound = 8;

/** “A good huh or a bad huh?”: the sound is a thing here. */
function isNamed(document: Document, before: Token): boolean {
  if (/^(?:an?|the|that|this|or|and|no|what|big|little)$/.test(before.lower)) return true;
  const first = Math.max(document.sentenceOf(before).first, before.index - farthestSound);
  const sound = document.tokens[before.index + 1].lower;
  return document.tokens.slice(first, before.index).some(({ lower }) => lower === sound);
}

/** `Yes I know`, not `Well I never` or `Well I’m damned`. */
function isBare(document: Document, token: Token): boolean {
  const subject = document.at(token.index + 1);
  const verb = document.at(token.index + 2);
  if (!subject || !subjects.has(subject.lower) || verb?.kind !== 'word' || verb.sentence !== token.sentence)
    return false;
  if (
    token.lower === 'well' &&
    /^(?:never|damned|damn|blowed|jiggered|blessed|hanged|be|declare)$/.test(verb.lower)
  )
    return false;
  return /^(?:VERB|AUX|ADV|PART|DET|PRON|ADJ)$/.test(document.partOfSpeech(verb));
}

function opensSpeech(document: Document, token: Token): boolean {
  return token.register === 'dialogue' && document.opensSentence(token);
}
