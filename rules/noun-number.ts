/** Finds a singular noun where the words before it want a plural, or the reverse: “these clump”, “ten coin”. */
import { formsThat } from '../src/core/forms.js';
import { defineRule } from '../src/core/rule.js';
import { matchCase } from '../src/core/text.js';
import { isSpokenInDialect } from '../src/tongues/dialect.js';
import { mayCount, nounAfter, predicateOf } from './noun-number/nouns.js';
import { pluralAfter, pluralOf } from './noun-number/plural.js';

const counters = formsThat(({ kind, text, lower }) => mayCount(kind, text, lower));

export default defineRule({
  id: 'noun-number',
  category: 'grammar',
  severity: 'warning',
  fix: 'unsafe',
  where: 'all',
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
    { ok: 'She ordered two ham and cheese and went out.', because: 'sandwiches' },
    {
      ok: 'He sold several bear and wolf skins, and saw five hundred land and sea birds.',
      because: 'a noun as an adjective',
    },
    {
      bad: 'It was one of the worst [[day]] of his life.',
      good: 'It was one of the worst days of his life.',
    },
    { bad: 'He put both of his [[hand]] on the rail.', good: 'He put both of his hands on the rail.' },
    { bad: 'Most of the [[window]] were broken.', good: 'Most of the windows were broken.' },
    { bad: 'Many of the [[villager]] had fled.', good: 'Many of the villagers had fled.' },
    { bad: 'Those [[word]] stayed with him.', good: 'Those words stayed with him.' },
    {
      bad: 'He carried two clean [[bucket]] to the well.',
      good: 'He carried two clean buckets to the well.',
    },
    { bad: 'Three old [[woman]] sat by the fire.', good: 'Three old women sat by the fire.' },
    { bad: 'She went down those narrow [[stair]].', good: 'She went down those narrow stairs.' },
    {
      bad: '“I own seven [[boat]],” he said.',
      good: '“I own seven boats,” he said.',
      careless: true,
    },
    {
      bad: '“These are the only [[boat]],” she said.',
      good: '“These are the only boats,” she said.',
      careless: true,
    },
    {
      bad: 'There were four million [[brick]] in the wall.',
      good: 'There were four million bricks in the wall.',
    },
    { bad: 'She counted twenty-two [[boat]] in the bay.', good: 'She counted twenty-two boats in the bay.' },
    {
      bad: 'He passed three sleeping [[sailor]] and went in.',
      good: 'He passed three sleeping sailors and went in.',
    },
    { ok: '“These are the rest. Those are my best.”', because: 'many by another name' },
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
    { ok: 'They took a two hour walk. He was in room six when it rained.', because: 'it counts no walks' },
    { ok: 'It was a ten-mile walk.', because: 'a compound adjective' },
  ],
  check(document, { speller }, report) {
    for (const token of document.tokensOf(counters)) {
      if (token.register === 'verse') continue;
      const counted = nounAfter(document, token);
      const noun = counted ?? predicateOf(document, token);
      if (!noun) continue;
      const told = counted && pluralAfter(token, noun, speller);
      const plural = counted ? told?.plural : pluralOf(noun.lower, speller);
      const part = document.partOfSpeech(noun);
      // Behind “the only” a noun may be read as a verb.
      const isNoun = counted ? part === 'NOUN' || noun.lower === 'second' : part !== 'ADJ';
      if (!plural || !isNoun) continue;
      const isSpeech = token.register === 'dialogue';
      if (isSpeech && isSpokenInDialect(document, token)) continue;
      const doubt = (isSpeech ? 1 : 0) + (told?.doubt ?? 1);
      report({
        at: noun,
        expected: [matchCase(plural, noun.text)],
        reason: `“${noun.text}” should be “${plural}” after “${token.text}”.`,
        ...(doubt > 0 && { doubt }),
      });
    }
  },
});
