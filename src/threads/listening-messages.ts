/** What the listening thread is asked, and answers. */
import type { HeardParagraphs, Hearing } from '../core/ear.js';
import type { Prose } from '../reading/prose.js';

/** A chapter to hear, without its markup. `known` is what was heard in an earlier text of it. */
export interface ListeningTask {
  number: number;
  /** Who sets it to 1 hears the chapter. */
  claim: Int32Array;
  prose: Pick<Prose, 'text' | 'blocks' | 'emphasis'>;
  known: HeardParagraphs | undefined;
}

/** What was heard; undefined where it failed. */
export interface ListeningAnswer {
  /** Of the task. */
  number: number;
  hearing: Hearing | undefined;
}

/** Whether another thread hears the chapter already; from now on this one does where none did. */
export function isClaimed(claim: Int32Array): boolean {
  return Atomics.exchange(claim, 0, 1) === 1;
}
