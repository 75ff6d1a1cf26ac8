/** Finds speech that goes on after its tag with a capital, though only a comma stands before it. */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { defineQuestion, defineRule, type RuleContext } from '../src/core/rule.js';
import { isAllCaps, isCapitalized, uncapitalize, words } from '../src/core/text.js';
import { firstWord, lastInside, tokenBefore } from './grammar/speech.js';
import { mayHaveCapital } from './lists/persons.js';
import { sentenceStarts } from './lists/small-words.js';

/** These go on with a sentence more often than they begin one. */
const goingOn = words(
  'and but or nor so because that which who if when while where until till unless although though since as than to for with of in on at by from without not yet then whether',
);

/** Whether the book has a word with a capital in mid-sentence. */
const hasCapital = defineQuestion(
  'split-speech capital',
  ({ story: { census } }, form: string) => census.capital(form) > 0,
);

export default defineRule({
  id: 'split-speech',
  category: 'dialogue',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'Speech that goes on after its tag with the wrong mark or capital.',
  why: 'After a tag that ends in a comma the sentence goes on in lower case; a new sentence wants a full stop after the tag.',
  examples: [
    {
      bad: '“If the rope holds,” said Tomas, “[[We]] cross tonight.”',
      good: '“If the rope holds,” said Tomas, “we cross tonight.”',
    },
    {
      bad: '“I know,” she said, “[[But]] I am not going.”',
      good: '“I know,” she said, “but I am not going.”',
    },
    {
      bad: '“Well,” he said slowly, “[[It]] may be true.”',
      good: '“Well,” he said slowly, “it may be true.”',
    },
    {
      bad: '“You know, sir,” said Ilse, “[[You’ll]] regret it.”',
      good: '“You know, sir,” said Ilse, “you’ll regret it.”',
    },
    { ok: '“If the rope holds,” said Tomas, “I cross tonight.”', because: '“I” keeps its capital' },
    {
      ok: '“If the rope holds,” said Tomas, “Ilse goes first.”',
      because: 'a name keeps its capital',
      story: ['Ilse'],
    },
    { ok: '“If the rope holds,” said Tomas. “We cross tonight.”', because: 'a full stop ends the tag' },
    { ok: '“Who is it?” he asked, and then, “Come in.”', because: 'he speaks twice' },
    { ok: '“If the rope holds,” said Tomas, “we cross tonight.”', because: 'rightly resumed' },
    { ok: '“Faster,” cried the captain, “Faster!”', because: 'the same cry again' },
    {
      ok: '“Two,” said Ilse, at the very moment that Tomas said, “Nobody.”',
      because: 'somebody else speaks',
    },
    { ok: 'So he said, “She wants a boat,” I said, “What kind?”', because: 'two speak, each after a tag' },
    { ok: '“Not now,” he said, adding, “We cross tonight.”', because: 'a second verb of speech leads to it' },
  ],
  questions: [hasCapital],
  check(document, context, report) {
    for (const quotation of document.quotations) {
      const before = quotation.index > 0 ? document.quotations[quotation.index - 1] : undefined;
      if (!before || !quotation.speech || quotation.depth > 0) continue;
      const first = firstWord(document, quotation);
      if (!first || !isCapitalized(first.text) || !resumes(document, before, quotation)) continue;
      if (first.lower === firstWord(document, before)?.lower) continue;
      const isGoingOn = goingOn.has(first.lower);
      if (!isGoingOn && !isCommon(first, context)) continue;
      const isPlain = quotation.open - (before.close ?? 0) <= 8;
      const comma = document.tokens[quotation.open - 1];
      report({
        at: first,
        expected: [uncapitalize(first.text)],
        reason: `“${first.text}” goes on with the sentence before “${document.slice({ start: document.tokens[before.after?.first ?? 0].start, end: comma.start })}”, or else that ends in a full stop.`,
        severity: isPlain ? 'error' : 'warning',
        fix: isGoingOn && isPlain ? 'safe' : 'unsafe',
      });
    }
  },
});

/** Whether one speech is split by a tag that ends in a comma. */
function resumes(document: Document, before: Quotation, after: Quotation): boolean {
  if (before.paragraph !== after.paragraph || before.close === undefined || !before.speech) return false;
  // He came in and said, “The old man wants a cake,” and I said, “What kind?”: the first speech has its tag before it.
  if (before.before?.kind === 'tag') return false;
  // “Two,” says Jess at the moment that Theo says, “One.”
  if (after.before && after.before.kind !== 'beat' && after.before.verb !== before.after?.verb) return false;
  const verb = before.after && document.tokens[before.after.verb].lower;
  if (before.after?.kind !== 'tag' || verb === 'read' || lastInside(document, before)?.text !== ',')
    return false;
  if (tokenBefore(document, after)?.text !== ',') return false;
  const between = document.tokens.slice(before.after.last, after.open - 1);
  if (between.length > 16) return false;
  return !between.some(
    (token) =>
      (/^[.?!…:;—–-]/.test(token.text) && !isAbbreviation(document, token)) ||
      token.quote !== undefined ||
      secondVerb.has(token.lower),
  );
}

/** The stop of `Mrs.` before a name. */
function isAbbreviation(document: Document, stop: Token): boolean {
  const [before, next] = [document.at(stop.index - 1), document.at(stop.index + 1)];
  return (
    stop.text === '.' &&
    /^(?:Mrs?|Ms|Dr|St|\p{Lu})$/u.test(before?.text ?? '') &&
    isCapitalized(next?.text ?? '')
  );
}

/** A further verb of speech, or a turn to somebody else, leads to a speech of its own. */
const secondVerb = words(`
  then and while adding saying continuing concluding finishing crying calling shouting whispering muttering asking added said
  continued called asked explaining again turning exclaiming murmuring remarking answering replying repeating addressing
`);

/** Whether the word is no name, so that its capital only begins a sentence. */
function isCommon(first: Token, { story, speller }: RuleContext<unknown>): boolean {
  if (isAllCaps(first.text) || /^I(?:['’]|$)/.test(first.text)) return false;
  if (sentenceStarts.has(first.lower)) return true;
  const form = first.lower.replace(/'s$/, '');
  if (story.name(form) || story.knows(first.text) || !speller.hasLower(first.lower)) return false;
  return !story.ask(hasCapital, form) && speller.frequency(first.lower) > 20 && !mayHaveCapital.has(form);
}
