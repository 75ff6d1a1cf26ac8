/** Reads and checks chapters in this thread. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
import type { Ear, Heard, HeardParagraphs } from './core/ear.js';
import type { Language } from './core/story.js';
import { EarError, loadEar } from './ear/load.js';
import { loadFormats } from './reading/formats.js';
import type { ActiveRule } from './registry.js';
import { loadSpeller } from './speller/load.js';
import type { StoryView } from './story/recorder.js';
import { loadTagger } from './tagger/load.js';

/** A run that is one of many, as `--watch` makes them, need not load the model again. */
let loadedEar: Ear | undefined;

/** A reader with all that these rules need; `problem` says for the author what is missing. */
export async function openLocalReader(
  rules: readonly ActiveRule[],
  language: Language | undefined,
  paths: readonly string[],
): Promise<{ reader: LocalReader; problem: string | undefined }> {
  let ear: Ear | undefined;
  let problem: string | undefined;
  if (rules.some(({ rule }) => rule.hears)) {
    try {
      loadedEar ??= await loadEar();
      ear = loadedEar;
    } catch (error) {
      // The rules that ask the ear stay silent.
      if (!(error instanceof EarError)) throw error;
      problem = error.message;
    }
  }
  const toProse = await loadFormats(paths);
  return {
    reader: new LocalReader({ rules, tagger: loadTagger(), toProse, speller: loadSpeller(language), ear }),
    problem,
  };
}

/** Chapters of up to so many characters in all are kept between the two readings; others are read again. */
const keptCharacters = 600_000;

/** After so many characters, what was read is cleared away at once: a run over a long book else takes twice the memory. */
const clearedAfter = 1_000_000;

/** Does both readings here, and keeps between them as many chapters as memory bears. */
export class LocalReader implements ChapterReader {
  readonly isWhole: boolean;
  readonly atOnce = 1;
  readonly #tools: ReadingTools;
  readonly #check: Check;
  readonly #kept = new Map<string, OpenChapter>();
  #room = keptCharacters;
  #readSinceClearing = 0;

  constructor(tools: ReadingTools) {
    this.#tools = tools;
    this.isWhole = tools.ear !== undefined || !tools.rules.some(({ rule }) => rule.hears);
    this.#check = prepareCheck(tools);
  }

  count(text: ChapterText, known?: HeardParagraphs): ChapterFacts {
    const chapter = this.#open(text);
    if (text.source.length <= this.#room) {
      this.#room -= text.source.length;
      this.#kept.set(text.path, chapter);
    }
    return countChapter(chapter, this.#tools, known);
  }

  check(text: ChapterText, heard: readonly Heard[] | undefined, view: StoryView): CheckedChapter {
    const chapter = this.#kept.get(text.path) ?? this.#open(text);
    if (this.#kept.delete(text.path)) this.#room += text.source.length;
    return this.#check(chapter, heard, view);
  }

  #open(text: ChapterText): OpenChapter {
    this.#readSinceClearing += text.source.length;
    if (this.#readSinceClearing > clearedAfter) {
      this.#readSinceClearing = 0;
      collectGarbage();
    }
    return openChapter(text, this.#tools);
  }
}

/** Node has no other way of asking for it without a flag on its command line. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}
