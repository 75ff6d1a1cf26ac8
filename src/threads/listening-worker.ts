/** The listening thread: hears the chapters that it is sent, in their order. */
import { parentPort } from 'node:worker_threads';
import { SourceMap } from '../core/source-map.js';
import { loadEar } from '../ear/load.js';
import { readDocument } from '../reading/read.js';
import { Clearing } from './clearing.js';
import type { ListeningAnswer, ListeningTask } from './listening-messages.js';

const port = parentPort!;
const clearing = new Clearing();
const ear = loadEar();
// Each task says for itself whether it failed.
ear.catch(() => {});

port.on('message', async ({ number, prose, known }: ListeningTask) => {
  let answer: ListeningAnswer = { number, hearing: undefined };
  try {
    // Awaited first, so that no chapter is opened before its turn.
    const model = await ear;
    clearing.note(prose.text.length);
    const document = readDocument({ ...prose, source: SourceMap.identity(prose.text) });
    answer = { number, hearing: model.hear(document, known) };
  } finally {
    port.postMessage(answer);
  }
});
