/** What the author lets stand, by sentence: `.stet/standing.yml`. */
import { entriesOf, Mistakes, readValue, type Value } from '../core/author-file.js';
import { nearest } from '../core/nearest.js';

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

const text = '("(?:[^"\\\\]|\\\\.)*")';
/** An entry as Stet writes it, which is read many times faster than YAML in general. */
const linePattern = new RegExp(`^- \\{rule: ([a-z-]+), words: ${text}, sentence: ${text}\\}\\r?$`);

/** The entries of one book or folder, and which of them were met. */
export class Standing {
  /** By key, in no order. */
  readonly #entries = new Map<string, WrittenEntry>();
  readonly #used = new Set<string>();
  /** Rules and words of the entries, without their sentences; made when first asked. */
  #places: ReadonlySet<string> | undefined;

  /** Entries without a place in a file. */
  static of(entries: Iterable<StandingEntry>): Standing {
    const standing = new Standing();
    for (const entry of entries) standing.add(entry);
    return standing;
  }

  /** Reads the text of a standing.yml; `path` is for messages. Throws a StandingError that names every mistake. */
  static parse(source: string, path: string): Standing {
    const standing = new Standing();
    for (const entry of readLines(source) ?? readYaml(source, path))
      standing.#entries.set(keyOf(entry), entry);
    return standing;
  }

  get size(): number {
    return this.#entries.size;
  }

  /** Adds an entry; false where it was there. */
  add(entry: StandingEntry): boolean {
    const key = keyOf(entry);
    if (this.#entries.has(key)) return false;
    this.#entries.set(key, { ...entry, start: 0, end: 0 });
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

/** What is wrong with the rule of an entry. */
export function unknownRule(rule: string, rules: Iterable<string>): string {
  const meant = nearest(rule, rules);
  return `there is no rule "${rule}"; ${meant ? `did you mean "${meant}"?` : '"stet rules" lists them'}`;
}

function placeOf(rule: string, words: string): string {
  return `${rule}\n${words}`;
}

function keyOf({ rule, words, sentence }: StandingEntry): string {
  return `${rule}\n${words}\n${sentence}`;
}

/** Undefined where a line is not as Stet writes it. */
function readLines(source: string): WrittenEntry[] | undefined {
  const entries: WrittenEntry[] = [];
  let start = 0;
  for (const line of source.split('\n')) {
    const match = linePattern.exec(line);
    if (match) {
      try {
        const [, rule, words, sentence] = match;
        const end = start + line.trimEnd().length;
        entries.push({ rule, words: JSON.parse(words), sentence: JSON.parse(sentence), start, end });
      } catch {
        return undefined;
      }
    } else if (line.trim() !== '' && !line.startsWith('#')) return undefined;
    start += line.length + 1;
  }
  return entries;
}

function readYaml(source: string, path: string): WrittenEntry[] {
  const mistakes = new Mistakes(path);
  const root = readValue(source, mistakes);
  const entries = root ? readEntries(root, mistakes, source) : [];
  if (mistakes.any) throw new StandingError(mistakes.toString());
  return entries;
}

function readEntries(root: Value, mistakes: Mistakes, source: string): WrittenEntry[] {
  if (root.kind === 'nothing') return [];
  if (root.kind !== 'list') {
    mistakes.expected('a list of entries', root, 'begin each with "- " on a line of its own');
    return [];
  }
  const starts = lineStarts(source);
  return root.items.flatMap((item) => {
    const known = ['rule', 'words', 'sentence'];
    const fields = entriesOf(item, 'an entry such as "{rule: …, words: …, sentence: …}"', mistakes, known);
    const [rule, words, sentence] = known.map((name) => {
      const value = fields.find(({ key }) => key === name)?.value;
      if (value?.kind === 'text') return value.text;
      if (value?.kind === 'number' || value?.kind === 'flag') return value.written;
      if (item.kind === 'group') mistakes.add(item.line, `this entry has no "${name}:"`);
      return '';
    });
    const start = starts[item.line - 1];
    return [{ rule, words, sentence, start, end: (starts[item.line] ?? source.length + 1) - 1 }];
  });
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (const { index } of source.matchAll(/\n/g)) starts.push(index + 1);
  return starts;
}
