/** Results of a part of a book in a file, made on one machine and used on another. */
import type { ResultStore } from './folder.js';

/** A part of a book: `index` from 1 to `count`. */
export interface Shard {
  index: number;
  count: number;
}

/** The results of one shard, as its file holds them. */
interface ShardFile extends Shard {
  stet: 'shard';
  version: 1;
  /** What the run was told to read. */
  paths: readonly string[];
  /** By name and key. */
  entries: Record<string, string>;
}

/** A file that is no shard, or not of the same run as another; the message is for the author. */
export class ShardError extends Error {
  override name = 'ShardError';
}

/** Results in memory, from the files of all shards or for the file of one. */
export class ShardResults implements ResultStore {
  readonly #entries = new Map<string, string>();
  /** The first readings that were asked for, and whether they were at hand. */
  readonly #readings = new Map<string, boolean>();

  read(name: string, key: string): string | undefined {
    const body = this.#entries.get(`${name} ${key}`);
    if (name.endsWith('.facts') && !this.#readings.has(name)) this.#readings.set(name, body !== undefined);
    return body;
  }

  /** Of how many chapters a reading was asked for, and how many had none as they are. */
  get asked(): { chapters: number; missing: number } {
    const missing = [...this.#readings.values()].filter((isThere) => !isThere).length;
    return { chapters: this.#readings.size, missing };
  }

  async write(name: string, key: string, body: string | readonly string[]): Promise<void> {
    this.#entries.set(`${name} ${key}`, typeof body === 'string' ? body : body.join(''));
  }

  async close(): Promise<void> {}

  /** The text of the shard's file. */
  print(shard: Shard, paths: readonly string[]): string {
    const entries = Object.fromEntries([...this.#entries].sort(([a], [b]) => (a < b ? -1 : 1)));
    const file: ShardFile = { stet: 'shard', version: 1, ...shard, paths, entries };
    return `${JSON.stringify(file)}\n`;
  }

  /** Joins the texts of the files of all shards, by name. Throws a ShardError. */
  static join(texts: ReadonlyMap<string, string>): { results: ShardResults; paths: readonly string[] } {
    const results = new ShardResults();
    const files = [...texts].map(([name, text]) => parse(name, text));
    const [{ count, paths }] = files;
    for (const file of files) {
      if (file.count !== count || JSON.stringify(file.paths) !== JSON.stringify(paths))
        throw new ShardError(
          'these shards are not of one run: they divide other chapters, or into other numbers',
        );
      for (const [key, body] of Object.entries(file.entries)) results.#entries.set(key, body);
    }
    for (let index = 1; index <= count; index++) {
      if (!files.some((file) => file.index === index))
        throw new ShardError(`shard ${index}/${count} is missing`);
    }
    return { results, paths };
  }
}

function parse(name: string, text: string): ShardFile {
  try {
    const file: unknown = JSON.parse(text);
    if (isShardFile(file)) return file;
  } catch {
    // Told below.
  }
  throw new ShardError(`${name} is no shard that this version of Stet wrote with --shard`);
}

function isShardFile(value: unknown): value is ShardFile {
  if (typeof value !== 'object' || value === null) return false;
  const { stet, version, index, count, paths, entries } = value as Record<keyof ShardFile, unknown>;
  const areTexts = (list: unknown[]) => list.every((one) => typeof one === 'string');
  return (
    stet === 'shard' &&
    version === 1 &&
    parseShard(`${index}/${count}`) !== undefined &&
    Array.isArray(paths) &&
    areTexts(paths) &&
    typeof entries === 'object' &&
    entries !== null &&
    areTexts(Object.values(entries))
  );
}

/** Reads `2/8`; undefined where it is none. */
export function parseShard(given: string): Shard | undefined {
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(given)?.map(Number) ?? [];
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/** The items of a shard: the largest first, each to the shard that has least so far. The same everywhere. */
export function itemsOf<T extends { path: string; source: string }>(
  items: readonly T[],
  shard: Shard,
): Set<T> {
  const sizes = new Array<number>(shard.count).fill(0);
  const own = new Set<T>();
  const bySize = [...items].sort((a, b) => b.source.length - a.source.length || (a.path < b.path ? -1 : 1));
  for (const item of bySize) {
    const least = sizes.indexOf(Math.min(...sizes));
    sizes[least] += item.source.length;
    if (least === shard.index - 1) own.add(item);
  }
  return own;
}
