/** Reads what the author says to Stet in comments of the markup: `<!-- stet name-case -->`. */
import type { Finding } from '../core/finding.js';
import { nearest } from '../core/nearest.js';
import type { Remark } from '../core/remark.js';
import type { Span } from '../core/text.js';
import { unknownRule } from './standing.js';

/** A rule that a comment names; without a name it is every rule. */
interface Named extends Span {
  rule: string | undefined;
  used: boolean;
  /** Of an `on`: what it ends. */
  ends: Named[];
}

interface Comment extends Span {
  word: 'stet' | 'off' | 'on';
  named: Named[];
}

/** What a comment lets stand. */
interface Scope extends Span {
  by: Named;
}

/** A comment that does nothing, or names a rule that there is not. */
export interface IdleComment extends Span {
  reason: string;
  /** What to write instead; empty to take the comment away; undefined where nothing is sure. */
  instead: string | undefined;
  /** Whether it names no rule of Stet, which is surely a slip. */
  isUnknown: boolean;
}

const pattern = /<!--\s*stet(?=\s|-->)([\s\S]*?)-->/g;
const namePattern = /[^\s,]+/g;

/** The comments of one chapter. */
export class Comments {
  readonly #source: string;
  readonly #comments: Comment[] = [];
  readonly #scopes: Scope[] = [];

  constructor(source: string, remarks: readonly Remark[]) {
    this.#source = source;
    const open: { by: Named; from: number }[] = [];
    for (const remark of remarks) {
      for (const comment of readComments(source, remark)) {
        this.#comments.push(comment);
        this.#note(comment, remark, open);
      }
    }
    for (const { by, from } of open) this.#scopes.push({ start: from, end: source.length, by });
  }

  /** Whether a comment lets the finding stand; it then counts as used. */
  letStand({ rule, start, end }: Finding): boolean {
    let stands = false;
    for (const scope of this.#scopes) {
      if (scope.start > start.offset || end.offset > scope.end) continue;
      if (scope.by.rule !== undefined && scope.by.rule !== rule) continue;
      scope.by.used = true;
      stands = true;
    }
    return stands;
  }

  /**
   * The comments that let nothing stand. Only those that name rules which ran can be judged, and those for all rules
   * only where all ran.
   */
  *idle(rules: ReadonlySet<string>, ran: ReadonlySet<string>, allRan: boolean): Generator<IdleComment> {
    for (const comment of this.#comments) {
      for (const { rule, start, end } of comment.named) {
        if (rule === undefined || rules.has(rule)) continue;
        const [reason, instead] = [unknownRule(rule, rules), nearest(rule, rules)];
        yield { start, end, reason, instead, isUnknown: true };
      }
      const idle = comment.named.filter(
        ({ rule, used, ends }) =>
          !used && !ends.some((end) => end.used) && (rule === undefined ? allRan : ran.has(rule)),
      );
      if (idle.length === 0) continue;
      const rest = comment.named.filter((named) => !idle.includes(named)).map(({ rule }) => rule);
      const instead = rest.length === 0 ? '' : this.#rewrite(comment, rest);
      const names = idle.map(({ rule }) => rule).filter((rule) => rule !== undefined);
      yield {
        start: comment.start,
        end: comment.end,
        reason: whyIdle(comment, names),
        instead,
        isUnknown: false,
      };
    }
  }

  #note(comment: Comment, remark: Remark, open: { by: Named; from: number }[]): void {
    for (const by of comment.named) {
      if (comment.word === 'off') open.push({ by, from: comment.end });
      else if (comment.word === 'on') {
        for (let index = open.length - 1; index >= 0; index--) {
          const started = open[index];
          if (by.rule !== undefined && started.by.rule !== by.rule) continue;
          this.#scopes.push({ start: started.from, end: comment.start, by: started.by });
          open.splice(index, 1);
          by.ends.push(started.by);
        }
      } else if (hasOtherText(this.#source, remark)) by.used = true;
      else if (remark.about) this.#scopes.push({ ...remark.about, by });
    }
  }

  #rewrite(comment: Comment, rest: readonly (string | undefined)[]): string {
    const word = comment.word === 'stet' ? '' : ` ${comment.word}`;
    return `<!-- stet${word} ${rest.join(', ')} -->`;
  }
}

function readComments(source: string, { start, end }: Span): Comment[] {
  return [...source.slice(start, end).matchAll(pattern)].map((match): Comment => {
    const from = start + match.index;
    const inner = from + match[0].length - match[1].length - 3;
    const names = [...match[1].matchAll(namePattern)].map(
      (name): Named => ({
        rule: name[0],
        start: inner + name.index,
        end: inner + name.index + name[0].length,
        used: false,
        ends: [],
      }),
    );
    const [first] = names;
    const word = first?.rule === 'off' || first?.rule === 'on' ? first.rule : 'stet';
    const named = word === 'stet' ? names : names.slice(1);
    const whole = { start: from, end: from + match[0].length };
    if (named.length === 0) named.push({ ...whole, rule: undefined, used: false, ends: [] });
    return { ...whole, word, named };
  });
}

/** `<!-- stet --> The rest of a line that begins with a comment is markup to Markdown`, and is not proofread at all. */
function hasOtherText(source: string, { start, end, about }: Remark): boolean {
  if (about && about.start <= start && end <= about.end) return false;
  return (
    source
      .slice(start, end)
      .replaceAll(/<!--[\s\S]*?-->/g, '')
      .trim() !== ''
  );
}

function whyIdle({ word }: Comment, names: readonly string[]): string {
  if (word === 'on') return 'this comment ends no stretch in which anything stands';
  if (names.length === 0) return 'there is nothing here that this comment would let stand';
  return `there is nothing of ${names.join(', ')} here that this comment would let stand`;
}
