/** The form of a rule. A rule is data and pure functions over the Document; it does no I/O. */
import type { Document, Token, TokenRange } from './document.js';
import type { Ear, Heard } from './ear.js';
import type { FixGrade, Severity } from './finding.js';
import type { Speller } from './speller.js';
import type { BookContext, Question, Story } from './story.js';
import type { Span } from './text.js';

/** Groups of rules, in the order in which they are listed. */
export const categories = [
  'spelling',
  'names',
  'dialogue',
  'sentences',
  'apostrophes',
  'compounds',
  'grammar',
  'words',
  'consistency',
  'style',
] as const;

/** A group of rules. */
export type Category = (typeof categories)[number];

/** Where a rule applies; `narration` leaves speech alone. */
export type Where = 'all' | 'narration' | 'dialogue';

/**
 * An example is a test and documentation at once.
 * `bad` marks the exact span with double brackets; `good` is the text after the first suggestion.
 * `ok` is a trap that must stay silent. `miss` is an error that the rule is known not to find.
 * `story` declares names for the example; `book` is further text of the same book; `careless` sets it in a chapter
 * full of slips, for what is reported with doubt.
 */
export type Example =
  | ({ bad: string; good: string } & Setting)
  | ({ ok: string; because: string } & Setting)
  | ({ miss: string; because: string } & Setting);

interface Setting {
  story?: readonly string[];
  book?: string;
  careless?: true;
}

/** One option of a rule: its default gives the type. */
export interface OptionSpec<T> {
  kind: 'number' | 'words';
  default: T;
  help: string;
}

/** The options of a rule, by the names that settings give them. */
export type OptionSpecs = Record<string, OptionSpec<unknown>>;
/** What the options are set to. */
export type OptionValues<S extends OptionSpecs> = { [K in keyof S]: S[K]['default'] };

/** A number. */
export function number(value: number, help: string): OptionSpec<number> {
  return { kind: 'number', default: value, help };
}

/** A list of words; the author's list replaces the default. */
export function wordList(value: readonly string[], help: string): OptionSpec<readonly string[]> {
  return { kind: 'words', default: value, help };
}

/** What a rule is given beside the document. */
export interface RuleContext<O> {
  options: O;
  story: Story;
  speller: Speller;
  /** Undefined where the model is missing: what rests on it stays silent. */
  ear: Ear | undefined;
  /** What the ear heard in the chapter, in order; for rules that ask it of the whole chapter, else empty. */
  heard: readonly Heard[];
}

/** What is more doubtful than this is told in no chapter; see `Report.doubt`. */
export const mostDoubt = 6;

/** What a rule says of one place. */
export interface Report {
  /** A token, a range of tokens, or a span of `Document.text`. */
  at: Token | TokenRange | Span;
  /** Replacements of the text at `at`, best first. None: nothing to suggest. */
  expected?: readonly string[];
  /** What is wrong here, one sentence that names the words. */
  reason: string;
  /** Where this place is less sure or graver than the rule's own severity. */
  severity?: Severity;
  /** Where this place has another grade than the rule's own; never raised past it. */
  fix?: FixGrade;
  /**
   * Reported only at the first place in the book with this key; the others wait behind it, so it is nothing to mend
   * alone: `fix` is `none`.
   */
  once?: string;
  /** Not reported where the rule has counted this key in the book so often that it is meant; see `isHabit`. */
  habit?: string;
  /**
   * How far the place falls short of what a rule must be sure of, in natural logarithms of odds: 1 where a false
   * alarm is 2.7 times as likely as the rule may afford, `mostDoubt` at most. Such a place is reported only in a chapter whose
   * sure findings, of all rules, show that its author slipped often, and is never mended without a look.
   */
  doubt?: number;
}

/** Metadata, options, examples and check of one kind of mistake. */
export interface Rule<S extends OptionSpecs = OptionSpecs> {
  /** Equal to the file's name; kebab-case; the name of the mistake. */
  id: string;
  category: Category;
  severity: Severity;
  /** Off unless the settings turn it on. */
  off?: boolean;
  fix: FixGrade;
  where: Where;
  /** One line: what it finds. */
  summary: string;
  /** One sentence: why it is wrong. */
  why: string;
  options?: S;
  /**
   * What it asks of the ear, which is loaded only where such a rule runs: how well some words `fit` into a place, or
   * what it hears in the whole `chapter`. That takes long and is done beside the other rules, so that these come last.
   */
  hears?: 'fit' | 'chapter';
  examples: readonly Example[];
  /** All questions on the whole book that its `check` asks of the story. */
  questions?: readonly Question<never>[];
  /** First reading of every chapter: counts keys for the whole book, to be read back from the census. */
  count?(document: Document, add: (key: string) => void): void;
  /** The same of what the ear heard. It comes in too late for questions on the book; see `Report.habit`. */
  countHeard?(heard: readonly Heard[], add: (key: string) => void): void;
  /** Second reading: reports. */
  check(document: Document, context: RuleContext<OptionValues<S>>, report: (what: Report) => void): void;
}

/** How a rule runs in one run of the engine: the settings applied to its defaults. */
export interface ActiveRule {
  rule: Rule;
  severity: Severity;
  fix: FixGrade;
  options: Record<string, unknown>;
}

/** Declares a rule; gives `check` the types of its options. */
export function defineRule<S extends OptionSpecs = Record<never, never>>(rule: Rule<S>): Rule<S> {
  return rule;
}

/** Declares a question on the whole book; the rule that asks it lists it under `questions`. */
export function defineQuestion<A extends readonly (string | number)[], T>(
  id: string,
  answer: (book: BookContext, ...about: A) => T,
): Question<A, T> {
  return { id, answer };
}

/** The span of `Document.text` that a report covers. */
export function spanOf(document: Document, at: Report['at']): Span {
  if ('first' in at) return { start: document.tokens[at.first].start, end: document.tokens[at.last - 1].end };
  return { start: at.start, end: at.end };
}
