/** What the crew's threads say to each other. */

import type { Heard, HeardParagraphs } from '../core/ear.js';
import type { FixGrade, Severity } from '../core/finding.js';
import type { Language } from '../core/story.js';
import type {
  ChapterFacts,
  ChapterText,
  CheckedChapter,
  HeardFacts,
  StoryParts,
} from '../proofreading/chapter.js';

/** What a worker is told when it starts. */
export interface WorkerSetting {
  rules: readonly { id: string; severity: Severity; fix: FixGrade; options: Record<string, unknown> }[];
  language: Language | undefined;
  /** Paths of the chapters, for their formats. */
  paths: readonly string[];
}

/** What a worker is asked. A story is for the checks that follow, and is not answered. */
export type WorkerTask =
  | { kind: 'read'; number: number; text: ChapterText; known: HeardParagraphs | undefined }
  | { kind: 'check'; number: number; text: ChapterText; heard: readonly Heard[] | undefined }
  | { kind: 'story'; parts: StoryParts };

/** What it answers. */
export interface WorkerAnswer {
  /** Of the task. */
  number: number;
  result: { facts: ChapterFacts; hearing: HeardFacts | undefined } | CheckedChapter;
}
