/** Grows forests in threads of their own, so that two are grown at once. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Forest } from '../../src/models/trees.js';
import { type Growth, grow, Table } from './boosting.js';

/** What a thread is given: a table, taken apart, and how to grow. */
interface Job extends Pick<Table, 'width' | 'length' | 'features' | 'labels' | 'weights'> {
  growth: Growth;
}

type Message = { line: string } | { forest: Forest };

/** Grows a forest on a table, which is given away. */
export function growApart(
  { width, length, features, labels, weights }: Table,
  growth: Growth,
  progress: (line: string) => void,
): Promise<Forest> {
  const job: Job = { width, length, features, labels, weights, growth };
  const worker = new Worker(new URL(import.meta.url), {
    workerData: job,
    transferList: [
      features.buffer as ArrayBuffer,
      labels.buffer as ArrayBuffer,
      weights.buffer as ArrayBuffer,
    ],
    resourceLimits: { maxOldGenerationSizeMb: 4000 },
  });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('message', (message: Message) => {
      if ('line' in message) progress(message.line);
      else resolve(message.forest);
    });
  });
}

if (!isMainThread) {
  const { growth, width, ...rows } = workerData as Job;
  const table = Object.assign(new Table(width, 0), rows);
  const send = (message: Message) => parentPort?.postMessage(message);
  send({ forest: grow(table, growth, (line) => send({ line })) });
}
