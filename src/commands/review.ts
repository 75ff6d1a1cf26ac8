/** `stet review`: one finding after another in the terminal, each decision written at once. */
import { isCancel, Prompt, TextPrompt } from '@clack/core';
import pc from 'picocolors';
import { trimEdit } from '../core/edit.js';
import { isAtLeast, type Severity } from '../core/finding.js';
import type { Category } from '../core/rule.js';
import { Lines } from '../core/text.js';
import { openProject } from '../engine/project.js';
import { run } from '../engine/run.js';
import { WriteError } from '../files/safe-write.js';
import { wholeWords } from '../fix/diff.js';
import { type Decision, type Item, Review } from '../fix/review.js';
import { unusedStet } from '../proofreading/proofread.js';
import { printFaults } from '../reporters/fault.js';
import { cut, wrap } from '../reporters/layout.js';
import { visibleLine } from '../reporters/visible.js';
import { StoryError } from '../story/find-bible.js';
import { lowestShown, pathsOrHome } from './defaults.js';
import { Progress } from './progress.js';
import { checkRules, UsageError, wantsColor, widthOf, writeTrouble } from './terminal.js';

/** Flags of `stet review`. */
export interface ReviewFlags {
  only?: string[];
  skip?: string[];
  severity?: Severity;
  config?: string;
  color?: boolean;
}

type Colors = ReturnType<typeof pc.createColors>;

/** What a key asks for. */
type Answer = Decision | { kind: 'type' } | { kind: 'undo' } | { kind: 'quit' };

const nameLike = /^\p{L}[\p{L}\p{M}'’-]*(?: \p{L}[\p{L}\p{M}'’-]*){0,3}$/u;

/** Kinds of rules that a word of the book may contradict. */
const aboutWords: readonly Category[] = ['spelling', 'names', 'compounds', 'consistency'];

/** No wider than this: a longer line is no easier to read. */
const widest = 90;

/** Reviews what a run finds. The status is 0 where nothing is left, 1 where findings wait, 2 where something went wrong. */
export async function review(paths: readonly string[], flags: ReviewFlags): Promise<number> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new UsageError('a review needs a terminal; "stet" prints the findings, and "stet --fix" fixes');
  }
  const cwd = process.cwd();
  const project = await openProject(cwd, flags.config);
  checkRules(flags, project);
  const progress = new Progress(process.stderr);
  const report = await run(project, {
    paths: pathsOrHome(paths, cwd),
    only: flags.only,
    skip: flags.skip,
    onProgress: (done, total, chapter) => progress.show(done, total, chapter),
  });
  progress.clear();
  const color = wantsColor(process.stdout, flags.color);
  process.stderr.write(printFaults(report.faults, { color, width: widthOf(process.stderr) }));
  const severity = lowestShown(flags, project);
  const chapters = report.chapters.map((chapter) => ({
    ...chapter,
    findings: chapter.findings.filter((one) => isAtLeast(one.severity, severity) && one.rule !== unusedStet),
  }));
  const session = await Review.open(project, chapters);
  const rules = [...project.rules.values()].filter(({ category }) => aboutWords.includes(category));
  const screen = new Screen(session, new Set(rules.map(({ id }) => id)), pc.createColors(color));
  await screen.work();
  process.stdout.write(screen.summarize());
  if (report.faults.length > 0) return 2;
  return session.left > 0 ? 1 : 0;
}

/** Shows a review and asks. */
class Screen {
  readonly #review: Review;
  /** The rules under which a word may be declared to be one of the book. */
  readonly #aboutWords: ReadonlySet<string>;
  readonly #colors: Colors;
  readonly #total: number;

  constructor(review: Review, aboutWords: ReadonlySet<string>, colors: Colors) {
    this.#review = review;
    this.#aboutWords = aboutWords;
    this.#colors = colors;
    this.#total = review.waiting;
  }

  /** Asks until nothing waits or the author has enough. */
  async work(): Promise<void> {
    for (let item = this.#review.current; item; item = this.#review.current) {
      let answer = await this.#ask(item);
      if (answer.kind === 'type') {
        const text = await this.#askText(item);
        if (text === undefined) continue;
        answer = { kind: 'accept', text };
      }
      if (answer.kind === 'quit') return;
      try {
        if (answer.kind === 'undo') await this.#undo();
        else await this.#review.decide(answer);
      } catch (error) {
        if (!(error instanceof WriteError || error instanceof StoryError)) throw error;
        this.#complain(error instanceof WriteError ? writeTrouble(error) : error.message);
      }
    }
  }

  /** What was decided, and what is left. */
  summarize(): string {
    const count = (kind: Decision['kind']) =>
      this.#review.decisions.filter((one) => one.kind === kind).length;
    const accepted = count('accept');
    const parts = [
      [accepted, 'changed'],
      [count('stand'), 'let stand'],
      [count('word'), 'added to story.yml'],
      [count('rule-off'), count('rule-off') === 1 ? 'rule turned off' : 'rules turned off'],
    ].flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
    const waiting = this.#review.left;
    const lines = [
      this.#total === 0
        ? 'There is nothing to review.'
        : `Reviewed: ${parts.join(', ') || 'nothing changed'}.`,
    ];
    if (waiting > 0) lines.push(`${waiting} ${waiting === 1 ? 'waits' : 'wait'} for the next review.`);
    if (parts.length > 0) lines.push('"stet undo" takes this review back.');
    return `${lines.join('\n')}\n`;
  }

  async #undo(): Promise<void> {
    if (!(await this.#review.undo())) this.#complain('There is nothing to undo yet.');
  }

  /** A line that stays, behind that of the answer: without it the answer would seem to have been carried out. */
  #complain(trouble: string): void {
    process.stdout.write(`${this.#colors.red(visibleLine(trouble))}\n`);
  }

  async #ask(item: Item): Promise<Answer> {
    const answers = answersTo(item, this.#isWord(item));
    const draw = (state: string, value: Answer | undefined) => {
      if (state === 'submit') return this.#outcome(item, value);
      return this.#question(item).join('\n');
    };
    const prompt: Prompt<Answer> = new Prompt<Answer>(
      {
        render() {
          return draw(this.state, this.value);
        },
      },
      false,
    );
    prompt.on('key', (character, key) => {
      const name = key.name === 'return' ? 'enter' : (character ?? '').toLowerCase();
      const answer = answers.get(name);
      if (!answer) {
        // Return would end the question without an answer.
        if (name === 'enter') prompt.state = 'active';
        return;
      }
      prompt.value = answer;
      prompt.state = 'submit';
      prompt.emit('submit');
    });
    const answer = await prompt.prompt();
    return isCancel(answer) || answer === undefined ? { kind: 'quit' } : answer;
  }

  async #askText(item: Item): Promise<string | undefined> {
    const colors = this.#colors;
    const change = (text: string) => this.#outcome(item, { kind: 'accept', text });
    const prompt = new TextPrompt({
      initialUserInput: item.finding.actual,
      render() {
        if (this.state === 'submit') return change(this.userInput);
        if (this.state === 'cancel') return '';
        return `  Instead of ${colors.bold(visibleLine(item.finding.actual))}: ${this.userInputWithCursor}\n  ${colors.dim('enter takes it, escape goes back')}`;
      },
    });
    const text = await prompt.prompt();
    return isCancel(text) || text === undefined ? undefined : text;
  }

  /** Whether story.yml could hold the wrong words: letters, and no more of them than a name has. */
  #isWord({ finding }: Item): boolean {
    return this.#aboutWords.has(finding.rule) && nameLike.test(finding.actual);
  }

  #question(item: Item): string[] {
    const colors = this.#colors;
    const width = Math.min(widest, widthOf(process.stdout) - 2);
    const { finding } = item;
    const { line } = new Lines(this.#review.textOf(item.path)).place(item.start);
    const number = this.#total - this.#review.waiting + 1;
    const head = `${colors.bold(`${visibleLine(item.path)}:${line}`)}  ${colors.dim(`${number} of ${this.#total}`)}`;
    const keys = this.#keys(item, width);
    const reason = wrap(visibleLine(finding.reason), width - 2).map((text) => `  ${text}`);
    const room = (process.stdout.rows || 24) - keys.length - reason.length - 6;
    const shown = this.#paragraph(item, width - 2, Math.max(3, room));
    return [
      head,
      '',
      ...shown.map((text) => `  ${text}`),
      '',
      ...reason,
      colors.dim(`  ${finding.rule}, ${finding.severity}`),
      '',
      ...keys,
    ];
  }

  /** The paragraph with the change in its place; as much of it as there is room for. */
  #paragraph(item: Item, width: number, rows: number): string[] {
    const text = this.#review.textOf(item.path);
    const half = Math.floor(((rows - 1) * width) / 2);
    const [first] = item.finding.expected;
    const edit = { start: item.start, end: item.end, text: first ?? '' };
    const [shown] = first === undefined ? [edit] : wholeWords(text, trimEdit(text, edit));
    const { start, end, text: now } = shown ?? edit;
    const before = lead(text, start, half);
    const after = trail(text, end, half);
    const change = this.#change(text.slice(start, end), first === undefined ? undefined : now);
    const lines = wrap(before + change + after, width);
    if (lines.length <= rows) return lines;
    const at = lines.findIndex((line) => line.includes(change.split(' ')[0]));
    const from = Math.max(0, Math.min(at - Math.floor(rows / 2), lines.length - rows));
    return lines.slice(from, from + rows);
  }

  #change(old: string, now: string | undefined): string {
    const colors = this.#colors;
    const each = (text: string, color: (word: string) => string) =>
      visibleLine(text).split(' ').map(color).join(' ');
    if (!colors.isColorSupported) {
      if (now === undefined) return `[${visibleLine(old)}]`;
      return (old === '' ? '' : `[-${visibleLine(old)}-]`) + (now === '' ? '' : `{+${visibleLine(now)}+}`);
    }
    if (now === undefined) return each(old === '' ? '‸' : old, (word) => colors.bold(colors.underline(word)));
    const gone = each(old, (word) => (word === '' ? '' : colors.red(colors.strikethrough(word))));
    const come = each(now, (word) => (word === '' ? '' : colors.green(colors.bold(word))));
    const isBeside = old.trim() !== '' && now.trim() !== '' && /^\p{L}/u.test(now);
    return gone + (isBeside ? ' ' : '') + come;
  }

  #keys(item: Item, width: number): string[] {
    const { expected, rule } = item.finding;
    const key = (name: string, what: string) => `${this.#colors.bold(this.#colors.cyan(name))} ${what}`;
    const parts: string[] = [];
    const show = (text: string) => (text === '' ? 'delete' : `“${cut(visibleLine(text), 30, 'start')}”`);
    if (expected.length > 0) parts.push(key('enter', show(expected[0])));
    for (const [index, text] of expected.slice(1, 9).entries()) parts.push(key(`${index + 2}`, show(text)));
    parts.push(key('t', 'type your own'), key('s', 'let it stand here'));
    if (this.#isWord(item)) parts.push(key('w', 'it is a word of this book'));
    parts.push(
      key('o', `turn ${rule} off`),
      key('n', 'later'),
      key('u', 'undo'),
      key('c', 'next chapter'),
      key('q', 'quit'),
    );
    const lines: string[] = [];
    // A key and what it does stay on one line.
    const unbroken = parts.map((part) => part.replaceAll(' ', '\u00a0')).join('  ');
    for (const line of wrap(unbroken.replaceAll('  ', ' \u00a0'), width - 2)) {
      lines.push(`  ${line.replaceAll('\u00a0', ' ').trim()}`);
    }
    return lines;
  }

  /** One line that stays on the screen. */
  #outcome({ path, finding }: Item, answer: Answer | undefined): string {
    const words = `“${cut(visibleLine(finding.actual), 40, 'start')}”`;
    const what = {
      accept: () => `${words} → “${cut(visibleLine((answer as { text: string }).text), 40, 'start')}”`,
      stand: () => `${words} stands`,
      word: () => `${words} is a word of this book`,
      'rule-off': () => `${finding.rule} is off`,
      later: () => `${words} later`,
      'skip-chapter': () => `the rest of ${visibleLine(path)} later`,
      type: () => `${words} …`,
      undo: () => 'undone',
      quit: () => 'quit',
    }[answer?.kind ?? 'quit']();
    return this.#colors.dim(what);
  }
}

function answersTo({ finding }: Item, isWord: boolean): Map<string, Answer> {
  const answers = new Map<string, Answer>([
    ['t', { kind: 'type' }],
    ['s', { kind: 'stand' }],
    ['o', { kind: 'rule-off' }],
    ['n', { kind: 'later' }],
    ['u', { kind: 'undo' }],
    ['c', { kind: 'skip-chapter' }],
    ['q', { kind: 'quit' }],
  ]);
  for (const [index, text] of finding.expected.slice(0, 9).entries()) {
    answers.set(`${index + 1}`, { kind: 'accept', text });
  }
  const first = answers.get('1');
  if (first) for (const name of ['enter', 'a']) answers.set(name, first);
  if (isWord) answers.set('w', { kind: 'word' });
  return answers;
}

/** What stands before a place in its paragraph, at most so many characters of it. */
function lead(text: string, at: number, most: number): string {
  const near = text.slice(Math.max(0, at - most), at);
  const blank = [...near.matchAll(/\n[^\S\n]*\r?\n/g)].at(-1);
  if (blank) return visibleLine(near.slice(blank.index + blank[0].length)).replaceAll('↵', ' ');
  const shown = visibleLine(near).replaceAll('↵', ' ');
  return at <= most ? shown : `…${shown.slice(shown.indexOf(' ') + 1)}`;
}

function trail(text: string, at: number, most: number): string {
  const near = text.slice(at, at + most);
  const blank = /\r?\n[^\S\n]*\r?\n/.exec(near);
  const shown = visibleLine(near.slice(0, blank?.index).trimEnd()).replaceAll('↵', ' ');
  return blank || at + most >= text.length ? shown : `${shown.slice(0, shown.lastIndexOf(' '))}…`;
}
