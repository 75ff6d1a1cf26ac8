/** Files of the cache: each written whole or not at all, and of no harm where it is damaged, foreign or gone. */
import { createHash, type Hash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** First word of every file, with the version of the format. */
const magic = 'stet-cache-1';

/** A file that no run has used for so long, in ms, is of a chapter that is gone. */
const longest = 30 * 24 * 3600 * 1000;

/** How often the folder is tidied, in ms. */
const tidyPause = 24 * 3600 * 1000;

/** The cache takes no more room than this, in bytes. */
const mostBytes = 512 * 1024 * 1024;

/** Name of the file whose age tells when the folder was last tidied. */
const tidied = 'tidied';

/** Keeps texts, each under a name and valid for a key. */
export interface ResultStore {
  /** Undefined where nothing usable was kept. */
  read(name: string, key: string): string | undefined;
  /** What was kept under a name for any key. */
  readLast?(name: string): string | undefined;
  /** Keeps a text, or one in pieces. */
  write(name: string, key: string, body: string | readonly string[]): Promise<void>;
  /** Ends a run. */
  close(): Promise<void>;
}

/** A folder of files, each under a name and valid for a key. */
export class CacheFolder implements ResultStore {
  readonly #folder: string;
  readonly #prepare: (() => Promise<void>) | undefined;
  #made: Promise<void> | undefined;
  readonly #used = new Set<string>();
  #isWritable = true;
  #written = 0;

  /** `prepare` is called before the folder is made. */
  constructor(folder: string, prepare?: () => Promise<void>) {
    this.#folder = folder;
    this.#prepare = prepare;
  }

  /** What was kept under a name for this key; undefined where nothing usable was. */
  read(name: string, key: string): string | undefined {
    const file = this.#read(name);
    return file?.key === key ? file.body : undefined;
  }

  readLast(name: string): string | undefined {
    return this.#read(name)?.body;
  }

  #read(name: string): { key: string; body: string } | undefined {
    try {
      const text = readFileSync(path.join(this.#folder, name), 'utf8');
      const end = text.indexOf('\n');
      const head = text.slice(0, end);
      const [, key] = head.split(' ');
      const body = text.slice(end + 1);
      if (head !== headOf(key, body)) return undefined;
      this.#used.add(name);
      return { key, body };
    } catch {
      return undefined;
    }
  }

  /** Keeps text under a name for this key. Where it cannot be written, nothing is kept from then on. */
  async write(name: string, key: string, body: string | readonly string[]): Promise<void> {
    if (!this.#isWritable) return;
    const [first, ...others] = typeof body === 'string' ? [body] : body;
    const draft = path.join(this.#folder, `${name}.${process.pid}-${++this.#written}.draft`);
    try {
      this.#made ??= this.#make();
      await this.#made;
      // To hand a few kilobytes to another thread, and each step by itself, would take longer than to write them.
      writeFileSync(draft, `${headOf(key, first, ...others)}\n${first}`);
      for (const piece of others) appendFileSync(draft, piece);
      renameSync(draft, path.join(this.#folder, name));
      this.#used.add(name);
    } catch {
      this.#isWritable = false;
      await rm(draft, { force: true }).catch(() => {});
    }
  }

  /** Takes out now and then what has not been used for long. */
  async close(): Promise<void> {
    await this.#tidy().catch(() => {});
  }

  async #make(): Promise<void> {
    if (existsSync(this.#folder)) return;
    await this.#prepare?.();
    await mkdir(this.#folder, { recursive: true });
  }

  async #tidy(): Promise<void> {
    if (!this.#isWritable || !existsSync(this.#folder)) return;
    const mark = path.join(this.#folder, tidied);
    const last = await stat(mark).catch(() => undefined);
    const now = Date.now();
    if (last && now - last.mtimeMs < tidyPause) return;
    await writeFile(mark, '');
    // Nothing in a new folder is old.
    if (!last) return;
    const date = new Date(now);
    for (const name of this.#used) await utimes(path.join(this.#folder, name), date, date);
    const files: { file: string; size: number; age: number }[] = [];
    for (const name of await readdir(this.#folder)) {
      if (name === tidied) continue;
      const file = path.join(this.#folder, name);
      const { size, mtimeMs } = await stat(file);
      files.push({ file, size, age: now - mtimeMs });
    }
    files.sort((a, b) => a.age - b.age);
    let bytes = 0;
    for (const { file, size, age } of files) {
      bytes += size;
      const isLeftover = file.endsWith('.draft') && age > tidyPause;
      if (isLeftover || age > longest || bytes > mostBytes) await rm(file, { force: true });
    }
  }
}

/** First line of a file: tells a damaged body and another key. The body may be in pieces. */
function headOf(key: string, ...body: string[]): string {
  const hash = createHash('blake2b512');
  for (const piece of body) hash.update(piece);
  return `${magic} ${key} ${shortened(hash)}`;
}

/** A fingerprint of texts. */
export function digest(...texts: string[]): string {
  const hash = createHash('blake2b512');
  for (const text of texts) hash.update(text).update('\0');
  return shortened(hash);
}

function shortened(hash: Hash): string {
  return hash.digest('base64url').slice(0, 32);
}
