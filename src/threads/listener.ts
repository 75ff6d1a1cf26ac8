/** What the listening thread does: hears the chapters that it is sent, in their order. */
import { parentPort } from 'node:worker_threads';
import { SourceMap } from '../core/source-map.js';
import { loadEar } from '../ear/load.js';
import { readDocument } from '../reading/read.js';
import { loadSpeller } from '../speller/load.js';
import { Clearing } from './clearing.js';
import { isClaimed, type ListeningAnswer, type ListeningTask } from './listening-messages.js';

/** Hears until the thread ends. `beforeFirst` is called when the first chapter has been heard, before that is told. */
export function listen(beforeFirst?: () => void): void {
  const port = parentPort!;
  const clearing = new Clearing();
  const ear = loadEar(loadSpeller(undefined));
  // Each task says for itself whether it failed.
  ear.catch(() => {});
  let isFirst = true;

  port.on('message', async ({ number, claim, prose, known }: ListeningTask) => {
    let answer: ListeningAnswer = { number, hearing: undefined };
    try {
      // Awaited first, so that no chapter is opened before its turn.
      const model = await ear;
      if (isClaimed(claim)) return;
      clearing.note(prose.text.length);
      const document = readDocument({ ...prose, source: SourceMap.identity(prose.text) });
      answer = { number, hearing: model.hear(document, known) };
      if (isFirst) beforeFirst?.();
      isFirst = false;
    } finally {
      port.postMessage(answer);
    }
  });
}
