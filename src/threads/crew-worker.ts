/** A worker thread of the crew: reads and checks the chapters that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { CheckedChapter } from '../proofreading/chapter.js';
import { openLocalReader } from '../proofreading/local-reader.js';
import { loadRules } from '../registry.js';
import { loadSpeller } from '../speller/load.js';
import { makeStory } from '../story/cast.js';
import { BookCensus } from '../story/census.js';
import { type StoryView, viewOf } from '../story/recorder.js';
import type { WorkerAnswer, WorkerSetting, WorkerTask } from './crew-messages.js';
import { listeningThread } from './listening.js';

const { rules: settings, language, paths } = workerData as WorkerSetting;
const rules = await loadRules();
const active = settings.map(({ id, ...setting }) => ({ rule: rules.get(id)!, ...setting }));
const listening = listeningThread();
listening?.start();
const { reader } = await openLocalReader(active, language, paths, { listening });
let view: StoryView | undefined;

parentPort!.on('message', async (task: WorkerTask) => {
  if (task.kind === 'story') {
    const census = new BookCensus();
    census.add(task.parts.count);
    const speller = loadSpeller(language);
    view = viewOf(makeStory(census, speller, task.parts.bible), speller);
    return;
  }
  const result = await (task.kind === 'read' ? read(task) : check(task));
  parentPort!.postMessage({ number: task.number, result } satisfies WorkerAnswer);
});

async function read({ text, known }: Extract<WorkerTask, { kind: 'read' }>): Promise<WorkerAnswer['result']> {
  const { facts, hearing } = await reader.read(text, known);
  return { facts, hearing: await hearing };
}

function check({ text, heard }: Extract<WorkerTask, { kind: 'check' }>): Promise<CheckedChapter> {
  return reader.check(text, heard && Promise.resolve(heard), view!);
}
