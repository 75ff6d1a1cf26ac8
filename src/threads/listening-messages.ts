/** What the listening thread is asked, and answers. */
import type { ChapterText } from '../chapter.js';
import type { HeardParagraphs, Hearing } from '../core/ear.js';

/** A chapter to hear. `known` is what was heard in an earlier text of it. */
export interface ListeningTask {
  number: number;
  text: ChapterText;
  known: HeardParagraphs | undefined;
}

/** What was heard; undefined where it failed. */
export interface ListeningAnswer {
  /** Of the task. */
  number: number;
  hearing: Hearing | undefined;
}
