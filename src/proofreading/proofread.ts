/** Proofreads a book: makes of what its chapters' checks gave the reports that the author sees. */

import type { Document } from '../core/document.js';
import type { Finding, RawFinding } from '../core/finding.js';
import { isHabit } from '../core/habit.js';
import type { ActiveRule } from '../core/rule.js';
import type { ChapterReport, Fault, StoodPlace } from '../core/run.js';
import type { Census, Story } from '../core/story.js';
import { Lines } from '../core/text.js';
import { documentationOf } from '../registry.js';
import { Comments, type IdleComment } from '../standing/comments.js';
import { SentenceFinder } from '../standing/sentence.js';
import type { Standing } from '../standing/standing.js';
import type { Bible } from '../story/bible.js';
import { makeStory } from '../story/cast.js';
import { BookCensus, type ChapterCount } from '../story/census.js';
import { viewOf } from '../story/recorder.js';
import {
  asksWholeChapter,
  type ChapterText,
  type CheckedChapter,
  countChapter,
  countHeard,
  openChapter,
  prepareCheck,
  type ReadingTools,
} from './chapter.js';
import { bearableDoubt, countDoubted, countSlips } from './doubt.js';
import { byPlace, inTurn, takeInTurn, withCapitals, withCare } from './settle.js';

/** What decides which findings the author is told. */
export interface Terms {
  rules: readonly ActiveRule[];
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

/** What proofreading takes. */
export type Tools = ReadingTools & Terms;

/** The rule under which comments and entries are reported that let nothing stand. */
export const unusedStet = 'unused-stet';

/** What the chapters of a book, in order of path, and its story.yml say of names and words. */
export function storyOf(
  chapters: Iterable<ChapterCount>,
  tools: Pick<ReadingTools, 'speller'>,
  bible?: Bible,
): Story {
  const census = new BookCensus();
  for (const chapter of chapters) census.add(chapter);
  return makeStory(census, tools.speller, bible);
}

/** Makes the reports of one book's chapters, which must come in order of path. */
export class Reports {
  readonly #terms: Terms;
  readonly #census: Pick<Census, 'tally'>;
  /** Keys of `RawFinding.once` that have been told. */
  readonly #once = new Set<string>();

  /** `census` is that of all chapters, with what was heard in them. */
  constructor(terms: Terms, census: Pick<Census, 'tally'>) {
    this.#terms = terms;
    this.#census = census;
  }

  /** The report of the next chapter. `read` is called where sentences matter. */
  add({ path, source }: ChapterText, checked: CheckedChapter, read: () => Document): ChapterReport {
    const found = checked.findings
      .filter((finding) => !this.#isMeant(finding) && this.#isFirst(finding))
      .map(withoutKeys);
    const told = this.#letStand({ path, source }, checked, found, read);
    return { path, words: checked.words, source, ...told, unpaired: [...checked.unpaired] };
  }

  #isMeant({ rule, habit }: RawFinding): boolean {
    return habit !== undefined && isHabit(this.#census, rule, habit);
  }

  #isFirst({ rule, once }: RawFinding): boolean {
    if (once === undefined) return true;
    const key = `${rule}\n${once}`;
    if (this.#once.has(key)) return false;
    this.#once.add(key);
    return true;
  }

  /**
   * Takes out what the author lets stand, and what is more doubtful than the chapter bears. Comments speak of rules
   * and are asked first; entries were made from a finding as it was shown, and are asked of the settled list: what
   * was hidden behind the finding stays hidden.
   */
  #letStand(
    { path, source }: ChapterText,
    { words, remarks }: CheckedChapter,
    found: readonly Finding[],
    read: () => Document,
  ): Pick<ChapterReport, 'findings' | 'stood' | 'slips'> {
    const { standing, rules, ruleIds, isPartial } = this.#terms;
    const places = this.#terms.stood?.get(path) ?? [];
    const comments = new Comments(source, remarks);
    let sentences: SentenceFinder | undefined;
    const byEntry = ({ rule, actual, start }: Finding) => {
      if (!standing?.mayLetStand(rule, actual)) return false;
      sentences ??= new SentenceFinder(read());
      return standing.letStand({ rule, words: actual, sentence: sentences.at(start.offset) });
    };
    const byComment = new Set(found.filter((finding) => comments.letStand(finding)));
    const asked = found.filter((finding) => !byComment.has(finding));
    // What stands is safe from the fixes of other findings too, even of one that would hide it.
    const stands = new Set(
      asked.filter((finding) => places.some((place) => isAt(place, finding)) || byEntry(finding)),
    );
    const waiting = inTurn(asked);
    const slips = countSlips(waiting, (finding) => !stands.has(finding));
    const doubt = bearableDoubt(Math.max(slips, this.#terms.slips?.get(path) ?? 0), words, () =>
      countDoubted(waiting),
    );
    const told = takeInTurn(waiting, (finding) => finding.doubt <= doubt).sort(byPlace);
    const findings = withCapitals(withCare(told.filter((finding) => !stands.has(finding))));
    const stood = [...byComment, ...stands].sort(byPlace);
    const unused = rules.find(({ rule }) => rule.id === unusedStet);
    if (!unused || remarks.length === 0) return { findings, stood, slips };
    const ran = new Set(rules.map(({ rule }) => rule.id));
    const known = ruleIds ?? ran;
    const lines = new Lines(source);
    for (const idle of comments.idle(known, ran, !isPartial)) {
      findings.push(idleFinding(idle, unused, source, lines));
    }
    return { findings: findings.sort(byPlace), stood, slips };
  }
}

function withoutKeys(finding: RawFinding): Finding {
  if (finding.once === undefined && finding.habit === undefined) return finding;
  const { once, habit, ...rest } = finding;
  return rest;
}

function isAt({ rule, start, end }: StoodPlace, finding: Finding): boolean {
  return rule === finding.rule && start === finding.start.offset && end === finding.end.offset;
}

/** Reports a comment or an entry that lets nothing stand, under the rule for such; `lines` are those of `source`. */
export function idleFinding(
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

/** Proofreads texts that are at hand; what tests and tools use. */
export function proofread(
  texts: readonly ChapterText[],
  tools: Tools,
  bible?: Bible,
): { chapters: ChapterReport[]; faults: Fault[] } {
  const inOrder = [...texts].sort((a, b) => (a.path < b.path ? -1 : 1));
  const opened = inOrder.map((text) => openChapter(text, tools));
  const readings = opened.map((chapter) => {
    const facts = countChapter(chapter, tools);
    const ear = asksWholeChapter(tools.rules) ? tools.ear : undefined;
    const hearing = ear?.hear(chapter.document) ?? { heard: [], paragraphs: new Map() };
    const { heard, tallies, faults } = countHeard(chapter.path, hearing, tools);
    return {
      heard,
      facts: { ...facts, tallies: new Map([...facts.tallies, ...tallies]) },
      faults: [...facts.faults, ...faults],
    };
  });
  const counts = readings.map(({ facts }) => facts);
  const view = viewOf(storyOf(counts, tools, bible), tools.speller);
  const check = prepareCheck(tools);
  const checked = opened.map((chapter, index) => check(chapter, view).finish(readings[index].heard));
  const reports = new Reports(tools, view.story.census);
  return {
    chapters: opened.map((chapter, index) => reports.add(chapter, checked[index], () => chapter.document)),
    faults: [...readings, ...checked].flatMap(({ faults }) => faults),
  };
}
