/** Finds a pronoun in the wrong case: “between you and I”, “him and me went”, “lest them become”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, mostDoubt, type Report } from '../src/core/rule.js';
import { matchCase } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { isToldInOwnVoice } from './grammar/told-by.js';
import { governedForm, isAboutHer } from './pronoun-case/governed.js';
import { isDoneTo, isGiven, isMadeTo, isObject } from './pronoun-case/object.js';
import { beforeThing, formBeforeThing } from './pronoun-case/possessive.js';
import { isSubject, subjectOf } from './pronoun-case/subject.js';

const objectOf = new Map([
  ['i', 'me'],
  ['he', 'him'],
  ['she', 'her'],
  ['we', 'us'],
  ['they', 'them'],
]);
const pronouns = formsThat(
  ({ kind, lower }) =>
    kind === 'word' && (objectOf.has(lower) || subjectOf.has(lower) || beforeThing.has(lower)),
);

export default defineRule({
  id: 'pronoun-case',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A pronoun in the wrong case: “between you and I”, “him and me went”.',
  why: 'The subject of a verb is I, he, she, we or they; behind a preposition stands me, him, her, us or them.',
  examples: [
    { bad: '“You can’t make [[I]] leave,” she said.', good: '“You can’t make me leave,” she said.' },
    {
      bad: '“She will blame Ilse and [[I]] for this,” he said.',
      good: '“She will blame Ilse and me for this,” he said.',
    },
    {
      ok: '“The noise they make I know. Let he who wins have it,” he said.',
      because: 'a clause, and an idiom',
    },
    {
      ok: 'She said Ilse and I, to judge by our coats, were rich. Then came Ilse and I.',
      because: 'subjects',
    },
    { bad: 'He took Ilse with [[I]].', good: 'He took Ilse with me.' },
    { bad: 'It was a secret between her and [[I]].', good: 'It was a secret between her and me.' },
    { bad: '“He gave it to Ilse and [[I]],” said Tomas.', good: '“He gave it to Ilse and me,” said Tomas.' },
    { bad: '[[Him]] and the boy were late.', good: 'He and the boy were late.' },
    { bad: 'My brother and [[me]] would walk to school.', good: 'My brother and I would walk to school.' },
    {
      bad: 'They sealed the door, lest [[them]] become trapped.',
      good: 'They sealed the door, lest they become trapped.',
    },
    {
      bad: 'There was a quarrel between [[he]] and his brother.',
      good: 'There was a quarrel between him and his brother.',
    },
    { bad: 'She gave [[he]] a look.', good: 'She gave him a look.' },
    { bad: 'He put a hand on [[she]] shoulder.', good: 'He put a hand on her shoulder.' },
    { bad: 'The cat sprang onto [[he]] lap.', good: 'The cat sprang onto his lap.' },
    { bad: 'Tomas was late, and Ilse looked at [[he]].', good: 'Tomas was late, and Ilse looked at him.' },
    { bad: 'She sprang to [[he]] feet.', good: 'She sprang to her feet.' },
    { bad: 'He took [[mine]] coat.', good: 'He took my coat.', careless: true },
    { bad: '“Come with my wife and [[I]],” he said.', good: '“Come with my wife and me,” he said.' },
    {
      bad: '“I think that you and [[me]] should go,” he said.',
      good: '“I think that you and I should go,” he said.',
      careless: true,
    },
    {
      bad: 'The rain soaked my sister and [[I]] to the skin.',
      good: 'The rain soaked my sister and me to the skin.',
    },
    { ok: 'He took mine home, and she sold hers yesterday.', because: 'no thing follows' },
    { ok: 'She asked my sister and I said no.', because: 'a clause of its own' },
    { ok: 'On they went, and in he came.', because: 'the subject behind its verb’s particle' },
    { ok: 'He left it to Tomas and I went home.', because: 'a clause of its own' },
    { ok: '“Me and him went fishing,” said the boy.', because: 'speech may say so' },
    { ok: '“You and I,” she said, “are alike.”', because: 'a subject' },
    { ok: 'She was taller than he and I were.', because: 'a subject' },
    { ok: 'The man who sat between him and me was asleep.', because: 'behind a preposition' },
    { ok: 'Behind her and the boy was a wall.', because: 'behind a preposition' },
    { ok: 'He said to her and I quote: no.', because: 'a clause of its own' },
  ],
  check(document, { speller }, report) {
    for (const token of document.tokensOf(pronouns)) {
      if (beforeThing.has(token.lower)) {
        const owner = formBeforeThing(document, token, speller);
        if (owner && !isSpokenInDialect(document, token)) report({ ...describe(token, owner), doubt: 1 });
        continue;
      }
      const object = objectOf.get(token.lower);
      const governed = object && governedForm(document, token, object);
      if (governed) {
        // “She dropped he keys”: “her” may have lost its end.
        const expected = isAboutHer(document, token) ? ['her', governed] : [governed];
        report({ ...describe(token, expected[0]), expected, severity: 'error' });
        continue;
      }
      const subject = subjectOf.get(token.lower);
      const right = object
        ? (isObject(document, token) ||
            isGiven(document, token) ||
            ((isMadeTo(document, token) || isDoneTo(document, token)) &&
              !isSpokenInDialect(document, token))) &&
          object
        : subject && isSubject(document, token) && !isSpokenInDialect(document, token) && subject;
      if (!right) continue;
      const found = describe(token, document.opensSentence(token) ? matchCase(right, 'Xx') : right);
      const doubt = doubtOf(document, token);
      report(doubt > 0 ? { ...found, doubt } : found);
    }
  },
});

/** “Me and him went fishing” is spoken so, and told by one who speaks so; “nobody but you and I” is written so. */
function doubtOf(document: Document, token: Token): number {
  if (subjectOf.has(token.lower)) {
    const before = document.previousInSentence(token);
    // “Her and me sorted it”: two such are his way of speaking.
    const partner =
      before?.lower === 'and' ? document.previousInSentence(before) : document.at(token.index + 2);
    if (token.register === 'dialogue' && subjectOf.has(partner?.lower ?? '')) return mostDoubt;
    if (token.register !== 'dialogue') return token.lower === 'me' && isToldInOwnVoice(document) ? 1 : 0;
    return /^(?:lest|because|although|though|whether|unless)$/.test(before?.lower ?? '') ? 0 : 2.5;
  }
  const [preposition] = document.tokens.slice(Math.max(0, token.index - 3), token.index);
  return /^(?:but|save|except)$/.test(preposition?.lower ?? '') ? 1.5 : 0;
}

function describe(token: Token, right: string): Report {
  return {
    at: token,
    expected: [right],
    reason: `“${token.text}” has the wrong case here; it should be “${right}”.`,
  };
}
