/** Reads and checks chapters in this thread. */

import { setImmediate as turn } from 'node:timers/promises';
import type { Ear, Heard, HeardParagraphs } from '../core/ear.js';
import type { ActiveRule } from '../core/rule.js';
import type { Language } from '../core/story.js';
import { EarError, loadEar } from '../ear/load.js';
import { loadFormats } from '../reading/formats.js';
import type { Prose } from '../reading/prose.js';
import { loadSpeller } from '../speller/load.js';
import type { StoryView } from '../story/recorder.js';
import { loadTagger } from '../tagger/load.js';
import { Clearing } from '../threads/clearing.js';
import type { Listening } from '../threads/listening.js';
import {
  asksWholeChapter,
  type ChapterReader,
  type ChapterText,
  type Check,
  type CheckedChapter,
  countChapter,
  countHeard,
  type FirstReading,
  type HeardFacts,
  type OpenChapter,
  openChapter,
  prepareCheck,
  type ReadingTools,
} from './chapter.js';

/** A run that is one of many, as `--watch` makes them, need not load the model again. */
let loadedEar: Ear | undefined;

/** How a reader will be used. */
export interface ReaderUse {
  /** Another thread, which hears the chapters. */
  listening?: Listening;
  /** It is about to be given chapters of so many characters in all, to read and then to check; unknown to a part of a crew. */
  characters?: number;
}

/** A reader with all that these rules need; `problem` says for the author what is missing. */
export async function openLocalReader(
  rules: readonly ActiveRule[],
  language: Language | undefined,
  paths: readonly string[],
  { listening, characters }: ReaderUse = {},
): Promise<{ reader: LocalReader; problem: string | undefined }> {
  let ear: Ear | undefined;
  let problem: string | undefined;
  if (rules.some(({ rule }) => rule.hears)) {
    try {
      // Of all dialects, as the listening thread has it, which does not know the book's.
      loadedEar ??= await loadEar(loadSpeller(undefined));
      ear = loadedEar;
    } catch (error) {
      // The rules that ask the ear stay silent.
      if (!(error instanceof EarError)) throw error;
      problem = error.message;
    }
  }
  const toProse = await loadFormats(paths);
  const tools = { rules, tagger: loadTagger(), toProse, speller: loadSpeller(language), ear };
  const keepsChapters = characters !== undefined && characters <= keptBook;
  return { reader: new LocalReader(tools, keepsChapters, listening), problem };
}

/**
 * Chapters of up to so many characters in all are kept between the two readings; others are read again. Of a longer book
 * none are kept: they would take as much memory as all else that it needs, and spare it little.
 */
const keptCharacters = 600_000;
const keptBook = 1_000_000;

/** While another thread hears a chapter, the rules go on with so many others. */
const atOnce = 4;

/** Does both readings here, and keeps between them as many chapters as memory bears. */
export class LocalReader implements ChapterReader {
  readonly isWhole: boolean;
  readonly atOnce: number;
  readonly #tools: ReadingTools;
  readonly #listening: Listening | undefined;
  /** Whether chapters are heard as wholes. */
  readonly #listens: boolean;
  readonly #check: Check;
  readonly #kept = new Map<string, OpenChapter>();
  /** Prose of the chapters between the two readings: it takes little room, and reading Markdown takes long. */
  readonly #proses = new Map<string, Prose>();
  #room: number;
  #isHelping = false;
  /** How many checks have not begun, and what the next of them waits for. */
  #waiting = 0;
  #turn: Promise<void> = Promise.resolve();
  readonly #clearing = new Clearing();

  constructor(tools: ReadingTools, keepsChapters: boolean, listening?: Listening) {
    this.#tools = tools;
    this.#room = keepsChapters ? keptCharacters : 0;
    this.#listening = listening;
    this.atOnce = listening ? atOnce : 1;
    this.isWhole = tools.ear !== undefined || !tools.rules.some(({ rule }) => rule.hears);
    this.#listens = tools.ear !== undefined && asksWholeChapter(tools.rules);
    this.#check = prepareCheck(tools);
  }

  async read(text: ChapterText, known?: HeardParagraphs): Promise<FirstReading> {
    // Asked first, the other thread listens while the chapter is counted here.
    const elsewhere = this.#hearElsewhere(text, known);
    if (elsewhere) {
      // Who asked awaits it; until then its failure is nobody's.
      elsewhere.catch(() => {});
      // Else all that is heard would wait until the last chapter is read, and with it what is to be kept.
      await turn();
    }
    const chapter = this.#open(text);
    if (text.source.length <= this.#room) {
      this.#room -= text.source.length;
      this.#kept.set(text.path, chapter);
    }
    return { facts: countChapter(chapter, this.#tools), hearing: elsewhere ?? this.#hear(chapter, known) };
  }

  async check(
    text: ChapterText,
    hearing: Promise<readonly Heard[]> | undefined,
    view: StoryView,
  ): Promise<CheckedChapter> {
    await this.#nextTurn();
    const chapter = this.#kept.get(text.path) ?? this.#open(text);
    this.#proses.delete(text.path);
    if (this.#kept.delete(text.path)) this.#room += text.source.length;
    const checking = this.#check(chapter, view);
    void this.#help();
    const heard = (await hearing) ?? (await this.#hear(chapter))?.heard ?? [];
    return checking.finish(heard);
  }

  /**
   * Checks begin one at a turn, so that a chapter that has been heard is done with before another is opened: of what lives
   * for long, V8 finds late that it is garbage.
   */
  async #nextTurn(): Promise<void> {
    this.#waiting++;
    this.#turn = this.#turn.then(() => turn());
    await this.#turn;
    this.#waiting--;
  }

  #hearElsewhere(text: ChapterText, known?: HeardParagraphs): Promise<HeardFacts> | undefined {
    if (!this.#listening?.isStarted || !this.#listens) return undefined;
    return this.#listening.hear(this.#proseOf(text), known).then((hearing) => {
      // The chapter is not kept until then: another thread may be far behind.
      return hearing ? countHeard(text.path, hearing, this.#tools) : this.#hear(this.#open(text), known)!;
    });
  }

  /** Hears what the other thread has not begun, as long as there is nothing else to do here. */
  async #help(): Promise<void> {
    if (this.#isHelping || !this.#listening) return;
    this.#isHelping = true;
    // After each turn comes first what other threads said, and what waits for it.
    do await turn();
    while (this.#waiting === 0 && this.#listening.giveBack());
    this.#isHelping = false;
  }

  #hear({ path, document }: OpenChapter, known?: HeardParagraphs): Promise<HeardFacts> | undefined {
    const { ear } = this.#tools;
    if (!ear || !this.#listens) return undefined;
    return Promise.resolve(countHeard(path, ear.hear(document, known), this.#tools));
  }

  #open(text: ChapterText): OpenChapter {
    this.#clearing.note(text.source.length);
    return openChapter(text, this.#tools, this.#proseOf(text));
  }

  #proseOf({ path, source }: ChapterText): Prose {
    let prose = this.#proses.get(path);
    if (!prose) {
      prose = this.#tools.toProse(path, source);
      this.#proses.set(path, prose);
    }
    return prose;
  }
}
