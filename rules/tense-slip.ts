/** Finds a verb in the present where all the narration around it is told in the past. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type Report } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import type { Story } from '../src/core/story.js';
import { baseOfThirdPerson, pastOf } from './lists/verb-forms.js';
import { isGesture, pastOfGesture } from './tense-slip/gesture.js';
import { isToldInPast } from './tense-slip/narration.js';
import { perfect, perfectOf } from './tense-slip/perfect.js';
import { presentTags } from './tense-slip/tag.js';
import { mayTellTense, roughTense } from './tense-slip/tense.js';

/** The book tells so many times as often in the past. */
const leastRatio = 40;
/** Whether the book is told in the past tense, with hardly a verb of narration in the present. */
const isInPast = defineQuestion('tense-slip past', ({ story: { census } }) => {
  const present = census.tally('tense-slip', 'present');
  return census.tally('tense-slip', 'past') >= leastRatio * (present - 3) && present <= 30;
});
const verbs = formsThat(mayTellTense);
const verbsAndPerfects = formsThat(
  (form) => mayTellTense(form) || perfect.test(form.lower) || isGesture(form),
);

export default defineRule({
  id: 'tense-slip',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'A verb in the present where the narration around it is in the past.',
  why: 'A tale told in the past stays there; a single verb in the present jolts the reader.',
  examples: [
    {
      bad: 'He went home. She sat down. He took the lamp. They ate, and then he [[walks]] to the door. He saw the boat. She sang. He slept.',
      good: 'He went home. She sat down. He took the lamp. They ate, and then he walked to the door. He saw the boat. She sang. He slept.',
    },
    {
      bad: 'She had a lamp. He was cold. While she held the door, he also [[takes]] the coat. They ran. He fell. She turned. He got up.',
      good: 'She had a lamp. He was cold. While she held the door, he also took the coat. They ran. He fell. She turned. He got up.',
    },
    {
      bad: 'Ilse was late. She ran. She knew the way, but she [[tries]] to be quiet. He was asleep. He had a cold. She sat down. They ate.',
      good: 'Ilse was late. She ran. She knew the way, but she tried to be quiet. He was asleep. He had a cold. She sat down. They ate.',
      story: ['Ilse'],
    },
    {
      bad: 'Marten was old. He sat down. He had a dog. Then Marten [[opens]] the door. He saw her. She was wet. He took her coat. They ate.',
      good: 'Marten was old. He sat down. He had a dog. Then Marten opened the door. He saw her. She was wet. He took her coat. They ate.',
      story: ['Marten'],
    },
    {
      bad: 'He went home. She sat down. It was the best lamp [[he’s]] ever seen. “It’s fine,” he said. They ate. She slept.',
      good: 'He went home. She sat down. It was the best lamp he’d ever seen. “It’s fine,” he said. They ate. She slept.',
    },
    {
      bad: 'The cook was late. She had the keys. She came to the gate. Rolf [[stands]] at the window. He saw her. She waved. She had a basket.',
      good: 'The cook was late. She had the keys. She came to the gate. Rolf stood at the window. He saw her. She waved. She had a basket.',
      story: ['Rolf'],
    },
    {
      bad: 'I was late. I had no keys. I ran to the gate. I [[turn]] around. She was there. She had a lamp. She looked cold.',
      good: 'I was late. I had no keys. I ran to the gate. I turned around. She was there. She had a lamp. She looked cold.',
    },
    {
      bad: 'It was late. She had the keys. She came to the gate. The old king [[opens]] the door. He saw her. She waved. She had a basket.',
      good: 'It was late. She had the keys. She came to the gate. The old king opened the door. He saw her. She waved. She had a basket.',
    },
    {
      bad: '“No,” he said.\n\n“So be it,” she said.\n\n“Good,” he said.\n\n“Fine,” she said.\n\n“It is late,” he said.\n\n“Yes,” she said.\n\n“Shall we?” she asked.\n\n“Wait,” he [[says]].\n\n“Why?” she asked.\n\n“A dog,” he said.\n\n“Oh,” she said.\n\n“So I did,” he said.\n\n“Then go,” she said.',
      good: '“No,” he said.\n\n“So be it,” she said.\n\n“Good,” he said.\n\n“Fine,” she said.\n\n“It is late,” he said.\n\n“Yes,” she said.\n\n“Shall we?” she asked.\n\n“Wait,” he said.\n\n“Why?” she asked.\n\n“A dog,” he said.\n\n“Oh,” she said.\n\n“So I did,” he said.\n\n“Then go,” she said.',
    },
    {
      ok: 'It was late. She had the keys. She came to the gate. The road turns there. He saw her. She waved. She had a basket.',
      because: 'a place is as it is',
    },
    {
      ok: 'It was late. She had a dog. He followed her as a dog does when he turns to the fire. He saw her. She waved. She had a basket.',
      because: 'what is always so',
    },
    {
      ok: 'He walks to the door and opens it. She takes the lamp. He turns. She runs.',
      because: 'told in the present',
    },
    {
      ok: 'He waited and he looked at the sea, and then he went in and slept. She doesn’t write to him any more. She comes in June, and she waits. He stood up and walked away. He looked at the door and closed it. He went down and found the key.',
      because: 'how it is now',
    },
    { ok: 'He went home, and then he walks to the door.', because: 'too little is told' },
    {
      ok: 'He went home. She sat. “And then he walks to the door,” he said. He slept. She ran. He ate. They sang.',
      because: 'speech',
    },
    {
      ok: 'He went home. She sat. “When he opens it, run,” he said. He slept. She ran. He ate. They sang.',
      because: 'speech',
    },
    {
      ok: 'He went home. She sat. He ate. They slept. She ran. He sang. He was a man who walks alone.',
      because: 'what is always so',
    },
    {
      ok: 'He went home. She sat. He ate. They slept. She ran. He sang. As he always does, he wept.',
      because: 'what is always so',
    },
    {
      ok: 'He went home. She sat. He ate. They slept. She ran. He sang.\n\nShe turned. He stood. *I was at the gate. She opens it with a key and she weeps,* said the cat in his head.',
      because: 'a voice in italics',
    },
  ],
  questions: [isInPast],
  count(document, add) {
    for (const token of document.tokensOf(verbs)) {
      const tense = roughTense(document, token);
      if (tense) add(tense);
    }
  },
  check(document, { story, speller }, report) {
    const isPastBook = story.ask(isInPast);
    for (const [tag, right] of presentTags(document, story)) report(slipOf(tag, right));
    for (const token of document.tokensOf(verbsAndPerfects)) {
      const before = isPastBook && !isReported(document, token) ? perfectOf(document, token) : undefined;
      if (before !== undefined) {
        report({
          at: token,
          expected: [before],
          reason: `“${token.text}” reaches back from the present, the narration is in the past: “${before}”.`,
        });
        continue;
      }
      const right =
        (isPastBook ? pastOfPresent(document, token, story, speller) : undefined) ??
        pastOfGesture(document, token, story);
      if (right && !document.isInEmphasis(token) && !isHowItIsNow(document, token))
        report(slipOf(token, right));
    }
  },
});

function pastOfPresent(document: Document, token: Token, story: Story, speller: Speller): string | undefined {
  if (roughTense(document, token) !== 'present') return undefined;
  const base = baseOfThirdPerson(token.lower, speller);
  if (!base || !isToldInPast(document, token, story, speller)) return undefined;
  const right = pastOf(base);
  return speller.hasLower(right) ? right : undefined;
}

/** So far before, in tokens, stands who says it. */
const reachOfReport = 12;

/** “He says that he's never been late.” */
function isReported(document: Document, token: Token): boolean {
  const first = Math.max(document.sentenceOf(token).first, token.index - reachOfReport);
  return document.tokens
    .slice(first, token.index)
    .some(({ lower }) => /^(?:says|thinks|knows|swears|claims|insists|tells)$/.test(lower));
}

/** “She doesn't come at night now. She comes on Sundays.”: few write a “doesn't” by mistake. */
function isHowItIsNow(document: Document, token: Token): boolean {
  const sentence = document.sentenceOf(token);
  const before = document.sentences[sentence.index - 1];
  return (
    before?.paragraph === sentence.paragraph &&
    document.wordsOf(before).some(({ lower }) => /^(?:do|does|is|are|has)n['’]t$/.test(lower))
  );
}

function slipOf(token: Token, right: string): Report {
  return {
    at: token,
    expected: [right],
    reason: `“${token.text}” is in the present, the narration around it in the past: “${right}”.`,
  };
}
