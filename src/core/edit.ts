/** Changes of a text: what the fixer applies, shows and takes back. */
import type { Span } from './text.js';

/** Puts `text` in the place of a span. */
export interface Edit extends Span {
  text: string;
}

/** Applies edits that are in order of place and do not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text } of edits) {
    if (start < done || end < start || end > source.length) throw new RangeError('edits out of order');
    parts.push(source.slice(done, start), text);
    done = end;
  }
  parts.push(source.slice(done));
  return parts.join('');
}

/** The edits that take the others back; their places count in the text that those made of `source`. */
export function invertEdits(source: string, edits: readonly Edit[]): Edit[] {
  let shift = 0;
  return edits.map(({ start, end, text }) => {
    const inverse = {
      start: start + shift,
      end: start + shift + text.length,
      text: source.slice(start, end),
    };
    shift += text.length - (end - start);
    return inverse;
  });
}

/**
 * Where an offset of the edited text stood before. Undefined for what an edit put there. An offset at the edge of
 * an edit belongs to the text that was there before.
 */
export function offsetBefore(edits: readonly Edit[], offset: number): number | undefined {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const from = start + shift;
    if (offset < from) break;
    if (offset < from + text.length) return undefined;
    shift += text.length - (end - start);
  }
  return offset - shift;
}

/** Where an untouched span stands after the edits; undefined where one of them overlaps it. */
export function spanAfter(edits: readonly Edit[], span: Span): Span | undefined {
  let shift = 0;
  for (const edit of edits) {
    if (overlaps(edit, span)) return undefined;
    if (edit.start >= span.end) break;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return { start: span.start + shift, end: span.end + shift };
}

/** Two lists of edits as one: `first` changes `source`, `second` changes what `first` made of it. */
export function joinEdits(source: string, first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const joined: Edit[] = [];
  const middle = applyEdits(source, first);
  let one = 0;
  let two = 0;
  // How far the middle text is ahead of the source, up to the edits not yet taken.
  let shift = 0;
  while (one < first.length || two < second.length) {
    const from = Math.min(
      one < first.length ? first[one].start + shift : Number.POSITIVE_INFINITY,
      two < second.length ? second[two].start : Number.POSITIVE_INFINITY,
    );
    const sourceStart = from - shift;
    let to = from;
    const inside: Edit[] = [];
    // A group grows while the next edit of either list touches it.
    for (;;) {
      if (one < first.length && first[one].start + shift <= to) {
        const { start, end, text } = first[one++];
        to = Math.max(to, start + shift + text.length);
        shift += text.length - (end - start);
      } else if (two < second.length && second[two].start <= to) {
        const edit = second[two++];
        to = Math.max(to, edit.end);
        inside.push({ start: edit.start - from, end: edit.end - from, text: edit.text });
      } else break;
    }
    const span = { start: sourceStart, end: to - shift };
    joined.push({ ...span, text: applyEdits(middle.slice(from, to), inside) });
  }
  return joined.flatMap((edit) => trimEdit(source, edit));
}

/** The edit without what it leaves as it is; nothing where it changes nothing. */
export function trimEdit(source: string, { start, end, text }: Edit): Edit[] {
  const before = source.slice(start, end);
  if (before === text) return [];
  const { prefix, suffix } = sharedEnds(before, text);
  return [{ start: start + prefix, end: end - suffix, text: text.slice(prefix, text.length - suffix) }];
}

/** How many characters two texts share at their beginning, and of the rest at their end. Never half a surrogate pair. */
export function sharedEnds(before: string, after: string): { prefix: number; suffix: number } {
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before[prefix] === after[prefix]) prefix++;
  if (isHighSurrogate(before, prefix - 1)) prefix--;
  let suffix = 0;
  while (suffix < shorter - prefix && before.at(-1 - suffix) === after.at(-1 - suffix)) suffix++;
  if (suffix > 0 && isLowSurrogate(before, before.length - suffix)) suffix--;
  return { prefix, suffix };
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLowSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}

/** Whether two spans overlap. An empty one (an insertion) overlaps what it touches. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && b.start <= a.end;
  return a.start < b.end && b.start < a.end;
}

/** Takes spans as long as they do not overlap; the first come stay. */
export class FreeSpans {
  /** What is taken, by the stretches of text that it touches: a list in order would move with every span put into it. */
  readonly #taken = new Map<number, Span[]>();

  /** Takes the span, or says that it overlaps one taken before. */
  take(span: Span): boolean {
    if (!this.isFree(span)) return false;
    for (let at = span.start >> stretch; at <= span.end >> stretch; at++) {
      const here = this.#taken.get(at);
      if (here) here.push(span);
      else this.#taken.set(at, [span]);
    }
    return true;
  }

  /** Whether the span overlaps none taken before. */
  isFree(span: Span): boolean {
    for (let at = span.start >> stretch; at <= span.end >> stretch; at++) {
      for (const other of this.#taken.get(at) ?? []) if (overlaps(other, span)) return false;
    }
    return true;
  }
}

/** A stretch is 32 characters, which few spans can share. */
const stretch = 5;
