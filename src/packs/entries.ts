/** The entries of a pack, as written and made ready to be looked for. */
import type { Document, Token } from '../core/document.js';
import type { FixGrade, Severity } from '../core/finding.js';
import { type SomeForms, wordForms } from '../core/forms.js';
import type { Example } from '../core/rule.js';
import { checkPattern, type Pattern, parsePattern, wordsBeside } from './pattern.js';

/** An entry as written. Without `when` and `near` the words are wrong everywhere. */
export interface EntrySource {
  /** Wrong words to right ones; a list gives several suggestions, best first. */
  swap: Record<string, string | string[]>;
  /** Patterns, of which one must fit. */
  when?: string | string[];
  /** Patterns, none of which may fit. */
  unless?: string | string[];
  /** Words, of which one must stand in the same paragraph, within `reach` words; a trailing `*` takes any ending. */
  near?: string;
  /** Why it is wrong; shown with the finding. */
  why?: string;
  severity?: Severity;
  fix?: FixGrade;
  /** See `Report.doubt`: for what only a careless author means so. */
  doubt?: number;
  examples?: Example[];
}

/** A wrong word, or several, and what is right. */
export interface Entry {
  /** The wrong words, in lower case. */
  wrong: readonly string[];
  right: readonly string[];
  source: EntrySource;
  /** Made when the wrong words are first met: a chapter has few of any pack's. */
  context: Context | undefined;
}

/** Where an entry applies. */
export interface Context {
  when: readonly Pattern[];
  /** What must stand beside the wrong words, where `when` says so; see `wordsBeside`. */
  before: ReadonlySet<string> | undefined;
  after: ReadonlySet<string> | undefined;
  unless: readonly Pattern[];
  near: { exact: ReadonlySet<string>; stems: readonly string[] } | undefined;
}

/** The entries of a pack, by the first of their wrong words. */
export interface Entries {
  sharing: ReadonlyMap<string, Sharing>;
  firsts: SomeForms;
}

/** Entries with the same first word. */
interface Sharing {
  /** Those of one word. */
  alone: Entry[];
  /** By a second word, those of one word and those with that one, in the order of the pack. */
  bySecond: Map<string, Entry[]> | undefined;
}

/** Sorts the entries of a pack. */
export function compile(sources: readonly EntrySource[]): Entries {
  const all = new Map<string, Sharing>();
  for (const source of sources) {
    for (const [wrongText, right] of Object.entries(source.swap)) {
      const wrong = wrongText.toLowerCase().split(' ');
      const entry = { wrong, right: list(right), source, context: undefined };
      const sharing = all.get(wrong[0]);
      if (sharing) addEntry(sharing, entry);
      else all.set(wrong[0], addEntry({ alone: [], bySecond: undefined }, entry));
    }
  }
  return { sharing: all, firsts: wordForms(all) };
}

function addEntry(sharing: Sharing, entry: Entry): Sharing {
  const second = entry.wrong.at(1);
  if (second === undefined) {
    sharing.alone.push(entry);
    sharing.bySecond?.forEach((entries) => {
      entries.push(entry);
    });
  } else {
    sharing.bySecond ??= new Map();
    const entries = sharing.bySecond.get(second);
    if (entries) entries.push(entry);
    else sharing.bySecond.set(second, [...sharing.alone, entry]);
  }
  return sharing;
}

/** The entries whose first word is the token's, and second word, if they have one, that of the next. */
export function entriesAt({ sharing }: Entries, document: Document, token: Token): readonly Entry[] {
  const { alone, bySecond } = sharing.get(token.lower)!;
  const second = bySecond && document.at(token.index + 1);
  return (second && bySecond.get(second.lower)) || alone;
}

/** Throws an `Error` that quotes the mistake, if a pattern of an entry has one. */
export function checkPatterns({ when, unless }: EntrySource): void {
  for (const pattern of [...list(when), ...list(unless)]) checkPattern(pattern);
}

/** Compiles the patterns of an entry. */
export function contextOf(source: EntrySource): Context {
  const when = list(source.when).map(parsePattern);
  const isBound = when.length > 0;
  let unless: readonly Pattern[] | undefined;
  return {
    when,
    before: isBound ? wordsBeside(when, 'before') : undefined,
    after: isBound ? wordsBeside(when, 'after') : undefined,
    get unless() {
      unless ??= list(source.unless).map(parsePattern);
      return unless;
    },
    near: source.near === undefined ? undefined : parseNear(source.near),
  };
}

function list<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

function parseNear(text: string): Context['near'] {
  const all = text.trim().split(/\s+/);
  const stems = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return { exact: new Set(all.filter((word) => !word.endsWith('*'))), stems };
}
