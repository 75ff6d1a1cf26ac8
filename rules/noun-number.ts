/** Finds a singular noun where the words before it want a plural, or the reverse: “these clump”, “ten coin”. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { matchCase, withS, words } from '../src/core/text.js';
import { invariant } from './lists/groups.js';
import { behindCounted } from './lists/small-words.js';

const manyWords = words('these those several many both');
/** Behind these no noun is a measure. */
const firmWords = words('these those several one');
/** “lots of question”, “a couple of day”. */
const amounts = words('lots tons dozens hundreds thousands lot couple bunch number');
/** Nouns that so seldom stand bare are counted, not measured: “two water”, “lots of noise”. */
const counted = 0.2;
const surelyCounted = 0.14;
const numbers = words(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand',
);
/** Behind these a number names or tells the time: “page two”, “at six”. */
const beforeNumber = words(`
  page chapter part number no room line act scene book verse form grade class platform deck level floor ward cell car flight
  other at by past till until before after around about since
`);

const smallNumber = /^[2-9]$|^[1-9]\d{1,2}$/;

const counters = formsThat(
  ({ kind, text, lower }) =>
    manyWords.has(lower) ||
    numbers.has(lower) ||
    amounts.has(lower) ||
    /^(?:both|few|one)$/.test(lower) ||
    (kind === 'number' && smallNumber.test(text)),
);

export default defineRule({
  id: 'noun-number',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'A singular noun after these, those, one of the, or a number.',
  why: 'The words before the noun count more than one.',
  examples: [
    { bad: 'He looked at these [[clump]] for a while.', good: 'He looked at these clumps for a while.' },
    { bad: 'She paid ten gold [[coin]].', good: 'She paid ten gold coins.' },
    { bad: 'He was one of the king’s secret [[agent]].', good: 'He was one of the king’s secret agents.' },
    { bad: 'One of the [[wheel]] came off.', good: 'One of the wheels came off.' },
    { bad: 'She had two [[brother]] and a cat.', good: 'She had two brothers and a cat.' },
    { bad: 'He took two [[step]] back.', good: 'He took two steps back.' },
    { bad: 'Those [[man]] in the yard are soldiers.', good: 'Those men in the yard are soldiers.' },
    { bad: 'A few [[second]] later it was gone.', good: 'A few seconds later it was gone.' },
    { bad: 'He had a lot of [[friend]].', good: 'He had a lot of friends.' },
    {
      bad: 'It was one of the worst [[day]] of his life.',
      good: 'It was one of the worst days of his life.',
    },
    { ok: 'There was a lot of noise, and lots of time.', because: 'measured, not counted' },
    { ok: 'They walked arm in arm, and all three arm in arm.', because: 'a set phrase' },
    { ok: 'He was one of the party.', because: 'a group' },
    { ok: 'These stone walls are old.', because: 'a noun as an adjective' },
    { ok: 'She counted those sheep.', because: 'the same in the plural' },
    { ok: '“I gave him ten pound,” said the farmer.', because: 'speech may say so' },
    { ok: '“These kind are the best,” he said.', because: 'speech may say so' },
    { ok: 'It was a ten-mile walk.', because: 'a compound adjective' },
  ],
  check(document, { speller }, report) {
    for (const token of document.tokensOf(counters)) {
      if (token.register !== 'narration') continue;
      const noun = nounAfter(document, token);
      if (!noun) continue;
      const plural = pluralOf(noun.lower, speller);
      const isAmount = amounts.has(token.lower);
      const isBeside = noun.index === token.index + 1 && !firmWords.has(token.lower);
      if (isAmount && speller.bareness(noun.lower) > surelyCounted) continue;
      if (isBeside && speller.bareness(noun.lower) > counted) continue;
      if (!plural || (document.partOfSpeech(noun) !== 'NOUN' && noun.lower !== 'second')) continue;
      report({
        at: noun,
        expected: [matchCase(plural, noun.text)],
        reason: `“${noun.text}” should be “${plural}” after “${token.text}”.`,
      });
    }
  },
});

/** “They were both present.” */
const be = /^(?:is|are|was|were|be|been|they|we|you)$/;

/** The noun that a counting word counts, where nothing but the end of its phrase follows. */
function nounAfter(document: Document, token: Token): Token | undefined {
  let at: Token | undefined;
  if (token.lower === 'both' && be.test(document.previousInSentence(token)?.lower ?? '')) return undefined;
  if (manyWords.has(token.lower)) at = document.nextWord(token);
  else if (token.lower === 'few' && document.previousInSentence(token)?.lower === 'a')
    at = document.nextWord(token);
  else if (numbers.has(token.lower) || (token.kind === 'number' && smallNumber.test(token.text)))
    at = kindOfCoin(document, token);
  else if (amounts.has(token.lower) && document.nextWord(token)?.lower === 'of')
    at = document.nextWord(document.tokens[token.index + 1]);
  else if (token.lower === 'one') at = afterOneOf(document, token);
  if (!at || invariant.has(at.lower) || at.text !== at.lower || /s$/.test(at.lower)) return undefined;
  const next = document.at(at.index + 1);
  if (next === undefined || next.sentence !== at.sentence) return at;
  // “arm in arm”
  if (document.at(next.index + 1)?.lower === at.lower) return undefined;
  if (next.text === '-' || /^['’]/.test(next.text)) return undefined;
  if (manyWords.has(token.lower) && /^(?:and|,|over)$/.test(next.lower)) return undefined;
  return next.kind === 'mark' || behindCounted.has(next.lower) ? at : undefined;
}

/** “two brother”, “ten gold coin”: a number, perhaps a material or the like, and the thing. */
function kindOfCoin(document: Document, token: Token): Token | undefined {
  const before = document.at(token.index - 1);
  if (/^[-–—]$/.test(before?.text ?? '')) return undefined;
  const material = document.nextWord(token);
  if (
    !material ||
    !/^(?:gold|silver|copper|bronze|iron|wooden|old|new|young|little|small|big|large|long|black|white|red|green|blue|tall|dead|heavy|golden|empty|huge|different|more|other)$/.test(
      material.lower,
    )
  ) {
    // “Room six door”, “at two sister”: a number may end what stands before it.
    const isName = before?.kind === 'word' && beforeNumber.has(before.lower);
    return isName || token.kind === 'number' || /^(?:hundred|thousand)$/.test(token.lower)
      ? undefined
      : material;
  }
  return document.nextWord(material);
}

/** “one of the wheel”, “one of the captain’s old coat”. */
function afterOneOf(document: Document, token: Token): Token | undefined {
  const of = document.nextWord(token);
  const before = document.previousInSentence(token);
  if (
    of?.lower !== 'of' ||
    (before?.kind === 'word' && /^(?:ADJ|DET|NUM)$/.test(document.partOfSpeech(before)))
  )
    return undefined;
  let opener: Token | undefined;
  for (let at = document.nextWord(of), count = 0; at && count < 3; count++) {
    if (/['’]s$/.test(at.text) || (count === 0 && /^(?:the|my|your|our|his|her|their)$/.test(at.lower)))
      opener = at;
    at = document.nextWord(at);
  }
  let noun = opener && document.nextWord(opener);
  while (noun && (document.partOfSpeech(noun) === 'ADJ' || /^(?:worst|best|.{3,}est)$/.test(noun.lower)))
    noun = document.nextWord(noun);
  return noun;
}

const irregularEnds: Readonly<Record<string, string>> = {
  man: 'men',
  foot: 'feet',
  tooth: 'teeth',
  goose: 'geese',
  mouse: 'mice',
  child: 'children',
};

/** The plural of a singular count noun that is at home in fiction; undefined for other words. */
function pluralOf(noun: string, speller: Speller): string | undefined {
  const irregular = noun.replace(/(?:man|foot|tooth|goose|mouse|child)$/, (end) => irregularEnds[end]);
  if (irregular !== noun) return speller.hasLower(irregular) ? irregular : undefined;
  const plural = withS(noun);
  if (!speller.hasLower(noun) || !speller.hasLower(plural)) return undefined;
  return speller.frequency(plural) > 0.2 && speller.bareness(noun) < 0.4 ? plural : undefined;
}
