/** What an author writes by hand in a file, as values with their lines, and what is wrong in it. */
import { didYouMean } from '../core/nearest.js';
import { escapedUnit } from '../core/text.js';

/** A value and the line it begins on, 1-based. */
export type Value =
  | { kind: 'text'; line: number; text: string }
  | { kind: 'number'; line: number; number: number; written: string }
  | { kind: 'flag'; line: number; flag: boolean; written: string }
  | { kind: 'nothing'; line: number }
  | { kind: 'list'; line: number; items: readonly Value[] }
  | { kind: 'group'; line: number; entries: readonly Entry[] };

/** A key with its value; `line` is the key's. */
export interface Entry {
  key: string;
  line: number;
  value: Value;
}

/** What is wrong in one file, for its author. */
export class Mistakes {
  readonly #path: string;
  readonly #found: { line: number; text: string }[] = [];

  constructor(path: string) {
    this.#path = path;
  }

  get any(): boolean {
    return this.#found.length > 0;
  }

  /** Records that something is wrong on a line. */
  add(line: number, text: string): void {
    this.#found.push({ line, text });
  }

  /** Records that a value is of the wrong kind; `hint` says what to do. */
  expected(what: string, value: Value, hint?: string): void {
    this.add(value.line, `${describe(value)} where ${what} is expected${hint ? `; ${hint}` : ''}`);
  }

  /**
   * Records that a name is not one of `names` (`absent`: "there is no rule"); lists them, or says `otherwise`, when
   * none is near.
   */
  unknown(line: number, absent: string, name: string, names: Iterable<string>, otherwise?: string): void {
    const all = [...names];
    const help = didYouMean(name, all, otherwise ?? `expected ${eitherOf(all)}`);
    this.add(line, `${absent} ${quote(name)}; ${help}`);
  }

  /** Records that a value is not one of a few words. */
  notOneOf(choices: readonly string[], value: Value): void {
    this.expected(eitherOf(choices), value, value.kind === 'text' ? didYouMean(value.text, choices, '') : '');
  }

  /** All mistakes in order of line, one a line: `story.yml:7: …`. */
  toString(): string {
    return this.#found
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, text }) => `${this.#path}:${line}: ${text}`)
      .join('\n');
  }
}

/** The keys of a group with their values. Keys that stand twice or are not among `known` are mistakes and left out. */
export function entriesOf(
  value: Value,
  what: string,
  mistakes: Mistakes,
  known?: readonly string[],
): Entry[] {
  if (value.kind !== 'group') {
    mistakes.expected(what, value);
    return [];
  }
  const first = new Map<string, number>();
  return value.entries.filter(({ key, line }) => {
    const before = first.get(key);
    if (before !== undefined) {
      mistakes.add(line, `the key ${quote(key)} stands here again; the first is on line ${before}`);
      return false;
    }
    first.set(key, line);
    if (!known || known.includes(key)) return true;
    mistakes.unknown(line, 'there is no key', key, known);
    return false;
  });
}

/** What an author would call a value. */
function describe(value: Value): string {
  switch (value.kind) {
    case 'text':
      return quote(value.text);
    case 'number':
      return `the number ${value.written}`;
    case 'flag':
      return value.written;
    case 'nothing':
      return 'nothing';
    case 'list':
      return 'a list';
    case 'group':
      return value.entries.length > 0
        ? `a key ${quote(value.entries[0].key)} with its value`
        : 'an empty group';
  }
}

/** A text in quotation marks, fit for a terminal: short, and control and direction characters escaped. */
export function quote(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  return JSON.stringify(short).replace(/[\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, escapedUnit);
}

/** `a, b or c`. */
function eitherOf(names: readonly string[]): string {
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
