/** Tells whether a word may be a slip of the keys for a commoner one. */

/** Words and how common they are, to be asked for those one letter away. */
export class NearWords {
  /** The commonest word that leaves a text when its letter at a place is left out; the key says both. */
  readonly #clipped = new Map<string, number>();

  constructor(words: Iterable<readonly [word: string, frequency: number]>) {
    for (const [word, frequency] of words) {
      this.#note(word, frequency);
      for (let at = 0; at < word.length; at++) this.#note(clip(word, at, at), frequency);
    }
  }

  #note(key: string, frequency: number): void {
    if ((this.#clipped.get(key) ?? 0) < frequency) this.#clipped.set(key, frequency);
  }

  /**
   * How common the commonest word is that has one letter more, less or other, or two neighbours swapped; 0 where there
   * is none. The word itself must not be among the words.
   */
  frequency(word: string): number {
    let most = 0;
    const look = (key: string): void => {
      most = Math.max(most, this.#clipped.get(key) ?? 0);
    };
    for (let at = 0; at <= word.length; at++) look(`${at} ${word}`);
    for (let at = 0; at < word.length; at++) {
      look(word.slice(0, at) + word.slice(at + 1));
      for (const place of [at - 1, at, at + 1]) look(clip(word, at, place));
    }
    return most;
  }
}

function clip(word: string, at: number, place: number): string {
  return `${place} ${word.slice(0, at)}${word.slice(at + 1)}`;
}
