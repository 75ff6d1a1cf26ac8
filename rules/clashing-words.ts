/** Finds two small words that never stand in a row: one of them is left from another wording. */

import type { Document, Token } from '../src/core/document.js';
import type { Ear } from '../src/core/ear.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { isCapitalized } from '../src/core/text.js';
import { isInPatois, isSpokenInDialect } from '../src/tongues/dialect.js';
import { clashHere, endsWithPossessive, isBe, isEcho, mayClash } from './clashing-words/context.js';
import { isMentioned, isWhoseProblem } from './grammar/mention.js';
import { clashingWords } from './lists/clashing-words.js';
import { nominatives } from './lists/small-words.js';
import { eitherWord } from './reports/either-word.js';

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
  ['our', ['out', 'or', 'are']],
  ['by', ['my']],
]);

/** Words that clash with some word behind them. */
const firsts = formsThat(
  ({ kind, lower }) => kind === 'word' && (clashingWords.has(lower) || mayClash(lower)),
);

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
    { bad: 'She looked [[at to]] the ceiling.', good: 'She looked at the ceiling.' },
    { bad: 'He was tired, but [[it he]] knew the way.', good: 'He was tired, but he knew the way.' },
    { bad: 'He waited, because [[it the]] gate was shut.', good: 'He waited, because the gate was shut.' },
    { bad: 'They sold [[their our]] house in spring.', good: 'They sold their house in spring.' },
    { bad: 'She let [[our a]] cry.', good: 'She let out a cry.' },
    { bad: 'It took [[a about]] a week to mend.', good: 'It took about a week to mend.' },
    { ok: '“It is he,” said Ilse, from by the door.', because: 'from where she stood' },
    { ok: 'She knew that it was he he had seen.', because: 'what is looked at and who looks' },
    { ok: 'The shelf he was looking at to the left was bare.', because: 'a preposition that ends a clause' },
    { ok: 'She saw it as well as he the night before.', because: 'two who are compared' },
    { ok: 'She gave it to him instead of to me.', because: 'two prepositions, rightly' },
    { ok: '“The plan was spoken of to them all,” he said.', because: '“of” belongs to the verb' },
    { ok: 'He had listened to it go by.', because: 'one hears a thing go' },
    { ok: 'Charles I had no head for it.', because: 'a king' },
    { ok: 'He wrote a “the” and an “of” on the slate.', because: 'words spoken of stand in quotation marks' },
    { ok: 'She had told him no in the lane and no by the gate.', because: 'an answer' },
    { ok: 'He wondered who the *he* of her letter was.', because: 'or in italics' },
    { ok: '“It’s not a you problem, it’s a me problem,” she said.', because: 'whose problem it is' },
    { ok: 'It was the—of course it was the cat.', because: 'broken off' },
    { ok: '“More than the—of what, sir?” he asked.', because: 'broken off' },
    { ok: '“Who broke it?” “Not he, his brother.”', because: 'a comma parts them' },
    { ok: 'Non si dice mai di no a nessuno.', because: 'another language' },
    { ok: '“Ye ken it’s no a big boat,” he said.', because: 'Scots' },
    { ok: '“Who what was?” he asked.', because: 'a question that echoes' },
    { ok: 'With every word of his there came a cough.', because: '“of his” ends its phrase' },
    { ok: 'I sounded like me, or like a me who had been to college.', because: 'one of several selves' },
    { ok: 'The van had a sat nav and no radio.', because: 'a machine' },
    { ok: 'The man she was with was old.', because: 'two verbs, rightly' },
  ],
  check(document, { ear }, report) {
    for (const first of document.tokensOf(firsts)) {
      const second = document.tokens[first.index + 1];
      if (second?.kind !== 'word' || second.sentence !== first.sentence) continue;
      if (!clashingWords.get(first.lower)?.has(second.lower) && !clashHere(document, first, second)) continue;
      if (!isPlain(document, first) || !isPlain(document, second)) continue;
      // “I’ve a knife an a rope”, “It’s no a big boat”.
      if (/^(?:an|no)$/.test(first.lower) && isSpokenInDialect(document, first)) continue;
      if (isAnswer(document, first)) continue;
      if (isInPatois(document, first) || isWhoseProblem(document, second) || isEcho(document, first))
        continue;
      if (endsWithPossessive(document, first, second)) continue;
      // “It was I he was looking for.”
      if (nominatives.has(first.lower) && isBe(document.tokens[first.index - 1])) continue;
      // “More than the at—”, “Not I him.”: what breaks off or answers proves nothing.
      const next = document.tokens[second.index + 1];
      if (next?.kind !== 'word' || next.sentence !== first.sentence) continue;
      // “The car had a sat nav.”
      if (`${second.lower} ${next.lower}` === 'sat nav') continue;
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

/** Nobody leaves “an” before a consonant: “no fire an no lamp” had an “and” or an “on”; and “our” often is “out”. */
const bonusOfSlip = 9;

function suggestionsFor(document: Document, ear: Ear | undefined, first: Token, second: Token): string[] {
  const isSlip = first.lower === 'our' || (first.lower === 'an' && !/^[aeiou]/.test(second.lower));
  return eitherWord(document, ear, first, second, meant.get(first.lower), isSlip ? bonusOfSlip : undefined);
}

/** “He told her no in front of them all.” */
function isAnswer(document: Document, { index, lower }: Token): boolean {
  if (lower !== 'no') return false;
  const [before, earlier] = [document.at(index - 1)?.lower ?? '', document.at(index - 2)?.lower ?? ''];
  return (
    /^(?:say|says|said|saying|answered)$/.test(before) ||
    (/^t(?:old|ell|ells|elling)$/.test(earlier) && /^(?:him|her|them|me|us|you|it)$/.test(before))
  );
}

/** Whether a token is a word as a sentence uses it; not “Charles I”, “vitamin A”, “to be ‘of’”, “a-the-”. */
function isPlain(document: Document, token: Token): boolean {
  if (document.isHyphenated(token) || isMentioned(document, token)) return false;
  if (token.lower === 'i') return !isCapitalized(document.tokens[token.index - 1]?.text ?? '');
  return token.text === token.lower || (document.startsSentence(token) && token.text.length > 1);
}
