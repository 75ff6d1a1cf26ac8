/** Finds two small words that never stand in a row: one of them is left from another wording. */
import type { Document, Token } from '../src/core/document.js';
import type { Ear } from '../src/core/ear.js';
import { defineRule } from '../src/core/rule.js';
import { capitalize, isCapitalized, words } from '../src/core/text.js';
import { clashingWords } from './lists/clashing-words.js';

/** Words that lose or change a letter and become the first of a pair: “the cat an his mother”. */
const meant = new Map([
  ['an', ['and', 'on']],
  ['a', ['as', 'at']],
  ['the', ['he', 'they', 'then']],
  ['their', ['there']],
  ['he', ['her', 'the']],
  ['his', ['this', 'is']],
  ['from', ['form']],
  ['to', ['too']],
  ['of', ['off', 'or']],
  ['by', ['my']],
]);

export default defineRule({
  id: 'clashing-words',
  category: 'words',
  severity: 'error',
  fix: 'unsafe',
  where: 'all',
  summary: 'Two small words that never stand in a row: “take the of”, “a the rain”.',
  why: 'When a sentence is reworded, a word of the old wording is easily left in.',
  hears: 'fit',
  examples: [
    { bad: 'She took [[the of]] milk from the shelf.', good: 'She took the milk from the shelf.' },
    { bad: 'He put [[the his]] hand on her shoulder.', good: 'He put his hand on her shoulder.' },
    { bad: '“I am glad [[a the]] rain is over,” she said.', good: '“I am glad the rain is over,” she said.' },
    { bad: 'He knew [[the he]] was late.', good: 'He knew he was late.' },
    { bad: 'Our friend [[an his]] family came back.', good: 'Our friend and his family came back.' },
    { bad: 'The ordeal [[to of]] the night had tired her.', good: 'The ordeal of the night had tired her.' },
    { bad: 'He had the care [[of to]] the garden.', good: 'He had the care of the garden.' },
    { bad: '“I don’t want her [[to it]] know,” he said.', good: '“I don’t want her to know,” he said.' },
    { ok: 'She gave it to him instead of to me.', because: 'two prepositions, rightly' },
    { ok: '“The plan was spoken of to them all,” he said.', because: '“of” belongs to the verb' },
    { ok: 'He had listened to it go by.', because: 'one hears a thing go' },
    { ok: 'Charles I had no head for it.', because: 'a king' },
    { ok: 'He wrote a “the” and an “of” on the slate.', because: 'words spoken of stand in quotation marks' },
    { ok: 'It was the—of course it was the cat.', because: 'broken off' },
    { ok: '“More than the—of what, sir?” he asked.', because: 'broken off' },
    { ok: '“Who broke it?” “Not he, his brother.”', because: 'a comma parts them' },
    { ok: 'Non si dice mai di no a nessuno.', because: 'another language' },
    { ok: 'The man she was with was old.', because: 'two verbs, rightly' },
  ],
  check(document, { ear }, report) {
    for (const first of document.tokens) {
      const second = document.tokens[first.index + 1];
      if (first.kind !== 'word' || second?.kind !== 'word' || second.sentence !== first.sentence) continue;
      if (!clashingWords.get(first.lower)?.has(second.lower) && !clashHere(document, first, second)) continue;
      if (!isPlain(document, first) || !isPlain(document, second)) continue;
      // “More than the at—”, “Not I him.”: what breaks off or answers proves nothing.
      const next = document.tokens[second.index + 1];
      if (next?.kind !== 'word' || next.sentence !== first.sentence) continue;
      if (document.paragraphOf(first).kind !== 'prose') continue;
      // “Her self” is one word; that is another rule's.
      if (next.lower === 'self') continue;
      report({
        at: { first: first.index, last: second.index + 1 },
        expected: suggestionsFor(document, ear, first, second),
        reason: `“${first.text}” and “${second.text}” do not go together.`,
      });
    }
  },
});

/** Behind “of to” there is something to be had: “the care of to the garden”. */
const objects = words('the a an his her my their our your its this that all you him them us me it');

/** “Of” ends a clause behind these: “instead of to me”, “it was spoken of to them”. */
const endsWithOf =
  /^(?:instead|talk|speak|think|hear|know|dream|tell|hold|search|thought|heard|made|told|what|which|who|whom|that|there|it|him|them|.*(?:ed|en))$/;

/** Base forms that are no nouns: “she wants him to it know”. */
const bases = words(`
  be go get see hear tell give find know keep feel bring think believe understand speak become meet send follow learn explain
  lose sit eat carry forget remember begin write teach choose allow accept admit agree avoid make take have do ask say buy
  collaborate leave put join call
`);

/** Whether two words that may stand in a row do not before the next one. */
function clashHere(document: Document, first: Token, second: Token): boolean {
  const before = document.tokens[first.index - 1];
  const next = document.tokens[second.index + 1];
  if (next?.kind !== 'word') return false;
  switch (`${first.lower} ${second.lower}`) {
    case 'of to':
      return (
        (objects.has(next.lower) || isCapitalized(next.text)) &&
        before?.kind === 'word' &&
        !endsWithOf.test(before.lower)
      );
    case 'to it':
    case 'to was':
      return (
        bases.has(next.text) && before !== undefined && !/^(?:list|see|saw|hear|look)/.test(before.lower)
      );
    case 'his of':
      return before?.kind === 'word' && !/^(?:was|were|is|are|be|than|like|and|or|not)$/.test(before.lower);
    // “A chair which had it been pushed”; “said that had it been so”.
    case 'had it':
      return next.lower === 'been' && /^(?:which|who)$/.test(before?.lower ?? '');
    default:
      return false;
  }
}

/** Whether a token is a word as a sentence uses it; not “Charles I”, “vitamin A”, “to be ‘of’”, “a-the-”. */
function isPlain(document: Document, token: Token): boolean {
  if (document.isHyphenated(token)) return false;
  if (token.lower === 'i') return !isCapitalized(document.tokens[token.index - 1]?.text ?? '');
  return token.text === token.lower || (document.startsSentence(token) && token.text.length > 1);
}

/** Bits that two words may cost more than one to be put first. */
const longerBonus = 5;

/** What may stand in the place of both words: one of them alone, or another for the first; best first. */
function suggestionsFor(document: Document, ear: Ear | undefined, first: Token, second: Token): string[] {
  const inCase = (text: string) => (isCapitalized(first.text) ? capitalize(text) : text);
  const one = [second.text, first.text].map(inCase);
  if (!ear) return one;
  const formAt = (index: number) => {
    const token = document.tokens[index];
    if (!token) return '.';
    return token.index === document.sentenceOf(token).first ? token.lower : token.text;
  };
  const before = [3, 2, 1].map((step) => formAt(first.index - step));
  const after = [1, 2, 3].map((step) => formAt(second.index + step));
  const others = (meant.get(first.lower) ?? []).map((word) => inCase(`${word} ${second.text}`));
  const weigh = (text: string) => ear.weigh([...before, ...text.toLowerCase().split(' '), ...after]);
  return [
    ...one.map((text) => ({ text, weight: weigh(text) })),
    ...others.map((text) => ({ text, weight: weigh(text) + longerBonus })),
  ]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(({ text }) => text);
}
