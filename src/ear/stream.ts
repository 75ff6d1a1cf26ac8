/** Turns a Document into what the ear listens to: one number a word or mark. */
import type { Document, Token } from '../core/document.js';
import { isCapitalized, straighten } from '../core/text.js';
import type { Lexicon } from './lexicon.js';

/** Receives the forms of a document in order; `token` is the index of the token, or -1 for a sentence's start. */
export type FormSink = (form: string, token: number) => void;

const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'mme',
  'mlle',
  'prof',
  'capt',
  'col',
  'gen',
  'sgt',
  'lt',
]);

/**
 * Passes every sentence of prose to `sink`: a start, then words and marks. A closing quotation mark joins the mark
 * before it (`,”`), an opening one at the start joins the start, so that windows reach further.
 * Headings and verse are left out.
 */
export function forEachForm(document: Document, sink: FormSink, sentences = document.sentences): void {
  for (const sentence of sentences) {
    const kind = document.paragraphs[sentence.paragraph].kind;
    if (kind === 'heading' || kind === 'verse' || kind === 'message') continue;
    const { tokens } = document;
    let index = sentence.first;
    const opens = tokens[index].quote === 'open';
    sink(opens ? '<s“>' : '<s>', -1);
    if (opens) index++;
    let initial = true;
    for (; index < sentence.last; index++) {
      const token = tokens[index];
      if (token.kind === 'word') {
        sink(formOfWord(token, initial), index);
        initial = false;
      } else if (token.kind === 'number') {
        sink('<number>', index);
        initial = false;
      } else if (token.kind === 'object') {
        sink('<object>', index);
        initial = false;
      } else if (token.quote === 'open') {
        sink('“', index);
        initial = true;
      } else if (token.quote === 'stray') {
      } else {
        const previous = tokens[index - 1];
        if (token.text === '.' && previous?.kind === 'word' && titles.has(previous.lower)) continue;
        const mark = token.quote === 'close' ? '' : formOfMark(document, token);
        const next = tokens[index + 1];
        if (mark && next?.quote === 'close' && index + 1 < sentence.last) {
          sink(`${mark}”`, index);
          index++;
        } else sink(mark || '”', index);
        if (mark && '.?!…—:'.includes(mark)) initial = initial || mark !== '—';
      }
    }
  }
}

/** Words that are written with a capital without being names. */
const pronouns = new Set(['i', "i'm", "i'll", "i'd", "i've"]);

function formOfWord(token: Token, initial: boolean): string {
  if (initial || token.text === token.lower || pronouns.has(token.lower)) return token.lower;
  if (!isCapitalized(token.text)) return token.lower;
  if (token.text.length > 1 && token.text === token.text.toUpperCase()) return token.lower;
  return straighten(token.text);
}

function formOfMark(document: Document, token: Token): string {
  const first = token.text[0];
  if (first === '.') return token.text.length > 1 ? '…' : '.';
  if (first === '?' || first === '!') return token.text.includes('?') ? '?' : '!';
  if ('-—–―'.includes(first)) {
    const next = document.tokens[token.index + 1];
    const joined =
      token.text === '-' && document.touchesPrevious(token) && next !== undefined && next.start === token.end;
    return joined ? '-' : '—';
  }
  if (first === '[' || first === '{') return '(';
  if (first === ']' || first === '}') return ')';
  return ',;:…()'.includes(first) ? first : '*';
}

/** What the ear reads of a document. */
export interface Stream {
  /** Numbers of the lexicon. */
  ids: Uint16Array;
  /** For each id, the index of its token; -1 for a sentence's start. */
  tokens: Int32Array;
  length: number;
}

/** Reads sentences with a lexicon, all by default. Starts stand before and behind, so that a window never leaves them. */
export function streamOf(document: Document, lexicon: Lexicon, sentences = document.sentences): Stream {
  let capacity = 2 * margin;
  for (const { first, last } of sentences) capacity += 1 + last - first;
  const ids = new Uint16Array(capacity);
  const tokens = new Int32Array(capacity).fill(-1);
  let length = margin;
  const take: FormSink = (form, token) => {
    ids[length] = lexicon.id(form);
    tokens[length++] = token;
  };
  forEachForm(document, take, sentences);
  length += margin;
  return { ids, tokens, length };
}

/** How many sentence starts pad a stream at both ends. */
export const margin = 4;
