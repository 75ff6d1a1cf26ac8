/** Shows changes of a chapter: as a patch for programs, and word by word for people. */
import { formatPatch, structuredPatch } from 'diff';
import type { createColors } from 'picocolors';
import type { Edit } from '../core/edit.js';
import { Lines } from '../core/text.js';
import { wrap } from '../reporters/layout.js';
import { visibleLine } from '../reporters/visible.js';

/** Lines of context, as `diff -u` and git give. */
const contextLines = 3;

/** Characters shown beside a change. */
const contextLength = 60;

/** A chapter before and after. */
export interface Change {
  /** With `/` between its parts. */
  path: string;
  before: string;
  after: string;
}

/** A patch that `git apply` and `patch -p1` accept; the texts have the byte order mark that the file has. */
export function unifiedDiff({ path, before, after }: Change): string {
  const [from, to] = [`a/${path}`, `b/${path}`];
  const patch = structuredPatch(from, to, before, after, undefined, undefined, { context: contextLines });
  const text = formatPatch({ ...patch, isGit: true });
  if (!path.includes(' ')) return text;
  // patch(1) takes a blank for the end of the name, unless a tab ends it.
  const hunks = text.indexOf('\n@@ ');
  return text.slice(0, hunks).replaceAll(/^(?:---|\+\+\+) [^"].*$/gm, '$&\t') + text.slice(hunks);
}

/** Every change with what stands around it, in lines of at most `width` columns: `[-teh-]{+the+}`. */
export function wordDiff(
  { path, before, edits }: Change & { edits: readonly Edit[] },
  width: number,
  colors: ReturnType<typeof createColors>,
): string {
  const lines = new Lines(before);
  const blocks = [colors.bold(colors.underline(visibleLine(path)))];
  let group: Edit[] = [];
  const flush = () => {
    if (group.length === 0) return;
    const { line } = lines.place(group[0].start);
    const shown = wrap(showGroup(before, group, colors), Math.max(20, width - 8));
    blocks.push(
      shown.map((text, index) => `${index === 0 ? `${line}`.padStart(6) : '      '}  ${text}`).join('\n'),
    );
    group = [];
  };
  for (const edit of wholeWords(before, edits)) {
    const last = group.at(-1);
    const isNear =
      last && edit.start - last.end <= 2 * contextLength && !/\n/.test(before.slice(last.end, edit.start));
    if (!isNear) flush();
    group.push(edit);
  }
  flush();
  return `${blocks.join('\n\n')}\n`;
}

/** The edits widened to the words that they cut, since nobody reads `sal[-vi-]{+iv+}a`. */
export function wholeWords(before: string, edits: readonly Edit[]): Edit[] {
  const wide: Edit[] = [];
  for (const edit of edits) {
    const old = before.slice(edit.start, edit.end);
    const isCut = (at: 0 | -1) => [old, edit.text].some((text) => wordCharacter.test(text.at(at) ?? ''));
    const start = isCut(0) ? wordStart(before, edit.start) : edit.start;
    const end = isCut(-1) ? wordEnd(before, edit.end) : edit.end;
    const previous = wide.at(-1);
    const text = before.slice(start, edit.start) + edit.text + before.slice(edit.end, end);
    if (previous && start < previous.end) {
      // Both change one word: what the first left of it is replaced by what this one makes of it.
      const kept = previous.text.slice(0, previous.text.length - (previous.end - edit.start));
      wide[wide.length - 1] = {
        start: previous.start,
        end,
        text: kept + edit.text + before.slice(edit.end, end),
      };
    } else wide.push({ start, end, text });
  }
  return wide;
}

const wordCharacter = /[\p{L}\p{M}\p{N}'’]/u;

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && wordCharacter.test(text[start - 1])) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && wordCharacter.test(text[end])) end++;
  return end;
}

function showGroup(before: string, group: readonly Edit[], colors: ReturnType<typeof createColors>): string {
  const first = group[0];
  const last = group.at(-1) ?? first;
  let shown = lead(before, first.start);
  let done = first.start;
  for (const { start, end, text } of group) {
    shown += visibleLine(before.slice(done, start));
    const old = visibleLine(before.slice(start, end));
    const now = visibleLine(text);
    const isColored = colors.isColorSupported;
    if (old !== '') shown += isColored ? colors.red(colors.strikethrough(old)) : `[-${old}-]`;
    if (now !== '') shown += isColored ? colors.green(colors.bold(now)) : `{+${now}+}`;
    done = end;
  }
  return shown + trail(before, last.end);
}

/** What stands before a place on its line, cut at a blank where it is long. */
function lead(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - contextLength), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  if (line.length < contextLength || at === line.length) return visibleLine(line).trimStart();
  return `…${visibleLine(line.slice(line.indexOf(' ') + 1))}`;
}

function trail(text: string, at: number): string {
  const near = text.slice(at, at + contextLength);
  const line = /^[^\r\n]*/.exec(near)?.[0] ?? '';
  if (line.length < contextLength || at + line.length === text.length) return visibleLine(line).trimEnd();
  return `${visibleLine(line.slice(0, Math.max(0, line.lastIndexOf(' '))))}…`;
}
