/** Finds a comma left out behind an opening participle or “however”: “Turning round he saw the boat.” */

import type { Document, Sentence, Token } from '../src/core/document.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { words } from '../src/core/text.js';
import { clauseTakers } from './lists/clause-takers.js';
import { type PhraseEnd, phraseEnd } from './missing-opening-comma/phrase.js';
import { commaBehind, setsComma } from './reports/comma.js';

const subjects = words('he she they we i');
const subjectsOfHowever = words('he she they we i it you this that there');

/** Whether the book sets the comma: eight times as often as it leaves it out. */
const setsAfterParticiple = setsComma('missing-opening-comma', 8);

/** How doubtful a comma is that an opening phrase lacks, by the habit of the book; -1 where it leaves such commas out. */
const doubtOfPhrase = defineQuestion(
  'missing-opening-comma phrase',
  ({ story: { census } }, kind: PhraseEnd['kind']) => {
    const comma = census.tally('missing-opening-comma', `${kind} comma`);
    const bare = census.tally('missing-opening-comma', `${kind} bare`);
    if (comma >= Math.max(20, bare * 20)) return 1.2;
    if (comma >= Math.max(3, bare * 3)) return 2;
    if (bare > comma + 2 || kind === 'optional') return -1;
    return kind === 'short' ? 2.9 : 2.5;
  },
);

/** A word that opens a clause of its own before the subject: "Taking what he", "Going where they". */
const clauseOpeners = words(`
  that what which who whom whose where when while why how if as because than until till before after since whatever
  whether though although and but or all everything anything every so like
`);

export default defineRule({
  id: 'missing-opening-comma',
  category: 'sentences',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'No comma behind a phrase, or “however”, that opens the sentence.',
  why: 'A comma parts an opening phrase from the subject.',
  examples: [
    {
      bad: 'Standing [[up she]] looked out over the bay.',
      good: 'Standing up, she looked out over the bay.',
    },
    { bad: 'Turning to the [[door he]] drew his knife.', good: 'Turning to the door, he drew his knife.' },
    {
      bad: '“Walking along the [[shore I]] found a shell,” said Ilse.',
      good: '“Walking along the shore, I found a shell,” said Ilse.',
    },
    {
      bad: 'Running down the narrow [[stair they]] heard the bell.',
      good: 'Running down the narrow stair, they heard the bell.',
    },
    { bad: '[[However he]] did not answer.', good: 'However, he did not answer.' },
    { bad: '“[[However it]] was too late,” she said.', good: '“However, it was too late,” she said.' },
    {
      bad: 'According to the [[log nobody]] had slept for two days.',
      good: 'According to the log, nobody had slept for two days.',
      careless: true,
    },
    {
      bad: 'Below [[her the]] engines hummed like bees.',
      good: 'Below her, the engines hummed like bees.',
      careless: true,
    },
    {
      bad: 'In the summer of that [[year he]] sold the boat.',
      good: 'In the summer of that year, he sold the boat.',
      careless: true,
    },
    {
      ok: 'On the top floor of the house old mrs Brandel was mopping the stairs.',
      because: 'a title, though it lacks its capital',
      careless: true,
    },
    { ok: 'In the summer of that year he sold the boat.', because: 'an author may leave it out' },
    { ok: 'In the boat he had bought, nothing moved.', because: 'which boat it was', careless: true },
    {
      ok: 'On the wall hung a lamp. Behind the door was he.',
      because: 'the verb comes first',
      careless: true,
    },
    { ok: 'At night he wrote letters.', because: 'a phrase so light needs none', careless: true },
    {
      ok: 'At noon he ate. At dusk she slept. At night they sang. On Monday we left.',
      because: 'the book’s own way',
      careless: true,
    },
    { ok: 'However he tried, the door stayed shut.', because: 'in whatever way he tried' },
    { ok: '“However he did it is his affair,” she said.', because: 'in whatever way he did it' },
    { ok: 'Thinking she was asleep, he left.', because: 'a clause of what is thought' },
    { ok: '“Taking what they could, they ran,” he said.', because: 'a clause of what is taken' },
    { ok: '“Morning light she loved,” he said.', because: 'no participle' },
    { ok: 'Giving her the map, he smiled.', because: 'the comma is there' },
    { ok: 'Running was all he knew.', because: 'a subject' },
    { ok: 'Eating the bread they had brought, they sat by the fire.', because: 'a relative clause' },
  ],
  questions: [setsAfterParticiple, doubtOfPhrase],
  count(document, add) {
    for (const sentence of document.sentences) {
      const way = wayOf(document, sentence);
      if (way) add(way.comma ? 'comma' : 'bare');
      const end = phraseEnd(document, sentence);
      if (end) add(`${end.kind} ${end.comma ? 'comma' : 'bare'}`);
    }
  },
  check(document, { story }, report) {
    const sets = story.ask(setsAfterParticiple);
    for (const sentence of document.sentences) {
      const however = howeverOf(document, sentence);
      if (however) report(commaBehind(document, however, 'A comma follows “however”.'));
      const end = phraseEnd(document, sentence);
      if (end && !end.comma) {
        const doubt = story.ask(doubtOfPhrase, end.kind);
        if (doubt >= 0)
          report({ ...commaBehind(document, end.last, 'A comma follows the opening phrase.'), doubt });
      }
      if (!sets) continue;
      const way = wayOf(document, sentence);
      if (!way || way.comma || !startsClause(document, way.last)) continue;
      report(commaBehind(document, way.last, 'A comma follows the opening phrase.'));
    }
  },
});

/** The last word of an opening participle phrase that ends at its subject, and whether a comma stands between. */
function wayOf(document: Document, sentence: Sentence): { last: Token; comma: boolean } | undefined {
  let index = sentence.first;
  while (index < sentence.last && document.tokens[index].quote === 'open') index++;
  const first = document.tokens[index];
  if (!first || !/^\p{Lu}\p{Ll}{2,}ing$/u.test(first.text) || clauseTakers.has(first.lower)) return undefined;
  for (let at = index + 1; at < Math.min(sentence.last, index + 9); at++) {
    const token = document.tokens[at];
    if (token.text === ',') {
      const isSubject = subjects.has(document.at(at + 1)?.lower ?? '');
      return isSubject ? { last: document.tokens[at - 1], comma: true } : undefined;
    }
    if (token.kind !== 'word' || clauseOpeners.has(token.lower) || isAuxiliary(token)) return undefined;
    if (!subjects.has(token.lower)) continue;
    // "the bread they had brought, they sat": a relative clause ends in a comma and another subject.
    if (at - index < 2 || hasComma(document, at, sentence)) return undefined;
    return { last: document.tokens[at - 1], comma: false };
  }
  return undefined;
}

/** A “however” that opens its sentence, says “but” and lacks its comma: where another clause follows, it says “in whatever way”. */
function howeverOf(document: Document, sentence: Sentence): Token | undefined {
  let index = sentence.first;
  while (index < sentence.last && document.tokens[index].quote === 'open') index++;
  const [first, subject, verb] = [0, 1, 2].map((step) => document.tokens[index + step]);
  if (first?.text !== 'However' || !subjectsOfHowever.has(subject?.lower ?? '') || !verb) return undefined;
  const following = document.tokens.slice(verb.index, sentence.last);
  const end = following.findIndex(({ quote }) => quote === 'close');
  const rest = end < 0 ? following : following.slice(0, end);
  // “However he did it, they were gone.” The last mark stands before the closing quotation mark.
  if (rest.slice(0, -1).some(({ text }) => /^[,;:—]/.test(text))) return undefined;
  const verbs = rest.filter(
    (token) => token.kind === 'word' && /^(?:VERB|AUX)$/.test(document.partOfSpeech(token)),
  );
  // “However he did it is his affair”: a verb more than one clause has.
  const isDo = /^d(?:o|oes|id)$/.test(verb.lower) && rest[1]?.lower !== 'not';
  const isPlain = (isAuxiliary(verb) && !isDo) || /n't$/.test(verb.lower);
  return isPlain || verbs.length === 1 ? first : undefined;
}

function startsClause(document: Document, last: Token): boolean {
  const verb = document.at(last.index + 2);
  return verb?.kind === 'word' && /^(?:VERB|AUX|ADV)$/.test(document.partOfSpeech(verb));
}

function isAuxiliary(token: Token): boolean {
  return /^(?:is|are|was|were|had|has|would|could|will|can|did|does|do)$/.test(token.lower);
}

function hasComma(document: Document, from: number, sentence: Sentence): boolean {
  for (let index = from; index < Math.min(sentence.last, from + 7); index++) {
    if (/^[,;]/.test(document.tokens[index].text) && !document.tokens[index + 1]?.quote) return true;
  }
  return false;
}
