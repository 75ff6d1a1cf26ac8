/**
 * Has a thread of its own hear chapters while the rules run here. Hearing takes nearly half of a run, and code that only
 * one thread runs is compiled but once: two threads that each did all would gain much less on a book of usual length.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { HeardParagraphs, Hearing } from '../core/ear.js';
import type { Prose } from '../reading/prose.js';
import { isClaimed, type ListeningAnswer, type ListeningTask } from './listening-messages.js';

/** Hears chapters, in the order in which it is asked. */
export interface Listening {
  readonly isStarted: boolean;
  /** The sooner it starts, the less is waited for it. */
  start(): void;
  /**
   * Undefined where the thread failed, perhaps for want of memory, or gave it back: what it does not do can be done here.
   */
  hear(prose: Prose, known?: HeardParagraphs): Promise<Hearing | undefined>;
  /** Gives back the last chapter of those it has not begun; false where there is none. */
  giveBack(): boolean;
}

interface Job {
  claim: ListeningTask['claim'];
  done(hearing: Hearing | undefined): void;
}

class ListeningThread implements Listening {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Job>();
  #asked = 0;
  #isDead = false;

  get isStarted(): boolean {
    return this.#worker !== undefined;
  }

  start(): void {
    if (this.#worker) return;
    this.#worker = new Worker(new URL('./listening-worker.js', import.meta.url));
    this.#worker.on('message', ({ number, hearing }: ListeningAnswer) => this.#answer(number, hearing));
    this.#worker.on('error', () => {
      this.#isDead = true;
      for (const number of [...this.#waiting.keys()]) this.#answer(number, undefined);
    });
    // A run that needs it no more may end. To listen to a worker is to wait for it, so this comes last.
    this.#worker.unref();
  }

  hear({ text, blocks, emphasis }: Prose, known?: HeardParagraphs): Promise<Hearing | undefined> {
    if (!this.#worker || this.#isDead) return Promise.resolve(undefined);
    const worker = this.#worker;
    return new Promise((done) => {
      const number = ++this.#asked;
      const claim = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      this.#waiting.set(number, { claim, done });
      worker.ref();
      worker.postMessage({ number, claim, prose: { text, blocks, emphasis }, known } satisfies ListeningTask);
    });
  }

  giveBack(): boolean {
    for (const [number, { claim }] of [...this.#waiting].reverse()) {
      if (!isClaimed(claim)) {
        this.#answer(number, undefined);
        return true;
      }
    }
    return false;
  }

  #answer(number: number, hearing: Hearing | undefined): void {
    this.#waiting.get(number)?.done(hearing);
    this.#waiting.delete(number);
    if (this.#waiting.size === 0) this.#worker?.unref();
  }
}

let thread: Listening | undefined;

/**
 * The thread of this process, not started yet. Undefined where there is no second processor core, and among the sources
 * in TypeScript, which threads cannot run.
 */
export function listeningThread(): Listening | undefined {
  if (availableParallelism() < 2 || import.meta.url.endsWith('.ts')) return undefined;
  thread ??= new ListeningThread();
  return thread;
}
