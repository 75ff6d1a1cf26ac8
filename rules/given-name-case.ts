/** Finds a given name in lower case that the book need not have with its capital. */
import type { Document, Token } from '../src/core/document.js';
import { wordForms } from '../src/core/forms.js';
import { defineQuestion, defineRule } from '../src/core/rule.js';
import { capitalize, isCapitalized, withoutPossessive, words } from '../src/core/text.js';
import { isBehindDeterminer } from '../src/names/name-slot.js';
import { personTitles } from '../src/names/titles.js';
import { isBesideForeign } from '../src/tongues/foreign.js';
import { givenNames } from './lists/given-names.js';
import { properNouns } from './lists/proper-nouns.js';
import { smallWords } from './lists/small-words.js';

/** Common words that are given names before a name: “poppy Harding”. */
const wordNames = words(`
  daisy lily ivy iris ruby hazel holly heather robin jack penny poppy marigold clover fern willow melody felicity charity
  prudence constance bonnie rowan jasmine basil blossom
`);

const forms = wordForms(new Set([...wordNames, ...[...givenNames].flatMap((name) => [name, `${name}'s`])]));

/** Whether the book writes a name small oftener than not, and sentences too, as messages do. */
const isSmallThroughout = defineQuestion('given-name-case use', ({ story: { census } }, form: string) => {
  const small = census.lower(form);
  return small > 3 && census.capital(form) + census.initial(form) === 0 && census.lower('i') > 3;
});

export default defineRule({
  id: 'given-name-case',
  category: 'names',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A given name without its capital: “then thomas came in”.',
  why: 'A name keeps its capital wherever it stands.',
  examples: [
    { bad: 'They were at supper when [[thomas]] came in.', good: 'They were at supper when Thomas came in.' },
    { bad: '“I told [[sarah]] so,” he said.', good: '“I told Sarah so,” he said.' },
    { bad: 'He sat down in [[hermione’s]] chair.', good: 'He sat down in Hermione’s chair.' },
    { bad: '“Ask [[harry]],” she said.', good: '“Ask Harry,” she said.' },
    {
      bad: 'They were asleep when [[poppy]] Harding won.',
      good: 'They were asleep when Poppy Harding won.',
    },
    { ok: 'He led a small grey molly with one white foot.', because: 'a kind of mule' },
    { ok: 'He wore a poppy Monday and Tuesday. The daisy Ilse picked had wilted.', because: 'flowers' },
    { ok: '“It was Thomas,” she said, “who called.”', because: 'it has its capital' },
    { ok: 'It was Thomas who came in.', because: 'it has its capital' },
    { ok: 'They lit catherine-wheels, and a catherine-wheel went out.', because: 'part of another word' },
    { ok: '“They came to harry the coast,” he said.', because: 'to plunder it' },
    { ok: '“He is a good joe,” said Ilse.', because: 'a kind of man' },
    { ok: 'You can write to thomas@marlow.example at any time.', because: 'an address' },
  ],
  questions: [isSmallThroughout],
  check(document, { story }, report) {
    for (const token of document.tokensOf(forms)) {
      if (isCapitalized(token.text) || document.isHyphenated(token)) continue;
      const form = withoutPossessive(token.lower);
      if (story.declares(form) || story.ask(isSmallThroughout, form)) continue;
      const [previous, next] = [document.at(token.index - 1), document.at(token.index + 1)];
      if (wordNames.has(token.lower) && !isBeforeSurname(document, token)) continue;
      if (isKind(document, token) || isVerb(document, token) || isBesideForeign(document, token)) continue;
      if (previous && /^[@/._#]$/.test(previous.text) && document.touchesPrevious(token)) continue;
      if (next && /^[@/_]$/.test(next.text) && document.touchesPrevious(next)) continue;
      report({
        at: token,
        expected: [capitalize(token.text)],
        reason: `“${capitalize(form)}” is a name and has a capital.`,
      });
    }
  },
});

/** “Then poppy Harding came”; but “there is hope Friday”, “a rose Mr. Hollis grew”. */
function isBeforeSurname(document: Document, token: Token): boolean {
  const next = document.at(token.index + 1);
  return (
    next?.kind === 'word' &&
    next.sentence === token.sentence &&
    /^\p{Lu}\p{Ll}{2}/u.test(next.text) &&
    document.gapBefore(next) === ' ' &&
    !personTitles.has(next.lower) &&
    !properNouns.has(next.lower)
  );
}

/** So many words at most stand between an article and the kind: “a big sorrel molly”. */
const mostAttributes = 2;

/** “A joe”, “a good joe”: behind an article stands a kind of man or thing. */
function isKind(document: Document, token: Token): boolean {
  let at = token;
  for (let attributes = 0; !isBehindDeterminer(document, at); attributes++) {
    const previous = document.previousInSentence(at);
    const isAttribute =
      previous?.kind === 'word' && previous.text === previous.lower && !smallWords.has(previous.lower);
    if (!isAttribute || attributes === mostAttributes) return false;
    at = previous;
  }
  // “The farmer harry” may be he; “a farmer harry” is none.
  const isOneOfMany = /^an?$/.test(document.previousInSentence(at)?.lower ?? '');
  return at === token || isOneOfMany || document.partOfSpeech(at) === 'ADJ';
}

/** “To harry them”, “play old harry”: to plunder, and the devil. */
function isVerb(document: Document, token: Token): boolean {
  if (token.lower !== 'harry') return false;
  const next = document.nextInSentence(token);
  return (
    document.previousInSentence(token)?.lower === 'old' ||
    (next !== undefined &&
      (/^(?:him|her|them|us|me|it|one|the|his|my|their|our|and)$/.test(next.lower) ||
        isCapitalized(next.text)))
  );
}
