/** Finds a singular noun where the words before it want a plural, or the reverse: “these clump”, “ten coin”. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { matchCase } from '../src/core/text.js';
import { mayCount, nounAfter } from './noun-number/nouns.js';
import { pluralAfter } from './noun-number/plural.js';

const counters = formsThat(({ kind, text, lower }) => mayCount(kind, text, lower));

export default defineRule({
  id: 'noun-number',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'narration',
  summary: 'A singular noun after these, those, one of the, both of the, or a number.',
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
    { bad: 'She found several [[ribbon]] and a ring.', good: 'She found several ribbons and a ring.' },
    { ok: 'He put four egg and onion on a plate and went out.', because: 'sandwiches' },
    { ok: 'He sold several bear and wolf skins.', because: 'a noun as an adjective' },
    {
      bad: 'It was one of the worst [[day]] of his life.',
      good: 'It was one of the worst days of his life.',
    },
    { bad: 'He put both of his [[hand]] on the rail.', good: 'He put both of his hands on the rail.' },
    { bad: 'Most of the [[window]] were broken.', good: 'Most of the windows were broken.' },
    { bad: 'Many of the [[villager]] had fled.', good: 'Many of the villagers had fled.' },
    { bad: 'Those [[word]] stayed with him.', good: 'Those words stayed with him.' },
    {
      ok: 'It was five of the clock, and within a foot or two of the door.',
      because: 'the hour, and a distance',
    },
    { ok: 'His eyes met those of the other man.', because: 'the eyes of one' },
    { ok: 'There was a lot of noise, and lots of time.', because: 'measured, not counted' },
    { ok: 'The band had a lot of cello in it.', because: 'what is played' },
    { ok: 'It made a lot of difference. She was one of his size.', because: 'measured, not counted' },
    { ok: 'They took the eleven train and came home.', because: 'the time of the train' },
    { ok: 'They walked arm in arm, and all three arm in arm.', because: 'a set phrase' },
    { ok: 'He was one of the party.', because: 'a group' },
    { ok: 'He had read part one of the letter.', because: 'a part with its number' },
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
      const plural = pluralAfter(token, noun, speller);
      if (!plural || (document.partOfSpeech(noun) !== 'NOUN' && noun.lower !== 'second')) continue;
      report({
        at: noun,
        expected: [matchCase(plural, noun.text)],
        reason: `“${noun.text}” should be “${plural}” after “${token.text}”.`,
      });
    }
  },
});
