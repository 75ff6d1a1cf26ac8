/** Finds a pronoun in the wrong case: “between you and I”, “him and me went”, “lest them become”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import { isCapitalized, matchCase, words } from '../src/core/text.js';
import { governedForm, isAboutHer } from './pronoun-case/governed.js';

const objectOf = new Map([
  ['i', 'me'],
  ['he', 'him'],
  ['she', 'her'],
  ['we', 'us'],
  ['they', 'them'],
]);
const subjectOf = new Map([
  ['me', 'I'],
  ['him', 'he'],
  ['her', 'she'],
  ['us', 'we'],
  ['them', 'they'],
]);
const prepositions = words(
  'between for with to from at by of about against toward towards beside behind near without around upon on after',
);
/** Finite verbs of a clause whose subject is a pair; `had` and `would` are no nouns and no participles. */
const finite = words(
  'was were had would could will can did are have used went came should must walked ran sat stood looked talked decided started',
);
/** Behind these a clause begins, so what follows is its subject. */
const clauseStart = words('and but when as while because if then so that');
const conjunctions = words('lest because although though whether unless');

const pronouns = formsThat(
  ({ kind, lower }) => kind === 'word' && (objectOf.has(lower) || subjectOf.has(lower)),
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
    { ok: 'On they went, and in he came.', because: 'the subject behind its verb’s particle' },
    { ok: 'He left it to Tomas and I went home.', because: 'a clause of its own' },
    { ok: '“Me and him went fishing,” said the boy.', because: 'speech may say so' },
    { ok: '“You and I,” she said, “are alike.”', because: 'a subject' },
    { ok: 'She was taller than he and I were.', because: 'a subject' },
    { ok: 'The man who sat between him and me was asleep.', because: 'behind a preposition' },
    { ok: 'Behind her and the boy was a wall.', because: 'behind a preposition' },
    { ok: 'He said to her and I quote: no.', because: 'a clause of its own' },
  ],
  check(document, _context, report) {
    for (const token of document.tokensOf(pronouns)) {
      const object = objectOf.get(token.lower);
      const governed = object && governedForm(document, token, object);
      if (governed) {
        // “She sprang to he feet”: “her” may have lost its end.
        const expected = isAboutHer(document, token) ? ['her', governed] : [governed];
        report({ ...describe(token, expected[0]), expected, severity: 'error' });
        continue;
      }
      const subject = subjectOf.get(token.lower);
      const right = object
        ? (isObject(document, token) || isGiven(document, token)) && object
        : subject && isSubject(document, token) && subject;
      if (right) report(describe(token, document.startsSentence(token) ? matchCase(right, 'Xx') : right));
    }
  },
});

/** What one gives somebody something by. */
const givers = words('gave give gives giving told tell handed showed sent offered asked brought bought');

/** `She gave he a look.` */
function isGiven(document: Document, token: Token): boolean {
  const before = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  return (
    token.lower !== 'i' &&
    before?.sentence === token.sentence &&
    givers.has(before.lower) &&
    next?.kind === 'word' &&
    /^(?:an?|the|his|her|my|their|everything|nothing)$/.test(next.lower)
  );
}

/** `between her and I.`, `to Ilse and I`, `between he and`: behind a preposition, where no verb follows. */
function isObject(document: Document, token: Token): boolean {
  const before = document.at(token.index - 1);
  if (before?.sentence !== token.sentence) return false;
  if (before.lower === 'between') return document.at(token.index + 1)?.lower === 'and';
  if (before.lower !== 'and' || !endsPhrase(document, token)) return false;
  const partner = document.at(token.index - 2);
  const preposition = document.at(token.index - 3);
  if (partner?.sentence !== token.sentence || preposition?.sentence !== token.sentence) return false;
  if (!prepositions.has(preposition.lower)) return false;
  return /^(?:me|him|her|us|them|you|it|he|she)$/.test(partner.lower) || isCapitalized(partner.text);
}

function endsPhrase(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return next === undefined || next.sentence !== token.sentence || /^[,.?!;:…—]/.test(next.text);
}

/** `Him and the boy were`, `my family and me would`, `lest them become`. */
function isSubject(document: Document, token: Token): boolean {
  const before = document.at(token.index - 1);
  const opens = before === undefined || before.sentence !== token.sentence;
  if (!opens && conjunctions.has(before.lower) && token.lower !== 'her' && token.lower !== 'me') {
    const verb = document.at(token.index + 1);
    return (
      verb?.kind === 'word' &&
      /^(?:VERB|AUX)$/.test(document.partOfSpeech(verb)) &&
      !verb.lower.endsWith('ing')
    );
  }
  if (token.register === 'dialogue') return false;
  if (opens) return opensPair(document, token);
  return before.lower === 'and' && closesPair(document, token, before);
}

/** `Him and the boy were`. */
function opensPair(document: Document, token: Token): boolean {
  if (document.at(token.index + 1)?.lower !== 'and') return false;
  let index = token.index + 2;
  if (/^(?:the|my|his|your|our|their|a)$/.test(document.at(index)?.lower ?? '')) index++;
  const verb = document.at(index + 1);
  return verb !== undefined && finite.has(verb.lower);
}

/** `my family and me would`, `Ilse and him went`, at the start of a clause. */
function closesPair(document: Document, token: Token, and: Token): boolean {
  const verb = document.at(token.index + 1);
  if (!verb || !finite.has(verb.lower) || token.lower === 'her') return false;
  const partner = document.at(and.index - 1);
  if (partner?.kind !== 'word' || partner.sentence !== token.sentence) return false;
  const determiner = document.at(partner.index - 1);
  const isKin = determiner !== undefined && /^(?:my|his|her|our|their)$/.test(determiner.lower);
  if (!isKin && !isCapitalized(partner.text) && !subjectOf.has(partner.lower)) return false;
  const opener = isKin ? document.at(determiner.index - 1) : determiner;
  return (
    opener === undefined ||
    opener.sentence !== token.sentence ||
    opener.text === ',' ||
    clauseStart.has(opener.lower)
  );
}

function describe(token: Token, right: string): Report {
  return {
    at: token,
    expected: [right],
    reason: `“${token.text}” has the wrong case here; it should be “${right}”.`,
  };
}
