/** A review: one finding after another, each decision written at once. Draws nothing. */
import path from 'node:path';
import { applyEdits, type Edit, invertEdits, joinEdits, overlaps } from '../core/edit.js';
import { type Finding, sourceSpan } from '../core/finding.js';
import type { ChapterReport } from '../core/run.js';
import type { Project } from '../engine/project.js';
import { openReader } from '../engine/readers.js';
import { moveEntries, type StandingChange } from '../standing/move.js';
import { SentenceFinder } from '../standing/sentence.js';
import type { StandingEntry } from '../standing/standing.js';
import { homeOf, loadStanding, type StoredStanding, saveStanding } from '../standing/store.js';
import { writeChapter } from './chapter-file.js';
import { addToStory, restoreFile, turnOff } from './decisions.js';
import { type ChangedFile, changedChapter, recordChanges } from './history.js';

/** A finding that waits for a decision; offsets count in the chapter as it is now. */
export interface Item {
  path: string;
  finding: Finding;
  start: number;
  end: number;
}

/** What an author may decide. */
export type Decision =
  | { kind: 'accept'; text: string }
  | { kind: 'stand' }
  | { kind: 'word' }
  | { kind: 'rule-off' }
  | { kind: 'later' }
  | { kind: 'skip-chapter' };

interface Chapter {
  original: string;
  text: string;
  edits: Edit[];
  stood: Finding[];
}

/** How to go back behind a decision. */
interface Step {
  decision: Decision;
  waiting: Item[];
  /** How many findings it put off. */
  putOff: number;
  takeBack(): Promise<void>;
}

/** Goes through the findings of a run. */
export class Review {
  readonly #project: Project;
  readonly #home: string;
  readonly #chapters: Map<string, Chapter>;
  readonly #read: Awaited<ReturnType<typeof openReader>>;
  readonly #steps: Step[] = [];
  #waiting: Item[];
  #stored: StoredStanding;
  #settingsFile: string | undefined;
  #added: StandingEntry[] = [];
  #removed: StandingEntry[] = [];
  #files: ChangedFile[] = [];
  #record: string | undefined;

  private constructor(
    project: Project,
    chapters: readonly ChapterReport[],
    read: Awaited<ReturnType<typeof openReader>>,
    stored: StoredStanding,
  ) {
    this.#project = project;
    this.#home = homeOf(project.cwd, project.settings.file);
    this.#settingsFile = project.settings.file;
    this.#read = read;
    this.#stored = stored;
    this.#chapters = new Map(
      chapters.map(({ path: name, source, stood = [] }) => [
        name,
        { original: source, text: source, edits: [], stood: [...stood] },
      ]),
    );
    this.#waiting = chapters.flatMap(({ path: name, findings }) =>
      findings.map((finding) => ({ path: name, finding, ...sourceSpan(finding) })),
    );
  }

  /** Opens a review of these chapters and findings. */
  static async open(project: Project, chapters: readonly ChapterReport[]): Promise<Review> {
    const read = await openReader(chapters.map((chapter) => chapter.path));
    const stored = await loadStanding(homeOf(project.cwd, project.settings.file));
    return new Review(project, chapters, read, stored);
  }

  /** The finding to decide on. */
  get current(): Item | undefined {
    return this.#waiting[0];
  }

  /** How many wait, the current one included. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** How many are left for another time: those that wait and those that were put off. */
  get left(): number {
    return this.#steps.reduce((sum, { putOff }) => sum + putOff, this.#waiting.length);
  }

  /** What was decided, in order. */
  get decisions(): Decision[] {
    return this.#steps.map(({ decision }) => decision);
  }

  /** The text of a chapter as it is now. */
  textOf(chapter: string): string {
    return this.#chapters.get(chapter)?.text ?? '';
  }

  /** Carries a decision on the current finding out. Throws a WriteError; then nothing has changed. */
  async decide(decision: Decision): Promise<void> {
    const item = this.current;
    if (!item) return;
    const waiting = this.#waiting;
    const takeBack = await this.#carryOut(decision, item);
    const isPutOff = decision.kind === 'later' || decision.kind === 'skip-chapter';
    const putOff = isPutOff ? waiting.length - this.#waiting.length : 0;
    this.#steps.push({ decision, waiting, putOff, takeBack });
  }

  /** Takes the last decision back; false where there is none. */
  async undo(): Promise<boolean> {
    const step = this.#steps.at(-1);
    if (!step) return false;
    await step.takeBack();
    this.#steps.pop();
    this.#waiting = step.waiting;
    return true;
  }

  async #carryOut(decision: Decision, item: Item): Promise<() => Promise<void>> {
    switch (decision.kind) {
      case 'accept':
        return this.#accept(item, decision.text);
      case 'stand':
        return this.#stand(item);
      case 'word': {
        const change = await addToStory(item.path, item.finding.actual, this.#project.cwd);
        this.#keep((other) => other.finding.actual !== item.finding.actual);
        return this.#rememberFile(change);
      }
      case 'rule-off': {
        const change = await turnOff(item.finding.rule, this.#settingsFile, this.#home);
        this.#settingsFile ??= change.file;
        this.#keep((other) => other.finding.rule !== item.finding.rule);
        return this.#rememberFile(change);
      }
      case 'later':
        this.#waiting = this.#waiting.slice(1);
        return async () => {};
      case 'skip-chapter':
        this.#keep((other) => other.path !== item.path);
        return async () => {};
    }
  }

  async #accept(item: Item, text: string): Promise<() => Promise<void>> {
    const chapter = this.#chapters.get(item.path)!;
    const was = { ...chapter };
    const edit: Edit = { start: item.start, end: item.end, text };
    const after = applyEdits(chapter.text, [edit]);
    const edits = joinEdits(chapter.original, chapter.edits, [edit]);
    await this.#change(item.path, after, edits, [edit]);
    const shift = text.length - (item.end - item.start);
    chapter.stood = chapter.stood.flatMap((finding) => moved(finding, edit, shift));
    this.#waiting = this.#waiting.slice(1).flatMap((other) => {
      if (other.path !== item.path || other.end < edit.start) return [other];
      if (overlaps(other, edit)) return [];
      const by = other.start >= edit.end ? shift : 0;
      return [{ ...other, start: other.start + by, end: other.end + by }];
    });
    return async () => {
      await this.#change(item.path, was.text, was.edits, invertEdits(was.text, [edit]));
      chapter.stood = was.stood;
    };
  }

  /** Writes a chapter; first the record, so that what is changed can always be taken back. */
  async #change(name: string, after: string, edits: Edit[], made: readonly Edit[]): Promise<void> {
    const chapter = this.#chapters.get(name)!;
    const { text: before, edits: oldEdits } = chapter;
    Object.assign(chapter, { text: after, edits });
    try {
      await this.#remember();
      await writeChapter(path.resolve(this.#project.cwd, name), before, after);
    } catch (error) {
      Object.assign(chapter, { text: before, edits: oldEdits });
      await this.#remember();
      throw error;
    }
    if (chapter.stood.length === 0 || this.#stored.standing.size === 0) return;
    const change = moveEntries(this.#stored.standing, [
      { stood: chapter.stood, edits: made, before: this.#read(name, before), after: this.#read(name, after) },
    ]);
    await this.#saveStanding(change);
  }

  async #stand(item: Item): Promise<() => Promise<void>> {
    const { rule, actual: words } = item.finding;
    const chapter = this.#chapters.get(item.path)!;
    const sentence = new SentenceFinder(this.#read(item.path, chapter.text)).at(item.start);
    const entry = { rule, words, sentence };
    const isNew = this.#stored.standing.add(entry);
    if (isNew) await this.#saveStanding({ added: [entry], removed: [] });
    const stood = chapter.stood;
    const place = {
      start: { ...item.finding.start, offset: item.start },
      end: { ...item.finding.end, offset: item.end },
    };
    chapter.stood = [...stood, { ...item.finding, ...place }];
    this.#waiting = this.#waiting.slice(1);
    return async () => {
      chapter.stood = stood;
      if (!isNew || !this.#stored.standing.delete(entry)) return;
      await this.#saveStanding({ added: [], removed: [entry] });
    };
  }

  async #saveStanding({ added, removed }: StandingChange): Promise<void> {
    if (added.length + removed.length === 0) return;
    this.#stored.bytes = await saveStanding(this.#home, this.#stored);
    const without = (list: StandingEntry[], others: StandingEntry[]) =>
      list.filter((one) => !others.some((other) => JSON.stringify(other) === JSON.stringify(one)));
    const newlyAdded = without(added, this.#removed);
    const newlyRemoved = without(removed, this.#added);
    this.#added = [...without(this.#added, removed), ...newlyAdded];
    this.#removed = [...without(this.#removed, added), ...newlyRemoved];
    await this.#remember();
  }

  async #rememberFile(change: ChangedFile): Promise<() => Promise<void>> {
    this.#files.push({ ...change, file: path.relative(this.#home, change.file) });
    await this.#remember();
    return async () => {
      await restoreFile(change);
      this.#files.pop();
      await this.#remember();
    };
  }

  async #remember(): Promise<void> {
    const chapters = [...this.#chapters].flatMap(([name, { original, text, edits }]) => {
      if (edits.length === 0) return [];
      const file = path.relative(this.#home, path.resolve(this.#project.cwd, name));
      return [changedChapter(file, original, text, invertEdits(original, edits))];
    });
    this.#record = await recordChanges(
      this.#home,
      {
        kind: 'review',
        chapters,
        standing: { added: this.#added, removed: this.#removed },
        files: this.#files,
      },
      this.#record,
    );
  }

  /** Leaves out the current finding and those that `stays` does not keep. */
  #keep(stays: (item: Item) => boolean): void {
    this.#waiting = this.#waiting.slice(1).filter(stays);
  }
}

function moved(finding: Finding, edit: Edit, shift: number): Finding[] {
  const { start, end } = finding;
  if (overlaps(sourceSpan(finding), edit)) return [];
  const by = start.offset >= edit.end ? shift : 0;
  return [
    { ...finding, start: { ...start, offset: start.offset + by }, end: { ...end, offset: end.offset + by } },
  ];
}
