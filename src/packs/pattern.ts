/**
 * The pattern language of packs: what stands before and after the wrong words.
 *
 * A pattern is a row of terms with one `[]` for the wrong words: `"grow|grew|grown [] of"`. A term is
 * - alternatives: `on|back|with`; a trailing `*` takes any ending: `walk*`; `*` alone is any word;
 * - a class: `#article`, `#possessive`, `#pronoun`, `#number`, `#name`, `#ly`, `#ed`, `#ing`, `#end` (the sentence or
 *   clause ends), `#start` (it begins);
 * - a part of speech: `@NOUN`, `@ADJ|NOUN`;
 * - any of these with `!` in front (not this) or `?` behind (may be left out).
 */
import type { Document, PartOfSpeech, Token, TokenRange } from '../core/document.js';
import { isCapitalized, words } from '../core/text.js';

/** A compiled pattern. `before` is read leftwards from the wrong words. */
export interface Pattern {
  before: readonly Term[];
  after: readonly Term[];
}

/** What a term names is read when it is first asked for: most patterns fail at the term before. */
class Term {
  readonly optional: boolean;
  /** Whether what the term names must not stand there. */
  readonly negated: boolean;
  readonly #body: string;
  #named: Named | undefined;

  constructor(text: string) {
    this.optional = text.length > 1 && text.endsWith('?');
    const body = this.optional ? text.slice(0, -1) : text;
    this.negated = body.length > 1 && body.startsWith('!');
    this.#body = this.negated ? body.slice(1) : body;
  }

  get named(): Named {
    this.#named ??= readNamed(this.#body);
    return this.#named;
  }
}

interface Named {
  /** Words in lower case. */
  exact: ReadonlySet<string>;
  tests: readonly Test[];
}

/** `token` is undefined where the sentence ends. */
type Test = (token: Token | undefined, document: Document) => boolean;

const articles = words('a an the');
const possessives = words('my your his her its our their whose');
const pronouns = words('i you he she it we they me him her us them myself himself herself itself themselves');
/** Whether a clause ends here; read leftwards, whether it begins. */
const isEdge = (token: Token | undefined) =>
  token === undefined || (token.kind === 'mark' && !/^[-'’]$/.test(token.text));
const classes: Record<string, (token: Token | undefined) => boolean> = {
  '#article': (token) => token !== undefined && articles.has(token.lower),
  '#possessive': (token) =>
    token !== undefined && (possessives.has(token.lower) || /'s$|s'$/.test(token.lower)),
  '#pronoun': (token) => token !== undefined && pronouns.has(token.lower),
  '#number': (token) => token?.kind === 'number',
  '#name': (token) => token?.kind === 'word' && isCapitalized(token.text),
  '#ly': (token) => token?.kind === 'word' && token.lower.endsWith('ly'),
  '#ed': (token) => token?.kind === 'word' && token.lower.endsWith('ed'),
  '#ing': (token) => token?.kind === 'word' && token.lower.endsWith('ing'),
  '#end': isEdge,
  '#start': isEdge,
};

/** Throws an `Error` that quotes the mistake, if a pattern has one. */
export function checkPattern(text: string): void {
  const { before, after } = parsePattern(text);
  for (const term of [...before, ...after]) term.named;
}

/** Compiles a pattern, of which mistakes in terms are not seen yet. */
export function parsePattern(text: string): Pattern {
  const terms = text.trim().split(/\s+/);
  const hole = terms.indexOf('[]');
  if (hole < 0 || terms.lastIndexOf('[]') !== hole) throw new Error(`the pattern "${text}" needs one []`);
  return {
    before: terms.slice(0, hole).reverse().map(termOf),
    after: terms.slice(hole + 1).map(termOf),
  };
}

/** Terms by their text: half of those in packs stand elsewhere too. */
const known = new Map<string, Term>();

function termOf(text: string): Term {
  let term = known.get(text);
  if (!term) {
    term = new Term(text);
    known.set(text, term);
  }
  return term;
}

function readNamed(body: string): Named {
  const exact = new Set<string>();
  if (body === '*') return { exact, tests: [(token) => token?.kind === 'word'] };
  if (body.startsWith('@')) {
    const tags = new Set(body.slice(1).split('|') as PartOfSpeech[]);
    return {
      exact,
      tests: [(token, document) => token !== undefined && tags.has(document.partOfSpeech(token))],
    };
  }
  const tests: Test[] = [];
  for (const part of body.split('|')) {
    const test = classes[part];
    if (test) tests.push(test);
    else if (part.startsWith('#')) throw new Error(`there is no class ${part}`);
    else if (part.length > 1 && part.endsWith('*')) {
      const stem = part.slice(0, -1);
      tests.push((token) => token?.lower.startsWith(stem) === true);
    } else exact.add(part);
  }
  return { exact, tests };
}

function matches(
  { named: { exact, tests }, negated }: Term,
  token: Token | undefined,
  document: Document,
): boolean {
  if (token !== undefined && exact.has(token.lower)) return !negated;
  for (const test of tests) if (test(token, document)) return !negated;
  return negated;
}

/**
 * The words of which one must stand right before the wrong words, or right after, where one of these patterns is to fit;
 * undefined where another may. To ask for it first spares most places of common words all patterns.
 */
export function wordsBeside(
  patterns: readonly Pattern[],
  side: 'before' | 'after',
): ReadonlySet<string> | undefined {
  const words = new Set<string>();
  for (const pattern of patterns) {
    const beside = pattern[side].at(0);
    if (!beside || beside.optional || beside.negated || beside.named.tests.length > 0) return undefined;
    for (const word of beside.named.exact) words.add(word);
  }
  return words;
}

/** Whether a pattern fits around the tokens `first` to `last` (exclusive), within their sentence. */
export function fits(pattern: Pattern, document: Document, first: number, last: number): boolean {
  const sentence = document.sentenceOf(document.tokens[first]);
  return (
    fitsFrom(pattern.before, 0, first - 1, -1, sentence, document) &&
    fitsFrom(pattern.after, 0, last, 1, sentence, document)
  );
}

function fitsFrom(
  terms: readonly Term[],
  term: number,
  index: number,
  step: 1 | -1,
  sentence: TokenRange,
  document: Document,
): boolean {
  if (term === terms.length) return true;
  const isWithin = index >= sentence.first && index < sentence.last;
  const token = isWithin ? document.tokens[index] : undefined;
  const own = terms[term];
  if (matches(own, token, document) && fitsFrom(terms, term + 1, index + step, step, sentence, document))
    return true;
  return own.optional && fitsFrom(terms, term + 1, index, step, sentence, document);
}
