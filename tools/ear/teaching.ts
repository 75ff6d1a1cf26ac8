/** Teaches the network in a thread of its own, while other things are counted. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Network } from '../../src/ear/network.js';
import { type Lessons, teachNetwork } from './networking.js';

type Message = { line: string } | { network: Network };

/** The networks after each course of the lessons. */
export function teachApart(lessons: Lessons, progress: (line: string) => void): Promise<Network>[] {
  const worker = new Worker(new URL(import.meta.url), { workerData: lessons });
  let taught = 0;
  const settle: ((network: Network) => void)[] = [];
  const networks = lessons.courses.map(
    () =>
      new Promise<Network>((resolve, reject) => {
        worker.on('error', reject);
        settle.push(resolve);
      }),
  );
  worker.on('message', (message: Message) => {
    if ('line' in message) progress(message.line);
    else settle[taught++](message.network);
  });
  return networks;
}

if (!isMainThread) {
  const send = (message: Message) => parentPort?.postMessage(message);
  for (const network of teachNetwork(workerData as Lessons, (line) => send({ line }))) send({ network });
}
