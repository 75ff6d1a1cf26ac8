/** Whether what stands before a sentence has come to its end, so that a capital is due. */
import type { Document, Paragraph, Sentence, Token } from '../../src/core/document.js';
import { oncePerPart } from '../../src/core/once.js';
import { isAllCaps, isCapitalized, words } from '../../src/core/text.js';
import { surelySpeech } from '../lists/speech.js';

/** Verbs that carry a thought without quotation marks, beside those of speech: "Where was she? he thought." */
const thoughtVerbs = words(`
  thought cried pondered called screamed went came ran wonders thinks cries sang wrote read kept prayed sent
  sends signed signs projected typed texted mouthed noted supplied prompted
`);

const subjects = words('he she they i we it you one');

/** After one of these an exclamation or question mark divides no sentence: "oh! what a day", "Ah! how sad". */
const interjections = words(`
  oh ah o alas ha hey hi ho lo why what well eh aha bah pooh pshaw hurrah hallo hello hullo ugh nay yes no aye fie faugh
  heavens gracious goodness god lord dear help look see bang crash pop boom snap click thud whoosh splash smack
`);

/** The mark that ends the sentence before, in the same paragraph: `.`, `?`, `!`, `…`; `¶` at a paragraph's start. */
export function markBefore(document: Document, first: Token): string {
  const paragraph = document.paragraphOf(first);
  for (let index = document.sentenceOf(first).first - 1; index >= paragraph.first; index--) {
    const token = document.tokens[index];
    if (!isCloser(token)) return token.text;
  }
  return '¶';
}

/** Whether the paragraph before came to its end, so that this one begins anew. */
export function beginsAfterEnd(document: Document, paragraph: Paragraph): boolean {
  const before = document.paragraphs[paragraph.index - 1];
  if (!before && isHeadOfText(document, paragraph)) return false;
  if (!before || before.kind === 'heading') {
    // “Then the bell went\n\nDONG\n\nand the gulls flew up”: the sentence goes on.
    const earlier = document.paragraphs[paragraph.index - 2];
    const goesOn = earlier?.kind === 'prose' && document.tokens[earlier.last - 1].kind === 'word';
    return !goesOn && !isPartOfTitle(document, paragraph) && !isHeadline(document, paragraph);
  }
  if (isHeadline(document, paragraph)) return false;
  if (before.kind !== 'prose' || isSignature(document, paragraph) || isPartHeading(document, paragraph))
    return false;
  let index = before.last - 1;
  while (index > before.first && isCloser(document.tokens[index])) index--;
  const end = document.tokens[index].text;
  if (/^(?:\.|[?!]+)$/.test(end)) return true;
  const speechEnded = document.tokens[before.last - 1].quote === 'close';
  return speechEnded && /^(?:\.\.|…|—|–)/.test(end) && document.tokens[paragraph.first].kind === 'word';
}

/** “love from Tomas”, “yours, Ilse”: what a letter ends with. */
function isSignature(document: Document, { first, last }: Paragraph): boolean {
  const hasMark = document.tokens[last - 1].kind !== 'word';
  return (
    !hasMark && last - first <= 6 && /^(?:from|love|yours|hugs|regards)$/.test(document.tokens[first].lower)
  );
}

/** So many tokens at most has a title. */
const longestTitle = 25;

/** “salt on the water (or: five times that Ilse swam)”: what opens a text without a stop is its title. */
function isHeadOfText(document: Document, { first, last }: Paragraph): boolean {
  return (
    last - first <= longestTitle &&
    document.tokens.length > 4 * longestTitle &&
    !document.tokens.slice(first, last).some(({ text, quote }) => quote !== undefined || /^[.?!…]/.test(text))
  );
}

/** Whether what stands in the second line of a text shows that the first is its title: who wrote it, or what it is. */
function isHead(second: Token): boolean {
  return /^(?:\(|by)$/.test(second.lower) || (second.index < 12 && isCapitalized(second.text));
}

/** “**the ferrywomen**\nChapter 11”: the first line of several, all in bold or italics. */
function isHeadline(document: Document, { first, last }: Paragraph): boolean {
  if (!document.opensEmphasis(document.tokens[first])) return false;
  for (let index = first + 1; index < Math.min(last, first + 12); index++)
    if (document.gapBefore(document.tokens[index]).includes('\n'))
      return document.closesEmphasis(document.tokens[index - 1]);
  return false;
}

/** “chapter nine: what the heron said” */
function isPartHeading(document: Document, { first, last }: Paragraph): boolean {
  return (
    /^(?:chapter|part|book|act|scene|prologue|epilogue|interlude)$/.test(document.tokens[first].lower) &&
    document.tokens[last - 1].kind === 'word' &&
    last - first <= 12
  );
}

/** “the mill by the river”, “by Tomas Brand”: a title in small letters, and who wrote it, without a mark at the end. */
function isPartOfTitle(document: Document, { first, last }: Paragraph): boolean {
  // “the heron\n(a story of the marsh. so slow.)”
  const line = document.tokens.slice(first + 1, Math.min(last, first + 9));
  const second = line.find((token) => document.gapBefore(token).includes('\n'));
  if (second && document.tokens[second.index - 1].kind === 'word' && isHead(second)) return true;
  if (document.tokens[last - 1].kind !== 'word') return false;
  if (/^(?:by|for)$/.test(document.tokens[first].lower))
    return isCapitalized(document.tokens[first + 1]?.text ?? '');
  return last - first <= 9;
}

function isCloser(token: Token): boolean {
  return token.quote !== undefined || token.text === ')' || token.text === ']';
}

/** `approx. ten`, `B. and`, `cr. in`: a stop behind a short word without vowels, a letter or a capitalised short word. */
export function endsWithAbbreviation(document: Document, sentence: Sentence): boolean {
  let index = sentence.last - 1;
  while (index > sentence.first && document.tokens[index].text !== '.') index--;
  const word = document.tokens[index - 1];
  const stop = document.tokens[index];
  if (!word || word.end !== stop.start) return false;
  // "Brazil nuts, 4d. a pound", "a rope of 6 ft. or so", "1. the map": prices, measures and counted items.
  if (word.kind === 'number')
    return (
      /\p{L}$/u.test(word.text) ||
      index - 1 === sentence.first ||
      document.gapBefore(word).includes('\n') ||
      numbersPoint(document, word)
    );
  if (word.kind !== 'word') return false;
  if (word.text.length < 4 && document.at(word.index - 1)?.kind === 'number') return true;
  if (word.text.length === 1) return word.text !== 'I';
  if (document.at(word.index - 1)?.text === '.' && document.touchesPrevious(word)) return true;
  return (
    word.text.length <= 5 && !/[aeiouy]/i.test(word.text) && !/^(?:hm+|sh+|pf+t|n?th|mm+)$/.test(word.lower)
  );
}

/** “What I felt: 1. hunger, 2. a wish to be elsewhere”: the number of a point, and not “in the spring of 1912.” */
function numbersPoint(document: Document, number: Token): boolean {
  const value = Number(number.text);
  if (value === 1) return document.at(number.index - 1)?.text === ':';
  const { first } = document.paragraphOf(number);
  return document.tokens
    .slice(first, number.index)
    .some(
      ({ kind, text, index }) =>
        kind === 'number' && Number(text) === value - 1 && document.at(index + 1)?.text === '.',
    );
}

/** Whether what ends in `?` or `!` is a sentence of its own and not a cry, and what follows is no tag to it. */
export function isWholeSentence(document: Document, before: Sentence, first: Token): boolean {
  const cry = lastClause(document, before);
  if (cry.length < 3 || interjections.has(cry[cry.length - 1].lower)) return false;
  if (interjections.has(cry[0].lower) && cry.length < 5) return false;
  // “It says GO NORTH! and on the back there is a map.”
  if (isAllCaps(cry[cry.length - 1].text) && !cry.every(({ text }) => isAllCaps(text))) return false;
  const second = document.nextInSentence(first);
  // "Was it he? or was it his ghost?": one question in two parts, in the older style.
  if (!second || first.lower === 'or') return false;
  const third = document.nextInSentence(second);
  if (isTagVerb(first.lower) || isTagVerb(second.lower)) return false;
  // “She asked him *what is that?* and he turned”, “the world of *Lamps, Lamps!* but later”
  if (document.closesEmphasis(document.tokens[before.last - 1]))
    return !hasTag(document, first) && !carriesOn.test(first.lower);
  return !(subjects.has(first.lower) && third && isTagVerb(third.lower));
}

/** With these a sentence goes on behind what it quotes in italics. */
const carriesOn = /^(?:and|but|or|so|as|when|while|then|because|before|until|in|on|with|to|from|for|at)$/;

/** So many words at most lead to the verb of a tag: “the box on the wall inquired”. */
const longestTag = 6;

/** “‘You came back’. she said”: the stop, which belongs inside, ends no sentence; comma-outside-quote tells it. */
export function tagsSpeech(document: Document, before: Sentence, first: Token): boolean {
  const [stop, close] = [document.at(before.last - 1), document.at(before.last - 2)];
  return stop?.text === '.' && close?.quote === 'close' && hasTag(document, first);
}

function hasTag(document: Document, first: Token): boolean {
  const { last } = document.sentenceOf(first);
  return document.tokens
    .slice(first.index, Math.min(last, first.index + longestTag))
    .some(({ lower }) => isTagVerb(lower));
}

function isTagVerb(lower: string): boolean {
  return thoughtVerbs.has(lower) || surelySpeech.has(lower);
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

/** So many sentences, none with a capital, are no slip. */
const fewestSmall = 3;

/** Whether a paragraph has no capital at all, though it has several sentences: a list of rules, or a voice, set so. */
export const isAllSmall = oncePerPart((document, { first, last, firstSentence, lastSentence }: Paragraph) => {
  if (lastSentence - firstSentence < fewestSmall) return false;
  return !document.tokens
    .slice(first, last)
    .some(({ text, lower }) => text !== lower && /\p{Lu}/u.test(text));
});
