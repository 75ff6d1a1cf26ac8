/** The first reading of books: their names, words and habits. */
import type { Heard } from '../core/ear.js';
import type { Fault } from '../core/run.js';
import type { Story } from '../core/story.js';
import type { ChapterReader, HeardFacts } from '../proofreading/chapter.js';
import { loadSpeller } from '../speller/load.js';
import { makeStory } from '../story/cast.js';
import { BookCensus } from '../story/census.js';
import { type StoryView, viewOf } from '../story/recorder.js';
import { type BookTexts, openBooks } from './books.js';
import type { Project } from './project.js';
import { readerOf } from './readers.js';

/** What the chapters of each book show once these rules, and no others, have counted. */
export async function learnStories(
  project: Project,
  paths: readonly string[],
  counters: readonly string[],
): Promise<{ stories: Story[]; faults: Fault[] }> {
  const options = { paths, only: counters };
  const faults: Fault[] = [];
  const stories: Story[] = [];
  for (const book of await openBooks(project, options, faults)) {
    const reader = await readerOf(project, options, book, faults);
    const { view, isHeard } = await readStory(reader, book, faults);
    await isHeard;
    stories.push(view.story);
  }
  return { stories, faults };
}

/** What a first reading gives of a book. */
export interface FirstReadings {
  view: StoryView;
  /** What was heard, by path; it may still be listened to. */
  heard: ReadonlyMap<string, Promise<readonly Heard[]>>;
  /** Resolves once all has been heard and counted. */
  isHeard: Promise<void>;
}

/** Does the first reading of a book. What rules found wrong with themselves goes to `faults`. */
export async function readStory(
  reader: ChapterReader,
  { texts, bible }: BookTexts,
  faults: Fault[],
): Promise<FirstReadings> {
  const { census, counted } = reader.recall?.(texts) ?? { census: new BookCensus(), counted: new Set() };
  const heard = new Map<string, Promise<readonly Heard[]>>();
  const hearings: Promise<HeardFacts>[] = [];
  const left = texts.filter((text) => !counted.has(text.path));
  await reader.expect?.(left);
  for await (const [text, { facts, hearing }] of inOrder(left, reader.atOnce, (text) => reader.read(text))) {
    census.add(facts);
    faults.push(...facts.faults);
    if (!hearing) continue;
    hearings.push(hearing);
    const places = hearing.then(({ heard }) => heard);
    heard.set(text.path, places);
    // It is awaited when the rules have run; until then its failure is nobody's.
    places.catch(() => {});
  }
  const isHeard = Promise.all(hearings).then((heardFacts) => {
    for (const { tallies, faults: found } of heardFacts) {
      census.addTallies(tallies);
      faults.push(...found);
    }
  });
  isHeard.catch(() => {});
  const speller = loadSpeller(bible?.language);
  reader.tell?.(isHeard.then(() => ({ count: census.sum(), bible })));
  return { view: viewOf(makeStory(census, speller, bible), speller), heard, isHeard };
}

/** Works on `atOnce` items at a time, and gives the results in the order of the items. */
export async function* inOrder<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => R | Promise<R>,
): AsyncGenerator<[T, R]> {
  const begun: Promise<R>[] = [];
  for (let index = 0; index < items.length; index++) {
    for (let next = begun.length; next < Math.min(items.length, index + atOnce); next++) {
      const result = Promise.resolve(work(items[next]));
      // It is awaited in its turn; until then its failure is nobody's.
      result.catch(() => {});
      begun.push(result);
    }
    yield [items[index], await begun[index]];
    delete begun[index];
  }
}
