/** Proves that a pass did what it showed and nothing else. It trusts neither the fixer nor the rules. */
import { offsetBefore } from '../core/edit.js';
import type { ChapterReport } from '../core/run.js';
import type { ChosenEdit } from './choose.js';

/** One half of a surrogate pair without the other. */
const halfCharacter = /\p{Cs}/u;

/**
 * What is wrong with the edits of a pass, one sentence for the author; undefined where nothing is: every edit is one
 * that a finding of the chapter showed, and outside of them the text after is the text before, character by character.
 */
export function disproof(
  chapter: ChapterReport,
  edits: readonly ChosenEdit[],
  after: string,
): string | undefined {
  const before = chapter.source;
  let from = 0;
  let to = 0;
  for (const { start, end, text, finding } of edits) {
    const shown =
      chapter.findings.includes(finding) &&
      finding.start.offset === start &&
      finding.end.offset === end &&
      finding.expected.includes(text) &&
      before.slice(start, end) === finding.actual;
    if (!shown) return `a fix of ${finding.rule} is not what its finding showed`;
    const untouched = start - from;
    if (untouched < 0 || before.slice(from, start) !== after.slice(to, to + untouched)) {
      return `a fix of ${finding.rule} would change text beside it`;
    }
    to += untouched;
    if (after.slice(to, to + text.length) !== text)
      return `a fix of ${finding.rule} came out otherwise than shown`;
    to += text.length;
    from = end;
  }
  if (before.slice(from) !== after.slice(to)) return 'the text behind the last fix would change';
  if (!halfCharacter.test(before) && halfCharacter.test(after)) return 'a fix would cut a character in two';
  return undefined;
}

/** Offsets, in the text before, at which quotation marks lost their partner through the edits. */
export function newlyUnpaired(
  before: ChapterReport,
  edits: readonly ChosenEdit[],
  after: ChapterReport,
): number[] {
  const known = new Set(before.unpaired);
  const lost: number[] = [];
  for (const offset of after.unpaired ?? []) {
    const was = offsetBefore(edits, offset);
    if (was === undefined) lost.push(placeOfInserted(edits, offset));
    else if (!known.has(was)) lost.push(was);
  }
  return lost;
}

function placeOfInserted(edits: readonly ChosenEdit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    if (offset < start + shift + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}
