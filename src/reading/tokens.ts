/** Cuts a block of prose into words, numbers, marks and objects. */
import type { Token } from '../core/document.js';
import type { FormTable } from '../core/forms.js';
import type { Span } from '../core/text.js';
import { objectCharacter } from './prose.js';
import type { QuoteMark } from './quote-marks.js';

const wordCharacter = /[\p{L}\p{M}]/u;
const address = /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]/y;

/** `night_owl_7`, `t.brand@mill.example`: names as machines have them; not `_so_`, nor the riddle `h_use`. */
const machineName =
  /[\p{L}\p{N}]{2,32}(?:_(?:\p{N}|[\p{L}\p{N}]{2,32})){1,8}(?![\p{L}\p{N}_])|[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,32}(?:\.[\p{L}\p{N}-]{1,32}){1,8}/uy;

const letters = new Uint8Array(128);
for (let code = 65; code <= 90; code++) letters[code] = letters[code + 32] = 1;

/** Appends the tokens of a block to `tokens`. `marks` are the block's quotation marks, in order of place. */
export function tokenize(
  text: string,
  block: Span,
  marks: readonly QuoteMark[],
  forms: FormTable,
  tokens: Token[],
): void {
  let nextMark = 0;
  let offset = block.start;
  const push = (kind: Token['kind'], end: number, quote?: Token['quote']) => {
    const form = forms.formOf(kind, text.slice(offset, end));
    tokens.push({
      index: tokens.length,
      kind,
      form: form.number,
      text: form.text,
      lower: form.lower,
      start: offset,
      end,
      register: 'narration',
      sentence: -1,
      quote,
      // Set later: all tokens should have one shape, which makes looking at them faster.
      quotation: undefined,
    });
    offset = end;
  };
  const roleAt = (place: number): QuoteMark['role'] | undefined => {
    while (nextMark < marks.length && marks[nextMark].offset < place) nextMark++;
    return marks[nextMark]?.offset === place ? marks[nextMark].role : undefined;
  };
  while (offset < block.end) {
    const code = text.charCodeAt(offset);
    if (code === 32 || (code >= 9 && code <= 13) || (code > 127 && /\s/.test(text[offset]))) {
      offset++;
    } else if (isWordAt(text, offset)) {
      address.lastIndex = offset;
      if ((code === 104 || code === 119 || code === 72 || code === 87) && address.test(text)) {
        push('object', Math.min(block.end, address.lastIndex));
      } else {
        const end = endOfWord(text, offset, block.end, roleAt);
        machineName.lastIndex = offset;
        if (mayGoOn(text, end) && text[offset - 1] !== '_' && machineName.test(text)) {
          push('object', Math.min(block.end, machineName.lastIndex));
        } else push('word', end);
      }
    } else if (code >= 48 && code <= 57) {
      push('number', endOfNumber(text, offset, block.end));
    } else if (text[offset] === objectCharacter) {
      push('object', offset + 1);
    } else if (isQuote(code)) {
      const role = roleAt(offset);
      if (role === 'open' || role === 'close') push('mark', offset + 1, role);
      else if (isWordAt(text, offset + 1) && offset + 1 < block.end) {
        push('word', endOfWord(text, offset + 1, block.end, roleAt));
      } else if (isDigit(text.charCodeAt(offset + 1))) {
        push('number', endOfNumber(text, offset + 1, block.end));
      } else push('mark', offset + 1);
    } else push('mark', endOfMark(text, offset, block.end));
  }
}

/** Whether a word goes on as no word of prose does: `night_`, `t.brand@`, `tom7_`; not `well-known`. */
function mayGoOn(text: string, end: number): boolean {
  if (!comesToMark(text, end)) return false;
  const code = text.charCodeAt(end);
  if (code === 95 || code === 64 || isDigit(code)) return true;
  return (code === 46 || code === 43 || code === 45) && /[\p{L}\p{N}]/u.test(text[end + 1] ?? '');
}

/** Whether one of the two marks of machine names follows: looked for first, since `machineName` takes 5 ms to compile. */
function comesToMark(text: string, from: number): boolean {
  for (let at = from; at < from + 64; at++) {
    const code = text.charCodeAt(at);
    if (code === 95 || code === 64) return true;
    const mayStand = code > 127 || letters[code] === 1 || isDigit(code) || '+-.'.includes(text[at]);
    if (!mayStand) return false;
  }
  return false;
}

function isQuote(code: number): boolean {
  return (
    code === 34 ||
    code === 39 ||
    code === 0x2018 ||
    code === 0x2019 ||
    (code >= 0x201c && code <= 0x201e) ||
    code === 0xab ||
    code === 0xbb
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordAt(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code < 128) return letters[code] === 1;
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(offset) ?? 32));
}

function endOfWord(
  text: string,
  start: number,
  limit: number,
  roleAt: (place: number) => QuoteMark['role'] | undefined,
): number {
  let end = start;
  while (end < limit) {
    const code = text.charCodeAt(end);
    if (code < 128 ? letters[code] === 1 : isWordAt(text, end)) {
      end += code >= 0xd800 && code < 0xdc00 ? 2 : 1;
    } else if (code === 39 || code === 0x2019 || code === 0x2018) {
      const inner = end + 1 < limit && isWordAt(text, end + 1);
      const role = roleAt(end);
      if (role === 'apostrophe' || (role === undefined && inner)) {
        end++;
        if (!inner) break;
      } else break;
    } else break;
  }
  return end;
}

/** `1,200`, `3.5`, `10:30`, `21st`, `1920s`. */
function endOfNumber(text: string, start: number, limit: number): number {
  let end = start;
  while (end < limit) {
    const code = text.charCodeAt(end);
    const next = text.charCodeAt(end + 1);
    if (isDigit(code) || (code < 128 && letters[code] === 1)) end++;
    else if ((code === 44 || code === 46 || code === 58) && end + 1 < limit && isDigit(next)) end++;
    else break;
  }
  return end;
}

/** A run of the same mark is one token: `...`, `?!`, `--`. */
function endOfMark(text: string, start: number, limit: number): number {
  const first = text[start];
  const run =
    first === '.' || first === '…'
      ? '.…'
      : '?!'.includes(first)
        ? '?!'
        : '-—–―'.includes(first)
          ? '-—–―'
          : '';
  let end = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
  if (first === '.') {
    const spaced = /\.(?:[ \u00a0]\.){2,3}/y;
    spaced.lastIndex = start;
    if (spaced.test(text) && spaced.lastIndex <= limit) return spaced.lastIndex;
  }
  if (run) while (end < limit && run.includes(text[end])) end++;
  return end;
}
