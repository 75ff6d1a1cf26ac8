/** Keeps the memory of a long run small. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * After so many characters, what was read is cleared away at once. Where that is done after each million, a book of a
 * million words takes a tenth more memory. Each time takes some 40 ms.
 */
const clearedAfter = 500_000;

/** A book of no more is nearly at its end before clearing pays: chapters are kept between the two readings. */
const firstAfter = 1_000_000;

/** Clears away what a thread has read and needs no more, now and then. */
export class Clearing {
  #left = firstAfter;

  /** Notes that so many characters, in UTF-16 code units, are about to be read. */
  note(characters: number): void {
    this.#left -= characters;
    if (this.#left >= 0) return;
    this.#left = clearedAfter;
    // Node has no other way of asking for it without a flag on its command line.
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
  }
}
