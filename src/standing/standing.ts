/** What the author lets stand, by sentence: `.stet/standing.yml`. */
import { didYouMean } from '../core/nearest.js';

/** One thing that stands, wherever its sentence is. */
export interface StandingEntry {
  rule: string;
  /** The words that the rule would mark, as written; empty where it misses something. */
  words: string;
  sentence: string;
}

/** An entry as read from the file. */
export interface WrittenEntry extends StandingEntry {
  /** Where it begins in the file. */
  start: number;
  end: number;
}

/** A standing.yml that cannot be used; the message is for its author, one mistake a line. */
export class StandingError extends Error {
  override name = 'StandingError';
}

const heading = `# What Stet found and the author lets stand, one entry a line, in order.
# An entry holds as long as its sentence stays as it is. "stet stand --prune" takes out those that hold no more.
`;

/** The entries of one book or folder, and which of them were met. */
export class Standing {
  /** By key, in no order. */
  readonly #entries = new Map<string, WrittenEntry>();
  readonly #used = new Set<string>();
  /** Rules and words of the entries, without their sentences; made when first asked. */
  #places: ReadonlySet<string> | undefined;

  static of(entries: Iterable<StandingEntry | WrittenEntry>): Standing {
    const standing = new Standing();
    for (const entry of entries) standing.add(entry);
    return standing;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Adds an entry; false where it was there. */
  add(entry: StandingEntry | WrittenEntry): boolean {
    const key = keyOf(entry);
    if (this.#entries.has(key)) return false;
    this.#entries.set(key, { start: 0, end: 0, ...entry });
    this.#places = undefined;
    return true;
  }

  /** Takes an entry out; false where there was none. */
  delete(entry: StandingEntry): boolean {
    this.#places = undefined;
    return this.#entries.delete(keyOf(entry));
  }

  has(entry: StandingEntry): boolean {
    return this.#entries.has(keyOf(entry));
  }

  /** Whether an entry could let these words stand for this rule, whatever the sentence. */
  mayLetStand(rule: string, words: string): boolean {
    this.#places ??= new Set([...this.#entries.values()].map((entry) => placeOf(entry.rule, entry.words)));
    return this.#places.has(placeOf(rule, words));
  }

  /** Whether an entry lets this stand; it then counts as used. */
  letStand(entry: StandingEntry): boolean {
    const key = keyOf(entry);
    if (!this.#entries.has(key)) return false;
    this.#used.add(key);
    return true;
  }

  /** All entries, in no order. */
  entries(): WrittenEntry[] {
    return [...this.#entries.values()];
  }

  /** The entries that were not used, in order of the file. */
  unused(): WrittenEntry[] {
    return [...this.#entries].flatMap(([key, entry]) => (this.#used.has(key) ? [] : [entry]));
  }

  /** The text of the file: sorted, one entry a line, so that two versions of it merge. */
  toString(): string {
    const lines = [...this.#entries.values()].map(
      ({ rule, words, sentence }) =>
        `- {rule: ${rule}, words: ${JSON.stringify(words)}, sentence: ${JSON.stringify(sentence)}}\n`,
    );
    return heading + lines.sort().join('');
  }
}

/** What is wrong with a comment or an entry whose rule there is not. */
export function unknownRule(rule: string, rules: Iterable<string>): string {
  return `there is no rule "${rule}"; ${didYouMean(rule, rules, '"stet rules" lists them')}`;
}

function placeOf(rule: string, words: string): string {
  return `${rule}\n${words}`;
}

function keyOf({ rule, words, sentence }: StandingEntry): string {
  return `${rule}\n${words}\n${sentence}`;
}
