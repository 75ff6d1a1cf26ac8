/** Finds a verb in the present where all the narration around it is told in the past. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat, type Written } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import type { Story } from '../src/core/story.js';
import { isCapitalized, words } from '../src/core/text.js';
import { baseOfPast, baseOfThirdPerson, pastOf } from './lists/verb-forms.js';

const clauseStart = words('and but when as while then because before after until so once');
const adverbs = words('also then only just still finally suddenly never always quickly slowly even almost');
const auxiliaries = words('was were had did could would');
/** What is so at all times is told in the present: “as he always does”. */
const timeless = words(
  'always never every often usually sometimes today now nowadays still whenever says tells people',
);
/** Verbs that tell of what is, more than of what happens. */
const states = words(
  'is has does lies stands means seems knows likes lives loves says remains belongs contains deserves thinks',
);
/** How far around a verb the tale is read, in tokens. */
const reach = 250;
/** So many verbs in the past stand within reach. */
const leastPast = 6;
/** Each other verb in the present within reach asks for so many more in the past. */
const presentWeight = 6;
/** The book tells so many times as often in the past. */
const leastRatio = 40;

/** Whether the book is told in the past tense, with hardly a verb of narration in the present. */
const isInPast = defineQuestion('tense-slip past', ({ story: { census } }) => {
  const present = census.tally('tense-slip', 'present');
  return census.tally('tense-slip', 'past') >= leastRatio * (present - 3) && present <= 30;
});

const perfect = /^(?:he|she|they)'(?:s|ve)$/;

const verbs = formsThat(mayTellTense);
const verbsAndPerfects = formsThat((form) => mayTellTense(form) || perfect.test(form.lower));

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
      ok: 'He walks to the door and opens it. She takes the lamp. He turns. She runs.',
      because: 'told in the present',
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
  ],
  questions: [isInPast],
  count(document, add) {
    for (const token of document.tokensOf(verbs)) {
      const tense = roughTense(document, token);
      if (tense) add(tense);
    }
  },
  check(document, { story, speller }, report) {
    if (!story.ask(isInPast)) return;
    for (const token of document.tokensOf(verbsAndPerfects)) {
      const before = perfectOf(document, token);
      if (before !== undefined) {
        report({
          at: token,
          expected: [before],
          reason: `“${token.text}” reaches back from the present, the narration is in the past: “${before}”.`,
        });
        continue;
      }
      if (roughTense(document, token) !== 'present') continue;
      const base = baseOfThirdPerson(token.lower, speller);
      if (!base || !isToldInPast(document, token, story, speller)) continue;
      const right = pastOf(base);
      if (!speller.hasLower(right)) continue;
      report({
        at: token,
        expected: [right],
        reason: `“${token.text}” is in the present, the narration around it in the past: “${right}”.`,
      });
    }
  },
});

/** `the first ship he’s ever seen`: what is told in the past looks back with “he’d”. */
function perfectOf(document: Document, token: Token): string | undefined {
  if (token.register !== 'narration' || !perfect.test(token.lower)) return undefined;
  const [adverb, verb] = [document.at(token.index + 1), document.at(token.index + 2)];
  if (!/^(?:ever|never)$/.test(adverb?.lower ?? '') || verb?.kind !== 'word') return undefined;
  if (
    !/ed$|^(?:seen|been|known|had|met|heard|felt|done|gone|made|loved|tasted|worn|held|read|told|found|said|given|taken)$/.test(
      verb.lower,
    )
  )
    return undefined;
  return token.text.replace(/(['’]).*$/, '$1d');
}

function isPresent(lower: string): boolean {
  return /[a-z]{2}s$/.test(lower) && !/(?:ss|'s|us|was|is|has|does)$/.test(lower);
}

function mayTellTense({ kind, text, lower }: Written): boolean {
  return (
    kind === 'word' &&
    text === lower &&
    (isPresent(lower) ||
      auxiliaries.has(lower) ||
      lower.endsWith('ed') ||
      /^(?:said|went|came|took|saw|got|sat|stood|knew|felt|ran|made|gave|thought|told|found|heard|left|kept|held)$/.test(
        lower,
      ))
  );
}

/** The tense of a verb right behind “he” or “she” or a name at the head of a clause of narration. */
function roughTense(document: Document, token: Token): 'past' | 'present' | undefined {
  if (token.register !== 'narration' || !mayTellTense(token)) return undefined;
  const subject = subjectOf(document, token);
  if (!subject) return undefined;
  if (!isPresent(token.lower)) return 'past';
  return document.partOfSpeech(token) === 'VERB' ? 'present' : undefined;
}

function subjectOf(document: Document, token: Token): Token | undefined {
  let subject = document.previousInSentence(token);
  while (subject && (adverbs.has(subject.lower) || /[a-z]ly$/.test(subject.lower)))
    subject = document.previousInSentence(subject);
  if (subject?.kind !== 'word') return undefined;
  const isName = isCapitalized(subject.text) && !/['’]/.test(subject.text);
  if (!/^(?:he|she)$/.test(subject.lower) && !isName) return undefined;
  const before = document.previousInSentence(subject);
  return before === undefined || before.text === ',' || clauseStart.has(before.lower) ? subject : undefined;
}

/** Whether the narration within reach is in the past but for this verb, and the sentence tells of no habit. */
function isToldInPast(document: Document, token: Token, story: Story, speller: Speller): boolean {
  if (states.has(token.lower)) return false;
  const subject = subjectOf(document, token)!;
  if (!/^(?:he|she)$/.test(subject.lower) && !story.name(subject.lower)) return false;
  const sentence = document.sentenceOf(token);
  for (let index = sentence.first; index < sentence.last; index++) {
    const { lower, text } = document.tokens[index];
    if (timeless.has(lower) || /[?!]/.test(text) || /^(?:is|are|am|has|does|will|can|you|i)$/.test(lower))
      return false;
  }
  const paragraph = document.paragraphOf(token);
  let [past, present, pastHere] = [0, 0, 0];
  const [from, to] = [
    Math.max(0, token.index - reach),
    Math.min(document.tokens.length, token.index + reach),
  ];
  for (let index = from; index < to; index++) {
    const other = document.tokens[index];
    if (other === token || other.register !== 'narration' || other.kind !== 'word') continue;
    const isHere = index >= paragraph.first && index < paragraph.last;
    if (roughTense(document, other) === 'present' || /^(?:is|are|am|has|does)$/.test(other.lower)) {
      if (isHere) return false;
      present++;
    } else if (
      auxiliaries.has(other.lower) ||
      (baseOfPast(other.lower, speller) && document.partOfSpeech(other) === 'VERB')
    ) {
      past++;
      if (isHere) pastHere++;
    }
  }
  return pastHere >= 2 && past >= leastPast + presentWeight * present;
}
