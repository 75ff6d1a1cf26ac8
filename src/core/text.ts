/** Facts about characters and places in a text. All offsets are UTF-16 code units, 0-based. */

import { firstWhere } from './first-where.js';

/** A place in a chapter: `line` and `column` are 1-based, `offset` is 0-based, in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
  offset: number;
}

/** A half-open stretch of text: `start` inclusive, `end` exclusive, in UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

const upper = /^\p{Lu}/u;

/** Whether the first character is a capital letter. */
export function isCapitalized(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : upper.test(text);
}

/** Whether the text has at least two letters and all of them are capitals: `STOP`, not `I`. */
export function isAllCaps(text: string): boolean {
  if (isSmall(text.charCodeAt(0)) || isSmall(text.charCodeAt(1))) return false;
  return /\p{L}.*\p{L}/su.test(text) && text === text.toUpperCase();
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** The text with its first character as a capital, or the one behind an apostrophe (`'im`), the rest untouched. */
export function capitalize(text: string): string {
  const start = isApostrophe(text.charCodeAt(0)) && text.length > 1 ? 1 : 0;
  const first = String.fromCodePoint(text.codePointAt(start) ?? 32);
  return text === '' ? '' : text.slice(0, start) + first.toUpperCase() + text.slice(start + first.length);
}

/** The text with its first character in lower case, the rest untouched. */
export function uncapitalize(text: string): string {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  return text === '' ? '' : first.toLowerCase() + text.slice(first.length);
}

/** Gives `word` the case of `model`: `Teh` and `the` give `The`, `TEH` and `the` give `THE`. */
export function matchCase(word: string, model: string): string {
  if (isAllCaps(model)) return word.toUpperCase();
  return isCapitalized(model) ? capitalize(word) : word;
}

/** Curly apostrophes made straight, so that words compare. Keeps the length. */
export function straighten(text: string): string {
  return text.includes('’') ? text.replaceAll('’', "'") : text;
}

/** The possessive taken off: `spike's` and `dogs'` give `spike` and `dogs`. */
export function withoutPossessive(word: string): string {
  const { length } = word;
  if (!isApostrophe(word.charCodeAt(length - 1)) && !isApostrophe(word.charCodeAt(length - 2))) return word;
  return word.replace(/['’]s$|(?<=s)['’]$/iu, '');
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

/** Gives `text` the apostrophes that `model` uses. */
export function matchApostrophe(text: string, model: string): string {
  return model.includes('’') ? text.replaceAll("'", '’') : text;
}

/** The apostrophe that a chapter writes: curly where its apostrophes and quotation marks mostly are. */
export function apostropheOf(text: string): "'" | '’' {
  let curly = 0;
  let straight = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 34 || code === 39) straight++;
    else if (code >= 0x2018 && code <= 0x201d) curly++;
  }
  return curly > straight ? '’' : "'";
}

/** The word with the -s of a plural or a third person: `dogs`, `boxes`, `cries`. */
export function withS(word: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** A UTF-16 code unit as JSON and JavaScript may write it: `\u202e`. */
export function escapedUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Splits a word list written as prose (`words('a b c')`) into a set. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Turns offsets of one text into lines and columns. A line ends at LF, CRLF or a lone CR. */
export class Lines {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    const end = /\r\n?|\n/g;
    while (end.test(text)) this.#starts.push(end.lastIndex);
  }

  /** The place of an offset between 0 and the length of the text. */
  place(offset: number): Place {
    const line = firstWhere(this.#starts.length, (index) => this.#starts[index] > offset);
    return { line, column: offset - this.#starts[line - 1] + 1, offset };
  }
}
