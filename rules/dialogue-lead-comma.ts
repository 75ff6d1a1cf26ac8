/** Finds speech that follows its verb with no comma between. */
import type { Document, Quotation, Token } from '../src/core/document.js';
import { defineRule } from '../src/core/rule.js';
import { capitalize, isCapitalized, straighten, words } from '../src/core/text.js';
import { firstWord, isClauseSaid, lastInside, tokenAfter, tokenBefore } from './grammar/speech.js';
import { nominatives } from './lists/small-words.js';

/** Forms that lead to speech in so many words, and not to a word or title: called “the Fox”, read “No Entry”. */
const leading = words(`
  said says asked asks replied answered whispered shouted yelled muttered murmured exclaimed cried added continued
  responded screamed announced declared explained snapped growled begged pleaded demanded inquired stammered
  told retorted mumbled hissed gasped warned called
`);

/** What bears words and speaks none. */
const bearersOfWords = words(`
  sign poster note label paper letter card screen plaque plate banner caption text message display board box shirt button badge
  headline email tag page book map ticket cover envelope placard door wall tattoo mug sticker notice slip one side front back
`);

/** What begins hardly anything but a sentence that is said. */
const speakers =
  /^(?:I|I'.+|You|You'.+|We|We'.+|He|He'.+|She|She'.+|It'.+|That'.+|Don't|Let's|What's|Who's|Where's)$/;

/** Words that may stand between the verb and the speech. */
const between = words(
  'out him her me us them you back again softly quietly loudly slowly quickly finally aloud up',
);

/** Words of a tag at most, and tokens of a speech at least, where it goes on behind the tag. */
const [longestTag, shortestSpeech] = [4, 3];

export default defineRule({
  id: 'dialogue-lead-comma',
  category: 'dialogue',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'No comma between a verb of speech and what is said.',
  why: 'A comma stands between “she said” and the speech that follows.',
  examples: [
    { bad: 'She [[said]] “Wait here for me.”', good: 'She said, “Wait here for me.”' },
    { bad: 'Then he [[asked]] “Who moved it?”', good: 'Then he asked, “Who moved it?”' },
    { bad: 'I called [[out]] “All clear. Come down.”', good: 'I called out, “All clear. Come down.”' },
    { bad: 'She asked [[him]] “Have you seen my coat?”', good: 'She asked him, “Have you seen my coat?”' },
    { bad: 'She whispered to [[him]] “I don’t know.”', good: 'She whispered to him, “I don’t know.”' },
    { bad: 'She [[said]] “I’m tired.”', good: 'She said, “I’m tired.”' },
    { bad: 'She [[said “it]] was there at midnight.”', good: 'She said, “It was there at midnight.”' },
    { ok: 'She said “it was fine” was no answer.', because: 'some words of his' },
    { bad: '“Perhaps,” she [[says]] “we can wait here.”', good: '“Perhaps,” she says, “we can wait here.”' },
    {
      bad: '“If you like,” said [[Ilse]] “we can wait here.”',
      good: '“If you like,” said Ilse, “we can wait here.”',
    },
    { ok: '“You,” she said to the “doctor” and his friend.', because: 'a word held with tongs' },
    { ok: '“Tongs,” said Ilse’s “doctor.”', because: 'the speaker' },
    { ok: 'She said, “Wait here for me.”', because: 'a comma, rightly' },
    { ok: 'He said “yes” to everything.', because: 'a word is quoted, and the sentence goes on' },
    { ok: 'She called him “Old Fox.”', because: 'a name for him' },
    { ok: 'He never said “Thank you” to anybody.', because: 'the sentence goes on' },
    { ok: 'The sign said “No Entry.”', because: 'a sign' },
    { ok: 'The back of her shirt said “I was here first.”', because: 'words that are worn' },
    { ok: 'There is one that only says “Not this one. You know why.”', because: 'words that are written' },
    { ok: 'She said: “Wait here for me.”', because: 'a colon serves as well' },
    { ok: 'All he said was “Wait here.”', because: 'the speech completes “was”' },
    {
      ok: 'You asked “Is she here?” You asked it too soon.',
      because: 'words that are held against somebody',
    },
    { ok: '“You must say ‘Thank you very much’ to her,” he said.', because: 'a form of words in speech' },
  ],
  check(document, _context, report) {
    for (const quotation of document.quotations) {
      if (quotation.depth > 0) continue;
      const tagEnd = endOfBareTag(document, quotation);
      if (tagEnd) {
        report({
          at: tagEnd,
          expected: [`${tagEnd.text},`],
          reason: 'No comma stands between the tag and the speech that goes on.',
        });
        continue;
      }
      if (!isSpeech(document, quotation)) continue;
      const before = tokenBefore(document, quotation);
      if (before?.kind !== 'word' || document.tokens[quotation.open].start === before.end) continue;
      const behind = document.at(before.index - 1);
      // “She whispered to him ‘I don't know.’”
      const isTo =
        behind?.lower === 'to' && /^(?:him|her|me|them|us|himself|herself|myself)$/.test(before.lower);
      const verb = isTo ? document.at(behind.index - 1) : between.has(before.lower) ? behind : before;
      if (!verb || verb.sentence !== before.sentence || !leading.has(verb.lower)) continue;
      if (/^(?:called|told)$/.test(verb.lower) && verb === before) continue;
      if (verb.lower === 'called' && !/^(?:out|back|up)$/.test(before.lower)) continue;
      const adverb = document.at(verb.index - 1);
      const subject = /^(?:only|just|simply|also)$/.test(adverb?.lower ?? '')
        ? document.at(verb.index - 2)
        : adverb;
      if (
        subject?.kind !== 'word' ||
        /^(?:it|which|that|never|is|was|be|to|what|had|you)$/.test(subject.lower) ||
        bearersOfWords.has(subject.lower)
      )
        continue;
      const first = document.tokens[quotation.open + 1];
      const opening = document.slice({ start: before.end, end: first.start });
      // “She said ‘it was late.’” lacks its capital too.
      const isSmall = first.text === first.lower;
      report({
        at: isSmall ? { start: before.start, end: first.end } : before,
        expected: [isSmall ? `${before.text},${opening}${capitalize(first.text)}` : `${before.text},`],
        reason: `No comma stands between “${verb.text}” and what is said.`,
        severity: 'error',
      });
    }
  },
});

/** “She said ‘it was there at midnight.’”: all that is said begins small. */
function isWholeWithoutCapital(document: Document, quotation: Quotation): boolean {
  const first = document.at(quotation.open + 1)?.lower ?? '';
  const { last } = document.paragraphs[quotation.paragraph];
  return (
    quotation.close === last - 1 &&
    isClauseSaid(document, quotation) &&
    (nominatives.has(first) ||
      /^(?:what|where|why|who|how)$/.test(first) ||
      /^(?:is|are|was|do|did|can|will)$/.test(first))
  );
}

/** The last word of a tag behind which its speech goes on, with no comma between: “Perhaps,” he says “we could wait.” */
function endOfBareTag(document: Document, quotation: Quotation): Token | undefined {
  const previous = document.quotations[quotation.index - 1];
  const tag = previous?.after;
  if (previous?.paragraph !== quotation.paragraph || previous.depth > 0 || !previous.speech) return undefined;
  if (tag?.kind !== 'tag' || lastInside(document, previous)?.text !== ',') return undefined;
  const [first, last] = [firstWord(document, quotation), lastInside(document, quotation)];
  if (!first || isCapitalized(first.text) || !last || !/^[.?!…,—–]/.test(last.text)) return undefined;
  const end = document.tokens[quotation.open - 1];
  // “Tongs,” said Ilse’s “doctor.”
  const isTagAlone = end.index === tag.verb || end.index === tag.last - 1 || end.lower.endsWith('ly');
  if (end.kind !== 'word' || !isTagAlone || end.index - tag.first > longestTag || /['’]s?$/.test(end.text))
    return undefined;
  return quotation.close !== undefined && quotation.close - quotation.open > shortestSpeech ? end : undefined;
}

/** Whether the words are a sentence that somebody says: a capital first, an end mark last, and nothing more after it. */
function isSpeech(document: Document, quotation: Quotation): boolean {
  const first = firstWord(document, quotation);
  const last = lastInside(document, quotation);
  if (!first || !last || !/^[.?!…—–-]/.test(last.text)) return false;
  if (!isCapitalized(first.text) && !isWholeWithoutCapital(document, quotation)) return false;
  // “No Entry” may be a sign; “I’m tired” is said by somebody.
  const length = (quotation.close ?? 0) - quotation.open - 2;
  if (length < 3 && !(length === 2 && speakers.test(straighten(first.text)))) return false;
  const after = tokenAfter(document, quotation);
  return after === undefined || after.quote === 'open' || isCapitalized(after.text);
}
