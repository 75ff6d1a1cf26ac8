/** Reads a YAML pack: a rule whose entries swap wrong words for right ones in a context. */
import { parse } from 'yaml';
import type { Document, Token } from '../core/document.js';
import type { Example, Report, Rule } from '../core/rule.js';
import { isAllCaps, isCapitalized, matchApostrophe, matchCase } from '../core/text.js';
import { isDialect } from '../tongues/dialect.js';
import {
  type Context,
  checkPatterns,
  compile,
  contextOf,
  type Entries,
  type Entry,
  type EntrySource,
  entriesAt,
} from './entries.js';
import { fits, type Pattern } from './pattern.js';

/** A pack as written. */
export interface PackSource extends Omit<Rule, 'check' | 'examples'> {
  entries: EntrySource[];
  examples?: Example[];
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
  entries.forEach(checkPatterns);
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

function checkPack(entries: Entries, document: Document, report: (what: Report) => void): void {
  for (const token of document.tokensOf(entries.firsts)) {
    if (isPartOfName(document, token)) continue;
    for (const entry of entriesAt(entries, document, token)) {
      if (!matchesWords(entry.wrong, document, token)) continue;
      const last = token.index + entry.wrong.length;
      entry.context ??= contextOf(entry.source);
      const { when, before, after, near } = entry.context;
      if (before && !isAmong(document.at(token.index - 1), before)) continue;
      if (after && !isAmong(document.at(last), after)) continue;
      if (when.length > 0 && !anyFits(when, document, token.index, last)) continue;
      if (anyFits(entry.context.unless, document, token.index, last)) continue;
      if (near && !isNear(near, document, token)) continue;
      // “His whit?”
      if (token.register === 'dialogue' && isDialect(token)) break;
      report(describe(entry, document, token, last));
      break;
    }
  }
}

function isAmong(token: Token | undefined, words: ReadonlySet<string>): boolean {
  return token !== undefined && words.has(token.lower);
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

/** Whether a capital in mid-sentence says that it is a name: “the Saltmarsh Brass Band”. */
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
    doubt: source.doubt,
  };
}
