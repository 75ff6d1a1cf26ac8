/**
 * Finds what stands in small letters among prose with capitals: a note on the fridge, a post, a voice that is heard. Who
 * forgets a capital now and then remembers others in the same lines; where none is left, nobody wanted any.
 */
import type { Span } from '../core/text.js';
import { beginsSmall } from './chats.js';
import type { Block } from './prose.js';

/** So many capitals are left out, and none is set, in what is meant so. */
const fewestLeftOut = 3;
/** In what somebody says aloud: most slips are made there. */
const fewestLeftOutInSpeech = 5;

/** Where most of a chapter stands so, it is a habit of its author, of which rules may know more. */
const mostOfChapter = 0.5;

/** The first word of a sentence or a line, and every “I”. */
const due =
  /(?:(?:^|[.?!…]["”’*_)]*\s|\n)[^\p{L}\p{N}]{0,8}(\p{L}[\p{L}'’]*))|(?<![\p{L}'’-])([Ii])(?:m|ve|d|['’](?:m|ll|ve|d))?(?![\p{L}'’.])/gu;

/** How many capitals a text leaves out, 0 where it sets one. */
function leftOut(said: string): number {
  let count = 0;
  for (const [, opening, self] of said.matchAll(due)) {
    const word = opening ?? self;
    // “WHAT DO I DO” has none but capitals.
    if (/^\p{Ll}/u.test(word)) count++;
    else if (word === 'I' || /\p{Ll}/u.test(word)) return 0;
  }
  return count;
}

/** Which blocks of prose stand in small letters among others. */
export function smallPassages(text: string, blocks: readonly Block[]): number[] {
  const passages: number[] = [];
  let run: number[] = [];
  let count = 0;
  let letters = 0;
  let inPassages = 0;
  const end = () => {
    if (count >= fewestLeftOut) {
      for (const index of run) {
        passages.push(index);
        inPassages += blocks[index].end - blocks[index].start;
      }
    }
    run = [];
    count = 0;
  };
  for (const [index, { kind, start, end: last }] of blocks.entries()) {
    if (kind !== 'prose') {
      // The number or title of a part, or an empty line held open, divides no passage.
      if (kind !== 'heading') end();
      continue;
    }
    letters += last - start;
    const said = text.slice(start, last);
    if (!/\p{Ll}/u.test(said)) continue;
    const left = beginsSmall(said) && !/["“”]/.test(said) ? leftOut(said) : 0;
    if (left === 0) end();
    else {
      run.push(index);
      count += left;
    }
  }
  end();
  return inPassages > letters * mostOfChapter ? [] : passages;
}

/** Behind these stands what is typed, up to the next sentence with a capital: “She typed: i miss you. She deleted it.” */
const typed =
  /\b(?:typed?|types|typing|texted|texts|sent|messaged|wrote back|writes back|replied|reply|then)\b[^.?!:"“”\n]{0,60}:\s+(\p{Ll}(?:(?![.?!…]["”’*_)]*\s+["“‘]?\p{Lu}).)*)/gu;

/** “"hey it's me. um. i'm fine. call me back? okay."”: a whole speech without any capital. */
const quoted = /["“](\p{Ll}[^"“”\n]*)["”]/gu;

/** What stands in small letters within a block of prose with capitals. */
export function smallStretches(text: string, { start, end }: Block): Span[] {
  const said = text.slice(start, end);
  const stretches: Span[] = [];
  for (const found of said.matchAll(typed)) {
    const at = start + found.index + found[0].length - found[1].length;
    if (/(?<![\p{L}'’-])i(?![\p{L}.-])/u.test(found[1]) && leftOut(found[1]) > 0)
      stretches.push({ start: at, end: at + found[1].length });
  }
  for (const found of said.matchAll(quoted)) {
    const at = start + found.index + 1;
    if (leftOut(found[1]) >= fewestLeftOutInSpeech) stretches.push({ start: at, end: at + found[1].length });
  }
  return stretches;
}
