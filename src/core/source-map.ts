/** Brings offsets of the prose back to the chapter as written. */
import { sharedEnds } from './edit.js';
import { firstWhere } from './first-where.js';
import type { Span } from './text.js';

/** A stretch of prose and where it stands in the source. Equal lengths: the characters correspond one by one. */
export interface Segment {
  prose: number;
  proseLength: number;
  source: number;
  sourceLength: number;
}

/**
 * Maps prose to source. Segments are in order of both; prose between two segments (the break between
 * paragraphs) belongs to no source text.
 */
export class SourceMap {
  /** The decoded chapter, without its byte order mark. */
  readonly source: string;
  readonly #segments: readonly Segment[];

  constructor(source: string, segments: readonly Segment[]) {
    this.source = source;
    this.#segments = segments;
  }

  /** The map of a text that is prose throughout. */
  static identity(source: string): SourceMap {
    return new SourceMap(source, [
      { prose: 0, proseLength: source.length, source: 0, sourceLength: source.length },
    ]);
  }

  /** The source span of a prose span. An empty prose span gives an empty source span. */
  toSource(span: Span): Span {
    const start = this.#startOf(span.start);
    if (span.end <= span.start) {
      const empty = span.start > 0 ? this.#endOf(span.start) : start;
      return { start: empty, end: empty };
    }
    return { start, end: this.#endOf(span.end) };
  }

  /**
   * Translates the replacement of a prose span into one of its source span, keeping the markup inside:
   * in `un*believ*able`, replacing `unbelievable` by `Unbelievable` gives `Un*believ*able`.
   * Undefined where the changed letters themselves hold markup.
   */
  translate(span: Span, before: string, after: string): string | undefined {
    const whole = this.toSource(span);
    const original = this.source.slice(whole.start, whole.end);
    if (original === before) return after;
    const { prefix, suffix } = sharedEnds(before, after);
    const changed = { start: span.start + prefix, end: span.end - suffix };
    const target = this.toSource(changed);
    if (this.source.slice(target.start, target.end) !== before.slice(prefix, before.length - suffix)) {
      return undefined;
    }
    return (
      original.slice(0, target.start - whole.start) +
      after.slice(prefix, after.length - suffix) +
      original.slice(target.end - whole.start)
    );
  }

  #find(offset: number): Segment | undefined {
    const next = firstWhere(this.#segments.length, (index) => this.#segments[index].prose > offset);
    return this.#segments[Math.max(0, next - 1)];
  }

  #startOf(offset: number): number {
    const segment = this.#find(offset);
    if (!segment) return 0;
    const into = offset - segment.prose;
    if (into >= segment.proseLength) return segment.source + segment.sourceLength;
    return segment.source + (segment.proseLength === segment.sourceLength ? into : 0);
  }

  #endOf(offset: number): number {
    const segment = this.#find(offset - 1);
    if (!segment) return 0;
    const into = offset - segment.prose;
    if (into >= segment.proseLength) return segment.source + segment.sourceLength;
    return segment.source + (segment.proseLength === segment.sourceLength ? into : segment.sourceLength);
  }
}
