/** Reports where a quotation mark is missing or one too many. */
import type { Document, Quotation, Sentence, Token } from '../../src/core/document.js';
import type { Report } from '../../src/core/rule.js';
import { isCapitalized, words } from '../../src/core/text.js';
import { closingMark, endMark } from '../grammar/lost-close.js';
import { asksUntil } from '../grammar/question-order.js';
import { startsTag } from '../grammar/speech.js';
import { beforeTold } from '../lists/clause-takers.js';
import { surelySpeech } from '../lists/speech.js';
import { pastOf, thirdPersonOf } from '../lists/verb-forms.js';

/** Told by the one who speaks, in the present. */
const toldByMe = new Set([
  ...surelySpeech,
  ...words('say ask whisper reply answer mutter shout murmur yell'),
]);
/** What people do beside their speech, as it is told. */
const deeds: ReadonlySet<string> = new Set(
  [
    ...words(`
      look turn nod smile shrug laugh sigh lean pull push point glance poke pour raise lift lower put take set step walk
      sit stand shake fold cross wipe pick reach drop hold open close shut tap touch grin frown snort rub draw
      throw toss stop stare pause swallow blink give
    `),
  ].flatMap((base) => [pastOf(base), thirdPersonOf(base)]),
);
/** What begins a clause behind “he said”, so that it tells what he said. */
const told = words('i he she they we you it that the a there so');

/** Words and marks of a tag that ends a paragraph. */
const longestTag = 7;

/** Reports the likeliest place to close between the opening mark and a limit: before a tag, else at the end. */
export function closeBefore(document: Document, quotation: Quotation, limit: number): Report {
  const open = document.tokens[quotation.open];
  const mark = closingMark(document, quotation);
  for (let index = quotation.open + 2; index < limit; index++) {
    const token = document.tokens[index];
    // “Yes’ came from the hall.
    if (
      token.kind === 'word' &&
      /[^s]['’]$/.test(token.text) &&
      open.text !== "'" &&
      !/(?:in|an|th|o|wi)['’]$/i.test(token.text)
    )
      return closing(token, token, token.text.slice(0, -1) + mark, open);
    const previous = document.tokens[index - 1];
    if (!startsTag(document, index, token.lower === 'i' ? toldByMe : surelySpeech)) continue;
    // “You said it was late”: the verb has its subject.
    const behind = document.tokens[index + 1];
    if (subjects.has(previous.lower) && (behind.text === 'I' || !isCapitalized(behind.text))) continue;
    if (previous.kind === 'word' && isTagBehind(document, quotation, index, limit)) {
      const sentence = Math.max(document.sentenceOf(previous).first, quotation.open + 1);
      const asked = [token, document.tokens[index + 1]].some(({ lower }) => /^asks?(?:ed)?$/.test(lower));
      const stop = asked || asksUntil(document, sentence, index, true) ? '?' : ',';
      return closing(previous, previous, previous.text + stop + mark, open);
    }
    // “I asked him. He said that he could.”: behind a stop he tells, unless nothing follows.
    if (previous.text === '.' && document.at(index + 2)?.kind === 'word') continue;
    if (previous.kind === 'mark' && /^[,?!…—.-]/.test(previous.text))
      return closing(
        document.tokens[index - 2],
        previous,
        document.slice({ start: document.tokens[index - 2].start, end: previous.end }) + mark,
        open,
      );
    if (previous.kind === 'word' && surelySpeech.has(token.lower) && index < quotation.open + 6)
      return closing(previous, previous, `${previous.text},${mark}`, open);
  }
  const beat =
    limit < document.paragraphs[quotation.paragraph].last && beatBefore(document, quotation, limit);
  if (beat) return closeBehind(document, beat.first - 1, open, mark);
  const last = document.tokens[limit - 1];
  if (last.kind === 'word' && limit === document.paragraphs[quotation.paragraph].last)
    return closing(last, last, last.text + endMark(document, quotation, last) + mark, open);
  const word = last.kind === 'mark' && limit - 2 > quotation.open ? document.tokens[limit - 2] : last;
  return closing(word, last, document.slice({ start: word.start, end: last.end }) + mark, open);
}

const subjects = words('i he she they we you it who');

function closeBehind({ tokens, text }: Document, index: number, open: Token, mark: string): Report {
  const [word, last] = [tokens[index - 1], tokens[index]];
  return closing(word, last, text.slice(word.start, last.end) + mark, open);
}

/**
 * “It is mould. Ilse poked the plaster. “We shall all drown.””: the first sentence between the opening mark and the
 * next one, but not at once behind it, that tells what somebody did.
 */
function beatBefore(document: Document, quotation: Quotation, limit: number): Sentence | undefined {
  const { tokens, sentences } = document;
  for (let at = tokens[quotation.open + 1].sentence + 1; at < sentences.length; at++) {
    const sentence = sentences[at];
    if (sentence.first >= limit) return undefined;
    const [subject, verb] = [tokens[sentence.first], tokens[sentence.first + 1]];
    const isSubject =
      /^(?:he|she|they|i)$/.test(subject.lower) ||
      (isCapitalized(subject.text) && document.partOfSpeech(subject) === 'PROPN');
    if (isSubject && verb?.kind === 'word' && (deeds.has(verb.lower) || surelySpeech.has(verb.lower)))
      return sentence;
  }
  return undefined;
}

/** Whether a tag of a few words, with no mark before it, is what remains: “In these shoes I ask.” */
function isTagBehind(document: Document, quotation: Quotation, index: number, limit: number): boolean {
  const [previous, first, behind] = [index - 1, index, index + 2].map((at) => document.tokens[at]);
  if (index <= quotation.open + 1 || beforeTold.has(previous.lower)) return false;
  const isVerbFirst = surelySpeech.has(first.lower);
  // “Tom said he would come” tells what was said; of “a problem, Miss Brand says Tom” the name is no subject.
  if (behind?.kind === 'word' && (told.has(behind.lower) || (!isVerbFirst && isCapitalized(behind.text))))
    return false;
  const { first: start, last } = document.sentenceOf(first);
  // “Not pretty he said, and …”; of “the lie he told, and …” the noun is what he told.
  if (behind?.text === ',' && start <= quotation.open + 1 && document.partOfSpeech(previous) !== 'NOUN')
    return true;
  if (last >= limit) return limit - index <= longestTag;
  return start <= quotation.open + 1 && /^[.]$/.test(behind?.text ?? '');
}

function closing(first: Token, last: Token, replacement: string, open: Token): Report {
  return {
    at: { start: first.start, end: last.end },
    expected: [replacement],
    reason: `The quotation mark ${open.text} opens a speech that never closes.`,
  };
}

/** Where a closing mark has no opening one: after the tag before it, or at the paragraph's start. */
export function strayClose(document: Document, mark: Token): Report | undefined {
  const paragraph = document.paragraphOf(mark);
  if (paragraph.kind !== 'prose') return undefined;
  const previous = document.at(mark.index - 1);
  if (previous?.kind === 'number' && mark.text === '"') return undefined;
  if (previous?.quote === 'close' && previous.end === mark.start)
    return strayAt(document, mark.index, 'closes a second time');
  let from = paragraph.first;
  for (let index = mark.index - 1; index >= paragraph.first; index--) {
    if (document.tokens[index].quote) {
      from = index + 1;
      break;
    }
  }
  if (from === paragraph.first) return openAt(document, from, mark, 'closes');
  // “Yes,” he said, thinking aloud. But who is it?”
  for (const boundary of [/^[.?!]$/, /^,$/])
    for (let index = from + 1; index < mark.index; index++)
      if (boundary.test(document.tokens[index - 1].text) && document.tokens[index].kind === 'word')
        return openAt(document, index, mark, 'closes');
  return strayAt(document, mark.index, 'closes nothing');
}

/** Reports a word before which a speech should open; `what` the mark or the speech does. */
export function openAt(document: Document, index: number, model: Token | Quotation, what: string): Report {
  const token = document.tokens[index];
  const mark = 'text' in model ? model.text : document.tokens[model.open].text;
  const open = mark === '”' ? '“' : mark === '’' ? '‘' : mark;
  return {
    at: token,
    expected: [open + token.text],
    reason:
      what === 'closes'
        ? `The quotation mark ${mark} closes a speech that never opened.`
        : `The speech ${what} and does not open again.`,
  };
}

/** Reports a mark as one too many; `what` it does. */
export function strayAt(document: Document, index: number, what: string): Report {
  const token = document.tokens[index];
  const neighbour = token.quote === 'open' ? document.tokens[index + 1] : document.tokens[index - 1];
  const [first, last] = token.quote === 'open' ? [token, neighbour] : [neighbour, token];
  return {
    at: { start: first.start, end: last.end },
    expected: [neighbour.text],
    reason: `The quotation mark ${token.text} ${what}.`,
    severity: 'warning',
  };
}
