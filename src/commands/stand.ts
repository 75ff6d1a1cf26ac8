/** `stet stand`: lets findings stand by sentence, in `.stet/standing.yml`. */
import path from 'node:path';
import { applyEdits, type Edit } from '../core/edit.js';
import { type Finding, isAtLeast, type Severity, sourceSpan } from '../core/finding.js';
import { grouped } from '../core/grouped.js';
import type { ChapterReport, RunReport } from '../core/run.js';
import { openProject, type Project } from '../engine/project.js';
import { openReader } from '../engine/readers.js';
import { run } from '../engine/run.js';
import { withSlashes } from '../files/chapters.js';
import { isWithin } from '../files/folders.js';
import { writeChapter } from '../fix/chapter-file.js';
import { unusedStet } from '../proofreading/proofread.js';
import { printFaults } from '../reporters/fault.js';
import { visibleLine } from '../reporters/visible.js';
import { SentenceFinder } from '../standing/sentence.js';
import { homeOf, loadStanding, saveStanding, standingFile } from '../standing/store.js';
import { homeOfChapters, lowestShown } from './defaults.js';
import { checkRules, UsageError, wantsColor, widthOf } from './terminal.js';

/** Flags of `stet stand`. */
export interface StandFlags {
  only?: string[];
  skip?: string[];
  severity?: Severity;
  config?: string;
  color?: boolean;
  prune?: boolean;
}

/** One place: a chapter and a line of it, perhaps a column; both 1-based. */
interface Place {
  path: string;
  line: number;
  column: number | undefined;
}

/** Lets stand what the paths and flags choose of the present findings; with `prune`, takes out what is unused. */
export async function stand(given: readonly string[], flags: StandFlags): Promise<number> {
  const cwd = process.cwd();
  const project = await openProject(cwd, flags.config);
  checkRules(flags, project);
  if (flags.prune && given.length > 0) {
    throw new UsageError('--prune looks at the whole book; give no chapters');
  }
  const places = given.flatMap(placeOf);
  const plain = given.filter((one) => placeOf(one).length === 0);
  const paths = [...plain, ...places.map((place) => place.path)];
  // The whole book is read even for one place: its rules learn from all of it.
  const report = await run(project, {
    paths: paths.length > 0 && places.length === 0 ? paths : [...paths, homeOfChapters(cwd)],
    only: flags.prune ? undefined : flags.only,
    skip: flags.prune ? undefined : flags.skip,
    isWholeBook: given.length === 0,
  });
  const color = wantsColor(process.stderr, flags.color);
  process.stderr.write(printFaults(report.faults, { color, width: widthOf(process.stderr) }));
  if (flags.prune) {
    return prune(project, report);
  }
  const severity = lowestShown(flags, project);
  const isChosen = (chapter: ChapterReport, finding: Finding) =>
    finding.rule !== unusedStet &&
    isAtLeast(finding.severity, severity) &&
    (places.length === 0 ||
      plain.some((one) => isWithin(path.resolve(cwd, chapter.path), path.resolve(cwd, one))) ||
      places.some((place) => isAt(place, chapter, finding, cwd)));
  const chosen = report.chapters
    .map((chapter) => ({ chapter, findings: chapter.findings.filter((one) => isChosen(chapter, one)) }))
    .filter(({ findings }) => findings.length > 0);
  const count = chosen.reduce((sum, { findings }) => sum + findings.length, 0);
  if (count === 0) {
    process.stdout.write(`There is nothing there to let stand.\n`);
    return report.faults.length > 0 ? 2 : places.length > 0 ? 1 : 0;
  }
  await add(project, chosen);
  const file = visibleLine(path.relative(cwd, standingFile(homeOf(cwd, project.settings.file))));
  const what = count === 1 ? '1 finding stands' : `${grouped(count)} findings stand`;
  process.stdout.write(`${what} from now on, by ${file}.\n`);
  return report.faults.length > 0 ? 2 : 0;
}

async function add(
  project: Project,
  chosen: readonly { chapter: ChapterReport; findings: readonly Finding[] }[],
): Promise<void> {
  const home = homeOf(project.cwd, project.settings.file);
  const stored = await loadStanding(home);
  const read = await openReader(chosen.map(({ chapter }) => chapter.path));
  for (const { chapter, findings } of chosen) {
    const sentences = new SentenceFinder(read(chapter.path, chapter.source));
    for (const { rule, actual: words, start } of findings) {
      stored.standing.add({ rule, words, sentence: sentences.at(start.offset) });
    }
  }
  await saveStanding(home, stored);
}

/** Takes out the comments and entries that let nothing stand. */
async function prune(project: Project, report: RunReport): Promise<number> {
  const home = homeOf(project.cwd, project.settings.file);
  const shown = withSlashes(path.relative(project.cwd, standingFile(home)));
  const stored = await loadStanding(home, shown);
  let entries = 0;
  let comments = 0;
  for (const { path: file, source, findings } of report.chapters) {
    const unused = findings.filter(({ rule, severity }) => rule === unusedStet && severity !== 'error');
    if (unused.length === 0) continue;
    if (file === shown) {
      const starts = new Set(unused.map(({ start }) => start.offset));
      for (const entry of stored.standing.entries()) {
        if (starts.has(entry.start) && stored.standing.delete(entry)) entries++;
      }
    } else {
      const edits = unused.flatMap((finding) => removal(source, finding));
      await writeChapter(path.resolve(project.cwd, file), source, applyEdits(source, edits));
      comments += edits.length;
    }
  }
  if (entries > 0) await saveStanding(home, stored);
  process.stdout.write(`Took out ${entries} unused ${entries === 1 ? 'entry' : 'entries'} of ${shown}, `);
  process.stdout.write(`and ${comments} unused ${comments === 1 ? 'comment' : 'comments'}.\n`);
  return report.faults.length > 0 ? 2 : 0;
}

/** A comment that has its lines to itself goes with them, and with a blank line behind. */
function removal(source: string, finding: Finding): Edit[] {
  const [text] = finding.expected;
  if (text === undefined) return [];
  const edit = { ...sourceSpan(finding), text };
  const lineStart = source.lastIndexOf('\n', edit.start - 1) + 1;
  const rest = /^[^\S\r\n]*(?:\r?\n|$)(?:[^\S\r\n]*\r?\n)?/.exec(source.slice(edit.end))?.[0];
  if (text !== '' || rest === undefined || source.slice(lineStart, edit.start).trim() !== '') return [edit];
  return [{ ...edit, start: lineStart, end: edit.end + rest.length }];
}

/** `chapters/07.md:12` or `chapters/07.md:12:5`, as reports print it. */
function placeOf(given: string): Place[] {
  const match = /^(.+?):(\d+)(?::(\d+))?$/.exec(given);
  if (!match) return [];
  return [{ path: match[1], line: Number(match[2]), column: match[3] ? Number(match[3]) : undefined }];
}

function isAt(place: Place, chapter: ChapterReport, { start, end }: Finding, cwd: string): boolean {
  if (path.resolve(cwd, place.path) !== path.resolve(cwd, chapter.path)) return false;
  if (place.line < start.line || place.line > end.line) return false;
  return place.column === undefined || (place.line === start.line && place.column === start.column);
}
