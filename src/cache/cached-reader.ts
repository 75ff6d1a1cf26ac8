/** Reads chapters from what an earlier run kept, and has read what it did not. */

import type { Heard } from '../core/ear.js';
import type { Rule } from '../core/rule.js';
import type { Question } from '../core/story.js';
import type {
  ChapterReader,
  ChapterText,
  CheckedChapter,
  FirstReading,
  HeardFacts,
  Recalled,
  StoryParts,
} from '../proofreading/chapter.js';
import { BookCensus } from '../story/census.js';
import { type Asked, answersAlike, asksAny, BookAsked, type StoryView } from '../story/recorder.js';
import {
  decodeAsked,
  decodeBook,
  decodeCheck,
  decodeReading,
  encodeAsked,
  encodeBook,
  encodeCheck,
  encodeReading,
  type KeptBook,
  separator,
} from './encode.js';
import { digest, type ResultStore } from './folder.js';
import type { KeptCheck, RunMemory } from './memory.js';

/** What a reader that keeps results needs. */
export interface Keeping {
  store: ResultStore;
  /** What results rest on beside the chapter and the story. */
  stamp: string;
  /** Chapters that must not take the place of what is kept of their present texts. */
  earlier?: ReadonlySet<string>;
  rules: ReadonlyMap<string, Rule>;
  /** Whether to keep the sums of the book too. */
  keepsBook: boolean;
  /** What earlier runs of this process have at hand. */
  memory?: RunMemory;
  /** So many chapters it should be given at once. */
  atOnce: number;
  /** Opens the reader that does the work, about to be given so many characters, when the first chapter has to be read. */
  open(characters: number): Promise<ChapterReader>;
}

/** Where what is kept of a chapter stands, and for what it is valid. */
interface Place {
  name: string;
  key: string;
}

/** Where a larger share of its chapters has changed, the sums of a book are made anew. */
const mostChanged = 0.5;

/** A reader that keeps what it has read. */
export class CachedReader implements ChapterReader {
  readonly isWhole = true;
  readonly atOnce: number;
  readonly #keeping: Keeping;
  readonly #questions: ReadonlyMap<string, Question>;
  readonly #places = new Map<string, Place>();
  #story: Promise<StoryParts> | undefined;
  #inner: Promise<ChapterReader> | undefined;
  /** What was kept of the book; its `asked` is brought up to date in the course of the run. */
  #kept: KeptBook | undefined;
  /** By kind, what the present story answers otherwise than that of the kept book; see `check`. */
  #changed: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  /** The book as it will be kept, and under which name; undefined where it cannot be. */
  #next: (Omit<KeptBook, 'asked'> & { name: string; size: number; asked?: BookAsked }) | undefined;
  #isChanged = false;

  constructor(keeping: Keeping) {
    this.#keeping = keeping;
    this.atOnce = keeping.atOnce;
    const questions = [...keeping.rules.values()].flatMap((rule) => rule.questions ?? []);
    this.#questions = new Map(questions.map((question) => [question.id, question as unknown as Question]));
  }

  recall(texts: readonly ChapterText[]): Recalled {
    const { stamp, keepsBook } = this.#keeping;
    const census = new BookCensus();
    if (!keepsBook || texts.length < 2) return { census, counted: new Set() };
    const name = `${digest(stamp, ...texts.map(({ path }) => path)).slice(0, 22)}.book`;
    const kept = this.#keptBook(name, texts);
    this.#kept = kept;
    this.#next = {
      name,
      size: texts.length,
      chapters: new Map(),
      census,
      ...(kept && { ...kept, chapters: new Map() }),
    };
    return { census: this.#next.census, counted: new Set(kept?.chapters.keys()) };
  }

  /** The sums of those chapters of a book that are as they were. */
  #keptBook(name: string, texts: readonly ChapterText[]): KeptBook | undefined {
    const { store, stamp, memory } = this.#keeping;
    let kept = memory?.take(name);
    if (!kept) {
      const written = store.read(name, stamp);
      if (written === undefined) return undefined;
      kept = decodeBook(written);
    }
    const { chapters, census, asked } = kept;
    const changed = texts.filter((text) => chapters.get(text.path)?.text !== this.#placeOf(text).key);
    if (changed.length > texts.length * mostChanged) return undefined;
    for (const text of changed) {
      const { name } = this.#placeOf(text);
      const old = chapters.get(text.path);
      const oldFacts = old && store.read(`${name}.facts`, old.text);
      const oldAsked = old && store.read(`${name}.asked`, old.asked);
      if (oldFacts === undefined || oldAsked === undefined) return undefined;
      census.subtract(decodeReading(oldFacts).facts);
      asked.subtract(decodeAsked(oldAsked));
      chapters.delete(text.path);
    }
    return kept;
  }

  async expect(texts: readonly ChapterText[]): Promise<void> {
    const unread = texts.filter((text) => {
      const { name, key } = this.#placeOf(text);
      return this.#keeping.store.read(`${name}.facts`, key) === undefined;
    });
    if (unread.length > 0) await this.#open(unread.reduce((sum, { source }) => sum + source.length, 0));
  }

  async read(text: ChapterText): Promise<FirstReading> {
    const { store } = this.#keeping;
    const { name, key } = this.#placeOf(text);
    const kept = store.read(`${name}.facts`, key);
    if (kept !== undefined) {
      const { facts, hearing } = decodeReading(kept);
      // What failed in a first reading is told by every run.
      if (facts.faults.length > 0) this.#next = undefined;
      return {
        facts,
        hearing: hearing && Promise.resolve({ ...hearing, tallies: new Map(), faults: [] }),
      };
    }
    const inner = await this.#open();
    const last = store.readLast?.(`${name}.facts`);
    const known = last === undefined ? undefined : decodeReading(last).hearing?.paragraphs;
    const { facts, hearing } = await inner.read(text, known);
    if (facts.faults.length > 0) this.#next = undefined;
    const keeping = this.#keepReading(text, inner, encodeReading(facts), hearing);
    if (hearing) return { facts, hearing: keeping.then(() => hearing) };
    await keeping;
    return { facts, hearing };
  }

  async #keepReading(
    text: ChapterText,
    inner: ChapterReader,
    encode: ReturnType<typeof encodeReading>,
    hearing: Promise<HeardFacts> | undefined,
  ): Promise<void> {
    const { name, key } = this.#placeOf(text);
    const heard = await hearing;
    if (heard && heard.faults.length > 0) this.#next = undefined;
    if (isKeepable(text, inner)) await this.#keeping.store.write(`${name}.facts`, key, encode(heard));
    else this.#next = undefined;
  }

  async check(
    text: ChapterText,
    heard: Promise<readonly Heard[]> | undefined,
    view: StoryView,
  ): Promise<CheckedChapter> {
    const { store, memory } = this.#keeping;
    const { path } = text;
    const place = this.#placeOf(text);
    const { name, key } = place;
    if (this.#next) this.#next.asked ??= new BookAsked(view.namesKey);
    this.#changed ??= this.#kept?.asked.ask(view, this.#questions) ?? new Map();
    const kept = this.#keptCheck(text, place);
    if (!kept) this.#forget(path);
    else if (this.#stands(path, place, kept.asked, view)) {
      this.#next?.chapters.set(path, { text: key, asked: kept.asked });
      memory?.checks.set(name, kept);
      return kept.checked;
    }
    const inner = await this.#open();
    const checked = await inner.check(text, heard ?? this.#heardIn(path, place), view);
    if (isKeepable(text, inner)) {
      const written = encodeAsked(checked.asked);
      const asked = digest(written);
      await store.write(`${name}.asked`, asked, written);
      await store.write(`${name}.check`, key, `${asked}\n${encodeCheck(checked)}`);
      this.#note(path, key, asked, checked.asked);
      memory?.checks.set(name, { key, asked, checked: { ...checked, asked: new Map() } });
    } else this.#next = undefined;
    return checked;
  }

  tell(story: Promise<StoryParts>): void {
    this.#story = story;
    this.#inner?.then((reader) => reader.tell?.(story)).catch(() => {});
  }

  async close(): Promise<void> {
    const { store, stamp, memory } = this.#keeping;
    const next = this.#next;
    if (next?.asked && next.chapters.size === next.size) {
      const { name, chapters, census, asked } = next;
      const book: KeptBook = { chapters, census, asked };
      const save = () => store.write(name, stamp, encodeBook(book));
      if (memory) memory.put(name, book, () => save().then(() => store.close()));
      else if (this.#isChanged) await save();
    }
    await (await this.#inner)?.close?.();
  }

  #keptCheck({ source }: ChapterText, { name, key }: Place): KeptCheck | undefined {
    const { store, rules, memory } = this.#keeping;
    const known = memory?.checks.get(name);
    if (known?.key === key) return known;
    const written = store.read(`${name}.check`, key);
    if (written === undefined) return undefined;
    const end = written.indexOf('\n');
    const checked = { ...decodeCheck(written.slice(end + 1), source, rules), asked: new Map() };
    return { key, asked: written.slice(0, end), checked };
  }

  /** Whether a check, which asked what is kept under `id`, would come out the same. */
  #stands(path: string, place: Place, id: string, view: StoryView): boolean {
    const kept = this.#kept?.chapters.get(path);
    const isOfBook = kept !== undefined && kept.text === place.key && kept.asked === id;
    if (isOfBook && this.#changed?.size === 0) return true;
    const written = this.#keeping.store.read(`${place.name}.asked`, id);
    if (written === undefined) {
      this.#forget(path);
      return false;
    }
    const asked = decodeAsked(written);
    if (isOfBook) {
      if (!asksAny(asked, this.#changed ?? new Map())) return true;
      this.#next?.asked?.subtract(asked);
      return false;
    }
    this.#forget(path);
    if (!answersAlike(asked, view, this.#questions)) return false;
    this.#note(path, place.key, id, asked);
    return true;
  }

  /** What a chapter asked is not at hand, so that it cannot be taken out of the sums of the book. */
  #forget(path: string): void {
    if (this.#kept?.chapters.has(path)) this.#next = undefined;
  }

  #note(path: string, text: string, id: string, asked: Asked): void {
    this.#isChanged = true;
    this.#next?.chapters.set(path, { text, asked: id });
    this.#next?.asked?.add(asked);
  }

  /** What was heard in a chapter that needed no first reading. */
  #heardIn(path: string, { name, key }: Place): Promise<readonly Heard[]> | undefined {
    if (!this.#kept?.chapters.has(path)) return undefined;
    const facts = this.#keeping.store.read(`${name}.facts`, key);
    const heard = facts === undefined ? undefined : decodeReading(facts).hearing?.heard;
    return heard && Promise.resolve(heard);
  }

  #open(characters = 0): Promise<ChapterReader> {
    this.#inner ??= this.#keeping.open(characters).then((reader) => {
      if (this.#story) reader.tell?.(this.#story);
      return reader;
    });
    return this.#inner;
  }

  #placeOf({ path, source }: ChapterText): Place {
    let place = this.#places.get(path);
    if (!place) {
      const { stamp, earlier } = this.#keeping;
      const parts = earlier?.has(path) ? [path, stamp, 'earlier'] : [path, stamp];
      place = { name: digest(...parts).slice(0, 22), key: digest(stamp, source) };
      this.#places.set(path, place);
    }
    return place;
  }
}

function isKeepable({ source }: ChapterText, { isWhole }: ChapterReader): boolean {
  return isWhole && !source.includes(separator);
}
