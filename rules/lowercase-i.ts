/** Finds the pronoun “I” written small. */
import type { Document, Token } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { capitalize, words } from '../src/core/text.js';
import { isBesideForeign } from '../src/tongues/foreign.js';
import { isWithoutCapitals } from '../src/tongues/small-letters.js';

const forms = words("i i'm i'll i've i'd i'd've i'll've im ive");

/** Sure without their apostrophe too, unless the next word makes them something else. */
const repaired: Readonly<Record<string, string>> = { im: "I'm", ive: "I've" };

const smallForms = formsThat(
  ({ kind, text, lower }) => kind === 'word' && text.startsWith('i') && forms.has(lower),
);

export default defineRule({
  id: 'lowercase-i',
  category: 'sentences',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'The pronoun “I” written small.',
  why: 'The pronoun I is a capital wherever it stands.',
  examples: [
    { bad: 'When [[i]] came home, the lamp was lit.', good: 'When I came home, the lamp was lit.' },
    { bad: '“Then [[i’ll]] go alone,” said Ilse.', good: '“Then I’ll go alone,” said Ilse.' },
    { bad: '“What can [[i]] do?” he asked.', good: '“What can I do?” he asked.' },
    { bad: '“You know that [[ive]] been away,” he said.', good: '“You know that I’ve been away,” he said.' },
    { ok: 'The list went (i) bread, (ii) salt.', because: 'a numeral' },
    { ok: '“Th’ wind i’ th’ trees,” the old man sang.', because: '“in”, as it sounds' },
    { ok: 'He brought fruit, i.e. two plums.', because: 'an abbreviation' },
    { ok: '“Dot the i and cross the t,” she said.', because: 'the letter' },
    { ok: '“I-i-i don’t know,” said Tomas.', because: 'a stammer' },
    { ok: '“You can dance, you can ji-ive,” she sang.', because: 'a word drawn out in a song' },
    { ok: '“Gott im Himmel!” cried the baker.', because: 'another language' },
    { ok: 'Let i be the number of sails.', because: 'a quantity in a formula is no person' },
    { ok: 'The Mill by the River\n~ i ~\n\nThe order came at noon.', because: 'the number of a part' },
    { ok: 'i.\n\nThe order came at noon.', because: 'the number of a chapter' },
    {
      ok: 'She turned the page.\n\ni. The Mill\n\nThe order came at noon.',
      because: 'the number of a chapter',
    },
    {
      ok: 'i went down to the mill on monday.\n\nthe river was slow. i sat down.\n\ni do not know what i said to ann.\n\nshe has a boat, and i have none.',
      because: 'a chapter without any capital means it',
    },
  ],
  check(document, _context, report) {
    if (isWithoutCapitals(document)) return;
    for (const token of document.tokensOf(smallForms)) {
      if (token.lower === 'i' && !isPronoun(document, token)) continue;
      const plain = repaired[token.lower];
      // “you can ji-ive”: half a word that is sung
      if (plain && (isBesideForeign(document, token) || document.isHyphenated(token))) continue;
      const expected = plain ? plain.replace("'", document.apostrophe) : capitalize(token.text);
      report({ at: token, expected: [expected], reason: `The pronoun is written “${expected}”.` });
    }
  },
});

/** Neither a letter, a numeral, an abbreviation nor part of a stammer or formula. */
function isPronoun(document: Document, token: Token): boolean {
  // “i.” over a chapter
  const { first, last } = document.paragraphOf(token);
  if (first === token.index && (last - first <= 2 || document.at(first + 1)?.text === '.')) return false;
  const previous = document.at(token.index - 1);
  const next = document.at(token.index + 1);
  if (next?.text === '.' && document.touchesPrevious(next)) {
    const after = document.at(next.index + 1);
    if (after && document.touchesPrevious(after) && after.kind === 'word') return false;
  }
  if (next?.kind === 'mark' && document.touchesPrevious(next) && /^[-')\]’/]/.test(next.text)) return false;
  if (previous?.kind === 'mark' && document.touchesPrevious(token) && /^[-'([’/=+*]/.test(previous.text))
    return false;
  // “~ i ~” under the title
  if (previous && previous.text === next?.text && /^[~*=]+$/.test(next.text)) return false;
  if (next && /^(?:be|[=+*])$/.test(next.lower)) return false;
  return !(
    previous && /^(?:the|an|letter|of|small|lowercase|dot|dotted|every|each|let)$/.test(previous.lower)
  );
}
