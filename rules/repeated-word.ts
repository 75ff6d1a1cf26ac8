/** Finds a word or two typed twice in a row; retext-repeated-words does the looking. */

import retextRepeatedWords from 'retext-repeated-words';
import type { Document, Token, TokenRange } from '../src/core/document.js';
import { formsThat } from '../src/core/forms.js';
import { askRetext } from '../src/core/nlcst.js';
import { defineRule, type Report } from '../src/core/rule.js';
import type { Speller } from '../src/core/speller.js';
import { words } from '../src/core/text.js';
import { deliberate, neverDoubled } from './lists/repetitions.js';

const transformer = retextRepeatedWords();

/** Doubled, these may be right: "what it is is this", "came in in a rush", "gave her her book", "do do that". */
const oftenDoubled = words(
  'is in on it her that had do so no up off out over down there one who what more less',
);

/** A clause begins after these, so that the first of two pronouns cannot close the one before: “if you you go”. */
const clauseStart = words(
  'that if when and but or as because what how why where while since though although until till before after than so do does did can could would will should must have had are were was never',
);

/** Two of these in a row, twice over, are a slip: "when you when you". */
const phraseWords = words(`
  the a to of in on at for with from his her my your their it he she i we they you was were is are had have has be been
  would could should will that this when where if as not did do does
`);

const phraseForms = formsThat(({ lower }) => phraseWords.has(lower) || lower === 'had' || lower === 'that');

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
    { bad: 'She used to sit [[on on]] the sand.', good: 'She used to sit on the sand.' },
    { bad: 'She climbed [[up up]] the ladder.', good: 'She climbed up the ladder.' },
    { bad: 'I believe [[that that]] you are right.', good: 'I believe that you are right.' },
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

/** retext lets every “had had” and “that that” stand. */
function leftByRetext(document: Document, token: Token, speller: Speller): Report | undefined {
  if (token.lower !== 'had' && token.lower !== 'that') return undefined;
  const next = document.tokens[token.index + 1];
  if (next?.lower !== token.lower || next.sentence !== token.sentence) return undefined;
  return judge(document, token.start, next.end, speller);
}

function judge(document: Document, start: number, end: number, speller: Speller): Report | undefined {
  const actual = document.slice({ start, end });
  const [first, second] = actual.split(/\s+/);
  const word = second.toLowerCase();
  const token = document.tokenAt(start);
  if (token && mayFollowItself(document, token)) return undefined;
  const isCertain = neverDoubled.has(word) || (token !== undefined && isSlipHere(document, token));
  if (!isCertain && (oftenDoubled.has(word) || deliberate.has(word))) return undefined;
  // “Xie xie”: what is no word of English is rather a word of two parts.
  if (!isCertain && !speller.has(first)) return undefined;
  if (!isCertain && (token?.register !== 'narration' || word.length < 3)) return undefined;
  return {
    at: { start, end },
    expected: [first],
    reason: `“${first}” is there twice.`,
    severity: isCertain ? 'error' : 'warning',
    fix: isCertain ? 'safe' : 'unsafe',
  };
}

/** “the man I was looking for for years”, “what there was was a box”. */
function mayFollowItself(document: Document, first: Token): boolean {
  const before = document.previousInSentence(first);
  if (first.lower === 'for') return before !== undefined && /(?:ing|ed)$/.test(before.lower);
  if (first.lower !== 'was' && first.lower !== 'were') return false;
  return hasBefore(document, first, pastRelatives);
}

const pastRelatives = words('what all only thing where who');

/** “If you you go”, “never in in my life”, “but he he went”; not “told you you go”, “came in in a rush”, “he he he”. */
function isSlipHere(document: Document, first: Token): boolean {
  if (!/^(?:you|he|it|in|on|is|had|that|up|out|down|off|over|did)$/.test(first.lower)) return false;
  const before = document.previousInSentence(first);
  const after = document.tokens[first.index + 2];
  if (
    after?.kind !== 'word' ||
    after.lower === first.lower ||
    document.text.slice(first.end, after.start).trim() !== document.tokens[first.index + 1].text
  )
    return false;
  // “Climbed up up the ladder”; “what he did did not matter”
  if (/^(?:up|out|down|off|over)$/.test(first.lower))
    return first.register === 'narration' && before?.kind === 'word' && behindWay.test(after.lower);
  if (first.lower === 'did') return after.lower === 'not' && !hasBefore(document, first, relatives);
  if (first.lower === 'in') return before?.text === ',' || before?.lower === 'never';
  if (first.lower === 'on') return !mayGoOn(document, first);
  // “What there is is this”, “all that is is good”.
  if (first.lower === 'is') return !hasBefore(document, first, relatives);
  // “He had had done it”; “They had had enough.”
  if (first.lower === 'had') return /^(?:done|been|gone|seen|begun|become)$/.test(after.lower);
  if (first.lower === 'that') return /^(?:you|we|they|i|he|she)$/.test(after.lower);
  if (first.lower === 'it' && before?.kind === 'word' && !clauseStart.has(before.lower))
    return first.register === 'narration' && !hasBefore(document, first, clauseStart);
  return before === undefined || before.text === ','
    ? first.lower !== 'he' || first.register === 'narration'
    : clauseStart.has(before.lower);
}

/** “Knew what was going on on the twelfth floor”, “she kept it on on purpose”; not “lay on on the sand”. */
function mayGoOn(document: Document, first: Token): boolean {
  return [1, 2].some((step) => goOn.test(document.tokens[first.index - step]?.lower ?? ''));
}

/** What a way leads along or to. */
const behindWay = /^(?:the|his|her|my|their|its|our|into|onto|to|of|from|towards?|through)$/;

const goOn =
  /^(?:go|come|carr[yi]|ke[ep]p|press|stay|walk|mov|push|put|turn|wor[en]|wear|hold|held|hang|cling|light|switch|get|got|pass|went|came|gone|tr[iy]|be|was|is|were|been)/;

const relatives = words(
  'what all that little whatever who which where there one thing problem point truth trouble',
);

/** Whether one of some words stands before a token in its sentence. */
function hasBefore(document: Document, token: Token, some: ReadonlySet<string>): boolean {
  const { tokens } = document;
  for (let index = document.sentenceOf(token).first; index < token.index; index++)
    if (some.has(tokens[index].lower)) return true;
  return false;
}

function repeatedPhrase(document: Document, first: Token): Report | undefined {
  if (!phraseWords.has(first.lower)) return undefined;
  const { tokens } = document;
  if (tokens[first.index + 2]?.lower !== first.lower) return undefined;
  const second = tokens[first.index + 1];
  const fourth = tokens[first.index + 3];
  if (fourth?.sentence !== first.sentence || !phraseWords.has(second.lower)) return undefined;
  if (second.lower !== fourth.lower || first.lower === second.lower) return undefined;
  return {
    at: { first: first.index, last: fourth.index + 1 },
    expected: [document.slice({ start: first.start, end: second.end })],
    reason: `“${first.text} ${second.text}” is there twice.`,
    severity: 'warning',
    fix: 'unsafe',
  };
}
