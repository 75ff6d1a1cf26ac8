/** Finds a sentence that begins without a capital. */
import type { Document, Paragraph, Sentence, Token } from '../src/core/document.js';
import { defineQuestion, defineRule, type RuleContext } from '../src/core/rule.js';
import { capitalize, isAllCaps, isCapitalized, words } from '../src/core/text.js';

/** Beyond this share of sentences a book writes small letters on purpose. */
const deliberateShare = 0.3;

/** Verbs that carry a thought without quotation marks: "Where was she? he wondered." */
const thoughtVerbs = words(`
  wondered thought asked said cried mused pondered demanded exclaimed shouted called yelled screamed whispered muttered
  murmured inquired enquired repeated told went came ran replied answered wonders thinks asks says cries sang wrote read
  added urged begged kept snapped hissed prayed
`);

const subjects = words('he she they i we it you one');

/** Written small wherever they stand. */
const alwaysSmall = words('de von van der den du la le del della di da ibn bin al el iphone ipad ebay');

/** After one of these an exclamation or question mark divides no sentence: "oh! what a day", "Ah! how sad". */
const interjections = words(`
  oh ah o alas ha hey hi ho lo why what well eh aha bah pooh pshaw hurrah hallo hello hullo ugh nay yes no aye fie faugh
  heavens gracious goodness god lord dear help look see bang crash pop boom snap click thud whoosh splash smack
`);

const isDeliberate = defineQuestion('lowercase-sentence deliberate', ({ story }) => {
  let small = 0;
  let capital = 0;
  for (const [key, count] of story.census.tallies('lowercase-sentence')) {
    if (key === 'capital') capital += count;
    else small += count;
  }
  return small > 40 && small > (small + capital) * deliberateShare;
});

/** Whether the book goes on in small letters after this mark, and not merely slips everywhere. */
const isOldStyle = defineQuestion('lowercase-sentence old style', ({ story }, mark: string) => {
  const small = story.census.tally('lowercase-sentence', `small ${mark}`);
  const slips =
    story.census.tally('lowercase-sentence', 'small .') + story.census.tally('lowercase-sentence', 'small ¶');
  return small > 3 && small > slips;
});

export default defineRule({
  id: 'lowercase-sentence',
  category: 'sentences',
  severity: 'error',
  fix: 'safe',
  where: 'all',
  summary: 'A sentence that begins without a capital.',
  why: 'The first word of a sentence takes a capital.',
  examples: [
    {
      bad: 'A light shone on the hill. [[they]] saw it from the road.',
      good: 'A light shone on the hill. They saw it from the road.',
    },
    { bad: 'Ilse froze. [[not]] a branch moved.', good: 'Ilse froze. Not a branch moved.' },
    {
      bad: '"Put it on the table." Tomas sat down. "[[w-well]], what is it?"',
      good: '"Put it on the table." Tomas sat down. "W-well, what is it?"',
    },
    {
      bad: 'How could he say such a thing? [[and]] at her own table too?',
      good: 'How could he say such a thing? And at her own table too?',
    },
    {
      bad: '“Never mind the boat,” she said. “[[there]] is another one.”',
      good: '“Never mind the boat,” she said. “There is another one.”',
    },
    { ok: 'mags: are you awake? “No,” she said aloud.', because: 'a label, as in a chat' },
    { ok: 'He waited... and nobody came.', because: 'an ellipsis in mid-sentence' },
    { ok: '# The Mill\n\nby Tomas Brand, with a map\n\nIt was late.', because: 'who wrote it' },
    { ok: '# Two\n\nthe mill by the river\n\nIt was late.', because: 'a title' },
    { ok: 'He needed:\n1. Rope\n2. the map\n3. Bread', because: 'a list' },
    { ok: 'Mr. and Mrs. Brand came at five p.m. on Sunday.', because: 'abbreviations' },
    { ok: '“Is anyone there?” she asked. “Hello! is that you?”', because: 'a short cry before its clause' },
    { ok: 'The sign said DO NOT ENTER! and so they went round.', because: 'words quoted as they stand' },
    { ok: '“Oh! what a morning,” said Tomas.', because: 'an interjection, in the older style' },
    { ok: '“Run!” he cried, and “run!” came the echo.', because: 'the sentence goes on after speech' },
    { ok: 'Where had she gone? he wondered.', because: 'a thought and its tag' },
    { ok: '“I went there,” he said, “and—” She waited. “—and nobody came.”', because: 'speech resumed' },
  ],
  questions: [isDeliberate, isOldStyle],
  count(document, add) {
    for (const sentence of document.sentences) {
      const first = firstWord(document, sentence);
      if (first) add(isCapitalized(first.text) ? 'capital' : `small ${markBefore(document, first)}`);
    }
  },
  check(document, context, report) {
    if (context.story.ask(isDeliberate)) return;
    for (const sentence of document.sentences) {
      const first = firstWord(document, sentence);
      if (!first || isCapitalized(first.text) || !shouldBeCapital(document, sentence, first, context))
        continue;
      if (document.at(first.index + 1)?.text === ':') continue;
      const last = endOfStutter(document, first);
      const actual = document.slice({ start: first.start, end: document.tokens[last - 1].end });
      const expected = capitalize(actual);
      report({
        at: { first: first.index, last },
        expected: [expected],
        reason: `A sentence begins here: “${expected}”.`,
      });
    }
  },
});

/** The token index behind `w-well` or `th-the`, which are one word to the reader; behind the word alone otherwise. */
function endOfStutter(document: Document, first: Token): number {
  let last = first.index + 1;
  while (last - first.index < 6) {
    const [hyphen, word] = [document.at(last), document.at(last + 1)];
    if (hyphen?.text !== '-' || word?.kind !== 'word' || !document.touchesPrevious(hyphen)) break;
    if (!document.touchesPrevious(word) || !word.lower.startsWith(first.lower)) break;
    last += 2;
  }
  return last;
}

/** The word that opens a sentence of prose, with nothing but quotation marks and brackets before it. */
function firstWord(document: Document, sentence: Sentence): Token | undefined {
  if (document.paragraphs[sentence.paragraph].kind !== 'prose') return undefined;
  for (let index = sentence.first; index < sentence.last; index++) {
    const token = document.tokens[index];
    if (token.kind === 'word') return /^\p{L}/u.test(token.text) ? token : undefined;
    if (token.quote !== 'open' && !/^[([]$/.test(token.text)) return undefined;
  }
  return undefined;
}

/** The mark that ends the sentence before, in the same paragraph: `.`, `?`, `!`, `…`; `¶` at a paragraph's start. */
function markBefore(document: Document, first: Token): string {
  const paragraph = document.paragraphOf(first);
  for (let index = document.sentenceOf(first).first - 1; index >= paragraph.first; index--) {
    const token = document.tokens[index];
    if (!isCloser(token)) return token.text;
  }
  return '¶';
}

function shouldBeCapital(
  document: Document,
  sentence: Sentence,
  first: Token,
  context: RuleContext<unknown>,
): boolean {
  if (alwaysSmall.has(first.lower) || /\p{Lu}/u.test(first.text)) return false;
  const next = document.at(first.index + 1);
  if (first.text.length === 1 && next?.kind === 'mark' && next.text !== '-' && next.text !== ',')
    return false;
  if (opensAside(document, sentence, first)) return false;
  const mark = markBefore(document, first);
  if (mark === '¶') return beginsAfterEnd(document, document.paragraphs[sentence.paragraph]);
  const before = document.sentences[sentence.index - 1];
  if (mark === '.') return !endsWithAbbreviation(document, before);
  if (!/^[?!]+$/.test(mark)) return false;
  return isWholeSentence(document, before, first) && !context.story.ask(isOldStyle, mark);
}

/** `(smiling) Come in.` and `"happy breed" he called them`: an aside in brackets, or words of another's. */
function opensAside(document: Document, sentence: Sentence, first: Token): boolean {
  const opener = document.at(first.index - 1);
  if (!opener || first.index === sentence.first) return false;
  if (opener.quotation !== undefined) {
    const { depth, speech } = document.quotations[opener.quotation];
    return depth > 0 || !speech;
  }
  for (let index = first.index; index < sentence.last; index++) {
    if (/^[)\]]$/.test(document.tokens[index].text)) return !/^[.?!…]/.test(document.tokens[index - 1].text);
  }
  return false;
}

/** Whether the paragraph before came to its end, so that this one begins anew. */
function beginsAfterEnd(document: Document, paragraph: Paragraph): boolean {
  const before = document.paragraphs[paragraph.index - 1];
  if (!before || before.kind === 'heading') {
    // “Then the bell went\n\nDONG\n\nand the gulls flew up”: the sentence goes on.
    const earlier = document.paragraphs[paragraph.index - 2];
    const goesOn = earlier?.kind === 'prose' && document.tokens[earlier.last - 1].kind === 'word';
    return !goesOn && !isPartOfTitle(document, paragraph);
  }
  if (before.kind !== 'prose') return false;
  let index = before.last - 1;
  while (index > before.first && isCloser(document.tokens[index])) index--;
  const end = document.tokens[index].text;
  if (/^(?:\.|[?!]+)$/.test(end)) return true;
  const speechEnded = document.tokens[before.last - 1].quote === 'close';
  return speechEnded && /^(?:\.\.|…|—|–)/.test(end) && document.tokens[paragraph.first].kind === 'word';
}

/** “the mill by the river”, “by Tomas Brand”: a title in small letters, and who wrote it, without a mark at the end. */
function isPartOfTitle(document: Document, { first, last }: Paragraph): boolean {
  if (document.tokens[last - 1].kind !== 'word') return false;
  if (/^(?:by|for)$/.test(document.tokens[first].lower))
    return isCapitalized(document.tokens[first + 1]?.text ?? '');
  return last - first <= 9;
}

function isCloser(token: Token): boolean {
  return token.quote !== undefined || token.text === ')' || token.text === ']';
}

/** `approx. ten`, `B. and`, `cr. in`: a stop behind a short word without vowels, a letter or a capitalised short word. */
function endsWithAbbreviation(document: Document, sentence: Sentence): boolean {
  let index = sentence.last - 1;
  while (index > sentence.first && document.tokens[index].text !== '.') index--;
  const word = document.tokens[index - 1];
  const stop = document.tokens[index];
  if (!word || word.end !== stop.start) return false;
  // "Brazil nuts, 4d. a pound", "a rope of 6 ft. or so", "1. the map": prices, measures and counted items.
  if (word.kind === 'number')
    return (
      /\p{L}$/u.test(word.text) || index - 1 === sentence.first || document.gapBefore(word).includes('\n')
    );
  if (word.kind !== 'word') return false;
  if (word.text.length < 4 && document.at(word.index - 1)?.kind === 'number') return true;
  if (word.text.length === 1) return word.text !== 'I';
  if (document.at(word.index - 1)?.text === '.' && document.touchesPrevious(word)) return true;
  return (
    word.text.length <= 5 && !/[aeiouy]/i.test(word.text) && !/^(?:hm+|sh+|pf+t|n?th|mm+)$/.test(word.lower)
  );
}

/** Whether what ends in `?` or `!` is a sentence of its own and not a cry, and what follows is no tag to it. */
function isWholeSentence(document: Document, before: Sentence, first: Token): boolean {
  const cry = lastClause(document, before);
  if (cry.length < 3 || interjections.has(cry[cry.length - 1].lower)) return false;
  if (interjections.has(cry[0].lower) && cry.length < 5) return false;
  // “It says GO NORTH! and on the back there is a map.”
  if (isAllCaps(cry[cry.length - 1].text) && !cry.every(({ text }) => isAllCaps(text))) return false;
  const second = document.nextInSentence(first);
  // "Was it he? or was it his ghost?": one question in two parts, in the older style.
  if (!second || first.lower === 'or') return false;
  const third = document.nextInSentence(second);
  if (thoughtVerbs.has(first.lower) || thoughtVerbs.has(second.lower)) return false;
  return !(subjects.has(first.lower) && third && thoughtVerbs.has(third.lower));
}

/** The words behind the last comma or dash of a sentence: of "He lost it—bought it! got it back" the words "bought it". */
function lastClause(document: Document, sentence: Sentence): Token[] {
  const clause: Token[] = [];
  for (let index = sentence.last - 1; index >= sentence.first; index--) {
    const token = document.tokens[index];
    if (token.kind === 'word') clause.push(token);
    else if (/^[,;:—–]|^--/.test(token.text)) break;
  }
  return clause.reverse();
}
