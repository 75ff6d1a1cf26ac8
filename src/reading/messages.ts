/** Finds messages sent by telephone or chat: `mags: u up??`. They are written as their senders write. */
import type { Block } from './prose.js';

/** `mags: `, `Mom (2) : `, `[21:04] ren: `: who sent what follows. */
const sender =
  /^\s*(?:[[(<][^\])>\n]{1,12}[\])>]\s*)?<?@?([^\s:<>]{1,24}(?: [^\s:<>]{1,12})?)>?\s?:(?=\s+\S)/u;

/**
 * The blocks, with those of messages named so. Lines of a chat follow each other, all with a sender, and most of them
 * begin in lower case: a scene of a play, `ANN: Where is he?`, is proofread like any other.
 */
export function nameMessages(text: string, blocks: readonly Block[]): readonly Block[] {
  const senders = blocks.map((block) => (block.kind === 'prose' ? linesOf(text, block) : undefined));
  if (senders.every((lines) => lines === undefined)) return blocks;
  const named = [...blocks];
  for (let at = 0; at < blocks.length; at++) {
    let end = at;
    const lines: string[] = [];
    for (let more = senders[end]; more; more = senders[++end]) lines.push(...more);
    const casual = lines.filter((line) => /^\P{L}*\p{Ll}/u.test(line));
    if (lines.length > 1 && casual.length * 2 >= lines.length) {
      for (let index = at; index < end; index++) named[index] = { ...blocks[index], kind: 'message' };
    }
    at = end;
  }
  return named;
}

/** What is said behind each sender; undefined where a line of the block has none. */
function linesOf(text: string, { start, end }: Block): string[] | undefined {
  // Most paragraphs show by their first letters that they are none, without being cut out.
  if (!text.slice(start, Math.min(end, start + 50)).includes(':')) return undefined;
  const said: string[] = [];
  for (const line of text.slice(start, end).split(/\r\n|\n|\r/)) {
    const found = sender.exec(line);
    if (!found) return undefined;
    said.push(line.slice(found[0].length));
  }
  return said;
}
