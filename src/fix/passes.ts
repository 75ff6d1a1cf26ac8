/** Mends a book in passes until nothing changes. Works on texts in memory; writes nothing. */
import { applyEdits, type Edit, joinEdits, spanAfter } from '../core/edit.js';
import { sourceSpan } from '../core/finding.js';
import type { ChapterReport, StoodPlace } from '../core/run.js';
import { type ChosenEdit, chooseEdits, type Wish } from './choose.js';
import { disproof, newlyUnpaired } from './prove.js';

/** More passes than this are a sign of rules that undo each other. */
const mostPasses = 10;

/** A text to proofread in the place of the chapter on disk. */
export interface Text {
  path: string;
  source: string;
}

/**
 * Proofreads the whole book with these texts in the place of its chapters: rules learn from all of them.
 * What stands at the places of `stood`, by path, is not reported, though its sentence may have changed.
 */
export type Check = (
  texts: readonly Text[],
  stood: ReadonlyMap<string, readonly StoodPlace[]>,
) => Promise<readonly ChapterReport[]>;

/** A chapter with its mended text. */
export interface MendedChapter {
  path: string;
  before: string;
  after: string;
  /** From `before` to `after`, in order of place, none overlapping. */
  edits: Edit[];
  /** How many edits each rule made. */
  byRule: ReadonlyMap<string, number>;
}

/** Something that was not mended, for the author. */
export interface Withheld {
  path: string;
  message: string;
}

/** What mending gives. */
export interface Mending {
  /** The chapters that changed, in order of path. */
  chapters: MendedChapter[];
  /** All chapters of the book as they are now. */
  left: readonly ChapterReport[];
  withheld: Withheld[];
}

interface Work {
  path: string;
  original: string;
  edits: Edit[];
  byRule: Map<string, number>;
  /** The rules that edited in each pass. */
  passes: Set<string>[];
}

interface Plan {
  before: ChapterReport;
  edits: ChosenEdit[];
  after: string;
}

/**
 * Mends what `wish` asks for. Each pass tries the edits of all chapters; a chapter whose pass fails its proof, or
 * whose findings would grow, is left as it was before that pass. A refused chapter is tried again as long as
 * others change, so that mending what is mended changes nothing.
 */
export async function mend(reports: readonly ChapterReport[], wish: Wish, check: Check): Promise<Mending> {
  const without = new Map<string, Set<string>>();
  const restless = new Map<string, Withheld>();
  for (;;) {
    const { mending, unsettled } = await mendOnce(reports, wish, check, without);
    if (unsettled.length === 0) {
      mending.withheld.push(...restless.values());
      return mending;
    }
    for (const work of unsettled) {
      const late = work.passes.slice(-mostPasses / 2).flatMap((rules) => [...rules]);
      without.set(work.path, new Set([...(without.get(work.path) ?? []), ...late]));
      const names = [...new Set(late)].sort().join(', ');
      restless.set(work.path, {
        path: work.path,
        message: `the fixes of ${names} call each other forth without an end and were left out; please report it`,
      });
    }
  }
}

async function mendOnce(
  reports: readonly ChapterReport[],
  wish: Wish,
  check: Check,
  without: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<{ mending: Mending; unsettled: Work[] }> {
  const works = new Map(
    reports.map(({ path, source }): [string, Work] => [
      path,
      { path, original: source, edits: [], byRule: new Map(), passes: [] },
    ]),
  );
  let left = reports;
  let withheld: Withheld[] = [];
  let unsettled: Work[] = [];
  for (let pass = 1; pass <= mostPasses; pass++) {
    const plans = left.flatMap((chapter) =>
      planOf(chapter, chooseEdits(chapter, wish, without.get(chapter.path))),
    );
    const tried = await tryPlans(left, plans, check);
    withheld = tried.withheld;
    unsettled = [];
    if (tried.kept.length === 0) break;
    left = tried.left;
    for (const { before, edits } of tried.kept) {
      const work = works.get(before.path)!;
      work.edits = joinEdits(work.original, work.edits, edits);
      for (const { finding } of edits)
        work.byRule.set(finding.rule, (work.byRule.get(finding.rule) ?? 0) + 1);
      work.passes.push(new Set(edits.map(({ finding }) => finding.rule)));
      unsettled.push(work);
    }
  }
  const chapters = left.flatMap(({ path, source }): MendedChapter[] => {
    const { original, edits, byRule } = works.get(path)!;
    return source === original ? [] : [{ path, before: original, after: source, edits, byRule }];
  });
  return { mending: { chapters, left, withheld }, unsettled };
}

function planOf(before: ChapterReport, edits: ChosenEdit[]): Plan[] {
  return edits.length === 0 ? [] : [{ before, edits, after: applyEdits(before.source, edits) }];
}

/** Tries one pass; what fails is taken back, in part where that helps, and the rest tried again. */
async function tryPlans(
  left: readonly ChapterReport[],
  plans: readonly Plan[],
  check: Check,
): Promise<{ left: readonly ChapterReport[]; kept: readonly Plan[]; withheld: Withheld[] }> {
  const withheld: Withheld[] = [];
  let trial = plans.filter(({ before, edits, after }) => {
    const wrong = disproof(before, edits, after);
    if (wrong)
      withheld.push({ path: before.path, message: `it was left as it was: ${wrong}; please report it` });
    return !wrong;
  });
  const reduced = new Set<string>();
  while (trial.length > 0) {
    const after = await proofread(left, trial, check);
    const next: Plan[] = [];
    for (const plan of trial) {
      const { path } = plan.before;
      const report = after.get(path)!;
      const lost = newlyUnpaired(plan.before, plan.edits, report);
      const grown = ruleThatGrew(plan.before, report);
      if (lost.length > 0) {
        const rest = reduced.has(path) ? [] : awayFrom(lost, plan);
        reduced.add(path);
        const rules = [
          ...new Set(plan.edits.filter((edit) => !rest.includes(edit)).map(({ finding }) => finding.rule)),
        ];
        withheld.push({
          path,
          message: `${count(plan.edits.length - rest.length, 'fix', 'fixes')} of ${rules.sort().join(', ')} would leave a quotation mark without its partner`,
        });
        next.push(...planOf(plan.before, rest));
      } else if (grown) {
        withheld.push({
          path,
          message: `it was left as it was before a pass that would have brought more findings of ${grown} than it mended; please report it`,
        });
      } else next.push(plan);
    }
    if (next.length === trial.length && next.every((plan, index) => plan === trial[index])) {
      return { left: left.map(({ path }) => after.get(path)!), kept: trial, withheld };
    }
    trial = next;
  }
  return { left, kept: [], withheld };
}

async function proofread(
  left: readonly ChapterReport[],
  plans: readonly Plan[],
  check: Check,
): Promise<Map<string, ChapterReport>> {
  const edited = new Map(plans.map((plan) => [plan.before.path, plan]));
  const texts = left.map(({ path, source }) => ({ path, source: edited.get(path)?.after ?? source }));
  const stood = new Map(
    left.map((chapter) => [chapter.path, stoodAfter(chapter, edited.get(chapter.path)?.edits)]),
  );
  const reports = await check(texts, stood);
  return new Map(reports.map((report) => [report.path, report]));
}

/** Where the findings that the author lets stand are after the edits, none of which touches them. */
function stoodAfter({ stood = [] }: ChapterReport, edits: readonly Edit[] = []): StoodPlace[] {
  return stood.flatMap((finding) => {
    const place = spanAfter(edits, sourceSpan(finding));
    return place ? [{ ...place, rule: finding.rule }] : [];
  });
}

/** The rule whose findings grew most, where those of the chapter grew. */
function ruleThatGrew(before: ChapterReport, after: ChapterReport): string | undefined {
  if (after.findings.length <= before.findings.length) return undefined;
  const growth = new Map<string, number>();
  const add = (rule: string, by: number) => growth.set(rule, (growth.get(rule) ?? 0) + by);
  for (const { rule } of after.findings) add(rule, 1);
  for (const { rule } of before.findings) add(rule, -1);
  return [...growth].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
}

/** The edits that stand in other paragraphs than the quotation marks at these offsets. */
function awayFrom(offsets: readonly number[], { before, edits }: Plan): ChosenEdit[] {
  const places = offsets.map((offset) => paragraphAt(before.source, offset));
  return edits.filter(({ start, end }) => !places.some((place) => start <= place.end && place.start <= end));
}

/** The lines around an offset up to blank ones; the line alone in a text without blank lines. */
function paragraphAt(source: string, offset: number): { start: number; end: number } {
  const blank = /\r?\n[^\S\n]*\r?\n/g;
  const ends = [...source.matchAll(blank)];
  if (ends.length === 0) {
    const end = source.indexOf('\n', offset);
    return { start: source.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? source.length : end };
  }
  const after = ends.find(({ index }) => index >= offset);
  const before = ends.findLast(({ index }) => index < offset);
  return { start: before ? before.index + before[0].length : 0, end: after?.index ?? source.length };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
