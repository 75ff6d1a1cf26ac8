/** Finds days, months, peoples and places of the world in lower case. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { capitalize, isCapitalized, withoutPossessive } from '../src/core/text.js';
import { unknownForms } from '../src/slips/unknown-forms.js';
import { lowerCompounds, properNouns } from './lists/proper-nouns.js';
import { bareNames } from './proper-noun-case/bare-names.js';
import { isSpelledOnAir, lettersOnAir } from './proper-noun-case/on-air.js';
import { pairAt, secondsOfPairs } from './proper-noun-case/pairs.js';
import {
  isBeforeStreet,
  isStreet,
  isUsualSmall,
  largeWays,
  smallWays,
  ways,
} from './proper-noun-case/streets.js';

/** “O’brien”. */
const irish = /^O['’](?!clock|er\b)\p{Ll}{3}/u;
/** Whether the book writes a name small more often than not, whether once in five times, and whether again and again. */
const useOf = defineQuestion('proper-noun-case use', ({ story: { census } }, form: string) => {
  const small = census.lower(form);
  const large = census.capital(form) + census.initial(form);
  return {
    isMostlySmall: small > 3 && large < small,
    isOftenSmall: large < small * 4,
    isUsualSmall: small > 2,
  };
});
const mayBeName = formsThat(({ kind, text, lower }) => {
  if (kind !== 'word') return false;
  if (isCapitalized(text)) return irish.test(text);
  const form = withoutPossessive(lower);
  return (
    ways.has(lower) || secondsOfPairs.has(form) || properNouns.has(form) || /^(?:adam's|twitter)$/.test(lower)
  );
});

export default defineRule({
  id: 'proper-noun-case',
  category: 'names',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A day, month, people, language or place of the world without its capital.',
  why: 'Days, months, peoples, languages and places are names.',
  examples: [
    { bad: 'They met on [[monday]] at the mill.', good: 'They met on Monday at the mill.' },
    { bad: '“Do you speak [[english]]?” he asked.', good: '“Do you speak English?” he asked.' },
    { bad: 'She had lived in [[london]] for years.', good: 'She had lived in London for years.' },
    { bad: 'It was a cold [[november]] night.', good: 'It was a cold November night.' },
    { bad: 'He was dressed like an [[american]].', good: 'He was dressed like an American.' },
    { bad: 'They met in Marlow [[street]] at noon.', good: 'They met in Marlow Street at noon.' },
    { bad: 'It was Captain [[O’leary]] who came.', good: 'It was Captain O’Leary who came.' },
    { bad: '“I grew up in [[new york]],” she said.', good: '“I grew up in New York,” she said.' },
    { bad: 'They met on [[Christmas eve]] by the mill.', good: 'They met on Christmas Eve by the mill.' },
    { bad: 'She saw it on [[twitter]] at noon.', good: 'She saw it on Twitter at noon.' },
    { bad: 'He had come all the way from [[yokohama]].', good: 'He had come all the way from Yokohama.' },
    { bad: 'They had not met since [[michaelmas]].', good: 'They had not met since Michaelmas.' },
    {
      bad: 'She grew up in [[dremblyn]] and never left.',
      good: 'She grew up in Dremblyn and never left.',
      careless: true,
    },
    { bad: 'They asked Uncle [[dremwick]] for a lamp.', good: 'They asked Uncle Dremwick for a lamp.' },
    { bad: 'The band marched along [[poplar]] Avenue.', good: 'The band marched along Poplar Avenue.' },
    { ok: 'The birds began to twitter on the roof.', because: 'what birds do' },
    { ok: 'The new England team sang.', because: 'a new team, not New England' },
    { ok: '“It is five O’clock,” she said.', because: 'no name' },
    { ok: 'They changed it in toto. He dipped the rag in lysol.', because: 'words that are no names' },
    { ok: 'She took the Ceres depot by night.', because: 'a depot on Ceres' },
    { ok: 'He crossed a London street.', because: 'a street of London, not its name' },
    { ok: '“I want french fries,” she said.', because: 'many write such compounds small' },
    { ok: 'He pulled the venetian blinds down.', because: 'many write such compounds small' },
    { ok: '“I want pad thai,” she said.', because: 'a dish, which has a small name' },
    {
      ok: '“Alpha two, november one, over,” said the radio.',
      because: 'letters, as they are spelled on the air',
    },
    { ok: 'He may march in august company.', because: 'common words too' },
    { ok: 'She set the china on the table beside the turkey.', because: 'common words too' },
    { ok: '“Polish the silver,” he said. “And polish the boots.”', because: 'a verb' },
    {
      ok: 'The english ran deep in her. Her english. All english. No english. Our english.',
      because: 'a book that writes it small throughout means to',
    },
  ],
  questions: [useOf, isUsualSmall],
  count(document, add) {
    for (const token of document.tokensOf(smallWays)) {
      const previous = document.at(token.index - 1);
      if (previous && isCapitalized(previous.text)) add(token.lower);
    }
  },
  check(document, context, report) {
    const { story, speller } = context;
    for (const { token, doubt } of bareNames(
      document,
      unknownForms(document, context),
      speller,
      (form) => story.ask(useOf, form).isUsualSmall,
    ))
      report({
        at: token,
        expected: [capitalize(token.text)],
        reason: `“${capitalize(token.text)}” is a name here and has a capital.`,
        severity: 'warning',
        fix: 'unsafe',
        doubt,
      });
    for (const way of document.tokensOf(largeWays)) {
      const token = isBeforeStreet(document, way);
      if (!token) continue;
      report({
        at: token,
        expected: [capitalize(token.text)],
        reason: `“${capitalize(token.text)} ${way.text}” is a name, and its words have capitals.`,
        severity: 'warning',
        fix: 'unsafe',
      });
    }
    for (const token of document.tokensOf(mayBeName)) {
      const isIrish = irish.test(token.text);
      if (isIrish || isAdamsApple(document, token) || isStreet(document, token, story)) {
        const start = isIrish ? 2 : 0;
        report({
          at: token,
          expected: [token.text.slice(0, start) + capitalize(token.text.slice(start))],
          reason: `“${token.text}” is ${isIrish ? '' : 'part of '}a name and has a capital${isIrish ? ' behind the apostrophe' : ''}.`,
          severity: isIrish ? 'error' : 'warning',
          fix: isIrish ? 'safe' : 'unsafe',
        });
        continue;
      }
      const pair = pairAt(document, token);
      if (pair !== undefined) {
        // “new year's eve” has three.
        const isNewYear = document.at(token.index - 2)?.lower === 'new' && token.lower === 'eve';
        report({
          at: { first: token.index - (isNewYear ? 2 : 1), last: token.index + 1 },
          expected: [isNewYear ? `New ${pair}` : pair],
          reason: `“${pair}” is a name, and its words have capitals.`,
        });
        continue;
      }
      if (isCapitalized(token.text)) continue;
      if (token.lower === 'twitter' && /^(?:on|via)$/.test(document.previousInSentence(token)?.lower ?? '')) {
        report({
          at: token,
          expected: [capitalize(token.text)],
          reason: '“Twitter” is a name and has a capital.',
        });
        continue;
      }
      const form = withoutPossessive(token.lower);
      if (!properNouns.has(form) || isPartOfCompound(document, token) || story.declares(form)) continue;
      const use = story.ask(useOf, form);
      if (use.isMostlySmall || (lettersOnAir.has(form) && isSpelledOnAir(document, token))) continue;
      if (speller.hasLower(form) && speller.frequency(form) > 1 && use.isOftenSmall) continue;
      report({
        at: token,
        expected: [capitalize(token.text)],
        reason: `“${token.text}” is a name and has a capital.`,
      });
    }
  },
});

function isAdamsApple(document: Document, token: Token): boolean {
  return (
    token.lower === "adam's" && token.text.startsWith('a') && document.at(token.index + 1)?.lower === 'apple'
  );
}

/** `french fries`; a part of a hyphenated word, a file or an address. */
function isPartOfCompound(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  const previous = document.at(token.index - 1);
  if (next && lowerCompounds.has(next.lower)) return true;
  if (next && /^[-@/._]/.test(next.text) && document.touchesPrevious(next) && next.text !== '.') return true;
  // “pad thai”
  if (previous?.lower === 'pad' && token.lower === 'thai') return true;
  return previous !== undefined && document.touchesPrevious(token) && /^[-@/._]$/.test(previous.text);
}
