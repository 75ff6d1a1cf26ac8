/** Reads a YAML pack: a rule whose entries swap wrong words for right ones in a context. */
import { parse } from 'yaml';
import { isDialect } from '../core/dialect.js';
import type { Document, Token } from '../core/document.js';
import type { FixGrade, Severity } from '../core/finding.js';
import { type SomeForms, wordForms } from '../core/forms.js';
import type { Example, Report, Rule } from '../core/rule.js';
import { isAllCaps, isCapitalized, matchApostrophe, matchCase } from '../core/text.js';
import { fits, type Pattern, parsePattern } from './pattern.js';

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
  examples?: Example[];
}

/** A pack as written. */
export interface PackSource extends Omit<Rule, 'check' | 'examples'> {
  entries: EntrySource[];
  examples?: Example[];
}

interface Entry {
  /** The wrong words, in lower case. */
  wrong: readonly string[];
  right: readonly string[];
  source: EntrySource;
  /** Made when the wrong words are first met: a chapter has few of any pack's. */
  context: Context | undefined;
}

/** Where an entry applies. */
interface Context {
  when: readonly Pattern[];
  unless: readonly Pattern[];
  near: { exact: ReadonlySet<string>; stems: readonly string[] } | undefined;
}

/** How many tokens away a `near` word may stand. */
const reach = 25;

/** Reads a pack written in YAML; throws an `Error` that names the file and what is wrong in it. */
export function parsePack(text: string, file: string): PackSource {
  return readYaml<PackSource>(text, file, ({ entries = [], ...pack }) => ({
    ...pack,
    entries: checked(entries),
  }));
}

/** Reads further entries of a pack, a list of them; throws as `parsePack` does. */
export function parseEntries(text: string, file: string): EntrySource[] {
  return readYaml(text, file, checked);
}

function readYaml<T>(text: string, file: string, check: (read: T) => T): T {
  try {
    return check(parse(text) as T);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
}

/** Throws at a pattern that cannot be read. */
function checked(entries: EntrySource[]): EntrySource[] {
  entries.forEach(contextOf);
  return entries;
}

/** Reads a pack that the build has turned into JSON, apart from its examples, which are read when they are asked for. */
export function readPack(json: string, examples: () => string): Rule {
  const rule = toRule(JSON.parse(json) as PackSource);
  return Object.defineProperty(rule, 'examples', { get: () => JSON.parse(examples()), enumerable: true });
}

/** The rule that a pack is. */
export function toRule({ entries: sources, examples = [], ...rule }: PackSource): Rule {
  let entries: Entries | undefined;
  return {
    ...rule,
    examples: [...examples, ...sources.flatMap((source) => source.examples ?? [])],
    check: (document, _context, report) => {
      entries ??= compile(sources);
      checkPack(entries, document, report);
    },
  };
}

/** The entries of a pack, by the first of their wrong words. */
interface Entries {
  sharing: ReadonlyMap<string, readonly Entry[]>;
  firsts: SomeForms;
}

function compile(sources: readonly EntrySource[]): Entries {
  const entries = new Map<string, Entry[]>();
  for (const source of sources) {
    for (const [wrongText, right] of Object.entries(source.swap)) {
      const wrong = wrongText.toLowerCase().split(' ');
      const entry = { wrong, right: list(right), source, context: undefined };
      const sharing = entries.get(wrong[0]);
      if (sharing) sharing.push(entry);
      else entries.set(wrong[0], [entry]);
    }
  }
  return { sharing: entries, firsts: wordForms(entries) };
}

/** Compiles the patterns of an entry; throws an `Error` that quotes the mistake. */
function contextOf({ when, unless, near }: EntrySource): Context {
  return {
    when: list(when).map(parsePattern),
    unless: list(unless).map(parsePattern),
    near: near === undefined ? undefined : parseNear(near),
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

function checkPack({ sharing, firsts }: Entries, document: Document, report: (what: Report) => void): void {
  for (const token of document.tokensOf(firsts)) {
    if (isPartOfName(document, token)) continue;
    // “His whit?”
    if (token.register === 'dialogue' && isDialect(token)) continue;
    for (const entry of sharing.get(token.lower)!) {
      if (!matchesWords(entry.wrong, document, token)) continue;
      const last = token.index + entry.wrong.length;
      entry.context ??= contextOf(entry.source);
      const { when, unless, near } = entry.context;
      if (when.length > 0 && !anyFits(when, document, token.index, last)) continue;
      if (anyFits(unless, document, token.index, last)) continue;
      if (near && !isNear(near, document, token)) continue;
      report(describe(entry, document, token, last));
      break;
    }
  }
}

/** A loop: closures made for each of a hundred thousand places of a book take a third of the time of all packs. */
function anyFits(patterns: readonly Pattern[], document: Document, first: number, last: number): boolean {
  for (const pattern of patterns) if (fits(pattern, document, first, last)) return true;
  return false;
}

function matchesWords(wrong: readonly string[], document: Document, token: Token): boolean {
  for (let offset = 1; offset < wrong.length; offset++) {
    const next = document.tokens[token.index + offset];
    if (next?.lower !== wrong[offset] || next.sentence !== token.sentence || document.touchesPrevious(next))
      return false;
  }
  return true;
}

/** Whether a capital in mid-sentence says that it is a name: “the Blackwater Gold Medal Band”. */
function isPartOfName(document: Document, token: Token): boolean {
  return isCapitalized(token.text) && !isAllCaps(token.text) && !document.opensSentence(token);
}

function isNear(near: NonNullable<Context['near']>, document: Document, token: Token): boolean {
  const paragraph = document.paragraphOf(token);
  const from = Math.max(paragraph.first, token.index - reach);
  const to = Math.min(paragraph.last, token.index + reach);
  for (let index = from; index < to; index++) {
    const { lower } = document.tokens[index];
    if (near.exact.has(lower) || near.stems.some((stem) => lower.startsWith(stem))) return true;
  }
  return false;
}

function describe(entry: Entry, document: Document, token: Token, last: number): Report {
  const { source } = entry;
  const at = { first: token.index, last };
  const actual = document.text.slice(token.start, document.tokens[last - 1].end);
  const model = /['’]/.test(actual) ? actual : document.apostrophe;
  const expected = entry.right.map((right) => matchApostrophe(matchCase(right, actual), model));
  return {
    at,
    expected,
    reason: `“${actual}” should be “${expected[0]}” here${source.why ? `: ${source.why}` : '.'}`,
    severity: source.severity,
    fix: source.fix,
  };
}
