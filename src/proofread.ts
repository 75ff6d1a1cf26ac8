/** Proofreads one book: counts every chapter, learns the story, then lets the rules check each chapter. */
import type { Root } from 'nlcst';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Document, Tagger } from './core/document.js';
import type { Ear } from './core/ear.js';
import type { Finding } from './core/finding.js';
import type { Remark } from './core/remark.js';
import type { ChapterReport, Fault, StoodPlace } from './core/run.js';
import type { Speller } from './core/speller.js';
import type { Story } from './core/story.js';
import { Lines } from './core/text.js';
import { bearableDoubt, countSlips } from './doubt.js';
import type { Prose } from './reading/prose.js';
import { readDocument } from './reading/read.js';
import { type ActiveRule, type ChapterData, documentationOf, toFinding, toPlugin } from './registry.js';
import { byPlace, settle } from './settle.js';
import { Comments, type IdleComment } from './standing/comments.js';
import { SentenceFinder } from './standing/sentence.js';
import type { Standing } from './standing/standing.js';
import type { Bible } from './story/bible.js';
import { makeStory } from './story/cast.js';
import { BookCensus } from './story/census.js';

/** Documents of chapters up to this many characters in all are kept between the two readings; others are read again. */
const keptCharacters = 1_500_000;

/** What all books of a run share. */
export interface Tools {
  rules: readonly ActiveRule[];
  speller: Speller;
  ear?: Ear;
  tagger?: Tagger;
  /** Takes the markup off a chapter, by the ending of its path. */
  toProse(path: string, source: string): Prose;
  /** What the author lets stand by sentence. */
  standing?: Standing;
  /** What stands by place, by path: in texts that have just been changed. */
  stood?: ReadonlyMap<string, readonly StoodPlace[]>;
  /** At least so many slips show how careless a chapter is, by path: in texts that have just been mended. */
  slips?: ReadonlyMap<string, number>;
  /** The ids of all rules, where `rules` is a choice of them. */
  ruleIds?: ReadonlySet<string>;
  /** Whether rules that the settings turn on do not run: a comment for all rules cannot be known to be idle then. */
  isPartial?: boolean;
}

/** The rule under which comments and entries are reported that let nothing stand. */
export const unusedStet = 'unused-stet';

interface Chapter {
  file: VFile;
  source: string;
  remarks: readonly Remark[];
  document: Document | undefined;
}

/** The chapters that share a story. */
export class Book {
  readonly #tools: Tools;
  readonly #bible: Bible | undefined;
  readonly #census = new BookCensus();
  readonly #chapters: Chapter[] = [];
  /** Rules that failed in the first reading. */
  readonly #faults: Fault[] = [];
  #kept = 0;

  constructor(tools: Tools, bible?: Bible) {
    this.#tools = tools;
    this.#bible = bible;
  }

  /** First reading: counts the chapter in `file`, whose value is its decoded text. */
  add(file: VFile): void {
    const source = String(file);
    const prose = this.#tools.toProse(file.path, source);
    const document = readDocument(prose, this.#tools.tagger);
    this.#census.addChapter(document);
    for (const { rule } of this.#tools.rules) {
      try {
        rule.count?.(document, (key) => this.#census.tallyUp(rule.id, key), this.#tools.ear);
      } catch (error) {
        this.#faults.push(ruleFault(file.path, rule.id, error));
      }
    }
    const keeps = this.#kept + source.length <= keptCharacters;
    if (keeps) this.#kept += source.length;
    this.#chapters.push({
      file,
      source,
      remarks: prose.remarks ?? [],
      document: keeps ? document : undefined,
    });
  }

  /** What the chapters added so far and story.yml say of names and words. */
  story(): Story {
    return makeStory(this.#census, this.#tools.speller, this.#bible);
  }

  /** Second reading, in order of path; yields a report a chapter. Faults of rules go to `fail`. */
  *check(fail: (fault: Fault) => void): Generator<ChapterReport> {
    for (const fault of this.#faults) fail(fault);
    const processor = unified();
    for (const active of this.#tools.rules) processor.use(toPlugin(active));
    processor.freeze();
    const story = this.story();
    const speller = this.#tools.speller.withWords(usualNames(story));
    const once = new Set<string>();
    for (const chapter of this.#chapters.sort((a, b) => (a.file.path < b.file.path ? -1 : 1))) {
      const { file, source } = chapter;
      const document = chapter.document ?? this.#read(file.path, source);
      chapter.document = undefined;
      const failed = new Set<string>();
      const data: ChapterData = {
        document,
        lines: new Lines(source),
        context: { story, speller, ear: this.#tools.ear },
        once,
        fail: (rule, error) => {
          if (failed.has(rule)) return;
          failed.add(rule);
          fail(ruleFault(file.path, rule, error));
        },
      };
      file.data.stet = data;
      processor.runSync({ type: 'RootNode', children: [] } as Root, file);
      file.data.stet = undefined;
      const found = file.messages.filter((message) => message.source === 'stet').map(toFinding);
      const { findings, stood, slips } = this.#letStand(chapter, found, data);
      yield {
        path: file.path,
        words: document.wordCount,
        source,
        findings,
        stood,
        slips,
        unpaired: unpaired(document),
      };
    }
  }

  /**
   * Takes out what the author lets stand, and what is more doubtful than the chapter bears. Comments speak of rules and are asked first; entries were made from a
   * finding as it was shown, and are asked of the settled list: what was hidden behind the finding stays hidden.
   */
  #letStand(
    { file, source, remarks }: Chapter,
    found: Finding[],
    { document, lines }: ChapterData,
  ): Pick<ChapterReport, 'findings' | 'stood' | 'slips'> {
    const { standing, rules, ruleIds, isPartial } = this.#tools;
    const places = this.#tools.stood?.get(file.path) ?? [];
    const comments = new Comments(source, remarks);
    const sentences = new SentenceFinder(document);
    const byEntry = ({ rule, actual: words, start }: Finding) =>
      standing?.size && standing.letStand({ rule, words, sentence: sentences.at(start.offset) });
    const byComment = new Set(found.filter((finding) => comments.letStand(finding)));
    const asked = found.filter((finding) => !byComment.has(finding));
    // What stands is safe from the fixes of other findings too, even of one that would hide it.
    const stands = new Set(
      asked.filter((finding) => places.some((place) => isAt(place, finding)) || byEntry(finding)),
    );
    const slips = countSlips(asked.filter((finding) => !stands.has(finding)));
    const doubt = bearableDoubt(Math.max(slips, this.#tools.slips?.get(file.path) ?? 0), document.wordCount);
    const told = settle(asked.filter((finding) => finding.doubt <= doubt));
    const findings = told.filter((finding) => !stands.has(finding));
    const stood = [...byComment, ...stands].sort(byPlace);
    const unused = rules.find(({ rule }) => rule.id === unusedStet);
    if (!unused || remarks.length === 0) return { findings, stood, slips };
    const ran = new Set(rules.map(({ rule }) => rule.id));
    const known = ruleIds ?? ran;
    for (const idle of comments.idle(known, ran, !isPartial)) {
      findings.push(idleFinding(idle, unused, source, lines));
    }
    return { findings: findings.sort(byPlace), stood, slips };
  }

  #read(path: string, source: string): Document {
    return readDocument(this.#tools.toProse(path, source), this.#tools.tagger);
  }
}

function isAt({ rule, start, end }: StoodPlace, finding: Finding): boolean {
  return rule === finding.rule && start === finding.start.offset && end === finding.end.offset;
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

function idleFinding(
  idle: IdleComment,
  { rule, severity }: ActiveRule,
  source: string,
  lines: Lines,
): Finding {
  const instead = idle.instead === undefined ? [] : [idle.instead];
  return {
    rule: rule.id,
    severity: idle.isUnknown ? 'error' : severity,
    fix: instead.length > 0 ? rule.fix : 'none',
    reason: idle.reason,
    note: rule.why,
    actual: source.slice(idle.start, idle.end),
    expected: instead,
    url: documentationOf(rule),
    doubt: 0,
    start: lines.place(idle.start),
    end: lines.place(idle.end),
  };
}

/** The names that a misspelling may have meant. One that the book has once or twice may be a misspelling itself. */
function usualNames(story: Story): ReadonlyMap<string, number> {
  const usual = story.names().filter(({ kind, count }) => kind !== 'learned' || count > 2);
  return new Map(usual.map(({ form, count }) => [form, count]));
}

function ruleFault(path: string, rule: string, error: unknown): Fault {
  const why = error instanceof Error ? error.message : String(error);
  return { path, rule, message: `the rule ${rule} failed (${why}); please report it` };
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
