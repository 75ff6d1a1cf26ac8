/** Comments of the markup: no prose, but the author may speak to Stet in them. */
import type { Span } from './text.js';

/** A comment, or a stretch of markup with comments in it; offsets count in the source. */
export interface Remark extends Span {
  /** The block that follows it, or the paragraph it stands in; undefined at the end of the chapter. */
  about: Span | undefined;
}
