/** One chapter in its two readings: what it adds to the census of its book, and what the rules find in it. */

import type { Root } from 'nlcst';
import { type Processor, unified } from 'unified';
import { VFile } from 'vfile';
import type { Document, Tagger } from '../core/document.js';
import type { Ear, Heard, HeardParagraphs, Hearing } from '../core/ear.js';
import type { RawFinding } from '../core/finding.js';
import type { Remark } from '../core/remark.js';
import type { ActiveRule, Rule } from '../core/rule.js';
import type { Fault } from '../core/run.js';
import type { Speller } from '../core/speller.js';
import { Lines } from '../core/text.js';
import type { Prose } from '../reading/prose.js';
import { readDocument } from '../reading/read.js';
import { type ChapterData, toPlugin } from '../registry.js';
import type { Bible } from '../story/bible.js';
import { type BookCensus, type ChapterCount, countWords } from '../story/census.js';
import { type Asked, Recorder, type StoryView } from '../story/recorder.js';

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

/** What a first reading counts; rests on nothing but the chapter and the rules. */
export interface ChapterFacts extends ChapterCount {
  /** Rules that failed. */
  faults: readonly Fault[];
}

/** What a first reading hears; rests on the model too. */
export interface HeardFacts extends Hearing {
  /** By rule, its keys with how often it counted each in what was heard. */
  tallies: ChapterCount['tallies'];
  /** Rules that failed. */
  faults: readonly Fault[];
}

/** A first reading, which may still be listening. */
export interface FirstReading {
  facts: ChapterFacts;
  /** Undefined where no rule asks the ear of the whole chapter, or there is none. */
  hearing: Promise<HeardFacts> | undefined;
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
  /** Which chapters it is about to be given for a first reading. */
  expect?(texts: readonly ChapterText[]): void | Promise<void>;
  /** First reading. `known` is what was heard in an earlier text of the chapter. */
  read(text: ChapterText, known?: HeardParagraphs): FirstReading | Promise<FirstReading>;
  /** Second reading. `heard` is what the first one hears; undefined where there was none, or it did not listen. */
  check(
    text: ChapterText,
    heard: Promise<readonly Heard[]> | undefined,
    view: StoryView,
  ): Promise<CheckedChapter>;
  /** How many chapters it should be given at once. */
  readonly atOnce: number;
  /** Between the readings: what the view of the second is made of, for readers that must make one of their own. */
  tell?(story: Promise<StoryParts>): void;
  /** Ends what works for it. */
  close?(): Promise<void>;
}

/** Reads a chapter. */
export function openChapter(
  { path, source }: ChapterText,
  tools: ReadingTools,
  prose = tools.toProse(path, source),
): OpenChapter {
  return { path, source, document: readDocument(prose, tools.tagger), remarks: prose.remarks ?? [] };
}

/** First reading: counts. */
export function countChapter({ path, document }: OpenChapter, tools: ReadingTools): ChapterFacts {
  const { tallies, faults } = tally(path, tools.rules, ({ count }, add) => count?.(document, add));
  return { ...countWords(document, tools.speller), tallies, faults };
}

/** Counts what was heard in a chapter. */
export function countHeard(
  path: string,
  hearing: Hearing,
  { rules }: Pick<ReadingTools, 'rules'>,
): HeardFacts {
  return { ...hearing, ...tally(path, rules, ({ countHeard }, add) => countHeard?.(hearing.heard, add)) };
}

function tally(
  path: string,
  rules: readonly ActiveRule[],
  count: (rule: Rule, add: (key: string) => void) => void,
): Pick<HeardFacts, 'tallies' | 'faults'> {
  const faults: Fault[] = [];
  const tallies = new Map<string, Map<string, number>>();
  for (const { rule } of rules) {
    const keys = new Map<string, number>();
    try {
      count(rule, (key) => keys.set(key, (keys.get(key) ?? 0) + 1));
    } catch (error) {
      faults.push(ruleFault(path, rule.id, error));
    }
    if (keys.size > 0) tallies.set(rule.id, keys);
  }
  return { tallies, faults };
}

/** Whether some rule asks what is heard in the whole chapter. */
export function asksWholeChapter(rules: readonly ActiveRule[]): boolean {
  return rules.some(({ rule }) => rule.hears === 'chapter');
}

/** Second reading of a chapter: all but the rules that wait for what was heard, which `finish` runs. */
export type Check = (
  chapter: OpenChapter,
  view: StoryView,
) => { finish(heard: readonly Heard[]): CheckedChapter };

/** Makes the second reading by these rules. */
export function prepareCheck({ rules, ear }: Pick<ReadingTools, 'rules' | 'ear'>): Check {
  const atOnce = processorOf(rules.filter(({ rule }) => rule.hears !== 'chapter'));
  const later = processorOf(rules.filter(({ rule }) => rule.hears === 'chapter'));
  return ({ path, source, document, remarks }, view) => {
    const faults = new Map<string, Fault>();
    const recorder = new Recorder(view);
    const file = new VFile({ path });
    const data: ChapterData = {
      document,
      lines: new Lines(source),
      context: { story: recorder.story, speller: recorder.speller, ear, heard: [] },
      once: new Set(),
      findings: new Map(),
      fail: (rule, error) => {
        if (!faults.has(rule)) faults.set(rule, ruleFault(path, rule, error));
      },
    };
    file.data.stet = data;
    const run = (processor: Processor) => processor.runSync({ type: 'RootNode', children: [] } as Root, file);
    run(atOnce);
    return {
      finish(heard) {
        data.context.heard = heard;
        run(later);
        const findings = rules.flatMap(({ rule }) => data.findings.get(rule.id) ?? []);
        return {
          words: document.wordCount,
          remarks,
          findings,
          faults: [...faults.values()],
          unpaired: unpaired(document),
          asked: recorder.asked(),
        };
      },
    };
  };
}

function processorOf(rules: readonly ActiveRule[]): Processor {
  const processor = unified();
  for (const active of rules) processor.use(toPlugin(active));
  return processor.freeze();
}

/** Offsets of the quotation marks that should have a partner and have none. */
function unpaired({ tokens, quotations, source }: Document): number[] {
  const alone: number[] = [];
  for (const { quote, quotation, start, end } of tokens) {
    if (quote === undefined) continue;
    const pair = quotation === undefined ? undefined : quotations[quotation];
    const isOpen = pair !== undefined && pair.close === undefined && !pair.continues;
    if (quote === 'stray' || isOpen) alone.push(source.toSource({ start, end }).start);
  }
  return alone;
}

function ruleFault(path: string, rule: string, error: unknown): Fault {
  const why = error instanceof Error ? error.message : String(error);
  return { path, rule, message: `the rule ${rule} failed (${why}); please report it` };
}
