/** The listening thread: hears the chapters that it is sent, in their order. */
import { parentPort } from 'node:worker_threads';
import { loadEar } from '../ear/load.js';
import { loadFormats } from '../reading/formats.js';
import { readDocument } from '../reading/read.js';
import type { ListeningAnswer, ListeningTask } from './listening-messages.js';

const port = parentPort!;
const ear = loadEar();
// Each task says for itself whether it failed.
ear.catch(() => {});

port.on('message', async ({ number, text, known }: ListeningTask) => {
  let answer: ListeningAnswer = { number, hearing: undefined };
  try {
    // Awaited first, so that no chapter is opened before its turn.
    const model = await ear;
    const toProse = await loadFormats([text.path]);
    answer = { number, hearing: model.hear(readDocument(toProse(text.path, text.source)), known) };
  } finally {
    port.postMessage(answer);
  }
});
