/** A worker thread of the crew: reads and checks the chapters that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerAnswer, WorkerSetting, WorkerTask } from './crew-messages.js';
import { openLocalReader } from './local-reader.js';
import { loadRules } from './registry.js';
import { loadSpeller } from './speller/load.js';
import { makeStory } from './story/cast.js';
import { BookCensus } from './story/census.js';
import { type StoryView, viewOf } from './story/recorder.js';

const { rules: settings, language, paths } = workerData as WorkerSetting;
const rules = await loadRules();
const active = settings.map(({ id, ...setting }) => ({ rule: rules.get(id)!, ...setting }));
const { reader } = await openLocalReader(active, language, paths);
let view: StoryView | undefined;

parentPort!.on('message', (task: WorkerTask) => {
  if (task.kind === 'story') {
    const census = new BookCensus();
    census.add(task.parts.count);
    const speller = loadSpeller(language);
    view = viewOf(makeStory(census, speller, task.parts.bible), speller);
    return;
  }
  const { number, text } = task;
  const result =
    task.kind === 'count' ? reader.count(text, task.known) : reader.check(text, task.heard, view!);
  const answer: WorkerAnswer = { number, result };
  parentPort!.postMessage(answer);
});
