/** One chapter in its two readings: what it adds to the census of its book, and what the rules find in it. */
import type { Root } from 'nlcst';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Document, Tagger } from './core/document.js';
import type { Ear, Heard, HeardParagraphs } from './core/ear.js';
import type { Remark } from './core/remark.js';
import type { Fault } from './core/run.js';
import type { Speller } from './core/speller.js';
import { Lines } from './core/text.js';
import type { Prose } from './reading/prose.js';
import { readDocument } from './reading/read.js';
import { type ActiveRule, type ChapterData, type RawFinding, toFinding, toPlugin } from './registry.js';
import type { Bible } from './story/bible.js';
import { type BookCensus, type ChapterCount, countWords } from './story/census.js';
import { type Asked, Recorder, type StoryView } from './story/recorder.js';

/** What reading and checking a chapter takes. */
export interface ReadingTools {
  rules: readonly ActiveRule[];
  speller: Speller;
  ear?: Ear;
  tagger?: Tagger;
  /** Takes the markup off a chapter, by the ending of its path. */
  toProse(path: string, source: string): Prose;
}

/** A chapter's decoded text. */
export interface ChapterText {
  path: string;
  source: string;
}

/** A chapter, read. */
export interface OpenChapter extends ChapterText {
  document: Document;
  remarks: readonly Remark[];
}

/** What the first reading gives; rests on nothing but the chapter, the rules and the model. */
export interface ChapterFacts extends ChapterCount {
  /** What the ear heard; undefined where no rule asked it in counting. */
  heard: readonly Heard[] | undefined;
  /** The same by paragraph. */
  paragraphs: HeardParagraphs | undefined;
  /** Rules that failed. */
  faults: readonly Fault[];
}

/** What the second reading gives; rests on the chapter's facts and on what it asked of the story. */
export interface CheckedChapter {
  /** Words and numbers of its prose. */
  words: number;
  remarks: readonly Remark[];
  /** By rule, in the order of the rules. */
  findings: readonly RawFinding[];
  /** Rules that failed. */
  faults: readonly Fault[];
  /** Offsets of quotation marks that should have a partner and have none. */
  unpaired: readonly number[];
  asked: Asked;
}

/** What a story is made of. */
export interface StoryParts {
  count: ChapterCount;
  bible: Bible | undefined;
}

/** What is known of a book before a chapter of it is read. */
export interface Recalled {
  /** To be filled with the other chapters' counts. */
  census: BookCensus;
  /** Paths of the chapters that have been counted. */
  counted: ReadonlySet<string>;
}

/** Does both readings of the chapters of a book. */
export interface ChapterReader {
  /** False where something is missing, such as the model, and will be there another day. */
  readonly isWhole: boolean;
  /** Before the first reading: what earlier runs counted. Chapters that were counted need no first reading. */
  recall?(texts: readonly ChapterText[]): Recalled;
  /** First reading. `known` is what was heard in an earlier text of the chapter. */
  count(text: ChapterText, known?: HeardParagraphs): ChapterFacts | Promise<ChapterFacts>;
  /** Second reading. `heard` is what the first one heard, if it did. */
  check(
    text: ChapterText,
    heard: readonly Heard[] | undefined,
    view: StoryView,
  ): CheckedChapter | Promise<CheckedChapter>;
  /** How many chapters it should be given at once. */
  readonly atOnce: number;
  /** Between the readings: what the view of the second is made of, for readers that must make one of their own. */
  tell?(story: StoryParts): void;
  /** Ends what works for it. */
  close?(): Promise<void>;
}

/** Reads a chapter. */
export function openChapter({ path, source }: ChapterText, tools: ReadingTools): OpenChapter {
  const prose = tools.toProse(path, source);
  return { path, source, document: readDocument(prose, tools.tagger), remarks: prose.remarks ?? [] };
}

/** First reading: counts. `known` is what was heard in an earlier text of the chapter. */
export function countChapter(
  { path, document }: OpenChapter,
  tools: ReadingTools,
  known?: HeardParagraphs,
): ChapterFacts {
  const faults: Fault[] = [];
  const tallies = new Map<string, Map<string, number>>();
  let heard: readonly Heard[] | undefined;
  const { ear } = tools;
  const listening =
    ear &&
    hearing(ear, () => {
      heard ??= ear.hear(document, known);
      return heard;
    });
  for (const { rule } of tools.rules) {
    if (!rule.count) continue;
    const keys = new Map<string, number>();
    try {
      rule.count(document, (key) => keys.set(key, (keys.get(key) ?? 0) + 1), listening);
    } catch (error) {
      faults.push(ruleFault(path, rule.id, error));
    }
    if (keys.size > 0) tallies.set(rule.id, keys);
  }
  const paragraphs = heard && ear?.paragraphsOf(document);
  return { ...countWords(document, tools.speller), tallies, heard, paragraphs, faults };
}

/** Second reading of a chapter. `heard` is what the first one heard, if it did. */
export type Check = (
  chapter: OpenChapter,
  heard: readonly Heard[] | undefined,
  view: StoryView,
) => CheckedChapter;

/** Makes the second reading by these rules. */
export function prepareCheck(tools: ReadingTools): Check {
  const processor = unified();
  for (const active of tools.rules) processor.use(toPlugin(active));
  processor.freeze();
  return ({ path, source, document, remarks }, heard, view) => {
    const faults = new Map<string, Fault>();
    const recorder = new Recorder(view);
    const ear = heard && tools.ear ? hearing(tools.ear, () => heard) : tools.ear;
    const file = new VFile({ path });
    const data: ChapterData = {
      document,
      lines: new Lines(source),
      context: { story: recorder.story, speller: recorder.speller, ear },
      once: new Set(),
      fail: (rule, error) => {
        if (!faults.has(rule)) faults.set(rule, ruleFault(path, rule, error));
      },
    };
    file.data.stet = data;
    processor.runSync({ type: 'RootNode', children: [] } as Root, file);
    const findings = file.messages.filter((message) => message.source === 'stet').map(toFinding);
    return {
      words: document.wordCount,
      remarks,
      findings,
      faults: [...faults.values()],
      unpaired: unpaired(document),
      asked: recorder.asked(),
    };
  };
}

/** An ear that hears one chapter in its own way. */
function hearing(ear: Ear, hear: () => readonly Heard[]): Ear {
  return {
    hear,
    paragraphsOf: (document) => ear.paragraphsOf(document),
    weigh: (words) => ear.weigh(words),
    fit: (document, token, words) => ear.fit(document, token, words),
  };
}

/** Offsets of the quotation marks that should have a partner and have none. */
function unpaired({ tokens, quotations, source }: Document): number[] {
  const alone = tokens.filter(({ quote, quotation }) => {
    if (quote === 'stray') return true;
    const pair = quotation === undefined ? undefined : quotations[quotation];
    return pair !== undefined && pair.close === undefined && !pair.continues;
  });
  return alone.map(({ start, end }) => source.toSource({ start, end }).start);
}

function ruleFault(path: string, rule: string, error: unknown): Fault {
  const why = error instanceof Error ? error.message : String(error);
  return { path, rule, message: `the rule ${rule} failed (${why}); please report it` };
}
