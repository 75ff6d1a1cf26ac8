/** Finds a compound written as two words that fiction always writes as one: “no where”, “him self”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat, wordForms } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { isCapitalized, words } from '../src/core/text.js';
import { closedCompounds } from './lists/closed-compounds.js';
import { afterPerson } from './lists/finite-verbs.js';

/**
 * Second words that are verbs as well: “her hand shook and her heart ache”, “the sun set”. One word only where an
 * article or the like stands before: “a head ache”.
 */
const verbToo = words('ache aches break beat beats fall rise set shine');
const nounFollows = words(
  'a an this that another every each at before after until till terrible bad splitting slight pounding beautiful bright',
);

/** “how ever did you”: emphasis, two words by right. */
const asking = words(
  'did do does is was were are has have had can could will would shall should may might made possessed am',
);
const questionWords = words('when what how who where why');

/** Compounds that begin so are wrong apart in every house; of “bed room” a house may have its own view. */
const neverApart = words(
  'no any some every him her my your it them our one with through up down in out other else al when what how after',
);

/** Before “after noon” the part of the day; else later than noon. */
const beforeAfternoon = words(`
  this that the one good every late early each yesterday tomorrow next an all monday tuesday wednesday thursday friday
  saturday sunday same whole mid summer winter autumn spring sunny rainy hot following entire
`);

/** “For some one to knock”: one out of several is “of” them. */
const mayFollowSomeone = words('was is were must had to who whom with from at on for and or');

/** What ends adverbs and pronouns, which no house writes with a hyphen: “side-ways”, “every-thing”. */
const endings = words('ways wards ward self selves where thing things body times');

const firsts = wordForms(closedCompounds);
const hyphen = formsThat(({ text }) => text === '-');

export default defineRule({
  id: 'split-compound',
  category: 'compounds',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A compound written as two words that is one.',
  why: 'These pairs grew together long ago; apart, they read as two things.',
  examples: [
    { bad: 'The path led [[no where]].', good: 'The path led nowhere.' },
    { bad: 'He poured [[him self]] a cup of tea.', good: 'He poured himself a cup of tea.' },
    { bad: '“Did you say [[any thing]]?” she asked.', good: '“Did you say anything?” she asked.' },
    { bad: '[[Some times]] it rained for a week.', good: 'Sometimes it rained for a week.' },
    { bad: 'The price had gone up a [[hundred fold]].', good: 'The price had gone up a hundredfold.' },
    { bad: 'It rained all [[after noon]].', good: 'It rained all afternoon.' },
    { bad: 'He had a terrible [[head ache]].', good: 'He had a terrible headache.' },
    { bad: 'I told [[every one]] who asked.', good: 'I told everyone who asked.' },
    { ok: 'That is the cold you live with out here.', because: 'one lives with it, out here' },
    {
      bad: 'They were looking for [[some one]] to blame.',
      good: 'They were looking for someone to blame.',
    },
    { bad: 'He looked at her [[side-ways]].', good: 'He looked at her sideways.', careless: true },
    { bad: 'She had [[every-thing]] in one bag.', good: 'She had everything in one bag.', careless: true },
    { ok: 'Some one of them had to go.', because: 'one out of several', careless: true },
    { ok: '“Ab-so-lute-ly no-thing-at-all,” he said.', because: 'drawn out', careless: true },
    { ok: 'We will eat some time after noon.', because: 'later than noon' },
    { ok: '“Any one of you could have done it,” he said.', because: 'one out of several' },
    { ok: 'They searched the cellar, but no body was found.', because: 'a corpse' },
    { ok: '“How ever did you find me?” she asked.', because: 'emphasis in a question' },
    { ok: 'It made her head ache to think of it.', because: 'a verb' },
    { ok: 'The Black Smith stood on the corner of the lane.', because: 'the name of an inn' },
    { ok: 'He went out with self-conscious care.', because: 'a part of a hyphened word' },
    { ok: '“They lay stretched out side by side, each and every one,” he said.', because: 'two phrases' },
    { ok: 'She was given some, thing by thing.', because: 'a comma between them' },
  ],
  check(document, { speller, story }, report) {
    for (const mark of document.tokensOf(hyphen)) {
      const found = judgeHyphen(document, mark, speller);
      if (found && !story.declares(document.tokens[mark.index + 1].text)) report(found);
    }
    for (const first of document.tokensOf(firsts)) {
      const second = document.tokens[first.index + 1];
      if (
        second === undefined ||
        !closedCompounds.get(first.lower)!.has(second.lower) ||
        !isPair(document, first, second)
      )
        continue;
      if (isTwoWords(document, first, second)) continue;
      const closed = first.text + second.text;
      const isPronoun = neverApart.has(first.lower);
      report({
        at: { first: first.index, last: second.index + 1 },
        expected: [closed],
        reason: `“${first.text} ${second.text}” is one word: “${closed}”.`,
        severity: isPronoun ? 'error' : 'warning',
      });
    }
  },
});

/** “Side-ways”, “every-thing”: a compound that has grown together, with a hyphen. */
function judgeHyphen(document: Document, mark: Token, speller: Speller): Report | undefined {
  const first = document.at(mark.index - 1);
  const second = document.at(mark.index + 1);
  if (first?.kind !== 'word' || second?.kind !== 'word' || !/^[a-z]{2,}$/.test(second.text)) return undefined;
  if (!document.touchesPrevious(mark) || !document.touchesPrevious(second)) return undefined;
  if (isCapitalized(first.text) && !document.opensSentence(first)) return undefined;
  const [before, after] = [document.at(first.index - 1), document.at(second.index + 1)];
  // “Ab-so-lute-ly”
  if (before?.text === '-' || (after?.text === '-' && document.touchesPrevious(after))) return undefined;
  if (
    !endings.has(second.lower) &&
    !(neverApart.has(first.lower) && closedCompounds.get(first.lower)?.has(second.lower))
  )
    return undefined;
  const whole = first.lower + second.lower;
  if (speller.frequency(whole) < leastUse) return undefined;
  const closed = first.text + second.text;
  return {
    at: { first: first.index, last: second.index + 1 },
    expected: [closed],
    reason: `“${first.text}-${second.text}” is one word: “${closed}”.`,
    severity: 'warning',
    doubt: 0.5,
  };
}

/** Uses in a million words that a compound must have to be known as one. */
const leastUse = 2;

/** Whether the two stand next to each other as plain words of one sentence. */
function isPair(document: Document, first: Token, second: Token): boolean {
  if (first.kind !== 'word' || second.kind !== 'word' || second.sentence !== first.sentence) return false;
  if (document.gapBefore(second).trim() !== '' || document.touchesPrevious(second)) return false;
  if (isCapitalized(second.text)) return false;
  if (isCapitalized(first.text) && !document.opensSentence(first)) return false;
  const before = document.at(first.index - 1);
  const after = document.at(second.index + 1);
  return !(
    (before?.text === '-' && document.touchesPrevious(first)) ||
    (after?.text === '-' && document.touchesPrevious(after))
  );
}

function isTwoWords(document: Document, first: Token, second: Token): boolean {
  const before = document.previousInSentence(first)?.lower ?? '';
  const after = document.nextInSentence(second)?.lower ?? '';
  // “That is what you live with out here.”
  if (first.lower === 'with' && /^(?:here|there)$/.test(after)) return true;
  if (verbToo.has(second.lower)) return !nounFollows.has(before);
  if (second.lower === 'noon') return first.lower === 'after' && !beforeAfternoon.has(before);
  if (second.lower === 'one' && before === 'and') return true;
  // “Some one was there”: of one out of several it is said that “some one of them was”.
  if (first.lower === 'some' && second.lower === 'one' && mayFollowSomeone.has(after)) return false;
  if (second.lower === 'one' || first.lower === 'no')
    return second.lower !== 'where' && !afterPerson.has(after);
  if (second.lower === 'side') return after === 'by';
  if (second.lower === 'body') return after === 'of' || after === 'part';
  return second.lower === 'ever' && questionWords.has(first.lower) && asking.has(after);
}
