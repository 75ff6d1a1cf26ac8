/** Reads and checks chapters in this thread. */
import {
  type ChapterFacts,
  type ChapterReader,
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

/** Does both readings here, and keeps between them as many chapters as memory bears. */
export class LocalReader implements ChapterReader {
  readonly isWhole: boolean;
  readonly #tools: ReadingTools;
  readonly #check: Check;
  readonly #kept = new Map<string, OpenChapter>();
  #room = keptCharacters;

  constructor(tools: ReadingTools) {
    this.#tools = tools;
    this.isWhole = tools.ear !== undefined || !tools.rules.some(({ rule }) => rule.hears);
    this.#check = prepareCheck(tools);
  }

  count(text: ChapterText): ChapterFacts {
    const chapter = openChapter(text, this.#tools);
    if (text.source.length <= this.#room) {
      this.#room -= text.source.length;
      this.#kept.set(text.path, chapter);
    }
    return countChapter(chapter, this.#tools);
  }

  check(text: ChapterText, heard: readonly Heard[] | undefined, view: StoryView): CheckedChapter {
    const chapter = this.#kept.get(text.path) ?? openChapter(text, this.#tools);
    if (this.#kept.delete(text.path)) this.#room += text.source.length;
    return this.#check(chapter, heard, view);
  }
}
