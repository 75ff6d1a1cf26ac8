/** Reads and checks chapters on several processor cores: this thread works too, beside worker threads. */
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { ChapterFacts, ChapterReader, ChapterText, CheckedChapter, StoryParts } from './chapter.js';
import type { Heard, HeardParagraphs } from './core/ear.js';
import type { WorkerAnswer, WorkerSetting, WorkerTask } from './crew-messages.js';
import type { LocalReader } from './local-reader.js';
import type { StoryView } from './story/recorder.js';

/** Where so many characters wait to be read, a worker pays: it takes a third of a second to start. */
const enoughCharacters = 200_000;

/** A worker has so many chapters at hand, so that it need not wait while this thread works on one. */
const atHand = 2;

type Result = ChapterFacts | CheckedChapter;

interface Job {
  text: ChapterText;
  /** What a worker is asked. */
  task(number: number): WorkerTask;
  /** Does it in this thread. */
  here(): Result;
  done(result: Result): void;
  failed(error: unknown): void;
}

interface Hand {
  worker: Worker;
  jobs: Map<number, Job>;
}

/**
 * A reader of several threads. A pool of a library could not let this thread take part, which is a whole core where
 * there are two, and one copy less of everything in memory.
 */
export class Crew implements ChapterReader {
  readonly isWhole: boolean;
  /** So many chapters it should be given at once. */
  readonly atOnce: number;
  readonly #local: LocalReader;
  readonly #setting: WorkerSetting;
  readonly #most: number;
  readonly #hands: Hand[] = [];
  readonly #queue: Job[] = [];
  #story: StoryParts | undefined;
  #isAtWork = false;
  #jobs = 0;

  /** `threads` is how many work at most, this one among them. */
  constructor(local: LocalReader, setting: WorkerSetting, threads: number) {
    this.#local = local;
    this.#setting = setting;
    this.#most = threads - 1;
    this.atOnce = 8 * threads;
    this.isWhole = local.isWhole;
  }

  count(text: ChapterText, known?: HeardParagraphs): Promise<ChapterFacts> {
    const task = (number: number): WorkerTask => ({ kind: 'count', number, text, known });
    return this.#ask(text, task, () => this.#local.count(text, known));
  }

  check(text: ChapterText, heard: readonly Heard[] | undefined, view: StoryView): Promise<CheckedChapter> {
    const task = (number: number): WorkerTask => ({ kind: 'check', number, text, heard });
    return this.#ask(text, task, () => this.#local.check(text, heard, view));
  }

  /** Tells of what the view of later checks is made. */
  tell(story: StoryParts): void {
    this.#story = story;
    for (const { worker } of this.#hands) send(worker, { kind: 'story', parts: story });
  }

  async close(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }

  #ask<R extends Result>(text: ChapterText, task: Job['task'], here: () => R): Promise<R> {
    return new Promise<R>((done, failed) => {
      this.#queue.push({ text, task, here, done: done as Job['done'], failed });
      void this.#work();
    });
  }

  /** Gives out what waits, and works itself, one chapter after another. */
  async #work(): Promise<void> {
    if (this.#isAtWork) return;
    this.#isAtWork = true;
    while (this.#queue.length > 0) {
      // Who asks for one chapter asks for more at once, and workers answer.
      await turn();
      this.#hire();
      this.#giveOut();
      const job = this.#queue.shift();
      if (!job) continue;
      try {
        job.done(job.here());
      } catch (error) {
        job.failed(error);
      }
    }
    this.#isAtWork = false;
  }

  #giveOut(): void {
    for (const { worker, jobs } of this.#hands) {
      while (jobs.size < atHand && this.#queue.length > 0) {
        const job = this.#queue.shift()!;
        const number = ++this.#jobs;
        jobs.set(number, job);
        send(worker, job.task(number));
      }
    }
  }

  /** Starts a worker where enough waits. */
  #hire(): void {
    const waiting = this.#queue.reduce((sum, { text }) => sum + text.source.length, 0);
    if (this.#hands.length >= this.#most || waiting < enoughCharacters) return;
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: this.#setting });
    const hand: Hand = { worker, jobs: new Map() };
    this.#hands.push(hand);
    if (this.#story) send(worker, { kind: 'story', parts: this.#story });
    worker.on('message', ({ number, result }: WorkerAnswer) => {
      hand.jobs.get(number)?.done(result);
      hand.jobs.delete(number);
      this.#giveOut();
    });
    // What a worker cannot do, perhaps for want of memory, is done here.
    worker.on('error', () => {
      this.#hands.splice(this.#hands.indexOf(hand), 1);
      this.#queue.push(...hand.jobs.values());
      void this.#work();
    });
  }
}

function send(worker: Worker, task: WorkerTask): void {
  worker.postMessage(task);
}
