/** Finds a comma left out before a clause that tells more of somebody named: “Ilse who had three sons was silent.” */
import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isAllCaps, isCapitalized, words } from '../src/core/text.js';
import { givenNames } from './lists/given-names.js';
import { commaBehind } from './reports/comma.js';

const relatives = wordForms(words('who which'));
/** Behind these it is asked which of them is meant: “the Ilse who wrote it”, “It was Ilse who came”, “Was it Ilse who came?” */
const singling =
  /^(?:the|a|an|this|that|these|those|some|any|every|each|no|another|one|same|only|not|it|was|wasn't|is|isn't|it's|'twas|'tis|be|been|were|who|like|all)$/;
/** “Her hand which had been still”: nobody has two sorts of it. */
const owners = words('my his her our their your');
const single = words(
  'lip face mouth head hair nose heart voice hand neck brow chin chest back throat stomach forehead mother father husband wife',
);
const doubt = 2;

export default defineRule({
  id: 'missing-relative-comma',
  category: 'sentences',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'No comma before “who” behind a name: “Ilse who was ill stayed in bed.”',
  why: 'A name needs no clause to say who is meant, so what the clause tells is an aside.',
  examples: [
    {
      bad: '[[Ilse who]] had two sons of her own, said nothing.',
      good: 'Ilse, who had two sons of her own, said nothing.',
      story: ['Ilse'],
      careless: true,
    },
    {
      bad: 'He waved to [[Tomas who]] was asleep in the hay.',
      good: 'He waved to Tomas, who was asleep in the hay.',
      story: ['Tomas'],
      careless: true,
    },
    {
      bad: 'He touched his [[nose which]] had begun to bleed.',
      good: 'He touched his nose, which had begun to bleed.',
      careless: true,
    },
    {
      bad: '“We left the boat to [[Tomas who]] had slept all day,” she said.',
      good: '“We left the boat to Tomas, who had slept all day,” she said.',
      story: ['Tomas'],
      careless: true,
    },
    { ok: 'He who had come was Tomas. A man who ran fell.', because: 'no name before “who”', careless: true },
    { ok: 'It was Ilse who came.', because: 'she alone', story: ['Ilse'], careless: true },
    { ok: '“Was it Ilse who came?”', because: 'she alone', story: ['Ilse'], careless: true },
    {
      ok: '“Tomas, who had slept all day, took it,” she said.',
      because: 'an aside in its commas',
      story: ['Tomas'],
      careless: true,
    },
    { ok: 'He missed the Ilse who had laughed.', because: 'one of two', story: ['Ilse'], careless: true },
    {
      ok: 'He told Ilse who was there. She asked Ilse who did it.',
      because: 'a question',
      story: ['Ilse'],
      careless: true,
    },
    {
      ok: 'Ilse, who had two sons, said nothing.',
      because: 'it has its comma',
      story: ['Ilse'],
      careless: true,
    },
  ],
  check(document, { story }, report) {
    for (const token of document.tokensOf(relatives)) {
      const before = document.at(token.index - 1);
      if (before?.kind !== 'word' || before.sentence !== token.sentence || !hasVerb(document, token))
        continue;
      const isNamed =
        token.lower !== 'which' && isName(document, before, story.name(before.lower) !== undefined);
      if (isNamed || (token.lower === 'which' && isSingle(document, before)))
        report({ ...commaBehind(document, before, 'What follows tells more, and is an aside.'), doubt });
    }
  },
});

function hasVerb(document: Document, relative: Token): boolean {
  const verb = document.at(relative.index + 1);
  return (
    verb?.kind === 'word' &&
    verb.sentence === relative.sentence &&
    /^(?:VERB|AUX)$/.test(document.partOfSpeech(verb))
  );
}

/** A name with nothing before it that singles it out or asks of it. */
function isName(document: Document, name: Token, isOfStory: boolean): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(name.text) || isAllCaps(name.text) || !(isOfStory || givenNames.has(name.lower)))
    return false;
  let index = name.index - 1;
  while (
    index >= name.index - 2 &&
    isCapitalized(document.at(index)?.text ?? '') &&
    !document.opensSentence(document.tokens[index])
  )
    index--;
  const { first } = document.sentenceOf(name);
  const previous = index < first ? undefined : document.at(index);
  if (previous && (singling.test(previous.lower) || /'s$/.test(previous.lower))) return false;
  // “A girl of Ilse who sings”: the girl does.
  if (previous && /^(?:in|from|at|near|of)$/.test(previous.lower)) return false;
  if (
    previous?.kind === 'word' &&
    /^(?:VERB|ADJ|DET|NOUN|AUX|ADV|CCONJ)$/.test(document.partOfSpeech(previous))
  )
    return false;
  return !document.tokens
    .slice(first, name.index)
    .some(({ lower }) =>
      /^(?:it|it's|'twas|ask|asked|tell|told|know|knew|wonder|wondered|remind|reminded)$/.test(lower),
    );
}

function isSingle(document: Document, noun: Token): boolean {
  const owner = document.at(noun.index - 1);
  return single.has(noun.lower) && owner !== undefined && owners.has(owner.lower);
}
