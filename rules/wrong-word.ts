/** Finds a word that is spelled right and is the wrong one, by its context. */

import { defineQuestion, defineRule } from '../src/core/rule.js';
import {
  hasOwnUse,
  isDialect,
  isInPatois,
  isSpokenInDialect,
  isToldInDialect,
} from '../src/tongues/dialect.js';
import { countOf, reportOf } from './reports/heard.js';
import { doubtOf } from './wrong-word/doubt.js';
import { isOwnWord } from './wrong-word/own-word.js';
import {
  breaksVerb,
  hasReason,
  isBareQuestion,
  isContrasted,
  isOfSameMeaning,
  isTenseOfStory,
} from './wrong-word/places.js';
import { unconfused } from './wrong-word/unconfused.js';

/** With less doubt than that the ear is right of words that are seldom confused, too. */
const spared = 2;

/** Whether the book rather writes a word as a name. */
const isMostlyName = defineQuestion(
  'wrong-word name',
  ({ story: { census } }, lower: string) => census.capital(lower) > census.lower(lower),
);

export default defineRule({
  id: 'wrong-word',
  category: 'words',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'A word spelled right in the place of another: “very found of him”, “sat an the bed”.',
  why: 'A slip that makes another word is invisible to a speller.',
  hears: 'chapter',
  examples: [
    { bad: 'She was very [[found]] of him.', good: 'She was very fond of him.' },
    {
      bad: 'He had grown [[found]] of the old mare.',
      good: 'He had grown fond of the old mare.',
      careless: true,
    },
    { bad: 'He shook his [[heard]] and said nothing.', good: 'He shook his head and said nothing.' },
    { bad: 'It was colder [[then]] he had thought.', good: 'It was colder than he had thought.' },
    {
      bad: '“[[Your]] going to be late again,” she said.',
      good: '“You’re going to be late again,” she said.',
    },
    { bad: 'I do not [[no]] what you mean.', good: 'I do not know what you mean.' },
    { ok: 'There was a lamp on the box, a gold one, and a number.', because: 'what it is made of' },
    { ok: '“Wrong boat,” he signed, large and slow. “This one,” she signed.', because: 'with his hands' },
    { ok: 'He found the old mare in the lane.', because: 'found is right here' },
    { ok: 'She sent him the check and ran.', because: 'a check that is paid' },
    { ok: 'He took his hat off the peg.', because: 'off is right here' },
    { ok: '“You lot was always trouble,” she said.', because: 'speech may break rules' },
    { ok: '“I ain’t never seen them things afore,” he said.', because: 'dialect' },
    { ok: 'He army-crawled across the room and waited.', because: 'a verb that the author made' },
    {
      ok: 'He take the lamp and he leave. She stop. They was old. She call and she call. He run in he house.',
      because: 'a chapter told in dialect',
    },
    {
      ok: '“What we don’t do, my girl, is we don’t run,” she said.',
      because: 'what stands before is the subject',
    },
    { ok: '“They ain’t gone sit down, nor take they hat off,” she said.', because: 'dialect' },
    { ok: 'And yes, the horse is mine.', because: 'an answer' },
    { ok: 'Weight: not telling. Tea: seven cups.', because: 'what a list is about' },
    { ok: '“I book the place for January, and I pay for it,” she said.', because: 'a verb too' },
    { ok: 'The knot took her five tries, and at the last she laughed.', because: 'attempts' },
    { ok: '“The door’s off its hinge,” she said.', because: 'it is off' },
    { ok: 'Mark Will rose early.', because: 'a name' },
    { ok: '“It is a Tori no Uta,” said the old woman.', because: 'a small word of another language' },
    { ok: 'ANNA-4 thinks about it for a while.', because: 'the number ends a name' },
    { ok: 'He struck the hi-hat of the drums once more.', because: 'a compound' },
    { ok: 'The dog was asleep, and he let it be.', because: 'left alone' },
    { ok: 'She tried to rein in her temper.', because: 'a phrase' },
    {
      ok: 'He waived his rights. It was said tongue in cheek. So what if we went to her hen do?',
      because: 'phrases of today',
    },
    {
      ok: 'They made fast to a buoy and rowed ashore. The buoy has rung.',
      because: 'a rare word of which the chapter tells',
    },
    {
      ok: '“The father is one of ours.” “One of ours how?”',
      because: 'a question that takes up what was said',
    },
    { ok: '“They were nowt all that day,” said Ann.', because: 'a word of dialect' },
    {
      ok: '“Me never swim,” he said. “Him never swim. If me could swim, me would go.”',
      because: 'a patois has subjects of its own',
    },
    { ok: 'It makes my left eye go black from edge to edge for a second or two.', because: 'what eyes do' },
    { ok: 'He was all brawn and no brain.', because: 'one is set against the other' },
    { ok: 'I stop. I stare at him, and I lick my teeth. He is gone.', because: 'told in the present' },
    {
      ok: 'He is here. She says it is time, and he says it is not. He has laughed for the first time since they are here, and she almost smiles. Then she is gone.',
      because: 'told in the present too',
      careless: true,
    },
    { ok: 'She tied it twice around and once through.', because: 'around and round are one' },
    { ok: 'She sat up slowly and rubbed her neck.', because: 'sat up' },
    { ok: 'It was a dog-eat-dog world.', because: 'a compound' },
    {
      ok: '“What mare in her right mind would jump that?” he asked.',
      because: 'anybody may be in her right mind',
    },
    {
      ok: 'They walked for what may have been a night. She swam in the slow lane.',
      because: 'the author says which of two such words',
      careless: true,
    },
    { ok: '“In you go, my dears,” said the door.', because: 'where they go is said first' },
    { ok: '“We sail at dawn.” “As in we all sail?”', because: 'explains what was said' },
    { ok: '“That him?” said Ann. “You one of our old crew?”', because: 'questions without a verb' },
    {
      ok: '“I never asked her.” “Asked her what, sir?” said Ann.',
      because: 'a question that takes up what was said',
    },
    { ok: 'The can falls off the shelf and rolls away.', because: '“he can falls” would be worse' },
    { ok: 'The sign on the gate read WIPE YOUR FEET HERE.', because: 'what a sign says' },
    { ok: '“I cannot take money from you. You’re family,” said Ann.', because: 'what you are' },
    { ok: 'One, stay awake. And three, whatever happens, be quiet.', because: 'points of a list' },
  ],
  questions: [isMostlyName],
  countHeard: countOf('wrong'),
  check(document, { heard: all, story, speller }, report) {
    for (const heard of all) {
      if (heard.kind !== 'wrong') continue;
      const token = document.tokens[heard.at.first];
      if (story.declares(token.text) || isName(token.text, token.lower)) continue;
      if (heard.doubt > spared && unconfused.get(heard.written)?.has(heard.expectedWord)) continue;
      if (isContrasted(document, token, heard.expected)) continue;
      if (isOfSameMeaning(token, heard.expected) || isTenseOfStory(document, token, heard.expected, speller))
        continue;
      if (hasReason(document, token) || isOwnWord(document, token, all, speller)) continue;
      if (hasOwnUse(token) && (isToldInDialect(document) || isSpokenInDialect(document, token))) continue;
      if (isInPatois(document, token) || isBareQuestion(document, token, heard.expectedWord)) continue;
      if (breaksVerb(document, token, heard.expectedWord, speller)) continue;
      if (token.register === 'dialogue' && isDialect(token)) continue;
      const doubt = doubtOf(document, token, heard, speller);
      if (doubt !== undefined) report({ ...reportOf(heard), doubt });
    }

    function isName(text: string, lower: string): boolean {
      return text !== lower && story.knows(text) && story.ask(isMostlyName, lower);
    }
  },
});
