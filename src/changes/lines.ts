/** Which lines of a text changed, and where the others were before. */
import { diffArrays } from 'diff';

/** A chapter rewritten beyond this many lines that went or came counts as wholly new: comparing would take seconds. */
const mostEdits = 20_000;

/** A text compared with what it was. Lines count from 1 and end at LF, CRLF or a lone CR, of which none is a change. */
export class LineChanges {
  /** By line of the text: its line before, where it is the same. */
  readonly #before = new Map<number, number>();

  /** `before` is undefined where there was no such text: then every line is new. */
  constructor(before: string | undefined, after: string) {
    if (before === undefined) return;
    const was = splitLines(before);
    const is = splitLines(after);
    // A line that the other text has nowhere is no part of what they share; without them little is left to compare.
    const old = numbered(was, new Set(is));
    const now = numbered(is, new Set(was));
    const shared = diffArrays(
      old.map(({ text }) => text),
      now.map(({ text }) => text),
      { maxEditLength: mostEdits },
    );
    let from = 0;
    let to = 0;
    for (const { added, removed, count } of shared ?? []) {
      for (let index = 0; index < count; index++) {
        if (!added && !removed) this.#before.set(now[to + index].line, old[from + index].line);
      }
      if (!added) from += count;
      if (!removed) to += count;
    }
  }

  /** Whether any of the lines `first` to `last`, both included, is new or was another. */
  touches(first: number, last: number): boolean {
    for (let line = first; line <= last; line++) if (!this.#before.has(line)) return true;
    return false;
  }

  /** The number that an unchanged line had before. */
  before(line: number): number | undefined {
    return this.#before.get(line);
  }
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

function numbered(lines: readonly string[], among: ReadonlySet<string>): { text: string; line: number }[] {
  return lines.flatMap((text, index) => (among.has(text) ? [{ text, line: index + 1 }] : []));
}
