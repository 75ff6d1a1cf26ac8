/** What an input format gives to the reader: the prose alone, its blocks, and the way back to the source. */
import type { ParagraphKind } from '../core/document.js';
import type { Remark } from '../core/remark.js';
import type { SourceMap } from '../core/source-map.js';
import type { Span } from '../core/text.js';

/** One block of prose; offsets count in `Prose.text`. */
export interface Block extends Span {
  kind: ParagraphKind;
}

/** A stretch in italics, or in bold where it is strong. */
export interface Emphasis extends Span {
  strong: boolean;
}

/** A chapter without its markup. */
export interface Prose {
  text: string;
  source: SourceMap;
  blocks: Block[];
  /** What is set in italics or bold, in order of place. */
  emphasis?: readonly Emphasis[];
  /** In order of place; none in plain text. */
  remarks?: Remark[];
}

/** Stands in `Prose.text` for an inline thing that is not prose (code, an image): U+FFFC. */
export const objectCharacter = '\uFFFC';
