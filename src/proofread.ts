/** Proofreads one book: counts every chapter, learns the story, then lets the rules check each chapter. */
import type { Root } from 'nlcst';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Document, Tagger } from './core/document.js';
import type { ChapterReport, Fault } from './core/run.js';
import type { Speller } from './core/speller.js';
import type { Story } from './core/story.js';
import { Lines } from './core/text.js';
import type { Prose } from './reading/prose.js';
import { readDocument } from './reading/read.js';
import { type ActiveRule, type ChapterData, toFinding, toPlugin } from './registry.js';
import { settle } from './settle.js';
import type { Bible } from './story/bible.js';
import { makeStory } from './story/cast.js';
import { BookCensus } from './story/census.js';

/** Documents of chapters up to this many characters in all are kept between the two readings; others are read again. */
const keptCharacters = 1_500_000;

/** What all books of a run share. */
export interface Tools {
  rules: readonly ActiveRule[];
  speller: Speller;
  tagger?: Tagger;
  /** Takes the markup off a chapter, by the ending of its path. */
  toProse(path: string, source: string): Prose;
}

interface Chapter {
  file: VFile;
  source: string;
  document: Document | undefined;
}

/** The chapters that share a story. */
export class Book {
  readonly #tools: Tools;
  readonly #bible: Bible | undefined;
  readonly #census = new BookCensus();
  readonly #chapters: Chapter[] = [];
  #kept = 0;

  constructor(tools: Tools, bible?: Bible) {
    this.#tools = tools;
    this.#bible = bible;
  }

  /** First reading: counts the chapter in `file`, whose value is its decoded text. */
  add(file: VFile): void {
    const source = String(file);
    const document = this.#read(file.path, source);
    this.#census.addChapter(document);
    for (const { rule } of this.#tools.rules) {
      rule.count?.(document, (key) => this.#census.tallyUp(rule.id, key));
    }
    const keeps = this.#kept + source.length <= keptCharacters;
    if (keeps) this.#kept += source.length;
    this.#chapters.push({ file, source, document: keeps ? document : undefined });
  }

  /** What the chapters added so far and story.yml say of names and words. */
  story(): Story {
    return makeStory(this.#census, this.#tools.speller, this.#bible);
  }

  /** Second reading, in order of path; yields a report a chapter. Faults of rules go to `fail`. */
  *check(fail: (fault: Fault) => void): Generator<ChapterReport> {
    const processor = unified();
    for (const active of this.#tools.rules) processor.use(toPlugin(active));
    processor.freeze();
    const story = this.story();
    const once = new Set<string>();
    for (const chapter of this.#chapters.sort((a, b) => (a.file.path < b.file.path ? -1 : 1))) {
      const { file, source } = chapter;
      const document = chapter.document ?? this.#read(file.path, source);
      chapter.document = undefined;
      const failed = new Set<string>();
      const data: ChapterData = {
        document,
        lines: new Lines(source),
        context: { story, speller: this.#tools.speller },
        once,
        fail: (rule, error) => {
          if (failed.has(rule)) return;
          failed.add(rule);
          const why = error instanceof Error ? error.message : String(error);
          fail({ path: file.path, rule, message: `the rule ${rule} failed (${why}); please report it` });
        },
      };
      file.data.stet = data;
      processor.runSync({ type: 'RootNode', children: [] } as Root, file);
      file.data.stet = undefined;
      const findings = settle(file.messages.filter((message) => message.source === 'stet').map(toFinding));
      yield { path: file.path, words: document.wordCount, source, findings };
    }
  }

  #read(path: string, source: string): Document {
    return readDocument(this.#tools.toProse(path, source), this.#tools.tagger);
  }
}

/** Proofreads texts that are at hand; what tests and other programs use. */
export function proofread(
  texts: readonly { path: string; source: string }[],
  tools: Tools,
  bible?: Bible,
): { chapters: ChapterReport[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const book = new Book(tools, bible);
  for (const { path, source } of texts) book.add(new VFile({ path, value: source }));
  return { chapters: [...book.check((fault) => faults.push(fault))], faults };
}
