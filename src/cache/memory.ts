/** What a process that makes many runs, as `--watch` does, keeps at hand: what a store would have to read and decode. */
import type { CheckedChapter } from '../proofreading/chapter.js';
import type { KeptBook } from './encode.js';

/** A check that is kept. */
export interface KeptCheck {
  /** For which text, settings and so on it is valid. */
  key: string;
  /** A fingerprint of what it asked. */
  asked: string;
  checked: CheckedChapter;
}

/** Results of earlier runs of this process. */
export class RunMemory {
  /** Checks of chapters, each under the name that the store has for it. */
  readonly checks = new Map<string, KeptCheck>();
  readonly #books = new Map<string, KeptBook>();
  readonly #unsaved = new Map<string, () => Promise<void>>();
  #isNew = true;

  /** Whether nothing was asked of it before: true once. */
  isNew(): boolean {
    const isNew = this.#isNew;
    this.#isNew = false;
    return isNew;
  }

  /** Gives a book away, to be put back when it is up to date. */
  take(name: string): KeptBook | undefined {
    const book = this.#books.get(name);
    this.#books.delete(name);
    // Until it is put back it may be half up to date.
    this.#unsaved.delete(name);
    return book;
  }

  /** Keeps a book; `save` writes it for later processes. */
  put(name: string, book: KeptBook, save: () => Promise<void>): void {
    this.#books.set(name, book);
    this.#unsaved.set(name, save);
  }

  /** Writes what only this process knows. */
  async save(): Promise<void> {
    for (const save of this.#unsaved.values()) await save();
    this.#unsaved.clear();
  }
}
