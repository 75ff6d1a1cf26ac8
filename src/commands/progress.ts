/** A line that says how far a long run has come. */
import type { WriteStream } from 'node:tty';
import { cut } from '../reporters/layout.js';
import { visibleLine } from '../reporters/visible.js';
import { widthOf } from './terminal.js';

/** A run shorter than this, in ms, needs no line. */
const patience = 1000;

/** The least time between two showings, in ms. */
const pause = 100;

/** Shows on a terminal, and only there, which chapter is being read; one line, written over. */
export class Progress {
  readonly #stream: WriteStream;
  readonly #began = performance.now();
  #shown = 0;

  constructor(stream: WriteStream) {
    this.#stream = stream;
  }

  /** Says that `done` of `total` chapters are read, the last of them `chapter`. */
  show(done: number, total: number, chapter: string): void {
    const now = performance.now();
    if (!this.#stream.isTTY || now - this.#began < patience || now - this.#shown < pause) return;
    this.#shown = now;
    const text = cut(
      `${done} of ${total} chapters  ${visibleLine(chapter)}`,
      widthOf(this.#stream) - 1,
      'start',
    );
    this.#stream.write(`\r\u001b[K${text}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#shown > 0) this.#stream.write('\r\u001b[K');
  }
}
