/** Finds a word or two typed twice in a row; retext-repeated-words does the looking. */
import retextRepeatedWords from 'retext-repeated-words';
import type { Document, Token, TokenRange } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { defineRule, type Report } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { words } from '../src/core/text.js';
import { deliberate, neverDoubled } from './lists/repetitions.js';
import { smallWords } from './lists/small-words.js';
import { doubtOfDoubling, isContrast, isSlipHere, mayFollowItself } from './repeated-word/doubling.js';
import { phraseWords, repeatedPhrase } from './repeated-word/phrase.js';
import { askRetext } from './reports/nlcst.js';

const transformer = retextRepeatedWords();
/** Doubled, these may be right: "what it is is this", "came in in a rush", "gave her her book", "do do that". */
const oftenDoubled = words(
  'is in on it her that had do so no up off out over down there one who what more less',
);
const doubtOfSpeech = 2;
const phraseForms = formsThat(({ lower }) => phraseWords.has(lower) || /^(?:had|that|can)$/.test(lower));

export default defineRule({
  id: 'repeated-word',
  category: 'words',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A word or phrase typed twice in a row.',
  why: 'Line ends and hurry hide a doubled word from the eye.',
  examples: [
    { bad: 'She lit [[the the]] lamp by the door.', good: 'She lit the lamp by the door.' },
    { bad: 'They walked [[to to]] the harbor.', good: 'They walked to the harbor.' },
    { bad: '“Give it [[to to]] me,” she said.', good: '“Give it to me,” she said.' },
    { bad: 'He hid the [[lantern lantern]] under the bed.', good: 'He hid the lantern under the bed.' },
    { bad: 'It was late [[when they when they]] came home.', good: 'It was late when they came home.' },
    { bad: 'Her aunt [[is is]] longing to see you.', good: 'Her aunt is longing to see you.' },
    { bad: 'The cat slept [[on on]] the stove.', good: 'The cat slept on the stove.' },
    { bad: 'She climbed [[up up]] the ladder.', good: 'She climbed up the ladder.' },
    { bad: 'I believe [[that that]] you are right.', good: 'I believe that you are right.' },
    { bad: 'He saw [[that that]] the door was open.', good: 'He saw that the door was open.' },
    { bad: 'Her voice cracked [[in in]] half.', good: 'Her voice cracked in half.', careless: true },
    { bad: 'She put on [[her her]] hat and left.', good: 'She put on her hat and left.', careless: true },
    {
      bad: 'He walked [[slowly slowly]] to the gate.',
      good: 'He walked slowly to the gate.',
      careless: true,
    },
    { ok: 'In the second second he was gone.', because: 'the one behind the first' },
    { bad: '“[[Can can]] she swim?” Tom asked.', good: '“Can she swim?” Tom asked.' },
    {
      bad: '“They [[burned burned]] it all,” he said.',
      good: '“They burned it all,” he said.',
      careless: true,
    },
    { ok: '“I told you you would come,” he said.', because: 'a clause begins' },
    { ok: '“Can, can she swim? Do do that,” he said.', because: 'a stammer, and an order that presses' },
    { ok: 'Nobody knew what was going on on the upper floor.', because: 'an adverb and a preposition' },
    { ok: 'All that he is is a fool.', because: 'a clause and its verb' },
    { ok: 'They had had enough of the rain.', because: 'a past perfect' },
    { ok: 'He knew that that was the end of it.', because: 'two words of different kinds' },
    { ok: '“Wait, wait, I can explain,” he said.', because: 'a comma makes it deliberate' },
    { ok: '“Heh heh, very very funny,” said Tom.', because: 'laughter and emphasis in speech' },
    { ok: '“No no no, not like that!”', because: 'emphasis in speech' },
    { ok: 'The dog went wan wan wan at the gate.', because: 'three times is a sound' },
    { ok: 'She bowed and said xie xie to the old man.', because: 'no word of English' },
    { ok: 'She gave her her coat and left.', because: 'an object and a possessive' },
    { ok: '“What there was was a box of nails,” he said.', because: 'a clause and its verb' },
    { ok: '“What he did did not help,” she said.', because: 'a clause and its verb' },
    {
      ok: 'Of course he had been kissed. His aunt kissed him. But he had never been kissed kissed, you know?',
      because: 'kissed in earnest',
    },
    { ok: 'It had lost what makes you *you* and went on.', because: 'the second is stressed' },
    { ok: 'He knocked again and again and again.', because: 'an idiom' },
  ],
  check(document, { speller }, report) {
    for (const message of askRetext(document, transformer, doubledWords(document))) {
      const found = judge(document, message.start, message.end, speller);
      if (found) report(found);
    }
    for (const token of document.tokensOf(phraseForms)) {
      const found = repeatedPhrase(document, token) ?? leftByRetext(document, token, speller);
      if (found) report(found);
    }
  },
});

function doubledWords(document: Document): TokenRange[] {
  const { tokens } = document;
  const isDoubled = (token: Token | undefined) =>
    token?.kind === 'word' && token.lower === tokens[token.index + 1]?.lower;
  // Three times is a sound, “wan wan wan”, unless it is a small word: “to to to”.
  const isSound = (token: Token) =>
    !neverDoubled.has(token.lower) &&
    (isDoubled(tokens[token.index + 1]) || isDoubled(tokens[token.index - 1]));
  const pairs = tokens.filter(
    (token) => isDoubled(token) && tokens[token.index + 1].sentence === token.sentence && !isSound(token),
  );
  return pairs.map(({ index }) => ({ first: index, last: index + 2 }));
}

/** retext lets every “had had”, “that that” and “can can” stand. */
function leftByRetext(document: Document, token: Token, speller: Speller): Report | undefined {
  if (!/^(?:had|that|can)$/.test(token.lower)) return undefined;
  const next = document.tokens[token.index + 1];
  if (next?.lower !== token.lower || next.sentence !== token.sentence) return undefined;
  return judge(document, token.start, next.end, speller);
}

/** “They burned burned it all”: what is said twice for its weight mostly ends what is said, or has a mark between. */
function goesOn(document: Document, first: Token): boolean {
  const after = document.at(first.index + 2);
  return (
    first.register === 'dialogue' &&
    !smallWords.has(first.lower) &&
    after?.kind === 'word' &&
    after.sentence === first.sentence &&
    !isContrast(document, first)
  );
}

function judge(document: Document, start: number, end: number, speller: Speller): Report | undefined {
  const actual = document.slice({ start, end });
  const [first, second] = actual.split(/\s+/);
  const word = second.toLowerCase();
  const token = document.tokenAt(start);
  if (token && mayFollowItself(document, token)) return undefined;
  const isCertain = neverDoubled.has(word) || (token !== undefined && isSlipHere(document, token));
  const doubt = isCertain || !token ? undefined : doubtOfDoubling(document, token);
  const reason = `“${first}” is there twice.`;
  const found = { at: { start, end }, expected: [first], reason };
  if (doubt !== undefined) return { ...found, severity: 'warning', fix: 'unsafe', doubt };
  if (!isCertain && (oftenDoubled.has(word) || deliberate.has(word))) return undefined;
  // “Xie xie”: what is no word of English is rather a word of two parts.
  if (!isCertain && !speller.has(first)) return undefined;
  if (!isCertain && word.length < 3) return undefined;
  if (!isCertain && token?.register !== 'narration')
    return token && goesOn(document, token)
      ? { ...found, severity: 'warning', fix: 'unsafe', doubt: doubtOfSpeech }
      : undefined;
  if (!isCertain && token && isContrast(document, token)) return undefined;
  return {
    ...found,
    severity: isCertain ? 'error' : 'warning',
    fix: isCertain ? 'safe' : 'unsafe',
  };
}
