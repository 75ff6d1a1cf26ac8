/** Reads and checks chapters on many processor cores: this thread works too, beside worker threads. */
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Heard, HeardParagraphs } from '../core/ear.js';
import type {
  ChapterReader,
  ChapterText,
  CheckedChapter,
  FirstReading,
  StoryParts,
} from '../proofreading/chapter.js';
import type { LocalReader } from '../proofreading/local-reader.js';
import type { StoryView } from '../story/recorder.js';
import type { WorkerAnswer, WorkerSetting, WorkerTask } from './crew-messages.js';

/** Where so many characters wait to be read, a worker pays: it takes a third of a second to start. */
const enoughCharacters = 200_000;

/** A worker has so many chapters at hand, so that it need not wait while this thread works on one. */
const atHand = 2;

type Result = FirstReading | CheckedChapter;

interface Job {
  text: ChapterText;
  /** What a worker is asked. */
  task(number: number): WorkerTask;
  /** Does it in this thread. */
  here(): Result | Promise<Result>;
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
  #story: Promise<StoryParts> | undefined;
  #isAtWork = false;
  #jobs = 0;

  /** `readers` is how many work at most, this one among them. */
  constructor(local: LocalReader, setting: WorkerSetting, readers: number, atOnce: number) {
    this.#local = local;
    this.#setting = setting;
    this.#most = readers - 1;
    this.atOnce = atOnce;
    this.isWhole = local.isWhole;
  }

  read(text: ChapterText, known?: HeardParagraphs): Promise<FirstReading> {
    const task = (number: number): WorkerTask => ({ kind: 'read', number, text, known });
    return this.#ask(text, task, () => this.#local.read(text, known));
  }

  async check(
    text: ChapterText,
    hearing: Promise<readonly Heard[]> | undefined,
    view: StoryView,
  ): Promise<CheckedChapter> {
    await this.#story;
    const heard = await hearing;
    const task = (number: number): WorkerTask => ({ kind: 'check', number, text, heard });
    return this.#ask(text, task, () => this.#local.check(text, hearing, view));
  }

  /** Tells of what the view of later checks is made. */
  tell(story: Promise<StoryParts>): void {
    this.#story = story;
    for (const { worker } of this.#hands) void this.#tell(worker);
  }

  async #tell(worker: Worker): Promise<void> {
    if (this.#story) send(worker, { kind: 'story', parts: await this.#story });
  }

  async close(): Promise<void> {
    await Promise.all(this.#hands.map(({ worker }) => worker.terminate()));
  }

  #ask<R extends Result>(text: ChapterText, task: Job['task'], here: () => R | Promise<R>): Promise<R> {
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
        job.done(await job.here());
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
    const worker = new Worker(new URL('./crew-worker.js', import.meta.url), { workerData: this.#setting });
    const hand: Hand = { worker, jobs: new Map() };
    this.#hands.push(hand);
    void this.#tell(worker);
    worker.on('message', ({ number, result }: WorkerAnswer) => {
      hand.jobs.get(number)?.done(resultOf(result));
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

function resultOf(result: WorkerAnswer['result']): Result {
  if (!('facts' in result)) return result;
  const { facts, hearing } = result;
  return { facts, hearing: hearing && Promise.resolve(hearing) };
}

function send(worker: Worker, task: WorkerTask): void {
  worker.postMessage(task);
}
