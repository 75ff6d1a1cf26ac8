/** Reads and checks chapters in this thread. */
import {
  type ChapterFacts,
  type ChapterText,
  type Check,
  type CheckedChapter,
  countChapter,
  type OpenChapter,
  openChapter,
  prepareCheck,
  type ReadingTools,
} from './chapter.js';
import type { Heard } from './core/ear.js';
import type { StoryView } from './story/recorder.js';

/** Chapters of up to so many characters in all are kept between the two readings; others are read again. */
const keptCharacters = 600_000;

/** Does both readings of the chapters of a book, of which it keeps as much as memory bears. */
export class LocalReader {
  readonly tools: ReadingTools;
  readonly #check: Check;
  readonly #kept = new Map<string, OpenChapter>();
  readonly #heard = new Map<string, readonly Heard[]>();
  #room = keptCharacters;

  constructor(tools: ReadingTools) {
    this.tools = tools;
    this.#check = prepareCheck(tools);
  }

  /** The chapter as it reads. */
  open(text: ChapterText): OpenChapter {
    return this.#kept.get(text.path) ?? openChapter(text, this.tools);
  }

  /** First reading of a chapter. */
  count(text: ChapterText): ChapterFacts {
    const chapter = openChapter(text, this.tools);
    if (text.source.length <= this.#room) {
      this.#room -= text.source.length;
      this.#kept.set(text.path, chapter);
    }
    const facts = countChapter(chapter, this.tools);
    if (facts.heard) this.#heard.set(text.path, facts.heard);
    return facts;
  }

  /** Second reading of a chapter. */
  check(text: ChapterText, view: StoryView): CheckedChapter {
    const chapter = this.open(text);
    if (this.#kept.delete(text.path)) this.#room += text.source.length;
    return this.#check(chapter, this.#heard.get(text.path), view);
  }
}
