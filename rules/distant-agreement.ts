/** Finds a verb that does not agree with a subject farther off: “one of the dogs were”, “a spell that heal wounds”. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { manyAfterOpening } from './distant-agreement/after-opening.js';
import { coined, everybodyDo, ones, verbOfOne } from './distant-agreement/everybody.js';
import { pluralOf, thereAre, thereWas } from './distant-agreement/existential.js';
import { pluralVerb, singularOf } from './distant-agreement/forms.js';
import { indefinite, indefiniteBase, indefiniteSubject } from './distant-agreement/indefinite.js';
import { pluralSubject, singularSubject } from './distant-agreement/noun-phrase.js';
import { oneOfMany } from './distant-agreement/one-of.js';
import { manyWho, oneWho, relativeClause } from './distant-agreement/relative.js';

/** Verbs that may disagree, and what a verb may stand behind that disagrees. */
const verbs = formsThat(
  ({ kind, lower }) =>
    kind === 'word' &&
    (singularOf.has(lower) || pluralVerb.has(lower) || pluralOf.has(lower) || lower === "don't"),
);
const beforeVerbs = formsThat(
  ({ lower }) =>
    indefinite.has(lower) ||
    coined.test(lower) ||
    /^(?:that|who|which|there|always|never|ever|else|one|still|often|once|only|just|also|sometimes)$/.test(
      lower,
    ),
);

const oneOfAll = formsThat(
  ({ lower }) => ones.has(lower) || coined.test(lower) || /^(?:one|each|either|neither)$/.test(lower),
);

export default defineRule({
  id: 'distant-agreement',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A verb that does not agree with a subject that stands farther off.',
  why: 'The verb follows the number of its subject, whatever stands between them.',
  examples: [
    { bad: 'One of the dogs [[were]] barking.', good: 'One of the dogs was barking.' },
    { bad: 'Everyone in the hall [[were]] asleep.', good: 'Everyone in the hall was asleep.' },
    {
      bad: 'When she came down, one of the lamps [[were]] out.',
      good: 'When she came down, one of the lamps was out.',
    },
    { bad: 'There [[was]] three men at the gate.', good: 'There were three men at the gate.' },
    {
      bad: 'On the plain there [[was]] nine thousand men.',
      good: 'On the plain there were nine thousand men.',
    },
    { bad: 'They all waited. Nobody [[answer]].', good: 'They all waited. Nobody answers.' },
    { bad: 'There [[were]] a man at the gate.', good: 'There was a man at the gate.' },
    { ok: 'Nobody could say any more who was talking to whom.', because: 'whoever it was' },
    {
      ok: 'There were a man and a boy at the gate. There are a lot of them.',
      because: 'two of them, and many',
    },
    {
      bad: 'They hunt down every man who [[enter]] the valley.',
      good: 'They hunt down every man who enters the valley.',
    },
    {
      bad: '“It is a charm that [[lift]] the spirits of its wearer,” he said.',
      good: '“It is a charm that lifts the spirits of its wearer,” he said.',
    },
    { bad: 'There [[was]] no chairs in the room.', good: 'There were no chairs in the room.' },
    { ok: '“The lovers in the town who confide in him are many,” she said.', because: 'the lovers do' },
    { bad: 'The lights of the town [[was]] out.', good: 'The lights of the town were out.' },
    { bad: 'The smith and his sons [[has]] gone.', good: 'The smith and his sons have gone.' },
    {
      bad: '“Somebody [[have]] to tell him,” he said.',
      good: '“Somebody has to tell him,” he said.',
      careless: true,
    },
    { bad: 'My sister and I [[was]] late.', good: 'My sister and I were late.' },
    {
      bad: '“There [[is]] wolves in these hills,” he said.',
      good: '“There are wolves in these hills,” he said.',
      careless: true,
    },
    { bad: 'He and Ilse [[has]] gone home.', good: 'He and Ilse have gone home.' },
    { bad: 'The girl with the red shoes [[were]] late.', good: 'The girl with the red shoes was late.' },
    { bad: 'The two of us [[was]] late.', good: 'The two of us were late.' },
    { bad: 'Ilse and Tomas [[was]] asleep.', good: 'Ilse and Tomas were asleep.', story: ['Ilse', 'Tomas'] },
    { bad: 'Nobody [[know]] what became of him.', good: 'Nobody knows what became of him.' },
    { bad: 'The lamp went out and everyone [[gasp]].', good: 'The lamp went out and everyone gasped.' },
    { bad: 'Below the tower the riders [[was]] waiting.', good: 'Below the tower the riders were waiting.' },
    {
      bad: 'He named a thief of whom the guards [[was]] afraid.',
      good: 'He named a thief of whom the guards were afraid.',
    },
    { bad: 'There [[were]] no door in the wall.', good: 'There was no door in the wall.' },
    { bad: 'There [[was]] footprints in the snow.', good: 'There were footprints in the snow.' },
    { bad: 'Most people who [[comes]] here are lost.', good: 'Most people who come here are lost.' },
    { bad: 'My brother, who [[have]] seen it, agrees.', good: 'My brother, who has seen it, agrees.' },
    {
      bad: 'She said that somebody always [[forget]] the salt.',
      good: 'She said that somebody always forgets the salt.',
    },
    { bad: 'Everybody in our street [[know]] her.', good: 'Everybody in our street knows her.' },
    {
      bad: '“Everybody else [[have]] eaten,” she said.',
      good: '“Everybody else has eaten,” she said.',
      careless: true,
    },
    {
      bad: '“He is the only one who [[do]] not sleep,” she said.',
      good: '“He is the only one who does not sleep,” she said.',
      careless: true,
    },
    { bad: '“He is the one who [[know]] it,” she said.', good: '“He is the one who knows it,” she said.' },
    {
      bad: 'She feared the songs that [[isn’t]] sung.',
      good: 'She feared the songs that aren’t sung.',
      careless: true,
    },
    {
      bad: '“As long as nobody [[know]], he is safe,” she said.',
      good: '“As long as nobody knows, he is safe,” she said.',
      careless: true,
    },
    {
      ok: 'Ilse and Tobin, who own the mill, were late. It was one of the songs that isn’t sung.',
      because: 'two, and one',
    },
    { ok: 'She asked that everybody leave, and saw somebody move.', because: 'bases, rightly' },
    { ok: 'He was one of those people who is always late.', because: 'careful writers differ' },
    { ok: 'There were no hotel rooms and no door or window.', because: 'many of them' },
    { ok: '“Everybody have fun!” she said. “One of you run and fetch him!”', because: 'commands' },
    { ok: 'The news of the day was bad.', because: 'a singular in -s' },
    { ok: 'He was one of the men who were late.', because: 'the men were late' },
    {
      ok: 'It was as if one of the dogs were barking. All but one of the guards were asleep.',
      because: 'a wish',
    },
    { ok: 'There was a couple who live by the sea.', because: 'a couple is two' },
    {
      ok: '“There was three men at the gate,” he said. “One of them are mine,” said the boy.',
      because: 'speech may say so',
    },
    {
      ok: 'There was ten years between them. There was a table and two chairs.',
      because: 'a sum, and one at first',
    },
    { ok: 'It was a sign that work could begin.', because: '“that” opens a clause' },
    { ok: 'One of the men and two of the women were late.', because: 'three persons' },
  ],
  check(document, { speller }, report) {
    for (const one of document.tokensOf(oneOfAll)) {
      const verb = verbOfOne(document, one);
      const found = verb ? everybodyDo(document, verb, speller, one) : oneOfMany(document, one, speller);
      if (found && one.register !== 'verse' && !isSpokenInDialect(document, one)) report(found);
    }
    for (const token of document.tokensWhere({ is: verbs, behind: beforeVerbs })) {
      if (token.kind !== 'word' || asksWhom(document, token)) continue;
      if (token.register !== 'narration') {
        const said =
          token.register === 'dialogue' &&
          (thereWas(document, token) ??
            thereAre(document, token) ??
            relativeClause(document, token, speller) ??
            oneWho(document, token) ??
            everybodyDo(document, token, speller));
        if (said && !isSpokenInDialect(document, token)) report(said);
        continue;
      }
      const found =
        indefiniteSubject(document, token) ??
        pluralSubject(document, token) ??
        singularSubject(document, token) ??
        indefiniteBase(document, token, speller) ??
        thereWas(document, token) ??
        thereAre(document, token) ??
        relativeClause(document, token, speller) ??
        manyAfterOpening(document, token) ??
        manyWho(document, token, speller) ??
        oneWho(document, token) ??
        everybodyDo(document, token, speller);
      if (found) report(found);
    }
  },
});

/** So far behind, in tokens, stands the other. */
const reachOfWhom = 12;

/** “She could tell from the sound of the buckets who was quarrelling with whom”: whoever it was, he is one. */
function asksWhom(document: Document, verb: Token): boolean {
  if (document.previousInSentence(verb)?.lower !== 'who') return false;
  const last = Math.min(document.sentenceOf(verb).last, verb.index + reachOfWhom);
  return document.tokens.slice(verb.index, last).some(({ lower }) => lower === 'whom');
}
