/** Finds the possessive of a name written without its apostrophe. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineQuestion, defineRule, type Report, type RuleContext } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { isAllCaps, isCapitalized, words } from '../src/core/text.js';
import { isOwnedNoun, isSingular, isSurelyOwned } from './name-possessive/owned.js';

/** How the book uses a word with a capital: often enough for a name in a sentence and at its start, and its plural. */
const useOfCapital = defineQuestion('name-possessive use', ({ story: { census } }, base: string) => {
  const uses = census.capital(base);
  const plural = census.capital(`${base}s`) + census.initial(`${base}s`);
  return {
    isInside: uses >= 1,
    isFirst: uses >= 3,
    isPlural: plural > 2,
    mayBePlural: plural > 1 && plural * 3 > uses,
  };
});
/** Before these words a capitalised plural may stand for a family or a people: "the Brands", "two Ilses". */
const pluralBefore = words(`
  the these those two three four five six seven eight nine ten both all many most some several few other young old little
  dear poor no any more than of we you us
`);
const formsInS = formsThat(
  ({ kind, text }) => kind === 'word' && text.length > 3 && text.endsWith('s') && !/['’]/.test(text),
);

export default defineRule({
  id: 'name-possessive',
  category: 'apostrophes',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'The possessive of a name without its apostrophe.',
  why: 'What belongs to somebody stands behind an apostrophe: Ilse’s boat.',
  examples: [
    {
      bad: '“It was [[Ilses]] boat,” said Tomas.',
      good: '“It was Ilse’s boat,” said Tomas.',
      story: ['Ilse', 'Tomas'],
    },
    {
      bad: '“I saw [[Meridas]] old horse,” he said.',
      good: '“I saw Merida’s old horse,” he said.',
      book: 'Then Merida sang. I met Merida. We saw Merida. He told Merida.',
    },
    {
      bad: '“Now it was [[brands]] turn,” she said.',
      good: '“Now it was Brand’s turn,” she said.',
      story: ['Brand'],
    },
    {
      bad: '“We ate in [[Marcuss]] kitchen,” she said.',
      good: '“We ate in Marcus’s kitchen,” she said.',
      story: ['Marcus'],
    },
    { ok: 'The Brands house their horses here.', because: 'a family, and a verb', story: ['Brand'] },
    { ok: '“The Ilses of this world weep,” he said.', because: 'a plural', story: ['Ilse'] },
    {
      bad: '“[[Ilses]] working on it,” said Tomas.',
      good: '“Ilse’s working on it,” said Tomas.',
      story: ['Ilse', 'Tomas'],
    },
    { bad: 'It wasn’t [[Ilses]].', good: 'It wasn’t Ilse’s.', story: ['Ilse'] },
    { ok: 'Then James horse ran.', because: 'no name James without its s is known' },
    { ok: '“Two spikes stood by the road,” she said.', because: 'the common noun', story: ['Spike'] },
    { ok: 'Ilse marks the chart.', because: 'a verb', story: ['Mark', 'Ilse'] },
    {
      ok: 'Wells was a clerk. Wells fine manners were known.',
      because: 'a name of its own',
      story: ['Wells', 'Well'],
    },
  ],
  questions: [useOfCapital],
  check(document, context, report) {
    for (const token of document.tokensOf(formsInS)) {
      const found = isCapitalized(token.text)
        ? judgeCapital(document, token, context)
        : judgeSmall(document, token, context);
      if (found) report(found);
    }
  },
});

/** `Ilses boat`, `Marcuss kitchen`. */
function judgeCapital(
  document: Document,
  token: Token,
  { story, speller }: RuleContext<unknown>,
): Report | undefined {
  const base = token.lower.slice(0, -1);
  const use = story.ask(useOfCapital, base);
  const name = story.name(base);
  const isInside = !document.opensSentence(token);
  if ((!name && !(isInside ? use.isInside : use.isFirst)) || isAllCaps(token.text)) return undefined;
  const isDeclared = name !== undefined && name.kind !== 'learned';
  if (story.declares(token.text) && !story.declares(base)) return undefined;
  if (use.isPlural || (!isDeclared && use.mayBePlural)) return undefined;
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  if (name && isNameWithVerb(document, token, speller))
    return {
      ...describe(document, token, name.form),
      reason: `“${token.text}” is “${name.form} is” or “${name.form} has”: it lacks its apostrophe.`,
    };
  if (!isOwnedNoun(document, next, token)) return undefined;
  if (previous?.sentence === token.sentence && pluralBefore.has(previous.lower)) {
    if (
      previous.lower !== 'the' &&
      previous.lower !== 'of' &&
      !/^(?:old|young|little|dear|poor)$/.test(previous.lower)
    )
      return undefined;
    if (/^the$/.test(previous.lower) && !isSingular(document, next)) return undefined;
  }
  // "a Home Economics degree": part of a longer name.
  if (
    previous &&
    isCapitalized(previous.text) &&
    !document.startsSentence(previous) &&
    speller.hasLower(token.lower)
  )
    return undefined;
  if (document.startsSentence(token) && speller.hasLower(token.lower) && !isSurelyOwned(document, next))
    return undefined;
  return describe(document, token, name?.form ?? token.text.slice(0, -1));
}

const opensClause = /^(?:[,;:—…-]+|and|but|so|because|that|if|when|while|where|now|then)$/;

/** “Ilses working on it”, “Ilses been here”, “Ilses in charge”, and “it wasn't Ilses”, where none of that name are many. */
function isNameWithVerb(document: Document, token: Token, speller: Speller): boolean {
  if (speller.hasLower(token.lower)) return false;
  const before = document.previousInSentence(token);
  const next = document.at(token.index + 1);
  if (before && /^(?:is|was|isn't|wasn't)$/.test(before.lower)) return /^[.,;!?]$/.test(next?.text ?? '');
  if (before && !opensClause.test(before.lower)) return false;
  if (next?.kind !== 'word' || next.text !== next.lower) return false;
  return (
    /^(?:been|not|gonna|gotta)$/.test(next.lower) ||
    (/[a-z]{2}ing$/.test(next.lower) && document.partOfSpeech(next) === 'VERB') ||
    (/^(?:in|on)$/.test(next.lower) &&
      /^(?:charge|love|trouble|fire|board)$/.test(document.at(next.index + 1)?.lower ?? ''))
  );
}

/** `spikes turn`: a small letter too many, and only before what persons own. */
function judgeSmall(document: Document, token: Token, { story }: RuleContext<unknown>): Report | undefined {
  const name = story.name(token.lower.slice(0, -1));
  if (!name || !isCapitalized(name.form)) return undefined;
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  if (!next || !isSurelyOwned(document, next) || next.sentence !== token.sentence) return undefined;
  if (previous?.kind !== 'word' || previous.sentence !== token.sentence) return undefined;
  if (!/^(?:AUX|VERB|ADP|SCONJ|CCONJ)$/.test(document.partOfSpeech(previous))) return undefined;
  if (isCapitalized(previous.text) && !document.startsSentence(previous)) return undefined;
  return describe(document, token, name.form);
}

function describe(document: Document, token: Token, form: string): Report {
  const expected = `${form}${document.apostrophe}s`;
  return { at: token, expected: [expected], reason: `“${token.text}” is a possessive here: “${expected}”.` };
}
