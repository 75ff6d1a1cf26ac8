/** Finds the wrong form of an irregular verb: “had went”, “he seen”, “could saw”, “didn’t knew”. */

import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import type { Story } from '../src/core/story.js';
import { matchCase } from '../src/core/text.js';
import { isDialect, isSpokenInDialect, isToldInDialect } from '../src/tongues/dialect.js';
import {
  participleOfPast,
  participles,
  pasts,
  pastsBefore,
  pastsOfPassives,
  pastsOnly,
  sameAsBase,
} from './grammar/mistaken-forms.js';
import { followsBe, followsHad, followsHave, followsModal } from './wrong-verb-form/auxiliaries.js';
import { isPastHere, isThirdPerson } from './wrong-verb-form/past.js';

/** Whether those who speak in the book speak as grammar has it. */
const speaksPlainly = defineQuestion('wrong-verb-form plain', ({ story: { census } }) => {
  const dialect = census.tally('wrong-verb-form', 'dialect');
  return dialect < census.tally('wrong-verb-form', 'speech') / 1000;
});
const forms = formsThat(
  ({ kind, lower }) =>
    kind === 'word' &&
    (pasts.has(lower) ||
      pastsBefore.has(lower) ||
      pastsOnly.has(lower) ||
      participles.has(lower) ||
      sameAsBase.has(lower)),
);

export default defineRule({
  id: 'wrong-verb-form',
  category: 'grammar',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'The wrong form of an irregular verb: “had went”, “he seen”, “could saw”.',
  why: 'After have stands the participle (had gone), after could and to the base form (to go), else the past (went).',
  examples: [
    { bad: 'They had [[went]] home before dark.', good: 'They had gone home before dark.' },
    { bad: 'She had never [[chose]] a knife before.', good: 'She had never chosen a knife before.' },
    { bad: 'It was the worst play he had ever [[saw]].', good: 'It was the worst play he had ever seen.' },
    { bad: 'I have never [[saw]] anything like it.', good: 'I have never seen anything like it.' },
    { bad: 'She’d never [[saw]] him smile.', good: 'She’d never seen him smile.' },
    { bad: '“He’d [[stole]] it years ago,” she said.', good: '“He’d stolen it years ago,” she said.' },
    { bad: 'He had [[fell]] asleep by the fire.', good: 'He had fallen asleep by the fire.' },
    { bad: 'He was [[chose]] to lead them.', good: 'He was chosen to lead them.' },
    { bad: 'When he [[seen]] the door, he ran.', good: 'When he saw the door, he ran.' },
    { bad: 'She could [[went]] no farther.', good: 'She could go no farther.' },
    { bad: 'It took an hour to [[made]] the bread.', good: 'It took an hour to make the bread.' },
    {
      bad: 'Nobody moved; they didn’t [[knew]] what to do.',
      good: 'Nobody moved; they didn’t know what to do.',
    },
    {
      bad: 'At noon Marten [[gone]] to the well.',
      good: 'At noon Marten went to the well.',
      story: ['Marten'],
    },
    {
      bad: 'The carts [[gone]] back to the mill at dusk.',
      good: 'The carts went back to the mill at dusk.',
    },
    {
      bad: 'She took a coin from her purse and [[given]] it to me.',
      good: 'She took a coin from her purse and gave it to me.',
    },
    { bad: '“I will [[kept]] it safe,” she said.', good: '“I will keep it safe,” she said.' },
    { bad: '“We’ll [[went]] home,” he said.', good: '“We’ll go home,” he said.' },
    { ok: 'His will kept them poor, and the can kept the milk cold.', because: 'nouns' },
    { ok: 'The sun gone down, they slept.', because: 'an absolute phrase' },
    { ok: 'They had gone, and she had chosen.', because: 'participles' },
    { bad: '“Did you [[saw]] the light?” she asked.', good: '“Did you see the light?” she asked.' },
    {
      ok: '“I seen him do it, I ain’t lying,” said the tramp.',
      because: 'a speaker whose grammar is his own',
    },
    { ok: '“He had went an’ done it,” she said.', because: 'a speaker whose grammar is his own' },
    { ok: 'What he did made her angry.', because: 'the clause is the subject' },
    { ok: 'Had he seen it, he would have run.', because: 'the auxiliary stands before' },
    { ok: 'What it was took him an hour to find.', because: 'a clause that ends with “was”' },
    { ok: 'He had rose petals in his hair.', because: 'a noun' },
    { ok: 'Whenever they did he came home.', because: '“did” has its subject before it' },
    { ok: 'Jory gone, they sat in silence.', because: 'an absolute phrase' },
    { ok: 'They took him for the ghost of our lad Tomas come back to haunt them.', because: 'a participle' },
  ],
  questions: [speaksPlainly],
  count(document, add) {
    for (const token of document.tokens) {
      if (token.register === 'dialogue') add(isDialect(token) ? 'dialect' : 'speech');
    }
  },
  check(document, { story }, report) {
    if (isToldInDialect(document)) return;
    const isPlainBook = story.ask(speaksPlainly);
    for (const token of document.tokensOf(forms)) {
      if (token.register === 'verse') continue;
      if (token.register === 'dialogue' && !isPlainBook) continue;
      const expected = correctionOf(document, token, story);
      if (!expected || isSpokenInDialect(document, token)) continue;
      report({
        at: token,
        expected: [matchCase(expected, token.text)],
        reason: `“${token.text}” is the wrong form of its verb here; it should be “${expected}”.`,
        severity: token.register === 'dialogue' ? 'warning' : 'error',
      });
    }
  },
});

function correctionOf(document: Document, token: Token, story: Story): string | undefined {
  const { lower } = token;
  const past = pasts.get(lower);
  if (past && followsHave(document, token)) return past.participle;
  const isPast =
    pastsBefore.get(lower)?.test(document.nextInSentence(token)?.lower ?? '') ||
    // “the worst he had ever saw.”
    (lower === 'saw' && /^(?:ever|never)$/.test(document.previousInSentence(token)?.lower ?? ''));
  if (isPast && followsHad(document, token)) return participleOfPast.get(lower);
  if (pastsOfPassives.has(lower) && followsBe(document, token)) return pasts.get(lower)?.participle;
  const pure = pastsOnly.get(lower);
  if (pure && followsModal(document, token)) return pure.base;
  const participle = participles.get(lower);
  if (participle && isPastHere(document, token, story)) return participle.past;
  const sameForm = sameAsBase.get(lower);
  return sameForm && isThirdPerson(document, token, story) ? sameForm : undefined;
}
