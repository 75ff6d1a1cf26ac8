/** Reads chapters from what an earlier run kept, and has read what it did not. */
import type { ChapterFacts, ChapterReader, ChapterText, CheckedChapter, StoryParts } from '../chapter.js';
import type { Heard } from '../core/ear.js';
import type { Rule } from '../core/rule.js';
import type { Question } from '../core/story.js';
import { answersAlike, type StoryView } from '../story/recorder.js';
import { decodeFacts, encodeCheck, encodeFacts, KeptCheck, separator } from './encode.js';
import { digest, type ResultStore } from './folder.js';

/** What a reader that keeps results needs. */
export interface Keeping {
  store: ResultStore;
  /** What results rest on beside the chapter and the story. */
  stamp: string;
  /** Chapters that must not take the place of what is kept of their present texts. */
  earlier?: ReadonlySet<string>;
  rules: ReadonlyMap<string, Rule>;
  /** Opens the reader that does the work; called when the first chapter has to be read. */
  open(): Promise<ChapterReader>;
}

/** A reader that keeps what it has read. */
export class CachedReader implements ChapterReader {
  readonly isWhole = true;
  /** Enough for any reader that does the work. */
  readonly atOnce = 32;
  readonly #keeping: Keeping;
  readonly #questions: ReadonlyMap<string, Question>;
  #story: StoryParts | undefined;
  #inner: Promise<ChapterReader> | undefined;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
    const questions = [...keeping.rules.values()].flatMap((rule) => rule.questions ?? []);
    this.#questions = new Map(questions.map((question) => [question.id, question as unknown as Question]));
  }

  async count(text: ChapterText): Promise<ChapterFacts> {
    const { store } = this.#keeping;
    const { name, key } = this.#placeOf(text);
    const kept = store.read(`${name}.facts`, key);
    if (kept !== undefined) return decodeFacts(kept);
    const inner = await this.#open();
    const facts = await inner.count(text);
    if (isKeepable(text, inner)) await store.write(`${name}.facts`, key, encodeFacts(facts));
    return facts;
  }

  async check(
    text: ChapterText,
    heard: readonly Heard[] | undefined,
    view: StoryView,
  ): Promise<CheckedChapter> {
    const { store, rules } = this.#keeping;
    const { name, key } = this.#placeOf(text);
    const kept = store.read(`${name}.check`, key);
    if (kept !== undefined) {
      const check = new KeptCheck(kept);
      if (answersAlike(check.asked, view, this.#questions)) return check.of(text.source, rules);
    }
    const inner = await this.#open();
    const checked = await inner.check(text, heard, view);
    if (isKeepable(text, inner)) await store.write(`${name}.check`, key, encodeCheck(checked));
    return checked;
  }

  tell(story: StoryParts): void {
    this.#story = story;
    this.#inner?.then((reader) => reader.tell?.(story)).catch(() => {});
  }

  async close(): Promise<void> {
    await (await this.#inner)?.close?.();
  }

  #open(): Promise<ChapterReader> {
    this.#inner ??= this.#keeping.open().then((reader) => {
      if (this.#story) reader.tell?.(this.#story);
      return reader;
    });
    return this.#inner;
  }

  #placeOf({ path, source }: ChapterText): { name: string; key: string } {
    const { stamp, earlier } = this.#keeping;
    const place = earlier?.has(path) ? [path, stamp, 'earlier'] : [path, stamp];
    return { name: digest(...place).slice(0, 22), key: digest(stamp, source) };
  }
}

function isKeepable({ source }: ChapterText, { isWhole }: ChapterReader): boolean {
  return isWhole && !source.includes(separator);
}
