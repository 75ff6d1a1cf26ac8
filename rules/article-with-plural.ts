/** Finds a plural noun behind a word that counts one: “a swords”, “every days”, “this things”. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { matchCase, words } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { countedBehindMuch } from './article-with-plural/much.js';
import { nounAfter, nounBehindThis, pairs, singularOf } from './article-with-plural/plurals.js';

const articles = words('a an every each another');

const openers = formsThat(({ lower }) => lower === 'this' || lower === 'much' || articles.has(lower));

export default defineRule({
  id: 'article-with-plural',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
  summary: 'A plural noun behind a, an, another, every, each, this or much.',
  why: 'A, another, every, each and this tell of one thing, and much of what is not counted.',
  examples: [
    { bad: 'He told it as an amusing [[stories]].', good: 'He told it as an amusing story.' },
    { bad: 'She drew a rusty [[swords]] from the sand.', good: 'She drew a rusty sword from the sand.' },
    { bad: '“I bought a [[boats]],” he said.', good: '“I bought a boat,” he said.' },
    { bad: 'Every [[houses]] in the street was dark.', good: 'Every house in the street was dark.' },
    { bad: 'Every [[nights]] she dreamed of it.', good: 'Every night she dreamed of it.' },
    { bad: 'There was another [[men]] at the door.', good: 'There was another man at the door.' },
    { ok: 'They gave one another presents. One sang, another laughs.', because: '“another” stands alone' },
    { bad: 'An old [[women]] sat by the road.', good: 'An old woman sat by the road.' },
    { bad: 'He was a [[children]] when it burned.', good: 'He was a child when it burned.' },
    { bad: 'They rode far in [[this]] days.', good: 'They rode far in these days.' },
    { bad: 'If [[this]] boys find us, we hang.', good: 'If these boys find us, we hang.' },
    { bad: 'She wore one of [[this]] little hats.', good: 'She wore one of these little hats.' },
    { ok: '“This old folks home is full. Does this always happen?”', because: 'one home, and an adverb' },
    {
      bad: 'She looked at him with [[a bright]] blue eyes.',
      good: 'She looked at him with bright blue eyes.',
    },
    { bad: 'It had [[a long]], powerful arms.', good: 'It had long, powerful arms.' },
    { ok: 'They roared a welcome, banners hung from the wall.', because: 'another clause' },
    { bad: 'There were too [[much]] boats in the bay.', good: 'There were too many boats in the bay.' },
    { bad: 'She drank so [[much]] cups of tea.', good: 'She drank so many cups of tea.' },
    { ok: 'How much people know is hard to say. So much news was too much.', because: 'another “much”' },
    { ok: '“I know this hurts, and this changes all,” he said.', because: 'a verb' },
    { ok: 'It was a series of steps.', because: 'a singular in -s' },
    { ok: 'They came every three days.', because: 'a number counts the days' },
    { ok: 'He bought a sports car and a goods train.', because: 'a noun before a noun' },
    {
      ok: 'A few boats and a great many houses burned.',
      because: '“a few” and “a great many” count several',
    },
    { ok: '“A boat’s crew,” he said.', because: 'a possessive' },
    { ok: 'It shivered, as a horse does when a fly lands, and went on.', because: 'a fly does it' },
    { ok: '“They gave us each boats,” she said.', because: '“each” stands alone' },
    { ok: 'He gave the letter a sniff and walks were forbidden.', because: 'another clause' },
  ],
  check(document, { speller, story }, report) {
    for (const token of document.tokensOf(openers)) {
      if (token.lower === 'much') {
        const counted = countedBehindMuch(document, token);
        if (counted && !isSpokenInDialect(document, token))
          report({
            at: token,
            expected: ['many'],
            reason: `“${counted.text}” are counted; it should be “many”.`,
            ...(token.register === 'dialogue' && { doubt: 1 }),
          });
        continue;
      }
      const isThis = token.lower === 'this';
      const noun = isThis ? nounBehindThis(document, token, speller) : nounAfter(document, token, speller);
      if (!noun || story.knows(noun.text)) continue;
      const singular = singularOf(noun.lower, speller);
      if (!singular || document.partOfSpeech(noun) !== 'NOUN') continue;
      if (isThis) {
        report({
          at: token,
          expected: [matchCase('these', token.text)],
          reason: `“${token.text}” should be “these” before “${noun.text}”.`,
        });
        continue;
      }
      const next = document.tokens[token.index + 1];
      if (pairs.has(noun.lower) && next !== noun && /^an?$/.test(token.lower)) {
        report({
          at: { first: token.index, last: next.index + 1 },
          expected: [matchCase(next.text, token.text)],
          reason: `“${noun.text}” are more than one; they have no “${token.text}”.`,
        });
        continue;
      }
      report({
        at: noun,
        expected: [matchCase(singular, noun.text)],
        reason: `“${noun.text}” should be “${singular}” behind “${token.text}”.`,
      });
    }
  },
});
