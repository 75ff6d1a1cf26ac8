/** Finds a singular noun where the words before it want a plural, or the reverse: “these clump”, “ten coin”. */
import type { Document, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { matchCase, words } from '../src/core/text.js';

const manyWords = words('these those several');
const numbers = words(
  'two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred thousand',
);
/** The same in the plural, or a mass, or a group: “one of the party”, “those sheep”. */
const invariant = words(`
  sheep deer fish people police cattle aircraft spacecraft offspring moose elk salmon trout swine series species means dozen
  hundred thousand million score pair head foot pound stone ton mile party family group crew team company gang crowd rest
  lot band set staff council government army kind sort type couple number best worst first last few many more most other
  others ones one two three four five six seven eight nine ten half past oh percent grand odd bit o'clock sharp quid fathom
  cannon shot craft horse foot gross brace yoke fold hand pence buck billion trillion bunch class club committee court
  majority navy audience board pack herd flock household bunch populace lot batch clan tribe race house firm guard cavalry
  infantry folk kin youth clergy gentry nobility public press jury mob troop squad age sex gender row tenth building house heart world town village line breed name lady turn pride brood litter swarm fleet
`);

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
    { ok: 'He was one of the party.', because: 'a group' },
    { ok: 'These stone walls are old.', because: 'a noun as an adjective' },
    { ok: 'She counted those sheep.', because: 'the same in the plural' },
    { ok: '“I gave him ten pound,” said the farmer.', because: 'speech may say so' },
    { ok: '“These kind are the best,” he said.', because: 'speech may say so' },
    { ok: 'It was a ten-mile walk.', because: 'a compound adjective' },
  ],
  check(document, { speller }, report) {
    for (const token of document.tokens) {
      if (token.register !== 'narration') continue;
      const noun = nounAfter(document, token);
      if (!noun) continue;
      const plural = pluralOf(noun.lower, speller);
      if (!plural || document.partOfSpeech(noun) !== 'NOUN') continue;
      report({
        at: noun,
        expected: [matchCase(plural, noun.text)],
        reason: `“${noun.text}” should be “${plural}” after “${token.text}”.`,
      });
    }
  },
});

/** The noun that a counting word counts, where nothing but the end of its phrase follows. */
function nounAfter(document: Document, token: Token): Token | undefined {
  let at: Token | undefined;
  if (manyWords.has(token.lower)) at = plainNext(document, token);
  else if (numbers.has(token.lower) || (token.kind === 'number' && /^[2-9]$|^[1-9]\d{1,2}$/.test(token.text)))
    at = kindOfCoin(document, token);
  else if (token.lower === 'one') at = afterOneOf(document, token);
  if (!at || invariant.has(at.lower) || at.text !== at.lower || /s$/.test(at.lower)) return undefined;
  const next = document.at(at.index + 1);
  if (next === undefined || next.sentence !== at.sentence) return at;
  if (next.text === '-' || /^['’]/.test(next.text)) return undefined;
  if (manyWords.has(token.lower) && /^(?:and|,|over)$/.test(next.lower)) return undefined;
  return next.kind === 'mark' ||
    /^(?:of|in|on|at|for|with|from|that|which|who|was|were|is|are|had|has|have|and|came|moved|to|by|under|over|before|after)$/.test(
      next.lower,
    )
    ? at
    : undefined;
}

/** “ten gold coin”: a number and a material before the thing. */
function kindOfCoin(document: Document, token: Token): Token | undefined {
  if (/^[-–—]$/.test(document.at(token.index - 1)?.text ?? '')) return undefined;
  const material = plainNext(document, token);
  if (
    !material ||
    !/^(?:gold|silver|copper|bronze|iron|wooden|old|new|young|little|small|big|large|long|black|white|red|green|blue|tall|dead|heavy|golden|empty|huge|different|more|other)$/.test(
      material.lower,
    )
  )
    return undefined;
  return plainNext(document, material);
}

/** “one of the wheel”, “one of the captain’s old coat”. */
function afterOneOf(document: Document, token: Token): Token | undefined {
  const of = plainNext(document, token);
  const before = document.previousInSentence(token);
  if (
    of?.lower !== 'of' ||
    (before?.kind === 'word' && /^(?:ADJ|DET|NUM)$/.test(document.partOfSpeech(before)))
  )
    return undefined;
  let opener: Token | undefined;
  for (let at = plainNext(document, of), count = 0; at && count < 3; count++) {
    if (/['’]s$/.test(at.text) || (count === 0 && /^(?:the|my|your|our)$/.test(at.lower))) opener = at;
    at = plainNext(document, at);
  }
  let noun = opener && plainNext(document, opener);
  while (noun && document.partOfSpeech(noun) === 'ADJ') noun = plainNext(document, noun);
  return noun;
}

function plainNext(document: Document, token: Token): Token | undefined {
  const next = document.at(token.index + 1);
  return next?.kind === 'word' && next.sentence === token.sentence && !document.touchesPrevious(next)
    ? next
    : undefined;
}

/** The plural of a singular count noun that is at home in fiction; undefined for other words. */
function pluralOf(noun: string, speller: Speller): string | undefined {
  const plural = /[^aeiou]y$/.test(noun)
    ? `${noun.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh)$/.test(noun)
      ? `${noun}es`
      : `${noun}s`;
  if (!speller.hasLower(noun) || !speller.hasLower(plural)) return undefined;
  return speller.frequency(plural) > 0.2 && speller.bareness(noun) < 0.4 ? plural : undefined;
}
